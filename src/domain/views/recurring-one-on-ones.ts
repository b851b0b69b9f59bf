/**
 * Recurring 1:1s that the template can be attached to: what the calendar says (`recurring-meetings.ts`), what the chat of
 * each meeting says of the people in it, and what is attached already. SPEC: RC.
 */
import type { Occurrence, Person, PersonId } from '../entities.ts';
import { comparableLink, namesThread } from '../join-link.ts';
import { pairKey } from '../pair.ts';
import { byTextThenId, groupBy } from '../table.ts';
import type { AgendaEvent, NotOffered, Obstacle, RecurringMeeting } from './recurring-meetings.ts';

/** Who is in the chat of a meeting. */
export interface MeetingChat {
  readonly chatId: string;
  readonly people: readonly Person[];
  /** Those of another organisation. */
  readonly outside: readonly PersonId[];
}

/** A pair that has a record, with everything by which one of its meetings can be told. */
export interface KnownPair {
  readonly pairKey: string;
  readonly otherName: string;
  readonly chatIds: readonly string[];
  readonly joinUrls: readonly string[];
}

export interface MeetingOfPair extends RecurringMeeting {
  /** Null when it is attached and nobody had to ask. */
  readonly chatId: string | null;
  readonly isAttached: boolean;
}

/** Everything recurring that one pair has. */
export interface RecurringOneOnOne {
  readonly pairKey: string;
  readonly name: string;
  /** Null when nobody had to ask. */
  readonly other: Person | null;
  /** The next one first. */
  readonly meetings: readonly MeetingOfPair[];
  /** `new`: there is no record of these two. `continues`: there is, and a meeting of theirs is not in it. */
  readonly state: 'new' | 'continues' | 'attached';
}

/** Null: the calendar is all that is known of it, and its chat has to be asked. */
export type ChatOf = (meeting: RecurringMeeting) => MeetingChat | 'no-chat' | null;

export interface RecurringOneOnOnes {
  /** By the next date. */
  readonly all: readonly RecurringOneOnOne[];
  readonly notOffered: readonly NotOffered[];
  /** Meetings whose chat has to be asked before anything can be said of them. */
  readonly unknown: readonly RecurringMeeting[];
}

/** Whose record holds this meeting; null when none does. */
export function knownPairOf({ joinUrl }: RecurringMeeting, chatId: string | null, known: readonly KnownPair[]): KnownPair | null {
  const link = comparableLink(joinUrl);
  const holds = ({ chatIds, joinUrls }: KnownPair): boolean =>
    chatIds.some((id) => id === chatId || namesThread(joinUrl, id)) || joinUrls.some((one) => comparableLink(one) === link);
  return known.find(holds) ?? null;
}

/** RC5–RC8. */
export function recurringOneOnOnes(
  meetings: readonly RecurringMeeting[],
  { me, addresses, chatOf, known }: { readonly me: PersonId; readonly addresses: ReadonlySet<string>; readonly chatOf: ChatOf; readonly known: readonly KnownPair[] },
): RecurringOneOnOnes {
  const notOffered: NotOffered[] = [];
  const unknown: RecurringMeeting[] = [];
  const found: { readonly pairKey: string; readonly name: string; readonly other: Person | null; readonly meeting: MeetingOfPair }[] = [];
  for (const meeting of meetings) {
    const chat = chatOf(meeting);
    const chatId = chat === null || chat === 'no-chat' ? null : chat.chatId;
    const pair = knownPairOf(meeting, chatId, known);
    if (pair !== null) {
      found.push({ pairKey: pair.pairKey, name: pair.otherName || meeting.other.name, other: null, meeting: { ...meeting, chatId, isAttached: true } });
    } else if (chat === null) {
      unknown.push(meeting);
    } else {
      const other = chat === 'no-chat' ? 'no-chat' : otherIn(chat, me, meeting, addresses);
      if (typeof other === 'string') notOffered.push({ subject: meeting.subject, name: meeting.other.name, why: other });
      else found.push({ pairKey: pairKey(me, other.id), name: other.displayName || meeting.other.name, other, meeting: { ...meeting, chatId, isAttached: false } });
    }
  }
  const all = [...groupBy(found, (one) => one.pairKey)].map(([key, ofPair]): RecurringOneOnOne => {
    const isKnown = known.some((pair) => pair.pairKey === key);
    const state = !isKnown ? 'new' : ofPair.every(({ meeting }) => meeting.isAttached) ? 'attached' : 'continues';
    const other = ofPair.find((one) => one.other !== null)?.other ?? null;
    return { pairKey: key, name: ofPair.find(({ name }) => name !== '')?.name ?? '', other, meetings: ofPair.map(({ meeting }) => meeting), state };
  });
  return { all: all.sort((a, b) => byTextThenId([nextOf(a), a.pairKey], [nextOf(b), b.pairKey])), notOffered, unknown };
}

/**
 * RC9: dates of the pair that its record does not know of yet, so that a series that was made anew is not taken for one that
 * has no date: those of its meetings that nobody has opened since.
 */
export function unlinkedDates(one: RecurringOneOnOne, events: readonly AgendaEvent[]): readonly Occurrence[] {
  const series = new Map(one.meetings.filter(({ isAttached }) => !isAttached).map(({ series: name, chatId }) => [name, chatId]));
  return events.flatMap(({ series: name, start, originalStart }) => {
    const chatId = name === null ? undefined : series.get(name);
    return chatId === undefined || chatId === null ? [] : [{ series: chatId, start, originalStart }];
  });
}

const nextOf = ({ meetings }: RecurringOneOnOne): string => meetings[0]?.next ?? '';

/** The other one of the two; why it is none, else. */
function otherIn({ people, outside }: MeetingChat, me: PersonId, meeting: RecurringMeeting, addresses: ReadonlySet<string>): Person | Obstacle {
  const others = people.filter(({ id }) => id !== me.toLowerCase());
  const [other] = others;
  if (others.length === people.length) return 'no-chat';
  if (others.length > 1) return 'group';
  // Who has no account here is in no list of this organisation's people.
  if (other === undefined) return [...addresses].some((own) => domainOf(own) === domainOf(meeting.other.address)) ? 'no-chat' : 'guest';
  return outside.includes(other.id) ? 'guest' : other;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
