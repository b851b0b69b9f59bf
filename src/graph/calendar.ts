/**
 * The person's own calendar (Calendars.Read). Graph cannot filter by the meeting's link, so a window of `calendarView` is read
 * and matched here; `onlineMeeting` is null unless `isOnlineMeeting` is selected as well (ms-365-mcp-server#663). Ids of
 * occurrences are not used: they differ between mailboxes and change when an event moves.
 */
import { instantOf, type Instant } from '../base/clock.ts';
import { ok, type Result } from '../base/result.ts';
import type { Occurrence } from '../domain/entities.ts';
import { comparableLink, namesThread } from '../domain/join-link.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { listAt, objectAt, textAt, type Json } from './json.ts';
import type { Agenda, Attendee, CalendarEvent } from './services.ts';
import { graphScopes } from './tokens.ts';

/** Most calendars answer at once; the service gives up to 1,000 (calendar-list-calendarview.md). */
const pageSize = 500;

const dateFields = 'id,type,isCancelled,isOnlineMeeting,onlineMeeting,originalStart,start';
const meetingFields = `${dateFields},seriesMasterId,subject,organizer,isOrganizer,attendees,hideAttendees`;

/** What a series is known by. */
export interface KnownSeries {
  /** Chat thread id. */
  readonly id: string;
  readonly joinUrls: readonly string[];
}

interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

export async function readOccurrences(client: GraphClient, series: readonly KnownSeries[], window: Window, signal?: AbortSignal): Promise<Result<readonly Occurrence[], RemoteFailure>> {
  const events = await readEvents(client, dateFields, window, signal);
  if (!events.ok) return events;
  return ok(series.flatMap((one) => occurrencesIn(events.value, one)).sort((a, b) => a.start.localeCompare(b.start)));
}

/** Everything of a window, with who is invited. */
export async function readAgenda(client: GraphClient, window: Window, signal?: AbortSignal): Promise<Result<Agenda, RemoteFailure>> {
  const events = await readEvents(client, meetingFields, window, signal);
  return events.ok ? ok({ events: events.value, occurrencesOf: (series) => occurrencesIn(events.value, series) }) : events;
}

async function readEvents(client: GraphClient, fields: string, { from, to }: Window, signal: AbortSignal | undefined): Promise<Result<readonly CalendarEvent[], RemoteFailure>> {
  const query = `startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}&$select=${fields}&$top=${pageSize}`;
  const events = await client.list({
    path: `/me/calendarView?${query}`,
    scope: graphScopes.calendar,
    headers: { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' },
    signal,
  });
  return events.ok ? ok(events.value.flatMap((event) => readEvent(event) ?? []).sort((a, b) => a.start.localeCompare(b.start))) : events;
}

/** Null for what was cancelled, and for what has no start. */
function readEvent(event: Json): CalendarEvent | null {
  const start = utcStart(objectAt(event, 'start'));
  if (event['isCancelled'] === true || start === null) return null;
  const original = Date.parse(textAt(event, 'originalStart') ?? '');
  return {
    series: textAt(event, 'seriesMasterId'),
    subject: textAt(event, 'subject') ?? '',
    organizer: addressOf(objectAt(event, 'organizer')),
    organizerName: textAt(objectAt(objectAt(event, 'organizer'), 'emailAddress'), 'name') ?? '',
    isMine: event['isOrganizer'] === true,
    attendees: (listAt(event, 'attendees') ?? []).flatMap((one) => readAttendee(one) ?? []),
    attendeesHidden: event['hideAttendees'] === true,
    joinUrl: textAt(objectAt(event, 'onlineMeeting'), 'joinUrl'),
    start,
    originalStart: Number.isNaN(original) ? start : instantOf(original),
  };
}

function readAttendee(attendee: Json): Attendee | null {
  const address = addressOf(attendee);
  if (address === null) return null;
  const type = textAt(attendee, 'type');
  return { address, name: textAt(objectAt(attendee, 'emailAddress'), 'name') ?? address, kind: type === 'resource' ? 'room' : 'person' };
}

function addressOf(recipient: Json | null): string | null {
  return textAt(objectAt(recipient, 'emailAddress'), 'address')?.toLowerCase() ?? null;
}

function occurrencesIn(events: readonly CalendarEvent[], { id, joinUrls }: KnownSeries): readonly Occurrence[] {
  const links = new Set(joinUrls.map(comparableLink));
  // The long form of the link names the chat thread, which is the series.
  const isOf = (link: string): boolean => links.has(comparableLink(link)) || namesThread(link, id);
  return events.flatMap(({ joinUrl, start, originalStart }) => (joinUrl !== null && isOf(joinUrl) ? [{ series: id, start, originalStart }] : []));
}

/** dateTimeTimeZone without an offset, in UTC as we asked: `2026-11-23T09:00:00.0000000`. */
function utcStart(start: Json | null): Instant | null {
  const dateTime = textAt(start, 'dateTime');
  if (dateTime === null || textAt(start, 'timeZone') !== 'UTC') return null;
  const ms = Date.parse(`${dateTime.slice(0, 19)}Z`);
  return Number.isNaN(ms) ? null : instantOf(ms);
}
