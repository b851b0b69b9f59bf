/** What attaching to several meetings asks of Graph: calendars, chats, the app in them, and taking it all back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ONE_ON_ONE_CHAT } from '../../../local/tenant/index.ts';
import { ownAddresses, recurringMeetings } from '../../../src/domain/views/recurring-meetings.ts';
import { type MeetingChat, recurringOneOnOnes } from '../../../src/domain/views/recurring-one-on-ones.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { bytesOf, errorOf, isReal, openMicrosoft365, pairKeyOf, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

const window = { from: '2026-11-22T08:00:00.000Z', to: '2026-12-28T08:00:00.000Z' };
const now = Date.parse('2026-11-23T07:40:00Z');

describe.skipIf(isReal)('attaching to each recurring meeting', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let maya: Someone;
  let jonas: Someone;
  beforeAll(async () => {
    m365 = await openMicrosoft365('monday');
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    [maya, jonas] = [m365.a, m365.b];
  });
  afterAll(() => m365.close());
  beforeEach(() => {
    local.reset('monday');
    for (const one of [maya, jonas]) {
      one.consented.add(graphScopes.calendar);
      one.consented.delete(graphScopes.appInChats);
    }
  });

  /** As the personal app does it. */
  async function look(who: Someone) {
    const { events } = valueOf(await who.graph.agenda(window));
    const addresses = ownAddresses(events, who.person.userPrincipalName);
    const { meetings, notOffered } = recurringMeetings(events, { addresses, now });
    const threads = valueOf(await who.graph.threadsOf(meetings.map(({ joinUrl }) => joinUrl)));
    const chats = new Map<string, MeetingChat | 'no-chat'>();
    for (const { joinUrl } of meetings) {
      const chatId = threads.get(joinUrl);
      const chat = chatId === undefined ? null : await who.graph.meeting(chatId);
      chats.set(joinUrl, chat?.ok === true ? { outside: [], ...chat.value } : 'no-chat');
    }
    const found = recurringOneOnOnes(meetings, { me: who.person.id, addresses, known: [], chatOf: ({ joinUrl }) => chats.get(joinUrl) ?? null });
    return { all: found.all, notOffered: [...found.notOffered, ...notOffered] };
  }

  it('finds the seven of the manager, and says of everything else why not', async () => {
    const { all, notOffered } = await look(maya);
    expect(all.map(({ name, meetings }) => [name, meetings.length, meetings[0]?.everyDays, meetings[0]?.isMine])).toEqual([
      ['Jonas Weber', 1, 7, true],
      ['Grace Kim', 1, 14, true],
      ['Amara Okafor', 1, 7, true],
      ['Hannah Vogel', 1, 7, true],
      ['Diego Santos', 1, 14, true],
      ['Elif Yilmaz', 1, 7, false],
      ['Finn Larsen', 1, 7, true],
    ]);
    expect(notOffered.map(({ subject, why }) => [subject, why]).sort()).toEqual([
      ['1:1 Maya / Kenji', 'single'],
      ['1:1 Maya / Robin', 'guest'],
      ['1:1 Priya / Julia', 'not-invited'],
      ['1:1 open hour', 'group'],
      ['Budget 2027, second reading', 'single'],
      ['Coffee: onboarding flow', 'single'],
      ['Contoso all hands', 'not-invited'],
      ['Leadership sync', 'hidden'],
      ['Platform planning', 'more-people'],
    ]);
  });

  it('finds the one of a member in their own mailbox, as the same pair', async () => {
    const elif = await local.someone('elif@contoso.com');
    elif.consented.add(graphScopes.calendar);
    const [hers, mayas] = [await look(elif), await look(maya)];
    expect(hers.all.map(({ name }) => name)).toEqual(['Maya Lindqvist']);
    const same = mayas.all.find(({ name }) => name === 'Elif Yilmaz');
    expect(hers.all[0]?.pairKey).toBe(same?.pairKey);
    expect(hers.all[0]?.meetings[0]).toMatchObject({ chatId: same?.meetings[0]?.chatId, next: same?.meetings[0]?.next });
    expect((await look(jonas)).all.map(({ name }) => name)).toEqual(['Maya Lindqvist']);
  });

  it('finds one of every eight weeks, whose next date is beyond the five weeks, in those after them', async () => {
    const made = await local.deed({ do: 'add-series', organizer: maya.person.id, attendee: jonas.person.id, subject: 'Every eight weeks', weekday: 'friday', everyWeeks: 8 });
    await local.deed({ do: 'cancel-occurrence', series: String(made['seriesId']) });
    const near = valueOf(await maya.graph.agenda(window)).events;
    local.forget();
    const later = valueOf(await maya.graph.agenda({ from: window.to, to: '2027-03-29T08:00:00.000Z' })).events;
    expect(local.calls().map(({ path }) => path)).toEqual(['/v1.0/me/calendarView']);
    const rareIn = (events: typeof near) =>
      recurringMeetings(events, { addresses: ownAddresses(events, maya.person.userPrincipalName), now }).meetings.filter(({ subject }) => subject === 'Every eight weeks');
    expect(rareIn(near)).toEqual([]);
    expect(rareIn([...near, ...later])).toMatchObject([{ other: { address: jonas.person.userPrincipalName }, everyDays: 56, isMine: true }]);
  });

  it('needs the calendar’s own right', async () => {
    maya.consented.delete(graphScopes.calendar);
    maya.signOut();
    expect(errorOf(await maya.anew().agenda(window))).toEqual({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'ask' });
  });

  it('takes the chat from a long link without a call, and searches for that of a short one', async () => {
    const made = await local.deed({ do: 'add-series', organizer: maya.person.id, attendee: jonas.person.id, subject: 'Growth', weekday: 'friday', shortLink: true });
    const link = String(made['joinUrl']);
    expect(link).toMatch(/\/meet\/\d+\?p=/);
    local.forget();
    const long = valueOf(await maya.graph.meeting(ONE_ON_ONE_CHAT)).joinUrl ?? '';
    local.forget();
    expect(valueOf(await maya.graph.threadsOf([long])).get(long)).toBe(ONE_ON_ONE_CHAT);
    expect(local.calls()).toEqual([]);
    const unknown = 'https://teams.microsoft.com/meet/1?p=2';
    const threads = valueOf(await jonas.graph.threadsOf([link, long, unknown]));
    expect([threads.get(link), threads.get(long), threads.has(unknown)]).toEqual([made['chatId'], ONE_ON_ONE_CHAT, false]);
    expect(local.calls().map(({ path }) => path)).toEqual(['/v1.0/me/chats']);
    expect((await look(jonas)).all.map(({ meetings }) => meetings.length)).toEqual([2]);
  });

  it('adds the app to a chat, once, and takes it away', async () => {
    const app = async (): Promise<boolean> => ((await (await fetch(`${local.url}/local/app`)).json()) as { chats: string[] }).chats.includes(ONE_ON_ONE_CHAT);
    expect(errorOf(await maya.graph.addApp(ONE_ON_ONE_CHAT))).toEqual({ kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'ask' });
    maya.consented.add(graphScopes.appInChats);
    maya.signOut();
    expect(valueOf(await maya.graph.addApp(ONE_ON_ONE_CHAT))).toBe(true);
    expect(valueOf(await maya.graph.addApp(ONE_ON_ONE_CHAT))).toBe(false);
    expect(await app()).toBe(true);
    valueOf(await maya.graph.removeApp(ONE_ON_ONE_CHAT));
    expect(await app()).toBe(false);
    valueOf(await maya.graph.removeApp(ONE_ON_ONE_CHAT));
  });

  it('takes a space back that holds what attaching made, and none that holds more', async () => {
    const key = pairKeyOf(maya.person, jonas.person, 'taken back');
    const make = async () => valueOf(await maya.graph.createSpace({ home: { kind: 'my-onedrive' }, pairKey: key, other: jonas.person, record: bytesOf('{}'), readMe: 'x' })).space;
    const find = async () => valueOf(await maya.anew().findSpace({ me: maya.person.id, other: jonas.person, organizer: maya.person.id, pairKey: key }));
    const space = await make();
    valueOf(await maya.graph.removeSpace(space));
    expect(await find()).toBeNull();
    expect(errorOf(await jonas.graph.record(space).read()).kind).toBe('missing');
    // Once more: it is gone already.
    valueOf(await maya.graph.removeSpace(space));
    const again = await make();
    valueOf(await maya.graph.archive(again).add('2026-11-23 s20261123.json', bytesOf('{}')));
    expect(errorOf(await maya.graph.removeSpace(again))).toEqual({ kind: 'conflict' });
    expect(await find()).toMatchObject({ recordId: again.recordId });
  });

  it('forgets one pair of the own list, and nothing else in it', async () => {
    const entry = (pairKey: string) => ({ pairKey, otherName: 'Jonas Weber', chatIds: ['c'], space: { driveId: 'd', folderId: 'f', recordId: 'r', webUrl: 'https://x' } });
    valueOf(await maya.graph.noteInIndex(entry('aaaa')));
    valueOf(await maya.graph.noteInIndex(entry('bbbb')));
    valueOf(await maya.graph.forgetInIndex('aaaa'));
    expect(valueOf(await maya.anew().readIndex())).toEqual([entry('bbbb')]);
    local.forget();
    valueOf(await maya.graph.forgetInIndex('aaaa'));
    expect(local.calls().map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
