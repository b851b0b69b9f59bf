/**
 * Puts the Accord files of a seed into a tenant, byte for byte: `record.json`, `READ ME.md` and `sessions/*` go into the
 * pair's space in Maya's OneDrive, shared with Jonas; `approot-maya/*` and `approot-jonas/*` into the app folders of the
 * two, `… sealed.json` into `archive/<pair key>/` of both as well. An `index.json` names files by placeholders
 * (`file-archive.ts`). The tenant does not know what the files mean.
 */
import { createHash } from 'node:crypto';
import type { Stamp } from '../model/drive-store.ts';
import type { Item } from '../model/drive-types.ts';
import { JONAS, MAYA } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { grant } from '../model/sharing.ts';
import { approot } from '../model/special-folders.ts';
import type { TenantState } from '../model/state.ts';
import { filledIn } from './file-archive.ts';

export interface SpaceFiles {
  /** Contents by path, with `/` between folders; added in the order of the paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** When the space was made, and when `record.json` was saved last: milliseconds since 1970 UTC. */
  readonly began: number;
  readonly saved: number;
}

/** First 16 hex digits of SHA-256 over the two sorted object ids joined with "|". */
export function pairKey(a: string, b: string): string {
  return createHash('sha256').update([a, b].sort().join('|')).digest('hex').slice(0, 16);
}

/** A dated name ("2026-11-16 3f2a.json") was written at the end of that day's session. */
function stampOf(name: string, by: string, { saved }: SpaceFiles): Stamp {
  const date = /(\d{4}-\d{2}-\d{2})/.exec(name)?.[1];
  return { by, at: date ? Date.parse(`${date}T08:31:00Z`) : saved };
}

function put(state: TenantState, root: Item, path: string, content: Uint8Array, by: string, from: SpaceFiles): void {
  const names = path.split('/');
  const name = names.pop();
  if (name === undefined) return;
  let folder = root;
  for (const part of names) {
    folder = state.files.child(folder, part) ?? state.files.addFolder(folder, part, { by, at: from.began });
  }
  const stamp = stampOf(name, by, from);
  const item = state.files.addFile(folder, name, content, stamp);
  item.createdAt = Math.min(stamp.at, name === 'record.json' || name === 'READ ME.md' ? from.began : stamp.at);
}

const isOfSpace = (path: string): boolean =>
  path.startsWith('sessions/') || path === 'record.json' || path === 'READ ME.md';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Adds the space, its share and the app folders; what has no place above is left out. Does nothing without files. */
export function addSpaceFiles(state: TenantState, from: SpaceFiles): void {
  const drive = state.driveOfPerson(MAYA.id);
  if (!drive || from.files.size === 0) return;
  const stamp = { by: MAYA.id, at: from.began };
  const sessions = state.files.addFolder(state.files.root(drive), '1-1 Sessions', stamp);
  const space = state.files.addFolder(sessions, pairKey(MAYA.id, JONAS.id), stamp);
  const own = ({ id }: Person, path: string, content: Uint8Array): void =>
    put(state, approot(state, id, { by: id, at: from.began }), path, content, id, from);
  const files = [...from.files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, content] of files.filter(([path]) => isOfSpace(path))) {
    put(state, space, path, content, MAYA.id, from);
    if (!path.endsWith(' sealed.json')) continue;
    for (const person of [MAYA, JONAS]) own(person, path.replace('sessions', `archive/${pairKey(MAYA.id, JONAS.id)}`), content);
  }
  for (const [path, content] of files) {
    const [top = '', ...rest] = path.split('/');
    const person = top === 'approot-maya' ? MAYA : top === 'approot-jonas' ? JONAS : undefined;
    const below = rest.join('/');
    if (person && below === 'index.json') own(person, below, encode(filledIn(state, decode(content))));
    else if (person && below !== '') own(person, below, content);
  }
  grant(state.files, space, { kind: 'user', userId: JONAS.id }, 'write');
}
