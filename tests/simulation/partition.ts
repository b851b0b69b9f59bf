/**
 * What one person keeps in one storage partition of one device: the replica's store, the channel between its pages and the
 * lock that makes one of them lead. It outlives the pages, as a browser's disk does.
 */
import { fail, ok, type Result } from '../../src/base/result.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import type { ReplicaStore, SiblingMessage, Siblings, StoreFailure, Synced } from '../../src/sync/ports.ts';
import type { SimulationClock } from './clock.ts';
import type { Item } from './cloud.ts';
import { diskPace, type Life } from './life.ts';
import type { Chance } from './random.ts';

/** Where pages tell each other what they write. */
export const recordChannel = 'record';

/** One page's end of a channel. */
interface Hearer {
  readonly channel: string;
  readonly life: Life;
  readonly delayMs: number;
  readonly listeners: Set<(message: SiblingMessage) => void>;
}

interface Wish {
  readonly channel: string;
  readonly life: Life;
  readonly onLead: () => void;
}

export class Partition {
  readonly number: number;
  readonly #clock: SimulationClock;
  readonly #hearers = new Set<Hearer>();
  readonly #wishes: Wish[] = [];
  #updates = new Map<number, Uint8Array>();
  /** The stored updates up to a key as a document, so that looking into the store often costs little. */
  #shown: { readonly document: RecordDocument; upTo: number } | null = null;
  #synced: Synced | null = null;
  #next = 0;
  /** How often it was wiped: a page that was open meanwhile holds a connection to what is no more. */
  #wiped = 0;
  readonly #freeAt = { updates: 0, synced: 0 };
  broken: StoreFailure['kind'] | null = null;
  offline = false;
  /** By how much its wall clock is wrong, in milliseconds. */
  skewMs = 0;
  /** In which of the homes the record was found, as far as this device noted it. */
  place: Item | null = null;

  constructor(number: number, clock: SimulationClock) {
    this.number = number;
    this.#clock = clock;
  }

  get wiped(): number {
    return this.#wiped;
  }

  get updates(): readonly Uint8Array[] {
    return [...this.#updates.values()];
  }

  /** What a page would show that was opened here now, from the store alone. */
  get record(): PartnershipRecord {
    const shown = (this.#shown ??= { document: new RecordDocument(4), upTo: 0 });
    for (const [key, update] of this.#updates) if (key > shown.upTo) shown.document.merge(update);
    shown.upTo = this.#next;
    return shown.document.record.get();
  }

  wipe(): void {
    this.#updates = new Map();
    this.#shown = null;
    this.#synced = null;
    this.#wiped += 1;
    this.place = null;
  }

  /** As if it had been stored by a page before. */
  keep(update: Uint8Array): void {
    this.#next += 1;
    this.#updates.set(this.#next, update);
  }

  /** A page of a newer client stores something and tells its siblings, and is closed again. */
  fromNewerTab(update: Uint8Array): void {
    this.keep(update);
    for (const hearer of this.#hearers) if (hearer.channel === recordChannel) this.#tell(hearer, { kind: 'update', update, change: 'step' });
  }

  store(life: Life, chance: Chance): ReplicaStore {
    const opened = this.#wiped;
    const seen = new Set<number>();
    /** Transactions on one table take effect in the order in which they were asked for. */
    const call = <T>(table: 'updates' | 'synced', needs: StoreFailure['kind'] | 'any', task: () => T): Promise<Result<T, StoreFailure>> => {
      const now = this.#clock.elapsed();
      const pace = diskPace(chance);
      this.#freeAt[table] = Math.max(this.#freeAt[table], now + pace.effect);
      return life.call({ ...pace, effect: this.#freeAt[table] - now }, () => {
        if (this.broken !== null && (needs === 'any' || needs === this.broken)) return fail({ kind: this.broken });
        return opened === this.#wiped ? ok(task()) : fail({ kind: 'store-blocked' });
      });
    };
    const add = (update: Uint8Array): void => {
      this.#next += 1;
      this.#updates.set(this.#next, update);
      seen.add(this.#next);
    };
    return {
      load: () =>
        // A disk that is full can still be read.
        call('updates', 'store-blocked', () => {
          for (const key of this.#updates.keys()) seen.add(key);
          return { updates: this.updates, synced: this.#synced, device: `d${this.number}-${this.#wiped}` };
        }),
      append: (update) => call('updates', 'any', () => add(update)),
      noteSynced: (synced) =>
        call('synced', 'any', () => {
          this.#synced = synced;
        }),
      compact: (whole, unread) =>
        call('updates', 'any', () => {
          const folded = [...this.#updates].filter(([key, update]) => seen.has(key) && !unread.includes(update));
          for (const [key] of folded) this.#updates.delete(key);
          this.#shown = null;
          add(whole);
        }),
    };
  }

  /**
   * `onSynced`: this page says that of the remote, or hears it from a sibling (`heard`). `channel`: what they speak about, the
   * record or one file; each has a lead of its own.
   */
  siblings(life: Life, chance: Chance, onSynced: (synced: Synced, heard: boolean) => void, channel: string): Siblings {
    const hearer: Hearer = { channel, life, delayMs: chance.pick([0, 0, 2, 30]), listeners: new Set() };
    this.#hearers.add(hearer);
    return {
      tell: (message) => {
        if (message.kind === 'synced') onSynced(message.synced, false);
        for (const other of this.#hearers) if (other !== hearer && other.channel === channel) this.#tell(other, message);
      },
      hear: (listener) => {
        const heard = (message: SiblingMessage): void => {
          if (message.kind === 'synced') onSynced(message.synced, true);
          listener(message);
        };
        hearer.listeners.add(heard);
        return () => hearer.listeners.delete(heard);
      },
      lead: (onLead) => {
        // What was on its way when the page ended runs on for a moment, and takes no lock any more.
        if (!life.alive) return () => undefined;
        const wish: Wish = { channel, life, onLead };
        this.#wishes.push(wish);
        if (this.#first(channel) === wish) this.#grant(channel);
        return () => this.#giveUp(wish);
      },
    };
  }

  /** A page has ended: the browser frees its lock and its end of the channel. */
  leave(life: Life): void {
    for (const hearer of this.#hearers) if (hearer.life === life) this.#hearers.delete(hearer);
    for (const wish of this.#wishes.filter((one) => one.life === life)) this.#giveUp(wish);
  }

  #tell(hearer: Hearer, message: SiblingMessage): void {
    this.#clock.after(hearer.delayMs, () => {
      if (hearer.life.alive) for (const listener of [...hearer.listeners]) listener(message);
    });
  }

  #giveUp(wish: Wish): void {
    const at = this.#wishes.indexOf(wish);
    if (at < 0) return;
    const led = this.#first(wish.channel) === wish;
    this.#wishes.splice(at, 1);
    if (led) this.#grant(wish.channel);
  }

  #first(channel: string): Wish | undefined {
    return this.#wishes.find((wish) => wish.channel === channel);
  }

  #grant(channel: string): void {
    const first = this.#first(channel);
    if (first === undefined) return;
    this.#clock.after(0, () => {
      if (this.#first(channel) === first && first.life.alive) first.onLead();
    });
  }
}
