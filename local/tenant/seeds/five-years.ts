/**
 * The files of the seed `five-years`: 260 weekly sessions of the same pair, in one archive that
 * `npx tsx scripts/seed/main.ts five-years` writes (Brotli over JSON: path → text, as it is far too much to be read here).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { TenantState } from '../model/state.ts';
import { addSpaceFiles } from './space-files.ts';

const ARCHIVE = fileURLToPath(new URL('./five-years.json.br', import.meta.url));

/** Date of the first of the weekly meetings, a Monday. */
export const FIRST_MEETING = '2021-12-06';

const BEGAN = Date.parse('2021-12-04T16:00:00Z');
const LAST_SAVED = Date.parse('2026-11-22T14:40:00Z');

interface Archive {
  readonly files: Readonly<Record<string, string>>;
  /** Files that are no text. */
  readonly base64: Readonly<Record<string, string>>;
}

/** @throws Error when the archive is missing or damaged: the seed would silently be an empty one. */
export function addFiveYearsFiles(state: TenantState): void {
  const { files, base64 } = JSON.parse(brotliDecompressSync(readFileSync(ARCHIVE)).toString('utf8')) as Archive;
  const bytes = new Map<string, Uint8Array>([
    ...Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
    ...Object.entries(base64).map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'base64'))] as const),
  ]);
  addSpaceFiles(state, { files: bytes, began: BEGAN, saved: LAST_SAVED });
}
