/**
 * One pass over a person's promises and their tasks in To Do: looks, then does what is missing. On one device one pass at a time;
 * what two devices do at once is put right by the next look of either. Only what Accord made is touched. SPEC: TD.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { otherOf } from '../domain/pair.ts';
import { type PairOfTasks, taskName, taskPlan, type TaskStep } from '../domain/views/task-plan.ts';
import { writeTarget } from '../domain/deep-link.ts';
import type { Graph } from '../graph/services.ts';
import type { OwnTask, TaskList } from '../graph/tools.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { WorkspaceParts } from './parts.ts';
import { noteLists, noteSwitch, readSwitches } from './task-switches.ts';
import { tasksOff, ToolNotes, type TasksNote } from './tool-notes.ts';
import type { ToolWords } from './tool-words.ts';

/** The name of the list. Who renames it keeps it: all devices know its id (`task-switches.ts`). */
const listName = 'Accord';
/** So often it is looked whether another device has turned it off, and which lists there are. */
const lookAroundMs = 3_600_000;

export interface PairInChat extends PairOfTasks {
  /** Where its links lead; null: to the personal app. */
  readonly chatId: string | null;
}

/** A task, and the list that it is in. */
interface Found extends OwnTask {
  readonly list: string;
}

/** What stands in To Do. */
interface Standing {
  readonly lists: readonly string[];
  readonly tasks: readonly Found[];
}

export type TaskKeeperParts = Pick<WorkspaceParts, 'clock' | 'host' | 'device' | 'loadGraph' | 'loadWords'>;

export class TaskKeeper {
  readonly #parts: TaskKeeperParts;
  readonly #notes: ToolNotes;

  constructor(parts: TaskKeeperParts) {
    this.#parts = parts;
    this.#notes = new ToolNotes(parts.device.notes);
  }

  /** What came of it is noted for all pages of the device (`done`), and they are told where it has changed. */
  async pass(pairs: readonly PairInChat[]): Promise<Result<void, RemoteFailure>> {
    if (!(await this.#notes.tasks()).on) return ok();
    return this.#alone(async () => {
      // Asked again: the page before may have turned it off.
      const noted = await this.#notes.tasks();
      if (!noted.on) return ok();
      const [graph, words] = await Promise.all([this.#parts.loadGraph(), this.#parts.loadWords()]).catch(() => [null, null] as const);
      if (graph === null || words === null) return fail({ kind: 'offline' });
      const standing = await this.#look(graph, noted);
      if (!standing.ok) return standing;
      return standing.value === null ? ok() : this.#agree(graph, words, pairs, standing.value, noted.since);
    });
  }

  /** Names of promises of a pair that are open in Accord and were done in To Do, as far as this device has seen. */
  async done(pairKey: string): Promise<readonly string[]> {
    const { on, since } = await this.#notes.tasks();
    return on ? (await this.#notes.pairTasks(pairKey, since)).done : [];
  }

  /** It was not done after all: its task is open again. */
  async openAgain(pairKey: string, name: string): Promise<Result<void, RemoteFailure>> {
    const graph = await this.#parts.loadGraph().catch(() => null);
    if (graph === null) return fail({ kind: 'offline' });
    const { lists, since } = await this.#notes.tasks();
    const found = await this.#tasksIn(graph, lists);
    if (!found.ok) return found;
    for (const task of found.value) {
      if (task.externalId !== name || !task.done) continue;
      const opened = await graph.tasks.change(task.list, task.id, { done: false });
      if (!opened.ok) return opened;
    }
    const { known, done } = await this.#notes.pairTasks(pairKey, since);
    await this.#notes.notePairTasks(pairKey, since, { known, done: done.filter((one) => one !== name) });
    tellPages(this.#parts.device, 'hello');
    return ok();
  }

  /** All that Accord made there and that is not done, e.g. to take it away. */
  async open(): Promise<Result<readonly (() => Promise<Result<void, RemoteFailure>>)[], RemoteFailure>> {
    const graph = await this.#parts.loadGraph().catch(() => null);
    if (graph === null) return fail({ kind: 'offline' });
    let { lists } = await this.#notes.tasks();
    if (lists.length === 0) {
      // This device has not looked there yet: another one may have made them.
      const [all, shared] = await Promise.all([graph.tasks.lists(), readSwitches(graph)]);
      if (!all.ok) return all;
      if (!shared.ok) return shared;
      lists = ours(all.value, shared.value.lists);
    }
    const found = await this.#tasksIn(graph, lists);
    return found.ok ? ok(found.value.filter(({ done }) => !done).map((task) => () => graph.tasks.remove(task.list, task.id))) : found;
  }

  /** The lists and what is in them; null when somebody has taken the list away, or turned it off elsewhere: then it is off here, too. */
  async #look(graph: Graph, noted: TasksNote): Promise<Result<Standing | null, RemoteFailure>> {
    const now = this.#parts.clock.now();
    let { lists } = noted;
    if (lists.length === 0 || Math.abs(now - noted.lookedAt) > lookAroundMs) {
      const shared = await readSwitches(graph);
      // Without its word this device goes on as it knows; one that knows nothing yet would make a second list.
      if (!shared.ok && lists.length === 0) return shared;
      if (shared.ok && shared.value.on === false && lists.length > 0) return this.#turnedOff(graph, false);
      const known = [...lists, ...(shared.ok ? shared.value.lists : [])];
      const all = await graph.tasks.lists();
      if (!all.ok) return all;
      const there = ours(all.value, known);
      if (there.length === 0 && lists.length > 0) return this.#turnedOff(graph, true);
      const first = there.length > 0 ? ok(null) : await graph.tasks.addList(listName);
      if (!first.ok) return first;
      // The same one first on every device: two that began at once have made two.
      lists = [...there, ...(first.value === null ? [] : [first.value.id])].sort();
      if (shared.ok && shared.value.lists.join() !== lists.join()) await noteLists(graph, lists, known.filter((id) => !lists.includes(id)));
      await this.#notes.noteTasks({ ...noted, lists, lookedAt: now });
    }
    const tasks = await this.#tasksIn(graph, lists);
    if (tasks.ok) return ok({ lists, tasks: tasks.value });
    if (tasks.error.kind !== 'missing') return tasks;
    const again = { ...noted, lists, lookedAt: 0 };
    await this.#notes.noteTasks(again);
    return noted.lookedAt === 0 ? tasks : this.#look(graph, again);
  }

  async #tasksIn(graph: Graph, lists: readonly string[]): Promise<Result<readonly Found[], RemoteFailure>> {
    const all: Found[] = [];
    for (const list of lists) {
      const found = await graph.tasks.list(list);
      if (!found.ok) return found;
      all.push(...found.value.map((task) => ({ ...task, list })));
    }
    return ok(all);
  }

  async #turnedOff(graph: Graph, everywhere: boolean): Promise<Result<null, RemoteFailure>> {
    await this.#notes.noteTasks(tasksOff);
    if (everywhere) await noteSwitch(graph, false);
    return ok(null);
  }

  async #agree(graph: Graph, words: ToolWords, pairs: readonly PairInChat[], { lists, tasks }: Standing, since: number): Promise<Result<void, RemoteFailure>> {
    const { clock, host } = this.#parts;
    const noted = new Map(await Promise.all(pairs.map(async ({ pairKey }) => [pairKey, await this.#notes.pairTasks(pairKey, since)] as const)));
    const known = new Set([...noted.values()].flatMap((one) => one.known));
    const plan = taskPlan({ pairs, me: host.viewer.id, tasks, known, now: clock.now() });
    for (const step of plan.steps) {
      const done = await this.#carryOut(graph, words, pairs, lists[0] ?? '', step);
      if (!done.ok) return done;
    }
    let changed = false;
    for (const { pairKey } of pairs) {
      const isOf = (name: string): boolean => name.startsWith(taskName(pairKey, ''));
      const [before, next] = [noted.get(pairKey), { known: [...plan.known].filter(isOf), done: plan.done.filter(isOf) }];
      if (JSON.stringify(before) === JSON.stringify(next)) continue;
      await this.#notes.notePairTasks(pairKey, since, next);
      changed ||= JSON.stringify(before?.done) !== JSON.stringify(next.done);
    }
    if (changed) tellPages(this.#parts.device, 'hello');
    return ok();
  }

  async #carryOut(graph: Graph, words: ToolWords, pairs: readonly PairInChat[], list: string, step: TaskStep<Found>): Promise<Result<void, RemoteFailure>> {
    if (step.do === 'add') {
      const { externalId, pairKey, agreement, title, due } = step;
      const pair = pairs.find((one) => one.pairKey === pairKey);
      const chatId = pair?.chatId ?? null;
      const hasTab = chatId !== null && !(await this.#notes.lacksApp(chatId));
      const webUrl = this.#parts.host.linkTo(writeTarget({ pairKey, kind: 'agreement', id: agreement }), hasTab ? chatId : null);
      return graph.tasks.add(list, { externalId, title, due, webUrl, about: words.about(pair === undefined ? '' : this.#nameIn(pair.record)) });
    }
    const { task } = step;
    const change = step.do === 'change' ? { title: step.title, due: step.due } : { done: true };
    const done = step.do === 'remove' ? await graph.tasks.remove(task.list, task.id) : await graph.tasks.change(task.list, task.id, change);
    // Taken away meanwhile.
    return done.ok || done.error.kind === 'missing' ? ok() : done;
  }

  #nameIn(record: PartnershipRecord): string {
    return otherOf(record, this.#parts.host.viewer.id)?.displayName ?? '';
  }

  /** One at a time on this device, whatever its pages are about. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let begun = false;
      const release: { now: () => void } = { now: () => undefined };
      const stop = this.#parts.device.siblings('tools/tasks').lead(() => {
        if (begun) return;
        begun = true;
        // The lead may come before this has been given the way to give it up.
        queueMicrotask(() => void task().then(resolve, reject).finally(() => release.now()));
      });
      release.now = stop;
    });
  }
}

/** `retry`: it was turned on or off. `hello`: something new is noted. To all pages of this device, this one among them. */
export function tellPages(device: WorkspaceParts['device'], kind: 'retry' | 'hello'): void {
  // A channel says only what somebody listens to on it.
  const channel = device.siblings('tools');
  const stop = channel.hear(() => undefined);
  channel.tell({ kind });
  stop();
}

/** By their name, or known by their id to some device of the person. */
function ours(all: readonly TaskList[], known: readonly string[]): readonly string[] {
  return all.filter(({ id, name }) => name === listName || known.includes(id)).map(({ id }) => id);
}
