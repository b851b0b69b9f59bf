import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, PRIYA } from '../../../local/tenant/index.ts';
import { openBench, shareId, type Answer, type Bench, type Caller, type Json } from './client.ts';

const FILES = ['Files.ReadWrite'];
let bench: Bench;
let maya: Caller;
let jonas: Caller;
let priya: Caller;
let file: Json;
let folder: Json;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  [maya, jonas, priya] = (await Promise.all([MAYA, JONAS, PRIYA].map((p) => bench.as(p.id, FILES)))) as [Caller, Caller, Caller];
  file = (await maya('PUT', '/me/drive/root:/1-1 Sessions/pair/record.json:/content', { body: '{}' })).json;
  folder = (await maya('GET', '/me/drive/root:/1-1 Sessions/pair')).json;
});

const drive = (): string => `/drives/${file.parentReference.driveId}`;
const invite = (to: { id: string }, roles: string[], item = folder, by = maya): Promise<Answer> =>
  by('POST', `${drive()}/items/${item.id}/invite`, {
    body: { recipients: [{ objectId: to.id }], roles, requireSignIn: true, sendInvitation: false },
  });
const codeOf = ({ status, json }: Answer): unknown => [status, json.error?.code];

describe('before anything is shared', () => {
  it('another person finds nothing: 404 for items by id, path and link, 403 for the drive and its root', async () => {
    for (const address of [
      `${drive()}/items/${file.id}`,
      `${drive()}/root:/1-1 Sessions/pair/record.json`,
      `/users/${MAYA.id}/drive/root:/1-1 Sessions`,
      `/shares/${shareId(file.webUrl)}/driveItem`,
      `${drive()}/root:/no such folder`,
    ]) {
      expect(codeOf(await jonas('GET', address)), address).toEqual([404, 'itemNotFound']);
    }
    for (const address of [drive(), `${drive()}/root`, `/users/${MAYA.id}/drive`, `${drive()}/root/children`]) {
      expect(codeOf(await jonas('GET', address)), address).toEqual([403, 'accessDenied']);
    }
    expect((await jonas('PUT', `${drive()}/items/${folder.id}:/x.json:/content`, { body: 'x' })).status).toBe(404);
    expect((await jonas('GET', `/me/drive/items/${file.id}`)).status).toBe(404);
  });
});

describe('invite', () => {
  it('answers with the permission and moves the eTag, not the cTag of what is inside', async () => {
    const { status, json } = await invite(JONAS, ['write']);
    expect(status).toBe(200);
    expect(json.value).toEqual([
      expect.objectContaining({
        roles: ['write'],
        grantedToV2: expect.objectContaining({ user: expect.objectContaining({ id: JONAS.id }) }),
      }),
    ]);
    expect((await maya('GET', `/me/drive/items/${folder.id}`)).json.eTag).not.toBe(folder.eTag);
    expect((await maya('GET', `/me/drive/items/${file.id}`)).json).toMatchObject({ cTag: file.cTag, shared: { scope: 'users' } });
  });

  it('lets the other person in by id, relative path and link, and nobody else', async () => {
    await invite(JONAS, ['write']);
    for (const address of [
      `${drive()}/items/${file.id}`,
      `${drive()}/items/${folder.id}:/record.json`,
      `/shares/${shareId(file.webUrl)}/driveItem`,
      `${drive()}/root:/1-1 Sessions/pair/record.json`,
    ]) {
      expect((await jonas('GET', address)).json.id, address).toBe(file.id);
    }
    const saved = await jonas('PUT', `${drive()}/items/${file.id}/content`, {
      body: '{"b":1}',
      headers: { 'If-Match': file.eTag },
    });
    expect([saved.status, saved.json.lastModifiedBy.user.id]).toEqual([200, JONAS.id]);
    expect((await jonas('PUT', `${drive()}/items/${folder.id}:/sessions/one.json:/content`, { body: '1' })).status).toBe(201);
    expect((await jonas('GET', `${drive()}/root:/1-1 Sessions`)).status).toBe(404);
    expect((await jonas('GET', drive())).status).toBe(200);
    expect((await jonas('GET', `${drive()}/root`)).status).toBe(403);
    expect((await priya('GET', `${drive()}/items/${file.id}`)).status).toBe(404);
  });

  it('readers read: 403 for every change', async () => {
    await invite(JONAS, ['read']);
    expect((await jonas('GET', `${drive()}/items/${file.id}`)).status).toBe(200);
    for (const [method, path, body] of [
      ['PUT', `items/${file.id}/content`, 'x'],
      ['PUT', `items/${folder.id}:/new.txt:/content`, 'x'],
      ['PATCH', `items/${file.id}`, { name: 'other.json' }],
      ['DELETE', `items/${file.id}`, undefined],
      ['POST', `items/${folder.id}/children`, { name: 'x', folder: {} }],
      ['POST', `items/${folder.id}/invite`, { recipients: [{ objectId: PRIYA.id }], roles: ['read'] }],
    ] as const) {
      expect(codeOf(await jonas(method, `${drive()}/${path}`, { body })), `${method} ${path}`).toEqual([403, 'accessDenied']);
    }
  });

  it('takes e-mail addresses, raises a role, refuses strangers and unknown parameters', async () => {
    await invite(JONAS, ['read']);
    const byMail = { recipients: [{ email: 'jonas@contoso.com' }], roles: ['write'] };
    expect((await maya('POST', `/me/drive/items/${folder.id}/invite`, { body: byMail })).json.value[0]?.roles).toEqual(['write']);
    expect((await invite({ id: 'nobody' }, ['write'])).status).toBe(400);
    expect((await invite(JONAS, ['owner'])).status).toBe(400);
    expect(
      (await maya('POST', `/me/drive/items/${folder.id}/invite`, { body: { ...byMail, retainInheritedPermissions: true } }))
        .status,
    ).toBe(400);
  });
});

describe('permissions', () => {
  const list = async (by: Caller, item: Json): Promise<readonly Json[]> =>
    (await by('GET', `${drive()}/items/${item.id}/permissions`)).json.value;

  it('shows owners all of them, inherited ones too, and others only their own', async () => {
    await invite(JONAS, ['write']);
    const all = await list(maya, file);
    expect(all.map((p) => [p.roles[0], p.grantedToV2.user.displayName])).toEqual([
      ['write', 'Jonas Weber'],
      ['owner', 'Maya Lindqvist'],
    ]);
    expect(all.every((p) => !('inheritedFrom' in p))).toBe(true);
    expect((await list(jonas, file)).map((p) => p.grantedToV2.user.id)).toEqual([JONAS.id]);
    expect((await priya('GET', `${drive()}/items/${file.id}/permissions`)).status).toBe(404);
  });

  it('revokes at once, on the item that carries the permission', async () => {
    const id = (await invite(JONAS, ['write'])).json.value[0]?.id;
    const before = (await maya('GET', `/me/drive/items/${folder.id}`)).json.eTag;
    expect((await maya('DELETE', `/me/drive/items/${file.id}/permissions/${id}`)).status).toBe(403);
    expect((await maya('DELETE', `/me/drive/items/${folder.id}/permissions/${id}`)).status).toBe(204);
    expect((await jonas('GET', `${drive()}/items/${file.id}`)).status).toBe(404);
    expect((await maya('GET', `/me/drive/items/${folder.id}`)).json.eTag).not.toBe(before);
    expect((await maya('DELETE', `/me/drive/items/${folder.id}/permissions/${id}`)).status).toBe(404);
  });
});

describe("Files.ReadWrite and other people's files", () => {
  it('reaches what is shared, unless the tenant wants Files.ReadWrite.All', async () => {
    await invite(JONAS, ['write']);
    await bench.call('POST', '/local/settings', { body: { sharedFilesNeedAll: true } });
    expect(codeOf(await jonas('GET', `${drive()}/items/${file.id}`))).toEqual([403, 'accessDenied']);
    expect(codeOf(await jonas('GET', `/shares/${shareId(file.webUrl)}/driveItem`))).toEqual([403, 'accessDenied']);
    expect((await maya('GET', `${drive()}/items/${file.id}`)).status).toBe(200);
    // The token is looked at first: the answer does not tell whether anything is there.
    const nothing = [`${file.webUrl}x`, file.webUrl.replace('maya', 'nobody'), 'https://example.com/x'];
    for (const address of [...nothing.map((url) => `/shares/${shareId(url)}/driveItem`), `${drive()}/root:/nothing`]) {
      expect(codeOf(await jonas('GET', address)), address).toEqual([403, 'accessDenied']);
    }
    expect((await maya('GET', `/shares/${shareId(`${file.webUrl}x`)}/driveItem`)).status).toBe(404);
    const all = await bench.as(JONAS.id, ['Files.ReadWrite.All']);
    expect((await all('PUT', `${drive()}/items/${file.id}/content`, { body: 'x' })).status).toBe(200);
    expect((await all('GET', `/shares/${shareId(`${file.webUrl}x`)}/driveItem`)).status).toBe(404);
    const reader = await bench.as(JONAS.id, ['Files.ReadWrite', 'Files.Read.All']);
    expect((await reader('GET', `${drive()}/items/${file.id}`)).status).toBe(200);
    expect((await reader('PUT', `${drive()}/items/${file.id}/content`, { body: 'x' })).status).toBe(403);
  });
});

describe('the team library', () => {
  const link = (): string => shareId(`${bench.url}/sites/platform-engineering/Shared%20Documents/People?web=1`);

  it('is reached by a link by its members and not by others', async () => {
    const people = (await jonas('GET', `/shares/${link()}/driveItem`)).json;
    expect(people).toMatchObject({ name: 'People', folder: {}, parentReference: { driveType: 'documentLibrary' } });
    const address = `/drives/${people.parentReference.driveId}/items/${people.id}`;
    expect((await jonas('PUT', `${address}:/pair/record.json:/content`, { body: '{}' })).status).toBe(201);
    expect((await maya('GET', `${address}:/pair/record.json`)).status).toBe(200);
    expect((await priya('GET', `/shares/${link()}/driveItem`)).status).toBe(404);
    const permissions = (await maya('GET', `${address}/permissions`)).json.value;
    expect(permissions.map((p: Json) => p.grantedToV2.siteGroup.displayName)).toEqual([
      'Platform Engineering Owners',
      'Platform Engineering Members',
    ]);
  });

  it('answers 400 for what is no link and 404 for links elsewhere', async () => {
    expect((await jonas('GET', '/shares/nonsense/driveItem')).status).toBe(400);
    expect((await jonas('GET', `/shares/${shareId('not a link')}/driveItem`)).status).toBe(400);
    expect((await jonas('GET', `/shares/${shareId('https://example.com/x')}/driveItem`)).status).toBe(404);
  });
});

describe('web pages', () => {
  it('show the file to those who may read it and say plainly when not', async () => {
    const page = (as: string): Promise<Answer> => bench.call('GET', `${file.webUrl}?as=${as}`);
    expect((await bench.call('GET', file.webUrl)).text).toContain('Who is looking?');
    const mine = await page(MAYA.id);
    expect([mine.status, mine.text.includes('record.json')]).toEqual([200, true]);
    const theirs = await page(PRIYA.id);
    expect([theirs.status, theirs.text.includes('You need permission')]).toEqual([403, true]);
    expect((await page(JONAS.id)).status).toBe(403);
    await invite(JONAS, ['read']);
    expect((await page(JONAS.id)).status).toBe(200);
  });
});
