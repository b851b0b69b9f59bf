import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { accountName } from '../../../src/storage/device-store.ts';
import { blockedDeviceStore, openDeviceStore } from '../../../src/storage/indexed-db.ts';
import { pageSiblings } from '../../../src/storage/page-siblings.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { replicaStoreContract } from './replica-store.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let count = 0;
const freshName = () => accountName('tenant', `account-${(count += 1)}`);

replicaStoreContract('IndexedDB', async () => {
  const name = freshName();
  return Promise.resolve({ open: async (pairKey: string) => (await openDeviceStore(name)).replica(pairKey) });
});

replicaStoreContract('memory', async () => {
  const device = new MemoryDevice();
  return Promise.resolve({ open: async (pairKey: string) => Promise.resolve(device.replica(pairKey)) });
});

describe('the device store', () => {
  test('two people on one device never see each other’s notes and replicas', async () => {
    const hers = await openDeviceStore(freshName());
    const his = await openDeviceStore(freshName());
    await hers.notes.write('place/x', { pairKey: 'p' });
    await hers.replica('p').append(new Uint8Array([1]));
    expect(await his.notes.read('place/x')).toBeUndefined();
    expect(await his.replica('p').load()).toEqual({ ok: true, value: { updates: [], synced: null, device: expect.any(String) as string } });
    expect(await hers.notes.read('place/x')).toEqual({ pairKey: 'p' });
  });

  test('names tell tenant and account apart, and not their letter case', () => {
    expect(accountName('T', 'A')).toBe(accountName('t', 'a'));
    expect(accountName('t', 'a')).not.toBe(accountName('a', 't'));
  });

  test('a browser that keeps nothing is said so, and nothing throws', async () => {
    const device = blockedDeviceStore('x');
    expect(await device.replica('p').append(new Uint8Array())).toEqual({ ok: false, error: { kind: 'store-blocked' } });
    await device.notes.write('k', 1);
    expect(await device.notes.read('k')).toBeUndefined();
  });

  test('a database that never opens is not waited for: the page works, and says that it keeps nothing', async () => {
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    const opening = openDeviceStore(freshName());
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await (await opening).replica('p').append(new Uint8Array())).toEqual({ ok: false, error: { kind: 'store-blocked' } });
  });

  test('a full disk is told as a full disk, also when the request hears first that it was given up', async () => {
    const replica = (await openDeviceStore(freshName())).replica('p');
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...of) {
      const request = add.apply(this, of);
      (this.transaction as unknown as { _abort(why: string): void })._abort('QuotaExceededError');
      return request;
    });
    expect(await replica.append(new Uint8Array([1]))).toEqual({ ok: false, error: { kind: 'store-full' } });
    expect(await replica.compact(new Uint8Array([1]), [])).toEqual({ ok: false, error: { kind: 'store-full' } });
    vi.restoreAllMocks();
    expect(await replica.append(new Uint8Array([1]))).toEqual({ ok: true, value: undefined });
  });

  test('after a newer page asked for the database nothing is said to be kept, and a page that opens then has what was', async () => {
    const name = freshName();
    const replica = (await openDeviceStore(name)).replica('p');
    expect(await replica.append(new Uint8Array([1]))).toMatchObject({ ok: true });
    await new Promise<void>((resolve, reject) => {
      const newer = indexedDB.open(name, 2);
      newer.onsuccess = () => {
        newer.result.close();
        resolve();
      };
      newer.onerror = () => reject(new Error('it did not open'));
    });
    expect(await replica.append(new Uint8Array([2]))).toEqual({ ok: false, error: { kind: 'store-blocked' } });
  });
});

describe('pages of one person', () => {
  test('where the browser gives no channel, or it breaks, a page goes on alone', () => {
    vi.stubGlobal('BroadcastChannel', function blocked() {
      throw new DOMException('blocked', 'SecurityError');
    });
    const alone = pageSiblings(freshName());
    const stop = alone.hear(() => undefined);
    expect(() => alone.tell({ kind: 'hello' })).not.toThrow();
    stop();
    vi.stubGlobal('BroadcastChannel', class {
      postMessage() {
        throw new DOMException('closed', 'InvalidStateError');
      }
      close() {
        return undefined;
      }
    });
    const broken = pageSiblings(freshName());
    broken.hear(() => undefined);
    expect(() => broken.tell({ kind: 'hello' })).not.toThrow();
  });
});
