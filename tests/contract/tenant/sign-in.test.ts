import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, PRIYA, TENANT_ID } from '../../../local/tenant/index.ts';
import { openBench, type Answer, type Bench } from './client.ts';

const CLIENT = '11111111-2222-4333-8444-555555555555';
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(() => bench.reset());

const signIn = (user: string, scopes: string[], interaction = 'none', more = {}): Promise<Answer> =>
  bench.call('POST', '/signin/token', { body: { user, clientId: CLIENT, scopes, interaction, ...more } });

describe('consent', () => {
  it('asks for consent first, records what a person may accept, and gives it silently from then on', async () => {
    const first = await signIn(MAYA.id, ['openid', 'User.Read', 'Files.ReadWrite']);
    expect([first.status, first.json]).toEqual([400, { error: 'consent_required', scopes: ['User.Read', 'Files.ReadWrite'] }]);
    expect((await signIn(MAYA.id, ['User.Read', 'Files.ReadWrite'], 'accepted')).status).toBe(200);
    const later = await signIn(MAYA.id, ['User.Read']);
    expect(later.json.scope.split(' ')).toEqual(expect.arrayContaining(['openid', 'User.Read', 'Files.ReadWrite']));
    expect((await signIn(JONAS.id, ['User.Read'])).json.error).toBe('consent_required');
  });

  it('leaves what the default policy blocks to an administrator and then records nothing', async () => {
    const asked = await signIn(MAYA.id, ['User.Read', 'Calendars.Read'], 'accepted');
    expect([asked.status, asked.json]).toEqual([400, { error: 'admin_consent_required', scopes: ['Calendars.Read'] }]);
    expect((await signIn(MAYA.id, ['User.Read'])).json.error).toBe('consent_required');
    await bench.call('POST', '/local/settings', { body: { adminConsent: ['Calendars.Read'] } });
    expect((await signIn(MAYA.id, ['Calendars.Read'])).status).toBe(200);
  });

  it('counts consent per client', async () => {
    await signIn(MAYA.id, ['User.Read'], 'accepted');
    const other = await bench.call('POST', '/signin/token', {
      body: { user: MAYA.id, clientId: 'other', scopes: ['User.Read'], interaction: 'none' },
    });
    expect(other.json.error).toBe('consent_required');
  });

  it('knows the seed weekly: both have consented, Priya has not, an administrator has', async () => {
    await bench.reset('weekly');
    for (const p of [MAYA, JONAS]) {
      expect((await signIn(p.id, ['User.Read', 'Files.ReadWrite', 'Chat.ReadBasic', 'Files.ReadWrite.All'])).status).toBe(200);
    }
    expect((await signIn(PRIYA.id, ['User.Read'])).json.error).toBe('consent_required');
    expect((await signIn(PRIYA.id, ['Calendars.Read'])).status).toBe(200);
  });

  it('refuses unknown people and malformed requests', async () => {
    expect((await signIn('nobody@contoso.com', ['User.Read'])).json).toEqual({ error: 'unknown_user', scopes: [] });
    expect((await bench.call('POST', '/signin/token', { body: { user: MAYA.id } })).status).toBe(400);
    expect((await bench.call('POST', '/signin/token', { body: 'nonsense' })).status).toBe(400);
  });

  it('lists what the consent dialog needs', async () => {
    const { list } = await bench.call('GET', '/signin/scopes');
    expect(list.find((s) => s.scope === 'Files.ReadWrite')).toMatchObject({ needsAdmin: false });
    expect(list.find((s) => s.scope === 'Files.ReadWrite.All')).toMatchObject({ needsAdmin: true });
  });
});

describe('tokens', () => {
  it('gives an account and an unsigned id_token that belong together', async () => {
    const { json } = await signIn(MAYA.id, ['User.Read'], 'accepted', { nonce: 'n-1', expiresIn: 600 });
    const claims = JSON.parse(Buffer.from(json.id_token.split('.')[1] ?? '', 'base64url').toString()) as {
      exp: number;
      iat: number;
    };
    expect(claims).toMatchObject({
      oid: MAYA.id,
      tid: TENANT_ID,
      aud: CLIENT,
      preferred_username: 'maya@contoso.com',
      name: 'Maya Lindqvist',
      nonce: 'n-1',
    });
    expect(claims.exp - claims.iat).toBe(600);
    expect(json.expires_in).toBe(600);
    expect(json.account).toMatchObject({
      homeAccountId: `${MAYA.id}.${TENANT_ID}`,
      localAccountId: MAYA.id,
      idTokenClaims: claims,
    });
  });

  it('401: no token, unknown token, expired token; a jump of the clock signs nobody out', async () => {
    const none = await bench.call('GET', '/v1.0/me');
    expect([none.status, none.json.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(none.headers.get('www-authenticate')).toContain('authorization_uri=');
    expect((await bench.call('GET', '/v1.0/me', { headers: { Authorization: 'Bearer nonsense' } })).status).toBe(401);
    const short = await bench.call('POST', '/local/token', { body: { user: MAYA.id, expiresIn: 0 } });
    const expired = await bench.call('GET', '/v1.0/me', { headers: { Authorization: `Bearer ${short.json.access_token}` } });
    expect([expired.status, expired.json.error.message]).toEqual([401, 'Lifetime validation failed, the token is expired.']);
    const maya = await bench.as(MAYA.id);
    await bench.call('POST', '/local/clock', { body: { advanceMs: 8 * 86_400_000 } });
    expect((await maya('GET', '/me')).status).toBe(200);
  });

  it('403 with the words of each workload when a scope is missing', async () => {
    const maya = await bench.as(MAYA.id, ['TeamsActivity.Send']);
    const code = async (path: string): Promise<unknown> => {
      const { status, json } = await maya('GET', path);
      return [status, json.error.code];
    };
    expect(await code('/me')).toEqual([403, 'Authorization_RequestDenied']);
    expect(await code('/me/drive/root')).toEqual([403, 'accessDenied']);
    expect(await code('/me/events')).toEqual([403, 'ErrorAccessDenied']);
    expect(await code('/me/chats')).toEqual([403, 'Forbidden']);
    expect((await maya('GET', '/me/chats')).json.error.message).toContain("API requires one of 'Chat.ReadBasic, Chat.Read");
  });

  it('reading scopes do not write', async () => {
    const maya = await bench.as(MAYA.id, ['Files.Read']);
    expect((await maya('GET', '/me/drive/root')).status).toBe(200);
    expect((await maya('PUT', '/me/drive/root:/a.txt:/content', { body: 'x' })).status).toBe(403);
  });
});

describe('people', () => {
  it('shows oneself with User.Read, others only with User.ReadBasic.All', async () => {
    const own = await bench.as(JONAS.id, ['User.Read']);
    expect((await own('GET', '/me')).json).toMatchObject({
      id: JONAS.id,
      displayName: 'Jonas Weber',
      jobTitle: 'Platform Engineer',
    });
    expect((await own('GET', `/users/${MAYA.id}`)).status).toBe(403);
    const all = await bench.as(JONAS.id, ['User.ReadBasic.All']);
    expect((await all('GET', '/users/maya@contoso.com?$select=id,displayName')).json).toMatchObject({
      displayName: 'Maya Lindqvist',
    });
    expect((await all('GET', '/users/nobody')).json.error.code).toBe('Request_ResourceNotFound');
    expect((await all('GET', '/me?$select=shoeSize')).status).toBe(400);
    const photo = await all('GET', `/users/${MAYA.id}/photo/$value`);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
