import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { accountName } from '../../../src/storage/device-store.ts';
import { blockedDeviceStore, openDeviceStore } from '../../../src/storage/indexed-db.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { replicaStoreContract } from './replica-store.ts';

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
});
