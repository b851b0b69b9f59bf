import { describe, expect, test } from 'vitest';
import type { RemoteListener } from '../../../src/sync/ports.ts';
import { budget, Pace } from '../../../src/sync/pace.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya } from '../../helpers/people.ts';
import { attachTo, openPage } from '../../helpers/sync-page.ts';
import { settle, VirtualClock } from '../../helpers/virtual-clock.ts';

const minute = 60_000;
const quiet = { lastChangeAt: -10 * minute, lastNewsAt: -10 * minute, live: false, strain: 1 };

describe('the pace', () => {
  test('Y12 asks often while words go to and fro, seldom when the page is only open, hardly when news come by themselves', () => {
    const pace = new Pace(0);
    expect(pace.nextCheckAt({ ...quiet, now: 0, lastNewsAt: 0 })).toBe(2_500);
    expect(pace.nextCheckAt({ ...quiet, now: minute, lastChangeAt: 0 })).toBe(minute + 5_000);
    expect(pace.nextCheckAt({ ...quiet, now: minute })).toBe(minute + 20_000);
    expect(pace.nextCheckAt({ ...quiet, now: minute, lastNewsAt: minute, live: true })).toBe(minute + 60_000);
  });

  test('Y12 never asks more than the budget for long, whatever is saved meanwhile', () => {
    const pace = new Pace(0);
    let now = 0;
    let units = 0;
    for (let i = 0; i < 500; i += 1) {
      const save = i % 4 === 0 ? 2 : 0;
      pace.spend(1 + save, now);
      units += 1 + save;
      now = pace.nextCheckAt({ ...quiet, now, lastNewsAt: now });
    }
    expect(units / (now / minute)).toBeLessThanOrEqual(budget.unitsPerMinute * 1.05);
  });

  test('Y12 a refusal slows everything down, and wears off', () => {
    const pace = new Pace(0);
    const next = (now: number) => pace.nextCheckAt({ ...quiet, now }) - now;
    pace.refused(minute);
    expect(next(minute)).toBe(40_000);
    pace.refused(minute);
    expect(next(minute)).toBe(80_000);
    for (let i = 0; i < 10; i += 1) pace.refused(minute);
    expect(next(minute)).toBe(budget.slowest * 20_000);
    expect(next(3.5 * minute)).toBe((budget.slowest / 2) * 20_000);
    expect(next(30 * minute)).toBe(20_000);
  });

  test('Y12 strain that the service tells of stretches the questions', () => {
    expect(new Pace(0).nextCheckAt({ ...quiet, now: 0, strain: 4 })).toBe(80_000);
  });
});

describe('news that are heard', () => {
  test('Y13 the leading page that somebody looks at hears, asks at once, and asks seldom otherwise', async () => {
    const clock = new VirtualClock();
    const file = new MemoryFile();
    attachTo(file);
    const device = new MemoryDevice();
    const listeners = new Set<RemoteListener>();
    const remote = {
      ...file.remote(),
      watch: (listener: RemoteListener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const owner = await openPage(maya, device, file, clock, remote);
    const second = await openPage(maya, device, file, clock, remote);
    const other = await openPage(jonas, new MemoryDevice(), file, clock);
    await settle();
    expect(listeners.size).toBe(1);
    for (const listener of listeners) listener.live(true);
    other.act({ type: 'add-topic', id: 't1', title: 'Heard' });
    await clock.advance(400);
    expect(owner.document.record.get().topics['t1']).toBeUndefined();
    for (const listener of listeners) listener.news();
    await settle();
    expect(owner.document.record.get().topics['t1']).toBeDefined();
    other.close();
    await clock.advance(10 * minute);
    file.calls.length = 0;
    await clock.advance(10 * minute);
    expect(file.calls.length).toBeLessThanOrEqual(12);
    // What is not heard is found all the same.
    const third = await openPage(jonas, new MemoryDevice(), file, clock);
    await settle();
    third.act({ type: 'add-topic', id: 't2', title: 'Not heard' });
    await clock.advance(70_000);
    expect(owner.document.record.get().topics['t2']).toBeDefined();
    owner.engine.setActive(false);
    await settle();
    expect(listeners.size).toBe(1);
    second.engine.setActive(false);
    await settle();
    expect(listeners.size).toBe(0);
  });

  test('Y13 news while an answer is on its way are asked for after it', async () => {
    const clock = new VirtualClock();
    const file = new MemoryFile();
    attachTo(file);
    let listener: RemoteListener | null = null;
    const plain = file.remote();
    let release: () => void = () => undefined;
    const remote = {
      ...plain,
      check: async (known: string | null) => {
        const answer = await plain.check(known);
        await new Promise<void>((resolve) => (release = resolve));
        return answer;
      },
      watch: (given: RemoteListener) => {
        listener = given;
        return () => undefined;
      },
    };
    const page = await openPage(maya, new MemoryDevice(), file, clock, remote);
    await settle();
    page.engine.retry();
    await settle();
    const other = await openPage(jonas, new MemoryDevice(), file, clock);
    await settle();
    other.act({ type: 'add-topic', id: 't1', title: 'Meanwhile' });
    await clock.advance(1_000);
    (listener as RemoteListener | null)?.live(true);
    (listener as RemoteListener | null)?.news();
    release();
    await clock.advance(4_000);
    release();
    await clock.advance(100);
    expect(page.document.record.get().topics['t1']).toBeDefined();
  });
});
