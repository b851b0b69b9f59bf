/** How many achievements a quarter has, as far as the record can tell: with old sessions the ones of their time leave it. SPEC: H10. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../entities.ts';
import { entitiesOf, entityOf } from '../table.ts';
import { completeAchievements, quarterOf } from './achievements.ts';
import { sessionsKept } from './filing.ts';

export interface QuarterCount {
  /** In the record. */
  readonly count: number;
  /** The record holds all of them; else more may lie in the files of old sessions. */
  readonly isAll: boolean;
}

/**
 * The last day of which something may have left the record (K1, K2): that of the oldest session that stays for being new. Null: so few
 * were held that nothing has.
 */
export function mayHaveLeftUntil(record: PartnershipRecord): Day | null {
  const held = entitiesOf(record.sessions).filter(({ id, closed }) => closed !== null || entityOf(record.states, id)?.at);
  return held.map(({ day }) => day).sort().at(-sessionsKept) ?? null;
}

/** Does the record hold everything of this quarter (`2026-Q4`)? */
export function holdsQuarter(record: PartnershipRecord, quarter: string): boolean {
  const until = mayHaveLeftUntil(record);
  return until === null || quarterOf(until) < quarter;
}

/** Of the quarter of `today`. */
export function quarterCount(record: PartnershipRecord, today: Day): QuarterCount {
  const quarter = quarterOf(today);
  return { count: completeAchievements(record).filter(({ day }) => quarterOf(day) === quarter).length, isAll: holdsQuarter(record, quarter) };
}
