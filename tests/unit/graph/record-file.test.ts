/** What the tenant does not do on its own: stale bytes, damaged ones, and versions with a download address. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGraph } from '../../../src/graph/index.ts';
import { quickXorHash } from '../../../src/graph/quick-xor-hash.ts';

const graph = createGraph({
  baseUrl: 'https://graph.microsoft.com/v1.0',
  tokens: { token: async () => ({ ok: true, value: 't' }) },
  me: { id: 'a', loginHint: 'a@contoso.com' },
  now: () => Date.parse('2026-11-23T08:01:59Z'),
});
const record = graph.record({ driveId: 'b!1', folderId: '01F', recordId: '01R', webUrl: '' });
const bytes = (text: string) => new TextEncoder().encode(text);
const item = (text: string, tag: string) => ({
  id: '01R',
  name: 'record.json',
  eTag: tag,
  size: text.length,
  parentReference: { driveId: 'b!1', id: '01F' },
  file: { hashes: { quickXorHash: quickXorHash(bytes(text)) } },
  '@microsoft.graph.downloadUrl': 'https://contoso-my.sharepoint.com/download',
});

describe('the record file', () => {
  let urls: string[];
  let answers: unknown[];
  beforeEach(() => {
    [urls, answers] = [[], []];
    vi.stubGlobal('fetch', async (url: string) => {
      urls.push(url.replace('https://graph.microsoft.com/v1.0', ''));
      const answer = answers.shift();
      return answer instanceof Response ? answer : new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks again when the bytes are those of another version', async () => {
    answers = [item('old', '"1"'), 'new!', item('new!', '"2"'), 'new!'];
    expect(await record.read()).toEqual({ ok: true, value: { tag: '"2"', bytes: bytes('new!') } });
  });

  it('calls bytes damaged that never fit', async () => {
    answers = [1, 2, 3].flatMap(() => [item('whole', '"1"'), 'who']);
    expect(await record.read()).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(urls).toHaveLength(6);
  });

  it.each([
    {},
    { id: 7 },
    { ...item('x', ''), eTag: undefined },
    { ...item('x', '"1"'), size: -1 },
    [],
    { ...item('x', '"1"'), '@microsoft.graph.downloadUrl': 7 },
  ])('does not believe an answer of another shape (%#)', async (answer) => {
    answers = [answer];
    expect(await record.read()).toEqual({ ok: false, error: { kind: 'unavailable' } });
  });

  it('sends the tag byte for byte', async () => {
    const seen: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      seen.push(headers.get('If-Match') ?? headers.get('If-None-Match'));
      return init.method === 'PUT' ? new Response(JSON.stringify(item('x', '"{A},8"'))) : new Response(null, { status: 304 });
    });
    expect(await record.write(bytes('x'), '"{A},7"')).toEqual({ ok: true, value: { tag: '"{A},8"' } });
    expect(await record.check('"{A},8"')).toEqual({ ok: true, value: { same: true, tag: '"{A},8"' } });
    expect(seen).toEqual(['"{A},7"', '"{A},8"']);
  });

  it('names what is set aside after the minute in UTC', async () => {
    answers = [{ ...item('x', '"1"'), name: 'record (unreadable 2026-11-23 0801Z) 1.json' }];
    expect(await record.setAside(bytes('x'))).toEqual({ ok: true, value: 'record (unreadable 2026-11-23 0801Z) 1.json' });
    expect(urls).toEqual([
      '/drives/b!1/items/01F:/record%20(unreadable%202026-11-23%200801Z).json:/content?@microsoft.graph.conflictBehavior=rename',
    ]);
  });

  it('reads a version from its download address when it has one', async () => {
    answers = [{ id: '2.0', size: 3, '@microsoft.graph.downloadUrl': 'https://contoso-my.sharepoint.com/v' }, 'old'];
    expect(await record.readVersion('2.0')).toEqual({ ok: true, value: bytes('old') });
    expect(urls).toEqual(['/drives/b!1/items/01R/versions/2.0', 'https://contoso-my.sharepoint.com/v']);
  });

  it('learns by a batch where the content is, and takes no token there', async () => {
    const location = 'https://contoso-my.sharepoint.com/v';
    answers = [{ id: '2.0', size: 3 }, { responses: [{ id: '1', status: 302, headers: { Location: location } }] }, 'old'];
    expect(await record.readVersion('2.0')).toEqual({ ok: true, value: bytes('old') });
    expect(urls).toEqual(['/drives/b!1/items/01R/versions/2.0', '/$batch', location]);
  });

  it('takes the answer inside a batch for what it is', async () => {
    answers = [{ id: '2.0', size: 3 }, { responses: [{ id: '1', status: 429, headers: { 'Retry-After': '10' }, body: {} }] }];
    expect(await record.readVersion('2.0')).toEqual({ ok: false, error: { kind: 'slowed-down', retryAfterMs: 10_000 } });
  });

  it('follows the redirect otherwise, with no header that needs a preflight', async () => {
    const headers: string[][] = [];
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      headers.push([...new Headers(init.headers).keys()]);
      if (url.endsWith('/$batch')) return new Response('{}', { status: 400 });
      return new Response(url.endsWith('/content') ? 'old' : JSON.stringify({ id: '2.0', size: 3 }));
    });
    expect(await record.readVersion('2.0')).toEqual({ ok: true, value: bytes('old') });
    expect(headers[2]).toEqual(['accept', 'authorization']);
  });
});
