import { beforeEach, describe, expect, test } from 'vitest';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
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

describe('the engine, and what its device and the service refuse', () => {
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
    expect(Object.keys(recordIn(file).topics)).toHaveLength(100);
  });

  test('Y9 what the device had no room for is not believed to be here after a restart', async () => {
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, clock);
    await settle();
    device.broken = 'store-full';
    page.act(topic('t1'));
    await clock.advance(5_000);
    expect(Object.keys(recordIn(file).topics)).toEqual(['t1']);
    page.close();
    device.broken = null;
    const again = await openPage(maya, device, file, clock);
    again.act(topic('t2'));
    await clock.advance(10_000);
    expect(Object.keys(recordIn(file).topics).sort()).toEqual(['t1', 't2']);
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
    expect(writesTo(file)).toBeGreaterThan(5);
    expect(writesTo(file)).toBeLessThan(40);
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
    expect(writesTo(file)).toBe(1);
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
