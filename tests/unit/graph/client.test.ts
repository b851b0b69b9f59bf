import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, type GraphClient } from '../../../src/graph/client.ts';
import { ScopeLadder } from '../../../src/graph/ladder.ts';
import type { TokenRefusal, TokenSource } from '../../../src/graph/tokens.ts';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}

const baseUrl = 'https://graph.microsoft.com/v1.0';
const call = { method: 'GET', path: '/me/drive', scope: 'Files.ReadWrite' } as const;

describe('the Graph client', () => {
  let sent: Sent[];
  let answers: (() => Response | Promise<Response>)[];
  let asked: { scope: string; claims?: string }[];
  let refusal: TokenRefusal | null;
  let client: GraphClient;
  const tokens: TokenSource = {
    token: async ({ scope, claims }) => {
      asked.push({ scope, ...(claims === undefined ? {} : { claims }) });
      return refusal ? { ok: false, error: refusal } : { ok: true, value: `token-${asked.length}` };
    },
  };
  const json =
    (body: unknown, status = 200, headers: Record<string, string> = {}) =>
    () =>
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

  beforeEach(() => {
    [sent, answers, asked, refusal] = [[], [], [], null];
    client = createClient({ baseUrl, tokens });
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      sent.push({ url, headers: new Headers(init.headers), init });
      return answers.shift()?.() ?? new Response('{}');
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('sends token, id and no traces of the page', async () => {
    answers.push(json({ id: 'x' }));
    expect(await client.send({ ...call, path: '/me/drive?$select=id,webUrl' })).toEqual({
      ok: true,
      value: { status: 200, body: { id: 'x' } },
    });
    const [one] = sent;
    expect(one?.url).toBe(`${baseUrl}/me/drive?$select=id,webUrl`);
    expect(one?.headers.get('Authorization')).toBe('Bearer token-1');
    expect(one?.headers.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(one?.headers.has('SdkVersion')).toBe(false);
    expect(one?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  it('sends bytes as they are', async () => {
    const bytes = Uint8Array.from([0, 255, 10]).subarray(1);
    await client.send({ ...call, method: 'PUT', body: bytes, headers: { 'Content-Type': 'application/octet-stream' } });
    const body = sent[0]?.init.body;
    expect(body).toBeInstanceOf(Blob);
    expect(new Uint8Array(await new Response(body).arrayBuffer())).toEqual(Uint8Array.from([255, 10]));
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/octet-stream');
  });

  it('answers a claims challenge once', async () => {
    const challenge = (claims: string) =>
      json({}, 401, { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` });
    answers.push(challenge('{"a":1}'), json({ id: 'x' }));
    expect((await client.send(call)).ok).toBe(true);
    expect(asked).toEqual([{ scope: 'Files.ReadWrite' }, { scope: 'Files.ReadWrite', claims: '{"a":1}' }]);
    expect(sent[1]?.headers.get('Authorization')).toBe('Bearer token-2');
    expect(sent[1]?.headers.get('client-request-id')).not.toBe(sent[0]?.headers.get('client-request-id'));

    answers.push(challenge('{"a":1}'), challenge('{"b":2}'));
    expect(await client.send(call)).toEqual({
      ok: false,
      error: { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' },
    });
    expect(sent).toHaveLength(4);
  });

  it('asks past the cache when a token is refused without saying why', async () => {
    const refused = json({ error: { code: 'InvalidAuthenticationToken' } }, 401);
    answers.push(refused, refused);
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'sign-in-failed', code: 'InvalidAuthenticationToken' } });
    expect(asked[1]).toEqual({ scope: 'Files.ReadWrite', claims: '{}' });
  });

  it.each([
    [
      { kind: 'interaction-needed', scope: 's' },
      { kind: 'sign-in-needed', scope: 's', why: 'ask' },
    ],
    [
      { kind: 'declined', scope: 's' },
      { kind: 'sign-in-needed', scope: 's', why: 'declined' },
    ],
    [
      { kind: 'admin-needed', scope: 's' },
      { kind: 'sign-in-needed', scope: 's', why: 'admin' },
    ],
    [{ kind: 'offline' }, { kind: 'offline' }],
    [
      { kind: 'sign-in-failed', code: 'c' },
      { kind: 'sign-in-failed', code: 'c' },
    ],
  ] as const)('says what a missing token means: %o', async (from, to) => {
    refusal = from;
    expect(await client.send(call)).toEqual({ ok: false, error: to });
    expect(sent).toHaveLength(0);
  });

  it('retries nothing on its own', async () => {
    answers.push(json({}, 429, { 'Retry-After': '3' }));
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'slowed-down', retryAfterMs: 3000 } });
    answers.push(json({}, 504));
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'unavailable' } });
    expect(sent).toHaveLength(2);
  });

  it('takes no answer for offline, and nonsense for unavailable', async () => {
    answers.push(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'offline' } });
    answers.push(() => new Response('<html>proxy</html>'));
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'unavailable' } });
    answers.push(() => new Response(null, { status: 304 }));
    expect(await client.send(call)).toEqual({ ok: false, error: { kind: 'unavailable' } });
  });

  it('gives up when the caller does, and after half a minute', async () => {
    const hang = (): void => {
      answers.push(
        () =>
          new Promise((_, reject) =>
            sent.at(-1)?.init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
          ),
      );
    };
    hang();
    const caller = new AbortController();
    const given = client.send({ ...call, signal: caller.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    caller.abort();
    expect(await given).toEqual({ ok: false, error: { kind: 'cancelled' } });

    vi.useFakeTimers();
    hang();
    const late = client.send(call);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await late).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('follows pages of Graph and takes the token nowhere else', async () => {
    answers.push(
      json({ value: [{ id: 1 }, 7], '@odata.nextLink': `${baseUrl}/me/x?$skiptoken=a%2Bb` }),
      json({ value: [{ id: 2 }] }),
    );
    expect(await client.list({ path: '/me/x', scope: call.scope })).toEqual({ ok: true, value: [{ id: 1 }, { id: 2 }] });
    expect(sent[1]?.url).toBe(`${baseUrl}/me/x?$skiptoken=a%2Bb`);

    answers.push(json({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/me/x' }));
    expect(await client.list({ path: '/me/x', scope: call.scope })).toEqual({ ok: false, error: { kind: 'unavailable' } });
    expect(sent).toHaveLength(3);
  });

  it('sends the token over http to the local Graph', async () => {
    const local = createClient({ baseUrl: 'http://localhost:5300/v1.0/', tokens });
    await local.send(call);
    expect(sent[0]?.url).toBe('http://localhost:5300/v1.0/me/drive');
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer token-1');
  });

  describe('downloads', () => {
    const url = 'https://contoso-my.sharepoint.com/_layouts/15/download.aspx?tempauth=x';
    const expected = { size: 1, hash: 'SgAAAAAAAAAAAAAAAQAAAAAAAAA=' };

    it('come without any header', async () => {
      answers.push(() => new Response('J'));
      expect(await client.download(url, expected)).toEqual({ ok: true, value: Uint8Array.from([0x4a]) });
      expect([...(sent[0]?.headers.keys() ?? [])]).toEqual([]);
      expect(sent[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
      expect(asked).toEqual([]);
    });

    it('are damaged when size or hash do not fit', async () => {
      for (const body of ['K', 'JJ', '']) {
        answers.push(() => new Response(body));
        expect(await client.download(url, expected)).toEqual({ ok: false, error: { kind: 'damaged' } });
      }
    });

    it('are refused from anywhere but https', async () => {
      for (const bad of ['http://contoso.example/x', 'data:,J', 'nonsense']) {
        expect(await client.download(bad, expected)).toEqual({ ok: false, error: { kind: 'unavailable' } });
      }
      expect(sent).toHaveLength(0);
    });

    it('say unavailable when the address has expired', async () => {
      answers.push(() => new Response('', { status: 401 }));
      expect(await client.download(url, expected)).toEqual({ ok: false, error: { kind: 'unavailable' } });
    });
  });
});

describe('the ladder of rights', () => {
  const forbidden = { ok: false, error: { kind: 'forbidden' } } as const;

  it('tries the larger right only after a refusal, and remembers per place', async () => {
    const ladder = new ScopeLadder();
    const tried: string[] = [];
    const run = (place: string) =>
      ladder.run(place, async (scope) => {
        tried.push(scope);
        return scope === 'Files.ReadWrite.All' ? { ok: true, value: 1 } : forbidden;
      });
    await run('theirs');
    await run('theirs');
    ladder.alias('theirs', 'b!1');
    await run('b!1');
    expect(tried).toEqual(['Files.ReadWrite', 'Files.ReadWrite.All', 'Files.ReadWrite.All', 'Files.ReadWrite.All']);
  });

  it('looks with the small right when the larger one is out of reach, where the small one has worked', async () => {
    const needed = { ok: false, error: { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'admin' } } as const;
    const missing = { ok: false, error: { kind: 'missing' } } as const;
    const fine = { ok: true, value: 1 } as const;
    const refused = async (scope: string) => (scope === 'Files.ReadWrite' ? forbidden : needed);
    const ladder = new ScopeLadder();
    expect(await ladder.run('x', refused, async () => fine)).toEqual(needed);
    await ladder.run('x', async () => fine);
    for (const [seen, told] of [[fine, forbidden], [forbidden, needed], [missing, missing]] as const) {
      const looked: string[] = [];
      const look = async (scope: string) => {
        looked.push(scope);
        return seen;
      };
      expect(await ladder.run('x', refused, look)).toEqual(told);
      expect(looked).toEqual(['Files.ReadWrite']);
    }
    expect(await ladder.run('x', refused)).toEqual(needed);
  });

  it('is forbidden when the larger right does not help, and stops at other failures', async () => {
    const ladder = new ScopeLadder();
    expect(await ladder.run('x', async () => forbidden)).toEqual(forbidden);
    const tried: string[] = [];
    const missing = { ok: false, error: { kind: 'missing' } } as const;
    expect(
      await ladder.run('x', async (scope) => {
        tried.push(scope);
        return missing;
      }),
    ).toEqual(missing);
    expect(tried).toEqual(['Files.ReadWrite']);
  });
});
