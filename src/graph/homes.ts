/**
 * Where a pair may keep its space: what it would mean, and making it. Everything is created with `conflictBehavior=fail`
 * and taken over when it is there already, so that two people who attach at once end with one record.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Person } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { invite, mergeAccess, readAccess } from './access.ts';
import type { GraphClient } from './client.ts';
import {
  below,
  createFilePath,
  getItem,
  itemPath,
  readItem,
  readMeName,
  recordName,
  spacesFolder,
  type DriveItem,
} from './drive-items.ts';
import { objectAt, textAt } from './json.ts';
import type { ScopeLadder } from './ladder.ts';
import type { Access, CreateSpace, Home, HomeFailure, HomePreview, KnownAccess, SpaceAddress } from './services.ts';
import { encodePointer, pointerName } from './pointer.ts';
import { spaceOfRecord, type Me, type SpaceFinder } from './spaces.ts';
import { graphScopes } from './tokens.ts';

export type CreatedSpace = { readonly space: SpaceAddress; readonly existed: boolean; readonly shared: boolean };

export class Homes {
  readonly #client: GraphClient;
  readonly #ladder: ScopeLadder;
  readonly #finder: SpaceFinder;
  readonly #me: Me;

  constructor(client: GraphClient, ladder: ScopeLadder, finder: SpaceFinder, me: Me) {
    this.#client = client;
    this.#ladder = ladder;
    this.#finder = finder;
    this.#me = me;
  }

  async preview(home: Home, pairKey: string, other: Person, signal?: AbortSignal): Promise<Result<HomePreview, HomeFailure>> {
    const creates = [`${pairKey}/${recordName}`, `${pairKey}/${readMeName}`];
    const afterwards: Access = { name: other.displayName, personId: other.id, kind: 'person', may: 'write' };
    if (home.kind === 'my-onedrive') {
      const drive = await this.#finder.ownDrive(signal);
      if (!drive.ok) return drive;
      const { ownerName } = drive.value;
      const folder = below('/me/drive/root', [spacesFolder]);
      const present = await readAccess(this.#client, `${folder}:`, graphScopes.files, signal);
      if (!present.ok && present.error.kind !== 'missing' && present.error.kind !== 'forbidden') return present;
      const owner: Access = { name: ownerName, personId: this.#me.id, kind: 'owner', may: 'write' };
      return ok({
        place: `${ownerName}'s OneDrive › ${spacesFolder}`,
        creates,
        access: mergeAccess([owner, ...(present.ok ? present.value.lines : []), afterwards]),
        accessKnown: present.ok ? present.value.complete : present.error.kind === 'missing',
      });
    }
    const folder = await this.#folderByLink(home.link, signal);
    if (!folder.ok) return folder;
    const { driveId, id, name } = folder.value;
    const isSpace = name === pairKey;
    const record = await this.#finder.recordIn(folder.value, isSpace ? [] : [pairKey], signal);
    const known = await this.#run(driveId, (scope) => readAccess(this.#client, itemPath(driveId, id), scope, signal));
    const drive = await this.#describeDrive(driveId, signal);
    const own = await this.#finder.ownDrive(signal);
    const signpost = `${own.ok ? own.value.ownerName : ''}'s OneDrive › ${spacesFolder}/${pairKey}/${pointerName}`;
    return ok({
      place: [drive?.name ?? 'OneDrive or SharePoint', ...pathNames(folder.value)].join(' › '),
      creates: record.ok ? [] : [...creates.map((path) => (isSpace ? path.slice(pairKey.length + 1) : path)), signpost],
      access: mergeAccess([...(known.ok ? known.value.lines : []), afterwards]),
      accessKnown: known.ok && known.value.complete,
    });
  }

  async create({ home, pairKey, other, record, readMe }: CreateSpace): Promise<Result<CreatedSpace, HomeFailure>> {
    const parent =
      home.kind === 'my-onedrive'
        ? await this.#ensureFolder('me', '/me/drive/root', spacesFolder)
        : await this.#folderByLink(home.link);
    if (!parent.ok) return parent;
    const { driveId, id, name } = parent.value;
    const folder = name === pairKey ? parent : await this.#ensureFolder(driveId, itemPath(driveId, id), pairKey);
    if (!folder.ok) return folder;

    const made = await this.#ensureRecord(folder.value, record);
    if (!made.ok) return made;
    const { space, existed } = made.value;
    // The record is what counts: without its explanation the space is whole, and the next attach writes it.
    await this.#createFile(folder.value, readMeName, new TextEncoder().encode(readMe), 'text/markdown');
    const shared = (home.kind === 'folder' && (await this.#mayWrite(space, other))) || (await this.share(space, other)).ok;
    const address = { ...space, webUrl: folder.value.webUrl || space.webUrl };
    if (home.kind === 'folder') await this.leaveSignpost(pairKey, address, other);
    return ok({ space: address, existed, shared });
  }

  /** Without it the other person has to be given the link; attaching does not fail for that. */
  async leaveSignpost(pairKey: string, space: SpaceAddress, other: Person): Promise<void> {
    const spaces = await this.#ensureFolder('me', '/me/drive/root', spacesFolder);
    if (!spaces.ok) return;
    const { driveId, id } = spaces.value;
    const folder = await this.#ensureFolder(driveId, itemPath(driveId, id), pairKey);
    if (!folder.ok || folder.value.id === space.folderId) return;
    const path = createFilePath(itemPath(driveId, folder.value.id), pointerName, 'replace');
    const headers = { 'Content-Type': 'application/json' };
    const body = encodePointer(space);
    const written = await this.#run(driveId, (scope) => this.#client.send({ method: 'PUT', path, scope, headers, body }));
    if (written.ok) await this.share({ ...space, driveId, folderId: folder.value.id }, other);
  }

  /**
   * Attaching may have been cut off between the record and the invitation, or somebody has taken the right back since. False
   * when the other person is known not to have it. Whoever finds a space in somebody else's OneDrive was let in.
   */
  async isShared(space: SpaceAddress, other: Person): Promise<boolean> {
    if (!(await this.#isOwn(space))) return true;
    const known = await this.access(space);
    return !known.ok || canWrite(known.value, other);
  }

  /** Shares it if it is not. Only for what a person has just asked for: a right that was taken back on purpose stays so. */
  async makeSureShared(space: SpaceAddress, other: Person): Promise<boolean> {
    return !(await this.#isOwn(space)) || (await this.#mayWrite(space, other)) || (await this.share(space, other)).ok;
  }

  async #isOwn(space: SpaceAddress): Promise<boolean> {
    const own = await this.#finder.ownDrive();
    return own.ok && own.value.id === space.driveId;
  }

  share(space: SpaceAddress, other: Person): Promise<Result<void, RemoteFailure>> {
    const path = itemPath(space.driveId, space.folderId);
    return this.#run(space.driveId, (scope) => invite(this.#client, path, scope, other));
  }

  /** Whoever is not an owner is told of their own rights only; whose drive it is they may know. */
  async access({ driveId, folderId }: SpaceAddress, signal?: AbortSignal): Promise<Result<KnownAccess, RemoteFailure>> {
    const path = itemPath(driveId, folderId);
    const known = await this.#run(driveId, (scope) => readAccess(this.#client, path, scope, signal));
    if (!known.ok) return known;
    if (known.value.complete) return known;
    const drive = await this.#describeDrive(driveId, signal);
    return ok({ lines: mergeAccess([...known.value.lines, ...(drive?.owner ? [drive.owner] : [])]), complete: false });
  }

  /** In a shared library a new grant would break inheritance, so nobody is invited who can write there by name already. */
  async #mayWrite(space: SpaceAddress, other: Person): Promise<boolean> {
    const known = await this.access(space);
    return known.ok && canWrite(known.value, other);
  }

  async #folderByLink(link: string, signal?: AbortSignal): Promise<Result<DriveItem, HomeFailure>> {
    const item = await this.#finder.itemByLink(link, signal);
    return item.ok && !item.value.isFolder ? fail({ kind: 'not-a-folder-link' }) : item;
  }

  async #ensureFolder(place: string, parentPath: string, name: string): Promise<Result<DriveItem, RemoteFailure>> {
    return this.#run(place, async (scope) => {
      const answer = await this.#client.send({
        method: 'POST',
        path: `${parentPath}/children`,
        scope,
        body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      });
      if (!answer.ok && answer.error.kind === 'conflict') return getItem(this.#client, below(parentPath, [name]), scope);
      if (!answer.ok) return answer;
      const folder = readItem(answer.value.body);
      return folder ? ok(folder) : fail({ kind: 'unavailable' });
    });
  }

  async #ensureRecord(
    folder: DriveItem,
    bytes: Uint8Array,
  ): Promise<Result<{ readonly space: SpaceAddress; readonly existed: boolean }, RemoteFailure>> {
    const created = await this.#createFile(folder, recordName, bytes, 'application/json');
    if (!created.ok && created.error.kind !== 'conflict') return created;
    const space = created.ok ? spaceOfRecord(created.value) : await this.#finder.recordIn(folder, []);
    return space.ok ? ok({ space: space.value, existed: !created.ok }) : space;
  }

  #createFile(folder: DriveItem, name: string, body: Uint8Array, type: string): Promise<Result<DriveItem, RemoteFailure>> {
    const path = createFilePath(itemPath(folder.driveId, folder.id), name, 'fail');
    return this.#run(folder.driveId, async (scope) => {
      const answer = await this.#client.send({ method: 'PUT', path, scope, headers: { 'Content-Type': type }, body });
      if (!answer.ok) return answer;
      const item = readItem(answer.value.body);
      return item ? ok(item) : fail({ kind: 'unavailable' });
    });
  }

  /** A drive by name, `Maya Lindqvist's OneDrive` or `Platform Engineering › Documents`, and the person whose it is. */
  async #describeDrive(
    driveId: string,
    signal?: AbortSignal,
  ): Promise<{ readonly name: string; readonly owner: Access | null } | null> {
    const path = `/drives/${encodeURIComponent(driveId)}?$select=id,name,driveType,owner`;
    const answer = await this.#run(driveId, (scope) => this.#client.send({ method: 'GET', path, scope, signal }));
    if (!answer.ok) return null;
    const { body } = answer.value;
    const user = objectAt(objectAt(body, 'owner'), 'user');
    const person = textAt(user, 'displayName');
    if (textAt(body, 'driveType') !== 'documentLibrary' && person !== null) {
      const personId = textAt(user, 'id')?.toLowerCase() ?? null;
      return { name: `${person}'s OneDrive`, owner: { name: person, personId, kind: 'owner', may: 'write' } };
    }
    const group = textAt(objectAt(objectAt(body, 'owner'), 'group'), 'displayName');
    return { name: [group, textAt(body, 'name') ?? 'Documents'].filter((one) => one !== null).join(' › '), owner: null };
  }

  #run: ScopeLadder['run'] = (place, call) => this.#ladder.run(place, call);
}

function pathNames(folder: DriveItem): readonly string[] {
  return [
    ...(folder.parentPath ?? '').split('/').filter((name) => name !== ''),
    ...(folder.name === 'root' ? [] : [folder.name]),
  ];
}

function canWrite({ lines }: KnownAccess, { id }: Person): boolean {
  return lines.some(({ personId, may }) => personId === id && may === 'write');
}
