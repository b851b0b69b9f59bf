/** Days (`2026-11-23`) and instants (`2026-11-23T08:00:00.000Z`): which texts are ones, and counting in them. */
import { dayOf, instantOf, msOf, type Day, type Instant } from '../base/clock.ts';

const utc = 'UTC';
const dayMs = 86_400_000;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
/** A zone is required: without one the same text would mean another instant on every device. */
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const canonicalForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Stands where a date was expected and none could be read; sorts before everything real. */
export const unknownInstant: Instant = '1970-01-01T00:00:00.000Z';
export const unknownDay: Day = '1970-01-01';

/** Is it a day of the calendar? `2026-02-30` is not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !dayForm.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(ms) && instantOf(ms).startsWith(value);
}

/** The instant in its one canonical form, or null when the value is not an instant with a zone. */
export function instantFrom(value: unknown): Instant | null {
  if (typeof value !== 'string' || !instantForm.test(value)) return null;
  const ms = Date.parse(value);
  if (!Number.isFinite(ms)) return null;
  const instant = instantOf(ms);
  return canonicalForm.test(instant) ? instant : null;
}

/**
 * The day of an instant where somebody lives: what is compared with their today, or shown to them as a day. `zone`: an IANA name, or
 * `deviceZone`; UTC when it is left out.
 */
export function dayIn(instant: Instant, zone: string = utc): Day {
  const ms = zone === utc ? Number.NaN : msOf(instant);
  return Number.isFinite(ms) ? dayOf(ms, zone) : utcDay(instant);
}

/** The UTC day of an instant: for ages, where a day more or less does not matter. */
export function utcDay(instant: Instant): Day {
  return instant.slice(0, 10);
}

/** `day` plus whole days; `unknownDay` when it is not a day or leaves the years 0001 to 9999. */
export function addDays(day: Day, days: number): Day {
  const ms = Date.parse(`${day}T00:00:00Z`) + days * dayMs;
  const isOutside = !Number.isFinite(ms) || Math.abs(ms) > 8.64e15;
  const result = isOutside ? unknownDay : instantOf(ms).slice(0, 10);
  return isDay(result) ? result : unknownDay;
}
