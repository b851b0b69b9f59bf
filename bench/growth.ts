/** What the years cost: the same openings with 260 weekly sessions and with the last twelve of the same story. */
import type { Browser } from '@playwright/test';
import { measureGrowthView } from './growth-view.ts';
import { appMark, forgetDevice, freshContext, open, type Opening } from './opening.ts';
import { race } from './race.ts';
import type { Stage } from './stage.ts';

export interface Growth {
  readonly bytes: { readonly twelve: number; readonly fiveYears: number };
  /** The device has a replica. */
  readonly warm: Readonly<Record<'twelve' | 'fiveYears', Opening[]>>;
  /** The device has none: the record comes from the network. */
  readonly cold: Readonly<Record<'twelve' | 'fiveYears', Opening[]>>;
  /** From a click on Growth to all of it, in milliseconds. */
  readonly view: Readonly<Record<'twelve' | 'fiveYears', readonly number[]>>;
}

export async function measureGrowth(
  browser: Browser,
  twelve: Stage,
  fiveYears: Stage,
  { runs, say }: { readonly runs: number; readonly say: (line: string) => void },
): Promise<Growth> {
  const contestants = [
    { name: 'twelve', stage: twelve, mark: appMark, keepsRecord: true },
    { name: 'fiveYears', stage: fiveYears, mark: appMark, keepsRecord: true },
  ] as const;
  for (const { stage } of contestants) {
    // So that a device without a replica finds the space in the person's own index.
    const context = await freshContext(browser);
    await open(context, stage, appMark, { caches: 'kept', slow: false, after: () => stage.untilIndexed() });
    await context.close();
  }
  const warm = await race(browser, contestants, { runs, caches: 'kept', toTheEnd: true, say });
  const cold = await race(browser, contestants, { runs, caches: 'kept', toTheEnd: true, before: forgetDevice, say });
  say('Growth, with 12 and 260 sessions …');
  const view = {
    twelve: await measureGrowthView(browser, twelve, runs),
    fiveYears: await measureGrowthView(browser, fiveYears, runs),
  };
  return { view, bytes: { twelve: await twelve.recordBytes(), fiveYears: await fiveYears.recordBytes() }, warm, cold };
}
