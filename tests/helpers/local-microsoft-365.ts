/**
 * Starts the local Microsoft 365 (`local/main.ts`) on a free pair of ports, as its own process, the way `npm start` does;
 * and keeps a browser away from the internet, noting whom a page tried to reach.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const repository = join(import.meta.dirname, '..', '..');

export interface LocalPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly role: 'manager' | 'member' | 'outsider';
  readonly jobTitle: string;
}

export interface LogEntry {
  readonly at: string;
  readonly method: string;
  /** Without query secrets. */
  readonly path: string;
  /** Query of a Graph call as sent. */
  readonly query?: string;
  /** 0 = cut without an answer. */
  readonly status: number;
  readonly user: string | null;
  readonly scopes?: readonly string[];
  /** Names of the faults that rules made happen. */
  readonly faults?: readonly string[];
  /** Resource units of files. */
  readonly units: number;
  readonly ms: number;
}

export interface AgendaItem {
  /** Null for a single meeting. */
  readonly seriesId: string | null;
  readonly chatId: string | null;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly originalStart: string;
  readonly isCancelled: boolean;
  readonly isMoved: boolean;
  readonly joinUrl: string | null;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendees: readonly { readonly name: string; readonly address: string }[];
  readonly next: boolean;
}

export interface LocalMicrosoft365 {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly shellUrl: string;
  /** `http://localhost:PORT+1`. */
  readonly appUrl: string;
  /** `http://localhost:PORT/v1.0`. */
  readonly graphUrl: string;
  /** `http://localhost:PORT/local`. */
  readonly controlUrl: string;
  people(): Promise<readonly LocalPerson[]>;
  person(role: LocalPerson['role']): Promise<LocalPerson>;
  token(user: string, scopes?: readonly string[]): Promise<string>;
  clock(): Promise<{ readonly now: string; readonly offsetMs: number }>;
  setClock(change: { readonly now: string } | { readonly advanceMs: number }): Promise<void>;
  log(): Promise<readonly LogEntry[]>;
  clearLog(): Promise<void>;
  reset(seed: string): Promise<void>;
  settings(change: { readonly sharedFilesNeedAll?: boolean; readonly adminConsent?: readonly string[] }): Promise<void>;
  network(user: string, online: boolean): Promise<void>;
  agenda(user: string): Promise<readonly AgendaItem[]>;
  /** What the process has said so far, for a failing test's message. */
  output(): string;
  close(): Promise<void>;
}

/** The helper asks control only for what `local/README.md` promises; an error answer is the test's error. */
async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));

/** Two neighbouring ports that are free now. Drawn at random, so that parallel runs seldom draw the same. */
async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000) * 2;
    const first = await listen(port);
    const second = await listen(port + 1);
    if (first) await closed(first);
    if (second) await closed(second);
    if (first && second) return port;
  }
  throw new Error('No two free ports next to each other were found.');
}

async function untilItAnswers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`local/main.ts ended early.\n${output()}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No answer from ${url} within 30 s.\n${output()}`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Starts one; `close` ends it. Seeds are those of `local/README.md`. */
export async function startLocal({ seed = 'empty' }: { readonly seed?: string } = {}): Promise<LocalMicrosoft365> {
  const port = await freePortPair();
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--seed', seed], {
    cwd: repository,
    env: { ...process.env, ACCORD_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const output = () => said;

  const shellUrl = `http://localhost:${port}`;
  const appUrl = `http://localhost:${port + 1}`;
  const control = `${shellUrl}/local`;
  try {
    await untilItAnswers(`${control}/people`, child, output);
    await untilItAnswers(`${appUrl}/tab.html`, child, output);
  } catch (error) {
    await stop(child);
    throw error;
  }

  const people = () => call<LocalPerson[]>('GET', `${control}/people`);
  return {
    shellUrl,
    appUrl,
    graphUrl: `${shellUrl}/v1.0`,
    controlUrl: control,
    people,
    person: async (role) => {
      const found = (await people()).find((person) => person.role === role);
      if (!found) throw new Error(`The seed ${seed} has no ${role}.`);
      return found;
    },
    token: async (user, scopes) =>
      (await call<{ access_token: string }>('POST', `${control}/token`, { user, ...(scopes ? { scopes } : {}) })).access_token,
    clock: () => call('GET', `${control}/clock`),
    setClock: (change) => call('POST', `${control}/clock`, change),
    log: () => call('GET', `${control}/log`),
    clearLog: () => call('DELETE', `${control}/log`),
    reset: (name) => call('POST', `${control}/reset`, { seed: name }),
    settings: (change) => call('POST', `${control}/settings`, change),
    network: (user, online) => call('POST', `${control}/network`, { user, online }),
    agenda: (user) => call('GET', `${control}/agenda?user=${encodeURIComponent(user)}`),
    output,
    close: () => stop(child),
  };
}

/**
 * Cuts a browser context off from everything but this machine. The returned set fills with the hosts that pages tried
 * to reach (teams-js, for one, asks Microsoft's CDN for its list of hosts as soon as it is imported).
 */
export async function keepOffTheInternet(context: BrowserContext): Promise<ReadonlySet<string>> {
  const outside = new Set<string>();
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    (route) => {
      outside.add(new URL(route.request().url()).host);
      return route.abort('internetdisconnected');
    },
  );
  return outside;
}
