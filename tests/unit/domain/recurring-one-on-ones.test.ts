import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { Person } from '../../../src/domain/entities.ts';
import { foundationId } from '../../../src/domain/growth-ids.ts';
import { threadIn, namesThread } from '../../../src/domain/join-link.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { type AgendaEvent, type Invited, ownAddresses, recurringMeetings } from '../../../src/domain/views/recurring-meetings.ts';
import { type ChatOf, type KnownPair, type MeetingChat, recurringOneOnOnes, unlinkedDates } from '../../../src/domain/views/recurring-one-on-ones.ts';
import { isUntouched } from '../../../src/domain/views/untouched.ts';
import { jonas, maya, pair, priya } from '../../helpers/people.ts';
import { World } from './world.ts';

const now = Date.parse('2026-11-23T07:00:00Z');
const translations = new URL('../../../src/domain/template/translations/', import.meta.url);
const addresses = new Set([maya.userPrincipalName]);
const person = ({ displayName: name, userPrincipalName: address }: Person): Invited => ({ address, name, kind: 'person' });
const room: Invited = { address: 'spree@contoso.com', name: 'Berlin / Spree', kind: 'room' };
const link = (thread: string): string => `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=%7b%7d`;

function event(change: Partial<AgendaEvent> = {}): AgendaEvent {
  const start = change.start ?? '2026-11-23T08:00:00.000Z';
  return {
    series: 's1',
    subject: '1:1 Maya / Jonas',
    organizer: maya.userPrincipalName,
    organizerName: maya.displayName,
    isMine: change.organizer === undefined,
    attendees: [person(jonas)],
    attendeesHidden: false,
    joinUrl: link('19:meeting_a@thread.v2'),
    start,
    originalStart: start,
    ...change,
  };
}

const weeks = (count: number, change: Partial<AgendaEvent> = {}): AgendaEvent[] =>
  Array.from({ length: count }, (_, n) => event({ start: new Date(Date.parse('2026-11-23T08:00:00Z') + n * 7 * 86_400_000).toISOString(), ...change }));

const look = (events: readonly AgendaEvent[], at = now) => recurringMeetings(events, { addresses, now: at });
const why = (events: readonly AgendaEvent[]): readonly string[] => look(events).notOffered.map((one) => one.why);

describe('RC1–RC4: what the calendar says', () => {
  it('RC1 a series of exactly two people is one meeting, whoever organises it', () => {
    const { meetings, notOffered } = look([...weeks(4), ...weeks(2, { series: 's2', organizer: jonas.userPrincipalName, organizerName: jonas.displayName, attendees: [person(maya)] })]);
    expect(notOffered).toEqual([]);
    expect(meetings.map(({ series, other, isMine }) => [series, other, isMine])).toEqual([
      ['s1', { address: jonas.userPrincipalName, name: jonas.displayName }, true],
      ['s2', { address: jonas.userPrincipalName, name: jonas.displayName }, false],
    ]);
  });

  it('RC1 somebody who comes along for once does not make it a group; nor does one who names the organiser twice', () => {
    const [first, ...more] = weeks(4);
    const once = { ...(first ?? event()), attendees: [person(jonas), person(priya)] };
    expect(look([once, ...more]).meetings).toHaveLength(1);
    expect(look(weeks(3, { attendees: [person(jonas), person(maya)] })).meetings).toHaveLength(1);
    expect(why(weeks(4, { attendees: [person(jonas), person(priya)] }))).toEqual(['more-people']);
  });

  it('RC2 rooms are no people', () => {
    expect(look(weeks(2, { attendees: [person(jonas), room] })).meetings).toHaveLength(1);
    expect(look(weeks(2, { attendees: [room] }))).toEqual({ meetings: [], notOffered: [] });
  });

  it('RC3 each other thing has its own reason', () => {
    expect(why(weeks(2, { organizer: jonas.userPrincipalName, attendees: [person(maya)], attendeesHidden: true }))).toEqual(['hidden']);
    // The organiser sees everybody.
    expect(look(weeks(2, { attendeesHidden: true })).meetings).toHaveLength(1);
    expect(why(weeks(2, { organizer: priya.userPrincipalName, attendees: [person(jonas)] }))).toEqual(['not-invited']);
    expect(why([event({ series: null })])).toEqual(['single']);
    expect(why([event({ series: null, attendees: [person(jonas), person(priya)] })])).toEqual([]);
    expect(why(weeks(2, { joinUrl: null }))).toEqual(['not-online']);
    expect(recurringMeetings(weeks(1), { addresses, now: now + 7_200_001 }).notOffered.map((one) => one.why)).toEqual(['ended']);
    expect(look([event({ attendees: [] })])).toEqual({ meetings: [], notOffered: [] });
  });

  it('RC4 the next date is the one that is held next, and the rhythm is that of the plan', () => {
    const moved = weeks(3).map((one, n) => (n === 0 ? { ...one, start: '2026-12-02T10:00:00.000Z' } : one));
    expect(look(moved).meetings[0]).toMatchObject({ next: '2026-11-30T08:00:00.000Z', everyDays: 7 });
    expect(look(weeks(1)).meetings[0]).toMatchObject({ everyDays: null });
    // However rare: one date in what was looked at is enough.
    expect(look([event({ start: '2027-01-28T08:00:00.000Z' })]).meetings).toMatchObject([{ next: '2027-01-28T08:00:00.000Z', everyDays: null }]);
    expect(look([event({ start: '2027-01-12T08:00:00.000Z' }), event({ start: '2027-03-09T08:00:00.000Z' })]).meetings).toMatchObject([{ everyDays: 56 }]);
    // It runs.
    expect(look(weeks(2), Date.parse('2026-11-23T08:40:00Z')).meetings[0]?.next).toBe('2026-11-23T08:00:00.000Z');
  });

  it('knows the own mail address from what one organises', () => {
    const events = weeks(2, { organizer: 'maya.lindqvist@contoso.com', isMine: true });
    expect(recurringMeetings(events, { addresses: ownAddresses(events, maya.userPrincipalName), now }).meetings).toHaveLength(1);
  });
});

const chat = (chatId: string, people: readonly Person[] = [maya, jonas], outside: readonly string[] = []): MeetingChat => ({ chatId, people, outside });

function find(events: readonly AgendaEvent[], chats: Readonly<Record<string, ReturnType<ChatOf>>>, known: readonly KnownPair[] = []) {
  return recurringOneOnOnes(look(events).meetings, { me: maya.id, addresses, known, chatOf: ({ series }) => chats[series] ?? null });
}
const knownPair = (change: Partial<KnownPair> = {}): KnownPair => ({ pairKey: pair, otherName: 'Jonas Weber', chatIds: [], joinUrls: [], ...change });
const second = { series: 's2', start: '2026-11-27T14:00:00.000Z', joinUrl: link('19:meeting_b@thread.v2') };

describe('RC5–RC9: with the chats, and with what is attached', () => {
  it('RC5 the chat has the last word on who it is', () => {
    const reasons = (answer: ReturnType<ChatOf>, change: Partial<AgendaEvent> = {}) => find(weeks(2, change), { s1: answer }).notOffered.map((one) => one.why);
    expect(reasons(chat('c'))).toEqual([]);
    expect(reasons(chat('c', [maya, jonas, priya]))).toEqual(['group']);
    expect(reasons(chat('c', [maya, jonas], [jonas.id]))).toEqual(['guest']);
    expect(reasons(chat('c', [jonas, priya]))).toEqual(['no-chat']);
    expect(reasons('no-chat')).toEqual(['no-chat']);
    expect(reasons(chat('c', [maya]))).toEqual(['no-chat']);
    expect(reasons(chat('c', [maya]), { attendees: [{ address: 'robin@fabrikam.com', name: 'Robin', kind: 'person' }] })).toEqual(['guest']);
  });

  it('RC5 what was not asked yet is neither offered nor refused', () => {
    expect(find(weeks(2), {})).toMatchObject({ all: [], notOffered: [], unknown: [{ series: 's1' }] });
  });

  it('RC6 attached already: by the chat that the link names, by the link, by the chat that was asked', () => {
    for (const known of [knownPair({ chatIds: ['19:meeting_a@thread.v2'] }), knownPair({ joinUrls: [link('19:meeting_A@thread.v2').toUpperCase()] })]) {
      expect(find(weeks(2), {}, [known])).toMatchObject({ all: [{ pairKey: pair, state: 'attached', meetings: [{ isAttached: true }] }], unknown: [] });
    }
    expect(find(weeks(2, { joinUrl: 'https://teams.microsoft.com/meet/123?p=x' }), { s1: chat('c9') }, [knownPair({ chatIds: ['c9'] })]).all[0]?.state).toBe('attached');
  });

  it('RC7 a pair that has a record continues it with another series', () => {
    const { all } = find([...weeks(2), event(second)], { s2: chat('19:meeting_b@thread.v2') }, [knownPair({ chatIds: ['19:meeting_a@thread.v2'] })]);
    expect(all).toMatchObject([{ pairKey: pair, state: 'continues', meetings: [{ isAttached: true }, { isAttached: false, chatId: '19:meeting_b@thread.v2' }] }]);
  });

  it('RC7 two series of one pair are one 1:1 with two meetings', () => {
    const { all } = find([...weeks(2), event(second)], { s1: chat('a'), s2: chat('b') });
    expect(all).toMatchObject([{ pairKey: pairKey(maya.id, jonas.id), name: jonas.displayName, state: 'new', meetings: [{ chatId: 'a' }, { chatId: 'b' }] }]);
  });

  it('RC8 the soonest first', () => {
    const others = weeks(1, { series: 's3', attendees: [person(priya)], start: '2026-11-23T07:30:00.000Z', joinUrl: 'https://teams.microsoft.com/meet/3' });
    expect(find([...weeks(2), ...others], { s1: chat('a'), s3: chat('c', [maya, priya]) }).all.map(({ name }) => name)).toEqual([priya.displayName, jonas.displayName]);
  });

  it('RC9 gives the dates of what its record does not know of yet', () => {
    const events = [...weeks(2), event(second)];
    const [one] = find(events, { s2: chat('b') }, [knownPair({ chatIds: ['19:meeting_a@thread.v2'] })]).all;
    expect(one && unlinkedDates(one, events)).toEqual([{ series: 'b', start: second.start, originalStart: second.start }]);
  });
});

describe('RC10 nothing but attached', () => {
  it('holds after attaching and looking, not after a word', () => {
    const world = new World();
    expect(isUntouched(world.record)).toBe(true);
    world.done('member', { type: 'link-series', series: { id: 'c2', subject: '', organizer: maya.id, joinUrls: [], cadence: null } });
    expect(isUntouched(world.record)).toBe(true);
    world.done('member', { type: 'add-topic', id: 't1', title: 'Growth' });
    expect(isUntouched(world.record)).toBe(false);
  });

  it.each(readdirSync(translations))('holds with the template of %s, which attaching has written', (name) => {
    const world = new World();
    world.done('manager', { type: 'choose-template', json: readFileSync(new URL(name, translations), 'utf8') });
    expect(isUntouched(world.record)).toBe(true);
  });

  it.each<[string, Command]>([
    ['the agreement of the two', { type: 'edit-text', target: { table: 'foundations', id: foundationId, field: 'agreement' }, from: '', to: 'We are on time.' }],
    ['a level', { type: 'set-level', which: 'present', level: 2 }],
  ])('not after %s', (_what, command) => {
    const world = new World();
    world.done('manager', command);
    expect(isUntouched(world.record)).toBe(false);
  });
});

describe('join links', () => {
  it('name their thread in the long form only', () => {
    expect(threadIn('https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=x')).toBe('19:meeting_AbC@thread.v2');
    expect(threadIn('https://teams.microsoft.com/meet/123?p=x')).toBeNull();
    expect(threadIn('https://teams.microsoft.com/l/meetup-join/%E0%A4%A/0')).toBeNull();
    expect(namesThread('https://teams.microsoft.com/l/meetup-join/19%3Ameeting_AbC%40thread.v2/0?context=x', '19:meeting_AbC@thread.v2')).toBe(true);
  });
});
