/**
 * The whole way, from the first session on: motivation, the kept word, skills, sessions held. Each session is looked at in its own record,
 * whether that is the open one or a file of the past, and then they are put together. SPEC: AY.
 */
import type { Day } from '../../base/clock.ts';
import type { Answer, Motivation, PartnershipRecord, Role } from '../entities.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';
import { quarterOf } from './achievements.ts';
import { type KeepRate, type Overdue, owns } from './keep-rate.ts';
import { type ScorePoint, toOneDecimal } from './score-line.ts';

/** One session that was held. */
export interface HeldSession {
  readonly session: string;
  readonly day: Day;
  /** Null: not said. */
  readonly motivation: Motivation | null;
  /** Of what was answered in it as kept or not yet, how much was kept. */
  readonly kept: Readonly<Record<Role, KeepRate>>;
}

/** The sessions of a record that were closed or have a state, oldest first. */
export function heldSessions(record: PartnershipRecord): readonly HeldSession[] {
  const answers = groupBy(entitiesOf(record.answers), ({ session }) => session);
  return entitiesOf(record.sessions)
    .filter(({ id, closed }) => closed !== null || entityOf(record.states, id)?.at != null)
    .map(({ id, day }): HeldSession => {
      const state = entityOf(record.states, id);
      const last = lastAnswers(answers.get(id) ?? []);
      const kept = (role: Role): KeepRate => {
        const mine = last.filter(({ agreement }) => {
          const owner = entityOf(record.agreements, agreement)?.terms.owner;
          return owner !== undefined && owns(owner, role);
        });
        const count = (kind: Answer['kind']): number => mine.filter((answer) => answer.kind === kind).length;
        return { kept: count('kept'), due: count('kept') + count('not-yet') };
      };
      return { session: id, day, motivation: state?.at != null ? state.motivation : null, kept: { manager: kept('manager'), member: kept('member') } };
    })
    .sort(byDay);
}

/** Sessions of several records, each once; the first that has it counts. Oldest first. */
export function joinHeld(...lists: readonly (readonly HeldSession[])[]): readonly HeldSession[] {
  const all = new Map<string, HeldSession>();
  for (const one of lists.flat()) if (!all.has(one.session)) all.set(one.session, one);
  return [...all.values()].sort(byDay);
}

export interface QuarterOfYears {
  /** As `quarterOf` names it. */
  readonly quarter: string;
  readonly sessions: number;
  /** Averages to one decimal; null where nothing was said. */
  readonly motivation: number | null;
  readonly kept: Readonly<Record<Role, KeepRate>>;
  readonly skills: Readonly<Record<Role, number | null>>;
}

/**
 * From the first quarter to the last, those without a session too: a gap is a part of the way. `overdue`: what nobody has answered, from the
 * open record (in the file of a session a promise that was open then may be kept by now).
 */
export function quartersOf(
  held: readonly HeldSession[],
  skills: Readonly<Record<Role, readonly ScorePoint[]>>,
  overdue: readonly Overdue[],
): readonly QuarterOfYears[] {
  const sessions = groupBy(held, ({ day }) => quarterOf(day));
  const scores = { manager: groupBy(skills.manager, ({ day }) => quarterOf(day)), member: groupBy(skills.member, ({ day }) => quarterOf(day)) };
  const [first = ''] = [...sessions.keys(), ...scores.manager.keys(), ...scores.member.keys()].sort();
  // A day before all of them was mistyped: no way of empty quarters leads there.
  const late = groupBy(overdue, ({ since }) => (quarterOf(since) < first ? first : quarterOf(since)));
  const named = [...sessions.keys(), ...scores.manager.keys(), ...scores.member.keys(), ...late.keys()].sort();
  return between(named[0], named.at(-1)).map((quarter) => {
    const here = sessions.get(quarter) ?? [];
    const open = late.get(quarter) ?? [];
    const average = (role: Role): number | null => mean((scores[role].get(quarter) ?? []).map(({ value }) => value));
    return {
      quarter,
      sessions: here.length,
      motivation: mean(here.flatMap(({ motivation }) => (motivation === null ? [] : [motivation]))),
      kept: { manager: together(here, open, 'manager'), member: together(here, open, 'member') },
      skills: { manager: average('manager'), member: average('member') },
    };
  });
}

/** So many quarters at most: a date far away in a damaged file makes no table without an end. */
const mostQuarters = 160;

function between(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const number = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.at(-1)) - 1;
  const prefix = first.slice(4, -1);
  const [from, to] = [Math.max(number(first), number(last) - mostQuarters + 1), number(last)];
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const one = from + at;
    return `${String(Math.floor(one / 4)).padStart(4, '0')}${prefix}${(one % 4) + 1}`;
  });
}

function together(held: readonly HeldSession[], overdue: readonly Overdue[], role: Role): KeepRate {
  const unanswered = overdue.filter(({ owner }) => owns(owner, role)).length;
  return held.reduce((sum: KeepRate, { kept }) => ({ kept: sum.kept + kept[role].kept, due: sum.due + kept[role].due }), { kept: 0, due: unanswered });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : toOneDecimal(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** Of two answers to one agreement in a session the later one counts; what was only reworded was not answered. */
function lastAnswers(answers: readonly Answer[]): readonly Answer[] {
  const last = new Map<string, Answer>();
  for (const answer of [...answers].sort((a, b) => byTextThenId([a.at, a.id], [b.at, b.id]))) if (answer.kind !== 'reworded') last.set(answer.agreement, answer);
  return [...last.values()];
}

function byDay(a: HeldSession, b: HeldSession): number {
  return byTextThenId([a.day, a.session], [b.day, b.session]);
}
