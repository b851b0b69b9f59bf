/** Openings of several stages in turn (A, B, C, A, B, C, …), so that a busy minute of the machine hits all of them alike. */
import type { Browser, Page } from '@playwright/test';
import { freshContext, open, type Opening, untilKept, untilSaved } from './opening.ts';
import { median } from './rows.ts';
import type { Stage } from './stage.ts';

export interface Contestant<Name extends string> {
  readonly name: Name;
  readonly stage: Stage;
  /** The performance mark that its page sets once its content is painted. */
  readonly mark: string;
  /** Does its page keep a record? A reference page has nothing to save. */
  readonly keepsRecord: boolean;
  /** Where the opening is over by something else than a record that is saved. */
  readonly settled?: (stage: Stage, page: Page) => Promise<unknown>;
}

export interface RaceOptions {
  readonly runs: number;
  /** `kept`: as the browser would. `none`: every file comes over the network, while the replica is there. */
  readonly caches: 'kept' | 'none';
  /** Before each opening that counts, in the same browser profile. */
  readonly before?: (context: Parameters<typeof open>[0], stage: Stage) => Promise<void>;
  /** Times also until the status line says that everything is in OneDrive. */
  readonly toTheEnd?: boolean;
  readonly say: (line: string) => void;
}

/** What each contestant's openings came to; the one that leaves replica and caches behind is not among them. */
export async function race<Name extends string>(
  browser: Browser,
  contestants: readonly Contestant<Name>[],
  { runs, caches, before, toTheEnd = false, say }: RaceOptions,
): Promise<Record<Name, Opening[]>> {
  const entries = await Promise.all(
    contestants.map(async (one) => ({ ...one, context: await freshContext(browser), openings: [] as Opening[] })),
  );
  try {
    for (const { stage, mark, keepsRecord, settled = untilSaved, context } of entries) {
      await open(context, stage, mark, {
        caches: 'kept',
        slow: false,
        after: async (page) => {
          await untilKept(stage, page);
          if (keepsRecord) await settled(stage, page);
        },
      });
    }
    for (let run = 1; run <= runs; run += 1) {
      for (const { stage, mark, context, openings } of entries) {
        await before?.(context, stage);
        openings.push(await open(context, stage, mark, { caches, slow: true, toTheEnd }));
      }
      say(
        `  ${run}/${runs}: ${entries.map(({ name, openings }) => `${name} ${Math.round(openings.at(-1)?.ms ?? 0)} ms`).join(', ')}`,
      );
    }
    return Object.fromEntries(entries.map(({ name, openings }) => [name, openings])) as Record<Name, Opening[]>;
  } finally {
    for (const { context } of entries) await context.close();
  }
}

const msOf = ({ ms }: Opening): number => ms;

/** Median time of some openings, in milliseconds. */
export const timeOf = (openings: readonly Opening[], of = msOf): number => median(openings.map(of));

/** Median of the ratios of each round: what slows the machine for a minute slows both of a round. */
export function ratioOf(openings: readonly Opening[], reference: readonly Opening[], of = msOf): number {
  return median(openings.map((opening, round) => of(opening) / (reference[round] ? of(reference[round]) : NaN)));
}
