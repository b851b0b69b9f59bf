/** The Teams app in chats and in the catalogue. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, ONE_ON_ONE_CHAT, PRIYA } from '../../../local/tenant/index.ts';
import { openBench, type Answer, type Bench, type Caller } from './client.ts';

const SELF = 'TeamsAppInstallation.ReadWriteSelfForChat';
const apps = `/chats/${ONE_ON_ONE_CHAT}/installedApps`;
let bench: Bench;
let maya: Caller;
let teamsAppId: string;

interface App {
  readonly teamsAppId: string;
  readonly externalId: string;
  readonly chats: readonly string[];
  readonly people: readonly string[];
}

const appNow = async (): Promise<App> => (await bench.call('GET', '/local/app')).json as unknown as App;
const bind = (id = teamsAppId, root = 'https://graph.microsoft.com/v1.0') => ({
  'teamsApp@odata.bind': `${root}/appCatalogs/teamsApps/${id}`,
});
const install = (by: Caller, body: object = bind()): Promise<Answer> => by('POST', apps, { body });

beforeAll(async () => {
  bench = await openBench('monday');
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id, [SELF]);
  ({ teamsAppId } = await appNow());
});

describe('installedApps', () => {
  it('are added once, and both members and the agenda see it', async () => {
    expect((await maya('GET', apps)).json.value).toEqual([]);
    const made = await install(maya);
    expect([made.status, made.text]).toEqual([201, '']);
    const again = await install(maya);
    expect([again.status, again.json.error.code]).toEqual([409, 'Conflict']);

    const jonas = await bench.as(JONAS.id, ['TeamsAppInstallation.ReadForChat']);
    const [plain] = (await jonas('GET', apps)).json.value;
    expect(Object.keys(plain ?? {})).toEqual(['id']);
    const { json } = await jonas('GET', `${apps}?$expand=teamsApp,teamsAppDefinition`);
    expect(json.value).toMatchObject([
      { teamsApp: { id: teamsAppId, displayName: 'Accord' }, teamsAppDefinition: { teamsAppId } },
    ]);
    const agenda = (await bench.call('GET', `/local/agenda?user=${JONAS.id}`)).list;
    expect(agenda.find(({ chatId }) => chatId === ONE_ON_ONE_CHAT)).toMatchObject({ appInstalled: true });
    expect((await appNow()).chats).toEqual([ONE_ON_ONE_CHAT]);
    expect((await install(jonas)).status).toBe(403);

    const path = `${apps}/${plain?.id ?? ''}`;
    expect((await maya('DELETE', path)).status).toBe(204);
    expect([(await maya('DELETE', path)).status, (await maya('GET', apps)).json.value]).toEqual([404, []]);
  });

  it('are filtered by the id of the manifest', async () => {
    await install(maya, bind(teamsAppId, `${bench.url}/v1.0`));
    const { externalId } = await appNow();
    const find = async (id: string) =>
      (await maya('GET', `${apps}?$expand=teamsApp&$filter=teamsApp/externalId eq '${id}'`)).json.value;
    expect([(await find(externalId)).length, (await find(teamsAppId)).length]).toEqual([1, 0]);
    for (const bad of ['$filter=id ne null', '$expand=members', '$top=1'])
      expect((await maya('GET', `${apps}?${bad}`)).status).toBe(400);
  });

  it('refuse whom the page says they refuse', async () => {
    const status = async (by: Caller, body?: object): Promise<number> => (await install(by, body)).status;
    expect(await status(await bench.as(MAYA.id, ['Chat.ReadBasic']))).toBe(403);
    expect(await status(await bench.as(PRIYA.id, [SELF]))).toBe(403);
    expect((await maya('POST', '/chats/19:none@thread.v2/installedApps', { body: bind() })).status).toBe(404);
    expect(await status(maya, bind('11111111-2222-4333-8444-555555555555'))).toBe(404);
    for (const body of [
      {},
      bind(teamsAppId, 'https://example.com/v1.0'),
      {
        ...bind(),
        consentedPermissionSet: { resourceSpecificPermissions: [{ permissionValue: 'x', permissionType: 'Delegated' }] },
      },
    ])
      expect(await status(maya, body)).toBe(400);
    await bench.call('POST', '/local/app', { body: { clientId: 'accord' } });
    expect(await status(maya)).toBe(403);
    expect(await status(await bench.as(MAYA.id, [SELF], 'accord'))).toBe(201);
  });

  it('are in every chat of the other seeds', async () => {
    for (const seed of ['empty', 'weekly', 'manager-of-twelve'] as const) {
      await bench.reset(seed);
      const chats = bench.running.tenant.state.chats.map(({ id }) => id);
      expect((await appNow()).chats).toEqual(chats);
    }
  });
});

describe('around it', () => {
  it('the catalogue tells the id of an app by that of its manifest', async () => {
    const caller = await bench.as(MAYA.id, ['AppCatalog.Read.All']);
    const { externalId } = await appNow();
    const find = async (filter: string) => (await caller('GET', `/appCatalogs/teamsApps?$filter=${filter}`)).json.value;
    expect(await find(`externalId eq '${externalId}'`)).toMatchObject([{ id: teamsAppId, distributionMethod: 'organization' }]);
    expect(await find(`externalId eq 'other'`)).toEqual([]);
    expect((await maya('GET', '/appCatalogs/teamsApps')).status).toBe(403);
  });

  it('a person may add and remove it by hand, and the app may be another one', async () => {
    const set = (body: object): Promise<Answer> => bench.call('POST', '/local/installations', { body });
    expect((await set({ chatId: ONE_ON_ONE_CHAT })).json).toMatchObject({ chats: [ONE_ON_ONE_CHAT] });
    expect((await set({ chatId: ONE_ON_ONE_CHAT, installed: false })).json).toMatchObject({ chats: [] });
    const without = (await set({ user: JONAS.id, installed: false })).json as unknown as App;
    expect(without.people).not.toContain(JONAS.id);
    for (const body of [{}, { chatId: 'none' }, { user: 'nobody' }, { user: JONAS.id, chatId: ONE_ON_ONE_CHAT }, { chat: 'x' }])
      expect((await set(body)).status).toBe(400);

    const activityTypes = [{ type: 'due', templateText: '{actor} waits since {day}', parameters: ['day'] }];
    const other = { clientId: 'accord', teamsAppId: 'catalogue-id', externalId: 'manifest-id', activityTypes };
    expect((await bench.call('POST', '/local/app', { body: other })).json).toMatchObject(other);
    for (const body of [
      { activityTypes: {} },
      { activityTypes: [{ type: 'x' }] },
      { activityTypes: [{ type: 'systemDefault', templateText: 'x' }] },
      { activityTypes: [{ type: 'x', templateText: '{actor} {a}', parameters: ['b'] }] },
      { name: 'x' },
    ])
      expect((await bench.call('POST', '/local/app', { body })).status).toBe(400);
    expect(await appNow()).toMatchObject(other);
  });
});
