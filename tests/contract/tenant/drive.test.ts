import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { quickXorHash } from '../../../local/tenant/model/quick-xor-hash.ts';
import { openBench, type Bench, type Caller, type Json } from './client.ts';

let bench: Bench;
let maya: Caller;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as('maya@contoso.com', ['Files.ReadWrite']);
});

const put = async (path: string, body: string, headers = {}): Promise<Json> =>
  (await maya('PUT', `/me/drive/root:/${path}:/content`, { body, headers })).json;

describe('items', () => {
  it('has the same item at every address', async () => {
    const made = await put('Space/record.json', '{}');
    const drive = (await maya('GET', '/me/drive')).json;
    for (const address of [
      '/me/drive/root:/Space/record.json',
      '/me/drive/root:/space/RECORD.json:',
      `/me/drive/items/${made.id}`,
      `/drives/${encodeURIComponent(drive.id)}/items/${made.id}`,
      `/drives/${drive.id}/root:/Space/record.json`,
      `/drives/${drive.id}/items/${made.parentReference.id}:/record.json`,
      '/users/maya@contoso.com/drive/root:/Space/record.json',
    ]) {
      expect((await maya('GET', address)).json.id, address).toBe(made.id);
    }
  });

  it('prints what OneDrive for Business prints', async () => {
    const made = await put('Space/record.json', 'hello world');
    expect(made).toMatchObject({
      name: 'record.json',
      size: 11,
      file: { mimeType: 'application/json', hashes: { quickXorHash: 'aCgDG9jwBhDc4Q1yawMZAAAAAAA=' } },
      createdBy: { user: { displayName: 'Maya Lindqvist' } },
      webUrl: `${bench.url}/personal/maya_contoso_com/Documents/Space/record.json`,
      parentReference: { driveType: 'business', path: expect.stringMatching(/^\/drives\/b!.+\/root:\/Space$/) },
    });
    expect(made.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect(made.cTag).toMatch(/^"c:\{[0-9A-F-]{36}\},1"$/);
    const folder = (await maya('GET', '/me/drive/root:/Space')).json;
    expect(folder).toMatchObject({ folder: { childCount: 1 }, size: 11 });
    expect(folder.cTag).toBeUndefined();
    expect((await maya('GET', '/me/drive/root')).json.eTag).toBeUndefined();
  });

  it('hashes as the published algorithm does, for every length', () => {
    expect(quickXorHash(new TextEncoder().encode('hello world'))).toBe('aCgDG9jwBhDc4Q1yawMZAAAAAAA=');
    expect(quickXorHash(new Uint8Array())).toBe('AAAAAAAAAAAAAAAAAAAAAAAAAAA=');
    for (const length of [1, 14, 15, 20, 159, 160, 161, 5000]) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 256);
      expect(quickXorHash(data), String(length)).toBe(slowHash(data));
    }
  });

  it('honours $select, gives a download address only when asked for, and refuses unknown names', async () => {
    const { id } = await put('a.txt', 'x');
    const slim = (await maya('GET', `/me/drive/items/${id}?$select=id,eTag,cTag`)).json;
    expect(Object.keys(slim).filter((k) => !k.startsWith('@odata'))).toEqual(expect.arrayContaining(['id', 'eTag', 'cTag']));
    expect(slim['@microsoft.graph.downloadUrl']).toBeUndefined();
    for (const name of ['@microsoft.graph.downloadUrl', 'content.downloadUrl']) {
      expect((await maya('GET', `/me/drive/items/${id}?$select=id,${name}`)).json['@microsoft.graph.downloadUrl']).toContain(
        'http://127.0.0.1:',
      );
    }
    expect((await maya('GET', `/me/drive/items/${id}?$select=colour`)).status).toBe(400);
    expect((await maya('GET', `/me/drive/items/${id}?$expand=children`)).status).toBe(400);
  });

  it('makes folders, with all three answers to a taken name', async () => {
    const make = (behavior?: string): ReturnType<Caller> =>
      maya('POST', '/me/drive/root/children', {
        body: { name: 'Space', folder: {}, ...(behavior ? { '@microsoft.graph.conflictBehavior': behavior } : {}) },
      });
    const first = await make('fail');
    expect(first.status).toBe(201);
    expect([(await make()).status, (await make('fail')).json.error.code]).toEqual([409, 'nameAlreadyExists']);
    expect((await make('rename')).json.name).toBe('Space 1');
    const replaced = await make('replace');
    expect([replaced.status, replaced.json.id]).toEqual([200, first.json.id]);
    const names = (await maya('GET', '/me/drive/root/children?$select=name')).json.value.map((c: Json) => c.name);
    expect(names).toEqual(['Notes', 'Space', 'Space 1']);
  });

  it('pages children', async () => {
    for (const n of [1, 2, 3]) await put(`many/${n}.txt`, 'x');
    const first = (await maya('GET', '/me/drive/root:/many:/children?$top=2&$select=name')).json;
    expect(first.value).toHaveLength(2);
    const second = (await maya('GET', first['@odata.nextLink'] ?? '')).json;
    expect([second.value.map((c: Json) => c.name), second['@odata.nextLink']]).toEqual([['3.txt'], undefined]);
  });

  it('renames, moves and deletes, each under If-Match', async () => {
    const file = await put('a/one.txt', 'x');
    const target = (await put('b/two.txt', 'y')).parentReference.id;
    const patch = (body: unknown, etag?: string): ReturnType<Caller> =>
      maya('PATCH', `/me/drive/items/${file.id}`, { body, headers: etag ? { 'If-Match': etag } : {} });
    expect((await patch({ name: 'uno.txt' }, '"stale"')).status).toBe(412);
    const renamed = (await patch({ name: 'uno.txt' }, file.eTag)).json;
    expect([renamed.name, renamed.cTag === file.cTag, renamed.eTag === file.eTag]).toEqual(['uno.txt', true, false]);
    expect((await patch({ parentReference: { id: target } })).json.parentReference.path).toMatch(/root:\/b$/);
    expect((await patch({ name: 'two.txt' })).json.error.code).toBe('nameAlreadyExists');
    expect((await patch({ name: 'a:b' })).status).toBe(400);
    expect((await maya('DELETE', `/me/drive/items/${file.id}`, { headers: { 'If-Match': file.eTag } })).status).toBe(412);
    expect((await maya('DELETE', `/me/drive/items/${file.id}`)).status).toBe(204);
    expect((await maya('GET', `/me/drive/items/${file.id}`)).json.error.code).toBe('itemNotFound');
  });

  it('refuses a folder inside itself', async () => {
    const inner = (await put('a/b/c.txt', 'x')).parentReference.id;
    const outer = (await maya('GET', '/me/drive/root:/a')).json.id;
    expect((await maya('PATCH', `/me/drive/items/${outer}`, { body: { parentReference: { id: inner } } })).status).toBe(400);
  });
});

describe('content', () => {
  it('201 then 200; eTag and cTag move; 304 for either tag', async () => {
    const first = await maya('PUT', '/me/drive/root:/r.json:/content', { body: '1' });
    const second = await maya('PUT', `/me/drive/items/${first.json.id}/content`, { body: '2' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect([second.json.eTag === first.json.eTag, second.json.cTag === first.json.cTag]).toEqual([false, false]);
    const get = (tag: string): ReturnType<Caller> =>
      maya('GET', `/me/drive/items/${first.json.id}`, { headers: { 'If-None-Match': tag } });
    expect((await get(second.json.eTag)).status).toBe(304);
    expect((await get(second.json.cTag)).status).toBe(304);
    expect((await get(first.json.eTag)).status).toBe(200);
  });

  it('guards a save with If-Match and leaves the bytes alone on 412', async () => {
    const first = await put('r.json', '1');
    const second = await put('r.json', '2', { 'If-Match': first.eTag });
    const stale = await maya('PUT', '/me/drive/root:/r.json:/content', { body: '3', headers: { 'If-Match': first.eTag } });
    expect([stale.status, stale.json.error.code]).toEqual([412, 'resourceModified']);
    expect((await bench.call('GET', second['@microsoft.graph.downloadUrl'])).text).toBe('2');
    expect(
      (await maya('PUT', '/me/drive/root:/new.json:/content', { body: 'x', headers: { 'If-Match': first.eTag } })).status,
    ).toBe(412);
  });

  it('lets exactly one of two simultaneous saves through', async () => {
    const first = await put('r.json', '1');
    const save = (body: string): ReturnType<Caller> =>
      maya('PUT', `/me/drive/items/${first.id}/content`, { body, headers: { 'If-Match': first.eTag } });
    const statuses = (await Promise.all(['a', 'b', 'c'].map(save))).map((a) => a.status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
    expect((await bench.call('GET', '/local/log')).list.filter((e) => e.status === 412)).toHaveLength(2);
  });

  it('guards a creation with conflictBehavior=fail and with If-None-Match: *', async () => {
    const fail = '/me/drive/root:/r.json:/content?@microsoft.graph.conflictBehavior=fail';
    expect((await maya('PUT', fail, { body: '1' })).status).toBe(201);
    const again = await maya('PUT', fail, { body: '2' });
    expect([again.status, again.json.error.code]).toEqual([409, 'nameAlreadyExists']);
    expect((await maya('PUT', '/me/drive/root:/r.json:/content', { body: '3', headers: { 'If-None-Match': '*' } })).status).toBe(
      412,
    );
    const renamed = await maya('PUT', '/me/drive/root:/r.json:/content?@microsoft.graph.conflictBehavior=rename', { body: '4' });
    expect([renamed.status, renamed.json.name]).toEqual([201, 'r 1.json']);
  });

  it('keeps every version and brings one back', async () => {
    const { id } = await put('r.json', 'one');
    await put('r.json', 'three');
    await put('r.json', 'fifteen');
    const list = async (): Promise<readonly Json[]> => (await maya('GET', `/me/drive/items/${id}/versions`)).json.value;
    expect((await list()).map((v: Json) => [v.id, v.size])).toEqual([
      ['3.0', 7],
      ['2.0', 5],
      ['1.0', 3],
    ]);
    const old = await maya('GET', `/me/drive/items/${id}/versions/1.0/content`);
    expect(old.status).toBe(302);
    expect((await bench.call('GET', old.headers.get('location') ?? '')).text).toBe('one');
    expect((await maya('GET', `/me/drive/items/${id}/versions/3.0/content`)).status).toBe(400);
    const before = (await maya('GET', `/me/drive/items/${id}`)).json;
    expect((await maya('POST', `/me/drive/items/${id}/versions/1.0/restoreVersion`)).status).toBe(204);
    const after = (await maya('GET', `/me/drive/items/${id}`)).json;
    expect([after.size, after.eTag === before.eTag, after.cTag.endsWith(',0"')]).toEqual([3, false, true]);
    expect((await list()).map((v: Json) => v.id)).toEqual(['4.0', '3.0', '2.0', '1.0']);
    expect((await maya('POST', `/me/drive/items/${id}/versions/9.0/restoreVersion`)).status).toBe(404);
  });

  it('has an app folder only once something was written to it', async () => {
    expect((await maya('GET', '/me/drive/special/approot')).status).toBe(404);
    expect((await maya('GET', '/me/drive/special/approot:/index.json')).status).toBe(404);
    const made = await maya('PUT', '/me/drive/special/approot:/private/abc.json:/content', { body: '{}' });
    expect([made.status, made.json.parentReference.path]).toEqual([201, expect.stringMatching(/root:\/Apps\/Accord\/private$/)]);
    expect((await maya('GET', '/me/drive/special/approot')).json).toMatchObject({
      name: 'Accord',
      specialFolder: { name: 'approot' },
    });
    const jonas = await bench.as('jonas@contoso.com', ['Files.ReadWrite']);
    expect((await jonas('GET', '/users/maya@contoso.com/drive/special/approot:/private/abc.json')).status).toBe(403);
  });

  it('has delta on the root only, and nothing in sharedWithMe', async () => {
    const { parentReference } = await put('Space/r.json', '1');
    const delta = (await maya('GET', '/me/drive/root/delta')).json;
    expect(delta.value.map((i: Json) => i.name)).toEqual(expect.arrayContaining(['root', 'Space', 'r.json']));
    expect((await maya('GET', '/me/drive/root/delta?token=latest')).json).toMatchObject({
      value: [],
      '@odata.deltaLink': expect.stringContaining('token='),
    });
    const below = await maya('GET', `/me/drive/items/${parentReference.id}/delta`);
    expect([below.status, below.json.error.code]).toEqual([501, 'notSupported']);
    expect((await maya('GET', '/me/drive/sharedWithMe')).json.value).toEqual([]);
  });
});

/** The algorithm as the page words it: rotate a 160-bit number by 11 bits a byte, reverse, XOR the length. */
function slowHash(data: Uint8Array): string {
  const mask = (1n << 160n) - 1n;
  let block = 0n;
  for (const [i, byte] of data.entries()) {
    const turn = BigInt((i * 11) % 160);
    const wide = BigInt(byte) << turn;
    block ^= (wide & mask) | (wide >> 160n);
  }
  block ^= BigInt(data.length) << 96n;
  const bytes = Buffer.from(block.toString(16).padStart(40, '0'), 'hex').reverse();
  return bytes.toString('base64');
}
