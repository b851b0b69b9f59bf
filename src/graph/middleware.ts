/**
 * Our chain for the Graph client, in place of its own: the stock one takes no claims challenges, repeats POST, retries
 * behind the caller's back and drops the token on http (microsoft-graph-client 3.0.7, `RetryHandler`,
 * `AuthenticationHandler`). Ours repeats a request in one case only, a refused token, and leaves every other retry to the
 * engine, which knows whether the request may have taken effect.
 *
 * Nothing in here throws: `GraphRequest.send` would wrap what is thrown. What went wrong is noted in `Attempt`.
 */
import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { claimsOf } from './failure.ts';
import { askToken, type TokenSource } from './tokens.ts';

/** One request on its way through the chain; made anew for each. */
export class Attempt implements MiddlewareOptions {
  readonly scope: string;
  /** False for the one call that is redirected to the download origin, where an own header would cost a preflight. */
  readonly traced: boolean;
  failure: RemoteFailure | null = null;

  constructor(scope: string, traced: boolean) {
    this.scope = scope;
    this.traced = traced;
  }
}

function attemptOf(context: Context): Attempt {
  const options = context.middlewareControl?.getMiddlewareOptions(Attempt);
  return options instanceof Attempt ? options : new Attempt('', true);
}

function withHeader(context: Context, name: string, value: string): void {
  context.options = { ...context.options, headers: { ...(context.options?.headers as Record<string, string>), [name]: value } };
}

/**
 * Puts the token on requests to Graph and nowhere else. A 401 is repeated once, with the claims that it asks for or else
 * with a token that does not come from the cache: the challenge may be hidden by CORS, and a device with a wrong clock
 * takes an expired token for a valid one.
 */
export class TokenMiddleware implements Middleware {
  readonly #source: TokenSource;
  readonly #origin: string;
  #next: Middleware | undefined;

  constructor(source: TokenSource, graphOrigin: string) {
    this.#source = source;
    this.#origin = graphOrigin;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const attempt = attemptOf(context);
    if (!(await this.#send(context, attempt, null))) return;
    if (context.response?.status !== 401) return;
    const challenge = claimsOf(context.response.headers);
    if (!(await this.#send(context, attempt, challenge ?? '{}'))) return;
    if (context.response.status === 401 && claimsOf(context.response.headers) !== null) {
      attempt.failure = { kind: 'sign-in-needed', scope: attempt.scope, why: 'ask' };
    }
  }

  async #send(context: Context, attempt: Attempt, claims: string | null): Promise<boolean> {
    const token = await this.#token(context, attempt, claims);
    if (!token.ok) {
      attempt.failure = token.error;
      context.response = Response.error();
      return false;
    }
    withHeader(context, 'Authorization', `Bearer ${token.value}`);
    await this.#next?.execute(context);
    return attempt.failure === null;
  }

  async #token(context: Context, attempt: Attempt, claims: string | null): Promise<Result<string, RemoteFailure>> {
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    if (originOf(address) !== this.#origin) return fail({ kind: 'unavailable' });
    const token = await askToken(this.#source, attempt.scope, claims);
    if (context.options?.signal?.aborted) return fail({ kind: 'cancelled' });
    return token.ok ? ok(token.value) : token;
  }
}

/** Marks each attempt with a new `client-request-id`, by which Microsoft support finds it in their logs. */
export class RequestIdMiddleware implements Middleware {
  #next: Middleware | undefined;

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    if (attemptOf(context).traced) withHeader(context, 'client-request-id', crypto.randomUUID());
    await this.#next?.execute(context);
  }
}

/** Speaks to the network: no cookies, no referrer, no copy of a private file in the browser's cache. */
export class FetchMiddleware implements Middleware {
  async execute(context: Context): Promise<void> {
    try {
      context.response = await fetch(context.request, {
        ...context.options,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    } catch {
      attemptOf(context).failure = { kind: context.options?.signal?.aborted ? 'cancelled' : 'offline' };
      context.response = Response.error();
    }
  }
}

export function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}
