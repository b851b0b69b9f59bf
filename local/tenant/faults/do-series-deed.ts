/** Doing a deed to a recurring meeting: both mailboxes and the chats follow. */
import { isSeries, joinUrl } from '../model/calendar.ts';
import type { Meeting, Occurrence } from '../model/calendar.ts';
import { isoSeconds } from '../model/clock.ts';
import { TENANT_ID } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import * as change from '../model/series.ts';
import type { Series } from '../model/series.ts';
import type { TenantState } from '../model/state.ts';
import { wallClock } from '../model/time-zones.ts';
import { BadField } from './fields.ts';
import type { SeriesDeed } from './series-deed.ts';

type Done = Readonly<Record<string, unknown>>;

/** @throws BadField with a sentence when it cannot be done. */
export function doSeriesDeed(state: TenantState, deed: SeriesDeed): Done {
  const now = state.clock.now();
  if (deed.do === 'add-series') return addSeries(state, deed, now);
  const series = findSeries(state, deed.series);
  switch (deed.do) {
    case 'move-occurrence': {
      const { date, occurrence } = occurrenceOf(series, deed.occurrence, now);
      const to = Date.parse(deed.to);
      if (Math.abs(to - occurrence.originalStart) > change.FARTHEST_MOVE) throw new BadField('to must lie within 28 days');
      if (!deed.beyond && !change.isBetween(series, occurrence, to))
        throw new BadField('to must lie between the days of the occurrences before and after, or "beyond" must be true');
      replace(state, change.withMoved(series, date, to, now));
      return { seriesId: series.key, originalStart: isoSeconds(occurrence.originalStart), start: isoSeconds(to) };
    }
    case 'cancel-occurrence': {
      const { date, occurrence } = occurrenceOf(series, deed.occurrence, now);
      replace(state, change.withCancelled(series, date, now));
      return { seriesId: series.key, originalStart: isoSeconds(occurrence.originalStart) };
    }
    case 'cancel-series':
      replace(state, { ...series, isCancelled: true, changedAt: now });
      return { seriesId: series.key };
    case 'move-series': {
      if (deed.weekday === null && deed.time === null) throw new BadField('weekday or time must be given');
      const moved = change.movedWhole(series, deed, now);
      replace(state, moved);
      return seriesJson(moved, now);
    }
    case 'split-series': {
      const { date } = occurrenceOf(series, deed.occurrence, now);
      replace(state, change.endedBefore(series, date, now));
      return renew(state, series, { firstDate: date, slot: deed, organizer: organizerOf(state, series), now });
    }
    case 'recreate-series': {
      const { date } = occurrenceOf(series, null, now);
      replace(state, { ...series, isCancelled: true, changedAt: now });
      return renew(state, series, { firstDate: date, slot: deed, organizer: organizerOf(state, series), now });
    }
    case 'change-organizer':
      return changeOrganizer(state, series, deed.to, now);
  }
}

/**
 * "Outlook does not provide a way to change a meeting organizer": the old series gets an end, and the new organiser makes a
 * new one (kb.wisc.edu/31305; support.microsoft.com, "change the organizer").
 */
function changeOrganizer(state: TenantState, series: Series, to: string, now: number): Done {
  const organizer = personOf(state, to);
  if (!series.attendees.some(({ address }) => address === organizer.userPrincipalName))
    throw new BadField('to must be invited to the series and not be its organiser');
  const { date } = occurrenceOf(series, null, now);
  replace(state, change.endedBefore(series, date, now));
  return renew(state, series, { firstDate: date, slot: { weekday: null, time: null }, organizer, now });
}

function addSeries(state: TenantState, deed: Extract<SeriesDeed, { readonly do: 'add-series' }>, now: number): Done {
  const [organizer, attendee] = [personOf(state, deed.organizer), personOf(state, deed.attendee)];
  if (organizer === attendee) throw new BadField('attendee must be somebody else than the organiser');
  const key = freeKey(state, `${organizer.givenName}-${attendee.givenName}`.toLowerCase());
  const zone = 'Europe/Berlin';
  // From the coming week on.
  const nextWeek = wallClock(now + 7 * 86_400_000, zone).slice(0, 10);
  const made: Series = {
    key,
    subject: deed.subject,
    bodyPreview: '',
    location: 'Microsoft Teams Meeting',
    organizer: { name: organizer.displayName, address: organizer.userPrincipalName },
    attendees: [{ name: attendee.displayName, address: attendee.userPrincipalName, type: 'required', response: 'notResponded' }],
    mailboxes: [organizer.id, attendee.id],
    windowsZone: 'W. Europe Standard Time',
    zone,
    minutes: 30,
    showAs: 'busy',
    sensitivity: 'normal',
    isAllDay: false,
    teams: { chatId: change.newThread(key), organizerId: organizer.id, ...(deed.shortLink ? { isShort: true } : {}) },
    changedAt: now,
    when: {
      firstDate: change.inWeekOf(nextWeek, deed.weekday ?? 'monday'),
      time: `${deed.time ?? '09:00'}:00`,
      intervalWeeks: deed.everyWeeks,
      cancelled: [],
      moved: {},
    },
  };
  return add(state, made, now);
}

type Terms = Omit<change.Renewal, 'key' | 'organizer'> & { readonly organizer: Person };

function renew(state: TenantState, old: Series, { organizer, ...terms }: Terms): Done {
  const { id, displayName: name, userPrincipalName: address } = organizer;
  const key = freeKey(state, old.key);
  return add(state, change.renewed(old, { ...terms, key, organizer: { id, name, address } }), terms.now);
}

/** The app is in no new chat by itself: a static tab is pinned by an installation (chat-post-tabs.md). */
function add(state: TenantState, series: Series, now: number): Done {
  state.meetings = [...state.meetings, series];
  const { teams, subject, mailboxes } = series;
  if (teams) {
    const meeting = { joinUrl: joinUrl(teams, TENANT_ID), organizerId: teams.organizerId };
    const chat = { id: teams.chatId, topic: subject, chatType: 'meeting', members: mailboxes, meeting } as const;
    state.chats = [...state.chats, { ...chat, createdAt: now, updatedAt: now }];
  }
  return seriesJson(series, now);
}

function seriesJson(series: Series, now: number): Done {
  const next = change.nextOf(series, now);
  return {
    seriesId: series.key,
    chatId: series.teams?.chatId ?? null,
    joinUrl: series.teams ? joinUrl(series.teams, TENANT_ID) : null,
    next: next ? isoSeconds(next.start) : null,
  };
}

function replace(state: TenantState, series: Series): void {
  state.meetings = state.meetings.map((m) => (m.key === series.key ? series : m));
}

function isASeries(meeting: Meeting): meeting is Series {
  return isSeries(meeting.when);
}

function findSeries(state: TenantState, name: string): Series {
  const found = state.meetings.filter(isASeries).find((m) => m.key === name || m.teams?.chatId === name);
  if (!found) throw new BadField(`series "${name}" is in no calendar`);
  if (found.isCancelled) throw new BadField(`series "${name}" is cancelled`);
  return found;
}

function occurrenceOf(series: Series, wanted: string | null, now: number): { date: string; occurrence: Occurrence } {
  const occurrence = wanted === null ? change.nextOf(series, now) : change.occurrenceAt(series, wanted);
  const date = occurrence?.originalDate ?? null;
  if (!occurrence || date === null || occurrence.isCancelled)
    throw new BadField(wanted === null ? 'the series has no next occurrence' : `occurrence "${wanted}" is not in the series`);
  return { date, occurrence };
}

function personOf(state: TenantState, id: string): Person {
  const person = state.person(id);
  if (!person) throw new BadField(`"${id}" is nobody here`);
  return person;
}

function organizerOf(state: TenantState, { organizer }: Series): Person {
  return personOf(state, organizer.address);
}

function freeKey(state: TenantState, key: string): string {
  const stem = key.replace(/-\d+$/, '');
  for (let n = 2; ; n += 1) if (!state.meetings.some((m) => m.key === `${stem}-${n}`)) return `${stem}-${n}`;
}
