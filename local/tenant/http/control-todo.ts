/** The control calls about To Do: what a person sees in that app, and what they do there (local/README.md). */
import { Fields } from '../faults/fields.ts';
import { listJson, taskJson } from '../graph/todo-json.ts';
import { TASK_STATUS } from '../model/todo.ts';
import type { Tenant } from '../tenant.ts';
import { bad, ok } from './reply.ts';
import type { Body, Reply } from './reply.ts';

function todoOf({ state }: Tenant, user: string | null): Reply {
  const person = user === null ? undefined : state.person(user);
  if (!person) return bad('unknown user');
  return ok(
    state.todo.of(person.id).map((list) => ({ ...listJson(list), tasks: list.tasks.map((task) => taskJson(task, true)) })),
  );
}

/** @throws BadField */
function changeTask(tenant: Tenant, body: Body): Reply {
  const { todo, people, clock } = tenant.state;
  const f = new Fields(body, '', people);
  const [user, id, isDeleted] = [f.person('user'), f.text('id'), f.flag('deleted')];
  const title = f.has('title') ? { title: f.text('title') } : {};
  const status = f.has('status') ? { status: f.choice('status', TASK_STATUS) } : {};
  f.done();
  const list = todo.of(user).find(({ tasks }) => tasks.some((one) => one.id === id));
  const task = list?.tasks.find((one) => one.id === id);
  if (!list || !task) return bad('unknown task');
  if (isDeleted) todo.removeTask(user, list, task);
  else todo.changeTask(user, list, task, { ...title, ...status }, clock.now());
  return todoOf(tenant, user);
}

/** The answer to one of these calls; undefined when it is another one. @throws BadField */
export function todoReply(tenant: Tenant, route: string, url: URL, body: Body): Reply | undefined {
  switch (route) {
    case 'GET /local/todo':
      return todoOf(tenant, url.searchParams.get('user'));
    case 'POST /local/todo':
      return changeTask(tenant, body);
    default:
      return undefined;
  }
}
