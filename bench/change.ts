/**
 * One person's change: from the moment that the page hears of it to the frame that shows it, and until the device has it
 * for good. Measured inside the frame, without slowing anything down.
 */
import type { Browser, Frame } from '@playwright/test';
import { allowNamedFunctions } from './in-page.ts';
import { appFrame, freshContext, untilMarked, untilSaved } from './opening.ts';
import type { Stage } from './stage.ts';

/** Milliseconds from the event, one for each change. */
export interface ChangeTimes {
  /** The frame that shows it has been painted. */
  readonly painted: readonly number[];
  /** It is part of the page: what of `painted` is work, and not waiting for the screen. */
  readonly rendered: readonly number[];
  /** The store's transaction is complete; empty where nothing is stored. */
  readonly durable: readonly number[];
}

interface Timing {
  readonly began: number;
  rendered: number;
  painted: number;
  durable: number;
}

/**
 * Notes the times of whatever is submitted (a topic) or typed. A commit of the object store `updates` in strict durability
 * (storage/indexed-db.ts) that begins after the event and is the first to complete is the one that holds it.
 */
async function instrument(frame: Frame): Promise<void> {
  await allowNamedFunctions(frame);
  await frame.evaluate(() => {
    const timings: Timing[] = [];
    (window as unknown as { timings: Timing[] }).timings = timings;
    let waiting: Timing | null = null;
    const begin = (): void => {
      const timing: Timing = { began: performance.now(), rendered: NaN, painted: NaN, durable: NaN };
      timings.push(timing);
      waiting = timing;
    };
    document.addEventListener('submit', begin, true);
    document.addEventListener('input', (event) => event.target instanceof HTMLTextAreaElement && begin(), true);
    new MutationObserver((records) => {
      const timing = waiting;
      // The bench writes marks; other changes of the page (a status, a clock) are not what is waited for.
      if (
        timing === null ||
        !records.some(({ addedNodes }) => [...addedNodes].some((node) => /bench \d+/.test(node.textContent ?? '')))
      )
        return;
      waiting = null;
      timing.rendered = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (timing.painted = performance.now());
        port2.postMessage(null);
      });
    }).observe(document.body, { childList: true, subtree: true });
    const { prototype } = IDBDatabase;
    const transaction = Object.getOwnPropertyDescriptor(prototype, 'transaction')?.value as (
      this: IDBDatabase,
      ...asked: Parameters<IDBDatabase['transaction']>
    ) => IDBTransaction;
    prototype.transaction = function (stores, mode, options) {
      const made = transaction.call(this, stores, mode, options);
      const began = performance.now();
      if (mode === 'readwrite' && made.objectStoreNames.contains('updates'))
        made.addEventListener('complete', () => {
          const at = performance.now();
          for (const timing of timings) if (Number.isNaN(timing.durable) && timing.began <= began) timing.durable = at;
        });
      return made;
    };
  });
}

async function timesIn(frame: Frame): Promise<ChangeTimes> {
  const timings = await frame.evaluate(() => (window as unknown as { timings: Timing[] }).timings.splice(0));
  const after = (of: (timing: Timing) => number): number[] =>
    timings.map((timing) => of(timing) - timing.began).filter((ms) => Number.isFinite(ms) && ms >= 0);
  return {
    painted: after(({ painted }) => painted),
    rendered: after(({ rendered }) => rendered),
    durable: after(({ durable }) => durable),
  };
}

async function openFrame(browser: Browser, stage: Stage, mark: string, keepsRecord: boolean) {
  const context = await freshContext(browser);
  const page = await context.newPage();
  await page.goto(stage.address);
  await untilMarked(page, stage, mark);
  if (keepsRecord) await untilSaved(stage, page);
  const frame = appFrame(page, stage);
  if (frame === undefined) throw new Error('The frame is gone.');
  await instrument(frame);
  return { context, page, frame };
}

/** Adds so many topics, a second apart: a step with everything that follows from it. */
export async function measureSteps(
  browser: Browser,
  stage: Stage,
  mark: string,
  keepsRecord: boolean,
  count: number,
): Promise<ChangeTimes> {
  const { context, page, frame } = await openFrame(browser, stage, mark, keepsRecord);
  try {
    const topics = frame.getByRole('region', { name: 'Topics' });
    const field = topics.getByLabel('New topic');
    for (let i = 1; i <= count; i += 1) {
      await field.fill(`bench ${i}`);
      await field.press('Enter');
      // Not in step with the engine's own times. Nothing is asked of the page meanwhile: looking for a text in a large page
      // takes longer than the step.
      await page.waitForTimeout(700 + ((i * 137) % 600));
      await topics.getByText(`bench ${i}`, { exact: true }).waitFor();
    }
    return await timesIn(frame);
  } finally {
    await context.close();
  }
}

/** Types into the notes, key by key with a rest after each: how long until the device has the key. */
export async function measureKeys(browser: Browser, stage: Stage, mark: string, count: number): Promise<ChangeTimes> {
  const { context, page, frame } = await openFrame(browser, stage, mark, true);
  try {
    const field = frame.getByRole('region', { name: 'Notes' }).getByRole('textbox');
    await field.click();
    for (let i = 0; i < count; i += 1) {
      await field.press('abcdefghij'.charAt(i % 10));
      await page.waitForTimeout(450 + ((i * 137) % 300));
    }
    return await timesIn(frame);
  } finally {
    await context.close();
  }
}

/** Saves in a minute of typing at five characters a second without a rest. */
export async function measureSaves(browser: Browser, stage: Stage, mark: string): Promise<number> {
  const { context, frame } = await openFrame(browser, stage, mark, true);
  try {
    const field = frame.getByRole('region', { name: 'Notes' }).getByRole('textbox');
    await field.click();
    // Two words take 2.4 s at five characters a second; a single call for all of them would be given up half-way.
    const type = async (seconds: number): Promise<void> => {
      for (const until = Date.now() + seconds * 1_000; Date.now() < until;)
        await field.pressSequentially('bench words ', { delay: 200 });
    };
    // At first it is not steady yet: the quiet before it lets the first save be early.
    await type(12);
    await stage.forgetCalls();
    await type(60);
    const calls = await stage.calls('member');
    return calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/content') && !path.includes('approot')).length;
  } finally {
    await context.close();
  }
}
