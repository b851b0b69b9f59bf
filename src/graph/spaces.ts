/**
 * Finding the space of a pair. Nobody tells us where it is (`sharedWithMe` no longer answers), but both people can work out
 * its name, so the candidate homes are asked, the organiser's first: own drive by path, the other's by its web address and,
 * where that cannot be worked out, by path. One call for each home, plus one for our own web address; when neither has it,
 * one more for each home's signpost to a third place (`pointer.ts`), and one to look at what it names.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Person } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { addressBelow, driveAddressOf, folderAddress, linkToShare } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { below, getItem, itemPath, readBytes, recordName, sharePath, spacesFolder, type DriveItem } from './drive-items.ts';
import { objectAt, textAt } from './json.ts';
import { decodePointer, pointerName } from './pointer.ts';
import type { ScopeLadder } from './ladder.ts';
import type { FindSpace, HomeFailure, SpaceAddress } from './services.ts';
import { graphScopes } from './tokens.ts';

/** The viewer of `hosts/host.ts` fits. */
export interface Me {
  readonly id: string;
  /** User principal name. */
  readonly loginHint: string;
}

export interface OwnDrive {
  readonly id: string;
  readonly webUrl: string;
  readonly ownerName: string;
}

/** See `domain/pair.ts`. */
const pairKeyShape = /^[0-9a-f]{16}$/;

export class SpaceFinder {
  readonly #client: GraphClient;
  readonly #ladder: ScopeLadder;
  readonly #me: Me;
  #ownDrive: OwnDrive | null = null;

  constructor(client: GraphClient, ladder: ScopeLadder, me: Me) {
    this.#client = client;
    this.#ladder = ladder;
    this.#me = me;
  }

  async find(
    { other, organizer, pairKey, theirsOnly = false }: FindSpace,
    signal?: AbortSignal,
  ): Promise<Result<SpaceAddress | null, RemoteFailure>> {
    const mine = (name: string): Promise<Result<DriveItem, RemoteFailure>> => this.#inMyDrive([spacesFolder, pairKey, name], signal);
    const theirs = (name: string): Promise<Result<DriveItem, RemoteFailure>> => this.#inDriveOf(other, [spacesFolder, pairKey, name], signal);
    let refusal: RemoteFailure | null = null;
    let mineIsMissing = false;
    for (const home of theirsOnly ? [theirs] : organizer === other.id ? [theirs, mine] : [mine, theirs]) {
      const found = await home(recordName);
      if (found.ok) return spaceOfRecord(found.value);
      const { error } = found;
      if (asksForSharedFiles(error)) refusal = error;
      else if (error.kind !== 'missing' && error.kind !== 'forbidden') return fail(error);
      if (home === mine) mineIsMissing = error.kind === 'missing';
    }
    // The other's word first, as long as it can be asked for: who attached in a third place left one in their own OneDrive.
    for (const home of [...(refusal ? [] : [theirs]), ...(mineIsMissing ? [mine] : [])]) {
      const told = await this.#bySignpost(await home(pointerName), signal);
      if (!told.ok && home === theirs && asksForSharedFiles(told.error)) refusal = told.error;
      else if (!told.ok || told.value !== null) return told;
    }
    // Where others' files need a larger right, their home refuses before anything could be shared. Only the organiser's home
    // must be known; anybody else's must not keep the organiser from attaching.
    return refusal === null || (mineIsMissing && organizer !== other.id) ? ok(null) : fail(refusal);
  }

  /**
   * One of the two attached in a third place: they left a signpost where both look anyway. The other person may have written
   * anything into it (one's own folder is theirs to write in, too), so it only says which item to ask for; what counts is
   * Graph's answer about a `record.json`.
   */
  async #bySignpost(found: Result<DriveItem, RemoteFailure>, signal?: AbortSignal): Promise<Result<SpaceAddress | null, RemoteFailure>> {
    if (!found.ok) return found.error.kind === 'missing' || found.error.kind === 'forbidden' ? ok(null) : found;
    const { driveId, id } = found.value;
    const read = await this.#ladder.run(driveId, (scope) => readBytes(this.#client, itemPath(driveId, id), scope, signal));
    if (!read.ok) return read;
    const pointed = decodePointer(read.value.bytes);
    if (pointed === null) return ok(null);
    const path = itemPath(pointed.driveId, pointed.recordId);
    const record = await this.#ladder.run(pointed.driveId, (scope) => getItem(this.#client, path, scope, signal));
    // `unavailable` as well: Graph answers 400 to ids that it cannot read (https://learn.microsoft.com/graph/errors).
    if (!record.ok) return ['missing', 'forbidden', 'unavailable'].includes(record.error.kind) ? ok(null) : record;
    const space = record.value.name === recordName ? spaceOfRecord(record.value) : null;
    return space?.ok ? space : ok(null);
  }

  /** Accepts the record, the space's folder, or a folder that holds the space under its pair key. */
  async byLink(link: string, pairKey: string | null, signal?: AbortSignal): Promise<Result<SpaceAddress, HomeFailure>> {
    const item = await this.itemByLink(link, signal);
    if (!item.ok) return item;
    if (!item.value.isFolder) {
      return item.value.name === recordName ? spaceOfRecord(item.value) : fail({ kind: 'not-a-folder-link' });
    }
    const here = await this.recordIn(item.value, [], signal);
    if (here.ok || here.error.kind !== 'missing') return here;
    const key = pairKey === null ? await this.#onlyPairKeyIn(item.value, signal) : ok(pairKey);
    return key.ok ? this.recordIn(item.value, [key.value], signal) : key;
  }

  /** The space whose record is in `folder`, or in the folder `names` below it. */
  async recordIn(
    folder: DriveItem,
    names: readonly string[],
    signal?: AbortSignal,
  ): Promise<Result<SpaceAddress, RemoteFailure>> {
    const path = below(itemPath(folder.driveId, folder.id), [...names, recordName]);
    const found = await this.#ladder.run(folder.driveId, (scope) => getItem(this.#client, path, scope, signal));
    return found.ok ? spaceOfRecord(found.value) : found;
  }

  async itemByLink(link: string, signal?: AbortSignal): Promise<Result<DriveItem, HomeFailure>> {
    const address = linkToShare(link);
    if (address === null) return fail({ kind: 'not-a-folder-link' });
    const found = await this.#byAddress(`link ${address}`, address, signal);
    // 400: an address that no drive has (shares-get.md).
    return found.ok || found.error.kind !== 'unavailable' ? found : fail({ kind: 'not-a-folder-link' });
  }

  /** Our own drive; asked for once. */
  async ownDrive(signal?: AbortSignal): Promise<Result<OwnDrive, RemoteFailure>> {
    if (this.#ownDrive) return ok(this.#ownDrive);
    const path = '/me/drive?$select=id,webUrl,owner';
    const answer = await this.#client.send({ method: 'GET', path, scope: graphScopes.files, signal });
    if (!answer.ok) return answer;
    const id = textAt(answer.value.body, 'id');
    const webUrl = textAt(answer.value.body, 'webUrl');
    if (id === null || webUrl === null) return fail({ kind: 'unavailable' });
    const ownerName = textAt(objectAt(objectAt(answer.value.body, 'owner'), 'user'), 'displayName') ?? '';
    this.#ownDrive = { id, webUrl, ownerName };
    return ok(this.#ownDrive);
  }

  #inMyDrive(names: readonly string[], signal?: AbortSignal): Promise<Result<DriveItem, RemoteFailure>> {
    return getItem(this.#client, below('/me/drive/root', names), graphScopes.files, signal);
  }

  async #inDriveOf(other: Person, names: readonly string[], signal?: AbortSignal): Promise<Result<DriveItem, RemoteFailure>> {
    const own = await this.ownDrive(signal);
    if (!own.ok && own.error.kind !== 'missing') return own;
    const drive = own.ok ? driveAddressOf(own.value.webUrl, this.#me.loginHint, other.userPrincipalName) : null;
    if (drive !== null) {
      const found = await this.#byAddress(`person ${other.id}`, addressBelow(drive, names), signal);
      if (found.ok || found.error.kind !== 'unavailable') return found;
    }
    const path = below(`/users/${encodeURIComponent(other.id)}/drive/root`, names);
    return this.#remember(`person ${other.id}`, path, signal);
  }

  #byAddress(place: string, address: string, signal?: AbortSignal): Promise<Result<DriveItem, RemoteFailure>> {
    return this.#remember(place, sharePath(address), signal);
  }

  /** Asks with the right that reaches the place, and notes it for the drive that the place turns out to be in. */
  async #remember(place: string, path: string, signal?: AbortSignal): Promise<Result<DriveItem, RemoteFailure>> {
    const found = await this.#ladder.run(place, (scope) => getItem(this.#client, path, scope, signal));
    if (found.ok) this.#ladder.alias(place, found.value.driveId);
    return found;
  }

  /** Without a pair key a folder with exactly one space is clear enough; anything else is not. */
  async #onlyPairKeyIn(folder: DriveItem, signal?: AbortSignal): Promise<Result<string, RemoteFailure>> {
    const path = `${itemPath(folder.driveId, folder.id)}/children?$select=id,name,folder`;
    const children = await this.#ladder.run(folder.driveId, (scope) => this.#client.list({ path, scope, signal }));
    if (!children.ok) return children;
    const keys = children.value.map((child) => textAt(child, 'name') ?? '').filter((name) => pairKeyShape.test(name));
    return keys.length === 1 && keys[0] !== undefined ? ok(keys[0]) : fail({ kind: 'missing' });
  }
}

/** Graph refuses the small right, and the one for others' files was not given (`ladder.ts`). */
function asksForSharedFiles(error: RemoteFailure): boolean {
  return error.kind === 'sign-in-needed' && error.scope === graphScopes.sharedFiles;
}

/** The space around a `record.json`. */
export function spaceOfRecord(record: DriveItem): Result<SpaceAddress, RemoteFailure> {
  if (record.isFolder || record.parentId === null) return fail({ kind: 'unavailable' });
  const { driveId, parentId: folderId, id: recordId } = record;
  return ok({ driveId, folderId, recordId, webUrl: folderAddress(record.webUrl) });
}
