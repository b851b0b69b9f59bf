/**
 * The viewer's own copies of one pair's sealed sessions: `archive/<pair key>/` in the app folder of their OneDrive
 * (https://learn.microsoft.com/graph/api/drive-get-specialfolder, `approot`), so that neither depends on the other's account. A
 * copy is written once: `conflictBehavior=fail` leaves what is there (driveitem.md), and missing folders of a path are made
 * by the upload (driveitem-put-content.md).
 */
import { ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { appFolder, below, readBytes } from './drive-items.ts';
import { textAt } from './json.ts';
import type { OwnCopies } from './services.ts';
import { graphScopes } from './tokens.ts';

const folderName = 'archive';

export class CopiesInAppFolder implements OwnCopies {
  readonly #client: GraphClient;
  readonly #pairKey: string;

  constructor(client: GraphClient, pairKey: string) {
    this.#client = client;
    this.#pairKey = pairKey;
  }

  async list(signal?: AbortSignal): Promise<Result<readonly string[], RemoteFailure>> {
    const path = `${this.#path([], '/children')}?$select=id,name,file&$top=200`;
    const listed = await this.#client.list({ path, scope: graphScopes.files, signal });
    if (!listed.ok) return listed.error.kind === 'missing' ? ok([]) : listed;
    return ok(listed.value.flatMap((item) => textAt(item, 'name') ?? []));
  }

  async read(name: string, signal?: AbortSignal): Promise<Result<Uint8Array | null, RemoteFailure>> {
    const found = await readBytes(this.#client, this.#path([name]), graphScopes.files, signal);
    if (!found.ok) return found.error.kind === 'missing' ? ok(null) : found;
    return ok(found.value.bytes);
  }

  async keep(name: string, bytes: Uint8Array): Promise<Result<void, RemoteFailure>> {
    const answer = await this.#client.send({
      method: 'PUT',
      path: this.#path([name], '/content?@microsoft.graph.conflictBehavior=fail'),
      scope: graphScopes.files,
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes,
    });
    // Another device of this person was there first.
    return answer.ok || answer.error.kind === 'conflict' ? ok() : answer;
  }

  #path(names: readonly string[], rest = ''): string {
    return below(appFolder, [folderName, this.#pairKey, ...names], rest);
  }
}
