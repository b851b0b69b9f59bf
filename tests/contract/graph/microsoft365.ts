/**
 * The Microsoft 365 that a contract suite runs against: the local tenant, or a real one when the environment names it
 * (`npm run test:tenant`): ACCORD_TENANT_GRAPH (`https://graph.microsoft.com/v1.0`), ACCORD_TENANT_TOKEN_A and …_B (access
 * tokens of two people of one tenant with Chat.ReadBasic, Files.ReadWrite and, where their tenant has it,
 * Files.ReadWrite.All and Calendars.Read). What needs the control API is skipped there.
 */
import { createHash } from 'node:crypto';
import { JONAS, MAYA, PRIYA, startTenant, type RunningTenant, type SeedName } from '../../../local/tenant/index.ts';
import { DEFAULT_APP } from '../../../local/tenant/model/teams-app.ts';
import { createGraph } from '../../../src/graph/index.ts';
import type { Graph } from '../../../src/graph/services.ts';
import { graphScopes, type TokenSource } from '../../../src/graph/tokens.ts';
import type { Person } from '../../../src/domain/entities.ts';

export interface Someone {
  readonly person: Person;
  readonly graph: Graph;
  /** Scopes that this person has consented to; a test may change them. */
  readonly consented: Set<string>;
  /** The number of times that a token was asked for, by scope. */
  readonly asked: string[];
  /** A Graph of the same person that remembers nothing: another device, or the page opened anew. */
  anew(): Graph;
  /** Throws the tokens away that are kept. */
  signOut(): void;
  /** A request past our own code. */
  raw(method: string, path: string, body?: unknown): Promise<Response>;
}

export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly user: string | null;
}

const real = {
  graph: process.env['ACCORD_TENANT_GRAPH'] ?? '',
  tokens: [process.env['ACCORD_TENANT_TOKEN_A'] ?? '', process.env['ACCORD_TENANT_TOKEN_B'] ?? ''] as const,
};
export const isReal = real.graph !== '' && real.tokens.every((token) => token !== '');

/** Two people of one tenant; with `local` null it is a real one. */
export interface Microsoft365 {
  readonly a: Someone;
  readonly b: Someone;
  readonly local: LocalTenant | null;
  close(): Promise<void>;
}

export interface LocalTenant {
  readonly outsider: Someone;
  readonly url: string;
  /** Graph calls and downloads since the last `forget`. */
  calls(): readonly LoggedCall[];
  forget(): void;
  settings(settings: { sharedFilesNeedAll: boolean }): Promise<void>;
  network(person: Person, online: boolean): Promise<void>;
  /** Rules as `POST /local/faults` takes them; `reset` takes them away. */
  faults(rules: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  reset(seed: SeedName): void;
  /** Somebody else of the tenant, by user principal name. */
  someone(userPrincipalName: string): Promise<Someone>;
  setClock(now: string): Promise<void>;
  /** As `POST /local/deeds`. */
  deed(deed: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

export async function openMicrosoft365(seed: SeedName = 'empty'): Promise<Microsoft365> {
  return isReal ? openReal() : openLocal(seed);
}

async function openReal(): Promise<Microsoft365> {
  const [a, b] = await Promise.all(
    real.tokens.map(async (token) => {
      const answer = await fetch(`${real.graph}/me?$select=id,displayName,userPrincipalName`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const me = (await answer.json()) as Record<string, string>;
      const person = {
        id: me['id'] ?? '',
        displayName: me['displayName'] ?? '',
        userPrincipalName: me['userPrincipalName'] ?? '',
      };
      return someone(real.graph, person, async () => token);
    }),
  );
  if (!a || !b) throw new Error('two tokens are needed');
  return { a, b, local: null, close: async () => {} };
}

async function openLocal(seed: SeedName): Promise<Microsoft365> {
  const running: RunningTenant = await startTenant({ port: 0, seed });
  const { url, tenant } = running;
  const control = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/local/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const local = (person: { id: string; displayName: string; userPrincipalName: string }): Someone =>
    someone(
      `${url}/v1.0`,
      { id: person.id, displayName: person.displayName, userPrincipalName: person.userPrincipalName },
      async (scopes) => ((await control('token', { user: person.id, scopes })) as { access_token: string }).access_token,
    );
  const [a, b, outsider] = [local(MAYA), local(JONAS), local(PRIYA)];
  return {
    a,
    b,
    local: {
      outsider,
      url,
      calls: () => tenant.log.all().filter(({ path }) => path.startsWith('/v1.0') || path.startsWith('/download')),
      forget: () => tenant.log.clear(),
      settings: async (settings) => void (await control('settings', settings)),
      network: async (person, online) => void (await control('network', { user: person.id, online })),
      faults: async (rules) => void (await control('faults', { rules })),
      someone: async (userPrincipalName) => {
        const people = (await (await fetch(`${url}/local/people`)).json()) as { id: string; displayName: string; userPrincipalName: string }[];
        const found = people.find((one) => one.userPrincipalName === userPrincipalName);
        if (found === undefined) throw new Error(`nobody is called ${userPrincipalName}`);
        return local(found);
      },
      setClock: async (now) => void (await control('clock', { now })),
      deed: async (deed) => (await control('deeds', deed)) as Readonly<Record<string, unknown>>,
      reset: (next) => {
        tenant.reset(next);
        for (const one of [a, b, outsider]) one.signOut();
      },
    },
    close: () => running.close(),
  };
}

/** Id of the app in the catalogue of the local tenant; what needs it is not tried in a real one. */
const teamsAppId = isReal ? null : DEFAULT_APP.teamsAppId;

function someone(graph: string, person: Person, issue: (scopes: readonly string[]) => Promise<string>): Someone {
  const consented = new Set<string>([graphScopes.chats, graphScopes.files]);
  const asked: string[] = [];
  // As MSAL: a token is kept for its scope, and holds what was consented to when it was issued.
  const cache = new Map<string, string>();
  const tokens: TokenSource = {
    token: async ({ scope, claims }) => {
      asked.push(scope);
      if (!isReal && !consented.has(scope)) return { ok: false, error: { kind: 'interaction-needed', scope } };
      const token = (claims === undefined ? cache.get(scope) : undefined) ?? (await issue([...consented]));
      cache.set(scope, token);
      return { ok: true, value: token };
    },
  };
  const anew = (): Graph => createGraph({ baseUrl: graph, tokens, me: { id: person.id, loginHint: person.userPrincipalName }, teamsAppId });
  return {
    person,
    graph: anew(),
    anew,
    consented,
    asked,
    signOut: () => cache.clear(),
    raw: async (method, path, body) => {
      const content = body instanceof Uint8Array ? { type: 'application/octet-stream', body: new Blob([new Uint8Array(body)]) } : { type: 'application/json', body: JSON.stringify(body) };
      return fetch(`${graph}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${await issue([...consented, graphScopes.sharedFiles])}`,
          ...(body === undefined ? {} : { 'Content-Type': content.type }),
        },
        ...(body === undefined ? {} : { body: content.body }),
      });
    },
  };
}

/** As `domain/pair.ts`, with a salt: each test has a pair of its own in the same two drives. */
export function pairKeyOf(a: Person, b: Person, salt: string): string {
  return createHash('sha256')
    .update(`${[a.id, b.id].sort().join(' ')} ${salt} ${isReal ? Date.now() : ''}`)
    .digest('hex')
    .slice(0, 16);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The value of a success; a failed expectation names the failure. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function errorOf<E>(
  result: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: E },
): E {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error;
}
