/** Every kind of fault (local/README.md) does what it says, in a request of its own, in a batch, and in a download. */
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, type Bench, type Caller, type Json } from './client.ts';
import { faultTools } from './fault-tools.ts';

let bench: Bench;
let maya: Caller;
let file: Json;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id);
  file = (await maya('PUT', '/me/drive/root:/Space/record.json:/content', { body: 'one' })).json;
  await bench.call('DELETE', '/local/log');
});

const { faults, get, put, bytes, counts } = faultTools(
  () => bench,
  () => maya,
  () => file,
);

describe('errors', () => {
  it('have the words of the service, or those of the rule, and no effect', async () => {
    const words: readonly [number, string][] = [
      [400, 'notSupported'],
      [403, 'accessDenied'],
      [404, 'itemNotFound'],
      [409, 'resourceModified'],
      [412, 'resourceModified'],
      [423, 'notAllowed'],
      [429, 'activityLimitReached'],
      [500, 'generalException'],
      [502, 'UnknownError'],
      [503, 'serviceNotAvailable'],
      [504, 'UnknownError'],
      [507, 'quotaLimitReached'],
    ];
    for (const [status, code] of words) {
      await faults([{ fault: 'error', status }]);
      const answer = await put('two');
      expect([answer.status, answer.json.error.code]).toEqual([status, code]);
      expect(answer.headers.get('request-id')).toBe((answer.json.error.innerError as Record<string, unknown>)['request-id']);
      expect(answer.headers.get('retry-after')).toBe(status === 429 ? '10' : null);
    }
    await faults([{ fault: 'error', status: 423 }]);
    expect((await put('two')).json.error.innerError).toMatchObject({ code: 'resourceLocked' });
    await faults([{ fault: 'error', status: 409, code: 'nameAlreadyExists', message: 'Being uploaded.' }]);
    expect((await put('two')).json.error).toMatchObject({ code: 'nameAlreadyExists', message: 'Being uploaded.' });
    await bench.call('DELETE', '/local/faults');
    expect(await bytes()).toBe('one');
  });

  it('may come after the request took effect', async () => {
    await faults([{ fault: 'error', status: 504, tookEffect: true, method: 'PUT', count: 1 }]);
    expect((await put('two')).status).toBe(504);
    expect(await bytes()).toBe('two');
    expect((await get()).json.eTag).not.toBe(file.eTag);
  });

  it('carry Retry-After in seconds, as a date on the clock of the tenant, or not at all', async () => {
    await faults([
      { fault: 'error', status: 429, retryAfter: 7, count: 1 },
      { fault: 'error', status: 503, retryAfter: 90, retryAfterAs: 'date', count: 1 },
      { fault: 'error', status: 429, retryAfter: null },
    ]);
    expect((await get()).headers.get('retry-after')).toBe('7');
    const dated = await get();
    const until = Date.parse(dated.headers.get('retry-after') ?? '');
    expect(dated.headers.get('retry-after')).toMatch(/^Mon, 23 Nov 2026 07:4\d:\d\d GMT$/);
    expect(Math.abs(until - Date.parse(dated.headers.get('date') ?? '') - 90_000)).toBeLessThanOrEqual(1000);
    expect((await get()).headers.get('retry-after')).toBeNull();
  });
});

describe('If-Match', () => {
  it('is honoured, ignored, or refused although it is right', async () => {
    const stale = { 'If-Match': '"{0},9"' };
    expect((await put('two', stale)).status).toBe(412);
    await faults([{ fault: 'if-match', mode: 'ignore' }]);
    expect((await put('two', stale)).status).toBe(200);
    await faults([{ fault: 'if-match', mode: 'spurious', count: 1 }]);
    expect((await put('three')).status).toBe(200);
    expect(await counts()).toEqual([[0, 0]]);
    const right = { 'If-Match': (await get()).json.eTag };
    expect((await put('four', right)).status).toBe(412);
    expect((await put('four', right)).status).toBe(200);
  });
});

describe('a cut connection', () => {
  it('leaves the effect there or not, and no answer', async () => {
    await faults([{ fault: 'cut', method: 'PUT', count: 1 }]);
    await expect(put('two')).rejects.toThrow();
    expect(await bytes()).toBe('one');
    await faults([{ fault: 'cut', method: 'PUT', count: 1, tookEffect: true }]);
    await expect(put('two')).rejects.toThrow();
    expect(await bytes()).toBe('two');
    const cut = (await bench.call('GET', '/local/log')).list.filter((e) => e.method === 'PUT');
    expect(cut.map((e) => [e.status, e.faults])).toEqual([
      [0, ['cut']],
      [0, ['cut']],
    ]);
  });
});

/** All bytes that come back on a connection of its own. */
function bytesOf(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(bench.url).port), '127.0.0.1', () => socket.write(request));
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

describe('a cut connection, for a browser', () => {
  it('is one that it notices, unless the rule lets it ask again by itself', async () => {
    const lines = ['GET /v1.0/me HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${maya.token}`, '', ''];
    await faults([
      { fault: 'cut', count: 1 },
      { fault: 'cut', resend: true },
    ]);
    expect(await bytesOf(lines.join('\r\n'))).toBe('HTTP/1.1 200 OK\r\n');
    expect(await bytesOf(lines.join('\r\n'))).toBe('');
  });
});

describe('tokens', () => {
  it('expire in the middle of a write, together with all others of the person', async () => {
    const other = await bench.as(MAYA.id);
    const jonas = await bench.as(JONAS.id);
    await faults([{ fault: 'token-expiry', method: 'PUT', count: 1 }]);
    const answer = await put('two');
    expect([answer.status, answer.json.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(answer.headers.get('www-authenticate')).not.toContain('claims');
    expect([(await get()).status, (await get(other)).status, (await jonas('GET', '/me')).status]).toEqual([401, 401, 200]);
    maya = await bench.as(MAYA.id);
    expect([(await get()).status, await bytes()]).toEqual([200, 'one']);
  });

  it('are challenged for claims until a new one is fetched', async () => {
    await faults([{ fault: 'claims-challenge', count: 1 }]);
    for (let n = 0; n < 2; n += 1) {
      const answer = await get();
      const header = answer.headers.get('www-authenticate') ?? '';
      expect([answer.status, /error="insufficient_claims"/.test(header)]).toEqual([401, true]);
      const claims: unknown = JSON.parse(Buffer.from(/claims="([^"]+)"/.exec(header)?.[1] ?? '', 'base64').toString());
      expect(claims).toEqual({ access_token: { nbf: { essential: true, value: expect.stringMatching(/^\d{10}$/) } } });
    }
    const signIn = { user: MAYA.id, clientId: 'c', scopes: ['openid'], interaction: 'none' };
    await bench.call('POST', '/signin/token', { body: signIn });
    await bench.call('POST', '/signin/token', { body: { ...signIn, claims: '{"access_token":{}}' } });
    expect((await bench.call('GET', '/local/log')).list.slice(-2).map((e) => e.claims)).toEqual([undefined, true]);
    maya = await bench.as(MAYA.id);
    expect((await get()).status).toBe(200);
  });
});

describe('downloads', () => {
  const address = async (): Promise<string> => (await get()).json['@microsoft.graph.downloadUrl'];

  it('give the bytes of the version before', async () => {
    await put('two');
    await put('three');
    const url = await address();
    await faults([
      { fault: 'stale-bytes', count: 1 },
      { fault: 'stale-bytes', versions: 2, count: 1 },
      { fault: 'stale-bytes', versions: 3 },
    ]);
    expect((await bench.call('GET', url)).text).toBe('two');
    expect((await bench.call('GET', url)).text).toBe('one');
    expect((await bench.call('GET', url)).text).toBe('three');
    // Of the third rule no download is a match: there is no third version before.
    expect(await counts()).toEqual([
      [3, 1],
      [2, 1],
      [0, 0],
    ]);
  });

  it('end too early, with the length of the whole or of what came', async () => {
    await put('0123456789');
    const url = await address();
    await faults([
      { fault: 'truncate', path: '/download/*', contentLength: 'cut', keep: 0.4, count: 1 },
      { fault: 'truncate', path: '/download/*', count: 1 },
    ]);
    const fitting = await bench.call('GET', url);
    expect([fitting.status, fitting.text, fitting.headers.get('content-length')]).toEqual([200, '0123', '4']);
    const broken = await fetch(url);
    expect(broken.headers.get('content-length')).toBe('10');
    const reader = broken.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('01234');
    await expect(reader?.read()).rejects.toThrow();
    expect((await bench.call('GET', url)).text).toBe('0123456789');
    await faults([
      { fault: 'truncate', contentLength: 'cut', keep: 0, count: 1 },
      { fault: 'truncate', keep: 0 },
    ]);
    const nothing = await bench.call('GET', url);
    expect([nothing.status, nothing.text]).toEqual([200, '']);
    const promised = await fetch(url);
    expect(promised.headers.get('content-length')).toBe('10');
    await expect(promised.text()).rejects.toThrow();
  });

  it('fail, wait and break off like other calls', async () => {
    const url = await address();
    await faults([
      { fault: 'error', status: 503, retryAfter: 3, path: '/download/*', count: 1 },
      { fault: 'cut', path: '/download/*', user: MAYA.id, item: 'space/record.json', count: 1 },
      { fault: 'token-expiry' },
    ]);
    const failed = await bench.call('GET', url);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '3']);
    await expect(bench.call('GET', url)).rejects.toThrow();
    expect((await bench.call('GET', url)).text).toBe('one');
    expect((await bench.call('GET', '/local/log')).list.slice(-3).map((e) => [e.path, e.status, e.faults])).toEqual([
      ['/download/…', 503, ['error']],
      ['/download/…', 0, ['cut']],
      ['/download/…', 200, undefined],
    ]);
  });
});

describe('answers of Graph', () => {
  it('end too early, too', async () => {
    await faults([
      { fault: 'truncate', contentLength: 'cut', count: 1 },
      { fault: 'truncate', count: 1 },
    ]);
    const fitting = await get();
    expect(fitting.status).toBe(200);
    expect(fitting.text.length).toBe(Number(fitting.headers.get('content-length')));
    expect(() => JSON.parse(fitting.text) as unknown).toThrow();
    await expect(get()).rejects.toThrow();
    expect((await get()).json.name).toBe('record.json');
  });
});

describe('inside a batch', () => {
  const asJson = { 'Content-Type': 'application/json' };
  const step = (id: string, more: object): object => ({ id, method: 'GET', url: `/me/drive/items/${file.id}`, ...more });
  const write = { id: 'w', method: 'PUT', url: '/me/drive/root:/b.json:/content', headers: asJson, body: { b: 1 } };

  it('a fault is for the request, not for the batch', async () => {
    await faults([
      { fault: 'error', status: 429, retryAfter: 4, item: '**/record.json' },
      { fault: 'error', status: 504, tookEffect: true, method: 'PUT' },
    ]);
    const answer = await maya('POST', '/$batch', { body: { requests: [step('a', {}), step('b', { url: '/me' }), write] } });
    expect(answer.status).toBe(200);
    expect(answer.json.responses.map((r) => [r.id, r.status, r.headers['Retry-After']])).toEqual([
      ['a', 429, '4'],
      ['b', 200, undefined],
      ['w', 504, undefined],
    ]);
    expect((await maya('GET', '/me/drive/root:/b.json')).status).toBe(200);
    expect((await bench.call('GET', '/local/log')).list.slice(0, 4).map((e) => e.faults)).toEqual([
      ['error'],
      undefined,
      ['error'],
      undefined,
    ]);
  });

  it('a cut takes the whole connection, and the batch itself may be met', async () => {
    await faults([{ fault: 'cut', tookEffect: true, method: 'PUT' }]);
    await expect(maya('POST', '/$batch', { body: { requests: [write, step('a', {})] } })).rejects.toThrow();
    expect((await maya('GET', '/me/drive/root:/b.json')).status).toBe(200);
    expect((await bench.call('GET', '/local/log')).list.slice(0, 3).map((e) => [e.path, e.status])).toEqual([
      ['/v1.0/me/drive/root:/b.json:/content', 0],
      [`/v1.0/me/drive/items/${file.id}`, 200],
      ['/v1.0/$batch', 0],
    ]);
    await faults([{ fault: 'error', status: 500, path: '/v1.0/$batch' }]);
    expect((await maya('POST', '/$batch', { body: { requests: [step('a', {})] } })).status).toBe(500);
  });
});
