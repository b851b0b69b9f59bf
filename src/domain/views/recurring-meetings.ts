/**
 * What a calendar alone says of recurring 1:1s: series of exactly two people, and why the others are none. It cannot say
 * everything (a group looks like a person): the meeting's chat has the last word, see `recurring-one-on-ones.ts`. SPEC: RC.
 */
import { msOf, type Instant } from '../../base/clock.ts';
import { seriesCadence } from '../cadence.ts';
import { byTextThenId, groupBy } from '../table.ts';

/** A meeting belongs to the present for so long after its start; as `occurrence.ts` has it. */
const meetingMs = 3_600_000;

export interface Invited {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
  readonly kind: 'person' | 'room';
}

/** One date in the viewer's own calendar that was not cancelled. */
export interface AgendaEvent {
  /** Names the series in this mailbox alone; null for what does not recur. */
  readonly series: string | null;
  readonly subject: string;
  /** Mail address, lower case. */
  readonly organizer: string | null;
  readonly organizerName: string;
  /** Does the viewer organise it? */
  readonly isMine: boolean;
  readonly attendees: readonly Invited[];
  readonly attendeesHidden: boolean;
  readonly joinUrl: string | null;
  readonly start: Instant;
  readonly originalStart: Instant;
}

/** A series of this person and exactly one other address. */
export interface RecurringMeeting {
  /** As the event's. */
  readonly series: string;
  readonly subject: string;
  readonly other: { readonly address: string; readonly name: string };
  readonly joinUrl: string;
  readonly isMine: boolean;
  /** The date that runs or comes next, as it is held. */
  readonly next: Instant;
  /** Days from one date to the next; null when only one is known. */
  readonly everyDays: number | null;
}

/** Why a meeting is not offered. */
export type Obstacle =
  /** It does not recur. */
  | 'single'
  | 'more-people'
  /** The organiser lets nobody see who else is invited. */
  | 'hidden'
  /** Forwarded to this person, or they came by a list: the invitation does not name them. */
  | 'not-invited'
  /** No Teams meeting, so no chat in which a record could be opened. */
  | 'not-online'
  /** Its last date is over. */
  | 'ended'
  /** The address is that of several people. */
  | 'group'
  /** Somebody of another organisation. */
  | 'guest'
  /** Its chat is not there, or this person is not in it. */
  | 'no-chat';

export interface NotOffered {
  readonly subject: string;
  /** Whom it is with, as far as that is one person; empty when not. */
  readonly name: string;
  readonly why: Obstacle;
}

/** Mail addresses that are the viewer's own: how they sign in, and what organises the events that they organise. */
export function ownAddresses(events: readonly AgendaEvent[], loginHint: string): ReadonlySet<string> {
  const organised = events.flatMap(({ isMine, organizer }) => (isMine && organizer !== null ? [organizer] : []));
  return new Set([loginHint.toLowerCase(), ...organised]);
}

/** RC1–RC4. Meetings by their next date, the others by subject. */
export function recurringMeetings(
  events: readonly AgendaEvent[],
  who: { readonly addresses: ReadonlySet<string>; readonly now: number },
): { readonly meetings: readonly RecurringMeeting[]; readonly notOffered: readonly NotOffered[] } {
  const meetings: RecurringMeeting[] = [];
  const notOffered: NotOffered[] = [];
  // What does not recur is each for itself.
  const all = groupBy(events, ({ series, start, subject }) => series ?? `${start} ${subject}`);
  for (const dates of all.values()) {
    const found = lookAt(dates, who);
    if (found === null) continue;
    if ('why' in found) notOffered.push(found);
    else meetings.push(found);
  }
  return {
    meetings: meetings.sort((a, b) => byTextThenId([a.next, a.series], [b.next, b.series])),
    notOffered: notOffered.sort((a, b) => byTextThenId([a.subject, a.why], [b.subject, b.why])),
  };
}

/** Null for what nobody takes for a 1:1: an appointment of one's own, and what does not recur with more people than two. */
function lookAt(dates: readonly AgendaEvent[], { addresses, now }: { readonly addresses: ReadonlySet<string>; readonly now: number }): RecurringMeeting | NotOffered | null {
  const usual = usualDates(dates);
  const [date] = usual;
  if (date === undefined) return null;
  const { series, subject } = date;
  const people = peopleOf(date);
  const others = people.filter(({ address }) => !addresses.has(address));
  const [other] = others;
  if (other === undefined) return null;
  const isTwo = people.length === 2 && others.length === 1;
  const none = (why: Obstacle, name = ''): NotOffered => ({ subject, name, why });
  if (series === null) return isTwo && !date.attendeesHidden ? none('single', other.name) : null;
  if (date.attendeesHidden && !date.isMine) return none('hidden');
  if (others.length === people.length && !date.isMine) return none('not-invited');
  if (!isTwo) return none('more-people');
  const ahead = dates.filter(({ start }) => msOf(start) + meetingMs > now).sort((a, b) => a.start.localeCompare(b.start));
  const [next] = ahead;
  if (next === undefined) return none('ended', other.name);
  const joinUrl = usual.find((one) => one.joinUrl !== null)?.joinUrl ?? null;
  if (joinUrl === null) return none('not-online', other.name);
  const cadence = seriesCadence(dates.map(({ start, originalStart }) => ({ series, start, originalStart })));
  return { series, subject, other, joinUrl, isMine: date.isMine, next: next.start, everyDays: cadence?.everyDays ?? null };
}

/** The dates with the people who are invited most often: a third person may come along for once. */
function usualDates(dates: readonly AgendaEvent[]): readonly AgendaEvent[] {
  const byPeople = groupBy(dates, (date) =>
    peopleOf(date)
      .map(({ address }) => address)
      .sort()
      .join(' '),
  );
  return [...byPeople.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Organiser and attendees, each once; rooms are none. */
function peopleOf({ organizer, organizerName, attendees }: AgendaEvent): readonly { readonly address: string; readonly name: string }[] {
  const people = new Map(attendees.filter(({ kind }) => kind === 'person').map(({ address, name }) => [address, { address, name }]));
  if (organizer !== null) people.set(organizer, { address: organizer, name: organizerName || organizer });
  return [...people.values()];
}
