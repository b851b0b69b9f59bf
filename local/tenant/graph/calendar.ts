/**
 * The caller's calendar, or one that is shared with them: calendarView, events, instances (calendar-list-calendarview.md,
 * event-list-instances.md, outlook-get-shared-events-calendars.md).
 */
import { isSeries, occurrences } from '../model/calendar.ts';
import type { Meeting, Occurrence } from '../model/calendar.ts';
import type { Person } from '../model/people.ts';
import { ownerOfCalendar, seesWhole } from './calendars.ts';
import { param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError } from './errors.ts';
import { eventId, masterJson, occurrenceJson } from './event-json.ts';
import type { EventJson } from './event-json.ts';
import { eventView } from './event-view.ts';
import type { EventView } from './event-view.ts';
import { allowOptions, page, project, selected, wholeNumber } from './odata.ts';

const OPTIONS = ['$select', '$top', '$skip', '$orderby', '$filter'];
const DEFAULT_PAGE = 10;

/** Properties of event in v1.0; `uid` and `occurrenceId` are beta only. */
const KNOWN = new Set(
  (
    'id,createdDateTime,lastModifiedDateTime,changeKey,categories,transactionId,originalStart,originalStartTimeZone,originalEndTimeZone,iCalUId,' +
    'reminderMinutesBeforeStart,isReminderOn,hasAttachments,subject,bodyPreview,body,importance,sensitivity,isAllDay,isCancelled,isDraft,isOrganizer,' +
    'responseRequested,seriesMasterId,showAs,type,webLink,onlineMeetingUrl,isOnlineMeeting,onlineMeetingProvider,onlineMeeting,allowNewTimeProposals,' +
    'hideAttendees,responseStatus,start,end,location,locations,recurrence,attendees,organizer,cancelledOccurrences'
  ).split(','),
);

/** Filters on online-meeting properties fail with 400 (Softeria/ms-365-mcp-server#663); no other filter is modelled. */
function refuseFilter(call: GraphCall): void {
  const filter = call.query.get('$filter');
  if (filter !== null)
    throw new GraphError(400, 'ErrorInvalidUrlQueryFilter', `The query filter '${filter}' is invalid or not supported.`);
}

function shape(call: GraphCall, event: EventJson): Record<string, unknown> {
  const json: Record<string, unknown> = { ...event };
  const names = selected(call);
  // `$select=onlineMeeting` alone comes back null (Softeria/ms-365-mcp-server#663).
  if (names?.includes('onlineMeeting') && !names.includes('isOnlineMeeting')) json['onlineMeeting'] = null;
  // Calendars.ReadBasic leaves out body, attachments and extensions (permissions-reference.md).
  if (!seesWhole(call)) {
    delete json['body'];
    delete json['bodyPreview'];
  }
  return project(json, names === undefined ? undefined : [...names, 'id'], KNOWN, 'event');
}

function answer(view: EventView, json: Record<string, unknown>): GraphAnswer {
  return { status: 200, json, headers: view.applied === '' ? {} : { 'Preference-Applied': view.applied } };
}

function ordered(call: GraphCall, list: Occurrence[]): Occurrence[] {
  const order = call.query.get('$orderby');
  if (order === null) return list;
  const match = /^start\/dateTime(?:\s+(asc|desc))?$/i.exec(order.trim());
  if (!match) throw new GraphError(400, 'ErrorInvalidUrlQuery', `$orderby '${order}' is not supported here.`);
  return match[1]?.toLowerCase() === 'desc' ? [...list].reverse() : list;
}

function listAnswer<T>(call: GraphCall, view: EventView, all: readonly T[], json: (one: T) => EventJson): GraphAnswer {
  const size = wholeNumber(call, '$top', DEFAULT_PAGE, 1, 1000);
  const { value, next } = page(call, all, size, wholeNumber(call, '$skip', 0, 0, 1_000_000), '$skip');
  return answer(view, {
    '@odata.context': `${call.state.origins.main}/v1.0/$metadata#users('${ownerOfCalendar(call).id}')/events`,
    value: value.map((one) => shape(call, json(one))),
    ...(next ? { '@odata.nextLink': next } : {}),
  });
}

/** Window of the query; "use their own offset, UTC when none" (calendar-list-calendarview.md). 400 when one is missing. */
function windowOf(call: GraphCall): { from: number; to: number } {
  const instant = (name: string): number => {
    const text = [...call.query].find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1];
    if (text === undefined || text === '') {
      throw new GraphError(
        400,
        'ErrorInvalidParameter',
        "This request requires a time window specified by the query string parameters 'startDateTime' and 'endDateTime'.",
      );
    }
    // An unencoded "+" of an offset arrives as a space.
    const plain = text.replace(' ', '+');
    const value = Date.parse(
      /(Z|[+-]\d{2}:?\d{2})$/i.test(plain) ? plain : `${plain.length === 10 ? `${plain}T00:00:00` : plain}Z`,
    );
    if (Number.isNaN(value))
      throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`);
    return value;
  };
  return { from: instant('startDateTime'), to: instant('endDateTime') };
}

/** What a mailbox holds; its owner's own meeting goes when it is cancelled (event-cancel.md). */
function meetingsOf(call: GraphCall, owner: Person): Meeting[] {
  return call.state.meetings.filter(
    (m) => m.mailboxes.includes(owner.id) && !(m.isCancelled && m.organizer.address === owner.userPrincipalName),
  );
}

/**
 * A cancelled occurrence is gone from the organiser's calendar (only the master's `cancelledOccurrences` tells) and stays in
 * an attendee's as an exception with isCancelled until they remove it (event.md; closeio/sync-engine#389).
 */
function visible(owner: Person, o: Occurrence): boolean {
  return !o.isCancelled || o.meeting.organizer.address !== owner.userPrincipalName;
}

/** GET calendarView: occurrences, exceptions and single meetings in a window, by start. */
export function calendarView(call: GraphCall): GraphAnswer {
  allowOptions(call, OPTIONS);
  refuseFilter(call);
  const owner = ownerOfCalendar(call);
  const view = eventView(call);
  const { from, to } = windowOf(call);
  const found = meetingsOf(call, owner)
    .flatMap((m) => occurrences(m, from, to))
    .filter((o) => visible(owner, o))
    .sort((a, b) => a.start - b.start);
  return listAnswer(call, view, ordered(call, found), (o) => occurrenceJson(o, owner, view));
}

const FOREVER = 8.64e15;

/** The first occurrence of the series, or the single meeting itself. */
function firstOf(meeting: Meeting): Occurrence {
  const { when } = meeting;
  const start = isSeries(when) ? Date.parse(`${when.firstDate}T00:00:00Z`) : when.start;
  const first = occurrences(meeting, start - 86_400_000, Math.min(FOREVER, start + 3 * 86_400_000))[0];
  if (!first) throw new Error(`meeting ${meeting.key} has no first occurrence`);
  return first;
}

/** GET events: series masters and single meetings, no occurrences (user-list-events.md). */
export function listEvents(call: GraphCall): GraphAnswer {
  allowOptions(call, OPTIONS);
  refuseFilter(call);
  const owner = ownerOfCalendar(call);
  const view = eventView(call);
  const first = new Map(meetingsOf(call, owner).map((m) => [firstOf(m), m] as const));
  const order = ordered(
    call,
    [...first.keys()].sort((a, b) => a.start - b.start),
  );
  return listAnswer(call, view, order, (o) => masterJson(o.meeting, owner, view, false, o));
}

/** Finds by either id format: "apps can use both" (outlook-immutable-id.md). Ids of occurrences are found near tenant time. */
function findEvent(call: GraphCall, owner: Person): { meeting: Meeting; occurrence: Occurrence | null } {
  const id = param(call, 'event');
  const has = (m: Meeting, date: string | null): boolean => [true, false].some((i) => eventId(owner, m, date, i) === id);
  const year = 366 * 86_400_000;
  const now = call.state.clock.now();
  for (const meeting of meetingsOf(call, owner)) {
    if (has(meeting, null)) return { meeting, occurrence: null };
    const hit = occurrences(meeting, now - year, now + 2 * year).find((o) => visible(owner, o) && has(meeting, o.originalDate));
    if (hit) return { meeting, occurrence: hit };
  }
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

/** GET events/{id}: event-get.md. */
export function getEvent(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select']);
  const owner = ownerOfCalendar(call);
  const view = eventView(call);
  const { meeting, occurrence } = findEvent(call, owner);
  const withCancelled = selected(call)?.includes('cancelledOccurrences') ?? false;
  const json = occurrence
    ? occurrenceJson(occurrence, owner, view)
    : masterJson(meeting, owner, view, withCancelled, firstOf(meeting));
  return answer(view, shape(call, json));
}

/** GET events/{masterId}/instances: the occurrences and exceptions of one series in a window. */
export function listInstances(call: GraphCall): GraphAnswer {
  allowOptions(call, OPTIONS);
  refuseFilter(call);
  const owner = ownerOfCalendar(call);
  const view = eventView(call);
  const { meeting } = findEvent(call, owner);
  const { from, to } = windowOf(call);
  const found = occurrences(meeting, from, to).filter((o) => visible(owner, o));
  return listAnswer(call, view, ordered(call, found), (o) => occurrenceJson(o, owner, view));
}
