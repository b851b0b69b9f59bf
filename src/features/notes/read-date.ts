/** The date that a promise names, read by chrono (MIT), which is loaded when the first promise is written. */
import type { Day } from '../../base/clock.ts';

/** A promise for a day further away than this is most likely a number that is no date. */
const farthestDays = 400;
const nextTime = /\b(?:next (?:time|session|1[:\- ]?1|one[- ]on[- ]one)|by then)\b/iu;
/** Words that announce a date. */
const announces = /\b(?:by|until|till|before|on)\s+\S/iu;

export interface DueRead {
  /** `next`: it says no day, or one that has passed or lies beyond a year. */
  readonly due: Day | 'next';
  /** It seems to name a day that was not understood. */
  readonly unclear: boolean;
}

/** The day by which it is due. `today` is the reader's; `dayFirst`: they write 3/12 for the third of December. */
export async function dueIn(wording: string, today: Day, dayFirst: boolean): Promise<DueRead> {
  if (nextTime.test(wording)) return { due: 'next', unclear: false };
  const { casual, GB } = await import('chrono-node/en');
  // Noon, so that no time zone of this device makes it the day before.
  const found = (dayFirst ? GB : casual).parse(wording, new Date(`${today}T12:00:00`), { forwardDate: true }).at(-1);
  if (found === undefined || !(found.start.isCertain('day') || found.start.isCertain('weekday'))) return { due: 'next', unclear: announces.test(wording) };
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0);
  const named = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const away = (Date.parse(`${named}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return away >= 0 && away <= farthestDays ? { due: named, unclear: false } : { due: 'next', unclear: true };
}
