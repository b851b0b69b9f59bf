/** POST /$batch as https://learn.microsoft.com/graph/json-batching has it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, type Answer, type BatchPart, type Bench, type Caller, type Json } from './client.ts';

let bench: Bench;
let maya: Caller;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id);
});

const asJson = { 'Content-Type': 'application/json' };
const get = (id: string, url: string, more: object = {}): object => ({ id, method: 'GET', url, ...more });
const batch = (requests: readonly unknown[], who: Caller = maya): Promise<Answer> =>
  who('POST', '/$batch', { body: { requests } });
/** The answer inside with this id; the order of the answers is not promised. */
const part = ({ json }: Answer, id: string): BatchPart => {
  const found = json.responses.find((one) => one.id === id);
  if (!found) throw new Error(`no answer ${id}`);
  return found;
};

describe('a batch', () => {
  it('answers 200 with every answer inside, failed ones too', async () => {
    const answer = await batch([
      get('a', '/me'),
      get('b', 'me/drive/root?$select=id'),
      get('c', '/me/drive/items/none', { headers: { 'client-request-id': 'mine' } }),
      get('d', '/nothing/here'),
      { id: 'e', method: 'post', url: '/me', headers: asJson, body: {} },
      get('f', '/me/photo/$value'),
    ]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.json.responses).toHaveLength(6);
    expect(part(answer, 'a')).toMatchObject({ status: 200, body: { id: MAYA.id } });
    expect(part(answer, 'a').headers['Content-Type']).toMatch(/^application\/json/);
    expect(Object.keys(part(answer, 'b').body).filter((key) => !key.startsWith('@'))).toEqual(['id']);
    expect(part(answer, 'c')).toMatchObject({
      status: 404,
      body: { error: { code: 'itemNotFound', innerError: { 'client-request-id': 'mine' } } },
    });
    expect([part(answer, 'd').status, part(answer, 'e').status]).toEqual([400, 405]);
    const photo = part(answer, 'f');
    const alone = await maya('GET', '/me/photo/$value');
    expect([photo.status, photo.headers['Content-Type']]).toEqual([alone.status, alone.headers.get('content-type')]);
    expect(typeof photo.body).toBe('string');
  });

  it('writes through the same routes: bodies, conditions, headers of the answer', async () => {
    const file = '/me/drive/root:/Space/r.json:';
    const made = await batch([{ id: '1', method: 'PUT', url: `${file}/content`, headers: asJson, body: { n: 1 } }]);
    const { status, headers, body } = part(made, '1');
    expect([status, headers['ETag']]).toEqual([201, body.eTag]);
    expect((await bench.call('GET', body['@microsoft.graph.downloadUrl'])).text).toBe('{"n":1}');
    const bytes = Buffer.from([0, 251, 255, 62]);
    const octets = { 'Content-Type': 'application/octet-stream' };
    const again = await batch([
      get('same', file, { headers: { 'If-None-Match': body.eTag } }),
      {
        id: 'stale',
        method: 'PUT',
        url: `${file}/content`,
        headers: { ...octets, 'if-match': '"{0},9"' },
        body: bytes.toString('base64url'),
      },
      { id: 'bytes', method: 'PUT', url: `${file}/content`, headers: octets, body: bytes.toString('base64url') },
    ]);
    expect(['same', 'stale', 'bytes'].map((id) => part(again, id).status)).toEqual([304, 412, 200]);
    expect(part(again, 'bytes').body.size).toBe(4);
    const gone = part(await batch([{ id: '1', method: 'DELETE', url: file }]), '1');
    expect([gone.status, gone.body]).toEqual([204, null]);
  });

  it('runs in sequence on demand, and answers 424 to all that rest on a failure', async () => {
    const folder = (id: string, name: string, dependsOn: string[]): object => ({
      id,
      method: 'POST',
      url: '/me/drive/root/children',
      headers: asJson,
      body: { name, folder: {} },
      dependsOn,
    });
    const well = await batch([folder('1', 'A', []), get('2', '/me/drive/root:/A', { dependsOn: ['1'] })]);
    expect(['1', '2'].map((id) => part(well, id).status)).toEqual([201, 200]);
    const badly = await batch([folder('x', 'A', []), folder('y', 'B', ['X']), folder('z', 'C', ['y'])]);
    expect(['x', 'y', 'z'].map((id) => part(badly, id).status)).toEqual([409, 424, 424]);
    expect((await maya('GET', '/me/drive/root:/B')).status).toBe(404);
    // What is not run costs nothing and meets no fault.
    await bench.call('DELETE', '/local/log');
    await bench.call('POST', '/local/faults', { body: { rules: [{ fault: 'error', status: 503, path: '/v1.0/me/drive/**' }] } });
    await batch([folder('x', 'A', []), folder('y', 'B', ['x'])]);
    expect((await bench.call('GET', '/local/log')).list.map((e) => [e.status, e.units, e.faults])).toEqual([
      [503, 2, ['error']],
      [424, 0, undefined],
      [200, 0, undefined],
    ]);
  });

  it('is refused as a whole when it is malformed, and then nothing runs', async () => {
    const put = { id: 'p', method: 'PUT', url: '/me/drive/root:/a.txt:/content', headers: asJson, body: {} };
    const refused: readonly [string, readonly unknown[]][] = [
      ['Invalid batch payload format.', []],
      ['Number of requests inside batch exceed the limit.', Array.from({ length: 21 }, (_, n) => get(String(n), '/me'))],
      ['Request Id P has to be unique in a batch.', [put, get('P', '/me')]],
      ['Invalid batch payload format.', [put, { method: 'GET', url: '/me' }]],
      ['Invalid batch payload format.', [put, get('1', `${bench.url}/v1.0/me`)]],
      ['Invalid batch payload format.', [put, get('1', '/../local/people')]],
      ['Invalid batch payload format.', [put, { id: '1', method: 'OPTIONS', url: '/me' }]],
      ['Write request id : 1 does not contain Content-Type header or body.', [put, { ...put, id: '1', headers: {} }]],
      ['Write request id : 1 does not contain Content-Type header or body.', [put, { ...put, id: '1', body: undefined }]],
      ['Invalid dependency for request Id 1.', [put, get('1', '/me', { dependsOn: ['2'] }), get('2', '/me')]],
      [
        'Batch should be either fully sequential or fully parallel.',
        [put, get('1', '/me', { dependsOn: ['p'] }), get('2', '/me')],
      ],
    ];
    for (const [message, requests] of refused) {
      const answer = await batch(requests);
      expect([answer.status, answer.json.error.code, answer.json.error.message]).toEqual([400, 'BadRequest', message]);
    }
    expect((await maya('POST', '/$batch', { body: '{"requests":[]}' })).status).toBe(400);
    expect((await maya('POST', '/$batch', { body: [] })).status).toBe(400);
    expect((await maya('GET', '/$batch')).status).toBe(405);
    expect((await maya('GET', '/me/drive/root:/a.txt')).status).toBe(404);
    expect((await batch(Array.from({ length: 20 }, (_, n) => get(String(n), '/me')))).status).toBe(200);
  });

  it('knows no batch inside a batch', async () => {
    const nested = { id: '1', method: 'POST', url: '/$batch', headers: asJson, body: { requests: [get('1', '/me')] } };
    expect(part(await batch([nested]), '1').status).toBe(400);
  });

  it('is for the person and the scopes of the outer token, whatever is said inside', async () => {
    const jonas = await bench.as(JONAS.id, ['User.Read']);
    const inside = { headers: { Authorization: `Bearer ${maya.token}` } };
    const answer = await batch([get('me', '/me', inside), get('files', '/me/drive/root', inside)], jonas);
    expect(part(answer, 'me').body.id).toBe(JONAS.id);
    expect([part(answer, 'files').status, part(answer, 'files').body.error.code]).toEqual([403, 'accessDenied']);
    const body = { requests: [get('me', '/me', inside)] };
    expect((await bench.call('POST', '/v1.0/$batch', { body })).status).toBe(401);
  });

  it('is in the log together with what was inside', async () => {
    await bench.call('DELETE', '/local/log');
    await batch([get('1', '/me?$select=id'), get('2', '/me/drive/items/none')]);
    const log = (await bench.call('GET', '/local/log')).list;
    expect(log.map((e: Json) => [e.method, e.path, e.query, e.status, e.user, e.batch])).toEqual([
      ['GET', '/v1.0/me', '$select=id', 200, MAYA.id, true],
      ['GET', '/v1.0/me/drive/items/none', undefined, 404, MAYA.id, true],
      ['POST', '/v1.0/$batch', undefined, 200, MAYA.id, undefined],
    ]);
    expect(JSON.stringify(log)).not.toContain(maya.token);
  });
});

describe('an earlier version', () => {
  it('is described one by one, without a download address', async () => {
    const { id } = (await maya('PUT', '/me/drive/root:/r.json:/content', { body: 'one' })).json;
    await maya('PUT', '/me/drive/root:/r.json:/content', { body: 'three' });
    const at = `/me/drive/items/${id}/versions`;
    const old = await maya('GET', `${at}/1.0`);
    expect([old.status, old.json.id, old.json.size, old.json.lastModifiedBy.user.id]).toEqual([200, '1.0', 3, MAYA.id]);
    expect(old.json['@microsoft.graph.downloadUrl']).toBeUndefined();
    expect((await maya('GET', `${at}/current`)).json).toMatchObject({ id: '2.0', size: 5 });
    expect((await maya('GET', `${at}/9.0`)).status).toBe(404);
    expect((await maya('GET', `${at}/1.0?$select=size`)).status).toBe(400);
    expect((await maya('DELETE', `${at}/1.0`)).status).toBe(405);
    const jonas = await bench.as(JONAS.id);
    expect((await jonas('GET', `/users/${MAYA.id}/drive/items/${id}/versions/1.0`)).status).toBe(404);
    const nobody = await bench.as(MAYA.id, ['User.Read']);
    expect((await nobody('GET', `${at}/1.0`)).status).toBe(403);
  });

  it('is read by asking for its content in a batch and then at the download origin without Authorization', async () => {
    const { id } = (await maya('PUT', '/me/drive/root:/r.json:/content', { body: 'one' })).json;
    await maya('PUT', '/me/drive/root:/r.json:/content', { body: 'three' });
    const at = `/me/drive/items/${id}/versions`;
    const answer = await batch([get('old', `${at}/1.0/content`), get('now', `${at}/2.0/content`)]);
    expect(part(answer, 'now').status).toBe(400);
    const { status, headers, body } = part(answer, 'old');
    expect([status, body]).toEqual([302, undefined]);
    const location = headers['Location'] ?? '';
    expect(new URL(location).origin).not.toBe(bench.url);
    const bytes = await bench.call('GET', location);
    expect([bytes.status, bytes.text, bytes.headers.get('access-control-allow-origin')]).toEqual([200, 'one', '*']);
    expect((await maya('GET', location)).status).toBe(401);
  });
});
