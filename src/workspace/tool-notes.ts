/** What this device remembers of the switches for people's own tools, and of what it did with them. Read as untrusted. */
import { isObject } from '../base/fields.ts';
import type { Mark } from '../document/receipts.ts';
import type { NewsKind } from '../domain/views/news.ts';
import type { TakenAs, TaskWords } from '../domain/views/task-plan.ts';
import type { Notes } from '../storage/device-store.ts';
import { textsIn } from './untrusted.ts';

/** Something that the other person is to be told of. */
export interface WaitingNews {
  readonly kind: NewsKind;
  readonly id: string;
  readonly key: string;
  /** When it was done: UTC milliseconds. */
  readonly at: number;
  /** Under which it is in OneDrive; null while it is not. */
  readonly marks: readonly Mark[] | null;
}

export interface ToldNote {
  /** Keys, the oldest first. */
  readonly told: readonly string[];
  readonly waiting: readonly WaitingNews[];
}

export interface TasksNote {
  readonly on: boolean;
  /** The lists that hold the tasks, the one for new ones first; none: not looked for yet. */
  readonly lists: readonly string[];
  /** UTC milliseconds; when it was last looked whether another device has turned it off, and for doubles of the list. */
  readonly lookedAt: number;
  /** UTC milliseconds; when it was turned on: what was known of tasks before that counts no more. */
  readonly since: number;
}

/** By name (`taskName`). */
export interface PairTasksNote {
  /** Promises that have, or had, a task. */
  readonly known: readonly string[];
  /** Those of them that the own folder does not know yet. */
  readonly toShare: readonly string[];
  /** Promises that are open in Accord and were done in To Do. */
  readonly done: readonly string[];
  /** What To Do took otherwise than it was asked to. */
  readonly takenAs: Readonly<Record<string, TakenAs>>;
}

export const tasksOff: TasksNote = { on: false, lists: [], lookedAt: 0, since: 0 };
const kinds: readonly NewsKind[] = ['topic', 'agreement', 'session'];

export class ToolNotes {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** On until somebody turned it off. */
  async notifies(): Promise<boolean> {
    return (await this.#notes.read('tools/notify')) !== false;
  }

  async noteNotifies(on: boolean): Promise<void> {
    await this.#notes.write('tools/notify', on);
  }

  async told(pairKey: string): Promise<ToldNote> {
    const value = await this.#notes.read(`tools/told/${pairKey}`);
    if (!isObject(value)) return { told: [], waiting: [] };
    return { told: textsIn(value['told']), waiting: (Array.isArray(value['waiting']) ? value['waiting'] : []).flatMap((one: unknown) => waitingIn(one) ?? []) };
  }

  async noteTold(pairKey: string, note: ToldNote): Promise<void> {
    await this.#notes.write(`tools/told/${pairKey}`, note);
  }

  /** Is the app known not to be in this chat? Its tab is not there then, and nobody can be told in it. */
  async lacksApp(chatId: string): Promise<boolean> {
    return (await this.#notes.read(`tools/no-app/${chatId}`)) === true;
  }

  /** Is it known to be there? */
  async hasApp(chatId: string): Promise<boolean> {
    return (await this.#notes.read(`tools/no-app/${chatId}`)) === false;
  }

  async noteApp(chatId: string, isThere: boolean): Promise<void> {
    if (!(await (isThere ? this.hasApp(chatId) : this.lacksApp(chatId)))) await this.#notes.write(`tools/no-app/${chatId}`, !isThere);
  }

  /** Names of those who could not be told anything, since they have the app nowhere. */
  async unreached(): Promise<readonly string[]> {
    return Object.values(await this.#unreached()).sort();
  }

  /** `name`: of who could not be reached; null: they were. */
  async noteReached(pairKey: string, name: string | null): Promise<void> {
    const { [pairKey]: before, ...others } = await this.#unreached();
    if (name !== (before ?? null)) await this.#notes.write('tools/unreached', name === null ? others : { ...others, [pairKey]: name });
  }

  async #unreached(): Promise<Readonly<Record<string, string>>> {
    const value = await this.#notes.read('tools/unreached');
    return Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter((one): one is [string, string] => typeof one[1] === 'string'));
  }

  async tasks(): Promise<TasksNote> {
    const value = await this.#notes.read('tools/tasks');
    if (!isObject(value) || value['on'] !== true) return tasksOff;
    return { on: true, lists: textsIn(value['lists']), lookedAt: numberIn(value['lookedAt']), since: numberIn(value['since']) };
  }

  async noteTasks(note: TasksNote): Promise<void> {
    await this.#notes.write('tools/tasks', note);
  }

  /** What of a pair has been seen in To Do since this was turned on. */
  async pairTasks(pairKey: string, since: number): Promise<PairTasksNote> {
    const value = await this.#notes.read(`tools/tasks/${pairKey}`);
    if (!isObject(value) || value['since'] !== since) return { known: [], toShare: [], done: [], takenAs: {} };
    const known = textsIn(value['known']);
    // A build before this one kept them on the device alone.
    return { known, toShare: 'toShare' in value ? textsIn(value['toShare']) : known, done: textsIn(value['done']), takenAs: takenIn(value['takenAs']) };
  }

  async notePairTasks(pairKey: string, since: number, note: PairTasksNote): Promise<void> {
    await this.#notes.write(`tools/tasks/${pairKey}`, { since, ...note });
  }
}

function waitingIn(value: unknown): WaitingNews | null {
  if (!isObject(value)) return null;
  const { id, key, at, marks } = value;
  const kind = kinds.find((one) => one === value['kind']);
  if (kind === undefined || typeof id !== 'string' || typeof key !== 'string' || typeof at !== 'number') return null;
  const all: readonly unknown[] | null = Array.isArray(marks) ? marks : null;
  return { kind, id, key, at, marks: all === null ? null : all.filter(isMark) };
}

function takenIn(value: unknown): PairTasksNote['takenAs'] {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) => {
      const [asked, kept] = isObject(one) ? [wordsIn(one['asked']), wordsIn(one['kept'])] : [null, null];
      return asked === null || kept === null ? [] : [[name, { asked, kept }] as const];
    }),
  );
}

function wordsIn(value: unknown): TaskWords | null {
  if (!isObject(value)) return null;
  const { title, due } = value;
  return typeof title === 'string' && (due === null || typeof due === 'string') ? { title, due } : null;
}

function isMark(value: unknown): value is Mark {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number';
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
