/** Opens the frame of a stage in Chromium and takes the time and the scripts up to the moment when the content is painted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** A slow laptop on a hotel's network (design §9). */
export const profile = { cpuSlowdown: 4, megabitPerSecond: 10, roundTripMs: 40 } as const;

export interface Opening {
  /** From the frame's navigation to the mark. */
  readonly ms: number;
  /** From the frame's navigation to "Everything is saved in OneDrive"; NaN when that was not waited for. */
  readonly savedMs: number;
  /** Scripts that had arrived by then: gzip kB (1 kB = 1000 bytes), and their file names. */
  readonly gzipKb: number;
  readonly scripts: readonly string[];
  /** Scripts that had been asked for but were still on their way. */
  readonly onTheirWay: readonly string[];
}

interface Seen {
  readonly at: number;
  readonly scripts: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** The marks that the pages set once their content is painted. */
export const appMark = 'accord:open-agreements';
export const referenceMark = 'reference:painted';

/** How long a page may take to get somewhere, in milliseconds. */
export const patienceMs = 90_000;

async function slowDown(cdp: CDPSession): Promise<void> {
  const bytesPerSecond = (profile.megabitPerSecond * 1_000_000) / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpuSlowdown });
}

/** A frame is only replaced while the shell starts; the last one at the app's origin is the one that stays. */
export function appFrame(page: Page, stage: Stage): Frame | undefined {
  return page.frames().findLast((frame) => frame.url().startsWith(`${stage.appUrl}/`));
}

async function read(page: Page, stage: Stage, mark: string): Promise<Seen | null> {
  const frame = appFrame(page, stage);
  if (frame === undefined) return null;
  return frame
    .evaluate((name) => {
      const [found] = performance.getEntriesByName(name, 'mark');
      if (found === undefined) return null;
      const scripts = performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => ({ name: entry.name, start: entry.startTime, end: entry.responseEnd }));
      return { at: found.startTime, scripts };
    }, mark)
    .catch(() => null);
}

/** Waits until a page of the stage's frame has set the mark; gives when that was, and its scripts. */
export async function untilMarked(page: Page, stage: Stage, mark: string): Promise<Seen> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const seen = await read(page, stage, mark);
    if (seen !== null) return seen;
    // Seldom, since asking costs the page time.
    await page.waitForTimeout(250);
  }
  const text = await appFrame(page, stage)
    ?.locator('body')
    .innerText({ timeout: 5_000 })
    .catch(() => '');
  throw new Error(`No ${mark} within ${patienceMs / 1000} s. The frame says: ${text ?? 'there is no frame'}`);
}

const sizes = new Map<string, number>();

function gzipBytes(stage: Stage, url: string): number {
  const file = join(stage.pages, decodeURIComponent(new URL(url).pathname));
  const known = sizes.get(file) ?? gzipSync(readFileSync(file), { level: 9 }).length;
  sizes.set(file, known);
  return known;
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

export interface OpeningOptions {
  /** `kept`: as the browser would. `none`: every file comes over the network, while the replica is there. */
  readonly caches: 'kept' | 'none';
  readonly slow: boolean;
  /** Times until the record is up to date and saved, too. */
  readonly toTheEnd?: boolean;
  /** What else to wait for before the page is closed. */
  readonly after?: (page: Page) => Promise<unknown>;
}

/** Opens the stage's frame once, in a page of its own. */
export async function open(context: BrowserContext, stage: Stage, mark: string, options: OpeningOptions): Promise<Opening> {
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    if (options.caches === 'none') {
      await cdp.send('Network.enable');
      await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
      await cdp.send('Network.setBypassServiceWorker', { bypass: true });
    }
    if (options.slow) await slowDown(cdp);
    await page.goto(stage.address, { timeout: patienceMs, waitUntil: 'commit' });
    const { at, scripts } = await untilMarked(page, stage, mark);
    const savedMs = options.toTheEnd === true ? await untilSaved(stage, page) : NaN;
    await options.after?.(page);
    const arrived = scripts.filter(({ end }) => end > 0 && end <= at);
    // Office.js comes from its own host.
    const names = [...new Set(arrived.map(({ name }) => name))].filter((url) => url.startsWith(`${stage.appUrl}/`));
    const waiting = scripts.filter(({ start, end }) => start <= at && (end === 0 || end > at)).map(({ name }) => nameOf(name));
    return {
      ms: at,
      savedMs,
      gzipKb: names.reduce((sum, url) => sum + gzipBytes(stage, url), 0) / 1000,
      scripts: names.map(nameOf),
      onTheirWay: [...new Set(waiting)],
    };
  } finally {
    await page.close();
  }
}

/**
 * The opening is over when the status line says that everything is in OneDrive. What comes later (the calendar, the index,
 * the next poll) belongs to the time that the page is open. Gives the time since the frame's navigation, in milliseconds.
 */
export async function untilSaved(stage: Stage, page: Page): Promise<number> {
  const frame = appFrame(page, stage);
  if (frame === undefined) throw new Error('The frame of the app is gone.');
  const found = await frame.waitForFunction(
    () => {
      const said = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
      return said.some((text) => text.includes('Everything is saved in OneDrive')) ? performance.now() : null;
    },
    undefined,
    { timeout: patienceMs, polling: 'raf' },
  );
  return (await found.jsonValue()) ?? NaN;
}

/** A service worker keeps the pages only once it is active; without one (or after 20 s) the caches are what they are. */
export async function untilKept(stage: Stage, page: Page): Promise<void> {
  const ready = appFrame(page, stage)?.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await Promise.race([ready?.catch(() => undefined), page.waitForTimeout(20_000)]);
}

/** Takes away what this device knows: a new device of a person whose index, in their OneDrive, names the space. */
export async function forgetDevice(browserContext: BrowserContext, stage: Stage): Promise<void> {
  const page = await browserContext.newPage();
  try {
    // A file of the app's origin that runs no script, so that nothing holds the databases.
    await page.goto(`${stage.appUrl}/sw.js`);
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error ?? new Error(`indexedDB.deleteDatabase ${name}`));
          request.onblocked = () => reject(new Error(`Something holds ${name} open.`));
        });
      }
    });
  } finally {
    await page.close();
  }
}

/** A person's own browser profile, empty. */
export function freshContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
}
