import { fail, ok } from '../../src/base/result.ts';
import type { DeviceStore, Rows } from '../../src/storage/device-store.ts';
import type { ReplicaStore, SiblingMessage, Siblings, StoreFailure, Synced } from '../../src/sync/ports.ts';

/** One storage partition of one person: survives the pages that use it, as a browser's disk does. */
export class MemoryDevice implements DeviceStore {
  readonly #updates = new Map<string, Map<number, Uint8Array>>();
  readonly #synced = new Map<string, Synced>();
  readonly #notes = new Map<string, unknown>();
  readonly #channels = new Map<string, Set<(message: SiblingMessage) => void>>();
  readonly #leaders = new Map<string, (() => void)[]>();
  #next = 0;
  static #made = 0;
  /** All names are of one length, so that files of the same words have the same size. */
  readonly #name = `d${String((MemoryDevice.#made += 1)).padStart(7, '0')}`;
  /** Set to make every write fail. */
  broken: StoreFailure['kind'] | null = null;
  /** No room for notes: none is taken any more. `deaf`: none is read, either. Nobody is told, as in a browser. */
  notesBroken: 'full' | 'deaf' | null = null;

  replica(pairKey: string): ReplicaStore {
    const rows = this.#updates.get(pairKey) ?? new Map<number, Uint8Array>();
    this.#updates.set(pairKey, rows);
    const seen = new Set<number>();
    const write = async (task: () => void) => {
      await Promise.resolve();
      if (this.broken !== null) return fail({ kind: this.broken });
      task();
      return ok();
    };
    const add = (update: Uint8Array) => {
      this.#next += 1;
      rows.set(this.#next, update);
      seen.add(this.#next);
    };
    return {
      load: async () => {
        await Promise.resolve();
        for (const key of rows.keys()) seen.add(key);
        return ok({ updates: [...rows.values()], synced: this.#synced.get(pairKey) ?? null, device: this.#name });
      },
      append: (update) => write(() => add(update)),
      noteSynced: (synced) => write(() => this.#synced.set(pairKey, synced)),
      compact: (whole, unread) =>
        write(() => {
          const folded = [...rows].filter(([key, update]) => seen.has(key) && !unread.includes(update));
          for (const [key] of folded) rows.delete(key);
          add(whole);
        }),
    };
  }

  updatesOf(pairKey: string): readonly Uint8Array[] {
    return [...(this.#updates.get(pairKey)?.values() ?? [])];
  }

  siblings(pairKey: string): Siblings {
    const channel = this.#channels.get(pairKey) ?? new Set();
    this.#channels.set(pairKey, channel);
    const queue = this.#leaders.get(pairKey) ?? [];
    this.#leaders.set(pairKey, queue);
    const own = new Set<(message: SiblingMessage) => void>();
    return {
      tell: (message) => {
        for (const listener of [...channel]) if (!own.has(listener)) listener(message);
      },
      hear: (listener) => {
        own.add(listener);
        channel.add(listener);
        return () => {
          own.delete(listener);
          channel.delete(listener);
        };
      },
      lead: (onLead) => {
        queue.push(onLead);
        if (queue.length === 1) onLead();
        return () => {
          const led = queue[0] === onLead;
          if (queue.includes(onLead)) queue.splice(queue.indexOf(onLead), 1);
          if (led) queue[0]?.();
        };
      },
    };
  }

  readonly rows: Rows = {
    under: async (beginning) =>
      Promise.resolve(this.notesBroken === 'deaf' ? [] : [...this.#notes].filter(([key]) => key.startsWith(beginning)).map(([key, value]) => [key, structuredClone(value)] as const)),
    put: async (changed) => {
      for (const [key, value] of this.notesBroken === null ? changed : []) {
        if (value === undefined) this.#notes.delete(key);
        else this.#notes.set(key, structuredClone(value));
      }
      return Promise.resolve();
    },
  };

  readonly notes = {
    read: async (key: string): Promise<unknown> => Promise.resolve(this.notesBroken === 'deaf' ? undefined : structuredClone(this.#notes.get(key))),
    write: async (key: string, value: unknown): Promise<void> => {
      if (this.notesBroken === null) this.#notes.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}
