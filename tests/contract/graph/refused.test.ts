/** What the other person may and may not with a record that was shared with them, told by the rights of the tenant; needs its control API. */
import { describe, expect, it } from 'vitest';
import type { SpaceAddress } from '../../../src/graph/services.ts';
import { pairKey as pairKeyOf } from '../../../src/domain/pair.ts';
import { Core } from '../../../src/workspace/core.ts';
import { syncStatus } from '../../../src/workspace/sync-status.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { recordFileOf } from '../../helpers/pair-of-pages.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { bytesOf, errorOf, isReal, textOf, valueOf, type Someone } from './microsoft365.ts';
import { withPair, type Pair } from './pair.ts';

describe.skipIf(isReal)('a shared record that may not be changed, without consent to Files.ReadWrite.All', () => {
  let local: Pair['local'];
  let maya: Someone;
  let jonas: Someone;
  let create: Pair['create'];
  withPair((pair) => {
    ({ local, maya, jonas, create } = pair);
  });
  const needed = { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'ask' };

  /** What Maya sets in the sharing dialog for Jonas: "Can view", or nothing any more. */
  async function shareAs({ driveId, folderId }: SpaceAddress, role: 'read' | null): Promise<void> {
    const folder = `/drives/${driveId}/items/${folderId}`;
    const listed = (await (await maya.raw('GET', `${folder}/permissions`)).json()) as { value: { id: string; grantedToV2?: { user?: { id: string } } }[] };
    for (const { id, grantedToV2 } of listed.value) {
      if (grantedToV2?.user?.id === jonas.person.id) expect((await maya.raw('DELETE', `${folder}/permissions/${id}`)).status).toBe(204);
    }
    if (role === null) return;
    const body = { recipients: [{ objectId: jonas.person.id }], requireSignIn: true, sendInvitation: false, roles: [role] };
    expect((await maya.raw('POST', `${folder}/invite`, body)).status).toBe(200);
  }

  it('may only be looked at: said as that, with one call more, and nobody is sent for a right', async () => {
    const { space } = await create(maya, jonas, 'shared');
    const record = jonas.anew().record(space);
    const { tag } = valueOf(await record.read());
    await shareAs(space, 'read');
    local.forget();
    expect(errorOf(await record.write(bytesOf('x'), tag))).toEqual({ kind: 'forbidden' });
    expect(local.calls().map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 403', 'GET 200']);
    expect(errorOf(await record.setAside(bytesOf('x')))).toEqual({ kind: 'forbidden' });
    expect(textOf(valueOf(await record.read()).bytes)).toBe('shared');
  });

  it('is no longer shared: said as what OneDrive answers to that, reading and writing', async () => {
    const { space } = await create(maya, jonas, 'shared');
    const record = jonas.anew().record(space);
    const { tag } = valueOf(await record.read());
    await shareAs(space, null);
    expect(errorOf(await record.write(bytesOf('x'), tag))).toEqual({ kind: 'missing' });
    expect(errorOf(await record.read())).toEqual({ kind: 'missing' });
    // Some of the services refuse the change where others say that nothing is there: the look decides.
    await local.faults([{ fault: 'error', status: 403, method: 'PUT', path: '/v1.0/**', count: 1 }]);
    expect(errorOf(await record.write(bytesOf('x'), tag))).toEqual({ kind: 'missing' });
    await local.faults([]);
  });

  it('asks for the right where the tenant has begun to want it, and where the small one never worked', async () => {
    const { space } = await create(maya, jonas, 'shared');
    const record = jonas.anew().record(space);
    const { tag } = valueOf(await record.read());
    await local.settings({ sharedFilesNeedAll: true });
    expect(errorOf(await record.write(bytesOf('x'), tag))).toEqual(needed);
    expect(errorOf(await record.read())).toEqual(needed);
    expect(errorOf(await jonas.anew().record(space).write(bytesOf('x'), tag))).toEqual(needed);
  });

  it.each([
    ['read', 'may-not-write'],
    [null, 'file-missing'],
  ] as const)('shows what it is: %s', async (role, shown) => {
    const [key, clock] = [pairKeyOf(maya.person.id, jonas.person.id), new VirtualClock()];
    const home = { kind: 'my-onedrive' } as const;
    const { space } = valueOf(await maya.anew().createSpace({ home, pairKey: key, other: jonas.person, record: recordFileOf(maya.person, jonas.person), readMe: '# 1:1\n' }));
    const core = new Core({ clock, random: Math.random, device: new MemoryDevice(), pairKey: key, me: jonas.person.id });
    await core.load();
    core.connect(jonas.anew().record(space), space.recordId, true);
    const status = () => syncStatus('durable', core.engineStatus.get(), true);
    const reach = async (kind: string) => {
      for (let i = 0; i < 400 && status().kind !== kind; i += 1) {
        await clock.advance(200);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(status().kind).toBe(kind);
    };
    await reach('in-onedrive');
    await shareAs(space, role);
    const now = new Date(clock.now()).toISOString();
    const added = core.dispatch({ type: 'add-topic', id: 't1', title: 'Typed' }, { me: jonas.person.id, now, zone: 'UTC', session: { id: 's20261123', day: '2026-11-23', occurrence: null } });
    expect(added.ok).toBe(true);
    await reach(shown);
    expect(status().pending).toBe(true);
    core.close();
  });
});
