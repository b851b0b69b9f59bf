/**
 * The folder `sessions` of one space: files of sessions that have left the record, sealed sessions, minutes. A file is added with
 * `conflictBehavior=rename`, so that the service itself finds a free name and nothing is ever replaced (driveitem.md,
 * "conflictBehavior"); missing folders of a path are made by the upload (driveitem-put-content.md).
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { below, itemPath, readBytes } from './drive-items.ts';
import { countAt, textAt } from './json.ts';
import type { ScopeLadder } from './ladder.ts';
import type { FolderFile, SessionFolder, SpaceAddress } from './services.ts';

const folderName = 'sessions';

export class SessionFiles implements SessionFolder {
  readonly #client: GraphClient;
  readonly #ladder: ScopeLadder;
  readonly #space: SpaceAddress;

  constructor(client: GraphClient, ladder: ScopeLadder, space: SpaceAddress) {
    this.#client = client;
    this.#ladder = ladder;
    this.#space = space;
  }

  async list(signal?: AbortSignal): Promise<Result<readonly FolderFile[], RemoteFailure>> {
    return this.#ladder.run(this.#space.driveId, async (scope) => {
      const path = `${this.#path([], '/children')}?$select=id,name,size,file,webUrl&$top=200`;
      const listed = await this.#client.list({ path, scope, signal });
      if (!listed.ok) return listed.error.kind === 'missing' ? ok([]) : listed;
      return ok(
        listed.value.flatMap((item) => {
          const name = textAt(item, 'name');
          return name === null ? [] : [{ name, size: countAt(item, 'size') ?? 0, webUrl: textAt(item, 'webUrl') }];
        }),
      );
    });
  }

  async read(name: string, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>> {
    return this.#ladder.run(this.#space.driveId, async (scope) => {
      const found = await readBytes(this.#client, this.#path([name]), scope, signal);
      return found.ok ? ok(found.value.bytes) : found;
    });
  }

  async add(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<string, RemoteFailure>> {
    return this.#ladder.run(this.#space.driveId, async (scope) => {
      const path = this.#path([name], '/content?@microsoft.graph.conflictBehavior=rename');
      const headers = { 'Content-Type': 'application/octet-stream' };
      const answer = await this.#client.send({ method: 'PUT', path, scope, headers, body: bytes, signal });
      if (!answer.ok) return answer;
      const given = textAt(answer.value.body, 'name');
      return given === null ? fail({ kind: 'unavailable' }) : ok(given);
    });
  }

  #path(names: readonly string[], rest = ''): string {
    return below(itemPath(this.#space.driveId, this.#space.folderId), [folderName, ...names], rest);
  }
}
