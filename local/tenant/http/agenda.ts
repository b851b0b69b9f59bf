/** A person's occurrences for the shell's own pages; not part of Graph, so cancelled ones are shown to everybody. */
import { eventId, shownAttendees } from '../graph/event-json.ts';
import { isSeries, joinUrl, occurrences } from '../model/calendar.ts';
import type { Attendee } from '../model/calendar.ts';
import { isoSeconds } from '../model/clock.ts';
import { TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import type { TenantState } from '../model/state.ts';

export interface AgendaEntry {
  /** Name of the series, the same for everybody; null for a single meeting. */
  readonly seriesId: string | null;
  readonly chatId: string | null;
  /** Whether the app is in the meeting's chat: only then has it a tab there. */
  readonly appInstalled: boolean;
  readonly subject: string;
  /** ISO UTC. */
  readonly start: string;
  readonly end: string;
  readonly originalStart: string;
  readonly isCancelled: boolean;
  readonly isMoved: boolean;
  readonly joinUrl: string | null;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendees: readonly Attendee[];
  /** Ids of this person's copy in Graph's ordinary form; no `seriesMasterId` for a single meeting. */
  readonly eventId: string;
  readonly seriesMasterId: string | null;
  /** True for the one occurrence of its series (or the single meeting) that is running or comes next. */
  readonly next: boolean;
}

const DAY = 86_400_000;

/** Occurrences from 120 days before tenant time to 120 days after it, by start. */
export function agendaOf(state: TenantState, person: Person): AgendaEntry[] {
  const now = state.clock.now();
  return state.meetings
    .filter((m) => m.mailboxes.includes(person.id))
    .flatMap((m) => {
      const all = occurrences(m, now - 120 * DAY, now + 120 * DAY);
      const next = all.find((o) => !o.isCancelled && o.end > now);
      return all.map((o) => ({ o, next: o === next }));
    })
    .sort((a, b) => a.o.start - b.o.start)
    .map(({ o, next }) => ({
      seriesId: isSeries(o.meeting.when) ? o.meeting.key : null,
      chatId: o.meeting.teams?.chatId ?? null,
      appInstalled: o.meeting.teams !== null && state.apps.inChat(o.meeting.teams.chatId),
      subject: o.meeting.subject,
      start: isoSeconds(o.start),
      end: isoSeconds(o.end),
      originalStart: isoSeconds(o.originalStart),
      isCancelled: o.isCancelled,
      isMoved: o.isMoved,
      joinUrl: o.meeting.teams ? joinUrl(o.meeting.teams, TENANT_ID) : null,
      organizer: o.meeting.organizer,
      attendees: shownAttendees(o.meeting, person),
      eventId: eventId(person, o.meeting, o.originalDate, false),
      seriesMasterId: o.originalDate === null ? null : eventId(person, o.meeting, null, false),
      next,
    }));
}
