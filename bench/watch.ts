/**
 * What is on a person's screen, and since when: runs in the app's frame. Both people of the bench share one machine, so
 * that their wall clocks are one.
 */
import type { Frame } from '@playwright/test';
import { allowNamedFunctions } from './in-page.ts';

/** Wall-clock milliseconds, exact to some 20 ms. */
export interface Sightings {
  /** When each mark was on the screen first. */
  readonly seen: Readonly<Record<string, number>>;
  /** When each agreement had gone from the open ones, by its wording. */
  readonly settled: Readonly<Record<string, number>>;
}

interface Watching {
  readonly seen: Map<string, number>;
  readonly settled: Map<string, number>;
}

/** A mark is a word that the bench writes and nobody else would: the side's initial, a number, what it marks. */
export const markOf = (initial: string, count: number, kind: 'step' | 'word' | 'end'): string => `${initial}${count}${kind}`;

/** Begins to look. Fields of one line are left out: what stands there has not been said yet. */
export async function startWatching(frame: Frame): Promise<void> {
  await allowNamedFunctions(frame);
  await frame.evaluate(() => {
    const watching: Watching = { seen: new Map(), settled: new Map() };
    let open = new Set<string>();
    const look = (): void => {
      const now = Date.now();
      const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value);
      for (const text of [document.getElementById('root')?.textContent ?? '', ...fields])
        for (const [mark] of text.matchAll(/[mj]\d+(?:step|word|end)/g))
          if (!watching.seen.has(mark)) watching.seen.set(mark, now);
      const region = [...document.querySelectorAll('section')].find(
        (one) => one.querySelector('h2')?.textContent === 'Open agreements',
      );
      const wordings = [...(region?.querySelectorAll('[data-item] p') ?? [])].map(({ textContent }) => textContent);
      for (const wording of open)
        if (!wordings.includes(wording) && !watching.settled.has(wording)) watching.settled.set(wording, now);
      if (region) open = new Set(wordings);
    };
    look();
    setInterval(look, 20);
    (window as unknown as { watching: Watching }).watching = watching;
  });
}

export async function sightings(frame: Frame): Promise<Sightings> {
  return frame.evaluate(() => {
    const { seen, settled } = (window as unknown as { watching: Watching }).watching;
    return { seen: Object.fromEntries(seen), settled: Object.fromEntries(settled) };
  });
}
