import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, SEED_NOW } from '../../../local/tenant/index.ts';
import { openBench, type Bench, type Caller, type Json } from './client.ts';

let bench: Bench;
let maya: Caller;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id);
});

describe('answers of Graph', () => {
  it('carry ids, the tenant date and error bodies in the documented form', async () => {
    const answer = await maya('GET', '/me/drive/items/none', { headers: { 'client-request-id': 'my-id' } });
    expect(answer.headers.get('client-request-id')).toBe('my-id');
    expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('date')).toMatch(/^Mon, 23 Nov 2026 07:4/);
    expect(answer.json.error).toMatchObject({
      code: 'itemNotFound',
      innerError: { 'client-request-id': 'my-id', 'request-id': answer.headers.get('request-id') },
    });
  });

  it('refuse addresses, methods and bodies that do not exist', async () => {
    expect((await maya('GET', '/nothing/here')).json.error).toMatchObject({
      code: 'BadRequest',
      message: expect.stringContaining("'nothing'"),
    });
    expect((await maya('POST', '/me')).status).toBe(405);
    expect((await maya('POST', '/me/drive/root/children', { body: '{"name":' })).status).toBe(400);
    expect((await maya('GET', '/me/drive/root:/%E0%A4%A/x')).status).toBe(400);
  });

  it('may be read by pages of any origin, except redirects', async () => {
    const preflight = await bench.call('OPTIONS', '/v1.0/me/drive/root', {
      headers: {
        Origin: 'http://localhost:1',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization,if-match',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([200, 'authorization,if-match']);
    const answer = await maya('GET', '/me');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const exposed = answer.headers.get('access-control-expose-headers') ?? '';
    expect([/\bETag\b/.test(exposed), /WWW-Authenticate/.test(exposed), /Retry-After|Date/.test(exposed)]).toEqual([
      true,
      true,
      false,
    ]);
    await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'x' });
    const redirect = await maya('GET', '/me/drive/root:/a.txt:/content');
    expect([redirect.status, redirect.headers.get('access-control-allow-origin')]).toEqual([302, null]);
    expect((await bench.call('GET', '/local/people')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the download origin', () => {
  it('gives plain GETs the current bytes and refuses Authorization, preflights and the other origin', async () => {
    const { json } = await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'one' });
    const address: string = json['@microsoft.graph.downloadUrl'];
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const plain = await bench.call('GET', address);
    expect([plain.status, plain.text, plain.headers.get('access-control-allow-origin')]).toEqual([200, 'one', '*']);
    expect((await maya('GET', address)).status).toBe(401);
    const preflight = await bench.call('OPTIONS', address, { headers: { Origin: 'http://localhost:1' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([401, null]);
    expect((await bench.call('GET', address.replace('127.0.0.1', 'localhost'))).status).toBe(404);
    await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'two' });
    expect((await bench.call('GET', address)).text).toBe('two');
    expect((await bench.call('GET', `${new URL(address).origin}/download/guess`)).status).toBe(401);
    await maya('DELETE', `/me/drive/items/${json.id}`);
    expect((await bench.call('GET', address)).status).toBe(404);
  });
});

describe('control', () => {
  it('lists people and sets the clock that everything follows', async () => {
    const people = (await bench.call('GET', '/local/people')).list;
    expect(people.map((p: Json) => [p.displayName, p.role])).toEqual([
      ['Maya Lindqvist', 'manager'],
      ['Jonas Weber', 'member'],
      ['Priya Raman', 'outsider'],
    ]);
    const { now, offsetMs } = (await bench.call('POST', '/local/clock', { body: { now: '2027-01-04T08:00:00Z' } })).json;
    expect(now).toMatch(/^2027-01-04T08:00:0/);
    expect(Math.abs(Date.now() + offsetMs - Date.parse(now))).toBeLessThan(1000);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 3_600_000 } });
    const { json, headers } = await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'x' });
    expect(json.createdDateTime).toMatch(/^2027-01-04T09:00:/);
    expect(headers.get('date')).toContain('04 Jan 2027 09:00');
    expect((await bench.call('POST', '/local/clock', { body: {} })).status).toBe(400);
  });

  it('logs Graph, downloads and sign-in without secrets', async () => {
    await bench.call('DELETE', '/local/log');
    const { json } = await maya('PUT', '/me/drive/root:/a.txt:/content?@microsoft.graph.conflictBehavior=fail', { body: 'x' });
    await bench.call('GET', json['@microsoft.graph.downloadUrl']);
    await bench.call('POST', '/signin/token', {
      body: { user: JONAS.id, clientId: 'c', scopes: ['User.Read'], interaction: 'none' },
    });
    await bench.call('GET', '/v1.0/me');
    const log = (await bench.call('GET', '/local/log')).list;
    expect(log.map((e: Json) => [e.method, e.path, e.status, e.user])).toEqual([
      ['PUT', '/v1.0/me/drive/root:/a.txt:/content', 201, MAYA.id],
      ['GET', '/download/…', 200, MAYA.id],
      ['POST', '/signin/token', 400, JONAS.id],
      ['GET', '/v1.0/me', 401, null],
    ]);
    expect(log[0]?.query).toBe('@microsoft.graph.conflictBehavior=fail');
    expect(log[2]?.scopes).toEqual(['User.Read']);
    expect(JSON.stringify(log)).not.toContain(maya.token);
    await bench.call('DELETE', '/local/log');
    expect((await bench.call('GET', '/local/log')).json).toEqual([]);
  });

  it('cuts the connections of one person', async () => {
    const jonas = await bench.as(JONAS.id);
    const { json } = await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'x' });
    await bench.call('POST', '/local/network', { body: { user: MAYA.id, online: false } });
    await expect(maya('GET', '/me')).rejects.toThrow();
    await expect(bench.call('GET', json['@microsoft.graph.downloadUrl'])).rejects.toThrow();
    const signIn = { user: MAYA.id, clientId: 'c', scopes: ['User.Read'], interaction: 'none' };
    await expect(bench.call('POST', '/signin/token', { body: signIn })).rejects.toThrow();
    expect((await jonas('GET', '/me')).status).toBe(200);
    expect((await bench.call('GET', '/local/log')).list.map((e: Json) => e.status)).toEqual([201, 0, 0, 0, 200]);
    await bench.call('POST', '/local/network', { body: { user: MAYA.id, online: true } });
    expect((await maya('GET', '/me')).status).toBe(200);
  });

  it('resets everything: files, clock, settings, consent, tokens', async () => {
    await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'x' });
    await bench.call('POST', '/local/settings', { body: { sharedFilesNeedAll: true, adminConsent: ['Calendars.Read'] } });
    await bench.call('POST', '/local/clock', { body: { now: '2030-01-01T00:00:00Z' } });
    const { json } = await bench.call('POST', '/local/reset', { body: { seed: 'empty' } });
    expect(json.seed).toBe('empty');
    expect(Math.abs(Date.parse(json.now) - Date.parse(SEED_NOW))).toBeLessThan(2000);
    expect((await bench.call('GET', '/local/settings')).json).toEqual({
      sharedFilesNeedAll: false,
      adminConsent: [],
      licences: 1000,
      exposeRateLimit: false,
    });
    expect((await maya('GET', '/me')).status).toBe(401);
    expect((await (await bench.as(MAYA.id))('GET', '/me/drive/root:/a.txt')).status).toBe(404);
    expect((await bench.call('POST', '/local/reset', { body: { seed: 'other' } })).status).toBe(400);
  });

  it('answers on both names of this machine and refuses others', async () => {
    const port = new URL(bench.url).port;
    expect((await bench.call('GET', `http://127.0.0.1:${port}/local/clock`)).status).toBe(200);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/local/people', headers: { Host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

describe('the command', () => {
  it('says in one line that a port is taken', async () => {
    const { port } = new URL(bench.url);
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'local/tenant/main.ts', '--port', port]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use: choose another one with --port.\n`,
    });
  });
});
