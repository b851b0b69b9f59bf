import { beforeEach, describe, expect, test } from 'vitest';
import { fail } from '../../../src/base/result.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import type { MemoryFile } from '../../helpers/memory-remote.ts';
import { maya } from '../../helpers/people.ts';
import { attached, openPage, recordIn, topic, writesTo } from '../../helpers/sync-page.ts';
import { settle, type VirtualClock } from '../../helpers/virtual-clock.ts';

let clock: VirtualClock;
let file: MemoryFile;

beforeEach(() => {
  ({ clock, file } = attached());
});

describe('the engine, in several pages', () => {
  test('Y7 two pages of one person share one leader, and the lead passes on', async () => {
    const device = new MemoryDevice();
    const first = await openPage(maya, device, file, clock);
    const second = await openPage(maya, device, file, clock);
    await settle();
    file.calls.length = 0;
    second.act(topic('t1'));
    expect(Object.keys(first.document.record.get().topics)).toEqual(['t1']);
    await clock.advance(3_000);
    expect(writesTo(file)).toBe(1);
    expect(second.engine.status.get().pending).toBe(false);
    first.close();
    second.act(topic('t2'));
    await clock.advance(3_000);
    expect(Object.keys(recordIn(file).topics).sort()).toEqual(['t1', 't2']);
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
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
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
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
  });

  test('Y8 a page that nobody looks at tries again to save what it holds', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    file.faults.push(...Array.from({ length: 2 }, () => ({ call: 'write', failure: { kind: 'unavailable' } }) as const));
    page.act(topic('t1'));
    page.engine.setActive(false);
    await clock.advance(120_000);
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
  });

  test('Y8 a page that nobody looks at asks nothing and still saves', async () => {
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    page.act(topic('t1'));
    page.engine.setActive(false);
    await settle();
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
    file.calls.length = 0;
    await clock.advance(300_000);
    expect(file.calls).toEqual([]);
    page.engine.setActive(true);
    await settle();
    expect(file.calls).toEqual(['check']);
  });
});
