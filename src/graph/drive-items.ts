/**
 * Items of a drive as Graph describes them (https://learn.microsoft.com/graph/api/resources/driveitem), and how they are
 * addressed. Addressing by path with a closing colon is documented in
 * https://learn.microsoft.com/graph/onedrive-addressing-driveitems.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure, Tag } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { countAt, objectAt, textAt } from './json.ts';
import type { GraphScope } from './tokens.ts';

export const recordName = 'record.json';
export const readMeName = 'READ ME.md';
export const spacesFolder = '1-1 Sessions';
/** The app's own folder in the viewer's OneDrive (https://learn.microsoft.com/graph/api/drive-get-specialfolder). */
export const appFolder = '/me/drive/special/approot';

const readAttempts = 3;
const downloadUrlKey = '@microsoft.graph.downloadUrl';

export interface DriveItem {
  readonly id: string;
  readonly driveId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly webUrl: string;
  readonly isFolder: boolean;
  /** Folder path below the drive's root, decoded, e.g. `/1-1 Sessions`; empty for children of the root, null when not said. */
  readonly parentPath: string | null;
}

export interface FileItem extends DriveItem {
  readonly tag: Tag;
  /** Bytes. */
  readonly size: number;
  /** QuickXorHash in base64; null where the service gives none. */
  readonly hash: string | null;
  /** Preauthenticated and short-lived; null for an empty file or when Graph leaves it out. */
  readonly downloadUrl: string | null;
}

export function readItem(body: unknown): DriveItem | null {
  const id = textAt(body, 'id');
  const name = textAt(body, 'name');
  const parent = objectAt(body, 'parentReference');
  const driveId = textAt(parent, 'driveId');
  if (id === null || name === null || driveId === null) return null;
  return {
    id,
    driveId,
    name,
    parentId: textAt(parent, 'id'),
    webUrl: textAt(body, 'webUrl') ?? '',
    isFolder: objectAt(body, 'folder') !== null || objectAt(body, 'root') !== null,
    parentPath: parentPathOf(textAt(parent, 'path')),
  };
}

export function readFile(body: unknown): FileItem | null {
  const item = readItem(body);
  const tag = textAt(body, 'eTag');
  const size = countAt(body, 'size');
  if (!item || item.isFolder || tag === null || size === null) return null;
  return {
    ...item,
    tag,
    size,
    hash: textAt(objectAt(objectAt(body, 'file'), 'hashes'), 'quickXorHash'),
    downloadUrl: textAt(body, downloadUrlKey),
  };
}

/** `/drives/{id}/items/{id}`, encoded. */
export function itemPath(driveId: string, itemId: string): string {
  return `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
}

/** `…:/a/b:` below an item or a drive's root. `rest` follows the closing colon, e.g. `/content`. */
export function below(start: string, names: readonly string[], rest = ''): string {
  return `${start}:/${names.map((name) => encodeURIComponent(name)).join('/')}${rest === '' ? '' : `:${rest}`}`;
}

/**
 * Path of a `/shares/{token}` for a web address ("Encoding sharing URLs",
 * https://learn.microsoft.com/graph/api/shares-get).
 */
export function sharePath(webUrl: string): string {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(webUrl)));
  return `/shares/u!${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}/driveItem`;
}

/** Asks for one item. */
export async function getItem(
  client: GraphClient,
  path: string,
  scope: GraphScope,
  signal?: AbortSignal,
): Promise<Result<DriveItem, RemoteFailure>> {
  const answer = await client.send({ method: 'GET', path, scope, signal });
  if (!answer.ok) return answer;
  const item = readItem(answer.value.body);
  return item ? ok(item) : fail({ kind: 'unavailable' });
}

/**
 * Asks for a file and fetches its bytes: first the tag, then the bytes, so that the tag is never newer than the bytes.
 * When they do not fit, the file may have been written in between, so the pair is asked for again a few times before the
 * bytes count as damaged. No `$select`: it makes the download address vanish in some tenants (msgraph-sdk-javascript#16).
 */
export async function readBytes(
  client: GraphClient,
  path: string,
  scope: GraphScope,
  signal?: AbortSignal,
): Promise<Result<{ readonly item: FileItem; readonly bytes: Uint8Array }, RemoteFailure>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await client.send({ method: 'GET', path, scope, signal });
    if (!answer.ok) return answer;
    const item = readFile(answer.value.body);
    if (!item) return fail({ kind: 'unavailable' });
    if (item.downloadUrl === null) {
      return item.size === 0 ? ok({ item, bytes: new Uint8Array() }) : fail({ kind: 'unavailable' });
    }
    const bytes = await client.download(item.downloadUrl, item, signal);
    if (bytes.ok) return ok({ item, bytes: bytes.value });
    if (bytes.error.kind !== 'damaged' || attempt === readAttempts) return bytes;
  }
}

/** Creates a file without replacing one; `conflict` when the name is taken (`conflictBehavior`, driveitem.md). */
export function createFilePath(folderPath: string, name: string, onConflict: 'fail' | 'rename' | 'replace'): string {
  return below(folderPath, [name], `/content?@microsoft.graph.conflictBehavior=${onConflict}`);
}

/** From `/drives/{id}/root:/A/B%20C` to `/A/B C`. */
function parentPathOf(path: string | null): string | null {
  const encoded = path?.split('root:')[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
