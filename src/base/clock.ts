/**
 * Time as a port. Everything below `hosts` and `app` takes time from here, so that a simulation can run years in a second
 * and a wrong wall clock can be tried out.
 */
export interface Clock {
  /** Wall clock: milliseconds since 1970-01-01 UTC. It may be wrong by years; use it for display and due dates, not for order. */
  now(): number;
  /** Milliseconds since some fixed moment; never jumps, not even when the wall clock is set. For waiting and for order. */
  elapsed(): number;
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void;
}

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T08:00:00.000Z`. */
export type Instant = string;
/** A calendar day without a zone, e.g. `2026-11-23`. */
export type Day = string;

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Milliseconds since 1970 of an instant; NaN when the text is not one. */
export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

/** What a clock on the wall shows. */
export interface WallTime {
  readonly day: Day;
  /** Minutes since midnight, 0–1439. */
  readonly minute: number;
}

/** Names the zone that this device is set to. Its own clock tells that time for a tenth of what making a format costs. */
export const deviceZone = 'device';

/** Making one costs far more than using it, and a page asks for one zone. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

/**
 * Day and time of an instant in a time zone (IANA name or `deviceZone`; unknown names fall back to UTC).
 * `sv-SE` is used because its short form is ISO 8601, `2026-11-23 09:00` (https://www.unicode.org/cldr).
 */
export function wallTimeOf(ms: number, timeZone: string): WallTime {
  if (timeZone === deviceZone) return deviceTimeOf(new Date(ms));
  const shown = formatFor(timeZone)?.format(ms) ?? instantOf(ms);
  return { day: shown.slice(0, 10), minute: Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)) };
}

/** The calendar day of an instant in a time zone. */
export function dayOf(ms: number, timeZone: string): Day {
  return wallTimeOf(ms, timeZone).day;
}

function deviceTimeOf(date: Date): WallTime {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { day, minute: date.getHours() * 60 + date.getMinutes() };
}

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = makeFormat(timeZone);
    formats.set(timeZone, format);
  }
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' });
  } catch {
    return null;
  }
}

/** Whole days from `from` to `to`; negative when `to` is earlier; 0 when either is not a day. */
export function daysBetween(from: Day, to: Day): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : 0;
}
