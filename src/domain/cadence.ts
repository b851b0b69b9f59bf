/** The rhythm of a series, for naming its dates when no calendar may be read. SPEC: O. */
import { dayOf, daysBetween, instantOf, msOf, wallTimeOf, type Day, type Instant } from '../base/clock.ts';
import { addDays } from './dates.ts';
import type { Cadence, Occurrence } from './entities.ts';

const dayMs = 86_400_000;
const dayMinutes = 1_440;

export interface CadenceDate {
  readonly day: Day;
  readonly start: Instant;
}

/** The most common distance between dates (the shorter one when two are as common), and the last date known. */
export function seriesCadence(occurrences: readonly Occurrence[]): Cadence | null {
  const starts = [...new Set(occurrences.map((one) => msOf(one.originalStart)))].filter(Number.isFinite).sort((a, b) => a - b);
  const last = starts.at(-1);
  const counts = new Map<number, number>();
  starts.forEach((start, i) => {
    const before = starts[i - 1];
    // Rounded to days: across a change to summer time a week is an hour shorter.
    const days = before === undefined ? 0 : Math.round((start - before) / dayMs);
    if (days >= 1 && days <= 366) counts.set(days, (counts.get(days) ?? 0) + 1);
  });
  const [common] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return common && last !== undefined ? { start: instantOf(last), everyDays: common[0] } : null;
}

/**
 * Dates of the rhythm around a moment, ascending: `each` that lie before it and `each` after. Days are counted on the calendar and the
 * time of day is kept in the person's zone, since a 9:00 meeting is at 9:00 in summer and in winter.
 */
export function cadenceDates(cadence: Cadence, around: number, timeZone: string, each: number): readonly CadenceDate[] {
  const first = msOf(cadence.start);
  const firstDay = dayOf(first, timeZone);
  const nearest = Math.floor((around - first) / (cadence.everyDays * dayMs));
  const dates: CadenceDate[] = [];
  for (let n = nearest - each; n <= nearest + each + 1; n += 1) {
    const stepped = first + n * cadence.everyDays * dayMs;
    if (Math.abs(stepped) > 8e15) continue;
    dates.push({ day: addDays(firstDay, n * cadence.everyDays), start: instantOf(stepped + clockShift(first, stepped, timeZone)) });
  }
  return dates;
}

/**
 * Is this start a date of the rhythm? By the clock on the wall, as `cadenceDates` has it: exactly, since a date that was moved by a
 * quarter of an hour is in no rhythm, whereas summer time moves none.
 */
export function isInRhythm(cadence: Cadence, start: number, timeZone: string): boolean {
  const [first, at] = [wallTimeOf(msOf(cadence.start), timeZone), wallTimeOf(start, timeZone)];
  return first.minute === at.minute && daysBetween(first.day, at.day) % cadence.everyDays === 0;
}

/** Milliseconds to add to `to`, so that the wall clock shows what it shows at `from`. */
function clockShift(from: number, to: number, timeZone: string): number {
  const minutes = (wallTimeOf(from, timeZone).minute - wallTimeOf(to, timeZone).minute + dayMinutes) % dayMinutes;
  return (minutes > dayMinutes / 2 ? minutes - dayMinutes : minutes) * 60_000;
}
