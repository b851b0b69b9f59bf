/**
 * Files that a person saves for themselves: the folder `Accord` at the root of their own OneDrive, shared with nobody. The upload
 * makes the folder when it is missing (driveitem-put-content.md), and with `conflictBehavior=rename` the service finds a free
 * name, so nothing is ever replaced (driveitem.md, "conflictBehavior").
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { below, readItem } from './drive-items.ts';
import type { SavedFile } from './services.ts';
import { graphScopes } from './tokens.ts';

const folderName = 'Accord';

/** `name` has to be one that OneDrive takes. */
export async function saveToOwnDrive(client: GraphClient, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<SavedFile, RemoteFailure>> {
  const path = below('/me/drive/root', [folderName, name], '/content?@microsoft.graph.conflictBehavior=rename');
  const headers = { 'Content-Type': 'application/octet-stream' };
  const answer = await client.send({ method: 'PUT', path, scope: graphScopes.files, headers, body: bytes, signal });
  if (!answer.ok) return answer;
  const item = readItem(answer.value.body);
  return item === null ? fail({ kind: 'unavailable' }) : ok({ name: item.name, webUrl: item.webUrl });
}
