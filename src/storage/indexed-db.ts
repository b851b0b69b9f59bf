/**
 * The device store in IndexedDB.
 *
 * Durability is asked for strictly on updates: with Chrome's default ("relaxed") a power cut may lose the last
 * transactions (https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed).
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fail, ok, type Result } from '../base/result.ts';
import type { ReplicaStore, StoredReplica, StoreFailure, Synced } from '../sync/ports.ts';
import type { DeviceStore } from './device-store.ts';
import { pageSiblings } from './page-siblings.ts';

interface Schema extends DBSchema {
  updates: { key: number; value: { readonly pairKey: string; readonly update: Uint8Array }; indexes: { pairKey: string } };
  synced: { key: string; value: Synced };
  notes: { key: string; value: unknown };
}

type Database = IDBPDatabase<Schema>;

/** Where the name of this storage partition is noted. */
const deviceKey = 'device';

const version = 1;
/** A browser that has not opened a database by then does not: the page would stay empty for ever. */
const longestOpeningMs = 5_000;

/** Opens the store of one account (`accountName`). A device that does not let us gets a store that says so. */
export async function openDeviceStore(name: string): Promise<DeviceStore> {
  try {
    const opening = openDB<Schema>(name, version, {
      upgrade(fresh) {
        fresh.createObjectStore('updates', { autoIncrement: true }).createIndex('pairKey', 'pairKey');
        fresh.createObjectStore('synced');
        fresh.createObjectStore('notes');
      },
      // A newer page waits for the older one to let go of the database.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), longestOpeningMs)));
    const database = await Promise.race([opening, late]).finally(() => clearTimeout(timer));
    if (database === null) {
      // It may come all the same: nobody waits for it any more, and it must not be in another page's way.
      opening.then((opened) => opened.close()).catch(() => undefined);
      return blockedDeviceStore(name);
    }
    return {
      replica: (pairKey) => new IndexedDbReplica(database, pairKey),
      siblings: (pairKey) => pageSiblings(`${name}/${pairKey}`),
      notes: {
        read: async (key) => database.get('notes', key).catch(() => undefined),
        write: async (key, value) => {
          await database.put('notes', value, key).catch(() => undefined);
        },
      },
    };
  } catch {
    return blockedDeviceStore(name);
  }
}

class IndexedDbReplica implements ReplicaStore {
  readonly #database: Database;
  readonly #pairKey: string;
  /** Keys that this instance has loaded or appended: only these may be folded into one. */
  readonly #seen = new Set<number>();
  /** Of what this instance has loaded. */
  readonly #keys = new WeakMap<Uint8Array, number>();

  constructor(database: Database, pairKey: string) {
    this.#database = database;
    this.#pairKey = pairKey;
  }

  async load(): Promise<Result<StoredReplica, StoreFailure>> {
    return attempt(async () => {
      const transaction = this.#database.transaction(['updates', 'synced', 'notes']);
      const index = transaction.objectStore('updates').index('pairKey');
      const [keys, values, synced, noted] = await Promise.all([
        index.getAllKeys(this.#pairKey),
        index.getAll(this.#pairKey),
        transaction.objectStore('synced').get(this.#pairKey),
        transaction.objectStore('notes').get(deviceKey),
        transaction.done,
      ]);
      const updates = values.map((value) => value.update);
      keys.forEach((key, i) => {
        this.#seen.add(key);
        if (updates[i] !== undefined) this.#keys.set(updates[i], key);
      });
      const device = typeof noted === 'string' ? noted : await nameDevice(this.#database);
      return { updates, synced: synced ?? null, device };
    });
  }

  async append(update: Uint8Array): Promise<Result<void, StoreFailure>> {
    return attempt(async () => {
      const transaction = this.#database.transaction('updates', 'readwrite', { durability: 'strict' });
      const key = await whenDone(transaction.store.add({ pairKey: this.#pairKey, update }), transaction.done);
      this.#seen.add(key);
    });
  }

  async noteSynced(synced: Synced): Promise<Result<void, StoreFailure>> {
    return attempt(async () => {
      await this.#database.put('synced', synced, this.#pairKey);
    });
  }

  async compact(whole: Uint8Array, unread: readonly Uint8Array[]): Promise<Result<void, StoreFailure>> {
    return attempt(async () => {
      const stay = new Set(unread.map((update) => this.#keys.get(update)));
      const folded = [...this.#seen].filter((key) => !stay.has(key));
      const transaction = this.#database.transaction('updates', 'readwrite', { durability: 'strict' });
      const all = Promise.all([transaction.store.add({ pairKey: this.#pairKey, update: whole }), ...folded.map((old) => transaction.store.delete(old))]);
      const [key] = await whenDone(all, transaction.done);
      for (const old of folded) this.#seen.delete(old);
      this.#seen.add(key);
    });
  }
}

/** Two pages that open at the same first time agree: whoever comes second takes the name that is there. */
async function nameDevice(database: Database): Promise<string> {
  const transaction = database.transaction('notes', 'readwrite');
  const there = await transaction.store.get(deviceKey);
  const name = typeof there === 'string' ? there : crypto.randomUUID().slice(0, 8);
  if (name !== there) await transaction.store.put(name, deviceKey);
  await transaction.done;
  return name;
}

/** A store for devices that keep nothing: the page works, and says that it lives in this page only. */
export function blockedDeviceStore(name: string): DeviceStore {
  const blocked = async (): Promise<Result<never, StoreFailure>> => Promise.resolve(fail({ kind: 'store-blocked' }));
  return {
    replica: () => ({ load: blocked, append: blocked, noteSynced: blocked, compact: blocked }),
    siblings: (pairKey) => pageSiblings(`${name}/${pairKey}`),
    notes: { read: async () => Promise.resolve(undefined), write: async () => Promise.resolve() },
  };
}

/** What the requests gave, once the transaction is done. Why a transaction ended says more (there is no room) than that its requests were given up. */
async function whenDone<T>(requests: Promise<T>, done: Promise<void>): Promise<T> {
  const [given, ended] = await Promise.allSettled([requests, done]);
  if (ended.status === 'rejected') throw ended.reason;
  if (given.status === 'rejected') throw given.reason;
  return given.value;
}

async function attempt<T>(task: () => Promise<T>): Promise<Result<T, StoreFailure>> {
  try {
    return ok(await task());
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return fail({ kind: full ? 'store-full' : 'store-blocked' });
  }
}
