import { describe, expect, test } from 'vitest';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import { Troubles } from '../../../src/sync/troubles.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { maya } from '../../helpers/people.ts';
import { attachTo, openPage } from '../../helpers/sync-page.ts';
import { settle, VirtualClock } from '../../helpers/virtual-clock.ts';

const second = 1_000;
/** As a page sees it that may not read how long it is to wait. */
const refusal: RemoteFailure = { kind: 'slowed-down', retryAfterMs: 10 * second };

describe('refused for having asked too often', () => {
  test('Y10 waits grow to a bound of minutes, whether questions or saves are refused', () => {
    const troubles = new Troubles(() => 1);
    const waits = Array.from({ length: 9 }, (_, i) => {
      if (i % 2 === 0) troubles.askFailed(refusal, 0);
      else troubles.writeFailed(refusal, 0);
      return troubles.holdUntil / second;
    });
    expect(waits).toEqual([20, 40, 80, 160, 300, 300, 300, 300, 300]);
  });

  test('Y10 one answer does not make up for all refusals', () => {
    const troubles = new Troubles(() => 1);
    const refused = () => {
      troubles.askFailed(refusal, 0);
      return troubles.holdUntil / second;
    };
    for (let i = 0; i < 20; i += 1) refused();
    troubles.answered();
    expect(troubles.holdUntil).toBe(0);
    expect(refused()).toBe(300);
    // Beyond a bound more refusals do not count.
    for (let i = 0; i < 30; i += 1) troubles.answered();
    expect(refused()).toBe(20);
  });

  test('Y10 waits differ by chance, also when the service says how long', () => {
    const waitOf = (chance: number, retryAfterMs: number): number => {
      const troubles = new Troubles(() => chance);
      troubles.askFailed({ kind: 'slowed-down', retryAfterMs }, 0);
      return troubles.holdUntil / second;
    };
    expect(waitOf(0, 100 * second)).toBe(100);
    expect(waitOf(1, 100 * second)).toBe(125);
    expect(waitOf(0, 0)).toBe(10);
    expect(waitOf(1, 0)).toBe(20);
  });

  test('Y10 retry ends the wait, but not at once after a refusal', () => {
    const troubles = new Troubles(() => 1);
    troubles.writeFailed(refusal, 100 * second);
    troubles.letGo();
    expect(troubles.holdUntil).toBe(105 * second);
    expect(troubles.holdWritesUntil).toBe(105 * second);
    troubles.askFailed({ kind: 'offline' }, 110 * second);
    troubles.letGo();
    expect(troubles.holdUntil).toBe(105 * second);
  });
});

describe('a page that is refused', () => {
  async function refusedPage() {
    const clock = new VirtualClock();
    const file = new MemoryFile();
    attachTo(file);
    const page = await openPage(maya, new MemoryDevice(), file, clock);
    await settle();
    const refuse = (times: number) => {
      for (const call of ['check', 'read', 'write'] as const) file.faults.push(...Array.from({ length: times }, () => ({ call, failure: refusal })));
    };
    const step = (id: string) => page.act({ type: 'add-topic', id, title: id });
    return { clock, file, page, refuse, step };
  }

  test('Y10 is not made to hammer by a person who presses the button again and again', async () => {
    const { clock, file, page, refuse } = await refusedPage();
    refuse(100);
    file.calls.length = 0;
    for (let i = 0; i < 100; i += 1) {
      page.engine.retry();
      await clock.advance(300);
    }
    // 30 s: one call each 5 s.
    expect(file.calls.length).toBeLessThanOrEqual(7);
    expect(file.calls.length).toBeGreaterThan(2);
  });

  test('Y12 collects what is done meanwhile, and loses nothing of it; putting the page away does not wait', async () => {
    const { clock, file, page, refuse, step } = await refusedPage();
    refuse(1);
    await clock.advance(6 * second);
    page.engine.retry();
    await clock.advance(8 * second);
    page.engine.retry();
    await clock.advance(8 * second);
    file.faults.length = 0;
    step('first');
    await clock.advance(second);
    expect(page.engine.status.get()).toMatchObject({ pending: false, failure: null });
    file.calls.length = 0;
    for (let i = 0; i < 5; i += 1) {
      step(`t${i}`);
      await clock.advance(second);
    }
    expect(file.calls.filter((call) => call === 'write')).toEqual([]);
    await clock.advance(30 * second);
    expect(file.calls.filter((call) => call === 'write')).toHaveLength(1);
    expect(page.engine.status.get().pending).toBe(false);
    step('last');
    page.engine.setActive(false);
    await settle();
    expect(page.engine.status.get().pending).toBe(false);
  });

  test('Y12 asks before it saves', async () => {
    const { clock, file, page, refuse, step } = await refusedPage();
    for (let i = 0; i < 3; i += 1) {
      refuse(1);
      page.engine.retry();
      await clock.advance(6 * second);
    }
    file.faults.length = 0;
    page.engine.retry();
    await clock.advance(6 * second);
    file.calls.length = 0;
    step('t1');
    await clock.advance(second);
    expect(file.calls).toEqual(['check', 'write']);
  });
});
