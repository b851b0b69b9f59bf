/**
 * What a period brought, for a talk about a career: achievements with their value, how skills moved, the plan, what was kept, and
 * what is missing to a level. Nothing of the sessions themselves (state, topics, notes) is in it. SPEC: RP.
 */
import type { Day, Instant } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import { type Agreement, type Answer, emptyRecord, type Owner, type PartnershipRecord, type Role, tableNames } from '../entities.ts';
import type { Achievement, Level, PastScore, PlanItem, Skill } from '../growth.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import type { Template } from '../template/template.ts';
import { isDraft } from './achievements.ts';
import { type KeepRate, keptOf, overdueNow, owns } from './keep-rate.ts';
import { type LevelGap, levelGap, standing, type Standing } from './levels.ts';
import { type Served, servedBy, skillsInSight } from './line-of-sight.ts';
import { shownScores } from './matrix.ts';
import type { Period } from './periods.ts';
import { wordingOf } from './timeline.ts';
import { type Vision, visionOf } from './vision.ts';

export interface PackAchievement {
  readonly achievement: Achievement;
  readonly serves: Served;
  /** It counts for the chosen level, itself or by a skill that the level asks for. */
  readonly forLevel: boolean;
}

/** First and latest score of a side in the period; the same when there is one only. */
export interface Move {
  readonly first: PastScore;
  readonly latest: PastScore;
}

export interface PackSkill {
  readonly skill: Skill;
  /** Null: that side has not scored it in the period. */
  readonly moves: Readonly<Record<Role, Move | null>>;
  /** The manager's less the member's, in the last session of the period in which both scored it. */
  readonly gap: number | null;
}

export interface PackItem {
  readonly item: PlanItem;
  readonly serves: Served;
}

export interface KeptAgreement {
  readonly agreement: Agreement;
  /** As it was answered. */
  readonly wording: string;
  readonly owner: Owner;
  readonly day: Day;
}

export interface ReviewPack {
  readonly period: Period;
  /** Told with their value, the oldest first. */
  readonly achievements: readonly PackAchievement[];
  readonly drafts: readonly PackAchievement[];
  /** Scored in the period, in the order of the matrix: technical ones first. */
  readonly skills: readonly PackSkill[];
  /** How many rows of the matrix were not. */
  readonly unscored: number;
  readonly plan: { readonly done: readonly PackItem[]; readonly open: readonly PackItem[]; readonly dropped: readonly PackItem[] };
  readonly agreements: { readonly rates: Readonly<Record<Role, KeepRate>>; readonly kept: readonly KeptAgreement[]; readonly dropped: number };
  readonly standing: Standing;
  /** Null while no level is chosen. */
  readonly gap: LevelGap | null;
  readonly vision: Vision;
}

export interface ReviewPackInput {
  /** The record as it is now. */
  readonly record: PartnershipRecord;
  /** Records of sessions that have left it, in any order. */
  readonly earlier: readonly PartnershipRecord[];
  readonly period: Period;
  readonly level: Level | null;
  readonly today: Day;
  /** Where the period's days are counted: of what has an instant only (SPEC RP4, RP5). An IANA name, or `deviceZone`. */
  readonly zone: string;
  readonly template: Template;
}

export function reviewPack({ record, earlier, period, level, today, zone, template }: ReviewPackInput): ReviewPack {
  const all = withEarlier(record, earlier);
  const inIt = (day: Day): boolean => period.from <= day && day <= period.to;
  // What is in the way is in the record: a file of the past says of a blocker what was known when the session left.
  const gap = levelGap({ ...all, blockers: record.blockers }, template, level);
  const achieved = entitiesOf(all.achievements)
    .filter((one) => one.withdrawn === null && inIt(one.day))
    .sort((a, b) => byTextThenId([a.day, a.addedAt], [b.day, b.addedAt]) || byTextThenId([a.id, ''], [b.id, '']));
  const forLevel = new Set(gap?.achievements.map(({ id }) => id));
  const skills = skillsInSight(all);
  const told = (one: Achievement): PackAchievement => ({ achievement: one, serves: servedBy(one, all, skills), forLevel: forLevel.has(one.id) });
  const rows = skillRows(all, inIt);
  return {
    period,
    achievements: achieved.filter((one) => !isDraft(one)).map(told),
    drafts: achieved.filter(isDraft).map(told),
    skills: rows,
    unscored: skills.size - rows.filter(({ skill }) => skill.retired === null).length,
    plan: planOf(all, period, (instant) => dayIn(instant, zone)),
    agreements: agreementsOf(record, all, { today, zone }, inIt),
    standing: standing(record),
    gap,
    vision: visionOf(record, today, zone),
  };
}

/** The record with what was read of sessions that have left it. What the record holds itself counts, then the later session's. */
export function withEarlier(record: PartnershipRecord, earlier: readonly PartnershipRecord[]): PartnershipRecord {
  if (earlier.length === 0) return record;
  const lastDay = (one: PartnershipRecord): Day =>
    entitiesOf(one.sessions)
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const inOrder = [...earlier].map((one) => [lastDay(one), one] as const).sort(([a], [b]) => byTextThenId([a, ''], [b, '']));
  // Whole tables at a time: two hundred records copied one into the other would be copied two hundred times.
  const tables = Object.fromEntries(tableNames.map((table) => [table, Object.assign({}, ...inOrder.map(([, one]) => one[table]), record[table]) as object]));
  return { ...emptyRecord, ...tables, partnership: record.partnership };
}

function skillRows(record: PartnershipRecord, inIt: (day: Day) => boolean): readonly PackSkill[] {
  return [...entitiesOf(record.skills)]
    .sort(inMatrixOrder)
    .flatMap((skill): readonly PackSkill[] => {
      const scores = {
        manager: shownScores(record, skill, 'manager').filter(({ day }) => inIt(day)),
        member: shownScores(record, skill, 'member').filter(({ day }) => inIt(day)),
      };
      const moves = { manager: moveOf(scores.manager), member: moveOf(scores.member) };
      if (moves.manager === null && moves.member === null) return [];
      const theirs = new Map(scores.member.map(({ session, value }) => [session, value]));
      const both = scores.manager.findLast(({ session }) => theirs.has(session));
      return [{ skill, moves, gap: both === undefined ? null : both.value - (theirs.get(both.session) ?? both.value) }];
    });
}

function moveOf(scores: readonly PastScore[]): Move | null {
  const [first, latest] = [scores[0], scores.at(-1)];
  return first === undefined || latest === undefined ? null : { first, latest };
}

/** Done and dropped in the period; open is what had been added by its end and is open now. */
function planOf(record: PartnershipRecord, { from, to }: Period, dayOf: (instant: Instant) => Day): ReviewPack['plan'] {
  const skills = skillsInSight(record);
  const some = (wanted: (item: PlanItem) => boolean, key: (item: PlanItem) => string): readonly PackItem[] =>
    entitiesOf(record.planItems)
      .filter(wanted)
      .sort((a, b) => byTextThenId([key(a), a.id], [key(b), b.id]))
      .map((item) => ({ item, serves: servedBy(item, record, skills) }));
  const settled = (status: PlanItem['status']) => (item: PlanItem) => item.status === status && from <= dayOf(item.statusAt) && dayOf(item.statusAt) <= to;
  const isOpen = ({ status, addedAt }: PlanItem) => (status === 'planned' || status === 'under-way') && dayOf(addedAt) <= to;
  return {
    done: some(settled('done'), ({ statusAt }) => statusAt),
    open: some(isOpen, ({ status, due }) => `${status === 'under-way' ? 0 : 1} ${due ?? '~'}`),
    dropped: some(settled('dropped'), ({ statusAt }) => statusAt),
  };
}

function agreementsOf(record: PartnershipRecord, all: PartnershipRecord, { today, zone }: Pick<ReviewPackInput, 'today' | 'zone'>, inIt: (day: Day) => boolean): ReviewPack['agreements'] {
  const dayOf = (answer: Answer): Day => entityOf(all.sessions, answer.session)?.day ?? dayIn(answer.at, zone);
  const answers = entitiesOf(all.answers)
    .filter((answer) => inIt(dayOf(answer)))
    .sort((a, b) => byTextThenId([a.at, a.id], [b.at, b.id]));
  // The last word on each: what was opened again is neither kept nor dropped.
  const last = new Map(answers.filter(({ kind }) => kind !== 'reworded').map((answer) => [answer.agreement, answer]));
  const kept = [...last.values()].flatMap((answer): readonly KeptAgreement[] => {
    const agreement = entityOf(all.agreements, answer.agreement);
    if (answer.kind !== 'kept' || agreement === undefined) return [];
    return [{ agreement, wording: wordingOf(answer, agreement), owner: agreement.terms.owner, day: dayOf(answer) }];
  });
  const counted = keptOf(all, answers);
  const overdue = overdueNow(record, today).filter(({ since }) => inIt(since));
  const rate = (role: Role): KeepRate => ({ kept: counted[role].kept, due: counted[role].due + overdue.filter(({ owner }) => owns(owner, role)).length });
  return {
    rates: { manager: rate('manager'), member: rate('member') },
    kept: kept.sort((a, b) => byTextThenId([a.day, a.agreement.id], [b.day, b.agreement.id])),
    dropped: [...last.values()].filter(({ kind }) => kind === 'dropped').length,
  };
}
