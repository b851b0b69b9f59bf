/** What the parts of one history share. */
import type { Instant } from '../../src/base/clock.ts';
import type { Synced } from '../../src/sync/ports.ts';
import type { SimulationClock } from './clock.ts';
import type { Cloud, Item } from './cloud.ts';
import type { Conflicts } from './conflicts.ts';
import type { Counts } from './counts.ts';
import type { Custody } from './custody.ts';
import type { Log } from './log.ts';
import type { Trace } from './trace.ts';

/** A write that is about to take effect. */
export interface Overwriting {
  readonly bytes: Uint8Array;
  readonly over: Uint8Array;
  /** Does it name the version of `over` as the one that it replaces? */
  readonly known: boolean;
  /** Has OneDrive answered the page anything about this file since it was connected with it? */
  readonly answered: boolean;
}

export interface Stage<Page> {
  readonly seed: number;
  readonly clock: SimulationClock;
  readonly pages: readonly Page[];
  readonly cloud: Cloud;
  readonly counts: Counts;
  readonly trace: Trace;
  readonly log: Log;
  readonly conflicts: Conflicts;
  readonly custody: Custody;
  /** The bytes behind what a page believes of the remote. */
  readonly beliefs: WeakMap<Synced, Uint8Array>;
  /** Something is wrong; null: nothing. */
  wrong(complaint: string | null): void;
  /** The page's wall clock, a little apart for each call, so that no two changes carry the same time. */
  instantFor(page: Page): Instant;
  /** Where this page would look for the record; null when there is none. */
  placeOf(page: Page): Item | null;
  /** The page has loaded what its device keeps. */
  onLoaded(page: Page): void;
  /** What the page says may have changed. */
  onStatus(page: Page): void;
  /** The page shows its record to a person who looks. */
  onShown(page: Page): void;
  onWrite(page: Page, write: Overwriting): void;
  onEnded(page: Page): void;
}
