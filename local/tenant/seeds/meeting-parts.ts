/** What meetings of the seeds are made of. */
import { isSeries, joinUrl } from '../model/calendar.ts';
import type { Attendee, Meeting } from '../model/calendar.ts';
import type { Chat } from '../model/chats.ts';
import { TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { newThread } from '../model/series.ts';

export const BERLIN = { windowsZone: 'W. Europe Standard Time', zone: 'Europe/Berlin' } as const;
export const LONDON = { windowsZone: 'GMT Standard Time', zone: 'Europe/London' } as const;

export const who = (p: Person) => ({ name: p.displayName, address: p.userPrincipalName });

export const invited = (p: Person, response: Attendee['response'] = 'accepted'): Attendee => ({
  ...who(p),
  type: 'required',
  response,
});

export const plain = {
  bodyPreview: '',
  location: '',
  attendees: [],
  showAs: 'busy',
  sensitivity: 'normal',
  isAllDay: false,
  teams: null,
} as const;

/** Everything about a Teams meeting that is not the same for all of them. */
export interface Sketch {
  /** Stable name; the id of the chat follows from it. */
  readonly key: string;
  readonly subject: string;
  readonly organizer: Person;
  readonly attendees: readonly Attendee[];
  /** Whose mailboxes hold a copy, beside the organiser's. */
  readonly copies: readonly Person[];
  readonly when: Meeting['when'];
  readonly chatId?: string;
  readonly minutes?: number;
  readonly location?: string;
  readonly place?: typeof BERLIN | typeof LONDON;
  readonly hideAttendees?: boolean;
  readonly isCancelled?: boolean;
}

/** A Teams meeting of the seeds. */
export function teamsMeeting({ organizer, copies, place = BERLIN, chatId, ...sketch }: Sketch): Meeting {
  return {
    ...plain,
    ...place,
    location: 'Microsoft Teams Meeting',
    minutes: 30,
    ...sketch,
    organizer: who(organizer),
    mailboxes: [organizer.id, ...copies.map(({ id }) => id)],
    teams: { chatId: chatId ?? newThread(sketch.key), organizerId: organizer.id },
  };
}

/** A weekly rule from its first date on. */
export function weekly(firstDate: string, time: string, intervalWeeks = 1, until?: string): Meeting['when'] {
  const end = until === undefined ? {} : { until };
  return { firstDate, time: `${time}:00`, intervalWeeks, cancelled: [], moved: {}, ...end };
}

const DAY = 86_400_000;

/** The chat that Teams makes with the meeting, some days before it is held for the first time. */
export function chatsOf(meetings: readonly Meeting[]): Chat[] {
  return meetings.flatMap(({ teams, subject, mailboxes, when }) => {
    if (!teams) return [];
    const first = isSeries(when) ? Date.parse(`${when.firstDate}T10:14:00Z`) : when.start;
    const meeting = { joinUrl: joinUrl(teams, TENANT_ID), organizerId: teams.organizerId };
    const chat = { id: teams.chatId, topic: subject, chatType: 'meeting', members: mailboxes, meeting } as const;
    return [{ ...chat, createdAt: first - 4 * DAY, updatedAt: Math.min(first, Date.parse('2026-11-20T15:00:00Z')) }];
  });
}
