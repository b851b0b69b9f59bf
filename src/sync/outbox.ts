/**
 * What the device's store does not have yet: offered to it in order, one at a time and at once, until it has it.
 *
 * Invariant: `isEmpty` only when all that was put in is durable. Nothing here waits for the network.
 */
import type { Clock } from '../base/clock.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { ReplicaStore, StoreFailure } from './ports.ts';

/** `durable`: the device has everything. `writing`: in a moment. Else why it has not. */
export type Durability = 'durable' | 'writing' | StoreFailure['kind'];

/** A store that refused, or could not be read, is asked again after so long. */
export const retryStoreMs = 3_000;

/** What the store does not have yet. */
export interface Unsaved {
  readonly update: Uint8Array;
  /** It has it (in the same moment: nothing else has come in between), or it has refused, and is not asked again for this. */
  readonly onAnswer?: (stored: boolean) => void;
}

export interface OutboxParts {
  readonly store: ReplicaStore;
  readonly clock: Clock;
  readonly onStored: () => void;
  /** While what the store holds could not be read nobody may say "durable". */
  readonly isUnread: () => boolean;
  /** All is stored: the moment to fold the store, if it wants that. */
  readonly fold: () => Promise<void> | null;
}

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #durability = new Subscribable<Durability>('durable');
  #unsaved: Unsaved[] = [];
  #saving: Promise<void> | null = null;
  #cancelRetry: (() => void) | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  get durability(): Readable<Durability> {
    return this.#durability;
  }

  get isEmpty(): boolean {
    return this.#unsaved.length === 0;
  }

  put(one: Unsaved): void {
    this.#unsaved.push(one);
    this.#save();
  }

  /** Takes it back, unless it is on its way already. */
  withdraw(one: Unsaved): void {
    this.#unsaved = this.#unsaved.filter((other, at) => other !== one || at === 0);
  }

  /** The store could not be read. */
  unreadable(kind: StoreFailure['kind']): void {
    this.#durability.set(kind);
  }

  /** The store has been read. */
  readable(): void {
    if (this.isEmpty) this.#durability.set('durable');
  }

  /** Resolves when everything that was put in is durable, or the store has refused it. */
  async settled(): Promise<void> {
    while (this.#saving !== null) await this.#saving;
  }

  close(): void {
    this.#cancelRetry?.();
    this.#refuse();
  }

  #save(): void {
    this.#durability.set('writing');
    if (this.#saving !== null) return;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#saving = this.#drain().finally(() => {
      this.#saving = null;
      // What came while the last of it was ending, or while the store was folded, found this one still at work.
      if (this.#unsaved.length > 0 && this.#cancelRetry === null) this.#save();
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#unsaved[0]; next !== undefined; next = this.#unsaved[0]) {
      const stored = await this.#parts.store.append(next.update);
      if (!stored.ok) {
        this.#durability.set(stored.error.kind);
        this.#refuse();
        this.#cancelRetry = this.#parts.clock.after(retryStoreMs, () => this.#save());
        return;
      }
      this.#unsaved = this.#unsaved.filter((one) => one !== next);
      this.#parts.onStored();
      next.onAnswer?.(true);
    }
    // A store that takes what is new and could not be read yet: what lies in it is still out of sight.
    if (this.#parts.isUnread()) return;
    this.#durability.set('durable');
    const folding = this.#parts.fold();
    if (folding !== null) await folding;
  }

  /** Who waits for an answer is not served again: the words do not wait for marks. */
  #refuse(): void {
    const refused = this.#unsaved.filter(({ onAnswer }) => onAnswer !== undefined);
    this.#unsaved = this.#unsaved.filter(({ onAnswer }) => onAnswer === undefined);
    for (const { onAnswer } of refused) onAnswer?.(false);
  }
}
