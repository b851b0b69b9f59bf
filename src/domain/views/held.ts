/** Sessions of the past in order, and which of them looks back on what happened between two of them. */
import type { Day, Instant } from '../../base/clock.ts';
import { addDays, utcDay } from '../dates.ts';
import type { PartnershipRecord, Session } from '../entities.ts';
import type { Achievement } from '../growth.ts';
import { byTextThenId, entitiesOf } from '../table.ts';

/** Sessions that were closed, oldest first. */
export function closedSessions(record: PartnershipRecord): readonly Session[] {
  return entitiesOf(record.sessions)
    .filter(({ closed }) => closed !== null)
    .sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
}

/** Before the oldest session that is known, so many days belong to it: as many as two sessions are apart at the most, as a rule. */
const daysBefore = 30;

/**
 * The first of the days that a session looks back on: the day after the session before it. The oldest that is known looks back on a month. In
 * a session's own record nothing is known of the one before, so whoever reads that one asks this of the record that it stands in.
 */
export function firstDayLookedBackOn(record: PartnershipRecord, session: Pick<Session, 'day'>): Day {
  const days = entitiesOf(record.sessions).flatMap(({ day, closed }) => (closed === null ? [] : [day]));
  return dayAfterLast(days, session.day) ?? addDays(session.day, -daysBefore);
}

/** The day after the last of these days before a session's own; null when none of them is before it. `days`: of sessions that were closed. */
export function dayAfterLast(days: readonly Day[], own: Day): Day | null {
  const before = days.reduce((last, day) => (day < own && day > last ? day : last), '');
  return before === '' ? null : addDays(before, 1);
}

/** The days that a session looks back on: from the day after the session before it up to its own. `from`: where the record does not tell. */
export function lookedBackOn(record: PartnershipRecord, session: Session, from: Day = firstDayLookedBackOn(record, session)): (day: Day) => boolean {
  return (day) => day >= from && day <= session.day;
}

/** On which day something was, as a pair's sessions count it. */
export type DayCount = (instant: Instant) => Day;

const counts = new WeakMap<PartnershipRecord['sessions'], DayCount>();

/**
 * The same wherever it is asked, so it is the day in UTC; only that an evening in California, which is the next day there, counts to the
 * session that was closed after it, and a morning in Sydney after one was closed, which is the same day still, counts to the next.
 */
export function daysIn({ sessions }: Pick<PartnershipRecord, 'sessions'>): DayCount {
  const known = counts.get(sessions);
  if (known !== undefined) return known;
  const closings = entitiesOf(sessions).flatMap(({ day, closed }) => (closed === null ? [] : [{ day, next: addDays(day, 1), at: closed.at }]));
  const count: DayCount = (instant) => {
    const day = utcDay(instant);
    for (const closing of closings) {
      if (day === closing.next && instant <= closing.at) return closing.day;
      if (day <= closing.day && instant > closing.at) return closing.next;
    }
    return day;
  };
  counts.set(sessions, count);
  return count;
}

/** An achievement belongs to the session that looks back on this day: that of the deed or of the writing, whichever is later. */
export function dayTold({ day, addedAt }: Pick<Achievement, 'day' | 'addedAt'>, dayOf: DayCount): Day {
  const added = dayOf(addedAt);
  return day > added ? day : added;
}
