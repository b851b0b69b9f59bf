/** Lists, tasks and their links as Graph shows them (todotasklist.md, todotask.md, linkedresource.md). */
import { createHash } from 'node:crypto';
import type { DateTimeTimeZone, LinkedResource as GraphLink, TodoTask, TodoTaskList } from '@microsoft/microsoft-graph-types';
import type { LinkedResource, Task, TaskList } from '../model/todo.ts';

function dateTime(instant: number | null): DateTimeTimeZone | undefined {
  if (instant === null) return undefined;
  return { dateTime: `${new Date(instant).toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' };
}

/** Midnight of the day in UTC. Whether the service keeps the time of day is not documented; a client must not rest on it. */
function day(instant: number | null): DateTimeTimeZone | undefined {
  return instant === null ? undefined : dateTime(Date.parse(new Date(instant).toISOString().slice(0, 10)));
}

export function listJson({ id, displayName, wellknownListName }: TaskList): Record<string, unknown> {
  return {
    '@odata.type': '#microsoft.graph.todoTaskList',
    id,
    displayName,
    isOwner: true,
    isShared: false,
    wellknownListName,
  } satisfies TodoTaskList & Record<`@${string}`, unknown>;
}

export function linkJson(link: LinkedResource): GraphLink {
  return { ...link };
}

/** `links`: only when they are asked for, or were just made. Dates that are not set are left out, as in the samples. */
export function taskJson(task: Task, links: boolean): Record<string, unknown> {
  const tag = createHash('sha256').update(`${task.id}|${task.revision}`).digest('base64').slice(0, 32);
  const due = dateTime(task.dueDateTime);
  const reminder = dateTime(task.reminderDateTime);
  const start = dateTime(task.startDateTime);
  const done = day(task.completedDateTime);
  return {
    '@odata.etag': `W/"${tag}"`,
    importance: task.importance,
    isReminderOn: task.isReminderOn,
    status: task.status,
    title: task.title,
    createdDateTime: new Date(task.createdAt).toISOString(),
    lastModifiedDateTime: new Date(task.modifiedAt).toISOString(),
    hasAttachments: false,
    categories: [...task.categories],
    id: task.id,
    body: { ...task.body },
    ...(due ? { dueDateTime: due } : {}),
    ...(reminder ? { reminderDateTime: reminder } : {}),
    ...(start ? { startDateTime: start } : {}),
    ...(done ? { completedDateTime: done } : {}),
    ...(links ? { linkedResources: task.linkedResources.map(linkJson) } : {}),
  } satisfies TodoTask & Record<`@${string}`, unknown>;
}
