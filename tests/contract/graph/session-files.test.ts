import { afterAll, beforeAll } from 'vitest';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { archiveContract } from '../archive.ts';
import { bytesOf, openMicrosoft365, pairKeyOf, valueOf, type Microsoft365 } from './microsoft365.ts';

let m365: Microsoft365;
let pairs = 0;
beforeAll(async () => {
  m365 = await openMicrosoft365();
});
afterAll(() => m365.close());

archiveContract('OneDrive through Graph', async () => {
  const { a, b } = m365;
  const pairKey = pairKeyOf(a.person, b.person, `sessions ${(pairs += 1)}`);
  const made = await a.graph.createSpace({ home: { kind: 'my-onedrive' }, pairKey, other: b.person, record: bytesOf('{}'), readMe: '# A test\n' });
  const { space } = valueOf(made);
  return {
    one: a.graph.archive(space),
    two: b.graph.archive(space),
    close: async () => {
      await a.raw('DELETE', `/drives/${space.driveId}/items/${space.folderId}`);
    },
  };
});

archiveContract('in memory', async () => {
  const folder = new MemoryArchive();
  return Promise.resolve({ one: folder.archive(), two: folder.archive(), close: async () => Promise.resolve() });
});
