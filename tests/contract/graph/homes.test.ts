/** Places for a space: links that people paste, previews, and who can open them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SpaceAddress } from '../../../src/graph/services.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import {
  bytesOf,
  errorOf,
  isReal,
  openMicrosoft365,
  pairKeyOf,
  textOf,
  valueOf,
  type LocalTenant,
  type Microsoft365,
  type Someone,
} from './microsoft365.ts';

describe.skipIf(isReal)('homes of spaces', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let maya: Someone;
  let jonas: Someone;
  let pairKey: string;

  beforeAll(async () => {
    m365 = await openMicrosoft365();
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    [maya, jonas] = [m365.a, m365.b];
    pairKey = pairKeyOf(maya.person, jonas.person, '');
  });
  afterAll(() => m365.close());
  beforeEach(() => {
    local.reset('empty');
    for (const { consented, asked } of [maya, jonas, local.outsider]) {
      consented.clear();
      consented.add(graphScopes.chats).add(graphScopes.files);
      asked.length = 0;
    }
  });

  const create = async (
    who: Someone,
    other: Someone,
    record = '{}',
  ): Promise<{ space: SpaceAddress; existed: boolean; shared: boolean }> =>
    valueOf(
      await who.anew().createSpace({
        home: { kind: 'my-onedrive' },
        pairKey,
        other: other.person,
        record: bytesOf(record),
        readMe: '# 1:1\n',
      }),
    );
  const teamFolder = (): string => `${local.url}/sites/platform-engineering/Shared%20Documents/People`;

  describe('a folder by its link', () => {
    it('opens the record, its folder, and the folder around it', async () => {
      const { space } = await create(maya, jonas);
      const around = space.webUrl.slice(0, space.webUrl.lastIndexOf('/'));
      for (const link of [space.webUrl, `${space.webUrl}/record.json?web=1`, `  ${space.webUrl}/ `, around]) {
        expect(valueOf(await maya.anew().spaceByLink(link))).toEqual(space);
      }
      expect(valueOf(await jonas.anew().spaceByLink(space.webUrl))).toEqual(space);
      expect(valueOf(await maya.anew().spaceByLink(around, undefined, pairKey))).toEqual(space);
      const shown = `${local.url}/personal/maya_contoso_com/_layouts/15/onedrive.aspx?id=${encodeURIComponent(new URL(decodeURIComponent(space.webUrl)).pathname.replaceAll('%20', ' '))}`;
      expect(valueOf(await maya.anew().spaceByLink(shown))).toEqual(space);
    });

    it('tells what is no folder, and what is not there', async () => {
      const { space } = await create(maya, jonas);
      for (const link of ['', 'minutes', 'javascript:alert(1)', `${space.webUrl}/READ%20ME.md`]) {
        expect(errorOf(await maya.anew().spaceByLink(link))).toEqual({ kind: 'not-a-folder-link' });
      }
      expect(errorOf(await maya.anew().spaceByLink(`${space.webUrl}x`))).toEqual({ kind: 'missing' });
      expect(errorOf(await local.outsider.anew().spaceByLink(space.webUrl))).toEqual({ kind: 'missing' });
    });

    it('previews a library: who can open it, and what would be made', async () => {
      const home = { kind: 'folder', link: teamFolder() } as const;
      const preview = valueOf(await maya.anew().previewHome(home, pairKey, jonas.person));
      expect(preview).toEqual({
        place: 'Platform Engineering › Documents › People',
        creates: [
          `${pairKey}/record.json`,
          `${pairKey}/READ ME.md`,
          `Maya Lindqvist's OneDrive › 1-1 Sessions/${pairKey}/kept elsewhere.json`,
        ],
        access: expect.arrayContaining([
          { name: 'Platform Engineering Owners', personId: null, kind: 'group', may: 'write' },
          { name: 'Platform Engineering Members', personId: null, kind: 'group', may: 'write' },
          { name: 'Jonas Weber', personId: jonas.person.id, kind: 'person', may: 'write' },
        ]),
        accessKnown: true,
      });
      expect(local.calls().every(({ method }) => method === 'GET')).toBe(true);
      // Graph tells a member of the team only of the group that they are in.
      expect(valueOf(await jonas.anew().previewHome(home, pairKey, maya.person))).toMatchObject({ accessKnown: false });
    });

    it('keeps the space there, for both', async () => {
      const home = { kind: 'folder', link: teamFolder() } as const;
      const made = valueOf(
        await jonas.anew().createSpace({ home, pairKey, other: maya.person, record: bytesOf('team'), readMe: '# 1:1\n' }),
      );
      expect(made.existed).toBe(false);
      expect(textOf(valueOf(await maya.anew().record(made.space).read()).bytes)).toBe('team');
      expect(valueOf(await maya.anew().spaceByLink(teamFolder(), undefined, pairKey)).recordId).toBe(made.space.recordId);
      expect(valueOf(await maya.anew().previewHome(home, pairKey, jonas.person)).creates).toEqual([]);
    });

    it('is found by the other person without a link, by the signpost in the OneDrive of who attached', async () => {
      const home = { kind: 'folder', link: teamFolder() } as const;
      const { space } = valueOf(
        await jonas.anew().createSpace({ home, pairKey, other: maya.person, record: bytesOf('team'), readMe: '# 1:1\n' }),
      );
      const request = { me: maya.person.id, other: jonas.person, organizer: maya.person.id, pairKey };
      const found = valueOf(await maya.anew().findSpace(request));
      expect(found).toEqual(space);
      // The signpost gives no right to what it points to, and an outsider does not even see it.
      const outsider = { me: local.outsider.person.id, other: jonas.person, organizer: null, pairKey };
      expect(valueOf(await local.outsider.anew().findSpace(outsider))).toBeNull();
    });

    it("refuses a folder that is not the person's, before anything is written", async () => {
      const home = { kind: 'folder', link: teamFolder() } as const;
      const made = await local.outsider
        .anew()
        .createSpace({ home, pairKey, other: maya.person, record: bytesOf('x'), readMe: '' });
      expect(['missing', 'forbidden']).toContain(errorOf(made).kind);
      expect(local.calls().some(({ method, status }) => method !== 'GET' && status < 300)).toBe(false);
    });
  });

  it('previews the own OneDrive and writes nothing', async () => {
    const preview = valueOf(await maya.anew().previewHome({ kind: 'my-onedrive' }, pairKey, jonas.person));
    expect(preview).toEqual({
      place: "Maya Lindqvist's OneDrive › 1-1 Sessions",
      creates: [`${pairKey}/record.json`, `${pairKey}/READ ME.md`],
      access: [
        { name: 'Maya Lindqvist', personId: maya.person.id, kind: 'owner', may: 'write' },
        { name: 'Jonas Weber', personId: jonas.person.id, kind: 'person', may: 'write' },
      ],
      accessKnown: true,
    });
    expect(local.calls().every(({ method }) => method === 'GET')).toBe(true);
  });

  it('lists who can open it, and can share once more', async () => {
    const { space } = await create(maya, jonas);
    const lines = [
      { name: 'Maya Lindqvist', personId: maya.person.id, kind: 'owner', may: 'write' },
      { name: 'Jonas Weber', personId: jonas.person.id, kind: 'person', may: 'write' },
    ];
    expect(valueOf(await maya.anew().access(space))).toEqual({ lines, complete: true });
    expect(valueOf(await jonas.anew().access(space))).toEqual({ lines, complete: false });
    valueOf(await maya.anew().share(space, local.outsider.person));
    expect(valueOf(await maya.anew().access(space)).lines.map(({ name }) => name)).toContain('Priya Raman');
    expect(valueOf(await local.outsider.anew().record(space).read()).bytes).toEqual(bytesOf('{}'));
  });
});
