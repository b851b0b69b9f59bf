/**
 * `record.json` of one space as the engine's `RemoteRecord`. Addressed by item id, which survives renames and moves within
 * the drive; when that id is gone (deleted and created again), the name in the folder is asked once more.
 *
 * `If-Match` on `PUT …/content` is honoured but undocumented (onedrive-api-docs#608): callers rest nothing on it. The eTag
 * also moves without a change of content (permissions, labels), so a `conflict` may turn out to be none after a read.
 */
import { instantOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { PastVersion, RemoteFailure, RemoteListener, RemoteRecord, RemoteVersion, Tag } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { DriveNews } from './drive-news.ts';
import { below, createFilePath, type FileItem, getItem, itemPath, readBytes, readFile, recordName } from './drive-items.ts';
import { countAt, objectAt, textAt, type Json } from './json.ts';
import type { ScopeLadder } from './ladder.ts';
import type { SpaceAddress } from './services.ts';
import type { GraphScope } from './tokens.ts';
import { readVersionBytes } from './version-bytes.ts';

const octets = { 'Content-Type': 'application/octet-stream' };

export class RecordFile implements RemoteRecord {
  readonly #client: GraphClient;
  readonly #ladder: ScopeLadder;
  readonly #space: SpaceAddress;
  readonly #now: () => number;
  readonly #news: DriveNews;
  #recordId: string;
  /** Where the bytes of the newest version can be had, as the last question told. */
  #offered: FileItem | null = null;

  constructor(client: GraphClient, ladder: ScopeLadder, space: SpaceAddress, now: () => number) {
    this.#client = client;
    this.#ladder = ladder;
    this.#space = space;
    this.#now = now;
    this.#recordId = space.recordId;
    this.#news = new DriveNews({ client, driveId: space.driveId });
  }

  /** For the drive's owner; nobody else is told anything. */
  watch(listener: RemoteListener): () => void {
    return this.#news.watch(listener);
  }

  strain(): number {
    return this.#client.strain();
  }

  async check(
    known: Tag | null,
    signal?: AbortSignal,
  ): Promise<Result<{ readonly same: boolean; readonly tag: Tag }, RemoteFailure>> {
    return this.#present(signal, async (scope) => {
      const answer = await this.#client.send({
        method: 'GET',
        // No `$select`: it would leave the download address out (msgraph-sdk-javascript#16), and the answer costs the same.
        path: this.#record(),
        scope,
        signal,
        ...(known === null ? {} : { headers: { 'If-None-Match': known } }),
      });
      if (!answer.ok) return answer;
      if (answer.value.status === 304 && known !== null) return ok({ same: true, tag: known });
      const tag = textAt(answer.value.body, 'eTag');
      this.#offered = readFile(answer.value.body);
      return tag === null ? fail({ kind: 'unavailable' }) : ok({ same: tag === known, tag });
    });
  }

  async read(signal?: AbortSignal): Promise<Result<RemoteVersion, RemoteFailure>> {
    const offered = this.#offered;
    this.#offered = null;
    if (offered?.downloadUrl) {
      // The question just told where the bytes are: its tag is not newer than they are.
      const bytes = await this.#client.download(offered.downloadUrl, offered, signal);
      if (bytes.ok) return ok({ tag: offered.tag, bytes: bytes.value });
    }
    return this.#present(signal, async (scope) => {
      const found = await readBytes(this.#client, this.#record(), scope, signal);
      return found.ok ? ok({ tag: found.value.item.tag, bytes: found.value.bytes }) : found;
    });
  }

  async write(
    bytes: Uint8Array,
    expected: Tag,
    signal?: AbortSignal,
  ): Promise<Result<{ readonly tag: Tag }, RemoteFailure>> {
    const put = async (scope: GraphScope): Promise<Result<{ readonly tag: Tag }, RemoteFailure>> => {
      const answer = await this.#client.send({
        method: 'PUT',
        path: `${this.#record()}/content`,
        scope,
        headers: { ...octets, 'If-Match': expected },
        body: bytes,
        signal,
      });
      if (!answer.ok) return answer;
      const file = readFile(answer.value.body);
      if (!file) return fail({ kind: 'unavailable' });
      this.#recordId = file.id;
      return ok({ tag: file.tag });
    };
    return this.#ladder.run(this.#space.driveId, put, (scope) => getItem(this.#client, this.#record(), scope, signal));
  }

  /** The first one that Graph lists is the present content (driveitem-list-versions.md: newest first), so it is left out. */
  async versions(signal?: AbortSignal): Promise<Result<readonly PastVersion[], RemoteFailure>> {
    return this.#present(signal, async (scope) => {
      const listed = await this.#client.list({ path: `${this.#record()}/versions`, scope, signal });
      if (!listed.ok) return listed;
      return ok(listed.value.slice(1).flatMap((one) => readPastVersion(one) ?? []));
    });
  }

  /** Three ways to the bytes of a version, see `version-bytes.ts`. */
  async readVersion(id: string, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>> {
    return this.#present(signal, (scope) => readVersionBytes(this.#client, this.#record(), id, scope, signal));
  }

  async setAside(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<string, RemoteFailure>> {
    const stamp = instantOf(this.#now());
    const name = `record (unreadable ${stamp.slice(0, 10)} ${stamp.slice(11, 13)}${stamp.slice(14, 16)}Z).json`;
    const put = async (scope: GraphScope): Promise<Result<string, RemoteFailure>> => {
      const path = createFilePath(this.#folder(), name, 'rename');
      const answer = await this.#client.send({ method: 'PUT', path, scope, headers: octets, body: bytes, signal });
      return answer.ok ? ok(textAt(answer.value.body, 'name') ?? name) : answer;
    };
    return this.#ladder.run(this.#space.driveId, put, (scope) => getItem(this.#client, this.#folder(), scope, signal));
  }

  #record(): string {
    return itemPath(this.#space.driveId, this.#recordId);
  }

  #folder(): string {
    return itemPath(this.#space.driveId, this.#space.folderId);
  }

  /** Runs a call on the record; when its id is gone, looks whether the folder has a record under a new one. */
  async #present<T>(
    signal: AbortSignal | undefined,
    call: (scope: GraphScope) => Promise<Result<T, RemoteFailure>>,
  ): Promise<Result<T, RemoteFailure>> {
    return this.#ladder.run(this.#space.driveId, async (scope) => {
      const first = await call(scope);
      if (first.ok || first.error.kind !== 'missing') return first;
      const byName = await getItem(this.#client, below(this.#folder(), [recordName]), scope, signal);
      if (!byName.ok || byName.value.id === this.#recordId) return byName.ok ? first : byName;
      this.#recordId = byName.value.id;
      return call(scope);
    });
  }
}

function readPastVersion(version: Json): PastVersion | null {
  const id = textAt(version, 'id');
  const savedAt = Date.parse(textAt(version, 'lastModifiedDateTime') ?? '');
  if (id === null || Number.isNaN(savedAt)) return null;
  const user = objectAt(objectAt(version, 'lastModifiedBy'), 'user');
  return {
    id,
    savedAt: instantOf(savedAt),
    savedBy: textAt(user, 'displayName') ?? textAt(user, 'email') ?? '',
    size: countAt(version, 'size') ?? 0,
  };
}
