/** How many achievements a quarter has, as far as the record can tell: with old sessions the ones of their time leave it. SPEC: H10. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../entities.ts';
import { completeAchievements, quarterOf } from './achievements.ts';
import { mayHaveLeftUntil } from './filing.ts';

export interface QuarterCount {
  /** In the record. */
  readonly count: number;
  /** The record holds all of them; else more may lie in the files of old sessions. */
  readonly isAll: boolean;
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
