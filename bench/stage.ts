/**
 * One stage = the real shell and the real tenant with one set of pages in the frame, on its own pair of ports: the app on
 * one stage, a reference page on the next, everything else alike.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { build } from 'vite';
import { createAppServer, LOCAL_CLIENT_ID } from '../local/app-server.ts';
import { listenOnLoopback } from '../local/shell/serve/listen.ts';
import { createShellPages } from '../local/shell/serve/shell-pages.ts';
import { createTenant } from '../local/tenant/index.ts';
import { buildOfPages } from '../vite.config.ts';

const repository = join(import.meta.dirname, '..');

export interface GraphCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly user: string | null;
}

export interface Stage {
  /** Folder of the pages in the frame. */
  readonly pages: string;
  readonly appUrl: string;
  /** The shell's page that shows the frame to the member of the pair, in the chat of their next 1:1. */
  readonly address: string;
  readonly member: string;
  /** Calls to Graph by the member since the last `forgetCalls`. */
  calls(): Promise<readonly GraphCall[]>;
  forgetCalls(): Promise<void>;
  /** Takes the member's own index of partnerships away, as on the first day. */
  forgetIndex(): Promise<void>;
  /** The app notes the space in that index some seconds after an opening; its page must be open meanwhile. */
  untilIndexed(): Promise<void>;
  close(): Promise<void>;
}

/** Builds a reference page with the app's own settings; returns its folder. */
export async function buildReference(name: 'empty' | 'parts'): Promise<string> {
  const outDir = join(repository, '.cache', 'bench', name);
  const pages = join(repository, 'bench', 'reference', name);
  await build({ ...buildOfPages({ pages, outDir, local: true }), configFile: false, logLevel: 'warn' });
  return outDir;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The next port must be free, too; a taken one is drawn again. */
async function listenOnPair(pages: string): Promise<{ port: number; close: () => Promise<void> }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const shell = express();
    shell.use(createShellPages({ folder: join(repository, 'dist-shell') }));
    const tenant = createTenant({ seed: 'weekly', port });
    shell.use(tenant.app);
    try {
      const first = await listenOnLoopback(shell, port);
      first.servers.forEach(tenant.attach);
      const second = await listenOnLoopback(createAppServer({ folder: pages, port }), port + 1);
      return { port, close: async () => void (await Promise.all([first.close(), second.close()])) };
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

async function ask<T>(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok && response.status !== 404) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** What this needs of `GET /local/agenda`. */
interface Occurrence {
  readonly seriesId: string | null;
  readonly chatId: string | null;
  readonly organizer: { readonly address: string };
  readonly attendees: readonly { readonly address: string }[];
  readonly next: boolean;
}

export async function openStage(pages: string): Promise<Stage> {
  const { port, close } = await listenOnPair(pages);
  const origin = `http://localhost:${port}`;
  const people = await ask<{ id: string; userPrincipalName: string; role: string }[]>('GET', `${origin}/local/people`);
  const addressOf = (role: string) => people.find((person) => person.role === role)?.userPrincipalName.toLowerCase();
  const pair = new Set([addressOf('manager'), addressOf('member')]);
  const member = people.find(({ role }) => role === 'member')?.id;
  if (member === undefined || pair.size !== 2) throw new Error('The seed weekly has no pair.');

  // Consent is a person's click, not a part of opening: it was given some weeks ago.
  const scopes = await ask<{ scope: string; needsAdmin: boolean }[]>('GET', `${origin}/signin/scopes`);
  const named = (admin: boolean) => scopes.filter(({ needsAdmin }) => needsAdmin === admin).map(({ scope }) => scope);
  await ask('POST', `${origin}/local/settings`, { adminConsent: named(true) });
  await ask('POST', `${origin}/signin/token`, {
    user: member,
    clientId: LOCAL_CLIENT_ID,
    scopes: named(false),
    interaction: 'accepted',
  });

  const agenda = await ask<Occurrence[]>('GET', `${origin}/local/agenda?user=${encodeURIComponent(member)}`);
  const oneToOne = agenda.find(({ next, seriesId, organizer, attendees }) => {
    const present = new Set([organizer, ...attendees].map(({ address }) => address.toLowerCase()));
    return next && seriesId !== null && present.size === pair.size && [...pair].every((one) => one && present.has(one));
  });
  if (!oneToOne?.chatId) throw new Error('The seed weekly has no 1:1 to open.');

  const onIndex = async (method: 'GET' | 'DELETE'): Promise<{ readonly id?: string } | undefined> => {
    const { access_token: token } = await ask<{ access_token: string }>('POST', `${origin}/local/token`, { user: member });
    const address = `${origin}/v1.0/me/drive/special/approot:/index.json`;
    return ask(method, address, undefined, { authorization: `Bearer ${token}` });
  };

  return {
    pages,
    appUrl: `http://localhost:${port + 1}`,
    address: `${origin}/teams?as=${member}&chat=${encodeURIComponent(oneToOne.chatId)}`,
    member,
    calls: async () => {
      const log = await ask<GraphCall[]>('GET', `${origin}/local/log`);
      return log.filter(({ path, user }) => path.startsWith('/v1.0') && user === member);
    },
    forgetCalls: () => ask('DELETE', `${origin}/local/log`),
    forgetIndex: async () => void (await onIndex('DELETE')),
    untilIndexed: async () => {
      for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
        const found = await onIndex('GET');
        if (found?.id !== undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error('The space is not in the index within 60 s.');
    },
    close,
  };
}
