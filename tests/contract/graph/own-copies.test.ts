import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, errorOf, isReal, openMicrosoft365, textOf, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

const pair = '0123456789abcdef';
const folder = `/me/drive/special/approot:/archive/${pair}`;
const name = '2026-11-23 s20261123T0800Z sealed.json';

describe.skipIf(isReal)('own copies of sealed sessions', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let maya: Someone;
  let jonas: Someone;
  beforeAll(async () => {
    m365 = await openMicrosoft365();
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    [maya, jonas] = [m365.a, m365.b];
  });
  afterAll(() => m365.close());
  beforeEach(() => local.reset('empty'));

  const copies = (who: Someone, of = pair) => who.anew().ownCopies(of);

  it('are none at first, and come with their folder', async () => {
    expect(valueOf(await copies(maya).list())).toEqual([]);
    expect(valueOf(await copies(maya).read(name))).toBeNull();
    valueOf(await copies(maya).keep(name, bytesOf('first')));
    expect(valueOf(await copies(maya).list())).toEqual([name]);
    expect(textOf(valueOf(await copies(maya).read(name)) ?? new Uint8Array())).toBe('first');
    expect((await maya.raw('GET', `${folder}/${encodeURIComponent(name)}`)).status).toBe(200);
  });

  it('are never replaced: a name that is taken is kept already', async () => {
    valueOf(await copies(maya).keep(name, bytesOf('first')));
    valueOf(await copies(maya).keep(name, bytesOf('another')));
    expect(valueOf(await copies(maya).list())).toEqual([name]);
    expect(textOf(valueOf(await copies(maya).read(name)) ?? new Uint8Array())).toBe('first');
  });

  it('are kept byte for byte, whatever the bytes', async () => {
    const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
    valueOf(await copies(maya).keep(name, bytes));
    expect(valueOf(await copies(maya).read(name))).toEqual(bytes);
  });

  it('are apart for each pair, and each person’s own', async () => {
    valueOf(await copies(maya).keep(name, bytesOf('first')));
    expect(valueOf(await copies(maya, 'fedcba9876543210').list())).toEqual([]);
    expect(valueOf(await copies(jonas).list())).toEqual([]);
    const item = (await (await maya.raw('GET', `${folder}/${encodeURIComponent(name)}`)).json()) as { id: string; parentReference: { driveId: string } };
    for (const someone of [jonas, local.outsider]) {
      expect([403, 404]).toContain((await someone.raw('GET', `/drives/${item.parentReference.driveId}/items/${item.id}`)).status);
    }
  });

  it('need no permission beyond the own files', async () => {
    const { asked } = maya;
    asked.length = 0;
    valueOf(await copies(maya).keep(name, bytesOf('first')));
    valueOf(await copies(maya).list());
    expect(new Set(asked)).toEqual(new Set(['Files.ReadWrite']));
  });

  it('say that there is no connection', async () => {
    await local.network(maya.person, false);
    for (const failed of [await copies(maya).list(), await copies(maya).read(name), await copies(maya).keep(name, bytesOf('x'))]) {
      expect(errorOf(failed)).toEqual({ kind: 'offline' });
    }
    await local.network(maya.person, true);
  });
});
