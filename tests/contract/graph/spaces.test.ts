/** Finding, making and sharing spaces; needs the control API, so a real tenant is left out. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SpaceAddress } from '../../../src/graph/services.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { bytesOf, errorOf, isReal, textOf, valueOf, type Someone } from './microsoft365.ts';
import { withPair, type Pair } from './pair.ts';

describe.skipIf(isReal)('spaces', () => {
  let local: Pair['local'];
  let maya: Someone;
  let jonas: Someone;
  let pairKey: string;
  let create: Pair['create'];
  withPair((pair) => {
    ({ local, maya, jonas, pairKey, create } = pair);
  });

  const find = async (who: Someone, other: Someone, organizer: Someone | null) =>
    who.anew().findSpace({ me: who.person.id, other: other.person, organizer: organizer?.person.id ?? null, pairKey });
  const graphCalls = (): number => local.calls().filter(({ path }) => path.startsWith('/v1.0')).length;

  it('makes the folder, the record and its explanation, and shares the folder once', async () => {
    const { space, existed, shared } = await create(maya, jonas, '{"what":"x"}');
    expect({ existed, shared }).toEqual({ existed: false, shared: true });
    expect(space.webUrl).toContain(`/personal/maya_contoso_com/Documents/1-1%20Sessions/${pairKey}`);
    expect(textOf(valueOf(await maya.graph.record(space).read()).bytes)).toBe('{"what":"x"}');
    const names = (await (await maya.raw('GET', `/drives/${space.driveId}/items/${space.folderId}/children`)).json()) as {
      value: { name: string }[];
    };
    expect(names.value.map(({ name }) => name).sort()).toEqual(['READ ME.md', 'record.json']);
  });

  it('takes over what is there: the record stays as it is', async () => {
    const first = await create(maya, jonas, 'first');
    const second = await create(maya, jonas, 'second');
    expect(second).toEqual({ space: first.space, existed: true, shared: true });
    expect(textOf(valueOf(await maya.graph.record(first.space).read()).bytes)).toBe('first');
  });

  it('ends with one record when two devices attach at once', async () => {
    const made = await Promise.all([create(maya, jonas, 'one'), create(maya, jonas, 'two')]);
    expect(made[0].space).toEqual(made[1].space);
    expect(made.filter(({ existed }) => existed)).toHaveLength(1);
  });

  it('is found by both, whoever organises', async () => {
    const { space } = await create(maya, jonas);
    for (const organizer of [maya, jonas, null]) {
      expect(valueOf(await find(maya, jonas, organizer))).toEqual(space);
      expect(valueOf(await find(jonas, maya, organizer))).toEqual(space);
    }
  });

  it('prefers the organiser when both have one', async () => {
    const [mayas, jonass] = [await create(maya, jonas), await create(jonas, maya)];
    expect(mayas.space.driveId).not.toBe(jonass.space.driveId);
    for (const who of [maya, jonas]) {
      const other = who === maya ? jonas : maya;
      expect(valueOf(await find(who, other, maya))?.driveId).toBe(mayas.space.driveId);
      expect(valueOf(await find(who, other, jonas))?.driveId).toBe(jonass.space.driveId);
    }
  });

  it('is asked for in the other home alone, for who has one of their own: their record, or their word of a third place', async () => {
    const jonass = await create(jonas, maya);
    const theirs = async () => {
      local.forget();
      return valueOf(await jonas.anew().findSpace({ me: jonas.person.id, other: maya.person, organizer: maya.person.id, pairKey, theirsOnly: true }));
    };
    expect(await theirs()).toBeNull();
    expect(graphCalls()).toBe(3);
    await maya.anew().leaveSignpost(pairKey, jonass.space, jonas.person);
    expect((await theirs())?.recordId).toBe(jonass.space.recordId);
    const mayas = await create(maya, jonas);
    expect(await theirs()).toEqual(mayas.space);
    expect(graphCalls()).toBe(2);
  });

  it('is null when nothing is there, and asks for no more rights to learn that', async () => {
    expect(valueOf(await find(jonas, maya, maya))).toBeNull();
    expect(jonas.asked).not.toContain(graphScopes.sharedFiles);
  });

  it('is found by path where the web address cannot be worked out', async () => {
    const { space } = await create(maya, jonas);
    const nameless = { ...maya.person, userPrincipalName: '' };
    const request = { me: jonas.person.id, other: nameless, organizer: maya.person.id, pairKey };
    expect(valueOf(await jonas.anew().findSpace(request))).toEqual(space);
    expect(local.calls().some(({ path }) => path.startsWith(`/v1.0/users/${maya.person.id}/drive/root:`))).toBe(true);
  });

  it('keeps within the budget of calls', async () => {
    // First ever, nothing there: meeting, own index, and both homes.
    const chat = '19:meeting_MjRjNGQ1ZTYtODkwYS00YmNkLWFlZjAtMTIzNDU2Nzg5MGFi@thread.v2';
    const open = async (who: Someone, other: Someone): Promise<SpaceAddress | null> => {
      local.forget();
      const graph = who.anew();
      const meeting = valueOf(await graph.meeting(chat));
      expect(graphCalls()).toBe(2);
      expect(valueOf(await graph.readIndex())).toEqual([]);
      const space = valueOf(
        await graph.findSpace({ me: who.person.id, other: other.person, organizer: meeting.organizer, pairKey }),
      );
      if (space) valueOf(await graph.record(space).read());
      return space;
    };
    for (const [who, other] of [
      [maya, jonas],
      [jonas, maya],
    ] as const) {
      expect(await open(who, other)).toBeNull();
      // Two more than to find it: the last looks are for a signpost to a third place, in either home.
      expect(graphCalls()).toBe(8);
    }
    const { space } = await create(maya, jonas);
    expect(await open(jonas, maya)).toEqual(space);
    expect(graphCalls()).toBe(6);
    expect(await open(maya, jonas)).toEqual(space);
    expect(graphCalls()).toBe(5);

    // A known space: the index and the record.
    valueOf(await jonas.graph.noteInIndex({ pairKey, otherName: 'Maya Lindqvist', chatIds: [chat], space }));
    local.forget();
    const [entry] = valueOf(await jonas.anew().readIndex());
    expect(entry?.space).toEqual(space);
    valueOf(await jonas.anew().record(space).read());
    expect(graphCalls()).toBe(2);
  });

  describe('when the tenant wants Files.ReadWrite.All for what others share', () => {
    let space: SpaceAddress;
    beforeEach(async () => {
      space = (await create(maya, jonas, 'shared')).space;
      await local.settings({ sharedFilesNeedAll: true });
    });
    const needed = { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'ask' };

    it('leaves the owner alone', async () => {
      expect(valueOf(await find(maya, jonas, maya))).toEqual(space);
      valueOf(await maya.graph.record(space).read());
      expect(maya.asked).not.toContain(graphScopes.sharedFiles);
    });

    it('asks the other person for the right, for finding, reading and writing', async () => {
      expect(errorOf(await find(jonas, maya, maya))).toEqual(needed);
      const record = jonas.anew().record(space);
      expect(errorOf(await record.read())).toEqual(needed);
      expect(errorOf(await record.write(bytesOf('x'), 'any'))).toEqual(needed);
    });

    it('works once the right is there, and no longer tries the small one', async () => {
      const record = jonas.anew().record(space);
      expect(errorOf(await record.read())).toEqual(needed);
      jonas.consented.add(graphScopes.sharedFiles);
      const { tag } = valueOf(await record.read());
      jonas.asked.length = 0;
      valueOf(await record.write(bytesOf('theirs'), tag));
      expect(jonas.asked).toEqual([graphScopes.sharedFiles]);
      expect(valueOf(await find(jonas, maya, maya))).toEqual(space);
    });

    it('refuses an outsider even with the right', async () => {
      local.outsider.consented.add(graphScopes.sharedFiles);
      expect(errorOf(await local.outsider.anew().record(space).read())).toEqual({ kind: 'missing' });
      expect(errorOf(await local.outsider.anew().spaceByLink(space.webUrl))).toEqual({ kind: 'missing' });
    });
  });

  describe('when the tenant wants that right and nothing is there yet', () => {
    beforeEach(() => local.settings({ sharedFilesNeedAll: true }));
    const needed = { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'ask' };
    const at = (who: Someone, other: Someone, organizer: Someone | null, userPrincipalName: string) =>
      who.anew().findSpace({
        me: who.person.id,
        other: { ...other.person, userPrincipalName },
        organizer: organizer?.person.id ?? null,
        pairKey,
      });

    it.each(['jonas@contoso.com', 'jonas-weber@contoso.com'])('lets the organiser attach (the other is %s)', async (name) => {
      expect(valueOf(await at(maya, jonas, maya, name))).toBeNull();
      expect(valueOf(await at(maya, jonas, null, name))).toBeNull();
      const { space } = await create(maya, jonas);
      expect(valueOf(await at(maya, jonas, maya, name))).toEqual(space);
    });

    it('tells the other person, since the organiser may have a space', async () => {
      expect(errorOf(await at(jonas, maya, maya, 'maya@contoso.com'))).toEqual(needed);
      expect(errorOf(await at(jonas, maya, maya, 'maya-lindqvist@contoso.com'))).toEqual(needed);
      jonas.consented.add(graphScopes.sharedFiles);
      expect(valueOf(await at(jonas, maya, maya, 'maya-lindqvist@contoso.com'))).toBeNull();
    });
  });

  it('says which right is missing when consent was not given', async () => {
    maya.consented.delete(graphScopes.files);
    const needed = { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' };
    expect(errorOf(await find(maya, jonas, maya))).toEqual(needed);
    expect(errorOf(await maya.anew().readIndex())).toEqual(needed);
  });

  it('is offline when the network is cut', async () => {
    await local.network(maya.person, false);
    expect(errorOf(await find(maya, jonas, maya))).toEqual({ kind: 'offline' });
    expect(errorOf(await maya.anew().previewHome({ kind: 'my-onedrive' }, pairKey, jonas.person))).toEqual({ kind: 'offline' });
    await local.network(maya.person, true);
  });
});
