/**
 * One mailbox's copy of a meeting as an event (resources/event.md). Ids differ between mailboxes and between the two id
 * formats (outlook-immutable-id.md); `iCalUId` is the same for both people and differs by occurrence (event.md).
 */
import { createHash } from 'node:crypto';
import type { DateTimeTimeZone, DayOfWeek, Event } from '@microsoft/microsoft-graph-types';
import { isSeries, joinUrl } from '../model/calendar.ts';
import type { Attendee, Meeting, Occurrence } from '../model/calendar.ts';
import { exchangeId } from '../model/ids.ts';
import { TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { isoSeconds } from '../model/clock.ts';
import { wallClock } from '../model/time-zones.ts';
import type { EventView } from './event-view.ts';

/** An event with OData's control information. */
export type EventJson = Event & Record<`@${string}`, unknown>;

/** Id of a mailbox's copy: of the series master or single meeting (`date` null), or of one occurrence. */
export function eventId(person: Person, meeting: Meeting, date: string | null, immutable: boolean): string {
  return exchangeId(`${person.id}|${meeting.key}|${date ?? 'master'}`, immutable);
}

function iCalUId(meeting: Meeting, date: string | null): string {
  const tail = createHash('sha256').update(meeting.key).digest('hex').toUpperCase();
  const day = date === null ? '00000000' : `07${date.slice(2).replaceAll('-', '')}`;
  return `040000008200E00074C5B7101A82E008${day}${tail.slice(0, 48)}`;
}

function dateTime(instant: number, view: EventView): DateTimeTimeZone {
  return { dateTime: `${wallClock(instant, view.zone)}.0000000`, timeZone: view.zoneName };
}

/** Whom a mailbox's copy names: "when set to true, each attendee only sees themselves" (event.md, hideAttendees). */
export function shownAttendees({ hideAttendees, attendees, organizer }: Meeting, person: Person): readonly Attendee[] {
  if (!hideAttendees || organizer.address === person.userPrincipalName) return attendees;
  return attendees.filter(({ address }) => address === person.userPrincipalName);
}

function people(meeting: Meeting, person: Person): EventJson {
  const isOrganizer = meeting.organizer.address === person.userPrincipalName;
  const answered = '2026-08-20T12:10:00Z';
  const mine = meeting.attendees.find((a) => a.address === person.userPrincipalName);
  const response = isOrganizer ? 'organizer' : (mine?.response ?? 'none');
  return {
    isOrganizer,
    organizer: { emailAddress: meeting.organizer },
    responseStatus: { response, time: isOrganizer ? '0001-01-01T00:00:00Z' : answered },
    attendees: shownAttendees(meeting, person).map((a) => ({
      type: a.type,
      status: { response: a.response, time: answered },
      emailAddress: { name: a.name, address: a.address },
    })),
  };
}

function common(meeting: Meeting, person: Person, date: string | null, view: EventView): EventJson {
  const id = eventId(person, meeting, date, view.immutableIds);
  const url = meeting.teams ? joinUrl(meeting.teams, TENANT_ID) : null;
  return {
    '@odata.etag': `W/"${createHash('sha256')
      .update(`${id}${meeting.changedAt ?? ''}`)
      .digest('base64')
      .slice(0, 32)}"`,
    id,
    createdDateTime: '2026-08-20T12:04:11.0000000Z',
    lastModifiedDateTime:
      meeting.changedAt === undefined ? '2026-08-20T12:10:02.0000000Z' : `${isoSeconds(meeting.changedAt).slice(0, -1)}.0000000Z`,
    iCalUId: iCalUId(meeting, date),
    originalStartTimeZone: meeting.windowsZone,
    originalEndTimeZone: meeting.windowsZone,
    subject: meeting.isCancelled ? `Canceled: ${meeting.subject}` : meeting.subject,
    bodyPreview: meeting.bodyPreview,
    body: { contentType: 'html', content: `<html><body><p>${meeting.bodyPreview}</p></body></html>` },
    importance: 'normal',
    sensitivity: meeting.sensitivity,
    isAllDay: meeting.isAllDay,
    isCancelled: meeting.isCancelled ?? false,
    showAs: meeting.isCancelled ? 'free' : meeting.showAs,
    hasAttachments: false,
    hideAttendees: meeting.hideAttendees ?? false,
    allowNewTimeProposals: true,
    location: { displayName: meeting.location, locationType: 'default' },
    isOnlineMeeting: meeting.teams !== null,
    onlineMeetingProvider: meeting.teams ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: url === null ? null : { joinUrl: url },
    onlineMeetingUrl: null,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    ...people(meeting, person),
  };
}

const WEEKDAYS: readonly DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekday(date: string): DayOfWeek {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday';
}

/** A series master, or a single meeting. `cancelledOccurrences` only when selected (event.md: "Returned only on $select"). */
export function masterJson(
  meeting: Meeting,
  person: Person,
  view: EventView,
  withCancelled: boolean,
  first: Occurrence,
): EventJson {
  const { when } = meeting;
  const series = isSeries(when);
  const id = eventId(person, meeting, null, view.immutableIds);
  return {
    ...common(meeting, person, null, view),
    type: series ? 'seriesMaster' : 'singleInstance',
    seriesMasterId: null,
    originalStart: isoSeconds(first.originalStart),
    start: dateTime(first.originalStart, view),
    end: dateTime(first.originalStart + meeting.minutes * 60_000, view),
    recurrence: series
      ? {
          pattern: {
            type: 'weekly',
            interval: when.intervalWeeks,
            month: 0,
            dayOfMonth: 0,
            daysOfWeek: [weekday(when.firstDate)],
            firstDayOfWeek: 'sunday',
            index: 'first',
          },
          range: {
            type: when.until === undefined ? 'noEnd' : 'endDate',
            startDate: when.firstDate,
            endDate: when.until ?? '0001-01-01',
            recurrenceTimeZone: meeting.windowsZone,
            numberOfOccurrences: 0,
          },
        }
      : null,
    ...(series && withCancelled ? { cancelledOccurrences: when.cancelled.map((d) => `OID.${id}.${d}`) } : {}),
  };
}

/** One occurrence, moved occurrence (`exception`) or single meeting, as calendarView and instances show it. */
export function occurrenceJson(o: Occurrence, person: Person, view: EventView): EventJson {
  const { meeting } = o;
  const inSeries = o.originalDate !== null;
  // Of a series that is cancelled as a whole the single dates are no exceptions.
  const isException = o.isMoved || (o.isCancelled && !meeting.isCancelled);
  const type = !inSeries ? 'singleInstance' : isException ? 'exception' : 'occurrence';
  return {
    ...common(meeting, person, o.originalDate, view),
    ...(o.isCancelled ? { isCancelled: true, subject: `Canceled: ${meeting.subject}`, showAs: 'free' } : {}),
    type,
    seriesMasterId: inSeries ? eventId(person, meeting, null, view.immutableIds) : null,
    originalStart: isoSeconds(o.originalStart),
    start: dateTime(o.start, view),
    end: dateTime(o.end, view),
    recurrence: null,
  };
}
