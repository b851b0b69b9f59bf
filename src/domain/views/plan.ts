/** The development plan as the screens show it: what comes next, what each item serves, and what deserves a look. SPEC: DP. */
import { daysBetween, type Day } from '../../base/clock.ts';
import { utcDay } from '../dates.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Goal, PastScore, PlanItem, Skill, Value } from '../growth.ts';
import { foundationId } from '../growth-ids.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { soonDays } from './agreements.ts';
import { goalsInSight, type Served, servedBy, servesSomething, skillsInSight } from './line-of-sight.ts';
import { latestShown, shownScores } from './matrix.ts';

/** So long after a training its score should have moved. */
const settleDays = 30;

/** `days`: whole days until it is due, or since it was (`overdue`); null without a due day, and once it is done or dropped. */
export interface PlanLine {
  readonly item: PlanItem;
  readonly due: { readonly kind: 'none' | 'later' | 'soon' | 'overdue'; readonly days: number | null };
  readonly serves: Served;
  /** It is still to be done and serves nothing: no skill, no goal, no level. */
  readonly orphan: boolean;
}

export interface PlanLines {
  /** Planned and under way: overdue first, then under way, then by due day; without one last. */
  readonly open: readonly PlanLine[];
  /** The newest first. */
  readonly done: readonly PlanLine[];
  readonly dropped: readonly PlanLine[];
}

export function planLines(record: PartnershipRecord, today: Day): PlanLines {
  const skills = skillsInSight(record);
  const lines = entitiesOf(record.planItems).map((item): PlanLine => {
    const serves = servedBy(item, record, skills);
    return { item, due: dueOf(item, today), serves, orphan: isOpen(item) && !servesSomething(serves) };
  });
  const settled = (status: PlanItem['status']): readonly PlanLine[] =>
    lines.filter(({ item }) => item.status === status).sort((a, b) => byTextThenId([b.item.statusAt, b.item.id], [a.item.statusAt, a.item.id]));
  return {
    open: lines.filter(({ item }) => isOpen(item)).sort((a, b) => rank(a) - rank(b) || byTextThenId(dueKey(a.item), dueKey(b.item))),
    done: settled('done'),
    dropped: settled('dropped'),
  };
}

/**
 * What the plan and the matrix say together. `score-unmoved`: done for a month, and neither side's score of its skill is
 * above the one before (`to` null: nobody has scored it since).
 */
export type PlanFinding =
  | { readonly kind: 'overdue'; readonly item: PlanItem; readonly days: number }
  | { readonly kind: 'score-unmoved'; readonly item: PlanItem; readonly skill: string; readonly from: Value; readonly to: Value | null }
  | { readonly kind: 'skill-below'; readonly id: string; readonly skill: string; readonly score: Value; readonly needs: Value }
  | { readonly kind: 'goal-without-item'; readonly goal: Goal };

export function planFindings(record: PartnershipRecord, today: Day): readonly PlanFinding[] {
  const skills = skillsInSight(record);
  const items = [...entitiesOf(record.planItems)].sort((a, b) => byTextThenId(dueKey(a), dueKey(b)));
  return [...overdue(items, today), ...unmoved(record, items, skills, today), ...below(record, items, skills), ...goalsAlone(record, items, skills)];
}

function overdue(items: readonly PlanItem[], today: Day): readonly PlanFinding[] {
  return items.flatMap((item): readonly PlanFinding[] => {
    const { kind, days } = dueOf(item, today);
    return kind === 'overdue' && days !== null ? [{ kind, item, days }] : [];
  });
}

function unmoved(record: PartnershipRecord, items: readonly PlanItem[], skills: ReadonlyMap<string, Skill>, today: Day): readonly PlanFinding[] {
  return items.flatMap((item): readonly PlanFinding[] => {
    const skill = item.skill === null ? undefined : skills.get(item.skill);
    const doneOn = utcDay(item.statusAt);
    if (item.status !== 'done' || !skill || daysBetween(doneOn, today) <= settleDays) return [];
    const moves = (['manager', 'member'] as const).map((side) => moveSince(shownScores(record, skill, side), doneOn)).filter((move) => move !== null);
    const [first] = moves;
    if (!first || moves.some(({ from, to }) => to !== null && to > from)) return [];
    return [{ kind: 'score-unmoved', item, skill: skill.name, ...(moves.find(({ to }) => to !== null) ?? first) }];
  });
}

/** The last score up to a day, and the newest one after it; null when there is nothing to compare with. */
function moveSince(past: readonly PastScore[], day: Day): { readonly from: Value; readonly to: Value | null } | null {
  const from = past.filter((score) => score.day <= day).at(-1);
  return from ? { from: from.value, to: past.filter((score) => score.day > day).at(-1)?.value ?? null } : null;
}

/** Skills that the levels up to the target ask more of than the manager sees, and for which nothing is planned. */
function below(record: PartnershipRecord, items: readonly PlanItem[], skills: ReadonlyMap<string, Skill>): readonly PlanFinding[] {
  const target = entityOf(record.foundations, foundationId)?.targetLevel ?? null;
  const planned = new Set(items.filter(isOpen).map(({ skill }) => skill));
  return [...skills.values()].flatMap((skill): readonly PlanFinding[] => {
    const score = latestShown(record, skill, 'manager');
    const asks = skill.level !== null && (target === null || skill.level <= target);
    if (!asks || skill.needs === null || score === null || score >= skill.needs || planned.has(skill.id)) return [];
    return [{ kind: 'skill-below', id: skill.id, skill: skill.name, score, needs: skill.needs }];
  });
}

/** Goals that no item serves, neither itself nor by its skill. A dropped item serves nothing. */
function goalsAlone(record: PartnershipRecord, items: readonly PlanItem[], skills: ReadonlyMap<string, Skill>): readonly PlanFinding[] {
  const served = new Set(
    items
      .filter(({ status }) => status !== 'dropped')
      .flatMap(({ goal, skill }) => [goal, skill === null ? null : (skills.get(skill)?.goal ?? null)]),
  );
  return goalsInSight(record)
    .filter(({ id }) => !served.has(id))
    .map((goal) => ({ kind: 'goal-without-item', goal }));
}

function isOpen({ status }: PlanItem): boolean {
  return status === 'planned' || status === 'under-way';
}

function dueOf(item: PlanItem, today: Day): PlanLine['due'] {
  if (item.due === null || !isOpen(item)) return { kind: 'none', days: null };
  const days = daysBetween(today, item.due);
  if (item.due < today) return { kind: 'overdue', days: -days };
  return { kind: days <= soonDays ? 'soon' : 'later', days };
}

function rank({ item, due }: PlanLine): number {
  if (due.kind === 'overdue') return 0;
  return item.status === 'under-way' ? 1 : 2;
}

/** No due day comes after every day. */
function dueKey({ due, addedAt, id }: PlanItem): readonly [string, string] {
  return [`${due ?? '~'} ${addedAt}`, id];
}
