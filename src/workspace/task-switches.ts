/**
 * What all devices of a person share about their tasks: whether they are kept, and in which lists. It is in a file of their own app
 * folder, in the place of a pair's. A list is known by its id, since whoever renames it keeps it. Read as untrusted.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Graph } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';

const file = 'settings';
const intro = { what: 'What you have turned on in Accord, for all of your devices.', format: 1 };

type Content = Readonly<Record<string, unknown>> | null;

export interface TaskSwitches {
  /** Null: nobody has said so on any device. */
  readonly on: boolean | null;
  /** Ids of the lists that any device has made or found; some of them may be gone. */
  readonly lists: readonly string[];
}

export async function readSwitches(graph: Graph): Promise<Result<TaskSwitches, RemoteFailure>> {
  const read = await graph.privateFile(file).read();
  // One that says nothing is never written over, and stands in nobody's way.
  if (!read.ok) return read.error.kind === 'damaged' ? ok(switchesIn(null)) : fail(read.error);
  return ok(switchesIn(read.value));
}

export async function noteSwitch(graph: Graph, on: boolean): Promise<void> {
  await graph.privateFile(file).join((present) => ({ ...intro, ...present, tasks: on }));
}

/** `lists`: those that there are. Of what another device has noted meanwhile nothing is lost but what is `gone`. */
export async function noteLists(graph: Graph, lists: readonly string[], gone: readonly string[]): Promise<void> {
  await graph.privateFile(file).join((present) => {
    const noted = switchesIn(present).lists;
    const next = [...new Set([...noted.filter((id) => !gone.includes(id)), ...lists])].sort();
    return next.join() === [...noted].sort().join() ? null : { ...intro, ...present, taskLists: next };
  });
}

function switchesIn(content: Content): TaskSwitches {
  const [on, lists] = [content?.['tasks'], content?.['taskLists']];
  return { on: typeof on === 'boolean' ? on : null, lists: Array.isArray(lists) ? lists.filter((id): id is string => typeof id === 'string') : [] };
}
