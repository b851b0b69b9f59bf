/** A plain client of the local tenant for its own tests: real HTTP, nothing of the app. */
import { startTenant, type RunningTenant, type SeedName } from '../../../local/tenant/index.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers are looked into, not passed on
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export interface Asking {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Caller {
  (method: string, path: string, asking?: Asking): Promise<Answer>;
  readonly token: string;
}

export interface Bench {
  readonly url: string;
  readonly running: RunningTenant;
  /** A call without a token, to a path or a whole address. */
  call(method: string, path: string, asking?: Asking): Promise<Answer>;
  /** A person with a token that holds these scopes (all of them when none are named). */
  as(user: string, scopes?: readonly string[]): Promise<Caller>;
  reset(seed?: SeedName): Promise<void>;
}

async function ask(method: string, address: string, { body, headers = {} }: Asking = {}): Promise<Answer> {
  const isText = typeof body === 'string';
  const answer = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined || isText ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, headers: answer.headers, text, json };
}

/** Starts a tenant on a free port. */
export async function openBench(seed: SeedName = 'empty'): Promise<Bench> {
  const running = await startTenant({ port: 0, seed });
  const { url } = running;
  const call: Bench['call'] = (method, path, asking) => ask(method, path.startsWith('http') ? path : `${url}${path}`, asking);
  return {
    url,
    running,
    call,
    async as(user, scopes) {
      const { json } = await call('POST', '/local/token', { body: scopes ? { user, scopes } : { user } });
      const token = String(json.access_token);
      const caller = (method: string, path: string, asking: Asking = {}): Promise<Answer> =>
        ask(method, path.startsWith('http') ? path : `${url}/v1.0${path}`, {
          ...asking,
          headers: { Authorization: `Bearer ${token}`, ...asking.headers },
        });
      return Object.assign(caller, { token });
    },
    async reset(name = seed) {
      await call('POST', '/local/reset', { body: { seed: name } });
    },
  };
}

/** `u!…` for a web address, as shares-get.md says. */
export function shareId(webUrl: string): string {
  return `u!${Buffer.from(webUrl).toString('base64').replace(/=+$/, '').replaceAll('/', '_').replaceAll('+', '-')}`;
}
