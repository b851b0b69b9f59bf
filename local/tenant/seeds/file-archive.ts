/**
 * Files of a seed in several people's OneDrives, from one archive (Brotli over JSON) that `scripts/seed/main.ts` writes. The
 * tenant does not know what they mean. Addresses of other files, which are new in each run, stand in a text as
 * `{{driveId PLACE}}`, `{{itemId PLACE}}` and `{{webUrl PLACE}}`; a place is `maya@contoso.com:1-1 Sessions/…`.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { webUrlOf } from '../graph/item-json.ts';
import type { Item } from '../model/drive-types.ts';
import { grant } from '../model/sharing.ts';
import { approot } from '../model/special-folders.ts';
import type { TenantState } from '../model/state.ts';

interface ArchivedFile {
  /** User principal name of the drive's owner. */
  readonly owner: string;
  /** Below the root of the drive, or of the app folder when it begins with `approot:/`. */
  readonly path: string;
  readonly text: string;
  /** Who saved it last and when; `began` is when the folder and the file were made. */
  readonly by: string;
  readonly at: string;
  readonly began: string;
}

export interface FileArchive {
  readonly files: readonly ArchivedFile[];
  /** Folders that are shared: with whom, to write. */
  readonly shares: readonly { readonly owner: string; readonly path: string; readonly user: string }[];
}

const PLACEHOLDER = /\{\{(driveId|itemId|webUrl) ([^:}]+):([^}]*)\}\}/g;

/** @throws Error when the archive is missing or damaged: the seed would silently be an empty one. */
export function readFileArchive(path: string): FileArchive {
  return JSON.parse(brotliDecompressSync(readFileSync(path)).toString('utf8')) as FileArchive;
}

/** Adds what the archive holds; files that name others come after those. */
export function addFileArchive(state: TenantState, { files, shares }: FileArchive): void {
  const names = (file: ArchivedFile): boolean => file.text.search(PLACEHOLDER) >= 0;
  for (const file of [...files.filter((one) => !names(one)), ...files.filter(names)]) add(state, file);
  for (const { owner, path, user } of shares)
    grant(state.files, itemAt(state, owner, path), { kind: 'user', userId: idOf(state, user) }, 'write');
}

function add(state: TenantState, file: ArchivedFile): void {
  const [owner, by] = [idOf(state, file.owner), idOf(state, file.by)];
  const made = { by: owner, at: Date.parse(file.began) };
  const inApproot = file.path.startsWith('approot:/');
  const parts = file.path.replace('approot:/', '').split('/');
  const name = parts.pop() ?? '';
  let folder = inApproot ? approot(state, owner, made) : rootOf(state, owner);
  for (const part of parts) folder = state.files.child(folder, part) ?? state.files.addFolder(folder, part, made);
  const item = state.files.addFile(folder, name, new TextEncoder().encode(filledIn(state, file.text)), {
    by,
    at: Date.parse(file.at),
  });
  item.createdAt = made.at;
}

/** The text with the addresses of the files that it names. */
export function filledIn(state: TenantState, text: string): string {
  return text.replace(PLACEHOLDER, (_, what: string, owner: string, path: string) => {
    const item = itemAt(state, owner, path);
    if (what === 'driveId') return item.driveId;
    return what === 'itemId' ? item.id : webUrlOf(state, item);
  });
}

function itemAt(state: TenantState, owner: string, path: string): Item {
  const item = state.files.descend(
    rootOf(state, idOf(state, owner)),
    path.split('/').filter((name) => name !== ''),
  );
  if (!item) throw new Error(`the archive names ${owner}:${path}, which it does not hold`);
  return item;
}

function rootOf(state: TenantState, owner: string): Item {
  const drive = state.driveOfPerson(owner);
  if (!drive) throw new Error(`no drive for ${owner}`);
  return state.files.root(drive);
}

function idOf(state: TenantState, name: string): string {
  const person = state.person(name);
  if (!person) throw new Error(`the archive names ${name}, who is not in the tenant`);
  return person.id;
}
