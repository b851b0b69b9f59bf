/** Taking back a space that was made a moment ago. It goes to the recycle bin of its drive, from which its owner can restore it. */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { itemPath, readMeName, recordName } from './drive-items.ts';
import { textAt } from './json.ts';
import type { ScopeLadder } from './ladder.ts';
import type { SpaceAddress } from './services.ts';

/** `conflict`: something else than what attaching made is in it. A space that is gone is taken back already. */
export async function removeSpace(client: GraphClient, ladder: ScopeLadder, { driveId, folderId }: SpaceAddress): Promise<Result<void, RemoteFailure>> {
  const path = itemPath(driveId, folderId);
  const inside = await ladder.run(driveId, (scope) => client.list({ path: `${path}/children?$select=id,name`, scope }));
  if (!inside.ok) return inside.error.kind === 'missing' ? ok() : inside;
  const made = new Set<string | null>([recordName, readMeName]);
  if (inside.value.some((item) => !made.has(textAt(item, 'name')))) return fail({ kind: 'conflict' });
  const removed = await ladder.run(driveId, (scope) => client.send({ method: 'DELETE', path, scope }));
  return removed.ok || removed.error.kind === 'missing' ? ok() : removed;
}
