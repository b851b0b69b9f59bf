/**
 * Microsoft To Do of the caller: todo-list-lists.md, todo-post-lists.md, todotasklist-list-tasks.md, todotasklist-post-tasks.md,
 * todotask-get.md, -update.md, -delete.md, todotask-list-linkedresources.md. Lists of other people are in no address.
 */
import { guidFrom } from '../model/ids.ts';
import { TASK_STATUS } from '../model/todo.ts';
import type { Task, TaskList } from '../model/todo.ts';
import { jsonBody, param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError, invalidRequest } from './errors.ts';
import { allowOptions, page, project, selected, wholeNumber } from './odata.ts';
import { readLink, readLinks, readTask } from './todo-body.ts';
import { linkJson, listJson, taskJson } from './todo-json.ts';

/** How many come without `$top` is not documented; ten, as with events. */
const DEFAULT_PAGE = 10;

const KNOWN = new Set(
  (
    'id,body,bodyLastModifiedDateTime,categories,completedDateTime,createdDateTime,dueDateTime,hasAttachments,importance,isReminderOn,' +
    'lastModifiedDateTime,recurrence,reminderDateTime,startDateTime,status,title,linkedResources'
  ).split(','),
);

const notFound = (): GraphError => new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

function listsOf(call: GraphCall): readonly TaskList[] {
  return call.state.todo.of(call.caller.id);
}

/** "Tasks" stands for the default list (microsoft-graph-explorer-v4#2743). */
function findList(call: GraphCall): TaskList | undefined {
  const id = param(call, 'list');
  return listsOf(call).find((one) => one.id === id || (id === 'Tasks' && one.wellknownListName === 'defaultList'));
}

function listOf(call: GraphCall): TaskList {
  const list = findList(call);
  if (!list) throw notFound();
  return list;
}

function taskOf(call: GraphCall): { list: TaskList; task: Task } {
  const list = listOf(call);
  const task = list.tasks.find(({ id }) => id === param(call, 'task'));
  if (!task) throw notFound();
  return { list, task };
}

function paged(call: GraphCall, all: readonly unknown[]): GraphAnswer {
  const size = wholeNumber(call, '$top', DEFAULT_PAGE, 1, 1000);
  const { value, next } = page(call, all, size, wholeNumber(call, '$skip', 0, 0, 1_000_000), '$skip');
  return { status: 200, json: { value, ...(next ? { '@odata.nextLink': next } : {}) } };
}

export function listTaskLists(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$top', '$skip']);
  return paged(call, listsOf(call).map(listJson));
}

export function getTaskList(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  return { status: 200, json: listJson(listOf(call)) };
}

export function createTaskList(call: GraphCall): GraphAnswer {
  const { displayName, ...others } = jsonBody(call);
  const unknown = Object.keys(others).find((name) => !name.startsWith('@odata.'));
  if (unknown !== undefined || typeof displayName !== 'string' || displayName.trim() === '')
    throw invalidRequest('A list has a displayName, and nothing else may be set.');
  return { status: 201, json: listJson(call.state.todo.addList(call.caller.id, displayName)) };
}

/** One that is not there is 204 as well (cli-microsoft365#1614); the two of every mailbox stay. */
export function deleteTaskList(call: GraphCall): GraphAnswer {
  const list = findList(call);
  if (list && list.wellknownListName !== 'none') throw invalidRequest('This list cannot be deleted.');
  if (list) call.state.todo.removeList(call.caller.id, list.id);
  return { status: 204 };
}

/** `$expand=linkedResources`; without it they are left out. The samples show them either way; the strictest is taken. */
function withLinks(call: GraphCall): boolean {
  const value = call.query.get('$expand');
  if (value !== null && value !== 'linkedResources') throw invalidRequest(`Could not expand '${value}' (local tenant).`);
  return value !== null;
}

/** `status eq|ne '…'`; combined filters go wrong on the service (msgraph-sdk-dotnet#2967) and are refused here. */
function statusFilter(call: GraphCall): (task: Task) => boolean {
  const filter = call.query.get('$filter');
  if (filter === null) return () => true;
  const [, operator, value] = /^status (eq|ne) '(\w+)'$/.exec(filter.trim()) ?? [];
  if (!TASK_STATUS.some((one) => one === value))
    throw new GraphError(400, 'RequestBroker--ParseUri', `The query filter '${filter}' is not supported here (local tenant).`);
  return ({ status }) => (status === value) === (operator === 'eq');
}

function shaped(call: GraphCall, task: Task, links: boolean): Record<string, unknown> {
  const names = selected(call);
  return project(taskJson(task, links), names === undefined ? undefined : [...names, 'id', 'linkedResources'], KNOWN, 'todoTask');
}

export function listTasks(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select', '$top', '$skip', '$filter', '$expand']);
  const links = withLinks(call);
  const found = listOf(call).tasks.filter(statusFilter(call));
  return paged(
    call,
    found.map((task) => shaped(call, task, links)),
  );
}

export function getTask(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select', '$expand']);
  return { status: 200, json: shaped(call, taskOf(call).task, withLinks(call)) };
}

/** 201 with the links that came along. A task without a title makes no sense in the app: 400. */
export function createTask(call: GraphCall): GraphAnswer {
  const list = listOf(call);
  const { linkedResources, ...body } = jsonBody(call);
  const text = readTask(body);
  if (text.title === undefined) throw invalidRequest(`The property 'title' is required.`);
  const links = readLinks(linkedResources);
  const task = call.state.todo.addTask(call.caller.id, list, text, links, call.state.clock.now());
  return { status: 201, json: taskJson(task, links.length > 0) };
}

/** 200 with the task. Links are another resource: 400 when they are sent along. */
export function updateTask(call: GraphCall): GraphAnswer {
  const { list, task } = taskOf(call);
  const changed = call.state.todo.changeTask(call.caller.id, list, task, readTask(jsonBody(call)), call.state.clock.now());
  return { status: 200, json: taskJson(changed, false) };
}

export function deleteTask(call: GraphCall): GraphAnswer {
  const { list, task } = taskOf(call);
  call.state.todo.removeTask(call.caller.id, list, task);
  return { status: 204 };
}

export function listLinks(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  return { status: 200, json: { value: taskOf(call).task.linkedResources.map(linkJson) } };
}

export function createLink(call: GraphCall): GraphAnswer {
  const { list, task } = taskOf(call);
  const link = { ...readLink(jsonBody(call)), id: guidFrom(`${task.id}|${task.revision}|${task.linkedResources.length}`) };
  const linkedResources = [...task.linkedResources, link];
  call.state.todo.changeTask(call.caller.id, list, task, { linkedResources }, call.state.clock.now());
  return { status: 201, json: linkJson(link) };
}
