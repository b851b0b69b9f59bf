/** Own promises among one's tasks (SPEC TD), on memory ports. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fail } from '../../../src/base/result.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { taskName } from '../../../src/domain/views/task-plan.ts';
import { TaskKeeper } from '../../../src/workspace/task-keeper.ts';
import { ToolNotes } from '../../../src/workspace/tool-notes.ts';
import { openTools, type Tools } from '../../../src/workspace/tools.ts';
import { openMyOneOnOnes } from '../../../src/workspace/my-one-on-ones.ts';
import { keepMyTasks } from '../../../src/workspace/my-tasks.ts';
import type { OpenPartnership } from '../../../src/workspace/workspace.ts';
import { chatId, jonas, pair } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage, type WorkspacePage } from '../../helpers/workspace-page.ts';

let two: TwoWorkspaces;
let his: WorkspacePage;
let tools: Tools;
const minute = 60_000;

/** Jonas has promised `a1`, and both have signed it. */
beforeEach(async () => {
  two = new TwoWorkspaces();
  two.cloud.tools.now = two.clock.now;
  const hers = await two.attachAsMaya();
  his = await two.openAs(jonas, 'his');
  await promise(his.open(), 'a1', '2026-12-01');
  await two.until(() => isSaved(his.open()));
  await two.clock.advance(minute);
  await sign(hers.open(), 'a1');
  await two.until(() => isSaved(hers.open()));
  await hers.suspend();
  await hers.workspace.close();
  await two.clock.advance(minute);
  tools = openTools(memoryPage(jonas, two.cloud, two.options('his')).parts);
});

const promise = (partnership: OpenPartnership, id: string, due = '2026-12-01') =>
  partnership.dispatch({ type: 'propose-agreement', id, session: partnership.session.get().id, wording: `Promise ${id}`, owner: 'member', due });
const sign = async (partnership: OpenPartnership, id: string): Promise<void> => {
  await two.until(() => partnership.record.get().agreements[id] !== undefined);
  const terms = partnership.record.get().agreements[id]?.terms;
  if (terms !== undefined) await partnership.dispatch({ type: 'sign-agreement', id, terms: termsHash(terms) });
};
const tasks = () => two.cloud.tools.tasksOf(jonas);
const brief = () => tasks().map(({ title, due, done }) => `${title}, ${due ?? 'no day'}${done ? ', done' : ''}`);
const turnOn = async (): Promise<void> => {
  expect(await tools.turnTasksOn()).toEqual({ ok: true, value: undefined });
  await two.clock.advance(minute);
};
const calls = (): number => two.cloud.tools.calls.length;

describe('promises in To Do', () => {
  test('nothing is asked there before a person turns it on', async () => {
    await two.clock.advance(60 * minute);
    expect(calls()).toBe(0);
    await turnOn();
    expect(brief()).toEqual(['Promise a1, 2026-12-01']);
    expect(two.cloud.tools.lists.get(jonas.id)?.map(({ name }) => name)).toEqual(['Accord']);
    expect(tasks()[0]).toMatchObject({ externalId: taskName(pair, 'a1'), webUrl: `https://teams.example/${chatId}/${pair}/agreement/a1` });
  });

  test('nothing while nothing happens; a change is one look', async () => {
    await turnOn();
    const before = calls();
    await two.clock.advance(6 * 60 * minute);
    expect(calls()).toBe(before);
    await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Not a promise' });
    await two.clock.advance(5 * minute);
    expect(calls()).toBe(before);
  });

  test('kept here, it is done there; done there, it is asked about here and can be opened again', async () => {
    await turnOn();
    two.cloud.tools.inTodo(jonas, taskName(pair, 'a1'), { done: true });
    await his.suspend();
    await two.clock.advance(5 * minute);
    await his.workspace.close();
    his = await two.openAs(jonas, 'his');
    await two.clock.advance(2 * minute);
    const own = his.open().tools.get();
    expect([...(own?.doneInTodo.get() ?? [])]).toEqual(['a1']);
    expect(his.open().record.get().agreements['a1']?.outcome).toBeNull();
    expect(await own?.openAgainInTodo('a1')).toEqual({ ok: true, value: undefined });
    expect([...(own?.doneInTodo.get() ?? [])]).toEqual([]);
    expect(brief()).toEqual(['Promise a1, 2026-12-01']);
    await his.open().dispatch({ type: 'answer-kept', id: 'a1', session: his.open().session.get().id, answer: 'n1' });
    await two.clock.advance(2 * minute);
    expect(brief()).toEqual(['Promise a1, 2026-12-01, done']);
  });

  test('a second page of the device has it looked at, and is told', async () => {
    await turnOn();
    two.cloud.tools.inTodo(jonas, taskName(pair, 'a1'), { done: true });
    const second = await two.openAs(jonas, 'his');
    await two.clock.advance(2 * minute);
    for (const page of [his, second]) expect([...(page.open().tools.get()?.doneInTodo.get() ?? [])]).toEqual(['a1']);
    expect((await second.open().tools.get()?.openAgainInTodo('a1'))?.ok).toBe(true);
    await two.clock.advance(minute);
    for (const page of [his, second]) expect([...(page.open().tools.get()?.doneInTodo.get() ?? [])]).toEqual([]);
  });

  test('two devices make no doubles, and repair those that came about', async () => {
    await turnOn();
    const phone = await two.openAs(jonas, 'phone');
    const other = openTools(memoryPage(jonas, two.cloud, two.options('phone')).parts);
    await other.look();
    expect(other.tasks.get().on).toBe(true);
    await two.clock.advance(2 * minute);
    expect(brief()).toHaveLength(1);
    const [list] = two.cloud.tools.lists.get(jonas.id) ?? [];
    const [task] = list?.tasks ?? [];
    if (task !== undefined) list?.tasks.push({ ...task, id: 'double', madeAt: new Date(two.clock.now()).toISOString() });
    await promise(phone.open(), 'a2');
    await two.clock.advance(2 * minute);
    expect(brief()).toEqual(['Promise a1, 2026-12-01']);
  });

  test('two lists of two devices that began at once are one to both', async () => {
    await turnOn();
    two.cloud.tools.lists.get(jonas.id)?.push({ id: 'a list', name: 'Accord', tasks: [{ id: 'x', externalId: taskName(pair, 'a1'), title: 'Promise a1', due: '2026-12-01', webUrl: null, done: false, madeAt: '2026-11-23T07:40:00.000Z' }] });
    await two.clock.advance(90 * minute);
    await promise(his.open(), 'a2');
    await two.clock.advance(2 * minute);
    expect(tasks().map(({ id }) => id)).toEqual(['x']);
  });

  test('a list that was renamed is the same on another device, and on one that was wiped', async () => {
    await turnOn();
    const rename = (name: string) => two.cloud.tools.lists.set(jonas.id, (two.cloud.tools.lists.get(jonas.id) ?? []).map((list) => ({ ...list, name })));
    rename('Promised');
    const phone = await two.openAs(jonas, 'phone');
    const other = openTools(memoryPage(jonas, two.cloud, two.options('phone')).parts);
    await other.look();
    await two.clock.advance(2 * minute);
    await promise(phone.open(), 'a2');
    await two.clock.advance(2 * minute);
    expect(two.cloud.tools.lists.get(jonas.id)?.map(({ name }) => name)).toEqual(['Promised']);
    expect(brief()).toEqual(['Promise a1, 2026-12-01']);
    // A third one has never looked there, and takes them away all the same.
    const wiped = openTools(memoryPage(jonas, two.cloud, two.options('wiped')).parts);
    expect(await wiped.openTasks()).toEqual({ ok: true, value: 1 });
    expect((await wiped.turnTasksOff(true)).ok).toBe(true);
    expect(brief()).toEqual([]);
    // On again, it is the same list still.
    await turnOn();
    expect(two.cloud.tools.lists.get(jonas.id)?.map(({ name }) => name)).toEqual(['Promised']);
  });

  test('which lists there are is not guessed: without the own folder a device that knows none makes none', async () => {
    const { parts } = memoryPage(jonas, two.cloud, two.options('his'));
    const { loadGraph } = parts;
    let answers = false;
    const keeper = new TaskKeeper({ ...parts, loadGraph: async () => {
      const graph = await loadGraph();
      return answers ? graph : { ...graph, privateFile: () => ({ read: () => Promise.resolve(fail({ kind: 'unavailable' as const })), join: () => Promise.resolve(fail({ kind: 'unavailable' as const })) }) };
    } });
    await new ToolNotes(parts.device.notes).noteTasks({ on: true, lists: [], lookedAt: 0, since: 1 });
    expect(await keeper.pass([])).toEqual({ ok: false, error: { kind: 'unavailable' } });
    expect(two.cloud.tools.lists.get(jonas.id) ?? []).toEqual([]);
    answers = true;
    expect((await keeper.pass([])).ok).toBe(true);
    expect(two.cloud.tools.lists.get(jonas.id)).toHaveLength(1);
  });

  test('what a person takes away there is not made again; the whole list taken away turns it off', async () => {
    await turnOn();
    two.cloud.tools.inTodo(jonas, taskName(pair, 'a1'), 'deleted');
    await promise(his.open(), 'a2');
    await two.clock.advance(2 * minute);
    expect(brief()).toEqual([]);
    two.cloud.tools.lists.set(jonas.id, []);
    await promise(his.open(), 'a3');
    await two.clock.advance(2 * minute);
    const before = calls();
    await promise(his.open(), 'a4');
    await two.clock.advance(2 * minute);
    expect(calls()).toBe(before);
    await tools.look();
    expect(tools.tasks.get().on).toBe(false);
    expect(two.cloud.tools.lists.get(jonas.id)).toEqual([]);
  });

  test('turned off with its tasks taken away, or left there; on again without doubles', async () => {
    await turnOn();
    expect(await tools.openTasks()).toEqual({ ok: true, value: 1 });
    expect((await tools.turnTasksOff(true)).ok).toBe(true);
    expect(brief()).toEqual([]);
    await turnOn();
    expect(brief()).toHaveLength(1);
    expect((await tools.turnTasksOff(false)).ok).toBe(true);
    expect(brief()).toHaveLength(1);
    await turnOn();
    expect(brief()).toHaveLength(1);
  });

  test('off on one device is off on the others', async () => {
    await turnOn();
    const phone = openTools(memoryPage(jonas, two.cloud, two.options('phone')).parts);
    await phone.look();
    expect((await phone.turnTasksOff(true)).ok).toBe(true);
    await two.clock.advance(90 * minute);
    await promise(his.open(), 'a2');
    await two.clock.advance(2 * minute);
    await tools.look();
    expect(tools.tasks.get().on).toBe(false);
    expect(brief()).toEqual([]);
  });

  test('a failure is tried again later and no sooner', async () => {
    two.cloud.tools.tasksFail = { kind: 'slowed-down', retryAfterMs: 1_000 };
    await turnOn();
    const before = calls();
    await two.clock.advance(2 * minute);
    expect(calls()).toBe(before);
    two.cloud.tools.tasksFail = null;
    await two.clock.advance(10 * minute);
    expect(brief()).toHaveLength(1);
  });

  test('the list of all 1:1s keeps them, too, without one being open', async () => {
    await two.clock.advance(minute);
    await his.workspace.close();
    const page = memoryPage(jonas, two.cloud, { ...two.options('his'), chatId: null });
    const my = openMyOneOnOnes(page.parts);
    const stop = keepMyTasks(page.parts, my);
    await two.until(() => my.list.get().all !== null && !my.list.get().asking);
    await tools.turnTasksOn();
    await two.clock.advance(minute);
    expect(brief()).toEqual(['Promise a1, 2026-12-01']);
    stop();
    my.close();
  });
});

test('a person who is not asked yet sees what is missing', async () => {
  await tools.look();
  expect(tools.notifications.get()).toEqual({ on: true, missing: null });
  expect(tools.tasks.get()).toEqual({ on: false, missing: null });
  await tools.setNotifications(false);
  expect(tools.notifications.get().on).toBe(false);
});
