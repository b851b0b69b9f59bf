/** What a device says that it has, it has: the replica on stores whose answers are held back by hand. */
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { ReplicaStore } from '../../../src/sync/ports.ts';
import { Replica } from '../../../src/sync/replica.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { as, attach, maya, pair, session } from '../../helpers/people.ts';
import { settle, VirtualClock } from '../../helpers/virtual-clock.ts';

const clock = new VirtualClock();

function open(device: MemoryDevice, store: ReplicaStore = device.replica(pair)) {
  const document = new RecordDocument();
  const replica = new Replica({ document, store, siblings: device.siblings(pair), clock });
  const act = (command: Parameters<typeof decide>[1]) => {
    const decided = decide(document.record.get(), command, as(maya));
    if (!decided.ok) throw new Error(decided.error.kind);
    document.apply(decided.value, command.type);
  };
  return { document, replica, act };
}

/** The marks that a page would find that opened now. */
function marksIn(device: MemoryDevice): readonly unknown[] {
  const document = new RecordDocument();
  document.merge(...device.updatesOf(pair));
  return document.receipts.written(maya.id);
}

const topic = (id: string) => ({ type: 'add-topic', id, title: id }) as const;

async function topicsOn(device: MemoryDevice): Promise<readonly string[]> {
  const page = open(device);
  await page.replica.load();
  return Object.keys(page.document.record.get().topics).sort();
}

describe('the replica', () => {
  test('Y9 a change in the very moment in which the store is done is stored as well', async () => {
    const device = new MemoryDevice();
    const page = open(device);
    // The next change comes as soon as the one before is said to be durable.
    let count = 0;
    page.replica.durability.subscribe(() => {
      if (page.replica.durability.get() === 'durable' && count < 5) page.act(topic(`t${(count += 1)}`));
    });
    page.act(attach);
    await page.replica.settled();
    expect(page.replica.durability.get()).toBe('durable');
    expect(await topicsOn(device)).toEqual(['t1', 't2', 't3', 't4', 't5']);
  });

  test('Y9 a change while the store is being folded is stored as well', async () => {
    const device = new MemoryDevice();
    const store = device.replica(pair);
    let finish = (): void => undefined;
    const folding = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let folded = false;
    const page = open(device, {
      ...store,
      compact: async (whole, unread) => {
        folded = true;
        await folding;
        return store.compact(whole, unread);
      },
    });
    page.act(attach);
    for (let i = 0; i < 80; i += 1) page.act(topic(`early${i}`));
    while (!folded) await Promise.resolve();
    page.act(topic('late'));
    expect(page.replica.durability.get()).toBe('writing');
    finish();
    await page.replica.settled();
    expect(await topicsOn(device)).toContain('late');
  });

  test('Y9 what is typed on top of another page’s change outlives that page, and so does what it builds on', async () => {
    const device = new MemoryDevice();
    const first = open(device);
    first.act(attach);
    await first.replica.settled();
    // Its store never answers again: it is killed before what it told was stored.
    const killed = open(device, { ...device.replica(pair), append: () => new Promise(() => undefined) });
    const second = open(device);
    await Promise.all([killed.replica.load(), second.replica.load()]);
    killed.act(topic('told'));
    second.act({ type: 'rename-topic', id: 'told', title: 'built upon' });
    await second.replica.settled();
    for (const page of [first, killed, second]) page.replica.close();
    const again = open(device);
    expect(await again.replica.load()).toBeNull();
    expect(again.document.record.get().topics['told']?.title).toBe('built upon');
  });

  test('Y9 what was heard before the page had loaded, and waits for that, is stored by this page as well', async () => {
    const device = new MemoryDevice();
    const first = open(device);
    first.act(attach);
    first.act({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: '', to: 'One. ' });
    await first.replica.settled();
    // Its next words are told, and it is killed before its store has them.
    const said: Uint8Array[] = [];
    first.document.onUpdate((update) => void said.push(update));
    first.replica.close();
    first.act({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: 'One. ', to: 'One. Two. ' });
    const page = open(device);
    for (const update of said) device.siblings(pair).tell({ kind: 'update', update, change: 'typing' });
    await settle();
    await page.replica.load();
    expect(page.document.record.get().sessions[session.id]?.notes).toBe('One. Two. ');
    page.act({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: 'One. Two. ', to: 'One. Two. Three. ' });
    await page.replica.settled();
    page.replica.close();
    const again = open(device);
    await again.replica.load();
    expect(again.document.record.get().sessions[session.id]?.notes).toBe('One. Two. Three. ');
  });

  test('Y14 what a page stored and told nobody, since it was killed when this one opened, is found a moment later', async () => {
    const device = new MemoryDevice();
    const first = open(device);
    first.act(attach);
    await first.replica.settled();
    const page = open(device);
    await page.replica.load();
    // Killed: its words reach the store, and it answers no question any more.
    const said: Uint8Array[] = [];
    first.document.onUpdate((update) => void said.push(update));
    first.replica.close();
    first.act(topic('last words'));
    for (const update of said) await device.replica(pair).append(update);
    expect(page.replica.knowsDevice).toBe(false);
    expect(page.document.record.get().topics['last words']).toBeUndefined();
    await clock.advance(1_100);
    expect(page.replica.knowsDevice).toBe(true);
    expect(page.document.record.get().topics['last words']).toBeDefined();
    page.replica.close();
  });

  test('Y14 also when the store does not answer in that moment', async () => {
    const device = new MemoryDevice();
    const first = open(device);
    first.act(attach);
    await first.replica.settled();
    let blocked = false;
    const store = device.replica(pair);
    const load: ReplicaStore['load'] = async () => (blocked ? Promise.resolve(fail({ kind: 'store-blocked' })) : store.load());
    const page = open(device, { ...store, load });
    await page.replica.load();
    const said: Uint8Array[] = [];
    first.document.onUpdate((update) => void said.push(update));
    first.replica.close();
    first.act(topic('last words'));
    for (const update of said) await device.replica(pair).append(update);
    blocked = true;
    await clock.advance(1_100);
    expect(page.replica.knowsDevice).toBe(false);
    blocked = false;
    await clock.advance(4_000);
    expect(page.replica.knowsDevice).toBe(true);
    expect(page.document.record.get().topics['last words']).toBeDefined();
    page.replica.close();
  });

  test('Y9 a store that does not answer at first is asked again, and what lies in it comes', async () => {
    const device = new MemoryDevice();
    const first = open(device);
    first.act(attach);
    first.act(topic('kept'));
    await first.replica.settled();
    first.replica.close();
    let blocked = true;
    const store = device.replica(pair);
    const load: ReplicaStore['load'] = async () => (blocked ? Promise.resolve(fail({ kind: 'store-blocked' })) : store.load());
    const again = open(device, { ...store, load });
    expect(await again.replica.load()).toBeNull();
    expect(again.replica.durability.get()).toBe('store-blocked');
    blocked = false;
    let told = 0;
    again.replica.onChange(() => (told += 1));
    await clock.advance(4_000);
    expect(again.document.record.get().topics['kept']).toBeDefined();
    expect(again.replica.durability.get()).toBe('durable');
    expect(told).toBeGreaterThan(0);
  });

  test('Y9 a store that refused is asked again by itself', async () => {
    const device = new MemoryDevice();
    const page = open(device);
    device.broken = 'store-full';
    page.act(attach);
    await page.replica.settled();
    expect(page.replica.durability.get()).toBe('store-full');
    device.broken = null;
    await clock.advance(10_000);
    expect(page.replica.durability.get()).toBe('durable');
    const again = open(device);
    await again.replica.load();
    expect(again.document.fingerprint()).toBe(page.document.fingerprint());
  });

  test('Y9 what waits for a missing change outlives the folding of the store', async () => {
    const writer = new RecordDocument();
    const updates: Uint8Array[] = [];
    writer.onUpdate((update) => updates.push(update));
    const act = (command: Parameters<typeof decide>[1]) => {
      const decided = decide(writer.record.get(), command, as(maya));
      if (!decided.ok) throw new Error(decided.error.kind);
      writer.apply(decided.value, command.type);
    };
    act(attach);
    act({ type: 'add-topic', id: 't1', title: 'First title' });
    act({ type: 'rename-topic', id: 't1', title: 'Second title' });
    const [first, missing, waiting] = updates;
    if (first === undefined || missing === undefined || waiting === undefined) throw new Error('Each act is an update.');
    const device = new MemoryDevice();
    const store = device.replica(pair);
    for (const update of [first, waiting, ...Array.from({ length: 60 }, () => first)]) await store.append(update);
    const page = open(device);
    await page.replica.load();
    await page.replica.settled();
    page.replica.close();
    const again = open(device);
    await again.replica.load();
    expect(again.document.record.get().topics['t1']).toBeUndefined();
    again.document.merge(missing);
    expect(again.document.record.get().topics['t1']?.title).toBe('Second title');
  });

  test('Y9 what an older page cannot read outlives the folding of the store, and does not make it fold again and again', async () => {
    const device = new MemoryDevice();
    const store = device.replica(pair);
    const writer = new RecordDocument();
    writer.onUpdate((update) => void store.append(update));
    const decided = decide(writer.record.get(), attach, as(maya));
    if (!decided.ok) throw new Error(decided.error.kind);
    writer.apply(decided.value, 'attach');
    // As a newer client beside this page would store them: more than are folded at a time, between those that can be read.
    const newer = Array.from({ length: 61 }, (_, i) => new Uint8Array([2, i]));
    for (const update of newer) {
      await store.append(update);
      await store.append(writer.encode());
    }
    await store.noteSynced({ tag: '"1"', fingerprint: 'all' });
    const heldUnread = async (): Promise<number> => {
      const loaded = await device.replica(pair).load();
      return loaded.ok ? loaded.value.updates.filter(([version]) => version === 2).length : -1;
    };
    let folded = 0;
    const openCounted = (): ReturnType<typeof open> => {
      const own = device.replica(pair);
      return open(device, {
        ...own,
        compact: async (whole, unread) => {
          folded += 1;
          return own.compact(whole, unread);
        },
      });
    };
    for (const id of ['t1', 't2', 't3']) {
      const page = openCounted();
      // The device holds more than the page: the file has to be read, whatever was noted.
      expect(await page.replica.load()).toBeNull();
      page.act(topic(id));
      await page.replica.settled();
      page.replica.close();
    }
    expect(folded).toBe(1);
    expect(await heldUnread()).toBe(newer.length);
    expect(await topicsOn(device)).toEqual(['t1', 't2', 't3']);
  });

  test('Y9 what is saved is noted after the words are stored, and not when the store refused them', async () => {
    const device = new MemoryDevice();
    const order: string[] = [];
    const store = device.replica(pair);
    let refuses = false;
    const page = open(device, {
      ...store,
      append: async (update) => {
        await Promise.resolve();
        if (refuses) return fail({ kind: 'store-full' });
        order.push('words');
        return store.append(update);
      },
      noteSynced: async (synced) => {
        order.push('note');
        return store.noteSynced(synced);
      },
    });
    await page.replica.load();
    page.act(attach);
    await page.replica.noteSynced({ tag: '"1"', fingerprint: page.document.fingerprint() });
    expect(order).toEqual(['words', 'note']);
    refuses = true;
    page.act({ type: 'add-topic', id: 't1', title: 'Kept on this page only' });
    await page.replica.noteSynced({ tag: '"2"', fingerprint: page.document.fingerprint() });
    expect(order).toEqual(['words', 'note']);
  });

  test('durable is said when it is stored, not before', async () => {
    const device = new MemoryDevice();
    const store = device.replica(pair);
    let answer = (): void => undefined;
    const page = open(device, { ...store, append: async (update) => new Promise((resolve) => (answer = () => resolve(store.append(update)))) });
    page.act(attach);
    await settle();
    expect(page.replica.durability.get()).toBe('writing');
    answer();
    await page.replica.settled();
    expect(page.replica.durability.get()).toBe('durable');
  });

  describe('W1 a mark', () => {
    const marks = ({ document }: ReturnType<typeof open>) => document.receipts.written(maya.id);

    async function attached(device: MemoryDevice, store?: ReplicaStore) {
      const page = open(device, store);
      await page.replica.load();
      page.act(attach);
      await page.replica.mark(maya.id);
      await page.replica.settled();
      return page;
    }

    test('stands in the store before anybody else can learn of it', async () => {
      const device = new MemoryDevice();
      const page = await attached(device);
      let stored: readonly unknown[] | null = null;
      page.document.onUpdate((_update, kind) => {
        if (kind === 'upkeep') stored = marksIn(device);
      });
      page.act(topic('t1'));
      await page.replica.mark(maya.id);
      expect(stored).toEqual(marks(page));
    });

    test.each([
      ['has no room', () => Promise.resolve(fail({ kind: 'store-full' } as const))],
      ['does not answer', () => new Promise<never>(() => undefined)],
    ] as const)('that the device does not keep, as it %s, is not raised once more by the next page', async (_why, append) => {
      const device = new MemoryDevice();
      (await attached(device)).replica.close();
      const page = open(device, { ...device.replica(pair), append });
      await page.replica.load();
      page.act(topic('t1'));
      const marking = page.replica.mark(maya.id);
      await clock.advance(2_000);
      await marking;
      const raised = marks(page);
      expect(raised.length).toBeGreaterThan(0);
      page.replica.close();
      const next = open(device);
      await next.replica.load();
      const before = marks(next);
      next.act(topic('t2'));
      await next.replica.mark(maya.id);
      const fresh = marks(next).filter((mark) => !before.some((one) => String(one) === String(mark)));
      expect(fresh).toHaveLength(1);
      expect(raised.map(String)).not.toContain(String(fresh[0]));
    });
  });

  test('W1 a mark that is raised on hearing a sibling is told to the siblings', async () => {
    const device = new MemoryDevice();
    const [one, two] = [open(device), open(device)] as const;
    // As the engine does when what it hears makes it save.
    one.replica.onChange((change) => change === 'upkeep' || void one.replica.mark(maya.id));
    two.act(attach);
    await Promise.all([one, two].map((page) => page.replica.settled()));
    expect(two.document.fingerprint()).toBe(one.document.fingerprint());
    expect(one.document.fingerprint()).toContain('partnership');
  });

  test('a sibling’s change is stored once for each page that heard it, and told no further', async () => {
    const device = new MemoryDevice();
    const appended: string[] = [];
    const counting = (name: string): ReplicaStore => {
      const store = device.replica(pair);
      return {
        ...store,
        append: async (update) => {
          appended.push(name);
          await store.append(update);
          return ok();
        },
      };
    };
    const [one, two, three] = [open(device, counting('one')), open(device, counting('two')), open(device, counting('three'))] as const;
    one.act(attach);
    await Promise.all([one, two, three].map((page) => page.replica.settled()));
    expect(appended.sort()).toEqual(['one', 'three', 'two']);
  });
});
