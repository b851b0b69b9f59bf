/**
 * How both sides keep their word: of what was due in the last sessions, how much was kept. For the two alone, the manager's
 * too (design §1, promise 6). SPEC: V11.
 */
import { addDays, utcDay } from '../dates.ts';
import type { Answer, Owner, PartnershipRecord, Role } from '../entities.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { openAgreements } from './agreements.ts';
import { closedSessions } from './held.ts';
import type { Day } from '../../base/clock.ts';

/** How many closed sessions count. */
export const sessionsCounted = 6;

export interface KeepRate {
  readonly kept: number;
  /** Answered as kept or not yet in these sessions, or overdue now. What was dropped for a reason that both can read counts on neither side. */
  readonly due: number;
}

export interface KeepRates {
  readonly manager: KeepRate;
  readonly member: KeepRate;
  /** Sessions that were counted. */
  readonly sessions: number;
}

/** What both own is each side's. */
export const owns = (owner: Owner, role: Role): boolean => owner === role || owner === 'both';

/** `today`: what is overdue then counts as due and not kept. */
export function keepRates(record: PartnershipRecord, today: Day, counted: number = sessionsCounted): KeepRates {
  const sessions = closedSessions(record).slice(-counted);
  const ids = new Set(sessions.map(({ id }) => id));
  const since = sessions[0]?.day ?? today;
  const answers = entitiesOf(record.answers).filter(
    // One that was answered between sessions counts by its day.
    (answer) => ids.has(answer.session) || (entityOf(record.sessions, answer.session)?.closed == null && utcDay(answer.at) >= since),
  );
  const kept = keptOf(record, answers);
  const overdue = overdueNow(record, today);
  const rate = (role: Role): KeepRate => ({ kept: kept[role].kept, due: kept[role].due + overdue.filter(({ owner }) => owns(owner, role)).length });
  return { manager: rate('manager'), member: rate('member'), sessions: sessions.length };
}

/** A promise that was to be answered and was not. */
export interface Overdue {
  readonly owner: Owner;
  /** When it fell due: its day, or that of the session in which "next time" came and went. */
  readonly since: Day;
}

/** Who does not answer has not kept it: it counts as due wherever the kept word is counted. Of the past nothing tells what was overdue then. */
export function overdueNow(record: PartnershipRecord, today: Day): readonly Overdue[] {
  return openAgreements(record, { day: today, me: null }).flatMap(({ owner, due }) => (due.kind === 'overdue' ? [{ owner, since: addDays(today, -(due.days ?? 0)) }] : []));
}

/** Of these answers, how many were due and how many of them kept, by side; of an agreement the last one in each session counts. */
export function keptOf(record: PartnershipRecord, answers: readonly Answer[]): Readonly<Record<Role, KeepRate>> {
  const last = new Map<string, Answer>();
  for (const answer of [...answers].sort((a, b) => byTextThenId([a.at, a.id], [b.at, b.id]))) {
    if (answer.kind !== 'reworded') last.set(`${answer.agreement} ${answer.session}`, answer);
  }
  const rate = (role: Role): KeepRate => {
    const mine = [...last.values()].filter(({ agreement }) => {
      const one = entityOf(record.agreements, agreement);
      return one !== undefined && owns(one.terms.owner, role);
    });
    const kept = mine.filter(({ kind }) => kind === 'kept').length;
    return { kept, due: kept + mine.filter(({ kind }) => kind === 'not-yet').length };
  };
  return { manager: rate('manager'), member: rate('member') };
}
