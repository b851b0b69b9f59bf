import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpaceAddress } from '../../../src/graph/services.ts';
import { remoteRecordContract } from '../remote-record.ts';
import { bytesOf, errorOf, isReal, openMicrosoft365, pairKeyOf, textOf, valueOf, type Microsoft365 } from './microsoft365.ts';

let m365: Microsoft365;
let pairs = 0;
beforeAll(async () => {
  m365 = await openMicrosoft365();
});
afterAll(() => m365.close());

/** A space of its own in A's OneDrive, shared with B. */
async function newSpace(record: Uint8Array): Promise<SpaceAddress> {
  const { a, b } = m365;
  const pairKey = pairKeyOf(a.person, b.person, `record ${(pairs += 1)}`);
  const made = await a.graph.createSpace({
    home: { kind: 'my-onedrive' },
    pairKey,
    other: b.person,
    record,
    readMe: '# A test\n',
  });
  const { space, shared } = valueOf(made);
  expect(shared).toBe(true);
  return space;
}

const recordPath = ({ driveId, recordId }: SpaceAddress): string => `/drives/${driveId}/items/${recordId}`;

remoteRecordContract('OneDrive through Graph', async (content) => {
  const space = await newSpace(content);
  const [one, two] = [m365.a.graph.record(space), m365.b.graph.record(space)];
  return {
    one,
    two,
    remove: async () => {
      const path = `/drives/${space.driveId}/items/${space.folderId}:/record.json:`;
      const answer = await m365.a.raw('DELETE', path);
      expect(answer.status).toBe(204);
    },
    putAnew: async (bytes) => {
      const path = `/drives/${space.driveId}/items/${space.folderId}:/record.json:/content`;
      const answer = await m365.a.raw('PUT', path, bytes);
      expect(answer.status).toBe(201);
    },
    close: async () => {
      await m365.a.raw('DELETE', `/drives/${space.driveId}/items/${space.folderId}`);
    },
  };
});

describe.skipIf(isReal)('what is particular to Graph', () => {
  it('asks for an unchanged file with one call that is answered 304', async () => {
    const record = m365.b.graph.record(await newSpace(bytesOf('same')));
    const { tag } = valueOf(await record.read());
    m365.local?.forget();
    valueOf(await record.check(tag));
    expect(m365.local?.calls().map(({ method, status }) => `${method} ${status}`)).toEqual(['GET 304']);
  });

  it('reads with one Graph call, then the bytes from the other origin without a token', async () => {
    const record = m365.b.graph.record(await newSpace(bytesOf('bytes')));
    m365.local?.forget();
    valueOf(await record.read());
    const calls = m365.local?.calls() ?? [];
    expect(calls.map(({ path, status }) => `${path.split('/')[1] ?? ''} ${status}`)).toEqual(['v1.0 200', 'download 200']);
    expect(calls.some(({ path }) => path.endsWith('/content'))).toBe(false);
  });

  it('gets a real 412 for a stale tag', async () => {
    const record = m365.a.graph.record(await newSpace(bytesOf('first')));
    const { tag } = valueOf(await record.read());
    valueOf(await record.write(bytesOf('second'), tag));
    m365.local?.forget();
    expect(errorOf(await record.write(bytesOf('third'), tag))).toEqual({ kind: 'conflict' });
    expect(m365.local?.calls().map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 412']);
  });

  it('tells an outsider no more than that there is nothing', async () => {
    const space = await newSpace(bytesOf('private'));
    const outsider = m365.local?.outsider.graph.record(space);
    expect(errorOf(await (outsider ?? m365.a.graph.record(space)).read())).toEqual({ kind: 'missing' });
  });

  it('is offline when the network is cut, and comes back', async () => {
    const record = m365.b.graph.record(await newSpace(bytesOf('cut')));
    const { tag } = valueOf(await record.read());
    await m365.local?.network(m365.b.person, false);
    expect(errorOf(await record.read())).toEqual({ kind: 'offline' });
    expect(errorOf(await record.write(bytesOf('x'), tag))).toEqual({ kind: 'offline' });
    await m365.local?.network(m365.b.person, true);
    expect(textOf(valueOf(await record.read()).bytes)).toBe('cut');
  });

  it('says that access has ended', async () => {
    const space = await newSpace(bytesOf('shared for a while'));
    const record = m365.b.graph.record(space);
    valueOf(await record.read());
    const folder = `/drives/${space.driveId}/items/${space.folderId}`;
    const listed = (await (await m365.a.raw('GET', `${folder}/permissions`)).json()) as {
      value: { id: string; grantedToV2?: { user?: { id: string } } }[];
    };
    const mine = listed.value.find(({ grantedToV2 }) => grantedToV2?.user?.id === m365.b.person.id);
    expect((await m365.a.raw('DELETE', `${folder}/permissions/${mine?.id ?? ''}`)).status).toBe(204);
    expect(errorOf(await record.read())).toEqual({ kind: 'missing' });
  });

  it('survives a change of permissions: another tag, the same bytes', async () => {
    const space = await newSpace(bytesOf('same bytes'));
    const record = m365.a.graph.record(space);
    const before = valueOf(await record.read());
    const invited = await m365.a.raw('POST', `${recordPath(space)}/invite`, {
      recipients: [{ objectId: m365.local?.outsider.person.id }],
      requireSignIn: true,
      sendInvitation: false,
      roles: ['read'],
    });
    expect(invited.status).toBe(200);
    const now = valueOf(await record.check(before.tag));
    expect(now.same).toBe(false);
    expect(textOf(valueOf(await record.read()).bytes)).toBe('same bytes');
  });
});
