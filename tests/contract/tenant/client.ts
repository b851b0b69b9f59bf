/** A plain client of the local tenant for its own tests: real HTTP, nothing of the app. */
import { startTenant, type RunningTenant, type SeedName } from '../../../local/tenant/index.ts';

interface Identity {
  readonly id: string;
  readonly displayName: string;
}

interface Reading {
  readonly limit: number;
  readonly used: number;
  readonly resetsIn: number;
}

/** Every property that a test looks at; which of them an answer has is what the test checks. */
export interface Json {
  readonly '@microsoft.graph.downloadUrl': string;
  readonly '@odata.nextLink': string | undefined;
  readonly access_token: string;
  readonly applied: number;
  readonly apps: readonly { readonly clientId: string; readonly minute: Reading; readonly day: Reading }[];
  readonly attendees: readonly unknown[];
  readonly batch: boolean;
  readonly body: unknown;
  readonly cTag: string;
  readonly cancelledOccurrences: readonly string[];
  readonly chatId: string;
  readonly claims: boolean;
  readonly createdDateTime: string;
  readonly displayName: string;
  readonly eTag: string;
  readonly error: { readonly code: string; readonly message: string; readonly innerError: unknown };
  readonly expirationDateTime: string;
  readonly expires_in: number;
  readonly faults: readonly string[];
  readonly account: unknown;
  readonly grantedToV2: { readonly user: Identity; readonly siteGroup: Identity };
  readonly iCalUId: string;
  readonly id: string;
  readonly id_token: string;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly lastModifiedBy: { readonly user: Identity };
  readonly matched: number;
  readonly members: readonly Json[];
  readonly method: string;
  readonly name: string;
  readonly next: boolean;
  readonly notificationUrl: string;
  readonly now: string;
  readonly offsetMs: number;
  readonly onlineMeeting: { readonly joinUrl: string };
  readonly onlineMeetingInfo: { readonly joinWebUrl: string };
  readonly originalStart: string;
  readonly parentReference: { readonly driveId: string; readonly id: string; readonly path: string };
  readonly path: string;
  readonly query: string;
  readonly recurrence: unknown;
  readonly responses: readonly BatchPart[];
  readonly responseStatus: { readonly response: string };
  readonly role: string;
  readonly roles: readonly string[];
  readonly rules: readonly Json[];
  readonly scope: string;
  readonly scopes: readonly string[];
  readonly seed: string;
  readonly seriesMasterId: string;
  readonly size: number;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly status: number;
  readonly subject: string;
  readonly type: string;
  readonly units: number;
  readonly user: string | null;
  readonly userId: string;
  readonly value: readonly Json[];
  readonly webUrl: string;
}

/** One answer inside a batch. */
export interface BatchPart {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
  /** The answer as a list (control API). */
  readonly list: readonly Json[];
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
  /** A person with a token that holds these scopes (all of them when none are named), given to this app. */
  as(user: string, scopes?: readonly string[], clientId?: string): Promise<Caller>;
  reset(seed?: SeedName): Promise<void>;
}

/** The JSON of an answer, or an empty object where there is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
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
  const json = parsed(text);
  return { status: answer.status, headers: answer.headers, text, json: json as Json, list: json as readonly Json[] };
}

/** The only entry of a list. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`expected one entry, not ${list.length}`);
  return first;
}

/** The first entry of a list. */
export function first<T>(list: readonly T[]): T {
  return only(list.slice(0, 1));
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
    async as(user, scopes, clientId) {
      const { json } = await call('POST', '/local/token', { body: { user, scopes, clientId } });
      const token = json.access_token;
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
