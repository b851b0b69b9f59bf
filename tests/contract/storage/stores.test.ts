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
    await device.rows.put(new Map([['draft/p/topic', 'x']]));
    expect(await device.rows.under('draft/')).toEqual([]);
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
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...of) {
      const request = put.apply(this, of);
      (this.transaction as unknown as { _abort(why: string): void })._abort('QuotaExceededError');
      return request;
    });
    expect(await replica.noteSynced({ tag: 't', fingerprint: null })).toEqual({ ok: false, error: { kind: 'store-full' } });
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

  test('when the browser ends the database, as clearing the site’s data does, every write is refused: nothing is kept in another, empty one', async () => {
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const name = freshName();
    const device = await openDeviceStore(name);
    const replica = device.replica('p');
    expect(await replica.append(new Uint8Array([1]))).toMatchObject({ ok: true });
    (opened.mock.results[0]?.value as IDBOpenDBRequest).result.close();
    const refused = { ok: false, error: { kind: 'store-blocked' } };
    const synced = { tag: 't', fingerprint: null };
    expect([await replica.append(new Uint8Array([2])), await replica.noteSynced(synced), await replica.compact(new Uint8Array([2]), []), await replica.load()]).toEqual([refused, refused, refused, refused]);
    await device.rows.put(new Map([['draft/p/topic', 'x']]));
    expect(await device.rows.under('draft/')).toEqual([]);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await (await openDeviceStore(name)).replica('p').load()).toMatchObject({ value: { updates: [new Uint8Array([1])] } });
  });

  test('a database that another page does not let go of is not waited for, and is closed when it comes all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const name = freshName();
    // A page that does not close when somebody else asks for the database.
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => ['updates', 'synced', 'notes'].forEach((store) => opening.result.createObjectStore(store));
      opening.onsuccess = () => resolve(opening.result);
    });
    const deleting = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => (deleting.onblocked = resolve));
    const opening = openDeviceStore(name);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await (await opening).replica('p').append(new Uint8Array())).toEqual({ ok: false, error: { kind: 'store-blocked' } });
    stubborn.close();
    await new Promise((resolve) => (deleting.onsuccess = resolve));
    // Nobody is in the way of whoever comes next.
    await new Promise<void>((resolve, reject) => {
      const again = indexedDB.deleteDatabase(name);
      again.onsuccess = () => resolve();
      again.onblocked = () => reject(new Error('it was left open'));
    });
  });

  test('rows are found by the beginning of their keys, removed one by one, and put all or none', async () => {
    const { rows, notes } = await openDeviceStore(freshName());
    await notes.write('place/c', 1);
    await rows.put(new Map<string, unknown>([['draft/p/topic', 'x'], ['draft/p/plan item/draft', { title: 'y' }], ['draft/q/topic', 'z']]));
    await rows.put(new Map<string, unknown>([['draft/q/topic', undefined], ['draft/never', undefined]]));
    expect(await rows.under('draft/')).toEqual([['draft/p/plan item/draft', { title: 'y' }], ['draft/p/topic', 'x']]);
    await rows.put(new Map<string, unknown>([['draft/p/topic', undefined], ['draft/p/bad', () => 'no browser keeps this']]));
    expect((await rows.under('draft/p/t')).length).toBe(1);
  });

  test('rows are on their way before `put` has returned: a page that is put away in the same moment does not wait for an answer', async () => {
    const { rows } = await openDeviceStore(freshName());
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const done = rows.put(new Map([['draft/p/topic', 'x']]));
    expect(commit).toHaveBeenCalledOnce();
    await done;
    expect(await rows.under('draft/')).toEqual([['draft/p/topic', 'x']]);
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
