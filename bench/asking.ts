/** What the two ask of Microsoft: while something goes on, while they only look, and while nobody looks. */
import type { Page } from '@playwright/test';
import type { Side, Stage } from './stage.ts';

export const wait = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/** What one of the two asked of Microsoft. */
export interface Asking {
  readonly unitsPerMinute: number;
  /** How often, by what was asked: `PUT 200 2` is an upload that cost two units. */
  readonly counts: Readonly<Record<string, number>>;
}

export type Askings = Readonly<Record<Side, Asking>>;

/** What both ask while `task` goes on. */
export async function askedDuring(stage: Stage, task: () => Promise<unknown>): Promise<Askings> {
  await stage.forgetCalls();
  const began = Date.now();
  await task();
  const minutes = (Date.now() - began) / 60_000;
  const askingOf = async (side: Side): Promise<Asking> => {
    const requests = (await stage.requests(side)).filter(({ units }) => units > 0);
    const counts: Record<string, number> = {};
    for (const { method, path, status, units } of requests) {
      const what = `${method} …${path.slice(-24)} ${status}, ${units} units`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
    return { unitsPerMinute: requests.reduce((sum, { units }) => sum + units, 0) / minutes, counts };
  };
  return { manager: await askingOf('manager'), member: await askingOf('member') };
}

/** How long the app takes to see that nobody works any more, and a bit (`sync/next-step.ts`, `busyForMs`). */
const untilIdleMs = 330_000;
/** Two questions of an idle page, so that both have heard all that the other's page had to say. */
const hearMs = 45_000;

/** Clocks of pages that `measureIdle` can put forward. */
export const withClock = (page: Page): Promise<void> => page.clock.install();

/**
 * The pages are visible and nobody does anything. They need minutes to notice that; their clocks (`withClock`) are put
 * forward instead, twice, since receipts that are due by then are news to the other.
 */
export async function measureIdle(pages: readonly Page[], stage: Stage, seconds: number): Promise<Askings> {
  for (const afterwardsMs of [hearMs, 5_000]) {
    for (const page of pages) await page.clock.fastForward(untilIdleMs);
    await wait(afterwardsMs);
  }
  return askedDuring(stage, () => wait(seconds * 1_000));
}

/** The panel is closed, the call goes on: the host puts the app to sleep. */
export async function measureHidden(pages: readonly Page[], stage: Stage, seconds: number): Promise<Askings> {
  for (const page of pages) await page.getByRole('button', { name: 'Close panel' }).click();
  await wait(3_000);
  return askedDuring(stage, () => wait(seconds * 1_000));
}
