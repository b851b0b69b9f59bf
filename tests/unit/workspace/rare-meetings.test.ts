/** 1:1s that are held less often than every five weeks: found when all are looked for, and with their date in their own place. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { Occurrence } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { summaryOf } from '../../../src/domain/views/my-one-on-ones.ts';
import type { CalendarEvent, Graph } from '../../../src/graph/services.ts';
import { openMyOneOnOnes } from '../../../src/workspace/my-one-on-ones.ts';
import { openWorkspace } from '../../../src/workspace/open-workspace.ts';
import { chatId, jonas, maya, pair, priya } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage, openWorkspacePage } from '../../helpers/workspace-page.ts';

const linkOf = (chat: string): string => `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=%7b%7d`;
const startOn = (day: string): string => `${day}T08:00:00.000Z`;

const event = (chat: string, other: typeof jonas, day: string): CalendarEvent => ({
  series: `series of ${chat}`,
  subject: `1:1 in ${chat}`,
  organizer: maya.userPrincipalName,
  organizerName: maya.displayName,
  isMine: true,
  attendees: [{ address: other.userPrincipalName, name: other.displayName, kind: 'person' }],
  attendeesHidden: false,
  joinUrl: linkOf(chat),
  start: startOn(day),
  originalStart: startOn(day),
});

let two: TwoWorkspaces;
/** Windows of the calendar that were asked for, in days from now. */
let asked: (readonly [number, number])[];
let laterAnswers: boolean;

beforeEach(() => {
  two = new TwoWorkspaces();
  asked = [];
  laterAnswers = false;
  for (const [chat, other] of [
    [chatId, jonas],
    ['19:priya', priya],
  ] as const)
    two.cloud.meetings.set(chat, { chatId: chat, subject: `1:1 in ${chat}`, organizer: maya.id, joinUrl: linkOf(chat), people: [maya, other] });
});

const inDays = (instant: string): number => Math.round((Date.parse(instant) - two.clock.now()) / 86_400_000);

/** Notes what is asked of the calendar; `later`: what comes of the second window, else it is answered. */
function watched(graph: Graph, later: 'answered' | 'unavailable'): Graph {
  return {
    ...graph,
    agenda: (window) => {
      asked.push([inDays(window.from), inDays(window.to)]);
      return later === 'unavailable' && !laterAnswers && inDays(window.from) > 0 ? Promise.resolve(fail({ kind: 'unavailable' })) : graph.agenda(window);
    },
    occurrences: (series, window) => {
      asked.push([inDays(window.from), inDays(window.to)]);
      return graph.occurrences(series, window);
    },
  };
}

async function findAll(later: 'answered' | 'unavailable' = 'answered') {
  const { parts } = memoryPage(maya, two.cloud, { ...two.options('phone'), chatId: null });
  const my = openMyOneOnOnes({ ...parts, loadGraph: async () => watched(await parts.loadGraph(), later) });
  const all = await my.attachAll();
  await two.until(() => all.state.get().found !== null || all.state.get().failure !== null);
  const { found } = all.state.get();
  return { my, all, found: found?.all.map(({ pairKey: key, meetings }) => [key, meetings[0]?.next.slice(0, 10), meetings[0]?.everyDays]) };
}

describe('looking for all', () => {
  test('RC4 one of every eight weeks and one of each fifth Thursday are found, with one more question', async () => {
    two.cloud.events = [event(chatId, jonas, '2027-01-12'), event(chatId, jonas, '2027-03-09'), event('19:priya', priya, '2027-01-28')];
    const { my, all, found } = await findAll();
    expect(found).toEqual([
      [pair, '2027-01-12', 56],
      [pairKey(maya.id, priya.id), '2027-01-28', null],
    ]);
    expect(asked).toEqual([
      [-1, 35],
      [35, 126],
    ]);
    expect(all.state.get()).toMatchObject({ weeks: 18, laterFailure: null });
    // What comes later is not read again with what is next.
    my.refresh();
    await two.until(() => asked.length > 2);
    expect(asked.slice(2)).toEqual([[-1, 35]]);
    expect(all.state.get().found?.all).toHaveLength(2);
    my.close();
  });

  test('a date on the border is in both answers, and one date', async () => {
    const border = new Date(two.clock.now() + 35 * 86_400_000).toISOString();
    const onBorder = { ...event(chatId, jonas, '2026-12-28'), start: border, originalStart: border };
    two.cloud.events = [onBorder];
    const { parts } = memoryPage(maya, two.cloud, { ...two.options('phone'), chatId: null });
    const my = openMyOneOnOnes({
      ...parts,
      loadGraph: async () => ({ ...(await parts.loadGraph()), agenda: async () => Promise.resolve(ok({ events: [onBorder], occurrencesOf: () => [] })) }),
    });
    const all = await my.attachAll();
    await two.until(() => all.state.get().found !== null);
    expect(all.state.get().found?.all.map(({ meetings }) => meetings.length)).toEqual([1]);
    my.close();
  });

  test('without an answer about later, what comes next is listed all the same; trying again asks again', async () => {
    two.cloud.events = [event(chatId, jonas, '2026-12-01'), event('19:priya', priya, '2027-01-28')];
    const { my, all, found } = await findAll('unavailable');
    expect(found).toEqual([[pair, '2026-12-01', null]]);
    // So much was looked through, and why no more.
    expect(all.state.get()).toMatchObject({ weeks: 5, laterFailure: { kind: 'unavailable' } });
    laterAnswers = true;
    all.retry();
    await two.until(() => all.state.get().laterFailure === null);
    expect(asked.filter(([from]) => from > 0)).toHaveLength(2);
    expect(all.state.get().weeks).toBe(18);
    await two.until(() => all.state.get().found?.all.length === 2);
    my.close();
  });
});

describe('in the list of all', () => {
  const date = (day: string): Occurrence => ({ series: chatId, originalStart: startOn(day), start: startOn(day) });

  /** `everyDays`: the rhythm that its record knows, from 17 November. */
  async function list(everyDays: number, later: 'answered' | 'unavailable' = 'answered') {
    const hers = await two.attachAsMaya();
    await hers.open().dispatch({ type: 'link-series', series: { id: chatId, subject: '', organizer: '', joinUrls: [], cadence: { start: startOn('2026-11-17'), everyDays } } });
    await two.until(() => isSaved(hers.open()));
    await hers.workspace.close();
    const { parts } = memoryPage(maya, two.cloud, { ...two.options('phone'), chatId: null });
    const my = openMyOneOnOnes({ ...parts, loadGraph: async () => watched(await parts.loadGraph(), later) });
    const idle = (): boolean => my.list.get().all !== null && !my.list.get().asking;
    await two.until(idle);
    const next = () => {
      const [one] = my.list.get().all ?? [];
      if (one?.record == null) throw new Error('no record');
      return summaryOf({ ...one, record: one.record }, my.looking.get()).next;
    };
    return { my, idle, next };
  }

  test('MO4 the one date of five weeks is cancelled: the next one is found, with one more question', async () => {
    two.cloud.calendar = [date('2027-01-12')];
    const { my, idle, next } = await list(28);
    expect(next()).toMatchObject({ source: 'calendar', day: '2027-01-12' });
    expect(asked).toEqual([
      [-1, 35],
      [35, 126],
    ]);
    // It changes seldom, and is asked again some hours later only.
    my.refresh();
    await two.until(idle);
    expect(asked.slice(2)).toEqual([[-1, 35]]);
    two.clock.setWall(new Date(two.clock.now() + 7 * 3_600_000).toISOString());
    my.refresh();
    await two.until(() => idle() && asked.length > 4);
    expect(asked.slice(3)).toEqual([
      [-1, 35],
      [35, 126],
    ]);
    my.close();
  });

  test('MO4 O7 eighteen weeks without a date of what is held every week: it is said that there is none', async () => {
    two.cloud.calendar = [];
    const { my, next } = await list(7);
    expect(next()).toMatchObject({ source: 'none', start: null });
    my.close();
  });

  test('MO4 without an answer about the later weeks its rhythm is named', async () => {
    two.cloud.calendar = [];
    const { my, next } = await list(7, 'unavailable');
    expect(next()).toMatchObject({ source: 'cadence', day: '2026-11-24' });
    my.close();
  });

  test('where everybody has a date in the next weeks, nothing more is asked', async () => {
    two.cloud.calendar = [date('2026-11-30')];
    const { my, next } = await list(7);
    expect(next()).toMatchObject({ source: 'calendar', day: '2026-11-30' });
    expect(asked).toEqual([[-1, 35]]);
    my.close();
  });
});

describe('in its own place', () => {
  const date = (day: string): Occurrence => ({ series: chatId, originalStart: startOn(day), start: startOn(day) });

  async function openIt() {
    await two.attachAsMaya().then((hers) => hers.workspace.close());
    const { parts } = memoryPage(jonas, two.cloud, two.options('his'));
    const workspace = openWorkspace({ ...parts, loadGraph: async () => watched(await parts.loadGraph(), 'answered') });
    const open = () => {
      const state = workspace.state.get();
      return state.kind === 'open' ? state.partnership : null;
    };
    await two.until(() => open()?.session.get().asked === true);
    const partnership = open();
    if (partnership === null) throw new Error('not open');
    return { workspace, partnership };
  }

  test('a date beyond five weeks is its session, and the rhythm is learnt from it', async () => {
    two.cloud.calendar = [date('2026-11-17'), date('2027-01-12')];
    const his = await openIt();
    expect(his.partnership.session.get()).toMatchObject({ day: '2027-01-12', source: 'calendar' });
    expect(asked).toEqual([
      [-35, 35],
      [35, 126],
    ]);
    await two.until(() => his.partnership.record.get().series[chatId]?.cadence?.everyDays === 56);
    await his.workspace.close();
  });

  test('O7 no date in eighteen weeks of what is held every eight: none, also when it is opened again without a network', async () => {
    two.cloud.calendar = [];
    const his = await openIt();
    await his.partnership.dispatch({ type: 'link-series', series: { id: chatId, subject: '', organizer: '', joinUrls: [], cadence: { start: startOn('2026-11-17'), everyDays: 56 } } });
    expect(his.partnership.session.get()).toMatchObject({ source: 'none', start: null });
    await two.until(() => isSaved(his.partnership));
    await his.workspace.close();
    two.cloud.failure = { kind: 'offline' };
    const open = async () => {
      const page = openWorkspacePage(jonas, two.cloud, two.options('his'));
      await two.until(() => page.state().kind === 'open' && page.open().record.get().series[chatId]?.cadence != null);
      const { source, day } = page.open().session.get();
      await page.workspace.close();
      return { source, day };
    };
    expect((await open()).source).toBe('none');
    // What was read then does not reach to the next date of its rhythm any more.
    await two.clock.advance(80 * 86_400_000);
    expect(await open()).toEqual({ source: 'cadence', day: '2027-03-09' });
  });

  test('where a date is near, nothing more is asked', async () => {
    two.cloud.calendar = [date('2026-11-30'), date('2027-01-12')];
    const his = await openIt();
    expect(his.partnership.session.get().day).toBe('2026-11-30');
    expect(asked).toEqual([[-35, 35]]);
    await his.workspace.close();
  });
});
