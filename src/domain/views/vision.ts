/** The vision as the screens show it. SPEC: G. */
import { type Day, daysBetween, type Instant } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import type { Goal, Horizon, PlanStatus, Wording } from '../growth.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';

/** Goals are shown in this order: where it leads to first. */
export const horizons: readonly Horizon[] = ['ten-years', 'five-years', 'aspiration'];

/** After so many days the two look at the vision again. */
export const reviewAfterDays = 90;

/** Something that points at a goal; `status` is that of an item of the plan. */
export interface Serving {
  readonly kind: 'skill' | 'plan-item' | 'achievement' | 'topic' | 'discussed-topic';
  readonly id: string;
  readonly words: string;
  readonly status: PlanStatus | null;
}

/** Words that a goal had, and from when to when. */
export interface EarlierWords {
  readonly id: string;
  readonly words: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface GoalInSight {
  readonly goal: Goal;
  /** Newest first. */
  readonly earlier: readonly EarlierWords[];
  /** Skills, then items of the plan, achievements, topics. Empty: nothing leads there yet. */
  readonly servedBy: readonly Serving[];
}

/** Why the two should look at it together: never done, something changed since, or long ago. */
export type ReviewDue = 'never' | 'changed' | 'long-ago';

export interface Vision {
  /** Goals that stand, by horizon, each side by side in the order in which they were added. */
  readonly goals: Readonly<Record<Horizon, readonly GoalInSight[]>>;
  /** What was put aside, the last first. */
  readonly retired: readonly GoalInSight[];
  readonly reviewed: { readonly by: Role; readonly at: Instant; readonly session: string; readonly daysAgo: number } | null;
  /** Null: no need, or nothing there to look at. */
  readonly due: ReviewDue | null;
}

/** `zone`: the one that `today` is the day of. */
export function visionOf(record: PartnershipRecord, today: Day, zone?: string): Vision {
  const serving = groupBy(servings(record), ({ goal }) => goal);
  const wordings = groupBy(entitiesOf(record.wordings), ({ goal }) => goal);
  const seen = [...entitiesOf(record.goals)]
    .sort((a, b) => byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]))
    .map((goal): GoalInSight => ({
      goal,
      earlier: earlierWords(goal, wordings.get(goal.id) ?? []),
      servedBy: (serving.get(goal.id) ?? []).map(({ one }) => one),
    }));
  const standing = seen.filter(({ goal }) => !goal.retired);
  const at = (horizon: Horizon) => standing.filter(({ goal }) => goal.horizon === horizon);
  const mark = entityOf(record.foundations, foundationId)?.visionReviewed ?? null;
  const reviewed = mark && { ...mark, daysAgo: Math.max(0, daysBetween(dayIn(mark.at, zone), today)) };
  return {
    goals: { 'ten-years': at('ten-years'), 'five-years': at('five-years'), aspiration: at('aspiration') },
    retired: seen
      .filter(({ goal }) => goal.retired)
      .sort((a, b) => byTextThenId([b.goal.retired?.at ?? '', b.goal.id], [a.goal.retired?.at ?? '', a.goal.id])),
    reviewed,
    due: standing.length === 0 ? null : dueSince(record, reviewed),
  };
}

function dueSince(record: PartnershipRecord, reviewed: Vision['reviewed']): ReviewDue | null {
  if (reviewed === null) return 'never';
  if (isChangedSince(record, reviewed.at)) return 'changed';
  return reviewed.daysAgo > reviewAfterDays ? 'long-ago' : null;
}

/** Was a goal added, reworded, put aside or brought back after this? */
export function isChangedSince(record: PartnershipRecord, at: Instant): boolean {
  return entitiesOf(record.goals).some(({ changedAt, retired }) => changedAt > at || (retired !== null && retired.at > at));
}

/**
 * Of two rewordings at the same moment one is the present words; the other stands in `became` of its own wording only, and
 * is shown as if it had stood for no time at all.
 */
function earlierWords(goal: Goal, wordings: readonly Wording[]): readonly EarlierWords[] {
  const known = new Set([goal.words, ...wordings.map(({ words }) => words)]);
  const passedOver = wordings
    .filter(({ became }) => became.trim() !== '' && !known.has(became))
    .map(({ id, became, until }) => ({ id: `${id}/became`, words: became, from: until, until }));
  // Two who reworded the same words at the same moment both kept them.
  const stood = [...new Map(wordings.map((one) => [`${one.from}\n${one.words}`, one])).values()].map(({ id, words, from, until }) => ({ id, words, from, until }));
  return [...stood, ...passedOver].sort((a, b) => byTextThenId([b.until, b.id], [a.until, a.id]));
}

function servings(record: PartnershipRecord): readonly { readonly goal: string; readonly one: Serving }[] {
  const of = (kind: Serving['kind'], goal: string | null, id: string, words: string, status: PlanStatus | null = null) =>
    goal === null ? [] : [{ goal, one: { kind, id, words, status } }];
  const byAge = <T extends { readonly addedAt: Instant; readonly id: string }>(a: T, b: T) => byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]);
  return [
    ...entitiesOf(record.skills)
      .filter(({ retired }) => !retired)
      .sort(inMatrixOrder)
      .flatMap(({ goal, id, name }) => of('skill', goal, id, name)),
    ...entitiesOf(record.planItems)
      .filter(({ status }) => status !== 'dropped')
      .sort(byAge)
      .flatMap(({ goal, id, title, status }) => of('plan-item', goal, id, title, status)),
    ...entitiesOf(record.achievements)
      .filter(({ withdrawn }) => !withdrawn)
      .sort(byAge)
      .flatMap(({ goal, id, what }) => of('achievement', goal, id, what)),
    ...entitiesOf(record.topics)
      .filter(({ discussed, withdrawn }) => discussed !== null || withdrawn === null)
      .sort(byAge)
      .flatMap(({ goal, id, title, discussed }) => of(discussed === null ? 'topic' : 'discussed-topic', goal, id, title)),
  ];
}
