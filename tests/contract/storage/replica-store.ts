import { describe, expect, test } from 'vitest';
import type { ReplicaStore } from '../../../src/sync/ports.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const updatesOf = async (store: ReplicaStore) => {
  const loaded = await store.load();
  return loaded.ok ? loaded.value.updates.map((update) => [...update]) : loaded.error.kind;
};

/** What every replica store does. `open` gives a further page's view of the same storage partition. */
export function replicaStoreContract(name: string, fresh: () => Promise<{ open(pairKey: string): Promise<ReplicaStore> }>): void {
  describe(`replica store: ${name}`, () => {
    test('a new one is empty and was never synchronised', async () => {
      const store = await (await fresh()).open('a');
      expect(await store.load()).toEqual({ ok: true, value: { updates: [], synced: null, device: expect.any(String) as string } });
    });

    test('what was appended is there for the next page, in full', async () => {
      const device = await fresh();
      const store = await device.open('a');
      await Promise.all([store.append(bytes(1)), store.append(bytes(2, 2)), store.append(bytes(3))]);
      expect((await updatesOf(await device.open('a'))).toString()).toBe([[1], [2, 2], [3]].toString());
    });

    test('what is known of the remote is kept apart from the updates', async () => {
      const device = await fresh();
      const store = await device.open('a');
      await store.noteSynced({ tag: '"x,1"', fingerprint: 'f1' });
      await store.noteSynced({ tag: '"x,2"', fingerprint: null });
      expect(await (await device.open('a')).load()).toEqual({ ok: true, value: { updates: [], synced: { tag: '"x,2"', fingerprint: null }, device: expect.any(String) as string } });
    });

    test('pages of one partition have one name for it, another partition has another', async () => {
      const nameOf = async (store: ReplicaStore) => {
        const loaded = await store.load();
        return loaded.ok ? loaded.value.device : loaded.error.kind;
      };
      const device = await fresh();
      const [one, two] = await Promise.all([nameOf(await device.open('a')), nameOf(await device.open('a'))]);
      expect(one).toBe(two);
      expect(await nameOf(await device.open('b'))).toBe(one);
      expect(await nameOf(await (await fresh()).open('a'))).not.toBe(one);
    });

    test('compacting folds what this page has seen, and nothing else', async () => {
      const device = await fresh();
      const one = await device.open('a');
      await one.append(bytes(1));
      const two = await device.open('a');
      await two.load();
      await one.append(bytes(2));
      await two.append(bytes(3));
      await two.compact(bytes(9, 9), []);
      const left = (await updatesOf(await device.open('a'))) as number[][];
      expect(left.map(String).sort()).toEqual(['2', '9,9']);
      await one.compact(bytes(8), []);
      expect(((await updatesOf(await device.open('a'))) as number[][]).map(String).sort()).toEqual(['8', '9,9']);
    });

    test('Y9 compacting leaves what could not be read, every time, until a page folds that can read it', async () => {
      const device = await fresh();
      const writer = await device.open('a');
      // Two of the same bytes, of which one is folded in: it is this update that stays, not its like.
      for (const update of [bytes(1), bytes(2, 2), bytes(2, 2), bytes(3)]) await writer.append(update);
      const old = await device.open('a');
      const loaded = await old.load();
      const unread = loaded.ok ? loaded.value.updates.slice(2, 3) : [];
      await old.append(bytes(4));
      await old.compact(bytes(9), unread);
      expect(((await updatesOf(await device.open('a'))) as number[][]).map(String).sort()).toEqual(['2,2', '9']);
      await old.append(bytes(5));
      await old.compact(bytes(8), unread);
      expect(((await updatesOf(await device.open('a'))) as number[][]).map(String).sort()).toEqual(['2,2', '8']);
      const newer = await device.open('a');
      await newer.load();
      await newer.compact(bytes(7), []);
      expect(await updatesOf(await device.open('a'))).toEqual([[7]]);
    });

    test('two partnerships never see each other', async () => {
      const device = await fresh();
      await (await device.open('a')).append(bytes(1));
      expect(await updatesOf(await device.open('b'))).toEqual([]);
    });
  });
}
