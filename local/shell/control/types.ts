/** What the control API of the local tenant gives (local/README.md). */

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly role: 'manager' | 'member' | 'outsider';
  readonly jobTitle: string;
}

/** Somebody in a meeting: not everybody who is invited is a person of this tenant. */
export interface Contact {
  readonly name: string;
  readonly address: string;
}

export interface Attendee extends Contact {
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: 'none' | 'organizer' | 'accepted' | 'tentative' | 'declined';
}

export interface Occurrence {
  readonly seriesId: string;
  readonly chatId: string;
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  /** Stays what it was when the occurrence is moved: with the series it is the occurrence's identity. */
  readonly originalStart: Date;
  readonly isCancelled: boolean;
  readonly isMoved: boolean;
  readonly joinUrl: string;
  readonly organizer: Contact;
  readonly attendees: readonly Attendee[];
  readonly next: boolean;
  /** False when the meeting's chat has not got the app. */
  readonly appInstalled: boolean;
  /** Ids of this person's copy of it and of its series, in Graph's ordinary form; empty when the tenant does not tell them. */
  readonly eventId: string;
  readonly seriesMasterId: string;
}

/** Has this chat the app? A chat that is not in the agenda is taken to have it (window/route.ts, `chat` alone). */
export const hasApp = (agenda: readonly Occurrence[] | null, chatId: string): boolean =>
  agenda?.find((one) => one.chatId === chatId)?.appInstalled ?? true;

export type Seed = 'empty' | 'weekly' | 'five-years' | 'monday' | 'manager-of-twelve';

export const SEEDS: readonly { readonly id: Seed; readonly title: string; readonly text: string }[] = [
  { id: 'empty', title: 'Empty', text: 'A first day: the meeting is in the calendar, nothing is attached yet.' },
  { id: 'weekly', title: '12 weeks of history', text: 'A quarter of weekly 1:1s, with agreements kept and not kept.' },
  { id: 'five-years', title: 'Five years of history', text: '260 weekly 1:1s of the same two.' },
  { id: 'monday', title: 'A manager’s Monday', text: 'Six members with a recurring 1:1 each, and nothing attached.' },
  { id: 'manager-of-twelve', title: 'Manager of twelve', text: 'Twelve members, some weeks of history with each.' },
];

export const firstName = (person: Person): string => person.displayName.split(' ')[0] ?? person.displayName;

/** A 1:1 is a series of exactly two people; without one, any meeting that has a chat. */
export const pairMeetings = (agenda: readonly Occurrence[]): readonly Occurrence[] => {
  const meetings = agenda.filter((one) => one.chatId && !one.isCancelled);
  const pairs = meetings.filter((one) => new Set([one.organizer, ...one.attendees].map(({ name }) => name)).size === 2);
  return pairs.length > 0 ? pairs : meetings;
};

/** One occurrence's name in addresses and lists. */
export const occurrenceKey = (occurrence: Occurrence): string => occurrence.originalStart.toISOString();
