/** The archive that `local/tenant/seeds/five-years.ts` opens: Brotli over JSON. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Setting } from '../make-weekly.ts';
import { beginningOf, makeFiveYears } from './make-five-years.ts';

export interface FiveYearsArchive {
  /** So many weeks of the story, and what came out of them: a test tells them again. */
  readonly beginning: { readonly weeks: number; readonly sha256: string };
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
}

const checkedWeeks = 4;

export function packFiveYears(setting: Setting, onWeek: (week: number) => void): Uint8Array {
  const { record, readMe } = makeFiveYears(setting, onWeek);
  const archive: FiveYearsArchive = {
    beginning: { weeks: checkedWeeks, sha256: beginningOf(setting, checkedWeeks) },
    files: { 'READ ME.md': readMe, 'record.json': new TextDecoder().decode(record) },
  };
  const text = Buffer.from(JSON.stringify(archive));
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_WINDOW_BITS } = constants;
  return brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

/** @throws Error when the bytes are not an archive. */
export function unpackFiveYears(bytes: Uint8Array): FiveYearsArchive {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as FiveYearsArchive;
}
