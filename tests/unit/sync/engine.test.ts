import { beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import { budget } from '../../../src/sync/pace.ts';
import { cost } from '../../../src/sync/ports.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import type { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya, pair, session } from '../../helpers/people.ts';
import { attached, openPage, recordIn, topic, writesTo } from '../../helpers/sync-page.ts';
import { settle, type VirtualClock } from '../../helpers/virtual-clock.ts';

let clock: VirtualClock;
let file: MemoryFile;

beforeEach(() => {
  ({ clock, file } = attached());
});

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
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
  });

  test('Y1 Y2 reads first, then saves a step almost at once', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    expect(file.calls).toEqual(['read']);
    page.act(topic('t0'));
    await clock.advance(250);
    expect(writesTo(file)).toBe(0);
    await clock.advance(100);
    expect(Object.keys(recordIn(file).topics)).toEqual(['t0']);
    expect(page.engine.status.get()).toMatchObject({ pending: false, doing: 'nothing', failure: null });
  });

  test('Y10 a mistake of our own is told, and tried again no sooner than what the service could not do', async () => {
    let tries = 0;
    const page = await openPage(maya, new MemoryDevice(), file, clock, file.remote(), () => {
      tries += 1;
      if (tries === 1) throw new Error('a mistake');
    });
    await settle();
    page.act(topic('t1'));
    await expect(page.engine.flush()).rejects.toThrow('a mistake');
    expect(page.engine.status.get()).toMatchObject({ pending: true, failure: { kind: 'unavailable' } });
    await clock.advance(500);
    expect(tries).toBe(1);
    await clock.advance(10_000);
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
    expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
  });

  test('Y2 typing is saved after two seconds of quiet, ten at the latest', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    page.type('a');
    await clock.advance(1_900);
    expect(writesTo(file)).toBe(0);
    await clock.advance(200);
    expect(recordIn(file).sessions[session.id]?.notes).toBe('a');
    for (let i = 1; i <= 12; i += 1) {
      page.type('b');
      await clock.advance(1_000);
    }
    expect(writesTo(file)).toBe(2);
    await clock.advance(6_000);
    expect(recordIn(file).sessions[session.id]?.notes).toBe(`a${'b'.repeat(12)}`);
  });

  test('Y2 Y12 an hour of steady work is saved no later than after ten seconds, and costs what a meeting may cost', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(60_000);
    file.calls.length = 0;
    for (let i = 0; i < 600; i += 1) {
      page.type('x');
      await clock.advance(i % 10 === 0 ? 2_500 : 800);
      const unsaved = (page.document.record.get().sessions[session.id]?.notes ?? '').length - (recordIn(file).sessions[session.id]?.notes ?? '').length;
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
    expect(Object.keys(recordIn(file).topics).sort()).toEqual(['t1', 't2']);
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
    expect(Object.keys(recordIn(file).topics)).toHaveLength(10);
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
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
    file.put(old?.bytes ?? new Uint8Array());
    await clock.advance(30_000);
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
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
      if (asked && !pending) said.push(Object.keys(recordIn(file).topics).includes('t1'));
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
    expect(writesTo(file)).toBe(1);
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
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
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

  test('Y11 the whole file is read again from time to time, though its tag has not moved', async () => {
    await openPage(maya, new MemoryDevice(), file, clock);
    await clock.advance(3_600_000);
    const reads = file.calls.filter((call) => call === 'read').length;
    expect(reads).toBeGreaterThanOrEqual(6);
    expect(reads).toBeLessThanOrEqual(8);
    expect(file.calls.length).toBeLessThan(320);
  });
});
