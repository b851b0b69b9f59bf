/**
 * The Accord files of the seed `weekly`, taken verbatim from `seeds/weekly/`: `record.json`, `READ ME.md` and `sessions/*`
 * go into the pair's space in Maya's OneDrive, shared with Jonas; `approot-maya/*` and `approot-jonas/*` into the app
 * folders of the two. What is not there is left out. The tenant does not know what the files mean.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stamp } from '../model/drive-store.ts';
import type { Item } from '../model/drive-types.ts';
import { JONAS, MAYA } from '../model/people.ts';
import { grant } from '../model/sharing.ts';
import { approot } from '../model/special-folders.ts';
import type { TenantState } from '../model/state.ts';

const FOLDER = fileURLToPath(new URL('./weekly/', import.meta.url));

const BEGAN = Date.parse('2026-08-24T07:34:00Z');
const LAST_SAVED = Date.parse('2026-11-16T08:31:00Z');

/** First 16 hex digits of SHA-256 over the two sorted object ids joined with "|". */
export function pairKey(a: string, b: string): string {
  return createHash('sha256').update([a, b].sort().join('|')).digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** A dated name ("2026-11-16 3f2a.json") was written at the end of that day's session. */
function stampOf(name: string, by: string): Stamp {
  const date = /(\d{4}-\d{2}-\d{2})/.exec(name)?.[1];
  return { by, at: date ? Date.parse(`${date}T08:31:00Z`) : LAST_SAVED };
}

function put(state: TenantState, root: Item, path: string, from: string, by: string): void {
  const names = path.split(sep);
  const name = names.pop();
  if (name === undefined) return;
  let folder = root;
  for (const part of names) {
    folder = state.files.child(folder, part) ?? state.files.addFolder(folder, part, { by, at: BEGAN });
  }
  const stamp = stampOf(name, by);
  const item = state.files.addFile(folder, name, readFileSync(from), stamp);
  item.createdAt = Math.min(stamp.at, name === 'record.json' || name === 'READ ME.md' ? BEGAN : stamp.at);
}

/**
 * Adds the space, its share and the app folders from the files below `source` (a path); does nothing when it does not
 * exist.
 */
export function addWeeklyFiles(state: TenantState, source: string = FOLDER): void {
  const drive = state.driveOfPerson(MAYA.id);
  const files = filesBelow(source);
  if (!drive || files.length === 0) return;
  const stamp = { by: MAYA.id, at: BEGAN };
  const sessions = state.files.addFolder(state.files.root(drive), '1-1 Sessions', stamp);
  const space = state.files.addFolder(sessions, pairKey(MAYA.id, JONAS.id), stamp);
  for (const path of files) {
    const [top = '', ...rest] = path.split(sep);
    const owner = top === 'approot-maya' ? MAYA : top === 'approot-jonas' ? JONAS : undefined;
    if (owner && rest.length > 0)
      put(state, approot(state, owner.id, { by: owner.id, at: BEGAN }), rest.join(sep), join(source, path), owner.id);
    else if (top === 'sessions' || path === 'record.json' || path === 'READ ME.md')
      put(state, space, path, join(source, path), MAYA.id);
  }
  grant(state.files, space, { kind: 'user', userId: JONAS.id }, 'write');
}
