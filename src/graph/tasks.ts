/**
 * The viewer's own Microsoft To Do (Tasks.ReadWrite; https://learn.microsoft.com/graph/api/resources/todo-overview). What Accord made
 * is known by its linked resource: the name of the application, and an id of ours. Filters that look into linked resources go wrong on
 * the service (msgraph-sdk-dotnet#2967), so a list is read whole and looked through here.
 */
import { type Day, instantOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { titleOf, type TaskWords } from '../domain/views/task-plan.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphCall, GraphClient } from './client.ts';
import { listAt, objectAt, textAt, type Json } from './json.ts';
import type { NewTask, OwnTask, OwnTasks, TaskList } from './tools.ts';
import { graphScopes } from './tokens.ts';

const application = 'Accord';
const scope = graphScopes.tasks;

export function ownTasks(client: GraphClient): OwnTasks {
  const send = async (method: GraphCall['method'], path: string, body?: Json): Promise<Result<Json | null, RemoteFailure>> => {
    const answer = await client.send({ method, path, scope, ...(body === undefined ? {} : { body }) });
    return answer.ok ? ok((answer.value.body ?? null) as Json | null) : answer;
  };
  /** An answer without a task says nothing against what was asked. */
  const words = (answer: Result<Json | null, RemoteFailure>, asked: TaskWords): Result<TaskWords, RemoteFailure> => {
    if (!answer.ok) return answer;
    const title = textAt(answer.value, 'title');
    return ok(title === null ? asked : { title, due: dayOf(objectAt(answer.value, 'dueDateTime')) });
  };
  return {
    lists: async () => {
      const found = await client.list({ path: '/me/todo/lists?$top=100', scope });
      // The two that every mailbox has are never ours, whatever they are called.
      return found.ok ? ok(found.value.filter((list) => (textAt(list, 'wellknownListName') ?? 'none') === 'none').flatMap((list) => readList(list) ?? [])) : found;
    },
    addList: async (name) => {
      const made = await send('POST', '/me/todo/lists', { displayName: name });
      if (!made.ok) return made;
      const list = readList(made.value);
      return list === null ? fail({ kind: 'unavailable' }) : ok(list);
    },
    list: async (listId) => {
      const found = await client.list({ path: `${pathOf(listId)}?$expand=linkedResources&$top=100`, scope });
      return found.ok ? ok(found.value.flatMap((task) => readTask(task) ?? [])) : found;
    },
    add: async (listId, task) => words(await send('POST', pathOf(listId), bodyOf(task)), { title: titleOf(task.title), due: task.due }),
    change: async (listId, taskId, { title, due, done: isDone }) => {
      const body = {
        ...(title === undefined ? {} : { title: titleOf(title) }),
        ...(due === undefined ? {} : { dueDateTime: dateOf(due) }),
        ...(isDone === undefined ? {} : { status: isDone ? 'completed' : 'notStarted' }),
      };
      return words(await send('PATCH', pathOf(listId, taskId), body), { title: titleOf(title ?? ''), due: due ?? null });
    },
    remove: async (listId, taskId) => {
      const removed = await send('DELETE', pathOf(listId, taskId));
      // Another device was faster.
      return removed.ok || removed.error.kind === 'missing' ? ok() : removed;
    },
  };
}

function pathOf(listId: string, taskId?: string): string {
  const list = `/me/todo/lists/${encodeURIComponent(listId)}/tasks`;
  return taskId === undefined ? list : `${list}/${encodeURIComponent(taskId)}`;
}

function bodyOf({ externalId, title, due, webUrl, about }: NewTask): Json {
  const link = { applicationName: application, displayName: about, externalId, ...(webUrl === null ? {} : { webUrl }) };
  return { title: titleOf(title), ...(due === null ? {} : { dueDateTime: dateOf(due) }), linkedResources: [link] };
}

/** A due date is a day, kept as a time: noon UTC is that day nearly everywhere, whatever zone it is cut down to a day in. */
function dateOf(day: Day | null): Json | null {
  return day === null ? null : { dateTime: `${day}T12:00:00`, timeZone: 'UTC' };
}

/** The same back, also from the midnight of somebody's zone told in UTC. */
function dayOf(due: Json | null): Day | null {
  const ms = Date.parse(`${textAt(due, 'dateTime')?.slice(0, 19) ?? ''}Z`);
  return Number.isNaN(ms) ? null : instantOf(ms + 12 * 3_600_000 - 1).slice(0, 10);
}

function readList(list: Json | null): TaskList | null {
  const id = textAt(list, 'id');
  return id === null ? null : { id, name: textAt(list, 'displayName') ?? '' };
}

/** Null for what Accord did not make. */
function readTask(task: Json): OwnTask | null {
  const ours = listAt(task, 'linkedResources')?.find((link) => textAt(link, 'applicationName') === application);
  const [id, externalId] = [textAt(task, 'id'), textAt(ours, 'externalId')];
  if (id === null || externalId === null) return null;
  return {
    id,
    externalId,
    title: textAt(task, 'title') ?? '',
    due: dayOf(objectAt(task, 'dueDateTime')),
    done: textAt(task, 'status') === 'completed',
    madeAt: textAt(task, 'createdDateTime') ?? '',
  };
}
