/**
 * Bodies of To Do, strictly: only what may be written (todotask.md), and dates as dateTimeTimeZone (datetimetimezone.md). What
 * cannot be used is 400 and never left out in silence.
 */
import { IMPORTANCE, TASK_STATUS } from '../model/todo.ts';
import type { LinkedResource, TaskText } from '../model/todo.ts';
import { ianaZone, instantOf } from '../model/time-zones.ts';
import { GraphError, invalidRequest } from './errors.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (name: string): GraphError => invalidRequest(`The property '${name}' is not valid.`);

function unknownProperty(name: string, type: string): GraphError {
  return new GraphError(
    400,
    'BadRequest',
    `The property '${name}' does not exist on type 'microsoft.graph.${type}' or is read-only.`,
  );
}

function oneOf<T extends string>(name: string, value: unknown, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw wrong(name);
  return found;
}

/** To milliseconds: the answers are in UTC, whatever zone was sent. */
function instant(name: string, value: unknown): number | null {
  if (value === null) return null;
  const { dateTime, timeZone } = isJson(value) ? value : {};
  const wall = typeof dateTime === 'string' ? /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?$/.exec(dateTime)?.[1] : undefined;
  const zone = typeof timeZone === 'string' ? ianaZone(timeZone) : undefined;
  if (wall === undefined || zone === undefined || Number.isNaN(Date.parse(`${wall}Z`))) throw wrong(name);
  return instantOf(wall, zone);
}

function readBody(value: unknown): TaskText['body'] {
  const { content, contentType = 'text' } = isJson(value) ? value : {};
  if (typeof content !== 'string') throw wrong('body');
  return { content, contentType: oneOf('body', contentType, ['text', 'html']) };
}

function readTitle(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong('title');
  return value;
}

function readProperty(name: string, value: unknown): Partial<TaskText> {
  switch (name) {
    case 'title':
      return { title: readTitle(value) };
    case 'body':
      return { body: readBody(value) };
    case 'categories':
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw wrong(name);
      return { categories: value };
    case 'importance':
      return { importance: oneOf(name, value, IMPORTANCE) };
    case 'status':
      return { status: oneOf(name, value, TASK_STATUS) };
    case 'isReminderOn':
      if (typeof value !== 'boolean') throw wrong(name);
      return { isReminderOn: value };
    case 'dueDateTime':
    case 'reminderDateTime':
    case 'startDateTime':
    case 'completedDateTime':
      return { [name]: instant(name, value) };
    default:
      throw unknownProperty(name, 'todoTask');
  }
}

/** The properties of a task that a body sets. `linkedResources` is not among them: see `readLinks`. */
export function readTask(body: Json): Partial<TaskText> {
  const parts = Object.entries(body).filter(([name]) => !name.startsWith('@odata.'));
  return Object.assign({}, ...parts.map(([name, value]) => readProperty(name, value))) as Partial<TaskText>;
}

const LINK = ['webUrl', 'applicationName', 'displayName', 'externalId'] as const;

/** One linkedResource (linkedresource.md). */
export function readLink(value: unknown): Omit<LinkedResource, 'id'> {
  if (!isJson(value)) throw wrong('linkedResources');
  const unknown = Object.keys(value).find((name) => !name.startsWith('@odata.') && !LINK.some((one) => one === name));
  if (unknown !== undefined) throw unknownProperty(unknown, 'linkedResource');
  const text = (name: (typeof LINK)[number]): string | null => {
    const one = value[name] ?? null;
    if (one !== null && typeof one !== 'string') throw wrong(name);
    return one;
  };
  return {
    webUrl: text('webUrl'),
    applicationName: text('applicationName'),
    displayName: text('displayName'),
    externalId: text('externalId'),
  };
}

export function readLinks(value: unknown): readonly Omit<LinkedResource, 'id'>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong('linkedResources');
  return value.map(readLink);
}
