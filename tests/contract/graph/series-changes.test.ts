/**
 * What becomes of a 1:1 when its meeting changes in the calendar: by the deeds of the local tenant, in both mailboxes. It is
 * Tuesday, and for next Monday the member has said how he is. Whatever is done to the series: nothing of that is lost or asked
 * again, the pair keeps one record, and the date is the one that both calendars show.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ONE_ON_ONE_CHAT } from '../../../local/tenant/index.ts';
import { dateOf } from '../../../src/domain/appointment.ts';
import type { Command, SessionAtHand } from '../../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { seriesCadence, sessionAtHand, type SessionPick } from '../../../src/domain/occurrence.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { entitiesOf } from '../../../src/domain/table.ts';
import { summaryOf } from '../../../src/domain/views/my-one-on-ones.ts';
import { ownAddresses, recurringMeetings } from '../../../src/domain/views/recurring-meetings.ts';
import { recurringOneOnOnes, unlinkedDates } from '../../../src/domain/views/recurring-one-on-ones.ts';
import { stateFor } from '../../../src/domain/views/states.ts';
import { Core } from '../../../src/workspace/core.ts';
import { knownPairs } from '../../../src/workspace/my-dates.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { isReal, openMicrosoft365, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

const now = Date.parse('2026-11-24T06:00:00Z');
const zone = 'Europe/Berlin';
/** Five weeks on, and eighteen. */
const until = '2026-12-29T06:00:00.000Z';
const farUntil = '2027-03-30T06:00:00.000Z';
const prepared = { id: 's20261130T0800Z', day: '2026-11-30', occurrence: { series: ONE_ON_ONE_CHAT, originalStart: '2026-11-30T08:00:00.000Z', start: '2026-11-30T08:00:00.000Z' } };

describe.skipIf(isReal)('a meeting that changes', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let both: readonly Someone[];
  let core: Core;
  let key: string;
  beforeAll(async () => {
    m365 = await openMicrosoft365('weekly');
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    both = [m365.a, m365.b];
    key = pairKey(m365.a.person.id, m365.b.person.id);
  });
  afterAll(() => m365.close());
  beforeEach(async () => {
    local.reset('weekly');
    await local.setClock(new Date(now).toISOString());
    for (const one of both) one.consented.add(graphScopes.calendar);
    core = new Core({ clock: new VirtualClock(), random: Math.random, device: new MemoryDevice(), pairKey: key, me: m365.a.person.id });
    await core.load();
    const series = { id: ONE_ON_ONE_CHAT, subject: '1:1 Maya / Jonas', organizer: m365.a.person.id, joinUrls: [], cadence: null };
    act(m365.a, { type: 'attach', roles: { manager: m365.a.person.id, member: m365.b.person.id }, people: [m365.a.person, m365.b.person], series, template: 'partnership@1' });
    act(m365.b, { type: 'set-motivation', session: prepared.id, value: 4 });
  });

  const deed = (body: Readonly<Record<string, unknown>>) => local.deed({ series: 'one-on-one', ...body });
  const record = (): PartnershipRecord => core.record.get();

  function act(who: Someone, command: Command, session: SessionAtHand = prepared): void {
    const done = core.dispatch(command, { me: who.person.id, now: new Date(now).toISOString(), session });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }

  /** As the list of the personal app shows it, before anybody has opened a new chat. */
  async function inList(who: Someone, readTo: string = until) {
    const agenda = valueOf(await who.graph.agenda({ from: '2026-11-23T06:00:00.000Z', to: readTo }));
    const addresses = ownAddresses(agenda.events, who.person.userPrincipalName);
    const { meetings } = recurringMeetings(agenda.events, { addresses, now });
    const threads = valueOf(await who.graph.threadsOf(meetings.map(({ joinUrl }) => joinUrl)));
    const known = knownPairs([{ pairKey: key, otherName: '', chatIds: [ONE_ON_ONE_CHAT], space: { driveId: '', folderId: '', recordId: '', webUrl: '' } }], null);
    const found = recurringOneOnOnes(meetings, {
      me: who.person.id,
      addresses,
      known,
      chatOf: ({ joinUrl }) => ({ chatId: threads.get(joinUrl) ?? '', people: [m365.a.person, m365.b.person], outside: [] }),
    });
    const [pair, ...others] = found.all;
    expect(others).toEqual([]);
    const calendar = [...entitiesOf(record().series).flatMap((one) => agenda.occurrencesOf(one)), ...(pair ? unlinkedDates(pair, agenda.events) : [])];
    const { next, stateSaid } = summaryOf({ pairKey: key, record: record(), calendar }, { me: who.person.id, now, timeZone: zone, readUntil: Date.parse(readTo) });
    return { state: pair?.state ?? null, meetings: pair?.meetings.length ?? 0, start: next.start, source: next.source, stateSaid };
  }

  /** As the tab of a chat shows it. */
  async function inTab(who: Someone, chatId: string) {
    const { session, start } = await tabOf(who, chatId);
    return { start, id: session.id, stateSaid: stateFor(record(), session.id).at !== null };
  }

  /** A page that sees the calendar writes down where what was prepared went (`session-desk.ts`). */
  function noted({ session: { id, day, occurrence } }: SessionPick): void {
    if (occurrence !== null) act(m365.a, { type: 'correct-occurrence', session: id, day, occurrence });
  }

  /** As the pane beside this date shows it: it knows when the appointment starts, and no calendar. */
  function paneOf(start: string, chatId: string): SessionAtHand {
    const chosen = dateOf(record(), { kind: 'date', start }, chatId, zone);
    return sessionAtHand({ record: record(), surface: 'tab', now, timeZone: zone, calendar: null, chosen, seriesId: chatId }).session;
  }

  function inPane(start: string, chatId: string) {
    const session = paneOf(start, chatId);
    return { id: session.id, stateSaid: stateFor(record(), session.id).at !== null };
  }

  async function tabOf(who: Someone, chatId: string, readTo: string = until) {
    const all = entitiesOf(record().series);
    const calendar = valueOf(await who.graph.occurrences(all, { from: '2026-10-20T06:00:00.000Z', to: readTo }));
    return sessionAtHand({ record: record(), surface: 'tab', now, timeZone: zone, calendar, asked: all.map(({ id }) => id), readUntil: Date.parse(readTo), chosen: null, seriesId: chatId });
  }

  async function inBoth<T>(look: (who: Someone) => Promise<T>): Promise<T> {
    const [hers, his] = await Promise.all(both.map((who) => look(who)));
    expect(his).toEqual(hers);
    if (hers === undefined) throw new Error('nobody');
    return hers;
  }

  /** Opening the new chat links it (`open-workspace.ts`). */
  async function open(chatId: string): Promise<void> {
    const meeting = valueOf(await m365.b.graph.meeting(chatId));
    const joinUrls = meeting.joinUrl === null ? [] : [meeting.joinUrl];
    act(m365.b, { type: 'link-series', series: { id: chatId, subject: meeting.subject, organizer: meeting.organizer ?? '', joinUrls, cadence: null } });
  }

  const waiting = { id: prepared.id, stateSaid: true };

  it('unchanged: the next Monday', async () => {
    expect(await inBoth(inList)).toEqual({ state: 'attached', meetings: 1, start: '2026-11-30T08:00:00.000Z', source: 'calendar', stateSaid: true });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start: '2026-11-30T08:00:00.000Z' });
    expect(inPane('2026-11-30T08:00:00.000Z', ONE_ON_ONE_CHAT)).toEqual(waiting);
  });

  it.each(['no rhythm is known', 'the rhythm is known'])('the occurrence is moved by half an hour, and %s: the same session, beside the appointment too', async (known) => {
    if (known === 'the rhythm is known') await learnRhythm();
    await deed({ do: 'move-occurrence', occurrence: '2026-11-30', to: '2026-11-30T08:30:00Z' });
    const start = '2026-11-30T08:30:00.000Z';
    // The member looks beside the appointment before any calendar has told of it.
    expect(inPane(start, ONE_ON_ONE_CHAT)).toEqual(waiting);
    expect(await inBoth(inList)).toMatchObject({ start, stateSaid: true });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start });
    // A later date for which nothing is recorded: the pane begins it, and the tab goes on with it.
    if (known === 'no rhythm is known') return;
    await deed({ do: 'move-occurrence', occurrence: '2026-12-07', to: '2026-12-07T07:30:00Z' });
    const begun = inPane('2026-12-07T07:30:00.000Z', ONE_ON_ONE_CHAT);
    expect(begun).toEqual({ id: 's20261207T0800Z', stateSaid: false });
  });

  it('the occurrence is moved: the same session, at its new time', async () => {
    await deed({ do: 'move-occurrence', occurrence: '2026-11-30', to: '2026-12-01T14:00:00Z' });
    expect(await inBoth(inList)).toMatchObject({ start: '2026-12-01T14:00:00.000Z', stateSaid: true });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start: '2026-12-01T14:00:00.000Z' });
    noted(await tabOf(m365.a, ONE_ON_ONE_CHAT));
    expect(inPane('2026-12-01T14:00:00.000Z', ONE_ON_ONE_CHAT)).toEqual(waiting);
  });

  it('it is moved past the next one: that one comes first, and what was prepared stays with its own', async () => {
    await deed({ do: 'move-occurrence', occurrence: '2026-11-30', to: '2026-12-09T10:00:00Z', beyond: true });
    // 7 December is held on the 8th.
    expect(await inBoth(inList)).toMatchObject({ start: '2026-12-08T13:00:00.000Z', stateSaid: false });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toMatchObject({ id: 's20261207T0800Z', start: '2026-12-08T13:00:00.000Z' });
    // The pane cannot know where it was planned; what is begun there is what the tab goes on with.
    const begun = paneOf('2026-12-08T13:00:00.000Z', ONE_ON_ONE_CHAT);
    act(m365.b, { type: 'set-motivation', session: begun.id, value: 3 }, begun);
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ id: begun.id, start: '2026-12-08T13:00:00.000Z', stateSaid: true });
  });

  it('the occurrence is cancelled: what was prepared waits for the next one', async () => {
    await deed({ do: 'cancel-occurrence', occurrence: '2026-11-30' });
    expect(await inBoth(inList)).toMatchObject({ start: '2026-12-08T13:00:00.000Z', stateSaid: true });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start: '2026-12-08T13:00:00.000Z' });
    noted(await tabOf(m365.a, ONE_ON_ONE_CHAT));
    expect(inPane('2026-12-08T13:00:00.000Z', ONE_ON_ONE_CHAT)).toEqual(waiting);
  });

  it('the series is moved: what was prepared goes along, what was held stays', async () => {
    const held = { id: 's20261123T0800Z', day: '2026-11-23', occurrence: { series: ONE_ON_ONE_CHAT, originalStart: '2026-11-23T08:00:00.000Z', start: '2026-11-23T08:00:00.000Z' } };
    core.dispatch({ type: 'set-motivation', session: held.id, value: 2 }, { me: m365.b.person.id, now: '2026-11-23T08:10:00.000Z', session: held });
    await deed({ do: 'move-series', weekday: 'thursday', time: '14:30' });
    expect(await inBoth(inList)).toMatchObject({ state: 'attached', start: '2026-11-26T13:30:00.000Z', stateSaid: true });
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start: '2026-11-26T13:30:00.000Z' });
    noted(await tabOf(m365.a, ONE_ON_ONE_CHAT));
    expect(inPane('2026-11-26T13:30:00.000Z', ONE_ON_ONE_CHAT)).toEqual(waiting);
    expect(record().sessions[held.id]).toMatchObject({ day: '2026-11-23' });
  });

  it.each([
    ['split, this and following', { do: 'split-series', occurrence: '2026-11-30', time: '10:00' }, '2026-11-30T09:00:00.000Z'],
    ['split, at the same time', { do: 'split-series', occurrence: '2026-11-30' }, '2026-11-30T08:00:00.000Z'],
    ['made anew', { do: 'recreate-series', weekday: 'wednesday' }, '2026-12-02T08:00:00.000Z'],
    ['given to another organiser', { do: 'change-organizer', to: 'jonas@contoso.com' }, '2026-11-30T08:00:00.000Z'],
  ])('%s: another chat continues the record', async (_name, body, start) => {
    const { chatId } = (await deed(body)) as { chatId: string };
    // Before anybody has opened it.
    expect(await inBoth(inList)).toMatchObject({ state: 'continues', start, source: 'calendar', stateSaid: true });
    await open(chatId);
    expect(await inBoth((who) => inTab(who, chatId))).toEqual({ ...waiting, start });
    // In the chat that was left, too.
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start });
    noted(await tabOf(m365.a, chatId));
    expect(inPane(start, chatId)).toEqual(waiting);
    expect(Object.keys(record().sessions)).toEqual([prepared.id]);
  });

  it('a second series beside it: one 1:1 with two meetings, and each chat has its own dates', async () => {
    const second = { do: 'add-series', series: undefined, organizer: m365.a.person.id, attendee: m365.b.person.id, subject: 'Growth', weekday: 'friday', time: '15:00' };
    const { chatId } = (await deed(second)) as { chatId: string };
    expect(await inBoth(inList)).toMatchObject({ state: 'continues', meetings: 2, start: '2026-11-30T08:00:00.000Z', stateSaid: true });
    await open(chatId);
    expect(await inBoth((who) => inTab(who, ONE_ON_ONE_CHAT))).toEqual({ ...waiting, start: '2026-11-30T08:00:00.000Z' });
    expect(await inBoth((who) => inTab(who, chatId))).toMatchObject({ start: '2026-12-04T14:00:00.000Z', stateSaid: false });
    expect(inPane('2026-11-30T08:00:00.000Z', ONE_ON_ONE_CHAT)).toEqual(waiting);
    expect(inPane('2026-12-04T14:00:00.000Z', chatId)).toEqual({ id: 's20261204T1400Z', stateSaid: false });
  });

  async function learnRhythm(): Promise<void> {
    const dates = valueOf(await m365.a.graph.occurrences(entitiesOf(record().series), { from: '2026-10-20T06:00:00.000Z', to: until }));
    const cadence = seriesCadence(dates);
    expect(cadence?.everyDays).toBe(7);
    act(m365.a, { type: 'link-series', series: { id: ONE_ON_ONE_CHAT, subject: '', organizer: '', joinUrls: [], cadence } });
  }

  it('O7 five weeks of dates are cancelled one by one, and still listed as cancelled: that is not the end of the series', async () => {
    await learnRhythm();
    // 14 December is cancelled from the beginning.
    for (const occurrence of ['2026-11-30', '2026-12-07', '2026-12-21', '2026-12-28']) await deed({ do: 'cancel-occurrence', occurrence });
    expect(await inBoth(inList)).toMatchObject({ start: '2026-11-30T08:00:00.000Z', source: 'cadence', stateSaid: true });
    expect(await inBoth((who) => tabOf(who, ONE_ON_ONE_CHAT))).toMatchObject({ source: 'cadence', session: { id: prepared.id } });
    // Who looks further sees that it goes on.
    expect(await inBoth((who) => inList(who, farUntil))).toMatchObject({ start: '2027-01-04T08:00:00.000Z', source: 'calendar', stateSaid: true });
    expect(await inBoth((who) => tabOf(who, ONE_ON_ONE_CHAT, farUntil))).toMatchObject({ source: 'calendar', start: '2027-01-04T08:00:00.000Z', session: { id: prepared.id } });
  });

  it('O7 the series is cancelled as a whole: nothing is lost, it is said, and what was prepared stays at hand', async () => {
    await learnRhythm();
    await deed({ do: 'cancel-series' });
    expect(await inBoth(inList)).toMatchObject({ state: null, meetings: 0, source: 'cadence' });
    expect(await inBoth((who) => inList(who, farUntil))).toEqual({ state: null, meetings: 0, start: null, source: 'none', stateSaid: true });
    const shown = await inBoth((who) => tabOf(who, ONE_ON_ONE_CHAT, farUntil));
    expect(shown).toMatchObject({ start: null, source: 'none', session: { id: prepared.id, day: '2026-11-30' } });
    expect(shown.choices.filter(({ day }) => day > '2026-11-24')).toEqual([]);
    expect(record().sessions[prepared.id]).toMatchObject({ day: '2026-11-30' });
    expect(record().states[prepared.id]?.motivation).toBe(4);
    // Who may not read a calendar goes by the rhythm still.
    const guessed = sessionAtHand({ record: record(), surface: 'tab', now, timeZone: zone, calendar: null, chosen: null, seriesId: ONE_ON_ONE_CHAT });
    expect(guessed).toMatchObject({ source: 'cadence', start: '2026-11-30T08:00:00.000Z' });
  });
});
