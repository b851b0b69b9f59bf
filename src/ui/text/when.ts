/**
 * Days and spans of time in words. Spans are part of the language, so they live beside the sentences; how a date is
 * written follows the person's locale, whatever the language of the sentences is.
 */
import { type Day, dayOf, daysBetween, deviceZone, type Instant } from '../../base/clock.ts';
import { language, m } from './language.ts';

/** Dates as one locale writes them. */
export interface Dates {
  /** “Mon 23 November”; with the year when it is not the year of `today`. */
  readonly day: (day: Day, today: Day) => string;
  /** “23 November 2026 at 09:14” in the viewer's time zone. */
  readonly moment: (instant: Instant) => string;
  /** “09:14” in the viewer's time zone. */
  readonly time: (instant: Instant) => string;
  /** BCP 47, for what writes dates by itself: a chart. */
  readonly locale: string;
  /** Does a short date begin with its day (3/12 is in December)? */
  readonly dayFirst: boolean;
  /** The viewer's time zone, as `base/clock.ts` names it: for views that compare instants with the viewer's today. */
  readonly zone: string;
  /** The day of an instant in that zone. */
  readonly dayOf: (instant: Instant) => Day;
  /** Whole days since an instant, by the days of that zone; never less than 0 (the other person's clock may be wrong). */
  readonly daysSince: (instant: Instant, today: Day) => number;
}

const defaultLocale = 'en-GB';

/** `zone` is the viewer's; `locale` is BCP 47, as the host says it; what is not usable, or says no country (`en`), is written as in `en-GB`. */
export function datesIn(locale: string, zone: string = deviceZone): Dates {
  const dayAt = (instant: Instant): Day => (Number.isFinite(Date.parse(instant)) ? dayOf(Date.parse(instant), zone) : instant.slice(0, 10));
  const language = usable(locale);
  // Made when first used: the frame that shows the open agreements seldom needs more than one.
  const sameYear = lazy(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const otherYear = lazy(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const timeZone = zone === deviceZone ? {} : { timeZone: zone };
  const time = lazy(language, { hour: '2-digit', minute: '2-digit', ...timeZone });
  const moment = lazy(language, { ...timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  return {
    day: (day, today) => {
      const time = Date.parse(`${day}T00:00:00Z`);
      if (!Number.isFinite(time)) return day;
      const short = sameYear().format(time);
      if (day.slice(0, 4) === today.slice(0, 4)) return short;
      const long = otherYear().format(time);
      // One form with and without the year: some locales put a comma behind the weekday in one of them only.
      return short.includes(',') ? long : long.replace(/^([^\s,]+), /u, '$1 ');
    },
    moment: (instant) => {
      const time = Date.parse(instant);
      return Number.isFinite(time) ? moment().format(time) : instant;
    },
    locale: language,
    get dayFirst() {
      return startsWithDay(language);
    },
    zone,
    dayOf: dayAt,
    daysSince: (instant, today) => Math.max(0, daysBetween(dayAt(instant), today)),
    time: (instant) => (Number.isFinite(Date.parse(instant)) ? time().format(Date.parse(instant)) : instant),
  };
}

function lazy(language: string, options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | null = null;
  return () => (made ??= new Intl.DateTimeFormat(language, options));
}

function startsWithDay(language: string): boolean {
  const order = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'numeric' }).formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}

function usable(locale: string): string {
  // Numbers in the sentences are written in these digits; and the calendar is the one of Microsoft 365 and of what is typed, whatever
  // a browser thinks of a country (of Saudi Arabia not all think the same).
  if (/^ar\b/i.test(locale) && !/-u-/i.test(locale)) return usable(`${locale}-u-ca-gregory-nu-latn`);
  if (locale.toLowerCase() === 'en') return defaultLocale;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? defaultLocale;
  } catch {
    // Not a language tag at all.
    return defaultLocale;
  }
}

/** “23 November 2026”, in the language of the sentences: for a sentence that knows no reader's dates. */
export function dayInWords(day: Day): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) ? new Intl.DateTimeFormat(usable(language.get()), { dateStyle: 'long', timeZone: 'UTC' }).format(time) : day;
}

/** “0 days”, “3 weeks”, “2 months”, “1 year”: how long something has been there. */
export function spanInWords(days: number): string {
  const whole = Math.abs(days);
  if (whole < 14) return m.span.day({ count: whole });
  if (whole < 61) return m.span.week({ count: Math.floor(whole / 7) });
  if (whole < 365) return m.span.month({ count: Math.floor(whole / 30.4) });
  return m.span.year({ count: Math.floor(whole / 365) });
}
