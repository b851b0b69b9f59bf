/**
 * Which promises have, or had, a task: as the own folder keeps it for all devices of the person (SPEC TD6), and as this device knows it.
 * The folder is asked only before a task is made, and when something is to be noted there: where nothing is new that costs no call.
 */
import { ok, type Result } from '../base/result.ts';
import { saysSame, settleMs, type StandingTask, taskName, type TakenAs, type TaskPlan, type TaskWords } from '../domain/views/task-plan.ts';
import type { Graph } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { noteNames, readSwitches } from './task-switches.ts';
import type { PairTasksNote, ToolNotes } from './tool-notes.ts';

type Plan = TaskPlan<StandingTask>;

export class KnownTasks {
  readonly #notes: ToolNotes;
  readonly #noted: Map<string, PairTasksNote>;
  #since: number;
  #known: ReadonlySet<string>;
  /** What the folder does not know, as far as this device knows. */
  #toShare: ReadonlySet<string>;
  readonly #takenAs: Map<string, TakenAs>;

  private constructor(notes: ToolNotes, since: number, noted: Map<string, PairTasksNote>) {
    const all = [...noted.values()];
    this.#notes = notes;
    this.#noted = noted;
    this.#since = since;
    this.#known = new Set(all.flatMap(({ known }) => known));
    this.#toShare = new Set(all.flatMap(({ toShare }) => toShare));
    this.#takenAs = new Map(all.flatMap(({ takenAs }) => Object.entries(takenAs)));
  }

  static async open(notes: ToolNotes, pairKeys: readonly string[], since: number): Promise<KnownTasks> {
    return new KnownTasks(notes, since, new Map(await Promise.all(pairKeys.map(async (key) => [key, await notes.pairTasks(key, since)] as const))));
  }

  get names(): ReadonlySet<string> {
    return this.#known;
  }

  get takenAs(): ReadonlyMap<string, TakenAs> {
    return this.#takenAs;
  }

  /** Must the folder be asked before this is done? */
  hasNews({ steps, known, over }: Plan): boolean {
    return this.#toShare.size > 0 || steps.some((step) => step.do === 'add') || [...known].some((name) => !this.#known.has(name)) || [...over].some((name) => this.#known.has(name));
  }

  /** Takes over what the folder knows. */
  async ask(graph: Graph): Promise<Result<void, RemoteFailure>> {
    const read = await readSwitches(graph);
    if (!read.ok) return read;
    const { since, names } = read.value;
    if (since === null) {
      // Nothing is kept there, or not any more.
      this.#toShare = this.#known;
      return ok();
    }
    if (since !== this.#since) {
      // Another device has turned it off and on again: what this one knew is of the time before.
      this.#since = since;
      this.#toShare = new Set();
      this.#takenAs.clear();
      await this.#notes.noteTasks({ ...(await this.#notes.tasks()), since });
    }
    this.#known = new Set([...names.keys(), ...this.#toShare]);
    return ok();
  }

  /** What To Do has made of what it was asked to keep. */
  taken(name: string, asked: TaskWords, kept: TaskWords): void {
    if (saysSame(asked, kept)) this.#takenAs.delete(name);
    else this.#takenAs.set(name, { asked, kept });
  }

  /** Notes what came of a plan, in the folder where it was asked. `changed`: something else is known now to be done there. */
  async note(graph: Graph | null, plan: Plan, known: ReadonlySet<string>, now: number): Promise<{ readonly changed: boolean; readonly shared: Result<void, RemoteFailure> }> {
    const shared = graph === null ? ok() : await this.#share(graph, plan, known, now);
    let changed = false;
    const toShare = graph !== null && shared.ok ? new Set<string>() : new Set([...known].filter((name) => this.#toShare.has(name) || !this.#known.has(name)));
    for (const [pairKey, before] of this.#noted) {
      const isOf = (name: string): boolean => name.startsWith(taskName(pairKey, ''));
      const next: PairTasksNote = {
        known: [...known].filter(isOf),
        toShare: [...toShare].filter(isOf),
        done: plan.done.filter(isOf),
        takenAs: Object.fromEntries([...this.#takenAs].filter(([name]) => isOf(name) && known.has(name))),
      };
      changed ||= before.done.join() !== next.done.join();
      await this.#notes.notePairTasks(pairKey, this.#since, next);
    }
    return { changed, shared };
  }

  async #share(graph: Graph, { over }: Plan, known: ReadonlySet<string>, now: number): Promise<Result<void, RemoteFailure>> {
    const isLookedAt = (name: string): boolean => [...this.#noted.keys()].some((pairKey) => name.startsWith(taskName(pairKey, '')));
    // Of what a record does not hold another device may know more, if it is from a moment ago (TD3).
    const isOver = (name: string, at: number): boolean => over.has(name) || (isLookedAt(name) && !known.has(name) && Math.abs(now - at) > settleMs);
    const shared = await noteNames(graph, { since: this.#since, names: known, isOver, now });
    // One that cannot be read is left as it is: then each device knows for itself.
    return !shared.ok && shared.error.kind === 'damaged' ? ok() : shared;
  }
}
