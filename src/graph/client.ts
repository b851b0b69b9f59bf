/**
 * One request to Microsoft Graph: `@microsoft/microsoft-graph-client` with our own middleware (`middleware.ts`). Answers
 * are plain values, failures are `RemoteFailure`, nothing throws, nothing is retried except a refused token.
 *
 * The client library builds the address and carries the middleware; we take its RAW responses, because its own reading
 * throws without headers and puts bodies into messages.
 */
import { Client, ResponseType, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { downloadFile, type Expected } from './download.ts';
import { failureOf } from './failure.ts';
import { asObject, listAt, textAt, type Json } from './json.ts';
import { Attempt, FetchMiddleware, RequestIdMiddleware, TokenMiddleware, originOf } from './middleware.ts';
import type { GraphScope, TokenSource } from './tokens.ts';

/** No answer within this time counts as none at all. */
const LONGEST_WAIT_MS = 30_000;
/** A listing that goes on for longer than this makes no sense for a pair. */
const MOST_PAGES = 20;

export interface GraphCall {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, percent-encoded, with its query: `/me/drive?$select=id`. */
  readonly path: string;
  readonly scope: GraphScope;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes go as they are, everything else as JSON. */
  readonly body?: Uint8Array | Json;
  readonly signal?: AbortSignal | undefined;
}

export interface Listing extends Omit<GraphCall, 'method' | 'body'> {
  /** Told each page. With it a collection that goes on for too long is no failure: the rest is not looked at. */
  readonly isEnough?: (page: readonly Json[]) => boolean;
}

export interface GraphAnswer {
  /** 2xx, or 304 for a request with `If-None-Match`. */
  readonly status: number;
  /** Parsed JSON; null without a body. */
  readonly body: unknown;
}

export interface GraphClient {
  /** How much slower than usual Graph should be asked, from its last `RateLimit-*` headers; 1 when it did not say. */
  strain(): number;
  /** `https://graph.microsoft.com/v1.0` or the local stand-in, without a trailing slash. */
  readonly baseUrl: string;
  send(call: GraphCall): Promise<Result<GraphAnswer, RemoteFailure>>;
  /** The objects of a collection, all pages; or up to the page with which there is enough of it. */
  list(call: Listing): Promise<Result<readonly Json[], RemoteFailure>>;
  /** The bytes of an answer that redirects to the download origin. For file versions only, see `record-file.ts`. */
  bytes(call: Pick<GraphCall, 'path' | 'scope' | 'signal'>): Promise<Result<Uint8Array, RemoteFailure>>;
  /** Fetches a `@microsoft.graph.downloadUrl`: no token, no headers. */
  download(url: string, expected: Expected, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>>;
}

export function createClient(options: { readonly baseUrl: string; readonly tokens: TokenSource }): GraphClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const cut = baseUrl.lastIndexOf('/');
  const library = Client.initWithMiddleware({
    baseUrl: `${baseUrl.slice(0, cut)}/`,
    defaultVersion: baseUrl.slice(cut + 1),
    middleware: [new TokenMiddleware(options.tokens, originOf(baseUrl) ?? ''), new RequestIdMiddleware(), new FetchMiddleware()],
  });

  const raw = async <T>(
    call: GraphCall,
    traced: boolean,
    read: (response: Response) => Promise<Result<T, RemoteFailure>>,
  ): Promise<Result<T, RemoteFailure>> => {
    if (call.signal?.aborted) return fail({ kind: 'cancelled' });
    const limit = timeLimit(call.signal);
    const attempt = new Attempt(call.scope, traced);
    try {
      const request = library
        .api(call.path)
        .responseType(ResponseType.RAW)
        .middlewareOptions([attempt])
        .headers({ Accept: 'application/json', ...call.headers })
        .option('signal', limit.signal);
      const response = await perform(request, call);
      if (attempt.failure) return fail(callerCancelled(call, attempt.failure));
      return await read(response);
    } catch {
      // The body was cut off.
      return fail(callerCancelled(call, { kind: 'offline' }));
    } finally {
      limit.end();
    }
  };

  let strain = 1;
  const send: GraphClient['send'] = (call) =>
    raw<GraphAnswer>(call, true, async (response) => {
      strain = strainOf(response.headers);
      const body = await bodyOf(response);
      const conditional = call.headers?.['If-None-Match'] !== undefined;
      if (response.ok || (response.status === 304 && conditional)) {
        return body === undefined ? fail({ kind: 'unavailable' }) : ok({ status: response.status, body });
      }
      return fail(failureOf(response, body));
    });

  return {
    baseUrl,
    strain: () => strain,
    send,
    list: async (call) => {
      const found: Json[] = [];
      let path: string | null = call.path;
      for (let page = 0; path !== null; page += 1) {
        const answer: Result<GraphAnswer, RemoteFailure> = await send({ ...call, method: 'GET', path });
        if (!answer.ok) return answer;
        const members = listAt(answer.value.body, 'value');
        if (!members) return fail({ kind: 'unavailable' });
        found.push(...members);
        if (call.isEnough?.(members) === true) break;
        if (page >= MOST_PAGES) return call.isEnough === undefined ? fail({ kind: 'unavailable' }) : ok(found);
        const next = textAt(answer.value.body, '@odata.nextLink');
        // The token goes along, so only to the address that it is for.
        if (next !== null && !next.startsWith(`${baseUrl}/`)) return fail({ kind: 'unavailable' });
        path = next === null ? null : next.slice(baseUrl.length);
      }
      return ok(found);
    },
    bytes: (call) =>
      raw<Uint8Array>({ ...call, method: 'GET', headers: { Accept: '*/*' } }, false, async (response) =>
        response.ok
          ? ok(new Uint8Array(await response.arrayBuffer()))
          : fail(failureOf(response, await bodyOf(response))),
      ),
    download: async (url, expected, signal) => {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      const limit = timeLimit(signal);
      const answer = await downloadFile(url, expected, baseUrl, limit.signal);
      limit.end();
      if (answer.ok || answer.error.kind !== 'cancelled') return answer;
      return fail(signal?.aborted ? { kind: 'cancelled' } : { kind: 'offline' });
    },
  };
}

function perform(request: GraphRequest, call: GraphCall): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get() as Promise<Response>;
    case 'POST':
      return request.post(call.body ?? {}) as Promise<Response>;
    case 'PATCH':
      return request.patch(call.body ?? {}) as Promise<Response>;
    case 'DELETE':
      return request.delete() as Promise<Response>;
    case 'PUT':
      // A Blob is the one kind of bytes that the library passes on untouched (`serializeContent`).
      return request.put(
        call.body instanceof Uint8Array ? new Blob([call.body.slice()]) : (call.body ?? {}),
      ) as Promise<Response>;
  }
}

/** Parsed JSON; null when there is no body; undefined when it is not JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return asObject(JSON.parse(text)) ?? undefined;
  } catch {
    return undefined;
  }
}

function callerCancelled(call: GraphCall, failure: RemoteFailure): RemoteFailure {
  if (call.signal?.aborted) return { kind: 'cancelled' };
  return failure.kind === 'cancelled' ? { kind: 'offline' } : failure;
}

/** A signal that follows the caller's and fires by itself after the longest wait. */
function timeLimit(outer: AbortSignal | undefined): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, LONGEST_WAIT_MS);
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/**
 * From 80 % of the allowance on, Graph may say how much is left (`RateLimit-Limit`, `RateLimit-Remaining`; preview,
 * devblogs.microsoft.com/microsoft365dev/prevent-throttling-in-your-application-by-using-ratelimit-headers-in-sharepoint-online).
 * Whether a page may read these headers is not documented.
 */
function strainOf(headers: Headers): number {
  const limit = Number(headers.get('RateLimit-Limit') ?? Number.NaN);
  const left = Number(headers.get('RateLimit-Remaining') ?? Number.NaN) / limit;
  return left < 0.1 ? 4 : left < 0.3 ? 2 : 1;
}
