/**
 * What all devices of a person share about their tasks: whether they are kept, in which lists, and which promises have, or had, one. It
 * is in a file of their own app folder, in the place of a pair's. A list is known by its id, since whoever renames it keeps it. Read as
 * untrusted.
 */
import { isObject } from '../base/fields.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isTaskName } from '../domain/views/task-plan.ts';
import type { Graph } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { textsIn } from './untrusted.ts';

const file = 'settings';
const intro = { what: 'What you have turned on in Accord, for all of your devices.', format: 1 };
/** Far more than anybody has promised and not settled; of more the newest stay. */
const mostNames = 1_000;

type Content = Readonly<Record<string, unknown>> | null;

export interface TaskSwitches {
  /** Null: nobody has said so on any device. */
  readonly on: boolean | null;
  /** Ids of the lists that any device has made or found; some of them may be gone. */
  readonly lists: readonly string[];
  /** UTC milliseconds; when it was turned on: what was known of tasks before that counts no more. Null while it is off. */
  readonly since: number | null;
  /** By name (`taskName`): promises that have had a task since then, and when that was noted first. */
  readonly names: ReadonlyMap<string, number>;
}

export async function readSwitches(graph: Graph): Promise<Result<TaskSwitches, RemoteFailure>> {
  const read = await graph.privateFile(file).read();
  // One that says nothing is never written over, and stands in nobody's way.
  if (!read.ok) return read.error.kind === 'damaged' ? ok(switchesIn(null)) : fail(read.error);
  return ok(switchesIn(read.value));
}

/** Who turns it on where another device has it on already begins nothing anew: what was taken away stays away. */
export async function noteSwitch(graph: Graph, on: boolean, now: number): Promise<void> {
  await graph.privateFile(file).join((present) => {
    const isOn = switchesIn(present).on === true;
    return { ...intro, ...present, tasks: on, ...(on && isOn ? {} : { taskSince: on ? now : null, taskNames: {} }) };
  });
}

/** `lists`: those that there are. Of what another device has noted meanwhile nothing is lost but what is `gone`. */
export async function noteLists(graph: Graph, lists: readonly string[], gone: readonly string[]): Promise<void> {
  await graph.privateFile(file).join((present) => {
    const noted = switchesIn(present).lists;
    const next = [...new Set([...noted.filter((id) => !gone.includes(id)), ...lists])].sort();
    return next.join() === [...noted].sort().join() ? null : { ...intro, ...present, taskLists: next };
  });
}

export interface NamesNote {
  /** When it was turned on, as this device knows it. */
  readonly since: number;
  readonly names: Iterable<string>;
  /** `at`: when it was noted first. */
  readonly isOver: (name: string, at: number) => boolean;
  readonly now: number;
}

/**
 * Of what another device has noted meanwhile nothing is lost but what is over. Nothing is written where it was turned off meanwhile, or
 * off and on again: these names say nothing of what came after.
 */
export async function noteNames(graph: Graph, { since, names, isOver, now }: NamesNote): Promise<Result<void, RemoteFailure>> {
  return graph.privateFile(file).join((present) => {
    const noted = switchesIn(present);
    if (noted.on === false || (noted.since !== null && noted.since !== since)) return null;
    const next = new Map([...noted.names].filter(([name, at]) => !isOver(name, at)));
    for (const name of names) if (!next.has(name)) next.set(name, now);
    if (next.size === noted.names.size && [...next.keys()].every((name) => noted.names.has(name))) return null;
    const newest = [...next].sort(([, a], [, b]) => b - a).slice(0, mostNames);
    return { ...intro, ...present, taskSince: since, taskNames: Object.fromEntries(newest) };
  });
}

function switchesIn(content: Content): TaskSwitches {
  const [on, since, names] = [content?.['tasks'], content?.['taskSince'], content?.['taskNames']];
  return {
    on: typeof on === 'boolean' ? on : null,
    lists: textsIn(content?.['taskLists']),
    since: isMoment(since) ? since : null,
    names: new Map(Object.entries(isObject(names) ? names : {}).filter((one): one is [string, number] => isTaskName(one[0]) && isMoment(one[1]))),
  };
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
