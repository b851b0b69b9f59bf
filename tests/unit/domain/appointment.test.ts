import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Appointment, dateOf, isSamePerson, joinLinksIn, sortOf } from '../../../src/domain/appointment.ts';
import { sessionAtHand } from '../../../src/domain/occurrence.ts';
import { people, World } from './world.ts';

const me = 'Maya@contoso.com';
const contact = (address: string) => ({ name: address.split('@')[0] ?? '', address });
const appointment = (more: Partial<Appointment> = {}): Appointment => ({ kind: 'date', start: '2026-11-30T08:00:00.000Z', organizer: contact('maya@contoso.com'), attendees: [contact('Jonas@contoso.com')], body: '', ...more });

describe('AP1 who is in it', () => {
  test('AP1 the viewer and one other are a 1:1, whoever invited whom', () => {
    expect(sortOf(appointment(), me)).toEqual({ kind: 'one-on-one', other: contact('Jonas@contoso.com') });
    expect(sortOf(appointment({ organizer: contact('jonas@contoso.com'), attendees: [contact('maya@CONTOSO.com')] }), me)).toMatchObject({ kind: 'one-on-one', other: { address: 'jonas@contoso.com' } });
    // The organiser is among the attendees, too; and a name twice is one person.
    expect(sortOf(appointment({ attendees: [contact('maya@contoso.com'), contact('jonas@contoso.com'), contact('JONAS@contoso.com')] }), me).kind).toBe('one-on-one');
  });

  test('AP1 nobody else, or more than one other', () => {
    expect(sortOf(appointment({ attendees: [] }), me)).toEqual({ kind: 'alone' });
    expect(sortOf(appointment({ organizer: null, attendees: [] }), me)).toEqual({ kind: 'alone' });
    expect(sortOf(appointment({ attendees: [contact('a@x'), contact('b@x')] }), me)).toEqual({ kind: 'group', people: 3 });
  });

  test('AP1 a list is not one person, whoever else is in it', () => {
    const list = { ...contact('platform-team@contoso.com'), isList: true };
    expect(sortOf(appointment({ attendees: [list] }), me)).toEqual({ kind: 'group', people: null });
    // Who came by the list is not named, and is invited all the same.
    expect(sortOf(appointment({ organizer: contact('events@contoso.com'), attendees: [contact('jonas@contoso.com'), list] }), me)).toEqual({ kind: 'group', people: null });
  });

  test('AP1 what names others and not the viewer is not theirs: nobody is counted who is not in it', () => {
    const notNamed = { kind: 'not-named', address: me };
    const organizer = contact('priya@contoso.com');
    expect(sortOf(appointment({ organizer, attendees: [contact('julia@contoso.com')] }), me)).toEqual(notNamed);
    expect(sortOf(appointment({ organizer, attendees: [contact('a@x'), contact('b@x')] }), me)).toEqual(notNamed);
    // A delegate looks at a time that somebody keeps free.
    expect(sortOf(appointment({ organizer, attendees: [] }), me)).toEqual(notNamed);
  });
});

test('AP1 who was asked for and not told is not nobody', () => {
  expect(sortOf(appointment({ attendees: null }), me)).toEqual({ kind: 'untold' });
  expect(sortOf(appointment({ organizer: null, attendees: null }), me)).toEqual({ kind: 'untold' });
});

test.each([
  ['jonas@contoso.com', '', 'Jonas@Contoso.com', 'Jonas Weber', true],
  ['j.weber@contoso.com', 'Weber, Jonas', 'u4711@contoso.com', 'Jonas Weber', true],
  ['jonas.weber@contoso.com', 'Jonas', 'jonas.weber@contoso.onmicrosoft.com', 'Jonas Weber', true],
  // Of another company, or of the same family.
  ['jonas@contoso.com', 'Jonas Weber', 'jonas@fabrikam.com', 'Priya Raman', false],
  ['jonas.weber@contoso.com', 'Jonas Weber', 'priya.weber@contoso.com', 'Priya Weber', false],
  ['jonas@contoso.com', '', 'priya@contoso.com', '', false],
])('AP2 %s “%s” and %s “%s” are one person: %s', (address, name, userPrincipalName, displayName, same) => {
  expect(isSamePerson({ address, name }, { userPrincipalName, displayName })).toBe(same);
});

describe('AP2 the link to the meeting', () => {
  test.each([
    ['Join the meeting now<https://teams.microsoft.com/meet/2123456?p=abc>\r\nMeeting ID', 'https://teams.microsoft.com/meet/2123456?p=abc'],
    ['x <https://teams.microsoft.com/l/meetup-join/19%3ameeting_A%40thread.v2/0?context=%7b%7d> y', 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_A%40thread.v2/0?context=%7b%7d'],
    ['https://teams.cloud.microsoft/meet/1?p=2', 'https://teams.cloud.microsoft/meet/1?p=2'],
    ['https://evil.example/teams.microsoft.com/meet/1', null],
    ['http://teams.microsoft.com/meet/1', null],
    ['', null],
  ])('AP2 in %j', (body, link) => {
    expect(joinLinksIn(body)).toEqual(link === null ? [] : [link]);
  });

  test('AP2 all that stand in it, each once, and of very many the last', () => {
    const own = 'https://teams.microsoft.com/meet/1?p=a';
    const other = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_A%40thread.v2/0';
    expect(joinLinksIn(`Agenda: what came up in ${other}\r\nJoin<${own}>\r\n${own.toUpperCase().replace('HTTPS', 'https')} ${other.replaceAll('%3a', '%3A')}`)).toEqual([other, own]);
    expect(joinLinksIn(Array.from({ length: 200 }, (_, i) => `https://teams.microsoft.com/meet/${String(i)} `).join('') + own)).toHaveLength(8);
    expect(joinLinksIn(Array.from({ length: 200 }, (_, i) => `https://teams.microsoft.com/meet/1${String(i)} `).join('') + own).at(-1)).toBe(own);
  });

  test('AP2 never throws, whatever stands in the invitation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        for (const link of joinLinksIn(body)) expect(link.toLowerCase().startsWith('https://teams.')).toBe(true);
      }),
    );
  });
});

describe('AP3 which session it is', () => {
  const zone = 'Europe/Berlin';
  const series = (everyDays: number | null) => ({ id: 'c', subject: '', organizer: people.manager.id, joinUrls: [], cadence: everyDays === null ? null : { start: '2026-11-16T08:00:00.000Z', everyDays } });

  function recordWith(everyDays: number | null): World {
    const world = new World();
    world.done('manager', { type: 'link-series', series: series(everyDays) });
    return world;
  }

  test('AP3 a whole series is no date', () => {
    expect(dateOf(recordWith(7).record, appointment({ kind: 'series' }), 'c', zone)).toBeNull();
    // What may be one has no date either.
    expect(dateOf(recordWith(7).record, appointment({ kind: 'untold' }), 'c', zone)).toBeNull();
    expect(dateOf(recordWith(7).record, appointment({ start: 'nonsense' }), 'c', zone)).toBeNull();
  });

  test('AP3 a start in the rhythm is the occurrence, by the clock on the wall over summer and winter time', () => {
    const { record } = recordWith(7);
    const start = '2026-11-30T08:00:00.000Z';
    expect(dateOf(record, appointment({ start }), 'c', zone)).toEqual({ day: '2026-11-30', occurrence: { series: 'c', start, originalStart: start } });
    expect(dateOf(record, appointment({ start: '2027-04-05T07:00:00.000Z' }), 'c', zone)?.occurrence).not.toBeNull();
    // The same hour of UTC is ten o’clock then: that date was moved.
    expect(dateOf(record, appointment({ start: '2027-04-05T08:00:00.000Z' }), 'c', zone)).toEqual({ day: '2027-04-05', occurrence: null });
    expect(dateOf(record, appointment({ start: '2026-10-19T07:00:00.000Z' }), 'c', zone)?.occurrence).not.toBeNull();
    // Where the day is another one than in UTC.
    for (const far of ['Australia/Sydney', 'America/Los_Angeles']) expect(dateOf(record, appointment({ start }), 'c', far)?.occurrence?.originalStart).toBe(start);
    expect(dateOf(recordWith(null).record, appointment({ start: '2026-12-02T15:30:00.000Z' }), 'c', zone)?.occurrence?.start).toBe('2026-12-02T15:30:00.000Z');
  });

  test('AP3 one that fits no rhythm may have been moved: its day alone, and the session that is recorded for it', () => {
    const world = recordWith(7);
    expect(dateOf(world.record, appointment({ start: '2026-12-02T13:00:00.000Z' }), 'c', zone)).toEqual({ day: '2026-12-02', occurrence: null });
    const moved = { series: 'c', start: '2026-12-02T13:00:00.000Z', originalStart: '2026-11-30T08:00:00.000Z' };
    world.session = { id: 's20261130T0800Z', day: '2026-12-02', occurrence: moved };
    world.done('member', { type: 'set-motivation', session: world.session.id, value: 3 });
    expect(dateOf(world.record, appointment({ start: moved.start }), 'c', zone)).toEqual({ day: '2026-12-02', occurrence: moved });
  });

  test.each(['2026-11-30T08:30:00.000Z', '2026-11-30T07:45:00.000Z', '2026-11-30T09:00:00.000Z'])('AP3 moved by an hour or less (%s) it is no second session', (start) => {
    const world = recordWith(7);
    const at = { surface: 'tab' as const, now: Date.parse('2026-11-29T12:00:00Z'), timeZone: zone, calendar: null, seriesId: 'c' };
    const inTab = (): string => sessionAtHand({ ...at, record: world.record, chosen: null }).session.id;
    const inPane = (): string => sessionAtHand({ ...at, record: world.record, chosen: dateOf(world.record, appointment({ start }), 'c', zone) }).session.id;
    // Nothing is recorded yet: the rhythm names it.
    expect(inTab()).toBe('s20261130T0800Z');
    expect(inPane()).toBe(inTab());
    const planned = { series: 'c', start: '2026-11-30T08:00:00.000Z', originalStart: '2026-11-30T08:00:00.000Z' };
    world.session = { id: 's20261130T0800Z', day: '2026-11-30', occurrence: planned };
    world.done('member', { type: 'set-motivation', session: world.session.id, value: 3 });
    expect(inPane()).toBe('s20261130T0800Z');
    // Nor where no rhythm is known, and the other series of the pair has a date on that day.
    const noRhythm = recordWith(null);
    const another = { series: 'd', start: '2026-11-30T14:00:00.000Z', originalStart: '2026-11-30T14:00:00.000Z' };
    noRhythm.session = { id: 's20261130T1400Z', day: '2026-11-30', occurrence: another };
    noRhythm.done('member', { type: 'set-motivation', session: noRhythm.session.id, value: 3 });
    noRhythm.session = world.session;
    noRhythm.done('member', { type: 'set-motivation', session: world.session.id, value: 3 });
    expect(dateOf(noRhythm.record, appointment({ start }), 'c', zone)).toEqual({ day: '2026-11-30', occurrence: planned });
  });

  test('AP3 the pane and the tab meet in one session', () => {
    const { record } = recordWith(7);
    const at = { record, surface: 'tab' as const, now: Date.parse('2026-11-29T12:00:00Z'), timeZone: zone, calendar: null, seriesId: 'c' };
    const chosen = dateOf(record, appointment(), 'c', zone);
    expect(sessionAtHand({ ...at, chosen }).session.id).toBe(sessionAtHand({ ...at, chosen: null }).session.id);
  });
});
