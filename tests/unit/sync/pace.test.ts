import { describe, expect, test } from 'vitest';
import type { RemoteListener } from '../../../src/sync/ports.ts';
import { budget, type Liveliness, Pace } from '../../../src/sync/pace.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya } from '../../helpers/people.ts';
import { attachTo, openPage } from '../../helpers/sync-page.ts';
import { settle, VirtualClock } from '../../helpers/virtual-clock.ts';

const minute = 60_000;
/** Nothing has happened for exactly as long as it takes until nobody counts as working. */
const restedAt = (now: number) => ({ now, lastChangeAt: now - 5 * minute, lastNewsAt: now - 5 * minute, live: false, strain: 1 });

describe('the pace', () => {
  test('Y12 asks often while words go to and fro, seldom when the page is only open, hardly when news come by themselves', () => {
    const pace = new Pace(0);
    const next = (life: Partial<Liveliness>) => pace.nextCheckAt({ ...restedAt(0), ...life });
    expect(next({ lastNewsAt: 0 })).toBe(2_500);
    expect(next({ lastChangeAt: -minute })).toBe(5_000);
    expect(next({})).toBe(20_000);
    expect(next({ lastNewsAt: 0, live: true })).toBe(60_000);
  });

  test('Y12 a page that was left open asks less and less, to a bound', () => {
    const next = (quietFor: number) => new Pace(0).nextCheckAt({ ...restedAt(0), lastChangeAt: -quietFor, lastNewsAt: -quietFor });
    expect(next(15 * minute)).toBe(minute);
    expect(next(300 * minute)).toBe(budget.longestIdleMs);
  });

  test.each([0, 2, 4])('Y12 never asks more than the budget for long, when every %i-th question is followed by a save', (every) => {
    const pace = new Pace(0);
    let now = 0;
    let units = 0;
    for (let i = 0; i < 500; i += 1) {
      const save = every > 0 && i % every === 0 ? 2 : 0;
      pace.spend(1 + save, now);
      units += 1 + save;
      now = pace.nextCheckAt({ ...restedAt(now), lastNewsAt: now });
    }
    expect((units - budget.purse) / (now / minute)).toBeLessThanOrEqual(budget.unitsPerMinute);
    expect(units / (now / minute)).toBeGreaterThan(budget.unitsPerMinute * 0.8);
  });

  test('Y12 a save after which little is left does not stop the questions: they get slower step by step', () => {
    const pace = new Pace(0);
    const pauses = Array.from({ length: 21 }, () => {
      const pause = pace.nextCheckAt({ ...restedAt(0), lastNewsAt: 0 });
      pace.spend(2, 0);
      return pause;
    });
    expect(pauses[0]).toBe(2_500);
    expect(pauses[10]).toBe(2_500 * budget.slowWhenEmpty);
    // What is owed is bounded.
    expect(pauses[20]).toBe(2_500 * (2 * budget.slowWhenEmpty - 1));
    for (const [i, pause] of pauses.entries()) expect(pause - (pauses[i - 1] ?? 2_500)).toBeLessThanOrEqual(1_000);
  });

  test('Y12 a refusal slows everything down, and wears off', () => {
    const pace = new Pace(0);
    const next = (now: number) => pace.nextCheckAt({ ...restedAt(now), lastNewsAt: now }) - now;
    pace.refused(0);
    expect(next(0)).toBe(7_500);
    expect(next(budget.recoverMs)).toBe(3_750);
    expect(next(2 * budget.recoverMs)).toBe(2_500);
    pace.refused(3 * budget.recoverMs);
    pace.refused(3 * budget.recoverMs);
    expect(next(3 * budget.recoverMs)).toBe(22_500);
    for (let i = 0; i < 20; i += 1) pace.refused(60 * minute);
    expect(pace.slowness(60 * minute)).toBe(budget.slowest);
    expect(pace.nextCheckAt(restedAt(60 * minute))).toBe(60 * minute + budget.longestCheckMs);
    expect(next(180 * minute)).toBe(2_500);
  });

  test('Y12 saves are collected while the service refuses, to a bound', () => {
    const pace = new Pace(0);
    expect(pace.nextSaveAt(7)).toBe(7);
    pace.refused(0);
    expect(pace.nextSaveAt(0)).toBe(8_000);
    for (let i = 0; i < 20; i += 1) pace.refused(0);
    expect(pace.nextSaveAt(0)).toBe(budget.longestCollectMs);
    expect(pace.nextSaveAt(120 * minute)).toBe(120 * minute);
  });

  test('Y12 strain that the service tells of stretches the questions', () => {
    expect(new Pace(0).nextCheckAt({ ...restedAt(0), strain: 4 })).toBe(80_000);
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
