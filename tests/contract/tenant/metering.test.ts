/** Resource units and throttling: what requests cost, when headers tell, and what happens beyond the limit. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, only, shareId, type Answer, type Bench, type Caller, type Json } from './client.ts';

const APP = 'the-app';
let bench: Bench;
let maya: Caller;
let file: Json;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await tokenOf(MAYA.id, APP);
  file = (await maya('PUT', '/me/drive/root:/Space/record.json:/content', { body: 'one' })).json;
  await bench.call('DELETE', '/local/log');
  await bench.call('DELETE', '/local/meter');
});

const tokenOf = (user: string, clientId: string): Promise<Caller> => bench.as(user, undefined, clientId);
const log = async (): Promise<readonly Json[]> => (await bench.call('GET', '/local/log')).list;
const spend = (units: number, clientId = APP): Promise<Answer> =>
  bench.call('POST', '/local/meter', { body: { clientId, spend: units } });
const get = (who = maya): Promise<Answer> => who('GET', `/me/drive/items/${file.id}`);
const told = ({ headers }: Answer): readonly (string | null)[] =>
  ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'].map((name) => headers.get(name));

describe('a request', () => {
  it('costs what the table says, and nothing when it is not about files', async () => {
    const item = `/me/drive/items/${file.id}`;
    const asked: readonly [string, string, number, object?][] = [
      ['GET', '/me/drive', 1],
      ['GET', item, 1],
      ['GET', '/me/drive/root:/nothing', 1],
      ['GET', `/shares/${shareId(file.webUrl)}/driveItem`, 1],
      ['GET', `${item}?$expand=permissions`, 5],
      ['GET', '/me/drive/root/children', 2],
      ['GET', '/me/drive/root/delta?token=latest', 1],
      ['GET', '/me/drive/root/delta', 2],
      ['POST', '/me/drive/root/children', 2, { name: 'x', folder: {} }],
      ['PUT', `${item}/content`, 2, {}],
      ['PATCH', item, 2, { name: 'record.json' }],
      ['GET', `${item}/content`, 1],
      ['GET', `${item}/versions`, 2],
      ['GET', `${item}/versions/1.0`, 1],
      ['GET', `${item}/versions/1.0/content`, 1],
      ['POST', `${item}/versions/1.0/restoreVersion`, 2],
      ['GET', `${item}/permissions`, 5],
      ['POST', `${item}/invite`, 5, { recipients: [{ objectId: JONAS.id }], roles: ['write'] }],
      ['DELETE', `${item}/permissions/none`, 5],
      ['DELETE', item, 2],
      ['GET', '/me', 0],
      ['GET', '/me/chats', 0],
      ['GET', '/me/events', 0],
      ['GET', '/nothing', 0],
    ];
    for (const [method, path, , body] of asked) await maya(method, path, body ? { body } : {});
    expect((await log()).map((e) => [e.method, e.path, e.units])).toEqual(
      asked.map(([method, path, units]) => [method, `/v1.0${path.replace(/\?.*/, '')}`, units]),
    );
    const all = asked.reduce((sum, [, , units]) => sum + units, 0);
    const app = only((await bench.call('GET', '/local/meter')).json.apps);
    expect([app.clientId, app.minute.used, app.day.used]).toEqual([APP, all, all]);
  });

  it('costs one unit for a download, be it by its address or by a redirect', async () => {
    const address = (await get()).json['@microsoft.graph.downloadUrl'];
    await bench.call('GET', address);
    const redirect = await maya('GET', `/me/drive/items/${file.id}/content`);
    await bench.call('GET', redirect.headers.get('location') ?? '');
    expect((await log()).map((e) => e.units)).toEqual([1, 1, 1, 0]);
  });

  it('counts by itself inside a batch, which costs nothing', async () => {
    const requests = [
      { id: '1', method: 'GET', url: `/me/drive/items/${file.id}` },
      { id: '2', method: 'GET', url: '/me' },
      { id: '3', method: 'GET', url: `/me/drive/items/${file.id}/permissions` },
    ];
    await maya('POST', '/$batch', { body: { requests } });
    expect((await log()).map((e) => e.units)).toEqual([1, 0, 5, 0]);
    expect(only((await bench.call('GET', '/local/meter')).json.apps).minute.used).toBe(6);
  });

  it('counts although a fault answers it', async () => {
    await bench.call('POST', '/local/faults', { body: { rules: [{ fault: 'error', status: 503 }] } });
    await get();
    expect(only((await bench.call('GET', '/local/meter')).json.apps).minute.used).toBe(1);
  });
});

describe('the limit', () => {
  it('is told from 80 % on, and then requests are refused, which count as well', async () => {
    await spend(958);
    expect(told(await get())).toEqual([null, null, null, null]);
    const warned = await get();
    expect([warned.status, ...told(warned).slice(0, 2)]).toEqual([200, '1200', '240']);
    const reset = Number(warned.headers.get('ratelimit-reset'));
    expect([reset > 50, reset <= 60, warned.headers.get('retry-after')]).toEqual([true, true, null]);
    expect((await maya('GET', '/me/drive/items/nothing')).headers.get('ratelimit-remaining')).toBe('239');
    await spend(239);
    const refused = await get();
    expect([refused.status, refused.json.error.code]).toEqual([429, 'activityLimitReached']);
    expect(refused.json.error.innerError).toMatchObject({ code: 'throttledRequest', innerError: { code: 'quota' } });
    const [limit, remaining, resets, wait] = told(refused);
    expect([limit, remaining, resets]).toEqual(['1200', '0', wait]);
    expect([Number(wait) > 45, Number(wait) <= 60]).toEqual([true, true]);
    expect(only((await bench.call('GET', '/local/meter')).json.apps).minute.used).toBe(1201);
    // Nothing else is refused: not people, not another app.
    expect((await maya('GET', '/me')).status).toBe(200);
    expect((await get(await tokenOf(MAYA.id, 'another-app'))).status).toBe(200);
    // Everybody who uses the app is.
    expect((await (await tokenOf(JONAS.id, APP))('GET', '/me/drive')).status).toBe(429);
  });

  it('lets nothing take effect beyond it, and ends with the minute of the tenant', async () => {
    await spend(1200);
    expect((await maya('PUT', `/me/drive/items/${file.id}/content`, { body: 'two' })).status).toBe(429);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 30_000 } });
    const later = await get();
    expect([later.status, Number(later.headers.get('retry-after')) <= 30]).toEqual([429, true]);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 30_000 } });
    const after = await get();
    expect([after.status, after.json.size, ...told(after)]).toEqual([200, 3, null, null, null, null]);
  });

  it('refuses downloads and requests inside a batch, too', async () => {
    const address = (await get()).json['@microsoft.graph.downloadUrl'];
    await spend(1198);
    const requests = ['1', '2'].map((id) => ({ id, method: 'GET', url: `/me/drive/items/${file.id}` }));
    const batch = await maya('POST', '/$batch', { body: { requests } });
    expect(batch.status).toBe(200);
    expect(batch.json.responses.map((r) => [r.status, r.headers['RateLimit-Remaining']])).toEqual([
      [200, '0'],
      [429, '0'],
    ]);
    expect(Number(batch.json.responses[1]?.headers['Retry-After'])).toBeGreaterThan(0);
    const download = await bench.call('GET', address);
    expect([download.status, Number(download.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('goes by the licences, and there is one for the day', async () => {
    const limits: readonly number[][] = [
      [1, 1200],
      [1000, 1200],
      [1001, 2400],
      [5000, 2400],
      [15_000, 3600],
      [50_000, 4800],
      [50_001, 6000],
    ];
    await spend(0);
    for (const [licences, minute = 0] of limits) {
      await bench.call('POST', '/local/settings', { body: { licences } });
      const app = only((await bench.call('GET', '/local/meter')).json.apps);
      expect([licences, app.minute.limit, app.day.limit]).toEqual([licences, minute, minute * 1000]);
    }
    await bench.call('POST', '/local/settings', { body: { licences: 1000 } });
    await spend(1_200_000);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 120_000 } });
    const refused = await get();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 86_000]).toEqual([429, true]);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 86_400_000 } });
    expect((await get()).status).toBe(200);
    for (const body of [{ licences: 0 }, { licences: '5' }, { exposeRateLimit: 1 }]) {
      expect((await bench.call('POST', '/local/settings', { body })).status).toBe(400);
    }
    for (const body of [{ spend: 1 }, { clientId: APP, spend: -1 }, { clientId: APP, units: 1 }]) {
      expect((await bench.call('POST', '/local/meter', { body })).status).toBe(400);
    }
  });

  it('may be read by pages only when the setting says so', async () => {
    const exposed = async (): Promise<boolean> =>
      /Retry-After, RateLimit-Limit/.test((await get()).headers.get('access-control-expose-headers') ?? '');
    expect(await exposed()).toBe(false);
    await bench.call('POST', '/local/settings', { body: { exposeRateLimit: true } });
    expect(await exposed()).toBe(true);
  });
});
