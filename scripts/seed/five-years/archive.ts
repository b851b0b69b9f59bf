/** The archive that `local/tenant/seeds/five-years.ts` opens: Brotli over JSON. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Setting } from '../make-weekly.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import { indexFiles } from '../indexes.ts';
import type { SeedPapers } from '../papers.ts';
import { beginningOf, makeFiveYears, makeTwelve } from './make-five-years.ts';

export interface FiveYearsArchive {
  /** So many weeks of the story, and what came out of them: a test tells them again. */
  readonly beginning: { readonly weeks: number; readonly sha256: string };
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is no text (Word), in base64, by path. */
  readonly base64: Readonly<Record<string, string>>;
  /** `record.json` of the same pair after twelve sessions: what the bench measures five years against. */
  readonly twelve: string;
}

/** Enough for the first ones to leave the record. */
const checkedWeeks = 14;

/** Word is kept of the sessions that are still in the record: the product looks for that of no other, and it is large. */
const inWord = 12;

export async function packFiveYears(
  setting: Setting,
  { papers, markdownAlone }: SeedPapers,
  onWeek: (week: number) => void,
): Promise<Uint8Array> {
  const papersOf = (sessionsAfter: number): Papers => (sessionsAfter < inWord ? papers : markdownAlone);
  const { record, readMe, sessions } = await makeFiveYears(setting, papersOf, onWeek);
  const isWord = ([name]: readonly [string, Uint8Array]): boolean => name.endsWith('.docx');
  const texts = [...sessions].filter((file) => !isWord(file));
  const archive: FiveYearsArchive = {
    beginning: { weeks: checkedWeeks, sha256: await beginningOf(setting, checkedWeeks) },
    files: {
      'READ ME.md': readMe,
      'record.json': textOf(record),
      ...(await indexFiles(setting)),
      ...Object.fromEntries(texts.map(([name, bytes]) => [`sessions/${name}`, textOf(bytes)])),
    },
    base64: Object.fromEntries(
      [...sessions].filter(isWord).map(([name, bytes]) => [`sessions/${name}`, Buffer.from(bytes).toString('base64')]),
    ),
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
