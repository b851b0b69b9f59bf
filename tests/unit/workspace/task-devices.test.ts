/** What devices of one person tell each other of their tasks, and what a step that fails does to the others (SPEC TD), on memory ports. */
import { beforeEach, describe, expect, test } from 'vitest';
import { termsHash } from '../../../src/domain/terms.ts';
import { taskName } from '../../../src/domain/views/task-plan.ts';
import { openTools, type Tools } from '../../../src/workspace/tools.ts';
import type { OpenPartnership } from '../../../src/workspace/workspace.ts';
import { jonas, pair } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage, type WorkspacePage } from '../../helpers/workspace-page.ts';

let two: TwoWorkspaces;
let hers: WorkspacePage;
let his: WorkspacePage;
let desk: Tools;
const minute = 60_000;

/** Jonas has promised `a1` and `a2`, and both have signed them. */
beforeEach(async () => {
  two = new TwoWorkspaces();
  two.cloud.tools.now = two.clock.now;
  hers = await two.attachAsMaya();
  his = await two.openAs(jonas, 'desk');
  await signed('a1');
  await signed('a2');
  desk = toolsOn('desk');
});

const toolsOn = (device: string): Tools => openTools(memoryPage(jonas, two.cloud, two.options(device)).parts);
const sign = async (partnership: OpenPartnership, id: string): Promise<void> => {
  await two.until(() => partnership.record.get().agreements[id] !== undefined);
  const terms = partnership.record.get().agreements[id]?.terms;
  if (terms !== undefined) await partnership.dispatch({ type: 'sign-agreement', id, terms: termsHash(terms) });
};
/** Promised by him and signed by her; all of it is on both sides. */
const signed = async (id: string, by = his.open()): Promise<void> => {
  await by.dispatch({ type: 'propose-agreement', id, session: by.session.get().id, wording: `Promise ${id}`, owner: 'member', due: '2026-12-01' });
  await two.clock.advance(minute);
  await sign(hers.open(), id);
  await two.until(() => isSaved(hers.open()));
  await two.clock.advance(2 * minute);
};
const open = () => two.cloud.tools.tasksOf(jonas).flatMap(({ title, done }) => (done ? [] : [title]));
const takeAway = (id: string) => two.cloud.tools.inTodo(jonas, taskName(pair, id), 'deleted');
const settings = (): Readonly<Record<string, unknown>> => JSON.parse(two.cloud.privateFiles.get(`${jonas.id} settings`) ?? '{}') as Readonly<Record<string, unknown>>;
const names = (): readonly string[] => Object.keys(settings()['taskNames'] ?? {}).map((name) => name.slice(pair.length + 1)).sort();
const turnOn = async (tools: Tools): Promise<void> => {
  expect(await tools.turnTasksOn()).toEqual({ ok: true, value: undefined });
  await two.clock.advance(minute);
};
/** A browser that has not been used for this before, or not since it was turned on. */
const openPhone = async (): Promise<WorkspacePage> => {
  const phone = await two.openAs(jonas, 'phone');
  await toolsOn('phone').look();
  await two.clock.advance(2 * minute);
  return phone;
};

describe('what was taken away in To Do', () => {
  test('stays away on a device that is first used now (TD6)', async () => {
    await turnOn(desk);
    takeAway('a1');
    const phone = await openPhone();
    expect(open()).toEqual(['Promise a2']);
    await signed('a3', phone.open());
    expect(open()).toEqual(['Promise a2', 'Promise a3']);
    expect(names()).toEqual(['a1', 'a2', 'a3']);
  });

  test('stays away on both, whichever made it (TD6)', async () => {
    await turnOn(desk);
    const phone = await openPhone();
    await his.suspend();
    await his.workspace.close();
    await signed('a3', phone.open());
    expect(open()).toEqual(['Promise a1', 'Promise a2', 'Promise a3']);
    takeAway('a3');
    his = await two.openAs(jonas, 'desk');
    await two.clock.advance(2 * minute);
    await signed('a4');
    expect(open()).toEqual(['Promise a1', 'Promise a2', 'Promise a4']);
  });

  test('stays away where a second device turns on what is on already (TD6)', async () => {
    await turnOn(desk);
    takeAway('a1');
    await two.openAs(jonas, 'phone');
    await turnOn(toolsOn('phone'));
    await two.clock.advance(2 * minute);
    expect(open()).toEqual(['Promise a2']);
  });

  test('comes back when it is turned off and on again, and the other device says nothing against it', async () => {
    await turnOn(desk);
    const phone = await openPhone();
    takeAway('a1');
    expect((await desk.turnTasksOff(true)).ok).toBe(true);
    expect([open(), names()]).toEqual([[], []]);
    await two.clock.advance(5 * minute);
    await turnOn(desk);
    expect([...open()].sort()).toEqual(['Promise a1', 'Promise a2']);
    takeAway('a2');
    await signed('a3', phone.open());
    expect([...open()].sort()).toEqual(['Promise a1', 'Promise a3']);
    expect(names()).toEqual(['a1', 'a2', 'a3']);
  });

  test('is forgotten once it is settled, or the other’s', async () => {
    await turnOn(desk);
    expect(names()).toEqual(['a1', 'a2']);
    await his.open().dispatch({ type: 'answer-kept', id: 'a1', session: his.open().session.get().id, answer: 'n1' });
    await two.clock.advance(2 * minute);
    expect(names()).toEqual(['a2']);
  });

  test('is known to a device alone where the own folder cannot be read, and to all of them once it can (TD6)', async () => {
    await turnOn(desk);
    takeAway('a1');
    // Somebody has taken the file away, or emptied it.
    two.cloud.privateFiles.set(`${jonas.id} settings`, '{"tasks":true,"taskNames":{"nonsense":1},"taskSince":"x"}');
    await signed('a3');
    expect(open()).toEqual(['Promise a2', 'Promise a3']);
    await openPhone();
    expect(open()).toEqual(['Promise a2', 'Promise a3']);
    expect(names()).toEqual(['a1', 'a2', 'a3']);
  });
});

test('no call is made for what is known: a device asks the own folder only where something is new', async () => {
  await turnOn(desk);
  let asked = 0;
  const { privateFiles } = two.cloud;
  const get = privateFiles.get.bind(privateFiles);
  privateFiles.get = (name) => {
    if (name.endsWith(' settings')) asked += 1;
    return get(name);
  };
  // A change that makes no task.
  await his.open().dispatch({ type: 'propose-agreement', id: 'a9', session: his.open().session.get().id, wording: 'Not signed', owner: 'member', due: '2026-12-01' });
  await two.clock.advance(5 * minute);
  expect(asked).toBe(0);
});

describe('a step that fails', () => {
  test('does not end the others, and is tried later, ever more seldom', async () => {
    const { tools } = two.cloud;
    const tried: number[] = [];
    tools.oneFails = (call, name) => {
      if (call !== 'add' || name !== taskName(pair, 'a1')) return null;
      tried.push(two.clock.now());
      return { kind: 'unavailable' };
    };
    await turnOn(desk);
    expect(open()).toEqual(['Promise a2']);
    expect(names()).toEqual(['a2']);
    await two.clock.advance(180 * minute);
    expect(tried.length).toBeGreaterThan(2);
    expect(tried.length).toBeLessThan(9);
    tools.oneFails = () => null;
    await two.clock.advance(90 * minute);
    expect(open()).toEqual(['Promise a2', 'Promise a1']);
  });

  test('for want of a network or for haste ends them: nothing would be any better', async () => {
    const { tools } = two.cloud;
    let tried = 0;
    tools.oneFails = () => {
      tried += 1;
      return { kind: 'slowed-down', retryAfterMs: 1_000 };
    };
    await turnOn(desk);
    expect(tried).toBe(1);
  });
});

test('a title that To Do has changed by itself is not written again and again; one that a person changed comes back', async () => {
  const { tools } = two.cloud;
  tools.takes = (title) => title.replace('Promise', 'promise');
  await turnOn(desk);
  const writes = () => tools.calls.filter((call) => call === 'change').length;
  const before = writes();
  await signed('a3');
  await signed('a4');
  expect(writes()).toBe(before);
  tools.inTodo(jonas, taskName(pair, 'a1'), { title: 'What I call it' });
  await signed('a5');
  expect(writes()).toBe(before + 1);
  expect(open()[0]).toBe('promise a1');
});
