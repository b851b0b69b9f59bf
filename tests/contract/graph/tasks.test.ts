import { beforeEach, describe, expect, it } from 'vitest';
import { taskName } from '../../../src/domain/views/task-plan.ts';
import type { NewTask } from '../../../src/graph/tools.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { TaskKeeper } from '../../../src/workspace/task-keeper.ts';
import { noteLists, noteNames, noteSwitch, readSwitches } from '../../../src/workspace/task-switches.ts';
import { ToolNotes } from '../../../src/workspace/tool-notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { memoryPage } from '../../helpers/workspace-page.ts';
import { control } from './control.ts';
import { errorOf, isReal, valueOf } from './microsoft365.ts';
import { type Pair, withPair } from './pair.ts';

interface Task {
  readonly id: string;
  readonly title: string;
  readonly linkedResources: readonly Record<string, string | null>[];
}

describe.skipIf(isReal)('promises among one’s own tasks', () => {
  let it365: Pair;
  withPair((pair) => (it365 = pair));
  const task: NewTask = { externalId: 'abc/a1', title: 'Write the note\nfor  the team', due: '2026-12-01', webUrl: 'https://teams.microsoft.com/l/entity/x/session', about: '1:1 with Maya' };
  const todo = () => control<readonly { displayName: string; tasks: readonly Task[] }[]>(it365.local, 'GET', `todo?user=${it365.jonas.person.id}`);
  const tasks = () => it365.jonas.anew().tasks;
  const made = async (): Promise<string> => valueOf(await tasks().addList('Accord')).id;

  beforeEach(() => {
    it365.jonas.consented.add(graphScopes.tasks);
    it365.local.forget();
  });

  it('knows the lists that a person made, and not the two that everybody has', async () => {
    expect(valueOf(await tasks().lists())).toEqual([]);
    const list = await made();
    expect(valueOf(await tasks().lists())).toEqual([{ id: list, name: 'Accord' }]);
  });

  it('is one call to read, and one for each change', async () => {
    const list = await made();
    valueOf(await tasks().add(list, task));
    it365.local.forget();
    const [one, ...more] = valueOf(await tasks().list(list));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ externalId: 'abc/a1', title: 'Write the note for the team', due: '2026-12-01', done: false });
    valueOf(await tasks().change(list, one?.id ?? '', { title: 'Send the note', due: null }));
    valueOf(await tasks().change(list, one?.id ?? '', { done: true }));
    expect(valueOf(await tasks().list(list))).toMatchObject([{ externalId: 'abc/a1', title: 'Send the note', due: null, done: true }]);
    valueOf(await tasks().change(list, one?.id ?? '', { done: false }));
    expect(valueOf(await tasks().list(list))).toMatchObject([{ done: false }]);
    expect(it365.local.calls().map(({ method }) => method)).toEqual(['GET', 'PATCH', 'PATCH', 'GET', 'PATCH', 'GET']);
    valueOf(await tasks().remove(list, one?.id ?? ''));
    valueOf(await tasks().remove(list, one?.id ?? ''));
    expect(valueOf(await tasks().list(list))).toEqual([]);
  });

  it('carries the link, and a title that fits', async () => {
    const list = await made();
    valueOf(await tasks().add(list, { ...task, title: 'x'.repeat(300) }));
    const [found] = (await todo()).find(({ displayName }) => displayName === 'Accord')?.tasks ?? [];
    expect(found?.title).toHaveLength(255);
    expect(found?.linkedResources).toMatchObject([{ applicationName: 'Accord', displayName: '1:1 with Maya', externalId: 'abc/a1', webUrl: task.webUrl }]);
  });

  it('leaves alone what the person put into the list', async () => {
    const list = await made();
    const theirs = await it365.jonas.raw('POST', `/me/todo/lists/${list}/tasks`, { title: 'Milk' });
    expect(theirs.status).toBe(201);
    expect(valueOf(await tasks().list(list))).toEqual([]);
  });

  it('reads more than a page', async () => {
    const list = await made();
    for (let i = 0; i < 12; i += 1) valueOf(await tasks().add(list, { ...task, externalId: `abc/a${i}` }));
    expect(valueOf(await tasks().list(list))).toHaveLength(12);
  });

  it('a list that was renamed is known to another device by its id, which the own folder keeps', async () => {
    const { jonas } = it365;
    const device = async (): Promise<TaskKeeper> => {
      const { parts } = memoryPage(jonas.person, new TwoWorkspaces().cloud, { device: new MemoryDevice(), clock: new VirtualClock() });
      await new ToolNotes(parts.device.notes).noteTasks({ on: true, lists: [], lookedAt: 0, since: 1 });
      return new TaskKeeper({ ...parts, loadGraph: () => Promise.resolve(jonas.anew()) });
    };
    // What "Accord" is called by now.
    const list = valueOf(await tasks().addList('Promised')).id;
    valueOf(await tasks().add(list, task));
    await noteSwitch(jonas.anew(), true, 7);
    await noteLists(jonas.anew(), [list], []);
    const phone = await device();
    valueOf(await phone.pass([]));
    expect(valueOf(await tasks().lists())).toEqual([{ id: list, name: 'Promised' }]);
    expect(valueOf(await (await device()).open())).toHaveLength(1);
    // Of two that note theirs at once both stay, and the switch with them.
    await Promise.all([noteLists(jonas.anew(), ['l2'], []), noteLists(jonas.anew(), ['l3'], [])]);
    expect(valueOf(await readSwitches(jonas.anew()))).toMatchObject({ on: true, lists: [list, 'l2', 'l3'].sort(), since: 7 });
    const names = (...ids: readonly string[]) => noteNames(jonas.anew(), { since: 7, names: ids.map((id) => taskName('0123456789abcdef', id)), isOver: (name) => name.endsWith('/a1'), now: 9 });
    await names('a0', 'a1');
    await Promise.all([names('a2'), names('a3')]);
    expect([...valueOf(await readSwitches(jonas.anew())).names]).toEqual(expect.arrayContaining(['a0', 'a2', 'a3'].map((id) => [taskName('0123456789abcdef', id), 9])));
    expect(valueOf(await readSwitches(jonas.anew())).names.size).toBe(3);
    // What is gone is found by its name, else made anew.
    await noteLists(jonas.anew(), [], [list, 'l3']);
    valueOf(await (await device()).pass([]));
    const made = valueOf(await tasks().lists()).find(({ name }) => name === 'Accord');
    expect(valueOf(await readSwitches(jonas.anew()))).toMatchObject({ on: true, lists: [made?.id] });
  });

  it('says that a list is gone, that a permission is missing, and that there is no network', async () => {
    expect(errorOf(await tasks().list('nowhere'))).toEqual({ kind: 'missing' });
    it365.jonas.consented.clear();
    expect(errorOf(await tasks().lists())).toEqual({ kind: 'sign-in-needed', scope: 'Tasks.ReadWrite', why: 'ask' });
    it365.jonas.consented.add(graphScopes.tasks);
    await it365.local.network(it365.jonas.person, false);
    expect(errorOf(await tasks().lists())).toEqual({ kind: 'offline' });
  });
});
