/**
 * One pass over a person's promises and their tasks in To Do: looks, then does what is missing. On one device one pass at a time;
 * what two devices do at once is put right by the next look of either. Only what Accord made is touched. SPEC: TD.
 */
import { dayOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { otherOf } from '../domain/pair.ts';
import { type PairOfTasks, taskPlan, type TaskStep, type TaskWords } from '../domain/views/task-plan.ts';
import { writeTarget } from '../domain/deep-link.ts';
import type { Graph } from '../graph/services.ts';
import type { OwnTask, TaskList } from '../graph/tools.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { KnownTasks } from './known-tasks.ts';
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
  /** When it was turned on, as all devices know it. */
  readonly since: number;
}

/** They stand in the way of every step, and no sooner than later of none. */
const endsAll: readonly RemoteFailure['kind'][] = ['offline', 'sign-in-needed', 'sign-in-failed', 'slowed-down', 'cancelled'];

export type TaskKeeperParts = Pick<WorkspaceParts, 'clock' | 'timeZone' | 'host' | 'device' | 'loadGraph' | 'loadWords'>;

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
      return standing.value === null ? ok() : this.#agree(graph, words, pairs, standing.value);
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
    const noted = await this.#notes.pairTasks(pairKey, since);
    await this.#notes.notePairTasks(pairKey, since, { ...noted, done: noted.done.filter((one) => one !== name) });
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
    let { lists, since } = noted;
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
      if (shared.ok) since = shared.value.since ?? since;
      await this.#notes.noteTasks({ ...noted, lists, since, lookedAt: now });
    }
    const tasks = await this.#tasksIn(graph, lists);
    if (tasks.ok) return ok({ lists, tasks: tasks.value, since });
    if (tasks.error.kind !== 'missing') return tasks;
    const again = { ...noted, lists, since, lookedAt: 0 };
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
    if (everywhere) await noteSwitch(graph, false, this.#parts.clock.now());
    return ok(null);
  }

  /** A step that fails is left for later, and the others are carried out all the same. */
  async #agree(graph: Graph, words: ToolWords, pairs: readonly PairInChat[], { lists, tasks, since }: Standing): Promise<Result<void, RemoteFailure>> {
    const { clock, timeZone, host, device } = this.#parts;
    const now = clock.now();
    const known = await KnownTasks.open(this.#notes, pairs.map(({ pairKey }) => pairKey), since);
    const planNow = () => taskPlan({ pairs, me: host.viewer.id, tasks, known: known.names, takenAs: known.takenAs, now, today: dayOf(now, timeZone) });
    let plan = planNow();
    const asks = known.hasNews(plan);
    const asked = asks ? await known.ask(graph) : ok();
    if (asks && asked.ok) plan = planNow();
    let failure = asked.ok ? null : asked.error;
    const have = new Set(plan.known);
    for (const step of plan.steps) {
      // What another device knows of it is not known: it may have been taken away there.
      const isUnsure = step.do === 'add' && !asked.ok;
      const isOver = isUnsure || (failure !== null && endsAll.includes(failure.kind));
      const done = isOver ? null : await this.#carryOut(graph, words, pairs, lists[0] ?? '', step);
      if (done?.ok === true && done.value !== null && 'title' in step) known.taken(nameOf(step), step, done.value);
      if (done?.ok === true) continue;
      if (step.do === 'add') have.delete(step.externalId);
      if (done !== null) failure = done.error;
    }
    const { changed, shared } = await known.note(asks && asked.ok ? graph : null, plan, have, now);
    if (changed) tellPages(device, 'hello');
    return failure === null ? shared : fail(failure);
  }

  /** What the task says now; null where there is nothing to say. */
  async #carryOut(graph: Graph, words: ToolWords, pairs: readonly PairInChat[], list: string, step: TaskStep<Found>): Promise<Result<TaskWords | null, RemoteFailure>> {
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
    if (!done.ok) return done.error.kind === 'missing' ? ok(null) : done;
    return ok(step.do === 'change' ? (done.value ?? null) : null);
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

const nameOf = (step: TaskStep<Found>): string => (step.do === 'add' ? step.externalId : step.task.externalId);
