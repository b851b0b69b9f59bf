/** Words in the other person's activity feed (SPEC NW). */
import { beforeEach, describe, expect, test } from 'vitest';
import { openTools } from '../../../src/workspace/tools.ts';
import { ToolNotes } from '../../../src/workspace/tool-notes.ts';
import { chatId, jonas, maya, pair } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import type { OpenPartnership } from '../../../src/workspace/workspace.ts';
import { memoryPage, type WorkspacePage } from '../../helpers/workspace-page.ts';

const minute = 60_000;
let two: TwoWorkspaces;
let hers: WorkspacePage;

/** Both know the record; only he has it open. */
beforeEach(async () => {
  two = new TwoWorkspaces();
  hers = await two.attachAsMaya();
  await hers.workspace.close();
});

const sent = () => two.cloud.tools.sent;
const told = () => sent().map(({ type, preview }) => `${type}: ${preview}`);
const add = async (partnership: OpenPartnership, id: string): Promise<void> => {
  expect((await partnership.dispatch({ type: 'add-topic', id, title: `Secret ${id}` })).ok).toBe(true);
};
const saved = (page: WorkspacePage): Promise<void> => two.until(() => isSaved(page.open()));

async function his(): Promise<WorkspacePage> {
  return two.openAs(jonas, 'his');
}

describe('telling the other person', () => {
  test('what is added within two minutes is told together, as a number and with the way there', async () => {
    const page = await his();
    await add(page.open(), 't1');
    await two.clock.advance(minute);
    await add(page.open(), 't2');
    await two.clock.advance(30_000);
    expect(sent()).toEqual([]);
    await two.clock.advance(2 * minute);
    expect(told()).toEqual(['topicAdded: 2 topicAdded']);
    expect(sent()[0]).toMatchObject({ from: jonas.id, to: maya.id, topic: '1:1' });
    expect(JSON.stringify(sent())).not.toContain('Secret');
    expect(sent()[0]?.webUrl).toMatch(new RegExp(`/${pair}$`));
  });

  test('a single one leads to itself, and is told once for ever', async () => {
    const page = await his();
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    expect(sent().map(({ webUrl }) => webUrl.endsWith(`${pair}/topic/t1`))).toEqual([true]);
    await page.open().dispatch({ type: 'discuss-topic', id: 't1', session: page.open().session.get().id });
    await page.open().dispatch({ type: 'keep-topic', id: 't1' });
    await two.clock.advance(10 * minute);
    await page.workspace.close();
    const again = await his();
    await two.clock.advance(20 * minute);
    await again.workspace.close();
    expect(sent()).toHaveLength(1);
  });

  test('an agreement that waits, told anew only after it was signed; a session that was closed', async () => {
    const page = await his();
    const session = page.open().session.get().id;
    await page.open().dispatch({ type: 'propose-agreement', id: 'a1', session, wording: 'Write it', owner: 'member', due: 'next' });
    await two.clock.advance(3 * minute);
    await page.open().dispatch({ type: 'reword-agreement', id: 'a1', session, answer: 'n1', wording: 'Write it down', owner: 'member', due: null });
    await two.clock.advance(3 * minute);
    expect(told()).toEqual(['agreementWaits: 1 agreementWaits']);
    const other = await two.openAs(maya, 'maya');
    const { termsHash } = await import('../../../src/domain/terms.ts');
    const terms = other.open().record.get().agreements['a1']?.terms;
    if (terms === undefined) throw new Error('no agreement');
    await other.open().dispatch({ type: 'sign-agreement', id: 'a1', terms: termsHash(terms) });
    await saved(other);
    await other.workspace.close();
    await two.clock.advance(10 * minute);
    await page.open().dispatch({ type: 'reword-agreement', id: 'a1', session, answer: 'n2', wording: 'Write it well', owner: 'member', due: null });
    await page.open().dispatch({ type: 'close-session', session });
    await two.clock.advance(3 * minute);
    expect(told()).toEqual(['agreementWaits: 1 agreementWaits', 'sessionClosed: 1 sessionClosed', 'agreementWaits: 1 agreementWaits']);
  });

  test('nothing of what was taken back meanwhile', async () => {
    const page = await his();
    await add(page.open(), 't1');
    await add(page.open(), 't2');
    page.open().undo();
    await page.open().dispatch({ type: 'withdraw-topic', id: 't1' });
    await two.clock.advance(10 * minute);
    expect(sent()).toEqual([]);
  });

  test('nothing of what they have seen', async () => {
    const page = await his();
    await add(page.open(), 't1');
    await saved(page);
    const other = await two.openAs(maya, 'maya');
    await two.clock.advance(minute);
    expect(page.open().status.get().kind).toBe('seen');
    await other.workspace.close();
    await two.clock.advance(20 * minute);
    expect(sent()).toEqual([]);
  });

  test('nothing while they are there; what they leave unseen is told afterwards', async () => {
    const page = await his();
    const other = await two.openAs(maya, 'maya');
    await other.open().dispatch({ type: 'add-topic', id: 't0', title: 'Hers' });
    await two.until(() => page.open().record.get().topics['t0'] !== undefined);
    await other.suspend();
    await other.workspace.close();
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    expect(sent().filter(({ from }) => from === jonas.id)).toEqual([]);
    await two.clock.advance(5 * minute);
    expect(sent().filter(({ from }) => from === jonas.id)).toHaveLength(1);
  });

  test('not before it is in OneDrive', async () => {
    const page = await his();
    two.cloud.failure = { kind: 'offline' };
    await add(page.open(), 't1');
    await two.clock.advance(10 * minute);
    expect(sent()).toEqual([]);
    two.cloud.failure = null;
    page.wake();
    await saved(page);
    await two.clock.advance(2 * minute);
    expect(sent()).toHaveLength(1);
  });

  test('a page that is put away tells what is saved; one that was killed leaves it to the next', async () => {
    const page = await his();
    await add(page.open(), 't1');
    await page.suspend();
    await page.workspace.close();
    await two.until(() => sent().length === 1);
    const killed = await his();
    await add(killed.open(), 't2');
    await saved(killed);
    // Its end is not told to anybody: it just does nothing any more.
    two.cloud.tools.sendingFails = { kind: 'offline' };
    await killed.workspace.close();
    await two.clock.advance(11 * minute);
    two.cloud.tools.sendingFails = null;
    const next = await his();
    await two.clock.advance(5 * minute);
    expect(sent()).toHaveLength(2);
    await next.workspace.close();
  });

  test('of two pages of one device the one that acted tells, and both know that it was told', async () => {
    const tab = await his();
    const panel = await two.openAs(jonas, 'his');
    await add(panel.open(), 't1');
    await two.until(() => tab.open().record.get().topics['t1'] !== undefined);
    await two.clock.advance(30 * minute);
    expect(sent()).toHaveLength(1);
  });

  test('NW3 reworded within two minutes on a page that was opened anew: told already', async () => {
    const page = await his();
    const session = page.open().session.get().id;
    await page.open().dispatch({ type: 'propose-agreement', id: 'a1', session, wording: 'Write it', owner: 'member', due: 'next' });
    await two.clock.advance(3 * minute);
    expect(told()).toEqual(['agreementWaits: 1 agreementWaits']);
    await saved(page);
    await page.workspace.close();
    await two.clock.advance(30 * minute);
    const again = await his();
    await again.open().dispatch({ type: 'reword-agreement', id: 'a1', session: again.open().session.get().id, answer: 'n1', wording: 'Write it down', owner: 'member', due: null });
    await again.suspend();
    await two.clock.advance(10 * minute);
    expect(sent()).toHaveLength(1);
  });

  test('NW3 a session that was opened again and closed on another day: told already', async () => {
    const page = await his();
    const session = page.open().session.get().id;
    await add(page.open(), 't1');
    await page.open().dispatch({ type: 'close-session', session });
    await two.clock.advance(3 * minute);
    expect(told()).toEqual(['sessionClosed: 1 sessionClosed', 'topicAdded: 1 topicAdded']);
    await saved(page);
    await page.workspace.close();
    const again = await his();
    expect((await again.open().dispatch({ type: 'reopen-session', session })).ok).toBe(true);
    expect((await again.open().dispatch({ type: 'close-session', session })).ok).toBe(true);
    await two.clock.advance(10 * minute);
    expect(sent()).toHaveLength(2);
  });

  test('NW3 of two pages side by side that have the same in hand one tells it', async () => {
    const tab = await his();
    const panel = await two.openAs(jonas, 'his');
    const session = tab.open().session.get().id;
    await tab.open().dispatch({ type: 'propose-agreement', id: 'a1', session, wording: 'Write it', owner: 'member', due: 'next' });
    await two.until(() => panel.open().record.get().agreements['a1'] !== undefined);
    await two.clock.advance(minute);
    await panel.open().dispatch({ type: 'reword-agreement', id: 'a1', session, answer: 'n1', wording: 'Write it down', owner: 'member', due: null });
    await two.clock.advance(30 * minute);
    expect(sent()).toHaveLength(1);
  });

  test('turned off, nothing is told, nor afterwards what was done meanwhile', async () => {
    const { notes } = two.options('his').device;
    await notes.write('tools/notify', false);
    const page = await his();
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    await notes.write('tools/notify', true);
    await two.clock.advance(30 * minute);
    expect(sent()).toEqual([]);
    await add(page.open(), 't2');
    await two.clock.advance(3 * minute);
    expect(told()).toEqual(['topicAdded: 1 topicAdded']);
  });
});

describe('what goes wrong', () => {
  test('slowed down: later and together, under the same number; after three times no more', async () => {
    const page = await his();
    two.cloud.tools.sendingFails = { kind: 'slowed-down', retryAfterMs: 30_000 };
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    await add(page.open(), 't2');
    two.cloud.tools.sendingFails = null;
    await two.clock.advance(5 * minute);
    expect(sent()).toEqual([]);
    await two.clock.advance(8 * minute);
    expect(told()).toEqual(['topicAdded: 2 topicAdded']);
    two.cloud.tools.sendingFails = { kind: 'slowed-down', retryAfterMs: 30_000 };
    await add(page.open(), 't3');
    await two.clock.advance(120 * minute);
    two.cloud.tools.sendingFails = null;
    await two.clock.advance(120 * minute);
    expect(sent()).toHaveLength(1);
  });

  test('without the right nothing happens, and nothing is tried again for it', async () => {
    const page = await his();
    two.cloud.tools.sendingFails = { kind: 'sign-in-needed', scope: 'TeamsActivity.Send', why: 'ask' };
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    two.cloud.tools.sendingFails = null;
    await two.clock.advance(120 * minute);
    expect(sent()).toEqual([]);
    expect(isSaved(page.open())).toBe(true);
  });
});

describe('where the app is not', () => {
  const switches = async (on = 'his', person = jonas) => {
    const tools = openTools(memoryPage(person, two.cloud, two.options(on)).parts);
    await tools.look();
    return tools.notifications.get();
  };
  /** In the personal app, which may be all that there is. */
  const fromList = async () => two.openAs(jonas, 'his', { inPersonalApp: true });
  const links = (page: WorkspacePage) => page.open().tools.get()?.linkTo('topic', 't1');

  test('not in the chat: the person is told for themselves, with a link to their personal app, and links lead there from now on', async () => {
    two.cloud.tools.withoutApp.add(chatId);
    const page = await fromList();
    await add(page.open(), 't1');
    expect(links(page)).toBe(`https://teams.example/${chatId}/${pair}/topic/t1`);
    await two.clock.advance(3 * minute);
    expect(sent().map(({ chatId: to, webUrl }) => [to, webUrl])).toEqual([[null, `https://teams.example/my/${pair}/topic/t1`]]);
    expect(links(page)).toBe(`https://teams.example/my/${pair}/topic/t1`);
    expect((await switches()).missing).toBeNull();
    await page.workspace.close();
    const again = await fromList();
    expect(links(again)).toBe(`https://teams.example/my/${pair}/topic/t1`);
  });

  test.each(['tab', 'side-panel'] as const)('a %s that is open in the chat proves that it is there, for all that this device knew, and for every page of it', async (surface) => {
    await new ToolNotes(two.options('his').device.notes).noteApp(chatId, false);
    const page = await two.openAs(jonas, 'his', { surface });
    await two.until(() => page.open().tools.get() !== null);
    expect(links(page)).toBe(`https://teams.example/${chatId}/${pair}/topic/t1`);
    // Nor does a refusal say otherwise.
    two.cloud.tools.withoutApp.add(chatId);
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    expect(sent().map(({ chatId: to }) => to)).toEqual([null]);
    expect(links(page)).toBe(`https://teams.example/${chatId}/${pair}/topic/t1`);
    await page.workspace.close();
    expect(links(await fromList())).toBe(`https://teams.example/${chatId}/${pair}/topic/t1`);
  });

  test('neither in the chat nor with the person: said beside the switch, until it is there; the same is news then', async () => {
    two.cloud.tools.withoutApp.add(chatId).add('me');
    const page = await fromList();
    const session = page.open().session.get().id;
    await page.open().dispatch({ type: 'propose-agreement', id: 'a1', session, wording: 'Write it', owner: 'member', due: 'next' });
    await two.clock.advance(3 * minute);
    expect(sent()).toEqual([]);
    expect(await switches()).toEqual({ on: true, missing: { kind: 'no-app', names: [maya.displayName] } });
    await two.clock.advance(60 * minute);
    expect(sent()).toEqual([]);
    two.cloud.tools.withoutApp.delete(chatId);
    await page.open().dispatch({ type: 'reword-agreement', id: 'a1', session, answer: 'n1', wording: 'Write it down', owner: 'member', due: null });
    await two.clock.advance(3 * minute);
    expect(sent().map(({ chatId: to, webUrl }) => [to, webUrl])).toEqual([[chatId, `https://teams.example/${chatId}/${pair}/agreement/a1`]]);
    expect((await switches()).missing).toBeNull();
    // Who has no app of their own could be told in the chat only because it is there.
    expect(links(page)).toBe(`https://teams.example/${chatId}/${pair}/topic/t1`);
  });

  test('attached where the app may not be added: links and notifications go to the personal app at once', async () => {
    await new ToolNotes(two.options('his').device.notes).noteApp(chatId, false);
    const page = await fromList();
    expect(links(page)).toBe(`https://teams.example/my/${pair}/topic/t1`);
    await add(page.open(), 't1');
    await two.clock.advance(3 * minute);
    expect(sent().map(({ chatId: to }) => to)).toEqual([null]);
  });
});
