import { beforeEach, expect, test } from 'vitest';
import { fail } from '../../../src/base/result.ts';
import type { ReplicaStore } from '../../../src/sync/ports.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import type { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya } from '../../helpers/people.ts';
import { attached, openPage, recordIn, topic, writesTo } from '../../helpers/sync-page.ts';
import { settle, type VirtualClock } from '../../helpers/virtual-clock.ts';

let clock: VirtualClock;
let file: MemoryFile;

beforeEach(() => {
  ({ clock, file } = attached());
});

test('W1 W4 nothing is seen before the other person has looked', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  await settle();
  expect(one.engine.status.get().seen).toBe(false);
  one.act(topic('t1'));
  await clock.advance(120_000);
  expect(one.engine.status.get()).toMatchObject({ pending: false, seen: false });
  const other = await openPage(jonas, new MemoryDevice(), file, clock);
  other.engine.setActive(false);
  await clock.advance(120_000);
  expect(one.engine.status.get().seen).toBe(false);
  other.engine.setActive(true);
  await clock.advance(120_000);
  expect(other.document.record.get().topics['t1']).toBeDefined();
  expect(one.engine.status.get().seen).toBe(true);
});

test('W4 a new change is not seen until it has been seen, too', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  await openPage(jonas, new MemoryDevice(), file, clock);
  one.act(topic('t1'));
  await clock.advance(120_000);
  expect(one.engine.status.get().seen).toBe(true);
  one.act(topic('t2'));
  expect(one.engine.status.get()).toMatchObject({ pending: true, seen: false });
  await clock.advance(2_000);
  expect(one.engine.status.get()).toMatchObject({ pending: false, seen: false });
  await clock.advance(120_000);
  expect(one.engine.status.get().seen).toBe(true);
});

test('W2 a receipt goes with the next save', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  const two = await openPage(jonas, new MemoryDevice(), file, clock);
  await clock.advance(100);
  one.act(topic('t1'));
  await clock.advance(12_000);
  expect(two.document.record.get().topics['t1']).toBeDefined();
  expect(writesTo(file)).toBe(1);
  two.act(topic('t2'));
  await clock.advance(12_000);
  expect(writesTo(file)).toBe(2);
  expect(one.engine.status.get().seen).toBe(true);
});

test('W3 receipts end: two open pages that nobody types in write nothing more', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  const two = await openPage(jonas, new MemoryDevice(), file, clock);
  await openPage(jonas, new MemoryDevice(), file, clock);
  one.act(topic('t1'));
  two.act(topic('t2'));
  await clock.advance(300_000);
  expect(one.engine.status.get().seen && two.engine.status.get().seen).toBe(true);
  file.calls.length = 0;
  await clock.advance(3_600_000);
  expect(writesTo(file)).toBe(0);
});

test('W4 what a second device wrote counts, whichever device was seen', async () => {
  const laptop = await openPage(maya, new MemoryDevice(), file, clock);
  const phone = await openPage(maya, new MemoryDevice(), file, clock);
  const other = await openPage(jonas, new MemoryDevice(), file, clock);
  laptop.act(topic('t1'));
  await clock.advance(120_000);
  expect(phone.engine.status.get().seen).toBe(true);
  other.engine.setActive(false);
  phone.act(topic('t2'));
  await clock.advance(120_000);
  expect(laptop.document.record.get().topics['t2']).toBeDefined();
  expect([laptop, phone].map((page) => page.engine.status.get().seen)).toEqual([false, false]);
});

test('W1 what a page that was killed had not saved is marked by the next one', async () => {
  const device = new MemoryDevice();
  const one = await openPage(maya, device, file, clock);
  await settle();
  one.act(topic('t1'));
  await one.replica.settled();
  one.close();
  const again = await openPage(maya, device, file, clock);
  await clock.advance(20_000);
  expect(again.engine.status.get()).toMatchObject({ pending: false, seen: false });
  await openPage(jonas, new MemoryDevice(), file, clock);
  await clock.advance(120_000);
  expect(again.engine.status.get().seen).toBe(true);
});

test('W3 a receipt that cannot be saved is no trouble of the person who read', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  const two = await openPage(jonas, new MemoryDevice(), file, clock);
  await clock.advance(100);
  one.act(topic('t1'));
  await clock.advance(12_000);
  file.faults.push(...Array.from({ length: 50 }, () => ({ call: 'write', failure: { kind: 'full' } }) as const));
  await clock.advance(60_000);
  expect(writesTo(file)).toBeGreaterThan(1);
  expect(two.engine.status.get()).toMatchObject({ pending: false, failure: null });
});

test.each(['full', 'locked', 'unavailable', 'conflict'] as const)('Y10 a receipt that is refused (%s) is tried less and less often, and a page that nobody looks at lets it be', async (kind) => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  const two = await openPage(jonas, new MemoryDevice(), file, clock);
  await clock.advance(100);
  one.act(topic('t1'));
  await clock.advance(12_000);
  one.close();
  file.faults.push(...Array.from({ length: 400 }, () => ({ call: 'write', failure: { kind } }) as const));
  await clock.advance(600_000);
  const before = writesTo(file);
  await clock.advance(600_000);
  // Every 8 s at the most, once waits have grown to their bound; without growth it would be every half second.
  expect(writesTo(file) - before).toBeGreaterThan(2);
  expect(writesTo(file) - before).toBeLessThanOrEqual(160);
  two.engine.setActive(false);
  await clock.advance(60_000);
  const hidden = file.calls.length;
  await clock.advance(600_000);
  expect(file.calls.length).toBe(hidden);
});

test('W2 what comes in while nobody looks is not receipted with what was seen before', async () => {
  const one = await openPage(maya, new MemoryDevice(), file, clock);
  const two = await openPage(jonas, new MemoryDevice(), file, clock);
  one.act(topic('t1'));
  await clock.advance(12_000);
  expect(two.document.record.get().topics['t1']).toBeDefined();
  one.act(topic('t2'));
  await clock.advance(500);
  expect(two.document.record.get().topics['t2']).toBeUndefined();
  // Looking away saves the receipt of the first, which collides with the second.
  two.engine.setActive(false);
  await clock.advance(20_000);
  expect(two.document.record.get().topics['t2']).toBeDefined();
  await clock.advance(120_000);
  expect(one.engine.status.get()).toMatchObject({ pending: false, seen: false });
  two.engine.setActive(true);
  await clock.advance(120_000);
  expect(one.engine.status.get().seen).toBe(true);
});

test('W1 a mark that the store did not keep is not given a second time', async () => {
  const device = new MemoryDevice();
  const other = await openPage(jonas, new MemoryDevice(), file, clock);
  const one = await openPage(maya, device, file, clock);
  await settle();
  one.act(topic('t1'));
  await clock.advance(100);
  // The words are kept, what becomes of them is not: the next page saves without asking.
  device.broken = 'store-full';
  await clock.advance(5_000);
  one.act(topic('t2'));
  await clock.advance(120_000);
  expect(one.engine.status.get().seen).toBe(true);
  one.close();
  other.engine.setActive(false);
  device.broken = null;
  const again = await openPage(maya, device, file, clock);
  again.act(topic('t3'));
  await clock.advance(60_000);
  expect(again.engine.status.get()).toMatchObject({ pending: false, seen: false });
  other.engine.setActive(true);
  await clock.advance(120_000);
  expect(again.engine.status.get().seen).toBe(true);
});

/** Something happens whenever its store is asked to keep something. */
class SleepyDevice extends MemoryDevice {
  readonly #asleep: () => void;

  constructor(asleep: () => void) {
    super();
    this.#asleep = asleep;
  }

  override replica(pairKey: string): ReplicaStore {
    const store = super.replica(pairKey);
    return {
      ...store,
      append: async (update) => {
        this.#asleep();
        return store.append(update);
      },
    };
  }
}

/** A device whose disk cannot be read as often as it says. */
class LateDevice extends MemoryDevice {
  late = 0;

  override replica(pairKey: string): ReplicaStore {
    const store = super.replica(pairKey);
    return {
      ...store,
      load: async () => {
        if (this.late === 0) return store.load();
        this.late -= 1;
        return fail({ kind: 'store-blocked' });
      },
    };
  }
}

test('W1 W4 words that a page before left unsaved come under a new mark, also when the store gives them late and they are saved at once', async () => {
  const device = new LateDevice();
  const before = await openPage(maya, device, file, clock);
  const other = await openPage(jonas, new MemoryDevice(), file, clock);
  before.act(topic('t1'));
  await clock.advance(120_000);
  expect(before.engine.status.get().seen).toBe(true);
  other.close();
  before.act(topic('t2'));
  await settle();
  before.close();
  device.late = 1;
  const after = await openPage(maya, device, file, clock);
  await clock.advance(60_000);
  expect(new TextDecoder().decode(file.newest?.bytes)).toContain('"t2"');
  expect(after.engine.status.get()).toMatchObject({ pending: false, seen: false });
});

test('W3 words that the store gives late wait, though until then nothing but a receipt did', async () => {
  const device = new LateDevice();
  const other = await openPage(maya, new MemoryDevice(), file, clock);
  const before = await openPage(jonas, device, file, clock);
  await settle();
  before.act(topic('t1'));
  await settle();
  before.close();
  other.act(topic('t2'));
  await clock.advance(12_000);
  file.faults.push(...Array.from({ length: 100 }, () => ({ call: 'write', failure: { kind: 'full' } }) as const));
  device.late = 20;
  const page = await openPage(jonas, device, file, clock);
  await clock.advance(50_000);
  expect(writesTo(file)).toBeGreaterThan(1);
  expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
  await clock.advance(20_000);
  expect(page.document.record.get().topics['t1']).toBeDefined();
  expect(page.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'full' } });
});

test('W1 a page that was put to sleep while its store took the mark asks before it saves', async () => {
  const other = await openPage(jonas, new MemoryDevice(), file, clock);
  let slept = 0;
  let sleeps = false;
  const device = new SleepyDevice(() => {
    if (sleeps) slept += 3_600_000;
    sleeps = false;
  });
  const page = await openPage(maya, device, file, { now: clock.now, after: clock.after, elapsed: () => clock.elapsed() + slept });
  await settle();
  page.act(topic('t1'));
  await page.replica.settled();
  sleeps = true;
  file.calls.length = 0;
  await clock.advance(3_000);
  expect(slept).toBeGreaterThan(0);
  // Not a word of what the other saved meanwhile is written over, even where nobody looks at the version.
  expect(file.calls.slice(0, 2)).toEqual(['read', 'write']);
  other.close();
  expect(recordIn(file).topics).toHaveProperty('t1');
});

test('W1 words that come in just when the mark is raised are under a mark in the file that holds them', async () => {
  const page = await openPage(maya, new MemoryDevice(), file, clock);
  await settle();
  let more: string | null = 't2';
  page.document.onUpdate((_update, kind) => {
    if (kind !== 'upkeep' || more === null) return;
    const id = more;
    more = null;
    queueMicrotask(() => page.act(topic(id)));
  });
  page.act(topic('t1'));
  await clock.advance(2_000);
  expect(Object.keys(recordIn(file).topics)).toEqual(['t1', 't2']);
  expect(page.engine.status.get().pending).toBe(false);
  // One for each: whoever has seen the first has not seen both.
  expect(page.document.receipts.written(maya.id).map(([, mark]) => mark)).toEqual([2]);
});
