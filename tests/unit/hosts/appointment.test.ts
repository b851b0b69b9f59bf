import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readAppointment } from '../../../src/hosts/appointment.ts';
import { asked, bodyOf, fakeOffice, type Person, type Told } from './fake-office.ts';

const maya: Person = { displayName: 'Maya Lindqvist', emailAddress: 'Maya@contoso.com' };
const jonas: Person = { displayName: 'Jonas Weber', emailAddress: 'jonas@contoso.com' };
const at = new Date('2026-11-30T08:00:00Z');
const body = 'Join the meeting now<https://teams.microsoft.com/meet/2123456?p=abc>';

const read = (item: object | null | undefined) => readAppointment({ item, userProfile: maya } as unknown as Office.Mailbox);

beforeAll(() => {
  vi.stubGlobal('Office', fakeOffice({ item: null, me: maya }).office);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const invitation = { start: at, seriesId: null, recurrence: null, organizer: jonas, requiredAttendees: [maya], optionalAttendees: [], body: bodyOf({ is: body }) };

test.each([
  ['one date of a series', { seriesId: 'AAQ', recurrence: { recurrenceType: 'weekly' } }, 'date'],
  ['a whole series', { recurrence: { recurrenceType: 'weekly' } }, 'series'],
  ['a single one', {}, 'single'],
  ['a single one, in an Outlook that does not know series', { seriesId: undefined, recurrence: undefined }, 'single'],
])('an invitation: %s', async (_what, more, kind) => {
  expect(await read({ ...invitation, ...more })).toEqual({
    kind,
    start: '2026-11-30T08:00:00.000Z',
    organizer: { name: 'Jonas Weber', address: 'jonas@contoso.com' },
    attendees: [{ name: 'Maya Lindqvist', address: 'Maya@contoso.com' }],
    body,
  });
});

test('who is invited may be a list; the organiser never is, and comes without a type', async () => {
  const typed = (person: Person, recipientType: string) => ({ ...person, recipientType });
  const list = typed({ displayName: 'Platform Team', emailAddress: 'platform-team@contoso.com' }, 'distributionList');
  const listed = { name: 'Platform Team', address: 'platform-team@contoso.com', isList: true };
  expect(await read({ ...invitation, requiredAttendees: [typed(maya, 'user')], optionalAttendees: [list] })).toMatchObject({
    organizer: { name: 'Jonas Weber', address: 'jonas@contoso.com' },
    attendees: [{ name: 'Maya Lindqvist', address: 'Maya@contoso.com' }, listed],
  });
  expect(await read(own({ required: { is: [typed(jonas, 'externalUser')] }, optional: { is: [list] } }))).toMatchObject({
    attendees: [{ name: 'Jonas Weber', address: 'jonas@contoso.com' }, listed],
  });
});

test.each(['refused', 'throws'] as const)('an invitation whose text is %s: that it has none is not said', async (told) => {
  expect(await read({ ...invitation, body: bodyOf(told) })).toMatchObject({ kind: 'single', body: null });
  expect(await read({ ...invitation, body: bodyOf({ is: '' }) })).toMatchObject({ body: '' });
});

const own = (more: {
  readonly start?: Told<Date>;
  readonly recurrence?: Told<object | null>;
  readonly organizer?: Told<Person>;
  readonly required?: Told<readonly Person[]>;
  readonly optional?: Told<readonly Person[]>;
  readonly seriesId?: string;
}) => ({
  seriesId: more.seriesId ?? null,
  start: asked(more.start ?? { is: at }),
  recurrence: asked(more.recurrence ?? { is: null }),
  organizer: asked(more.organizer ?? { is: maya }),
  requiredAttendees: asked(more.required ?? { is: [jonas] }),
  optionalAttendees: asked(more.optional ?? { is: [] }),
  body: bodyOf({ is: body }),
});

test.each([
  ['one date of a series', { seriesId: 'AAQ', recurrence: { is: { recurrenceType: 'weekly' } } }, 'date'],
  ['a whole series', { recurrence: { is: { recurrenceType: 'weekly' } } }, 'series'],
  ['a single one', {}, 'single'],
] as const)('one’s own, which is asked for everything: %s', async (_what, more, kind) => {
  expect(await read(own(more))).toEqual({
    kind,
    start: '2026-11-30T08:00:00.000Z',
    organizer: { name: 'Maya Lindqvist', address: 'Maya@contoso.com' },
    attendees: [{ name: 'Jonas Weber', address: 'jonas@contoso.com' }],
    body,
  });
});

test.each(['refused', 'throws'] as const)('one’s own: who composes is the organiser where Outlook’s answer is %s', async (told) => {
  expect(await read(own({ organizer: told }))).toMatchObject({ organizer: { address: 'Maya@contoso.com' } });
});

test('a delegate composes it: Outlook says whose it is', async () => {
  expect(await read(own({ organizer: { is: jonas }, required: { is: [] } }))).toMatchObject({ organizer: { address: 'jonas@contoso.com' }, attendees: [] });
});

test.each(['refused', 'throws'] as const)('one’s own: what is %s is not known, which is not that nobody is invited or that it does not recur', async (told) => {
  expect(await read(own({ start: told, required: told, optional: told, recurrence: told }))).toMatchObject({ kind: 'untold', start: '', attendees: null });
  // Half of those who are invited are not all of them.
  expect(await read(own({ optional: told }))).toMatchObject({ kind: 'single', attendees: null });
  // One date of a series has its id, whatever the rhythm is.
  expect(await read(own({ seriesId: 'AAQ', recurrence: told }))).toMatchObject({ kind: 'date' });
  expect(await read(own({ required: { is: [] }, recurrence: { is: null } }))).toMatchObject({ kind: 'single', attendees: [] });
});

test.each([null, undefined])('no item (%s): no appointment', async (item) => {
  expect(await read(item)).toBeNull();
});
