import { beforeEach, describe, expect, test } from 'vitest';
import { Attaching, found, linkOf, outcome, series, withPriya } from '../../helpers/attaching.ts';
import { chatId, jonas, maya, pair } from '../../helpers/people.ts';
import { isSaved, type TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { openWorkspacePage } from '../../helpers/workspace-page.ts';

let at: Attaching;
let two: TwoWorkspaces;

beforeEach(() => {
  at = new Attaching();
  two = at.two;
});

describe('attaching to all', () => {
  test('lists what can be attached, and writes nothing', async () => {
    const opened = await at.open();
    expect(found(opened)).toEqual([
      [pair, 'new', 1],
      [withPriya, 'new', 1],
    ]);
    const preview = await opened.all.preview();
    expect(preview.ok && preview.value).toMatchObject({ accessKnown: true, files: ['record.json'] });
    expect(two.cloud.spaces.size).toBe(0);
  });

  test('attaches one after the other: space, record, own list, app; and the list knows them at once', async () => {
    const opened = await at.open();
    const seen: (readonly [number, number] | null)[] = [];
    opened.all.state.subscribe(() => {
      const { running } = opened.all.state.get();
      seen.push(running && [running.done, running.of]);
    });
    await at.attach(opened, pair, withPriya);
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
    const opened = await at.open();
    two.cloud.fullFor.add(pair);
    await at.attach(opened, pair, withPriya);
    expect(outcome(opened, pair)).toEqual({ kind: 'failed', failure: { kind: 'full' } });
    expect(outcome(opened, withPriya)?.kind).toBe('attached');
    two.cloud.fullFor.clear();
    await at.attach(opened, pair);
    expect(outcome(opened, pair)?.kind).toBe('attached');
  });

  test('who is the manager is asked of each', async () => {
    const opened = await at.open();
    await opened.all.attach([{ pairKey: pair, mine: 'member' }]);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(opened.my.list.get().all?.[0]?.record?.partnership?.roles).toEqual({ manager: jonas.id, member: maya.id });
  });

  test('without the right to add the app a person has to do it', async () => {
    two.cloud.appRefused = { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' };
    const opened = await at.open();
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'by-hand' });
    // Links would lead to a tab that is not there.
    const page = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => page.open().tools.get() !== null);
    expect(page.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/my/${pair}`);
    await page.workspace.close();
    two.cloud.appRefused = null;
    await at.undo(opened, pair);
    await at.attach(opened, pair);
    const anew = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => anew.open().tools.get() !== null);
    expect(anew.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/${chatId}/${pair}`);
  });

  test('where Teams refuses although the right is there, that is told apart: no permission would change it', async () => {
    two.cloud.appRefused = { kind: 'forbidden' };
    const opened = await at.open();
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'refused' });
  });

  test.each([{ kind: 'offline' }, { kind: 'unavailable' }] as const)('that nobody answered ($kind) does not say that the app is not there: links stay', async (failure) => {
    two.cloud.appRefused = failure;
    const opened = await at.open();
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', tab: 'by-hand' });
    const page = await two.openAs(maya, 'phone', { inPersonalApp: true });
    await two.until(() => page.open().tools.get() !== null);
    expect(page.open().tools.get()?.linkTo('partnership', '')).toBe(`https://teams.example/${chatId}/${pair}`);
  });

  test('two series of one pair are one record with both', async () => {
    at.meetingIn('19:growth', maya, jonas);
    two.cloud.events = [...(two.cloud.events ?? []), ...series('19:growth', maya, jonas, maya, 7)];
    const opened = await at.open();
    expect(found(opened)).toContainEqual([pair, 'new', 2]);
    await at.attach(opened, pair);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(Object.keys(opened.my.list.get().all?.[0]?.record?.series ?? {}).sort()).toEqual(['19:growth', chatId].sort());
    expect(opened.my.list.get().all?.[0]?.calendar).toHaveLength(6);
    expect(found(opened)).toContainEqual([pair, 'attached', 2]);
  });

  test('a chat that cannot be asked now is said, and asked again', async () => {
    two.cloud.chatsFailure = { kind: 'unavailable' };
    const opened = await at.open();
    expect(opened.all.state.get()).toMatchObject({ found: null, failure: { kind: 'unavailable' } });
    two.cloud.chatsFailure = null;
    opened.all.retry();
    await two.until(() => opened.all.state.get().found !== null);
    expect(found(opened)).toHaveLength(2);
  });
});

describe('a record that is there already', () => {
  test('made by the other one in the meantime: joined, not doubled', async () => {
    const opened = await at.open();
    const his = openWorkspacePage(jonas, two.cloud, two.options('jonas'));
    await two.until(() => his.state().kind === 'unattached');
    const state = his.state();
    if (state.kind === 'unattached') await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' });
    await two.until(() => his.state().kind === 'open' && isSaved(his.open()));
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'joined', tab: 'there' });
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(two.cloud.spaces.size).toBe(1);
    expect(opened.my.list.get().all?.[0]?.record?.partnership?.attachedBy).toBe(jonas.id);
  });

  test('made by the organiser before: nobody is asked once more who is the manager', async () => {
    const hers = await at.open();
    await at.attach(hers, pair);
    two.cloud.events = series(chatId, maya, jonas, jonas);
    const his = await at.open(jonas, 'jonas');
    expect(found(his)).toEqual([[pair, 'continues', 1]]);
    await at.attach(his, pair);
    expect(outcome(his, pair)).toEqual({ kind: 'joined', tab: 'there' });
    expect(his.my.list.get().all?.[0]?.record?.partnership?.roles.manager).toBe(maya.id);
    expect(found(his)).toEqual([[pair, 'attached', 1]]);
  });

  test.each([{ kind: 'forbidden' }, { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' }] as const)(
    'joined by somebody who may not add the app ($kind): the other has added it long ago, and links lead to it',
    async (failure) => {
      const hers = await at.open();
      await at.attach(hers, pair);
      two.cloud.events = series(chatId, maya, jonas, jonas);
      two.cloud.appRefused = failure;
      const his = await at.open(jonas, 'jonas');
      await at.attach(his, pair);
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
    at.meetingIn('19:anew', maya, jonas);
    two.cloud.events = series('19:anew', maya, jonas, maya, 9);
    const opened = await at.open(maya, 'maya');
    await two.until(() => (opened.my.list.get().all?.[0]?.calendar?.length ?? 0) > 0);
    expect(found(opened)).toEqual([[pair, 'continues', 1]]);
    // Before anything is linked the list shows, and opens, the meeting that will be held.
    expect(opened.my.list.get().all?.[0]).toMatchObject({ chatId: '19:anew', calendar: [{ start: '2026-11-24T09:00:00.000Z' }, {}, {}] });
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'joined', tab: 'there' });
    expect(found(opened)).toEqual([[pair, 'attached', 1]]);
    const his = openWorkspacePage(jonas, two.cloud, { ...two.options('jonas'), chatId: '19:anew' });
    await two.until(() => his.state().kind === 'open');
    expect(Object.keys(his.open().record.get().series).sort()).toEqual(['19:anew', chatId].sort());
    expect(his.open().record.get().topics['t1']?.title).toBe('Growth');
  });
});
