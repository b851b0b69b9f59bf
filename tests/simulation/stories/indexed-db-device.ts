/** A device with the real `IndexedDbReplica` over an IndexedDB in memory. Each page has a connection of its own. */
import 'fake-indexeddb/auto';
import { accountName } from '../../../src/storage/device-store.ts';
import { openDeviceStore } from '../../../src/storage/indexed-db.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import type { Device } from './device.ts';

let aborts = false;

/** A transaction that the browser gives up takes all its requests along, and none of it is kept. */
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
  const transaction = begin.apply(this, args);
  if (aborts) queueMicrotask(() => transaction.abort());
  return transaction;
};

export function indexedDbDevice(name: string): Device {
  const database = accountName(`stage-${(count += 1)}`, name);
  // Messages and locks between pages are not what this is about, and their own come between turns that are counted.
  const between = new MemoryDevice();
  return {
    name,
    full: false,
    open: async () => {
      const store = await openDeviceStore(database);
      return { replica: (pairKey) => store.replica(pairKey), siblings: (pairKey) => between.siblings(pairKey), notes: store.notes, rows: store.rows };
    },
    wipe: async () =>
      new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase(database);
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(gone.error ?? new Error('not deleted'));
      }),
    refuse: async (task) => {
      aborts = true;
      // Its transaction begins before it first waits.
      const answering = task();
      aborts = false;
      const answer = await answering;
      if (answer.ok) throw new Error('The transaction was not given up.');
      return answer;
    },
  };
}

let count = 0;
