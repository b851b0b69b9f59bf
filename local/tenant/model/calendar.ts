/**
 * Meetings and their occurrences. A meeting is stored once; `graph/event-json.ts` shows it as the two copies that two
 * mailboxes hold. Occurrence key: the original start in UTC, which survives a move (event.md, `originalStart`).
 */
import { createHash } from 'node:crypto';
import { instantOf } from './time-zones.ts';

export interface Attendee {
  readonly name: string;
  readonly address: string;
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: 'none' | 'organizer' | 'accepted' | 'tentativelyAccepted' | 'declined' | 'notResponded';
}

export interface WeeklySeries {
  /** Date of the first occurrence in the zone, e.g. "2026-08-24"; its weekday is the pattern. */
  readonly firstDate: string;
  /** Wall clock in the zone, e.g. "09:00:00". */
  readonly time: string;
  readonly intervalWeeks: number;
  /** Date (in the zone) after which there is no occurrence; left out for a series without an end. */
  readonly until?: string;
  /** Dates (in the zone) on which the occurrence was cancelled. */
  readonly cancelled: readonly string[];
  /** Occurrences moved to another instant (milliseconds since 1970 UTC), by original date. */
  readonly moved: Readonly<Record<string, number>>;
}

/** The online half of a Teams meeting. */
export interface Thread {
  readonly chatId: string;
  readonly organizerId: string;
  /** Its link is of the short form, which names neither thread nor organiser. */
  readonly isShort?: boolean;
}

export interface Meeting {
  /** Stable name; ids are derived from it. */
  readonly key: string;
  readonly subject: string;
  readonly bodyPreview: string;
  readonly location: string;
  readonly organizer: { readonly name: string; readonly address: string };
  /** Without the organiser. */
  readonly attendees: readonly Attendee[];
  /** Object ids of the people whose mailbox holds a copy. */
  readonly mailboxes: readonly string[];
  readonly windowsZone: string;
  readonly zone: string;
  readonly minutes: number;
  readonly showAs: 'busy' | 'free' | 'tentative';
  readonly sensitivity: 'normal' | 'private';
  readonly isAllDay: boolean;
  /** Teams meeting: thread id of its chat and the organiser's object id, for the join URL. */
  readonly teams: Thread | null;
  /** "Each attendee only sees themselves" (event.md, hideAttendees). */
  readonly hideAttendees?: boolean;
  /** Cancelled as a whole: gone from the organiser's calendar, marked in the attendees' (event-cancel.md). */
  readonly isCancelled?: boolean;
  /** When it was changed last, milliseconds since 1970 UTC; left out for one that never was. */
  readonly changedAt?: number;
  /** Single meeting: start (milliseconds since 1970 UTC). Series: the rule. */
  readonly when: { readonly start: number } | WeeklySeries;
}

export interface Occurrence {
  readonly meeting: Meeting;
  /** Date in the meeting's zone as "2026-11-23"; null for a single meeting. */
  readonly originalDate: string | null;
  readonly originalStart: number;
  readonly start: number;
  readonly end: number;
  readonly isMoved: boolean;
  readonly isCancelled: boolean;
}

const DAY = 86_400_000;

export function isSeries(when: Meeting['when']): when is WeeklySeries {
  return 'firstDate' in when;
}

/**
 * Occurrences of a meeting that touch [from, to) (milliseconds since 1970 UTC), cancelled ones included, by start.
 * A moved occurrence counts where it was moved to.
 */
export function occurrences(meeting: Meeting, from: number, to: number): Occurrence[] {
  const length = meeting.minutes * 60_000;
  const { when } = meeting;
  const touches = (o: Occurrence): boolean => o.start < to && o.end > from;
  if (!isSeries(when)) {
    const { start } = when;
    const one = {
      meeting,
      originalDate: null,
      originalStart: start,
      start,
      end: start + length,
      isMoved: false,
      isCancelled: meeting.isCancelled ?? false,
    };
    return touches(one) ? [one] : [];
  }
  const found: Occurrence[] = [];
  const slack = 30 * DAY; // a moved occurrence may lie outside its own week
  const first = Date.parse(`${when.firstDate}T00:00:00Z`);
  const step = when.intervalWeeks * 7 * DAY;
  const begin = first + Math.max(0, Math.floor((from - slack - first) / step)) * step;
  for (let day = begin; day < to + slack; day += step) {
    const originalDate = new Date(day).toISOString().slice(0, 10);
    if (when.until !== undefined && originalDate > when.until) break;
    const originalStart = instantOf(`${originalDate}T${when.time}`, meeting.zone);
    const start = when.moved[originalDate] ?? originalStart;
    const occurrence: Occurrence = {
      meeting,
      originalDate,
      originalStart,
      start,
      end: start + length,
      isMoved: start !== originalStart,
      isCancelled: (meeting.isCancelled ?? false) || when.cancelled.includes(originalDate),
    };
    if (touches(occurrence)) found.push(occurrence);
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Join URL of a Teams meeting: the same for every occurrence and for everybody (onlinemeeting.md, joinWebUrl). The short form
 * is that of microsoft-graph-comms-samples#847.
 */
export function joinUrl(teams: Thread, tenantId: string): string {
  if (teams.isShort === true) {
    const hash = createHash('sha256').update(teams.chatId).digest('hex');
    return `https://teams.microsoft.com/meet/${BigInt(`0x${hash.slice(0, 10)}`)}?p=${hash.slice(10, 26)}`;
  }
  const context = `%7b%22Tid%22%3a%22${tenantId}%22%2c%22Oid%22%3a%22${teams.organizerId}%22%7d`;
  const thread = teams.chatId.replace(':', '%3a').replace('@', '%40');
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}
