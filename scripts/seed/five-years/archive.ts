/** The archive that `local/tenant/seeds/five-years.ts` opens: Brotli over JSON. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Setting } from '../make-weekly.ts';
import { beginningOf, makeFiveYears, makeTwelve } from './make-five-years.ts';

export interface FiveYearsArchive {
  /** So many weeks of the story, and what came out of them: a test tells them again. */
  readonly beginning: { readonly weeks: number; readonly sha256: string };
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** `record.json` of the same pair after twelve sessions: what the bench measures five years against. */
  readonly twelve: string;
}

/** Enough for the first ones to leave the record. */
const checkedWeeks = 14;

export async function packFiveYears(setting: Setting, onWeek: (week: number) => void): Promise<Uint8Array> {
  const { record, readMe, sessions } = await makeFiveYears(setting, onWeek);
  const archive: FiveYearsArchive = {
    beginning: { weeks: checkedWeeks, sha256: await beginningOf(setting, checkedWeeks) },
    files: {
      'READ ME.md': readMe,
      'record.json': textOf(record),
      ...Object.fromEntries([...sessions].map(([name, bytes]) => [`sessions/${name}`, textOf(bytes)])),
    },
    twelve: textOf(await makeTwelve(setting)),
  };
  const text = Buffer.from(JSON.stringify(archive));
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_WINDOW_BITS } = constants;
  // One below the best: 3 % more bytes in a third of the time.
  return brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** @throws Error when the bytes are not an archive. */
export function unpackFiveYears(bytes: Uint8Array): FiveYearsArchive {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as FiveYearsArchive;
}
