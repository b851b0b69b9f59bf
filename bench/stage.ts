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
import { createTenant, type SeedName } from '../local/tenant/index.ts';
import { buildOfPages } from '../vite.config.ts';

const repository = join(import.meta.dirname, '..');

export interface GraphCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly user: string | null;
  /** Resource units; 0 for what is not about files. */
  readonly units: number;
}

export type Side = 'manager' | 'member';

export interface Stage {
  /** Folder of the pages in the frame. */
  readonly pages: string;
  readonly appUrl: string;
  /** The shell's page that shows the frame to the member of the pair, in the chat of their next 1:1. */
  readonly address: string;
  /** The same for either of the two, in the call of that 1:1, with the frame in the side panel. */
  meetingOf(side: Side): string;
  /** Outlook's pane on that date, for either of the two. */
  paneOf(side: Side): string;
  /** The personal app of either of the two. */
  personalOf(side: Side): string;
  /** Calls to Graph by one of the two since the last `forgetCalls`. */
  calls(side: Side): Promise<readonly GraphCall[]>;
  /** All requests of one of the two since then, downloads and sign-in included. */
  requests(side: Side): Promise<readonly GraphCall[]>;
  forgetCalls(): Promise<void>;
  /** Takes the member's own index of partnerships away, as on the first day. */
  forgetIndex(): Promise<void>;
  /** The app notes the space in that index some seconds after an opening; its page must be open meanwhile. */
  untilIndexed(): Promise<void>;
  /** Bytes of `record.json` as it is in OneDrive now. */
  recordBytes(): Promise<number>;
  /** Puts another `record.json` into the space, which then has nothing beside it: the pair began later. */
  beginLater(record: string): Promise<void>;
  close(): Promise<void>;
}

/** Builds a reference page with the app's own settings; returns its folder. */
export async function buildReference(name: 'empty' | 'parts' | 'echo'): Promise<string> {
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
async function listenOnPair(pages: string, seed: SeedName): Promise<{ port: number; close: () => Promise<void> }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const shell = express();
    shell.use(createShellPages({ folder: join(repository, 'dist-shell') }));
    const tenant = createTenant({ seed, port });
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

/** A `body` that is text already is sent as it is. */
async function ask<T>(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok && response.status !== 404) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** What this needs of `GET /local/agenda`. */
interface Occurrence {
  readonly seriesId: string | null;
  readonly chatId: string | null;
  readonly originalStart: string;
  readonly organizer: { readonly address: string };
  readonly attendees: readonly { readonly address: string }[];
  readonly next: boolean;
}

interface Person {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly role: string;
}

/** Consent is a person's click, not a part of opening: it was given some weeks ago. */
async function giveConsent(origin: string, people: readonly Person[]): Promise<void> {
  const scopes = await ask<{ scope: string; needsAdmin: boolean }[]>('GET', `${origin}/signin/scopes`);
  const named = (admin: boolean) => scopes.filter(({ needsAdmin }) => needsAdmin === admin).map(({ scope }) => scope);
  await ask('POST', `${origin}/local/settings`, { adminConsent: named(true) });
  for (const { id } of people)
    await ask('POST', `${origin}/signin/token`, {
      user: id,
      clientId: LOCAL_CLIENT_ID,
      scopes: named(false),
      interaction: 'accepted',
    });
}

/** The pair's next 1:1. */
async function nextOf(
  origin: string,
  pair: readonly Person[],
  asking: string,
): Promise<{ readonly chat: string; readonly at: string }> {
  const names = new Set(pair.map(({ userPrincipalName }) => userPrincipalName.toLowerCase()));
  const agenda = await ask<Occurrence[]>('GET', `${origin}/local/agenda?user=${encodeURIComponent(asking)}`);
  const oneToOne = agenda.find(({ next, seriesId, organizer, attendees }) => {
    const present = new Set([organizer, ...attendees].map(({ address }) => address.toLowerCase()));
    return next && seriesId !== null && present.size === names.size && [...names].every((one) => present.has(one));
  });
  if (!oneToOne?.chatId) throw new Error('The seed has no 1:1 to open.');
  return { chat: oneToOne.chatId, at: new Date(oneToOne.originalStart).toISOString() };
}

interface Item {
  readonly id?: string;
  readonly name?: string;
  readonly size?: number;
  readonly value?: readonly Item[];
}

/** The shell and a tenant of its own with the data of `seed`; `pages` is the folder with what its frame shows. */
export async function openStage(pages: string, seed: SeedName = 'weekly'): Promise<Stage> {
  const { port, close } = await listenOnPair(pages, seed);
  const origin = `http://localhost:${port}`;
  const people = await ask<Person[]>('GET', `${origin}/local/people`);
  const personOf = (side: Side): Person => {
    const found = people.find(({ role }) => role === side);
    if (found === undefined) throw new Error(`The tenant has no ${side}.`);
    return found;
  };
  const pair = [personOf('manager'), personOf('member')];
  await giveConsent(origin, pair);
  const { chat, at } = await nextOf(origin, pair, personOf('member').id);
  const addressOf = (side: Side): string => `${origin}/teams?as=${personOf(side).id}&chat=${encodeURIComponent(chat)}`;

  const graph = async (side: Side, method: 'GET' | 'PUT' | 'DELETE', path: string, body?: string): Promise<Item | undefined> => {
    const { access_token: token } = await ask<{ access_token: string }>('POST', `${origin}/local/token`, {
      user: personOf(side).id,
    });
    return ask(method, `${origin}/v1.0${path}`, body, { authorization: `Bearer ${token}` });
  };
  /** Path of the pair's one space in the manager's OneDrive, ready for a name below it. */
  const space = async (): Promise<string> => {
    const [found] = (await graph('manager', 'GET', '/me/drive/root:/1-1 Sessions:/children'))?.value ?? [];
    if (found?.name === undefined) throw new Error('There is no space.');
    return `/me/drive/root:/1-1 Sessions/${found.name}`;
  };
  const logOf = async (side: Side): Promise<GraphCall[]> => {
    const log = await ask<GraphCall[]>('GET', `${origin}/local/log`);
    return log.filter(({ user }) => user === personOf(side).id);
  };
  const index = '/me/drive/special/approot:/index.json';

  return {
    pages,
    appUrl: `http://localhost:${port + 1}`,
    address: addressOf('member'),
    meetingOf: (side) => `${addressOf(side)}&view=meeting&panel=open`,
    paneOf: (side) =>
      `${origin}/outlook?as=${personOf(side).id}&view=calendar&chat=${encodeURIComponent(chat)}&at=${encodeURIComponent(at)}&panel=open`,
    personalOf: (side) => `${origin}/teams?as=${personOf(side).id}&view=app`,
    calls: async (side) => (await logOf(side)).filter(({ path }) => path.startsWith('/v1.0')),
    requests: logOf,
    forgetCalls: () => ask('DELETE', `${origin}/local/log`),
    forgetIndex: async () => void (await graph('member', 'DELETE', index)),
    untilIndexed: async () => {
      for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
        const found = await graph('member', 'GET', index);
        if (found?.id !== undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error('The space is not in the index within 60 s.');
    },
    recordBytes: async () => {
      const record = await graph('manager', 'GET', `${await space()}/record.json`);
      if (record?.size === undefined) throw new Error('There is no record.json in the space.');
      return record.size;
    },
    beginLater: async (record) => {
      await graph('manager', 'DELETE', `${await space()}/sessions`);
      await graph('manager', 'PUT', `${await space()}/record.json:/content`, record);
    },
    close,
  };
}
