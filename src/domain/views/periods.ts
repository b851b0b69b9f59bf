/** Periods that a career is talked about in, and whose sessions' files have to be read for one. SPEC: RP. */
import type { Day } from '../../base/clock.ts';
import { addDays, isDay } from '../dates.ts';

/** From the first day to the last one; both belong to it. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type PeriodKind = 'quarter' | 'half-year' | 'year';

/** A quarter, half or whole of the calendar year. */
export interface CalendarPeriod extends Period {
  /** `2026-Q4`, `2026-H2`, `2026`. */
  readonly key: string;
  readonly kind: PeriodKind;
  readonly year: string;
  /** Which quarter or half it is; 1 for a year. */
  readonly number: number;
}

const months: Readonly<Record<PeriodKind, number>> = { quarter: 3, 'half-year': 6, year: 12 };
/** Further back one's own dates lead. */
const mostOffered = 12;

/** The period of this kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: Day): CalendarPeriod {
  const [length, year] = [months[kind], day.slice(0, 4)];
  const number = Math.ceil(Number(day.slice(5, 7)) / length);
  const month = (one: number): string => String(one).padStart(2, '0');
  const from = `${year}-${month((number - 1) * length + 1)}-01`;
  // The last day of a month is the one before the first of the next; 31 + 1 days on it is always the next.
  const lastMonth = `${addDays(`${year}-${month(number * length)}-01`, 31).slice(0, 7)}-01`;
  const key = kind === 'year' ? year : `${year}-${kind === 'quarter' ? 'Q' : 'H'}${number}`;
  return { key, kind, year, number, from, to: addDays(lastMonth, -1) };
}

/** The newest first: from the one of `today` back to that of `since`, and no more than twelve. */
export function periodsUntil(kind: PeriodKind, today: Day, since: Day): readonly CalendarPeriod[] {
  const found: CalendarPeriod[] = [];
  for (let period = periodOf(kind, today); found.length < mostOffered; period = periodOf(kind, addDays(period.from, -1))) {
    found.push(period);
    if (period.from <= since) break;
  }
  return found;
}

/** Is it one? Both days are days, and the last one is not before the first. */
export function isPeriod({ from, to }: Period): boolean {
  return isDay(from) && isDay(to) && from <= to;
}

/**
 * Of sessions that lie in files of their own, those whose files may hold something of the period: its own, and the next one after it,
 * with which goes what was settled or achieved between the two (K2).
 */
export function sessionsToRead<T extends { readonly day: Day }>(sessions: readonly T[], { from, to }: Period): readonly T[] {
  const after = sessions
    .map(({ day }) => day)
    .filter((day) => day > to)
    .sort()[0];
  return sessions.filter(({ day }) => day >= from && (day <= to || day === after));
}
