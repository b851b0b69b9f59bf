/** What somebody else does: `POST /local/deeds`, and rules with a deed (local/README.md). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, type Answer, type Bench, type Caller, type Json } from './client.ts';

let bench: Bench;
let maya: Caller;
let jonas: Caller;
let file: Json;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  [maya, jonas] = (await Promise.all([MAYA, JONAS].map((p) => bench.as(p.id)))) as [Caller, Caller];
  file = (await maya('PUT', '/me/drive/root:/1-1 Sessions/pair/record.json:/content', { body: 'one' })).json;
  await deed({ do: 'share', item: '1-1 Sessions/*', user: JONAS.id });
});

const deed = (body: object): Promise<Answer> => bench.call('POST', '/local/deeds', { body });
const at = (): string => `/drives/${file.parentReference.driveId}/items/${file.id}`;
const versions = async (): Promise<readonly Json[]> => (await maya('GET', `${at()}/versions`)).json.value;
const bytes = async (): Promise<string> =>
  (await bench.call('GET', (await maya('GET', at())).json['@microsoft.graph.downloadUrl'])).text;

describe('a deed', () => {
  it('takes sharing away, wherever it was given, and gives it again', async () => {
    expect((await jonas('GET', at())).status).toBe(200);
    const gone = await deed({ do: 'revoke', item: '**/record.json', user: 'jonas@contoso.com' });
    expect(gone.json).toMatchObject({ itemId: file.id, on: ['1-1 Sessions/pair'] });
    expect([(await jonas('GET', at())).status, (await maya('GET', at())).status]).toEqual([404, 200]);
    expect((await deed({ do: 'revoke', item: file.id, user: JONAS.id })).status).toBe(400);
    await deed({ do: 'share', item: file.id, user: JONAS.id, role: 'read' });
    expect((await jonas('GET', at())).status).toBe(200);
    expect((await jonas('PUT', `${at()}/content`, { body: 'x' })).status).toBe(403);
  });

  it('renames, moves and deletes: the id stays until the end', async () => {
    expect((await deed({ do: 'rename', item: file.id, name: 'old.json' })).status).toBe(200);
    expect((await maya('GET', '/me/drive/root:/1-1 Sessions/pair/old.json')).json.id).toBe(file.id);
    expect((await deed({ do: 'move', item: '**/old.json', to: 'Archive/2026' })).status).toBe(200);
    const moved = (await maya('GET', '/me/drive/root:/Archive/2026/old.json')).json;
    expect([moved.id, moved.eTag === file.eTag, moved.cTag]).toEqual([file.id, false, file.cTag]);
    // The right came from the folder that it was in.
    expect((await jonas('GET', at())).status).toBe(404);
    await deed({ do: 'delete', item: file.id });
    expect((await maya('GET', at())).status).toBe(404);
    expect((await deed({ do: 'delete', item: '1-1 Sessions' })).status).toBe(200);
    expect((await maya('GET', '/me/drive/root:/1-1 Sessions/pair')).status).toBe(404);
  });

  it('writes, and brings an older version back as a new one', async () => {
    await deed({ do: 'write', item: file.id, content: 'two', by: JONAS.id });
    expect([await bytes(), (await versions())[0]?.lastModifiedBy.user.id]).toEqual(['two', JONAS.id]);
    await maya('PUT', `${at()}/content`, { body: 'three' });
    await deed({ do: 'restore-version', item: file.id, back: 2 });
    expect([await bytes(), (await versions()).map((v) => v.id)]).toEqual(['one', ['4.0', '3.0', '2.0', '1.0']]);
    expect((await deed({ do: 'restore-version', item: file.id, back: 4 })).status).toBe(400);
  });

  it('ends tokens of one person', async () => {
    await deed({ do: 'expire-tokens', user: MAYA.id });
    expect([(await maya('GET', '/me')).status, (await jonas('GET', '/me')).status]).toEqual([401, 200]);
    await deed({ do: 'challenge-tokens', user: JONAS.id });
    expect((await jonas('GET', '/me')).headers.get('www-authenticate')).toContain('insufficient_claims');
  });

  it('must say what it is about', async () => {
    await maya('PUT', '/me/drive/root:/Other/record.json:/content', { body: 'x' });
    await jonas('PUT', '/me/drive/root:/Other/record.json:/content', { body: 'x' });
    const refused: readonly [string, object][] = [
      ['do must be one of', {}],
      ['item "**/nothing" is nowhere', { do: 'delete', item: '**/nothing' }],
      ['item "**/record.json" fits 3 items', { do: 'delete', item: '**/record.json' }],
      ['item must be a text', { do: 'delete', item: '', owner: MAYA.id }],
      ['name is taken', { do: 'rename', item: 'Other', owner: MAYA.id, name: '1-1 sessions' }],
      ['name is not a name', { do: 'rename', item: file.id, name: 'a/b' }],
      ['to must not lie within', { do: 'move', item: '1-1 Sessions', to: '1-1 Sessions/pair' }],
      ['item must be a file', { do: 'write', item: '1-1 Sessions', content: '' }],
      ['reason is not a field', { do: 'delete', item: file.id, reason: 'x' }],
    ];
    for (const [sentence, body] of refused) {
      const { status, json } = await deed(body);
      const { error } = json as unknown as { error: string };
      expect([status, error]).toEqual([400, expect.stringContaining(sentence)]);
    }
    expect((await deed({ do: 'delete', item: 'Other/record.json', owner: JONAS.id })).status).toBe(200);
  });
});

describe('a rule with a deed', () => {
  const rule = (body: object): Promise<Answer> =>
    bench.call('POST', '/local/faults', { body: { rules: [{ fault: 'deed', ...body }] } });

  it('lets somebody else write just before the request', async () => {
    await rule({ method: 'PUT', item: file.id, count: 1, deed: { do: 'write', item: file.id, content: 'theirs', by: JONAS.id } });
    const headers = { 'If-Match': (await maya('GET', at())).json.eTag };
    expect((await maya('PUT', `${at()}/content`, { body: 'mine', headers })).status).toBe(412);
    expect(await bytes()).toBe('theirs');
  });

  it('or just after it, before the answer is lost', async () => {
    await bench.call('POST', '/local/faults', {
      body: {
        rules: [
          {
            fault: 'deed',
            tookEffect: true,
            method: 'PUT',
            count: 1,
            deed: { do: 'write', item: file.id, content: 'theirs', by: JONAS.id },
          },
          { fault: 'cut', tookEffect: true, method: 'PUT', count: 1 },
        ],
      },
    });
    await expect(maya('PUT', `${at()}/content`, { body: 'mine' })).rejects.toThrow();
    expect((await versions()).map((v) => v.lastModifiedBy.user.id)).toEqual([JONAS.id, MAYA.id, MAYA.id]);
    expect(await bytes()).toBe('theirs');
  });

  it('between the metadata and the bytes', async () => {
    await rule({ path: '/download/*', count: 1, deed: { do: 'restore-version', item: file.id } });
    await maya('PUT', `${at()}/content`, { body: 'two' });
    expect(await bytes()).toBe('one');
    await rule({ method: 'GET', item: file.id, count: 1, tookEffect: true, deed: { do: 'delete', item: file.id } });
    const { status, json } = await maya('GET', at());
    expect([status, (await bench.call('GET', json['@microsoft.graph.downloadUrl'])).status]).toEqual([200, 404]);
  });
});
