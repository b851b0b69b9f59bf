import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { budget } from '../../../src/sync/pace.ts';
import { cost, type RemoteFailure } from '../../../src/sync/ports.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya, pair, session } from '../../helpers/people.ts';
import { attachTo, openPage } from '../../helpers/sync-page.ts';
import { settle, VirtualClock } from '../../helpers/virtual-clock.ts';

let clock: VirtualClock;
let file: MemoryFile;

beforeEach(() => {
  clock = new VirtualClock();
  file = new MemoryFile();
  attachTo(file);
});

function inFile(): PartnershipRecord {
  const decoded = decodeRecordFile(file.newest?.bytes ?? new Uint8Array(), pair);
  if (!decoded.ok) throw new Error(decoded.error);
  const document = new RecordDocument();
  document.merge(decoded.value.state);
  return document.record.get();
}

const topic = (id: string, title = id) => ({ type: 'add-topic', id, title }) as const;
const writes = () => file.calls.filter((call) => call === 'write').length;

describe('the engine', () => {
  test('Y1 a page that holds words and knows nothing of the file reads it before it writes, also in a hurry', async () => {
    const device = new MemoryDevice();
    const before = await openPage(maya, device, file, clock);
    await settle();
    // The store keeps the words, and no note of what the file was.
    before.act(topic('t1'));
    await before.replica.settled();
    before.close();
    const store = device.replica(pair);
    device.replica = () => ({ ...store, load: async () => store.load().then((loaded) => (loaded.ok ? ok({ ...loaded.value, synced: null }) : loaded)) });
    file.calls.length = 0;
    const page = await openPage(maya, device, file, clock);
    page.engine.setActive(false);
    await clock.advance(5_000);
    expect(file.calls).toEqual(['read', 'write']);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test('Y1 Y2 reads first, then saves a step almost at once', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    expect(file.calls).toEqual(['read']);
    page.act(topic('t0'));
    await clock.advance(250);
    expect(writes()).toBe(0);
    await clock.advance(100);
    expect(Object.keys(inFile().topics)).toEqual(['t0']);
    expect(page.engine.status.get()).toMatchObject({ pending: false, doing: 'nothing', failure: null });
  });

  test('Y2 typing is saved after two seconds of quiet, ten at the latest', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    page.type('a');
    await clock.advance(1_900);
    expect(writes()).toBe(0);
    await clock.advance(200);
    expect(inFile().sessions[session.id]?.notes).toBe('a');
    for (let i = 1; i <= 12; i += 1) {
      page.type('b');
      await clock.advance(1_000);
    }
    expect(writes()).toBe(2);
    await clock.advance(6_000);
    expect(inFile().sessions[session.id]?.notes).toBe(`a${'b'.repeat(12)}`);
  });

  test('Y2 Y12 an hour of steady work is saved no later than after ten seconds, and costs what a meeting may cost', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(60_000);
    file.calls.length = 0;
    for (let i = 0; i < 600; i += 1) {
      page.type('x');
      await clock.advance(i % 10 === 0 ? 2_500 : 800);
      const unsaved = (page.document.record.get().sessions[session.id]?.notes ?? '').length - (inFile().sessions[session.id]?.notes ?? '').length;
      expect(unsaved).toBeLessThanOrEqual(13);
    }
    const units = file.calls.reduce((sum, call) => sum + cost[call === 'check' || call === 'read' || call === 'write' ? call : 'check'], 0);
    // What the purse held before does not count: it can be spent once.
    expect((units - budget.purse) / (clock.elapsed() / 60_000 - 1)).toBeLessThanOrEqual(budget.unitsPerMinute);
  });

  test('Y3 a conflict is read, merged and written again', async () => {
    const one = await openPage(maya, new MemoryDevice(), file, clock);
    const two = await openPage(jonas, new MemoryDevice(), file, clock);
    await settle();
    one.act(topic('t1'));
    two.act(topic('t2'));
    await clock.advance(15_000);
    expect(Object.keys(inFile().topics).sort()).toEqual(['t1', 't2']);
    expect(one.document.record.get()).toEqual(two.document.record.get());
  });

  test.each(['honoured', 'ignored'] as const)('Y4 a lost update heals with If-Match %s', async (ifMatch) => {
    file.ifMatch = ifMatch;
    const one = await openPage(maya, new MemoryDevice(), file, clock);
    const two = await openPage(jonas, new MemoryDevice(), file, clock);
    await settle();
    for (let i = 0; i < 5; i += 1) {
      one.act(topic(`m${i}`));
      two.act(topic(`j${i}`));
      await clock.advance(2_000);
    }
    await clock.advance(60_000);
    expect(Object.keys(inFile().topics)).toHaveLength(10);
    expect(one.document.record.get()).toEqual(two.document.record.get());
    expect(one.engine.status.get().pending).toBe(false);
    expect(two.engine.status.get().pending).toBe(false);
  });

  test('Y4 an older version that somebody put back does not take away what a device holds', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    const old = file.newest;
    page.act(topic('t1'));
    await clock.advance(5_000);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
    file.put(old?.bytes ?? new Uint8Array());
    await clock.advance(30_000);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test('Y4 "in OneDrive" is not said before it is known, though this device wrote everything there once', async () => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    const old = file.newest;
    page.act(topic('t1'));
    await clock.advance(5_000);
    page.close();
    file.put(old?.bytes ?? new Uint8Array());
    const again = await openPage(maya, device, file, clock);
    const said: boolean[] = [];
    again.engine.status.subscribe(() => {
      const { asked, pending } = again.engine.status.get();
      if (asked && !pending) said.push(Object.keys(inFile().topics).includes('t1'));
    });
    await clock.advance(20_000);
    expect(said.length).toBeGreaterThan(0);
    expect(said).not.toContain(false);
  });

  test('Y5 a write whose answer was lost is followed by a read', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push({ call: 'write', failure: { kind: 'offline' }, after: true });
    page.act(topic('t1'));
    await clock.advance(310);
    expect(page.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'offline' } });
    await clock.advance(10_000);
    expect(writes()).toBe(1);
    expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
  });

  test('Y6 an unreadable file is never written, and a mended one is taken up', async () => {
    const good = file.newest?.bytes ?? new Uint8Array();
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.put(good.subarray(0, 100));
    page.act(topic('t1'));
    await clock.advance(60_000);
    expect(page.engine.status.get().fault?.reason).toBe('truncated');
    expect(file.newest?.bytes).toEqual(good.subarray(0, 100));
    file.put(good);
    await clock.advance(30_000);
    expect(page.engine.status.get().fault).toBeNull();
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test.each(['', '{"what": "Accord 1:1 record", "format": 99}'])('Y6 a page that opens after another has seen an unreadable file (%j) does not write it', async (text) => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    const bad = new TextEncoder().encode(text);
    file.put(bad);
    page.act(topic('t1'));
    await clock.advance(60_000);
    expect(page.engine.status.get().fault).not.toBeNull();
    page.close();
    const again = await openPage(maya, device, file, clock);
    again.act(topic('t2'));
    await clock.advance(60_000);
    expect(again.engine.status.get().fault).not.toBeNull();
    expect(file.newest?.bytes).toEqual(bad);
    const fresh = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(60_000);
    fresh.engine.setActive(false);
    await clock.advance(60_000);
    expect(file.newest?.bytes).toEqual(bad);
  });

  test('Y7 two pages of one person share one leader, and the lead passes on', async () => {
    const device = new MemoryDevice();
    const first = await openPage(maya, device, file, clock);
    const second = await openPage(maya, device, file, clock);
    await settle();
    file.calls.length = 0;
    second.act(topic('t1'));
    expect(Object.keys(first.document.record.get().topics)).toEqual(['t1']);
    await clock.advance(3_000);
    expect(writes()).toBe(1);
    expect(second.engine.status.get().pending).toBe(false);
    first.close();
    second.act(topic('t2'));
    await clock.advance(3_000);
    expect(Object.keys(inFile().topics).sort()).toEqual(['t1', 't2']);
  });

  test('Y7 what the leading page sees of the remote is seen by the others, and their retry reaches it', async () => {
    const device = new MemoryDevice();
    const first = await openPage(maya, device, file, clock);
    const second = await openPage(maya, device, file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 100 }, () => ({ call: 'write', failure: { kind: 'forbidden' } }) as const));
    second.act(topic('t1'));
    await clock.advance(5_000);
    expect(second.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'forbidden' } });
    file.faults.length = 0;
    second.engine.retry();
    await clock.advance(100);
    expect(second.engine.status.get()).toMatchObject({ pending: false, failure: null });
    file.put(new Uint8Array());
    await clock.advance(20_000);
    expect(second.engine.status.get().fault?.reason).toBe('empty');
    expect(first.engine.status.get().fault?.reason).toBe('empty');
  });

  test('Y7 a page that nobody looks at and that cannot save gives up the lead', async () => {
    const device = new MemoryDevice();
    const first = await openPage(maya, device, file, clock);
    const second = await openPage(maya, device, file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 5 }, () => ({ call: 'write', failure: { kind: 'offline' } }) as const));
    first.act(topic('t1'));
    first.engine.setActive(false);
    await clock.advance(120_000);
    expect(second.engine.status.get().pending).toBe(false);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test('Y7 a page that opens late is told that all is saved, also when the store could not note it', async () => {
    const device = new MemoryDevice();
    const first = await openPage(maya, device, file, clock);
    await settle();
    device.broken = 'store-full';
    first.act(topic('t1'));
    await clock.advance(5_000);
    expect(first.engine.status.get().pending).toBe(false);
    const second = await openPage(maya, device, file, clock);
    await settle();
    expect(second.document.record.get().topics['t1']).toBeDefined();
    await clock.advance(60_000);
    expect(second.engine.status.get().pending).toBe(false);
  });

  test('Y7 a page that can never save gives up the lead to one that can', async () => {
    const device = new MemoryDevice();
    const works = file.remote();
    const cannot = { ...works, write: async () => Promise.resolve(fail({ kind: 'sign-in-failed', code: 'no_account' } as const)) };
    const first = await openPage(maya, device, file, clock, cannot);
    const second = await openPage(maya, device, file, clock);
    await settle();
    first.act(topic('t1'));
    first.engine.setActive(false);
    await clock.advance(600_000);
    expect(second.engine.status.get().pending).toBe(false);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test('Y8 a page that nobody looks at tries again to save what it holds', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 2 }, () => ({ call: 'write', failure: { kind: 'unavailable' } }) as const));
    page.act(topic('t1'));
    page.engine.setActive(false);
    await clock.advance(120_000);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
  });

  test('Y8 a page that nobody looks at asks nothing and still saves', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    page.act(topic('t1'));
    page.engine.setActive(false);
    await settle();
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
    file.calls.length = 0;
    await clock.advance(300_000);
    expect(file.calls).toEqual([]);
    page.engine.setActive(true);
    await settle();
    expect(file.calls).toEqual(['check']);
  });

  test('Y11 the whole file is read again from time to time, though its tag has not moved', async () => {
    await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(3_600_000);
    const reads = file.calls.filter((call) => call === 'read').length;
    expect(reads).toBeGreaterThanOrEqual(6);
    expect(reads).toBeLessThanOrEqual(8);
    expect(file.calls.length).toBeLessThan(320);
  });

  test('Y9 what was typed is there after a restart, without a network', async () => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 50 }, () => ({ call: 'write', failure: { kind: 'offline' } }) as const));
    for (let i = 0; i < 100; i += 1) page.act(topic(`t${i}`));
    await page.replica.settled();
    page.close();
    const again = await openPage(maya, device, file, clock);
    expect(Object.keys(again.document.record.get().topics)).toHaveLength(100);
    expect(again.engine.status.get().pending).toBe(true);
    file.faults.length = 0;
    await clock.advance(60_000);
    expect(Object.keys(inFile().topics)).toHaveLength(100);
  });

  test('Y9 what the device had no room for is not believed to be here after a restart', async () => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    device.broken = 'store-full';
    page.act(topic('t1'));
    await clock.advance(5_000);
    expect(Object.keys(inFile().topics)).toEqual(['t1']);
    page.close();
    device.broken = null;
    const again = await openPage(maya, device, file, clock);
    again.act(topic('t2'));
    await clock.advance(10_000);
    expect(Object.keys(inFile().topics).sort()).toEqual(['t1', 't2']);
  });

  test('Y9 a device without room says so, and takes what was typed as soon as it has', async () => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    device.broken = 'store-full';
    page.act(topic('t1'));
    await settle();
    expect(page.replica.durability.get()).toBe('store-full');
    device.broken = null;
    await clock.advance(4_000);
    expect(page.replica.durability.get()).toBe('durable');
    page.close();
    expect(Object.keys((await openPage(maya, device, file, clock)).document.record.get().topics)).toEqual(['t1']);
  });

  test('Y10 a service that refuses every write without need is not hammered, and is said so', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 1_000 }, () => ({ call: 'write', failure: { kind: 'conflict' } }) as const));
    page.act(topic('t1'));
    await clock.advance(120_000);
    expect(writes()).toBeGreaterThan(5);
    expect(writes()).toBeLessThan(40);
    expect(page.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'conflict' } });
    file.faults.length = 0;
    await clock.advance(20_000);
    expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
  });

  test('Y10 a retry while a question is under way asks once more', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push({ call: 'check', failure: { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' } });
    file.calls.length = 0;
    page.engine.retry();
    page.engine.retry();
    await settle();
    expect(file.calls).toEqual(['check', 'check']);
    expect(page.engine.status.get().failure).toBeNull();
  });

  test('Y10 what is said is the newest answer, whichever call it was given to', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    const needed = (why: 'ask' | 'admin') => ({ kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why }) as const;
    file.faults.push({ call: 'check', failure: needed('ask') });
    page.engine.retry();
    await settle();
    expect(page.engine.status.get().failure).toEqual(needed('ask'));
    page.act(topic('t1'));
    await clock.advance(3_000);
    // The person was asked in between and could not: the retry writes, since there is something to save.
    file.faults.push({ call: 'write', failure: needed('admin') });
    page.engine.retry();
    await settle();
    expect(writes()).toBe(1);
    expect(page.engine.status.get().failure).toEqual(needed('admin'));
  });

  const failures: readonly RemoteFailure[] = [
    { kind: 'offline' },
    { kind: 'unavailable' },
    { kind: 'locked' },
    { kind: 'full' },
    { kind: 'forbidden' },
    { kind: 'missing' },
    { kind: 'damaged' },
    { kind: 'slowed-down', retryAfterMs: 30_000 },
    { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' },
    { kind: 'sign-in-failed', code: 'x' },
  ];
  test.each(failures)('Y10 after $kind it waits, longer each time, and retry ends the wait', async (failure) => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 500 }, () => ({ call: 'check', failure }) as const));
    file.faults.push(...Array.from({ length: 500 }, () => ({ call: 'write', failure }) as const));
    file.faults.push(...Array.from({ length: 500 }, () => ({ call: 'read', failure }) as const));
    file.calls.length = 0;
    page.act(topic('t1'));
    await clock.advance(600_000);
    expect(page.engine.status.get()).toMatchObject({ pending: true, failure });
    expect(file.calls.length).toBeLessThan(60);
    file.faults.length = 0;
    page.engine.retry();
    await settle();
    expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
  });
});
