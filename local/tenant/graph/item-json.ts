/** driveItem, drive and version as OneDrive for Business prints them (driveitem-get.md; live body in onedrive-api-docs#944). */
import type { Drive as GraphDrive, DriveItem, DriveItemVersion, IdentitySet } from '@microsoft/microsoft-graph-types';
import { effectiveGrants } from '../model/access.ts';
import { isoSeconds } from '../model/clock.ts';
import { cTagOf, eTagOf } from '../model/drive-types.ts';
import type { Drive, FileVersion, Item } from '../model/drive-types.ts';
import { findPerson } from '../model/directory.ts';
import { quickXorHash } from '../model/quick-xor-hash.ts';
import { isApproot } from '../model/special-folders.ts';
import type { TenantState } from '../model/state.ts';
import type { GraphCall } from './call.ts';
import { project, selected } from './odata.ts';

const DOWNLOAD_URL = '@microsoft.graph.downloadUrl';

/** Control information that OData adds to an entity. */
type Control = Record<`@${string}`, unknown>;

/** Properties of driveItem in the v1.0 metadata that may be selected. */
const KNOWN = new Set([
  ...'id,name,eTag,cTag,size,webUrl,webDavUrl,description,createdDateTime,createdBy,lastModifiedDateTime,lastModifiedBy'.split(
    ',',
  ),
  ...'parentReference,fileSystemInfo,file,folder,root,shared,specialFolder,deleted,package,remoteItem,malware,publication'.split(
    ',',
  ),
  ...'sharepointIds,content,audio,image,photo,video,location,bundle,retentionLabel,searchResult,pendingOperations'.split(','),
  DOWNLOAD_URL,
]);

function encodePath(names: readonly string[]): string {
  return names.map((n) => `/${encodeURIComponent(n)}`).join('');
}

/** Address of the item's page in the web. */
export function webUrlOf(state: TenantState, item: Item): string {
  const library = state.files
    .driveOf(item)
    .webPath.split('/')
    .filter((n) => n !== '');
  return `${state.origins.main}${encodePath([...library, ...state.files.namesTo(item)])}`;
}

/** identitySet of a person. */
export function identity(userId: string): { user: Record<string, string> } {
  const person = findPerson(userId);
  return { user: { email: person?.userPrincipalName ?? '', id: userId, displayName: person?.displayName ?? '' } };
}

function parentReference(state: TenantState, item: Item): Record<string, unknown> {
  const { driveType } = state.files.driveOf(item);
  const parent = state.files.parent(item);
  if (!parent) return { driveType, driveId: item.driveId };
  const names = state.files.namesTo(parent);
  const path = `/drives/${item.driveId}/root:${encodePath(names)}`;
  return { driveType, driveId: item.driveId, id: parent.id, name: names.at(-1) ?? 'root', path };
}

/** What is to be fetched: the current content, or that of a version. */
interface Wanted {
  readonly version?: number;
  /** True for a redirect: the request for it has cost the units already. */
  readonly paid?: boolean;
}

/** A fresh preauthenticated download address. */
export function downloadUrl(call: GraphCall, item: Item, { version, paid = false }: Wanted = {}): string {
  const { state, caller, clientId } = call;
  const ticket = { itemId: item.id, version: version ?? null, userId: caller.id, clientId, paid };
  return `${state.origins.download}/download/${state.tickets.issue(ticket)}`;
}

/** The item, with $select of the call applied. Folders have no cTag and the root no eTag on OneDrive for Business. */
export function itemJson(call: GraphCall, item: Item): Record<string, unknown> {
  const { state } = call;
  const names = selected(call)?.map((n) => (n === 'content.downloadUrl' ? DOWNLOAD_URL : n));
  const isRoot = item.parentId === null;
  const isShared = !isRoot && effectiveGrants(state.files, item).some(({ on }) => on.parentId !== null);
  const current = item.versions.at(-1);
  const times = { createdDateTime: isoSeconds(item.createdAt), lastModifiedDateTime: isoSeconds(item.modifiedAt) };
  const json = {
    ...(isRoot ? {} : { '@odata.etag': eTagOf(item) }),
    ...(!current || (names && !names.includes(DOWNLOAD_URL)) ? {} : { [DOWNLOAD_URL]: downloadUrl(call, item) }),
    createdDateTime: times.createdDateTime,
    ...(isRoot ? {} : { eTag: eTagOf(item) }),
    id: item.id,
    lastModifiedDateTime: times.lastModifiedDateTime,
    name: item.name,
    ...(item.description === null ? {} : { description: item.description }),
    webUrl: webUrlOf(state, item),
    ...(item.isFolder ? {} : { cTag: cTagOf(item) }),
    size: state.files.sizeOf(item),
    createdBy: identity(item.createdBy),
    lastModifiedBy: identity(item.modifiedBy),
    parentReference: parentReference(state, item),
    fileSystemInfo: times,
    ...(current ? { file: { mimeType: item.mimeType, hashes: { quickXorHash: quickXorHash(current.content) } } } : {}),
    ...(item.isFolder ? { folder: { childCount: state.files.childrenOf(item).length } } : {}),
    ...(isRoot ? { root: {} } : {}),
    ...(isShared ? { shared: { scope: 'users' } } : {}),
    ...(isApproot(state, item) ? { specialFolder: { name: 'approot' } } : {}),
  } satisfies DriveItem & Control;
  return project(json, names, KNOWN, 'driveItem');
}

const LIBRARY_OWNER: Record<string, unknown> = { group: { displayName: 'Platform Engineering' } };

/** drive (drive-get.md). */
export function driveJson(call: GraphCall, drive: Drive): Record<string, unknown> {
  const { state } = call;
  // Of a library the owner is a group, which the metadata leaves to open properties of identitySet.
  const owner: IdentitySet = drive.ownerId === null ? LIBRARY_OWNER : identity(drive.ownerId);
  const root = state.files.root(drive);
  const total = 1_099_511_627_776;
  const used = state.files.sizeOf(root);
  const json = {
    id: drive.id,
    driveType: drive.driveType,
    name: drive.name,
    webUrl: webUrlOf(state, root),
    createdDateTime: isoSeconds(drive.createdAt),
    lastModifiedDateTime: isoSeconds(root.modifiedAt),
    owner,
    quota: { deleted: 0, remaining: total - used, state: 'normal', total, used },
  } satisfies GraphDrive;
  return project(
    json,
    selected(call),
    new Set([...Object.keys(json), 'description', 'createdBy', 'lastModifiedBy', 'sharePointIds', 'system']),
    'drive',
  );
}

/** driveItemVersion: without a download address (microsoft-graph-docs#16053). */
export function versionJson(version: FileVersion): Record<string, unknown> {
  return {
    id: `${version.number}.0`,
    lastModifiedDateTime: isoSeconds(version.modifiedAt),
    size: version.content.length,
    lastModifiedBy: identity(version.modifiedBy),
  } satisfies DriveItemVersion;
}
