import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import type { CalendarEvent } from '../../../src/graph/services.ts';
import { firstTemplate } from '../../../src/ui/first-template.ts';
import { languages } from '../../../src/ui/text/language.ts';
import type { AttachAll, Outcome } from '../../../src/workspace/attach-all-types.ts';
import { openMyOneOnOnes } from '../../../src/workspace/my-one-on-ones.ts';
import type { MyOneOnOnes } from '../../../src/workspace/my.ts';
import { chatId, jonas, maya, pair, priya } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage, openWorkspacePage, type PageOptions } from '../../helpers/workspace-page.ts';

let two: TwoWorkspaces;
const withPriya = pairKey(maya.id, priya.id);
const linkOf = (chat: string): string => `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=%7b%7d`;

/** Three weeks of a series in the calendar of its organiser, or of `attendee`. */
function series(chat: string, organizer: Person, attendee: Person, seenBy: Person, hour = 8): readonly CalendarEvent[] {
  return [0, 7, 14].map((days): CalendarEvent => {
    const start = new Date(Date.parse(`2026-11-24T0${hour}:00:00Z`) + days * 86_400_000).toISOString();
    return {
      series: `series of ${chat}`,
      subject: `1:1 in ${chat}`,
      organizer: organizer.userPrincipalName,
      organizerName: organizer.displayName,
      isMine: organizer === seenBy,
      attendees: [{ address: attendee.userPrincipalName, name: attendee.displayName, kind: 'person' }],
      attendeesHidden: false,
      joinUrl: linkOf(chat),
      start,
      originalStart: start,
    };
  });
}

function meetingIn(chat: string, organizer: Person, other: Person): void {
  two.cloud.meetings.set(chat, { chatId: chat, subject: `1:1 in ${chat}`, organizer: organizer.id, joinUrl: linkOf(chat), people: [organizer, other] });
}

beforeEach(() => {
  two = new TwoWorkspaces();
  meetingIn(chatId, maya, jonas);
  meetingIn('19:priya', maya, priya);
  two.cloud.events = [...series(chatId, maya, jonas, maya), ...series('19:priya', maya, priya, maya, 9)];
});

interface Opened {
  readonly my: MyOneOnOnes;
  readonly all: AttachAll;
}

async function open(person: Person = maya, on = 'phone', more: Partial<PageOptions> = {}): Promise<Opened> {
  const my = openMyOneOnOnes(memoryPage(person, two.cloud, { ...two.options(on), chatId: null, ...more }).parts);
  const all = await my.attachAll();
  await two.until(() => all.state.get().found !== null || all.state.get().failure !== null);
  return { my, all };
}

const found = ({ all }: Opened) => all.state.get().found?.all.map(({ pairKey: key, state, meetings }) => [key, state, meetings.length]) ?? null;
const outcome = ({ all }: Opened, key: string): Outcome | undefined => all.state.get().outcomes.get(key);
const mine = (...keys: string[]) => keys.map((key) => ({ pairKey: key, mine: 'manager' as const }));

async function attach(opened: Opened, ...keys: string[]): Promise<void> {
  let isOver = false;
  void opened.all.attach(mine(...keys)).then(() => {
    isOver = true;
  });
  await two.until(() => isOver);
}

async function undo(opened: Opened, key: string): Promise<void> {
  let isOver = false;
  void opened.all.undo(key).then(() => {
    isOver = true;
  });
  await two.until(() => isOver);
}

describe('attaching to all', () => {
  test('lists what can be attached, and writes nothing', async () => {
    const opened = await open();
    expect(found(opened)).toEqual([
      [pair, 'new', 1],
      [withPriya, 'new', 1],
    ]);
    const preview = await opened.all.preview();
    expect(preview.ok && preview.value).toMatchObject({ accessKnown: true, files: ['record.json'] });
    expect(two.cloud.spaces.size).toBe(0);
  });

  test('attaches one after the other: space, record, own list, app; and the list knows them at once', async () => {
    const opened = await open();
    const seen: (readonly [number, number] | null)[] = [];
    opened.all.state.subscribe(() => {
      const { running } = opened.all.state.get();
      seen.push(running && [running.done, running.of]);
    });
    await attach(opened, pair, withPriya);
    expect([...two.cloud.spaces.keys()].sort()).toEqual([pair, withPriya].sort());
    expect([...two.cloud.appIn].sort()).toEqual(['19:priya', chatId].sort());
    expect(outcome(opened, pair)).toEqual({ kind: 'attached', tab: 'there', isShared: true, undo: { kind: 'possible' } });
    expect(seen).toContainEqual([1, 2]);
    await two.until(() => opened.my.list.get().all?.length === 2);
    expect(opened.my.list.get().all?.map(({ pairKey: key, record }) => [key, record?.partnership?.roles.manager])).toEqual([
      [pair, maya.id],
      [withPriya, maya.id],
    ]);
    expect(found(opened)).toEqual([
      [pair, 'attached', 1],
      [withPriya, 'attached', 1],
    ]);
    // The other one finds it without a link.
    const his = await two.openAs(jonas);
    expect(his.open().record.get().series[chatId]?.joinUrls).toEqual([linkOf(chatId)]);
  });

  test('what fails does not stop the rest, and can be tried again', async () => {
    const opened = await open();
    two.cloud.fullFor.add(pair);
    await attach(opened, pair, withPriya);
    expect(outcome(opened, pair)).toEqual({ kind: 'failed', failure: { kind: 'full' } });
    expect(outcome(opened, withPriya)?.kind).toBe('attached');
    two.cloud.fullFor.clear();
    await attach(opened, pair);
    expect(outcome(opened, pair)?.kind).toBe('attached');
  });

  test('who is the manager is asked of each', async () => {
    const opened = await open();
    await opened.all.attach([{ pairKey: pair, mine: 'member' }]);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(opened.my.list.get().all?.[0]?.record?.partnership?.roles).toEqual({ manager: jonas.id, member: maya.id });
  });

  test('without the right to add the app a person has to do it', async () => {
    two.cloud.appRefused = { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' };
    const opened = await open();
    await attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'by-hand' });
    // Links would lead to a tab that is not there.
    const page = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => page.open().tools.get() !== null);
    expect(page.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/my/${pair}`);
    await page.workspace.close();
    two.cloud.appRefused = null;
    await undo(opened, pair);
    await attach(opened, pair);
    const anew = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => anew.open().tools.get() !== null);
    expect(anew.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/${chatId}/${pair}`);
  });

  test('where Teams refuses although the right is there, that is told apart: no permission would change it', async () => {
    two.cloud.appRefused = { kind: 'forbidden' };
    const opened = await open();
    await attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'refused' });
  });

  test.each([{ kind: 'offline' }, { kind: 'unavailable' }] as const)('that nobody answered ($kind) does not say that the app is not there: links stay', async (failure) => {
    two.cloud.appRefused = failure;
    const opened = await open();
    await attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'by-hand' });
    const page = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => page.open().tools.get() !== null);
    expect(page.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/${chatId}/${pair}`);
  });

  test('two series of one pair are one record with both', async () => {
    meetingIn('19:growth', maya, jonas);
    two.cloud.events = [...(two.cloud.events ?? []), ...series('19:growth', maya, jonas, maya, 7)];
    const opened = await open();
    expect(found(opened)).toContainEqual([pair, 'new', 2]);
    await attach(opened, pair);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(Object.keys(opened.my.list.get().all?.[0]?.record?.series ?? {}).sort()).toEqual(['19:growth', chatId].sort());
    expect(opened.my.list.get().all?.[0]?.calendar).toHaveLength(6);
    expect(found(opened)).toContainEqual([pair, 'attached', 2]);
  });

  test('a chat that cannot be asked now is said, and asked again', async () => {
    two.cloud.chatsFailure = { kind: 'unavailable' };
    const opened = await open();
    expect(opened.all.state.get()).toMatchObject({ found: null, failure: { kind: 'unavailable' } });
    two.cloud.chatsFailure = null;
    opened.all.retry();
    await two.until(() => opened.all.state.get().found !== null);
    expect(found(opened)).toHaveLength(2);
  });
});

describe('a record that is there already', () => {
  test('made by the other one in the meantime: joined, not doubled', async () => {
    const opened = await open();
    const his = openWorkspacePage(jonas, two.cloud, two.options('jonas'));
    await two.until(() => his.state().kind === 'unattached');
    const state = his.state();
    if (state.kind === 'unattached') await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' });
    await two.until(() => his.state().kind === 'open' && isSaved(his.open()));
    await attach(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'joined', tab: 'there' });
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(two.cloud.spaces.size).toBe(1);
    expect(opened.my.list.get().all?.[0]?.record?.partnership?.attachedBy).toBe(jonas.id);
  });

  test('made by the organiser before: nobody is asked once more who is the manager', async () => {
    const hers = await open();
    await attach(hers, pair);
    two.cloud.events = series(chatId, maya, jonas, jonas);
    const his = await open(jonas, 'jonas');
    expect(found(his)).toEqual([[pair, 'continues', 1]]);
    await attach(his, pair);
    expect(outcome(his, pair)).toEqual({ kind: 'joined', tab: 'there' });
    expect(his.my.list.get().all?.[0]?.record?.partnership?.roles.manager).toBe(maya.id);
    expect(found(his)).toEqual([[pair, 'attached', 1]]);
  });

  test.each([{ kind: 'forbidden' }, { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' }] as const)(
    'joined by somebody who may not add the app ($kind): the other has added it long ago, and links lead to it',
    async (failure) => {
      const hers = await open();
      await attach(hers, pair);
      two.cloud.events = series(chatId, maya, jonas, jonas);
      two.cloud.appRefused = failure;
      const his = await open(jonas, 'jonas');
      await attach(his, pair);
      expect(outcome(his, pair)).toMatchObject({ kind: 'joined' });
      const page = await two.openAs(jonas, 'jonas', { inPersonalApp: true });
      await two.until(() => page.open().tools.get() !== null);
      expect(page.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/${chatId}/${pair}`);
    },
  );

  test('a series that was made anew continues it: shown under its date, linked by attaching, asked of nobody twice', async () => {
    const hers = await two.attachAsMaya();
    await hers.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(hers.open()));
    await two.clock.advance(40_000);
    await hers.workspace.close();
    meetingIn('19:anew', maya, jonas);
    two.cloud.events = series('19:anew', maya, jonas, maya, 9);
    const opened = await open(maya, 'maya');
    await two.until(() => (opened.my.list.get().all?.[0]?.calendar?.length ?? 0) > 0);
    expect(found(opened)).toEqual([[pair, 'continues', 1]]);
    // Before anything is linked the list shows, and opens, the meeting that will be held.
    expect(opened.my.list.get().all?.[0]).toMatchObject({ chatId: '19:anew', calendar: [{ start: '2026-11-24T09:00:00.000Z' }, {}, {}] });
    await attach(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'joined', tab: 'there' });
    expect(found(opened)).toEqual([[pair, 'attached', 1]]);
    const his = openWorkspacePage(jonas, two.cloud, { ...two.options('jonas'), chatId: '19:anew' });
    await two.until(() => his.state().kind === 'open');
    expect(Object.keys(his.open().record.get().series).sort()).toEqual(['19:anew', chatId].sort());
    expect(his.open().record.get().topics['t1']?.title).toBe('Growth');
  });
});

describe('undo', () => {
  test('takes space, index, app and device back; attaching again begins anew', async () => {
    const opened = await open();
    await attach(opened, pair, withPriya);
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect([...two.cloud.spaces.keys()]).toEqual([withPriya]);
    expect([...two.cloud.appIn]).toEqual(['19:priya']);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(found(opened)).toContainEqual([pair, 'new', 1]);
    await opened.all.attach([{ pairKey: pair, mine: 'member' }]);
    const page = await two.openAs(maya, 'phone');
    expect(page.open().record.get().partnership?.roles).toEqual({ manager: jonas.id, member: maya.id });
  });

  // In all of them but English the record begins with the template in the words of the language.
  test.each(languages)('at once on a screen in %s', async (language) => {
    const opened = await open(maya, 'phone', { firstTemplate: () => firstTemplate(language) });
    await attach(opened, pair);
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.has(pair)).toBe(false);
  });

  test('is there when the page was left and is opened again, on the device that has attached', async () => {
    two.cloud.appRefused = { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' };
    const left = await open();
    await attach(left, pair);
    left.my.close();
    const elsewhere = await open(maya, 'desk');
    await two.until(() => elsewhere.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(outcome(elsewhere, pair)).toBeUndefined();
    elsewhere.my.close();
    const again = await open();
    await two.until(() => outcome(again, pair) !== undefined);
    expect(outcome(again, pair)).toEqual({ kind: 'attached', tab: 'by-hand', isShared: true, undo: { kind: 'possible' } });
    await undo(again, pair);
    expect(outcome(again, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.size).toBe(0);
    again.my.close();
    // What was taken back is forgotten, and does not come back with a record that is made later.
    const made = await two.attachAsMaya();
    await two.clock.advance(40_000);
    await made.workspace.close();
    const later = await open();
    await two.until(() => later.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(outcome(later, pair)).toBeUndefined();
  });

  test('is forgotten once somebody has written', async () => {
    const left = await open();
    await attach(left, pair, withPriya);
    left.my.close();
    const his = await two.openAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(his.open()));
    const again = await open();
    await two.until(() => outcome(again, withPriya) !== undefined && again.my.list.get().all?.every(({ record }) => record !== null) === true);
    await two.until(() => outcome(again, pair) === undefined);
    expect(outcome(again, withPriya)).toMatchObject({ kind: 'attached', undo: { kind: 'possible' } });
    again.my.close();
    await his.open().dispatch({ type: 'withdraw-topic', id: 't1' });
    await two.until(() => isSaved(his.open()));
    const third = await open();
    await two.until(() => outcome(third, withPriya) !== undefined);
    expect(outcome(third, pair)).toBeUndefined();
  });

  test('is forgotten when another meeting of the two joins the record', async () => {
    const first = await open();
    await attach(first, pair);
    first.my.close();
    meetingIn('19:growth', maya, jonas);
    two.cloud.events = [...(two.cloud.events ?? []), ...series('19:growth', maya, jonas, maya, 7)];
    const second = await open();
    expect(found(second)).toContainEqual([pair, 'continues', 2]);
    await attach(second, pair);
    expect(outcome(second, pair)).toEqual({ kind: 'joined', tab: 'there' });
    second.my.close();
    const third = await open();
    await two.until(() => third.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(found(third)).toContainEqual([pair, 'attached', 2]);
    expect(outcome(third, pair)).toBeUndefined();
  });

  test.each(['full', 'deaf'] as const)('also on a device that keeps no notes (%s), and nothing is said that is not so', async (how) => {
    const { device } = two.options('phone');
    // Attached and taken back once before: what the device noted then is of another record.
    const opened = await open();
    await attach(opened, pair);
    await undo(opened, pair);
    device.notesBroken = how;
    await attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', undo: { kind: 'possible' } });
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.has(pair)).toBe(false);
  });

  test('when the device stops to answer after attaching, or after the page was opened again', async () => {
    const { device } = two.options('phone');
    const opened = await open();
    await attach(opened, pair, withPriya);
    device.notesBroken = 'deaf';
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    device.notesBroken = null;
    opened.my.close();
    const again = await open();
    await two.until(() => outcome(again, withPriya) !== undefined);
    device.notesBroken = 'deaf';
    await undo(again, withPriya);
    expect(outcome(again, withPriya)).toEqual({ kind: 'undone' });
  });

  test('taken back in another window of the device: this one says so, too', async () => {
    const [opened, other] = [await open(), await open()];
    await attach(opened, pair);
    other.my.refresh();
    await two.until(() => outcome(other, pair) !== undefined);
    await undo(other, pair);
    expect(outcome(other, pair)).toEqual({ kind: 'undone' });
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
  });

  test.each([
    [{ kind: 'forbidden' }, 'refused'],
    [{ kind: 'offline' }, 'by-hand'],
  ] as const)('what came of the tab (%j) is told again as it was, until it is known to be there', async (failure, tab) => {
    two.cloud.appRefused = failure;
    const left = await open();
    await attach(left, pair);
    expect(outcome(left, pair)).toMatchObject({ tab });
    left.my.close();
    const again = await open();
    await two.until(() => outcome(again, pair) !== undefined);
    expect(outcome(again, pair)).toMatchObject({ kind: 'attached', tab });
    again.my.close();
    const page = await two.openAs(maya, 'phone');
    await two.until(() => page.open().tools.get() !== null);
    await page.workspace.close();
    const third = await open();
    await two.until(() => outcome(third, pair) !== undefined);
    expect(outcome(third, pair)).toMatchObject({ kind: 'attached', tab: 'there' });
  });

  test('not once somebody has written', async () => {
    const opened = await open();
    await attach(opened, pair);
    const his = await two.openAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(his.open()));
    await undo(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', undo: { kind: 'written' } });
    expect(two.cloud.spaces.has(pair)).toBe(true);
  });

  test('a failure is said, and it can be done again', async () => {
    const opened = await open();
    await attach(opened, pair);
    two.cloud.failure = { kind: 'offline' };
    await undo(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ undo: { kind: 'failed', failure: { kind: 'offline' } } });
    two.cloud.failure = null;
    await undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
  });
});
