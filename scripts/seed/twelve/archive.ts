/** The archive that the seed `manager-of-twelve` opens: Brotli over JSON (`local/tenant/seeds/file-archive.ts`). */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { MAYA } from '../../../local/tenant/model/people.ts';
import type { FileArchive } from '../../../local/tenant/seeds/file-archive.ts';
import { TWELVE, type TwelveSeries } from '../../../local/tenant/seeds/twelve.ts';
import { readSealedFileName } from '../../../src/document/sealed-file.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import type { SeedFiles } from '../make-weekly.ts';
import { makeIndexes, spacePath } from '../indexes.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import { makePair } from './make-twelve.ts';

/** The pair that a test tells again. */
export const checkedPair = 4;

export interface TwelveArchive extends FileArchive {
  /** What came out for the checked pair. */
  readonly checked: string;
}

const savedAt = '2026-11-22T14:40:00.000Z';

/** SHA-256 of the files of a pair's space, without the minutes: their words are those of the product's texts. */
export function digestOf({ record, readMe, sessions }: SeedFiles): string {
  const hash = createHash('sha256').update(record).update(readMe);
  for (const [name, bytes] of sessions) if (name.endsWith('.json')) hash.update(name).update(bytes);
  return hash.digest('hex');
}

export async function packTwelve(papers: Papers, onPair: (name: string) => void): Promise<Uint8Array> {
  const files: FileArchive['files'][number][] = [];
  const shares: FileArchive['shares'][number][] = [];
  let checked = '';
  for (const [number, pair] of TWELVE.entries()) {
    const made = await makePair(pair, number, papers);
    if (number === checkedPair) checked = digestOf(made);
    files.push(...filesOf(pair, made));
    shares.push(shareOf(pair));
    onPair(pair.member.displayName);
  }
  for (const [owner, text] of await makeIndexes(TWELVE, MAYA)) {
    const began = TWELVE.find(({ member }) => member.userPrincipalName === owner) ?? TWELVE[0];
    files.push({ owner, path: 'approot:/index.json', text, by: owner, at: savedAt, began: beganAt(began?.firstDate) });
  }
  return packed({ checked, files, shares });
}

const beganAt = (firstDate = '2026-10-12'): string => `${firstDate}T06:00:00.000Z`;

function filesOf(pair: TwelveSeries, { record, readMe, sessions }: SeedFiles): FileArchive['files'] {
  const folder = spacePath({ manager: MAYA, member: pair.member });
  const owner = pair.organizer.userPrincipalName;
  const began = beganAt(pair.firstDate);
  const by = pair.member.userPrincipalName;
  return [
    { owner, path: `${folder}/record.json`, text: new TextDecoder().decode(record), by, at: savedAt, began },
    { owner, path: `${folder}/READ ME.md`, text: readMe, by: owner, at: began, began },
    ...[...sessions].flatMap(([name, bytes]) => {
      const at = `${name.slice(0, 10)}T17:00:00.000Z`;
      const file = { text: new TextDecoder().decode(bytes), at, began: at };
      // Each of the two keeps a copy of what was sealed.
      const copies = readSealedFileName(name) === null ? [] : [MAYA.userPrincipalName, by];
      const own = `approot:/archive/${pairKey(MAYA.id, pair.member.id)}/${name}`;
      return [
        { ...file, owner, path: `${folder}/sessions/${name}`, by: owner },
        ...copies.map((person) => ({ ...file, owner: person, path: own, by: person })),
      ];
    }),
  ];
}

function shareOf({ organizer, member }: TwelveSeries): FileArchive['shares'][number] {
  const other = organizer === member ? MAYA : member;
  const path = spacePath({ manager: MAYA, member });
  return { owner: organizer.userPrincipalName, path, user: other.userPrincipalName };
}

function packed(archive: TwelveArchive): Uint8Array {
  const text = Buffer.from(JSON.stringify(archive));
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_WINDOW_BITS } = constants;
  return brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}
