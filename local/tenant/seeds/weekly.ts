/** The files of the seed `weekly`, taken verbatim from `seeds/weekly/`. What is not there is left out. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TenantState } from '../model/state.ts';
import { addSpaceFiles } from './space-files.ts';

export { pairKey } from './space-files.ts';

const FOLDER = fileURLToPath(new URL('./weekly/', import.meta.url));

const BEGAN = Date.parse('2026-08-24T07:34:00Z');
const LAST_SAVED = Date.parse('2026-11-16T08:31:00Z');

function filesBelow(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name.replaceAll(sep, '/'), readFileSync(join(folder, name))]));
}

/** Adds the files below `source` (a path) to the tenant; does nothing when there is no such folder. */
export function addWeeklyFiles(state: TenantState, source: string = FOLDER): void {
  addSpaceFiles(state, { files: filesBelow(source), began: BEGAN, saved: LAST_SAVED });
}
