/**
 * Which session is this? The ladder of design §6: what the person chose, else the calendar, else the rhythm of the
 * series, else today. Two people who start at the same time meet in one session, since its id follows from its date and
 * a session that the record already has for that date is used again. SPEC: O.
 */
import { dayOf, instantOf, msOf, type Day, type Instant } from '../base/clock.ts';
import { cadenceDates } from './cadence.ts';
import type { SessionAtHand } from './commands.ts';
import type { Occurrence, PartnershipRecord, Series, Session } from './entities.ts';
import { isSealed } from './session-state.ts';
import { byTextThenId, entitiesOf, entityOf } from './table.ts';

export { seriesCadence } from './cadence.ts';

const minuteMs = 60_000;
/** The calendar port does not tell how long a meeting takes; a 1:1 is taken to last this long. */
const meetingMs = 60 * minuteMs;
/** How long before its start a call belongs to a meeting, and how long after its end. */
const earlyMs = 60 * minuteMs;
const lateMs = 60 * minuteMs;
/** Dates to choose from, in each direction. */
const choicesEach = 3;
const dayMs = 86_400_000;
/** Only a calendar that was read this far ahead tells that there is no further date: eighteen weeks are read, which holds for a week. */
const endKnownDays = 119;

export interface SessionDate {
  readonly day: Day;
  readonly occurrence: Occurrence | null;
}

export interface SessionAtHandInput {
  readonly record: PartnershipRecord;
  /** `side-panel`: a meeting is being held now. */
  readonly surface: 'tab' | 'side-panel';
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Dates of the pair's series that are not cancelled; null without the right to read them. */
  readonly calendar: readonly Occurrence[] | null;
  /** Of which series `calendar` has the dates, should there be any; left out: of those that it names. */
  readonly asked?: readonly string[] | undefined;
  /** Milliseconds since 1970, up to which `calendar` was read; left out: nobody knows. */
  readonly readUntil?: number | undefined;
  /** What the person picked by hand. */
  readonly chosen: SessionDate | null;
  /** The series (chat thread id) that the page belongs to. */
  readonly seriesId: string | null;
}

export interface SessionPick {
  readonly session: SessionAtHand;
  /** `none`: the calendar has no further date; the session is that of the rhythm's next one still, so that both prepare the same. */
  readonly source: 'chosen' | 'calendar' | 'cadence' | 'today' | 'none';
  /** When it starts; null when only its day is known. */
  readonly start: Instant | null;
  /** Other dates that it could be, soonest first. */
  readonly choices: readonly SessionDate[];
}

/** A date on which a session may be held; `start` may be known without the occurrence (rhythm). */
interface Candidate extends SessionDate {
  readonly start: Instant | null;
}

interface Timed extends Candidate {
  readonly start: Instant;
}

export function sessionAtHand(input: SessionAtHandInput): SessionPick {
  const { timeZone, now } = input;
  const calendar = calendarDates(input);
  const rhythm = rhythmDates(input);
  const today: Candidate = { day: dayOf(now, timeZone), occurrence: null, start: null };
  const { candidate, source } = pick(input, calendar, rhythm, today);
  const session = sessionOn(input, candidate);
  // No hour is named at which nothing is in the calendar, and no date after it.
  const known = source === 'none' ? rhythm.filter((date) => !isAhead(date, now)) : rhythm;
  return { session, source, start: source === 'none' ? null : candidate.start, choices: choicesFor(input, session, [calendar, known], today) };
}

function pick(
  input: SessionAtHandInput,
  calendar: readonly Timed[],
  rhythm: readonly Timed[],
  today: Candidate,
): { readonly candidate: Candidate; readonly source: SessionPick['source'] } {
  const { chosen } = input;
  const inRhythm = (day: Day): Instant | null => rhythm.find((date) => date.day === day)?.start ?? null;
  if (chosen) return { candidate: { ...chosen, start: chosen.occurrence?.start ?? inRhythm(chosen.day) }, source: 'chosen' };
  const dated = current(input, calendar);
  if (dated) return { candidate: dated, source: 'calendar' };
  const start = inRhythm(today.day);
  // A meeting is being held, whatever the rhythm says.
  if (input.surface === 'side-panel') return { candidate: { ...today, start }, source: 'today' };
  const expected = current(input, rhythm);
  if (expected === null) return { candidate: today, source: 'today' };
  return { candidate: expected, source: hasEnded(input) ? 'none' : 'cadence' };
}

/** The date that is now, else the next one. */
function current(input: SessionAtHandInput, dates: readonly Timed[]): Timed | null {
  const distance = (date: Timed): number => {
    const start = msOf(date.start);
    return input.now < start ? start - input.now : Math.max(0, input.now - start - meetingMs);
  };
  // What is over and closed makes way for any other meeting that is about.
  const isDone = (date: Timed): boolean => input.now >= msOf(date.start) + meetingMs && recorded(input, date)?.closed != null;
  const here = dates.filter((date) => isHere(input, date)).sort((a, b) => Number(isDone(a)) - Number(isDone(b)) || distance(a) - distance(b));
  return here[0] ?? dates.find((date) => isAhead(date, input.now)) ?? null;
}

/** It runs, or is still to come. */
const isAhead = ({ start }: { readonly start: Instant }, now: number): boolean => now < msOf(start) + meetingMs;

function isHere(input: SessionAtHandInput, date: Timed): boolean {
  const { surface, now } = input;
  const start = msOf(date.start);
  const end = start + meetingMs;
  if (now < start - earlyMs || now >= end + lateMs) return false;
  if (now < end) return now >= start || surface === 'side-panel';
  // It ran over, or its notes are still being finished: nothing changes under their hands. Closing it is not the end: the other
  // still confirms, and both say whether it was worth the time. A tab stays only with a session in which something was written.
  return surface === 'side-panel' || recorded(input, date) !== null;
}

/** The session of a date: the one that the record has, else a new one whose id follows from the date. */
function sessionOn(input: SessionAtHandInput, date: Candidate): SessionAtHand {
  const known = recorded(input, date);
  if (!known) return { id: freeId(input.record, date), day: date.day, occurrence: date.occurrence };
  // The calendar knows of a move before the record does. A day alone says nothing new: it may be the other one's
  // midnight, or what somebody corrected by hand.
  const isNews = date.occurrence !== null && !known.closed && !isSame(known.occurrence, date.occurrence);
  return { id: known.id, day: isNews ? date.day : known.day, occurrence: isNews ? date.occurrence : known.occurrence };
}

/**
 * `s20261123T0800Z` (original start, UTC), `s20261123` when only the day is known. Calendar and rhythm give one id for one
 * start: two people meet in a session although only one of them may read a calendar.
 */
function freeId(record: PartnershipRecord, { day, occurrence, start }: Candidate): string {
  const known = occurrence?.originalStart ?? start;
  const compact = known && instantOf(msOf(known)).replace(/[-:]/g, '').slice(0, 13);
  let id = compact ? `s${compact}Z` : `s${day.replaceAll('-', '')}`;
  // The session that was made for this date has been moved to another one by hand.
  while (entityOf(record.sessions, id)) id += 'x';
  return id;
}

/**
 * The recorded session of a date: of the same occurrence, else of the same day when either knows no occurrence, else what was
 * prepared for a date that is no more.
 */
function recorded(input: SessionAtHandInput, date: SessionDate): Session | null {
  return ownSession(input, date) ?? preparedFor(input, date);
}

function ownSession({ record, timeZone, calendar }: SessionAtHandInput, date: SessionDate): Session | null {
  const sessions = [...entitiesOf(record.sessions)].sort((a, b) => byTextThenId([a.id, ''], [b.id, '']));
  const { occurrence } = date;
  if (!occurrence) {
    const sameDay = sessions.filter((one) => one.day === date.day);
    // By the day where the person is: a Tuesday morning in Sydney is planned for a Monday in UTC.
    const planned = sessions.filter((one) => one.occurrence !== null && dayOf(msOf(one.occurrence.originalStart), timeZone) === date.day);
    return sameDay.find((one) => one.occurrence) ?? sameDay[0] ?? planned[0] ?? null;
  }
  const exact = sessions.find((one) => one.occurrence !== null && isOneDate(one.occurrence, occurrence));
  // Where no rhythm was known, a pane beside a date that had been moved took its start for the planned one (AP3).
  const isTaken = (planned: Occurrence): boolean => calendar?.some((other) => isOneDate(other, planned)) === true;
  const guessed = sessions.find((one) => one.occurrence !== null && one.occurrence.series === occurrence.series && one.occurrence.start === occurrence.start && !isTaken(one.occurrence));
  return exact ?? guessed ?? sessions.find((one) => !one.occurrence && one.day === date.day) ?? null;
}

/**
 * What was prepared for a date that the calendar does not have any more (cancelled, or another series took its place) waits for
 * the next one that has no session of its own: who has said how they are is not asked again. Only while that date is still to
 * come: what is over may have been held, whatever the calendar says of it now.
 */
function preparedFor(input: SessionAtHandInput, date: SessionDate): Session | null {
  const { record, calendar, asked, now } = input;
  const { occurrence } = date;
  if (occurrence === null || calendar === null) return null;
  const covered = new Set(asked ?? calendar.map(({ series }) => series));
  const dates = calendarDates(input);
  const last = dates.at(-1)?.start ?? '';
  const isGone = (planned: Occurrence): boolean => covered.has(planned.series) && planned.start < last && !calendar.some((one) => isOneDate(one, planned));
  const prepared = entitiesOf(record.sessions)
    .filter((one) => one.closed === null && one.occurrence !== null && isAhead(one.occurrence, now) && isGone(one.occurrence))
    .sort((a, b) => byTextThenId([a.occurrence?.start ?? '', a.id], [b.occurrence?.start ?? '', b.id]))[0];
  if (prepared === undefined) return null;
  const next = dates.find((one) => isAhead(one, now) && ownSession(input, one) === null)?.occurrence ?? null;
  return next !== null && isOneDate(next, occurrence) ? prepared : null;
}

/** One date of one series, wherever it was moved. */
function isOneDate(a: Occurrence, b: Occurrence): boolean {
  return a.series === b.series && msOf(a.originalStart) === msOf(b.originalStart);
}

/** At the same time, too. */
function isSame(a: Occurrence | null, b: Occurrence): boolean {
  return a !== null && isOneDate(a, b) && a.start === b.start;
}

/** In the place of a series its own dates count; when none of them is left, those of the pair's other series. */
function calendarDates({ calendar, timeZone, seriesId, now }: SessionAtHandInput): readonly Timed[] {
  const all = datesIn(calendar ?? [], timeZone);
  const own = all.filter(({ occurrence }) => occurrence?.series === seriesId);
  return seriesId !== null && own.some((date) => isAhead(date, now)) ? own : all;
}

function datesIn(calendar: readonly Occurrence[], timeZone: string): readonly Timed[] {
  return calendar
    .filter((one) => Number.isFinite(msOf(one.start)) && Number.isFinite(msOf(one.originalStart)))
    .map((occurrence) => ({ day: dayOf(msOf(occurrence.start), timeZone), occurrence, start: occurrence.start }))
    .sort((a, b) => msOf(a.start) - msOf(b.start));
}

function rhythmDates(input: SessionAtHandInput): readonly Timed[] {
  const { now, timeZone } = input;
  const cadence = seriesWithRhythm(input)?.cadence;
  return cadence ? cadenceDates(cadence, now, timeZone, choicesEach).map((date) => ({ ...date, occurrence: null })) : [];
}

function seriesWithRhythm({ record, seriesId }: SessionAtHandInput): Series | undefined {
  const ofPlace = seriesId === null ? undefined : entityOf(record.series, seriesId);
  // A pair may have several series; away from a meeting the one that was seen last speaks for them.
  const newest = entitiesOf(record.series)
    .filter(({ cadence }) => cadence !== null)
    .sort((a, b) => byTextThenId([b.cadence?.start ?? '', ''], [a.cadence?.start ?? '', '']))[0];
  return ofPlace ?? newest;
}

/**
 * The calendar was read far ahead, two dates of the rhythm would lie in that, and neither the series nor another of the pair's has
 * one. A single date that is missing, or a few weeks of them, may be cancelled, or somebody's leave.
 */
function hasEnded(input: SessionAtHandInput): boolean {
  const { calendar, asked, readUntil, now } = input;
  const series = seriesWithRhythm(input);
  if (calendar === null || readUntil === undefined || !series?.cadence || asked?.includes(series.id) !== true) return false;
  if (readUntil < now + endKnownDays * dayMs || calendarDates(input).some((date) => isAhead(date, now))) return false;
  return rhythmDates(input).filter((date) => isAhead(date, now) && msOf(date.start) <= readUntil).length > 1;
}

/** The nearest dates of the best source that has any, and today, which is always possible. */
function choicesFor(
  input: SessionAtHandInput,
  session: SessionAtHand,
  sources: readonly (readonly Timed[])[],
  today: Candidate,
): readonly SessionDate[] {
  const { record, now } = input;
  const dated = sources.find((dates) => dates.length > 0) ?? [];
  const next = dated.filter((date) => msOf(date.start) + meetingMs > now).slice(0, choicesEach);
  const last = dated.filter((date) => msOf(date.start) + meetingMs <= now).slice(-choicesEach);
  // A rhythm knows nothing of what was held on another day; what one of the two has closed still waits for the other there.
  const unsealed = (sources[0] ?? []).length > 0 ? [] : entitiesOf(record.sessions).filter((one) => !isSealed(one));
  const known: readonly Candidate[] = [...last, ...next, ...unsealed.map(({ day, occurrence }) => ({ day, occurrence, start: null }))];
  const all = known.some((date) => date.day === today.day) ? known : [...known, today];
  const bySession = new Map(all.map((date) => [sessionOn(input, date).id, date]));
  bySession.delete(session.id);
  return [...bySession.values()]
    .sort((a, b) => byTextThenId([a.day, a.occurrence?.start ?? ''], [b.day, b.occurrence?.start ?? '']))
    .map(({ day, occurrence }) => ({ day, occurrence }));
}
