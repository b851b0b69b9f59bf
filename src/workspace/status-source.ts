/** Where the words of a partnership are, told from the moment its page opens, whatever of it has been loaded yet. */
import type { Clock } from '../base/clock.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Core } from './core.ts';
import { type Keeping, watchKeeping } from './keeping.ts';
import { openingStatus, syncStatus } from './sync-status.ts';
import type { SyncStatus } from './workspace.ts';

export class StatusSource {
  readonly #status = new Subscribable<SyncStatus>(openingStatus);
  readonly #stop: (() => void)[] = [];
  #followed: { readonly core: Core; readonly keeping: Readable<Keeping> } | null = null;
  #coreIsMissing = false;
  #graphIsMissing = false;

  get status(): Readable<SyncStatus> {
    return this.#status;
  }

  /** Code could not be loaded, or is there after all: what takes words in, or what asks the space. */
  missing(what: { readonly core?: boolean; readonly graph?: boolean }): void {
    this.#coreIsMissing = what.core ?? this.#coreIsMissing;
    this.#graphIsMissing = what.graph ?? this.#graphIsMissing;
    this.#show();
  }

  follow(core: Core, clock: Pick<Clock, 'after'>): void {
    const watched = watchKeeping(core.durability, clock);
    this.#followed = { core, keeping: watched.keeping };
    const show = () => this.#show();
    this.#stop.push(() => watched.stop(), watched.keeping.subscribe(show), core.engineStatus.subscribe(show));
    show();
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #show(): void {
    if (this.#followed === null) return this.#status.set(this.#coreIsMissing ? { ...openingStatus, kind: 'incomplete' } : openingStatus);
    const { core, keeping } = this.#followed;
    this.#status.set(syncStatus(keeping.get(), core.engineStatus.get(), core.record.get().partnership !== null, this.#graphIsMissing));
  }
}
