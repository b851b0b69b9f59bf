/**
 * The viewer's own file about one pair: `private/<pair key>.json` in the app folder of their OneDrive
 * (https://learn.microsoft.com/graph/api/drive-get-specialfolder, `approot`). Nobody else can open it. What is in it cannot be
 * made anew, so, unlike the index, a file that cannot be read is never written over.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure, Tag } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { appFolder, below, readBytes } from './drive-items.ts';
import { asObject, parseBytes, type Json } from './json.ts';
import type { PrivateFile } from './services.ts';
import { graphScopes } from './tokens.ts';

const folderName = 'private';
const writeAttempts = 4;

interface Stored {
  /** Null when there is no file yet. */
  readonly tag: Tag | null;
  readonly content: Json | null;
}

export class OwnFile implements PrivateFile {
  readonly #client: GraphClient;
  readonly #names: readonly [folder: string, file: string];

  constructor(client: GraphClient, pairKey: string) {
    this.#client = client;
    this.#names = [folderName, `${pairKey}.json`];
  }

  async read(signal?: AbortSignal): Promise<Result<Json | null, RemoteFailure>> {
    const stored = await this.#load(signal);
    return stored.ok ? ok(stored.value.content) : stored;
  }

  async join(change: (present: Json | null) => Json | null): Promise<Result<void, RemoteFailure>> {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await this.#load();
      if (!stored.ok) return stored;
      const next = change(stored.value.content);
      if (next === null) return ok();
      const written = await this.#save(stored.value.tag, next);
      if (written.ok) return ok();
      if (written.error.kind !== 'conflict' || attempt === writeAttempts) return written;
    }
  }

  async #load(signal?: AbortSignal): Promise<Result<Stored, RemoteFailure>> {
    const found = await readBytes(this.#client, below(appFolder, this.#names), graphScopes.files, signal);
    if (!found.ok) return found.error.kind === 'missing' ? ok({ tag: null, content: null }) : fail(found.error);
    const { item, bytes } = found.value;
    const content = asObject(parseBytes(bytes));
    // An upload that was cut off before its first byte has left nothing that could be lost.
    if (content === null && bytes.length > 0) return fail({ kind: 'damaged' });
    return ok({ tag: item.tag, content });
  }

  async #save(tag: Tag | null, content: Json): Promise<Result<void, RemoteFailure>> {
    const rest = tag === null ? '/content?@microsoft.graph.conflictBehavior=fail' : '/content';
    const answer = await this.#client.send({
      method: 'PUT',
      // Missing folders of a path are made by the upload (driveitem-put-content.md).
      path: below(appFolder, this.#names, rest),
      scope: graphScopes.files,
      headers: { 'Content-Type': 'application/octet-stream', ...(tag === null ? {} : { 'If-Match': tag }) },
      body: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
    });
    return answer.ok ? ok() : answer;
  }
}
