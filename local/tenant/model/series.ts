/**
 * How a recurring meeting changes, as Exchange does it. Each function gives the meeting as it is afterwards; nothing here
 * knows which mailboxes show it.
 */
import { occurrences } from './calendar.ts';
import type { Meeting, Occurrence, WeeklySeries } from './calendar.ts';
import { guidFrom } from './ids.ts';
import { wallClock } from './time-zones.ts';

export interface Series extends Meeting {
  readonly when: WeeklySeries;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Another day of the week, another time ("14:00"); null = as before. */
export interface Slot {
  readonly weekday: Weekday | null;
  readonly time: string | null;
}

const DAY = 86_400_000;
/** A weekly series has its next occurrence within this time, whatever was cancelled or moved by hand. */
const FAR = 400 * DAY;

/** How far an occurrence may be moved: calendars look for moved ones this far around (calendar.ts). */
export const FARTHEST_MOVE = 28 * DAY;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** The day before, as a date. */
export const dayBefore = (date: string): string => dateOf(dayOf(date) - DAY);

/** The same week's day (weeks begin on Monday). */
export function inWeekOf(date: string, weekday: Weekday): string {
  const back = (new Date(dayOf(date)).getUTCDay() + 6) % 7;
  return dateOf(dayOf(date) + (WEEKDAYS.indexOf(weekday) - back) * DAY);
}

/** The occurrence that is running or comes next and was not cancelled; undefined when the series is over. */
export function nextOf(series: Meeting, now: number): Occurrence | undefined {
  return occurrences(series, now, now + FAR).find((o) => !o.isCancelled && o.end > now);
}

/** The occurrence of an original date in the series' zone, or of an original start (ISO); undefined when there is none. */
export function occurrenceAt(series: Meeting, wanted: string): Occurrence | undefined {
  const at = wanted.length === 10 ? dayOf(wanted) : Date.parse(wanted);
  if (Number.isNaN(at)) return undefined;
  // One that was moved lies elsewhere than its date.
  const around = occurrences(series, at - FAR, at + FAR);
  return around.find((o) => (wanted.length === 10 ? o.originalDate === wanted : o.originalStart === at));
}

/** The occurrences beside it: between these it may be moved (see `isBetween`). */
function neighbours(series: Series, { originalStart, originalDate }: Occurrence): { before?: Occurrence; after?: Occurrence } {
  const others = occurrences(series, originalStart - FAR, originalStart + FAR).filter((o) => o.originalDate !== originalDate);
  const before = others.filter((o) => o.originalStart < originalStart && !o.isCancelled).at(-1);
  const after = others.find((o) => o.originalStart > originalStart && !o.isCancelled);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/**
 * Whether Exchange lets an occurrence be moved there: "cannot be moved to or before the day of the previous occurrence, and
 * cannot be moved to or after the day of the following occurrence" (event-update.md, ErrorOccurrenceCrossingBoundary).
 */
export function isBetween(series: Series, occurrence: Occurrence, to: number): boolean {
  const day = (instant: number): string => wallClock(instant, series.zone).slice(0, 10);
  const { before, after } = neighbours(series, occurrence);
  return (!before || day(to) > day(before.start)) && (!after || day(to) < day(after.start));
}

export function withMoved(series: Series, date: string, to: number, now: number): Series {
  return { ...series, changedAt: now, when: { ...series.when, moved: { ...series.when.moved, [date]: to } } };
}

export function withCancelled(series: Series, date: string, now: number): Series {
  return { ...series, changedAt: now, when: { ...series.when, cancelled: [...series.when.cancelled, date] } };
}

/** No occurrence from `date` on: "set an earlier end date and send the update" (support.microsoft.com, kb.wisc.edu/31305). */
export function endedBefore(series: Series, date: string, now: number): Series {
  const kept = ([moved]: readonly [string, number]): boolean => moved < date;
  const moved = Object.fromEntries(Object.entries(series.when.moved).filter(kept));
  const cancelled = series.when.cancelled.filter((one) => one < date);
  return { ...series, changedAt: now, when: { ...series.when, moved, cancelled, until: dayBefore(date) } };
}

/**
 * The whole series on another day or at another time, past occurrences included, and exceptions are lost: "If you change the
 * start or end times, or the recurrence pattern, any exceptions associated with this recurring appointment will be lost"
 * (Outlook's own question; the rule behind it: MS-OXOCAL, exceptions are positions in the pattern).
 */
export function movedWhole(series: Series, slot: Slot, now: number): Series {
  const { firstDate, time } = series.when;
  const when = {
    ...series.when,
    firstDate: slot.weekday === null ? firstDate : inWeekOf(firstDate, slot.weekday),
    time: slot.time === null ? time : `${slot.time}:00`,
    cancelled: [],
    moved: {},
  };
  return { ...series, changedAt: now, when };
}

/** Thread id of a new Teams meeting, in the form in which Teams gives them out. */
export function newThread(key: string): string {
  return `19:meeting_${Buffer.from(guidFrom(`thread|${key}`)).toString('base64')}@thread.v2`;
}

export interface Renewal {
  readonly key: string;
  readonly firstDate: string;
  readonly slot: Slot;
  readonly organizer: { readonly id: string; readonly name: string; readonly address: string };
  readonly now: number;
}

/**
 * A new series after the pattern of an old one: another thread and join link, nobody has answered the invitation. That a
 * new event gets a new Teams meeting is documented (onlinemeeting.md); that splitting a series makes such a new event is what
 * calendars show and no page says: to be tried on a tenant (thread id after "this and following").
 */
export function renewed(series: Series, { key, firstDate, slot, organizer, now }: Renewal): Series {
  const former = series.organizer;
  const invited = [{ ...former, type: 'required' } as const, ...series.attendees]
    .filter(({ address }) => address !== organizer.address)
    .map(({ name, address, type }) => ({ name, address, type, response: 'notResponded' }) as const);
  const { time, intervalWeeks } = series.when;
  return {
    ...series,
    key,
    organizer: { name: organizer.name, address: organizer.address },
    attendees: invited,
    teams: { chatId: newThread(key), organizerId: organizer.id },
    isCancelled: false,
    changedAt: now,
    when: {
      firstDate: slot.weekday === null ? firstDate : inWeekOf(firstDate, slot.weekday),
      time: slot.time === null ? time : `${slot.time}:00`,
      intervalWeeks,
      cancelled: [],
      moved: {},
    },
  };
}
