/** Places for a space: links that people paste, previews, and who can open them. */
import { describe, expect, it } from 'vitest';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { bytesOf, errorOf, isReal, textOf, valueOf, type Someone } from './microsoft365.ts';
import { withPair, type Pair } from './pair.ts';

describe.skipIf(isReal)('homes of spaces', () => {
  let local: Pair['local'];
  let maya: Someone;
  let jonas: Someone;
  let pairKey: string;
  let create: Pair['create'];
  withPair((pair) => {
    ({ local, maya, jonas, pairKey, create } = pair);
  });

  const teamFolder = (): string => `${local.url}/sites/platform-engineering/Shared%20Documents/People`;

  it('shares a space that was left unshared when attaching was cut off, and only one’s own', async () => {
    // As the cut leaves it: the record is there, the invitation was never sent.
    const path = `/me/drive/root:/1-1%20Sessions/${pairKey}/record.json:/content`;
    expect((await maya.raw('PUT', path, '{}')).status).toBe(201);
    const place = { me: maya.person.id, other: jonas.person, organizer: maya.person.id, pairKey };
    const space = valueOf(await maya.anew().findSpace(place));
    if (space === null) throw new Error('no space');
    expect(errorOf(await jonas.anew().record(space).read()).kind).not.toBe('offline');
    // Looking shares nothing: the right may have been taken back on purpose.
    expect(await maya.anew().isShared(space, jonas.person)).toBe(false);
    expect(errorOf(await jonas.anew().record(space).read()).kind).not.toBe('offline');
    expect(await maya.anew().makeSureShared(space, jonas.person)).toBe(true);
    expect(await maya.anew().isShared(space, jonas.person)).toBe(true);
    valueOf(await jonas.anew().record(space).read());
    local.forget();
    expect(await jonas.anew().makeSureShared(space, maya.person)).toBe(true);
    expect(local.calls().filter(({ method }) => method === 'POST')).toEqual([]);
  });

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
      // So does whoever left it, on a device that knows nothing yet.
      const his = { me: jonas.person.id, other: maya.person, organizer: maya.person.id, pairKey };
      expect(valueOf(await jonas.anew().findSpace(his))).toEqual(space);
      // The signpost gives no right to what it points to, and an outsider does not even see it.
      const outsider = { me: local.outsider.person.id, other: jonas.person, organizer: null, pairKey };
      expect(valueOf(await local.outsider.anew().findSpace(outsider))).toBeNull();
    });

    describe('does not believe a signpost', () => {
      /** Jonas writes whatever he likes where Maya looks for his signpost. */
      const readsSignpost = async (space: unknown) => {
        const folder = `/me/drive/root:/1-1 Sessions/${pairKey}`;
        const body = { what: 'Accord 1:1 signpost', space };
        expect((await jonas.raw('PUT', `${folder}/kept elsewhere.json:/content`, body)).status).toBeLessThan(300);
        const invited = { recipients: [{ objectId: maya.person.id }], roles: ['write'], requireSignIn: true };
        expect((await jonas.raw('POST', `${folder}:/invite`, invited)).status).toBe(200);
        const request = { me: maya.person.id, other: jonas.person, organizer: maya.person.id, pairKey };
        return maya.anew().findSpace(request);
      };
      const make = async (who: Someone, path: string): Promise<{ driveId: string; folderId: string; recordId: string }> => {
        const answer = await who.raw('PUT', `/me/drive/root:/${path}:/content`, { private: true });
        const item = (await answer.json()) as { id: string; parentReference: { id: string; driveId: string } };
        return { driveId: item.parentReference.driveId, folderId: item.parentReference.id, recordId: item.id };
      };

      it("that names a private file of the reader, a folder, another person's file, or nothing", async () => {
        const mine = await make(maya, 'Salaries/salaries.json');
        const webUrl = 'https://evil.example/x';
        const outsiders = await make(local.outsider, 'Notes/record.json');
        for (const space of [
          { ...mine, webUrl },
          { ...mine, recordId: mine.folderId, webUrl },
          { ...outsiders, webUrl },
          { ...mine, recordId: '01NOTHING', webUrl },
          { ...mine, driveId: '..', webUrl },
          { ...mine, recordId: `${mine.recordId}/permissions`, webUrl },
        ]) {
          expect(valueOf(await readsSignpost(space)), JSON.stringify(space)).toBeNull();
        }
        expect(local.calls().filter(({ path, user }) => user === maya.person.id && path.includes('permissions'))).toEqual([]);
      });

      it('takes the folder and the web address from Graph', async () => {
        const record = await make(jonas, 'Elsewhere/record.json');
        const shared = { recipients: [{ objectId: maya.person.id }], roles: ['write'], requireSignIn: true };
        await jonas.raw('POST', '/me/drive/root:/Elsewhere:/invite', shared);
        const lie = { ...record, folderId: '01PRIVATE', webUrl: 'https://evil.example/x' };
        const webUrl = `${local.url}/personal/jonas_contoso_com/Documents/Elsewhere`;
        expect(valueOf(await readsSignpost(lie))).toEqual({ ...record, webUrl });
      });

      it('that would make the organiser agree to a larger right', async () => {
        const answer = await local.outsider.raw('GET', '/me/drive/root');
        const { id, parentReference } = (await answer.json()) as { id: string; parentReference: { driveId: string } };
        maya.asked.length = 0;
        expect(valueOf(await readsSignpost({ driveId: parentReference.driveId, folderId: id, recordId: id }))).toBeNull();
        // Graph refuses the root of a stranger's drive; the larger right would be the next step, and is not asked of anybody.
        expect(maya.asked).toContain(graphScopes.sharedFiles);
      });
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
