/**
 * What an appointment of the calendar is to Accord, from what a mail program tells of it without any right to a calendar: whether it
 * is a 1:1, with whom, and which date. SPEC: AP.
 */
import { dayOf, instantOf, msOf, type Instant } from '../base/clock.ts';
import { isInRhythm } from './cadence.ts';
import type { PartnershipRecord, Person } from './entities.ts';
import { comparableLink } from './join-link.ts';
import { entitiesOf, entityOf } from './table.ts';
import type { SessionDate } from './occurrence.ts';

export interface Contact {
  readonly name: string;
  /** Mail address, in any case. */
  readonly address: string;
  /** The address of a distribution list, behind which there may be anybody. */
  readonly isList?: boolean;
}

export interface Appointment {
  /** `date`: one date of a series. `series`: all of them. `single`: it does not recur. `untold`: the program did not say whether it does. */
  readonly kind: 'date' | 'series' | 'single' | 'untold';
  /** Not usable for a series (platform.md §6). */
  readonly start: Instant;
  /** Null when the program does not tell (the organiser's own draft). */
  readonly organizer: Contact | null;
  /** Null when the program was asked and did not tell: that is not nobody. */
  readonly attendees: readonly Contact[] | null;
  /** The text of the invitation, in which the link to the meeting stands; null when it was not told. */
  readonly body: string | null;
}

export type AppointmentSort =
  | { readonly kind: 'one-on-one'; readonly other: Contact }
  /** Nobody but the viewer is in it. */
  | { readonly kind: 'alone' }
  /** Null: a list is invited, and nobody can tell how many that is. */
  | { readonly kind: 'group'; readonly people: number | null }
  /** It is in the viewer's sight and does not name this address of theirs: a forwarded copy, or in somebody else's calendar. */
  | { readonly kind: 'not-named'; readonly address: string }
  /** The program was asked who is invited, and did not say. */
  | { readonly kind: 'untold' };

/** Who is in it: the viewer and exactly one other person make a 1:1. `me`: the viewer's mail address. */
export function sortOf({ organizer, attendees }: Appointment, me: string): AppointmentSort {
  if (attendees === null) return { kind: 'untold' };
  const mine = me.toLowerCase();
  const people = new Map<string, Contact>();
  for (const one of organizer === null ? attendees : [organizer, ...attendees]) {
    const address = one.address.toLowerCase();
    if (!people.has(address)) people.set(address, one);
  }
  if ([...people.values()].some(({ isList }) => isList === true)) return { kind: 'group', people: null };
  if (people.size > 0 && !people.delete(mine)) return { kind: 'not-named', address: me };
  const [other, ...more] = people.values();
  if (other === undefined) return { kind: 'alone' };
  return more.length === 0 ? { kind: 'one-on-one', other } : { kind: 'group', people: people.size + 1 };
}

/** Links to a Teams meeting, as invitations have them. */
const joinLink = /https:\/\/teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)\/(?:l\/meetup-join|meet)\/[^\s<>"')\]]+/giu;
/** So many are looked at. An agenda may name other meetings, and Outlook puts the meeting's own link below it: the last ones. */
const mostLinks = 8;

/** The links to meetings that stand in the text, in its order, each once. */
export function joinLinksIn(body: string): readonly string[] {
  const links = new Map<string, string>();
  for (const [link] of body.matchAll(joinLink)) if (!links.has(comparableLink(link))) links.set(comparableLink(link), link);
  return [...links.values()].slice(-mostLinks);
}

/**
 * Are these two the same person, as far as a mail program and a directory tell? The address that a mail is sent to need not be the name
 * with which somebody signs in: then the words of the name tell, in any order (“Weber, Jonas”), or one of them and the part before the @.
 */
export function isSamePerson(one: Contact, { displayName, userPrincipalName }: Pick<Person, 'displayName' | 'userPrincipalName'>): boolean {
  const [left, right] = [one.address.toLowerCase(), userPrincipalName.toLowerCase()];
  if (left === right) return true;
  const [words, others] = [wordsOf(one.name), wordsOf(displayName)];
  const shared = [...words].filter((word) => others.has(word)).length;
  if (shared === 0) return false;
  return (shared === words.size && shared === others.size) || left.split('@')[0] === right.split('@')[0];
}

const wordsOf = (name: string): ReadonlySet<string> => new Set([...name.normalize('NFC').toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word));

/**
 * The session that an appointment is about; null for a series, or what may be one, of which nobody knows the date. The program tells when it starts, not
 * where the series had planned it: a start that is not exactly in the rhythm may have been moved, by minutes even. Then it is what is
 * recorded for that day of the series, else only its day is said.
 */
export function dateOf(record: PartnershipRecord, appointment: Pick<Appointment, 'kind' | 'start'>, series: string, timeZone: string): SessionDate | null {
  if (appointment.kind === 'series' || appointment.kind === 'untold') return null;
  const start = msOf(appointment.start);
  if (!Number.isFinite(start)) return null;
  const day = dayOf(start, timeZone);
  const recorded = entitiesOf(record.sessions).flatMap(({ occurrence }) => (occurrence?.series === series ? [occurrence] : []));
  const known = recorded.find((one) => msOf(one.start) === start);
  if (known !== undefined) return { day, occurrence: known };
  const cadence = entityOf(record.series, series)?.cadence ?? null;
  const planned = { series, start: instantOf(start), originalStart: instantOf(start) };
  if (cadence !== null && isInRhythm(cadence, start, timeZone)) return { day, occurrence: planned };
  // A series has one date on a day: this is that one, moved after it was recorded.
  const ofDay = recorded.find((one) => dayOf(msOf(one.start), timeZone) === day);
  if (ofDay !== undefined) return { day, occurrence: ofDay };
  return { day, occurrence: cadence === null ? planned : null };
}
