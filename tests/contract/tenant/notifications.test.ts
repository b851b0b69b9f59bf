/** `socketIo`: whom it is for, what is told, and what can go wrong with it. The client is the real one. */
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, type Answer, type Bench, type Caller, type Json } from './client.ts';

let bench: Bench;
let maya: Caller;
let jonas: Caller;
let open: Socket[] = [];
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  [maya, jonas] = (await Promise.all([MAYA, JONAS].map((p) => bench.as(p.id)))) as [Caller, Caller];
});
afterEach(() => {
  for (const socket of open) socket.disconnect();
  open = [];
});

const SOCKET_IO = '/me/drive/root/subscriptions/socketIo';
const subscribe = async (who = maya): Promise<Json> => (await who('GET', SOCKET_IO)).json;
const control = (body: object): Promise<Answer> => bench.call('POST', '/local/sockets', { body });
const put = (path: string, body = 'x', who = maya): Promise<Answer> => who('PUT', `/me/drive/root:/${path}:/content`, { body });

/** A client at this address, not connected yet, that counts what it is told. */
function client(url: string, transport: 'websocket' | 'polling' = 'websocket'): { socket: Socket; heard: () => number } {
  let heard = 0;
  const socket = io(url, { transports: [transport], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 40 });
  socket.on('notification', () => (heard += 1));
  open.push(socket);
  return { socket, heard: () => heard };
}

const next = (socket: Socket, event: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${event} within 5 s`)), 5_000);
    socket.once(event, (value: unknown) => {
      clearTimeout(late);
      resolve(value);
    });
  });

async function connected(url: string): Promise<ReturnType<typeof client>> {
  const made = client(url);
  await next(made.socket, 'connect');
  return made;
}

/** Long enough for what was sent on this machine to have arrived; only for what must not come. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('the address', () => {
  it('is for the owner of the drive, on the download origin, and says until when it holds', async () => {
    const answer = await subscribe();
    const url = new URL(answer.notificationUrl);
    expect([url.hostname, url.port, url.pathname]).toEqual(['127.0.0.1', new URL(bench.url).port, '/notifications']);
    expect(answer.id).not.toBe('');
    const { now } = (await bench.call('GET', '/local/clock')).json;
    expect(Math.abs(Date.parse(answer.expirationDateTime) - Date.parse(now) - 3_600_000)).toBeLessThan(5_000);
    const drive = (await maya('GET', '/me/drive')).json.id;
    expect((await maya('GET', `/drives/${drive}/root/subscriptions/socketIo`)).status).toBe(200);
  });

  it('is refused to everybody else, also to those with whom something is shared, and without a scope for it', async () => {
    const drive = (await maya('GET', '/me/drive')).json.id;
    const address = `/drives/${drive}/root/subscriptions/socketIo`;
    const { id } = (await put('Space/record.json')).json;
    await bench.call('POST', '/local/deeds', { body: { do: 'share', item: id, user: JONAS.id } });
    const refused = await jonas('GET', address);
    expect([refused.status, refused.json.error.code]).toEqual([403, 'accessDenied']);
    expect((await jonas('GET', '/drives/none/root/subscriptions/socketIo')).status).toBe(404);
    for (const scopes of [['User.Read'], ['Files.Read.All'], ['Sites.Read.All']]) {
      expect((await (await bench.as(MAYA.id, scopes))('GET', SOCKET_IO)).status, scopes.join()).toBe(403);
    }
    expect((await (await bench.as(MAYA.id, ['Files.Read']))('GET', SOCKET_IO)).status).toBe(200);
    expect((await maya('GET', '/me/drive/items/none/subscriptions/socketIo')).status).toBe(400);
    expect((await maya('POST', SOCKET_IO, { body: {} })).status).toBe(405);
  });
});

describe('a subscriber', () => {
  it('is told that something changed in the drive, once for each change, and nothing of other drives', async () => {
    const { heard, socket } = await connected((await subscribe()).notificationUrl);
    const changes: readonly (() => Promise<Answer>)[] = [
      () => put('Deep/er/record.json'),
      () => put('Deep/er/record.json', 'two'),
      () => maya('POST', '/me/drive/root/children', { body: { name: 'Folder', folder: {} } }),
      () => maya('PATCH', '/me/drive/root:/Folder', { body: { name: 'Other' } }),
      () => maya('POST', '/me/drive/root:/Deep/er/record.json:/versions/1.0/restoreVersion'),
      () => maya('DELETE', '/me/drive/root:/Other'),
      () => bench.call('POST', '/local/deeds', { body: { do: 'write', item: '**/record.json', content: 'x' } }),
    ];
    for (const [n, change] of changes.entries()) {
      const told = next(socket, 'notification');
      expect((await change()).status).toBeLessThan(300);
      await told;
      await settled();
      expect(heard(), String(n)).toBe(n + 1);
    }
    await put('x.json', 'x', jonas);
    await maya('GET', '/me/drive/root:/Deep/er/record.json');
    await put('bad|name.json');
    await settled();
    expect(heard()).toBe(changes.length);
  });

  it('hears what the other person writes into the drive, and nothing of sharing', async () => {
    const { id } = (await put('Space/record.json')).json;
    const { heard, socket } = await connected((await subscribe()).notificationUrl);
    const share = { recipients: [{ objectId: JONAS.id }], roles: ['write'] };
    expect((await maya('POST', `/me/drive/items/${id}/invite`, { body: share })).status).toBe(200);
    await settled();
    expect(heard()).toBe(0);
    const drive = (await maya('GET', '/me/drive')).json.id;
    const told = next(socket, 'notification');
    await jonas('PUT', `/drives/${drive}/items/${id}/content`, { body: 'two' });
    await told;
    await bench.call('POST', '/local/deeds', { body: { do: 'revoke', item: id, user: JONAS.id } });
    await settled();
    expect(heard()).toBe(1);
  });

  it('needs an address that holds, by WebSocket, on that origin, and a network', async () => {
    const { notificationUrl } = await subscribe();
    const refused = async (url: string, transport?: 'polling'): Promise<void> => {
      const { socket } = client(url, transport);
      await next(socket, 'connect_error');
      expect(socket.connected, url).toBe(false);
      socket.disconnect();
    };
    await refused(`${notificationUrl}x`);
    await refused(notificationUrl.replace(/\?.*/, ''));
    await refused(notificationUrl.replace('127.0.0.1', 'localhost'));
    await refused(notificationUrl, 'polling');
    await bench.call('POST', '/local/network', { body: { user: MAYA.id, online: false } });
    await refused(notificationUrl);
    await bench.call('POST', '/local/network', { body: { user: MAYA.id, online: true } });
    await connected(notificationUrl);
    await control({ expire: true, user: JONAS.id });
    await connected(notificationUrl);
    await control({ expire: true });
    await refused(notificationUrl);
    await connected((await subscribe()).notificationUrl);
  });

  it('is let in for an hour', async () => {
    // The address is made almost an hour ago.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_599_000 });
    const { notificationUrl } = await subscribe();
    vi.useRealTimers();
    const { socket } = await connected(notificationUrl);
    await next(socket, 'disconnect');
    await next(socket, 'connect_error');
    expect(socket.connected).toBe(false);
  });
});

describe('control', () => {
  it('silences connections that stay, and ends the silence', async () => {
    const { heard, socket } = await connected((await subscribe()).notificationUrl);
    expect((await control({ silent: true, user: 'maya@contoso.com' })).json).toMatchObject({ silent: [MAYA.id] });
    await put('a.json');
    await settled();
    expect([heard(), socket.connected]).toEqual([0, true]);
    await control({ silent: false });
    await put('b.json');
    await next(socket, 'notification');
    expect(heard()).toBe(1);
    expect((await control({ silent: 'yes' })).status).toBe(400);
    expect((await control({ quiet: true })).status).toBe(400);
  });

  it('cuts connections, of one person or all; a client comes back by itself', async () => {
    const mine = await connected((await subscribe()).notificationUrl);
    const theirs = await connected((await subscribe(jonas)).notificationUrl);
    const list = async (): Promise<readonly (string | null)[]> => {
      const { connected: all } = (await bench.call('GET', '/local/sockets')).json as unknown as { connected: readonly Json[] };
      return all.map(({ user }) => user).sort();
    };
    expect(await list()).toEqual([MAYA.id, JONAS.id].sort());
    const [gone, back] = [next(mine.socket, 'disconnect'), next(mine.socket, 'connect')];
    expect((await bench.call('DELETE', `/local/sockets?user=${MAYA.id}`)).status).toBe(204);
    expect(await gone).not.toBe('io server disconnect');
    await back;
    expect(theirs.socket.connected).toBe(true);
    await put('a.json');
    await next(mine.socket, 'notification');
    // Who goes offline loses the connection, and every run of the tenant has its own.
    const lost = next(theirs.socket, 'disconnect');
    await bench.call('POST', '/local/network', { body: { user: JONAS.id, online: false } });
    await lost;
    await control({ silent: true });
    const over = next(mine.socket, 'disconnect');
    await bench.reset();
    await over;
    expect((await bench.call('GET', '/local/sockets')).json).toEqual({ connected: [], silent: [] });
    await settled();
    expect([await list(), mine.socket.connected]).toEqual([[], false]);
  });
});
