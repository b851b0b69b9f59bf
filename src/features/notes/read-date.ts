/** The date that a promise names, read by chrono (MIT), which is loaded when the first promise is written. */
import { type Day } from '../../base/clock.ts';

/** A promise for a day further away than this is most likely a number that is no date. */
const farthestDays = 400;
const nextTime = /\b(?:next (?:time|session|1[:\- ]?1|one[- ]on[- ]one)|by then)\b/iu;

/** The day by which it is due; `next`: it says no day, or one that has passed or lies beyond a year. `today` is the reader's. */
export async function dueIn(wording: string, today: Day): Promise<Day | 'next'> {
  if (nextTime.test(wording)) return 'next';
  const { casual } = await import('chrono-node/en');
  // Noon, so that no time zone of this device makes it the day before.
  const found = casual.parse(wording, new Date(`${today}T12:00:00`), { forwardDate: true }).at(-1);
  if (found === undefined || !(found.start.isCertain('day') || found.start.isCertain('weekday'))) return 'next';
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0);
  const named = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const away = (Date.parse(`${named}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return away >= 0 && away <= farthestDays ? named : 'next';
}
