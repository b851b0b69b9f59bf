/**
 * Keeps the promises of an open partnership among the person's tasks: after opening, when one of them has changed, and when the
 * person comes back. Nothing is asked while nothing happens, nor by a page that does not lead. SPEC: TD.
 */
import type { Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { taskName } from '../domain/views/task-plan.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { isQuiet } from './quiet.ts';
import { TaskKeeper, type TaskKeeperParts, tellPages } from './task-keeper.ts';

const firstAfterMs = 20_000;
/** After a change, so that a few at once are one pass; and until it is quiet. */
const soonMs = 8_000;
/** Who comes back sooner has not been to another app for long. */
const awayMs = 60_000;
const holdMs = 300_000;
/** What fails again and again is tried this seldom. */
const longestHoldMs = 3_600_000;

export interface TasksDeskParts extends TaskKeeperParts {
  readonly core: Core;
  readonly pairKey: string;
  readonly chatId: string | null;
}

export class TasksDesk {
  readonly #parts: TasksDeskParts;
  readonly #keeper: TaskKeeper;
  readonly #done = new Subscribable<ReadonlySet<string>>(new Set());
  readonly #stop: (() => void)[] = [];
  #agreements: PartnershipRecord['agreements'];
  #leftAt = -Infinity;
  #holdUntil = -Infinity;
  #failures = 0;
  #cancel: (() => void) | null = null;
  #opened = false;
  #closed = false;

  constructor(parts: TasksDeskParts) {
    this.#parts = parts;
    this.#keeper = new TaskKeeper(parts);
    this.#agreements = parts.core.record.get().agreements;
  }

  /** Ids of agreements that are open here and were done in To Do. */
  get done(): Readable<ReadonlySet<string>> {
    return this.#done;
  }

  start(): void {
    const { core, host, device, clock } = this.#parts;
    this.#stop.push(
      core.record.subscribe(() => {
        const { agreements } = core.record.get();
        if (agreements === this.#agreements) return;
        this.#agreements = agreements;
        this.#soon(soonMs);
      }),
      host.active.subscribe(() => {
        if (!host.active.get()) this.#leftAt = clock.elapsed();
        else if (clock.elapsed() - this.#leftAt > awayMs) this.#soon(soonMs);
      }),
      // It was turned on or off on some page of this device, or another one has looked.
      device.siblings('tools').hear(({ kind }) => {
        if (kind === 'retry') this.#soon(0);
        if (kind === 'retry' || kind === 'hello') void this.#show();
      }),
    );
    this.#soon(firstAfterMs);
    void this.#show();
  }

  /** The task of an agreement is open again: it was not kept after all. */
  async openAgain(agreement: string): Promise<Result<void, RemoteFailure>> {
    const { pairKey } = this.#parts;
    const opened = await this.#keeper.openAgain(pairKey, taskName(pairKey, agreement));
    await this.#show();
    return opened;
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    for (const stop of this.#stop) stop();
  }

  #soon(ms: number): void {
    this.#cancel?.();
    const hold = this.#holdUntil - this.#parts.clock.elapsed();
    this.#cancel = this.#closed ? null : this.#parts.clock.after(Math.max(ms, hold), () => void this.#run());
  }

  async #run(): Promise<void> {
    const { core, host, clock, pairKey, chatId } = this.#parts;
    if (!isQuiet(core, host)) {
      // Another page talks to OneDrive for this one, and sees what this one sees; it does not know that this one was just opened.
      if (core.engine.get()?.leads !== false) {
        if (host.active.get()) this.#soon(firstAfterMs);
      } else if (!this.#opened) tellPages(this.#parts.device, 'retry');
      this.#opened = true;
      return;
    }
    this.#opened = true;
    const passed = await this.#keeper.pass([{ pairKey, record: core.record.get(), chatId }]);
    if (passed.ok) {
      this.#failures = 0;
      return;
    }
    const hold = Math.min(holdMs * 2 ** this.#failures, longestHoldMs);
    this.#failures += 1;
    this.#holdUntil = clock.elapsed() + (passed.error.kind === 'slowed-down' ? Math.max(passed.error.retryAfterMs, hold) : hold);
    if (passed.error.kind !== 'sign-in-needed') this.#soon(hold);
  }

  async #show(): Promise<void> {
    const names = await this.#keeper.done(this.#parts.pairKey);
    if (this.#closed) return;
    const ids = names.map((name) => name.slice(name.indexOf('/') + 1));
    const before = this.#done.get();
    if (ids.length !== before.size || ids.some((id) => !before.has(id))) this.#done.set(new Set(ids));
  }
}
