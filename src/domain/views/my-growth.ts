/** What a member has grown to in one 1:1, in a few numbers: for the personal app, where the record itself is not open. SPEC: MO6. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Achievement } from '../growth.ts';
import { entitiesOf } from '../table.ts';
import { completeAchievements, draftAchievements } from './achievements.ts';
import { type KeepRate, keepRates } from './keep-rate.ts';
import { planLines } from './plan.ts';
import { type QuarterCount, quarterCount } from './quarter-count.ts';
import { averageNow } from './score-line.ts';
import { stateTrend } from './states.ts';

export interface MyGrowth {
  /** Told with their value, in the quarter of today. */
  readonly thisQuarter: QuarterCount;
  readonly drafts: number;
  /** The newest ones, whenever they were. */
  readonly latest: readonly Achievement[];
  /** Of each side, the average of its last scores of all skills in use, to one decimal; null while it has shown none. */
  readonly skills: { readonly mine: number | null; readonly theirs: number | null };
  readonly plan: { readonly open: number; readonly done: number };
  /** As it was said last; null: not said in the last sessions. */
  readonly motivation: number | null;
  readonly kept: KeepRate;
}

const latestShown = 3;

export function myGrowth(record: PartnershipRecord, today: Day): MyGrowth {
  const complete = completeAchievements(record);
  return {
    thisQuarter: quarterCount(record, today),
    drafts: draftAchievements(record).length,
    latest: complete.slice(0, latestShown),
    skills: { mine: averageNow(record, 'member'), theirs: averageNow(record, 'manager') },
    plan: { open: planLines(record, today).open.length, done: entitiesOf(record.planItems).filter(({ status }) => status === 'done').length },
    motivation: stateTrend(record).findLast(({ motivation }) => motivation !== null)?.motivation ?? null,
    kept: keepRates(record, today).member,
  };
}
