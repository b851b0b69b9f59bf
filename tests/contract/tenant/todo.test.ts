/** Microsoft To Do: lists, tasks and what they link to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { first, openBench, type Answer, type Bench, type Caller, type Json } from './client.ts';

interface Task extends Json {
  readonly title: string;
  readonly completedDateTime: unknown;
  readonly linkedResources: readonly { readonly externalId: string }[];
}

const link = {
  webUrl: 'https://teams.microsoft.com/l/entity/accord/session',
  applicationName: 'Accord',
  displayName: '1:1 Maya / Jonas',
  externalId: 'a1',
};
const due = { dateTime: '2026-12-01T00:00:00', timeZone: 'UTC' };

let bench: Bench;
let jonas: Caller;
let tasks: string;
beforeAll(async () => {
  bench = await openBench('weekly');
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  jonas = await bench.as(JONAS.id, ['Tasks.ReadWrite']);
  const list = first((await jonas('GET', '/me/todo/lists')).json.value);
  tasks = `/me/todo/lists/${list.id}/tasks`;
});

const add = (body: object): Promise<Answer> => jonas('POST', tasks, { body });
const all = async (query = ''): Promise<readonly Task[]> =>
  (await jonas('GET', `${tasks}${query}`)).json.value as readonly Task[];
const titles = async (query: string): Promise<readonly string[]> => (await all(query)).map(({ title }) => title);
const refusal = async (answer: Promise<Answer>): Promise<readonly [number, string]> => {
  const { status, json } = await answer;
  return [status, json.error.code];
};

describe('lists', () => {
  it('are those of the mailbox, and those that are made', async () => {
    const made = await jonas('POST', '/me/todo/lists', { body: { displayName: '1:1 with Maya' } });
    expect([made.status, made.json]).toMatchObject([
      201,
      { displayName: '1:1 with Maya', wellknownListName: 'none', isOwner: true },
    ]);
    const { value } = (await jonas('GET', '/me/todo/lists')).json;
    expect(value).toMatchObject([
      { wellknownListName: 'defaultList' },
      { wellknownListName: 'flaggedEmails' },
      { id: made.json.id },
    ]);
    const maya = await bench.as(MAYA.id, ['Tasks.Read']);
    expect((await maya('GET', '/me/todo/lists')).json.value).toHaveLength(2);
    expect(await refusal(maya('GET', `/me/todo/lists/${made.json.id}/tasks`))).toEqual([404, 'ErrorItemNotFound']);
    expect((await jonas('GET', `/me/todo/lists/Tasks`)).json.id).toBe(value[0]?.id);
    expect((await jonas('GET', `/me/todo/lists?$top=1`)).json['@odata.nextLink']).toContain('$skip=1');

    const gone = (): Promise<Answer> => jonas('DELETE', `/me/todo/lists/${made.json.id}`);
    expect([(await gone()).status, (await gone()).status]).toEqual([204, 204]);
    expect((await jonas('GET', `/me/todo/lists/${made.json.id}`)).status).toBe(404);
    expect((await jonas('DELETE', `/me/todo/lists/Tasks`)).status).toBe(400);
    for (const body of [{}, { displayName: '' }, { displayName: 'x', wellknownListName: 'defaultList' }])
      expect((await jonas('POST', '/me/todo/lists', { body })).status).toBe(400);
  });
});

describe('tasks', () => {
  it('are made with what they link to, and show it when asked', async () => {
    const made = await add({ title: 'Write the runbook', dueDateTime: due, linkedResources: [link] });
    expect([made.status, made.json]).toMatchObject([
      201,
      {
        title: 'Write the runbook',
        status: 'notStarted',
        importance: 'normal',
        dueDateTime: { dateTime: '2026-12-01T00:00:00.0000000', timeZone: 'UTC' },
        linkedResources: [link],
      },
    ]);
    expect((await all())[0]).not.toHaveProperty('linkedResources');
    expect((await all('?$expand=linkedResources'))[0]?.linkedResources).toMatchObject([link]);
    const path = `${tasks}/${made.json.id}`;
    expect((await jonas('GET', `${path}?$select=title`)).json).toMatchObject({ id: made.json.id, title: 'Write the runbook' });
    const second = await jonas('POST', `${path}/linkedResources`, { body: { ...link, externalId: 'a2' } });
    expect(second.status).toBe(201);
    const links = (await jonas('GET', `${path}/linkedResources`)).json.value as unknown as Task['linkedResources'];
    expect(links.map(({ externalId }) => externalId)).toEqual(['a1', 'a2']);
  });

  it('are completed, opened again and deleted', async () => {
    const { id } = (await add({ title: 'Call the supplier' })).json;
    const path = `${tasks}/${id}`;
    const patch = async (body: object): Promise<Task> => {
      const { status, json } = await jonas('PATCH', path, { body });
      expect(status).toBe(200);
      return json as Task;
    };
    const done = await patch({ status: 'completed' });
    expect(done.completedDateTime).toEqual({ dateTime: '2026-11-23T00:00:00.0000000', timeZone: 'UTC' });
    expect((await patch({ title: 'Call them' })).completedDateTime).toEqual(done.completedDateTime);
    expect(await patch({ status: 'inProgress' })).not.toHaveProperty('completedDateTime');
    expect([(await jonas('DELETE', path)).status, (await jonas('DELETE', path)).status, await all()]).toEqual([204, 404, []]);
    expect(await refusal(jonas('PATCH', path, { body: { title: 'x' } }))).toEqual([404, 'ErrorItemNotFound']);
  });

  it('are filtered by status, and paged', async () => {
    for (let n = 1; n <= 12; n += 1) await add({ title: `Task ${n}`, status: n % 3 === 0 ? 'completed' : 'notStarted' });
    expect(await titles(`?$filter=status ne 'completed'&$top=50`)).toHaveLength(8);
    expect(await titles(`?$filter=status eq 'completed'&$top=50`)).toEqual(['Task 3', 'Task 6', 'Task 9', 'Task 12']);
    const page = (await jonas('GET', `${tasks}?$filter=status ne 'completed'&$top=5`)).json;
    const rest = (await jonas('GET', page['@odata.nextLink'] ?? '')).json;
    expect([page.value.length, rest.value.length, rest['@odata.nextLink']]).toEqual([5, 3, undefined]);
    expect((await jonas('GET', tasks)).json.value).toHaveLength(10);
  });

  it('are answered in UTC, whatever the zone of the day was', async () => {
    const { json } = await add({ title: 'x', dueDateTime: { ...due, timeZone: 'W. Europe Standard Time' } });
    expect(json).toMatchObject({ dueDateTime: { dateTime: '2026-11-30T23:00:00.0000000', timeZone: 'UTC' } });
    expect((await jonas('PATCH', `${tasks}/${json.id}`, { body: { dueDateTime: null } })).json).not.toHaveProperty('dueDateTime');
  });

  it('are refused when they do not fit: 400', async () => {
    for (const wrong of [
      { title: undefined },
      { title: ' ' },
      { status: 'done' },
      { importance: 'urgent' },
      { dueDateTime: '2026-12-01' },
      { dueDateTime: { dateTime: '2026-12-01T00:00:00Z', timeZone: 'UTC' } },
      { dueDateTime: { ...due, timeZone: 'Nowhere' } },
      { body: 'x' },
      { id: 'x' },
      { linkedResources: link },
      { linkedResources: [{ ...link, url: 'x' }] },
      { linkedResources: [{ externalId: 7 }] },
    ])
      expect([wrong, (await add({ title: 'x', ...wrong })).status]).toEqual([wrong, 400]);
    const { id } = (await add({ title: 'x' })).json;
    expect((await jonas('PATCH', `${tasks}/${id}`, { body: { linkedResources: [link] } })).status).toBe(400);
    expect(await refusal(jonas('GET', `${tasks}?$filter=contains(title,'x') and status ne 'completed'`))).toEqual([
      400,
      'RequestBroker--ParseUri',
    ]);
    for (const query of ['$expand=attachments', '$orderby=title', '$select=name', '$top=0'])
      expect((await jonas('GET', `${tasks}?${query}`)).status).toBe(400);
  });

  it('need their scopes', async () => {
    const reader = await bench.as(JONAS.id, ['Tasks.Read']);
    expect((await reader('GET', tasks)).status).toBe(200);
    expect(await refusal(reader('POST', tasks, { body: { title: 'x' } }))).toEqual([403, 'ErrorAccessDenied']);
    expect(await refusal((await bench.as(JONAS.id, ['User.Read']))('GET', tasks))).toEqual([403, 'ErrorAccessDenied']);
    const asked = { user: JONAS.id, clientId: 'accord', scopes: ['Tasks.ReadWrite'], interaction: 'accepted' };
    expect((await bench.call('POST', '/signin/token', { body: asked })).json).toMatchObject({ error: 'admin_consent_required' });
  });
});

describe('GET and POST /local/todo', () => {
  it('show and do what a person does in To Do', async () => {
    const { id } = (await add({ title: 'Read the plan', linkedResources: [link] })).json;
    const change = (body: object): Promise<Answer> =>
      bench.call('POST', '/local/todo', { body: { user: JONAS.id, id, ...body } });
    const shown = (await bench.call('GET', `/local/todo?user=${JONAS.id}`)).list;
    expect(shown).toMatchObject([{ displayName: 'Tasks', tasks: [{ id, linkedResources: [link] }] }, { tasks: [] }]);
    expect((await change({ status: 'completed', title: 'Read it' })).list).toMatchObject([
      { tasks: [{ title: 'Read it', status: 'completed' }] },
      {},
    ]);
    expect(await titles(`?$filter=status ne 'completed'`)).toEqual([]);
    expect((await change({ deleted: true })).list).toMatchObject([{ tasks: [] }, {}]);
    expect((await change({ deleted: true })).status).toBe(400);
    expect((await bench.call('GET', '/local/todo?user=nobody')).status).toBe(400);
  });

  it('faults and batches are for tasks, too', async () => {
    await bench.call('POST', '/local/faults', {
      body: { rules: [{ fault: 'error', status: 429, path: '/v1.0/me/todo/**', method: 'POST', count: 1 }] },
    });
    expect((await add({ title: 'x' })).status).toBe(429);
    const requests = ['x', 'y'].map((title, at) => ({
      id: String(at),
      method: 'POST',
      url: tasks,
      body: { title },
      headers: { 'Content-Type': 'application/json' },
    }));
    const { responses } = (await jonas('POST', '/$batch', { body: { requests } })).json;
    expect(responses.map(({ status }) => status)).toEqual([201, 201]);
    expect(await titles('')).toEqual(['x', 'y']);
  });
});
