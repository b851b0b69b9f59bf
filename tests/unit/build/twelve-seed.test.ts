import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAYA } from '../../../local/tenant/model/people.ts';
import { TWELVE } from '../../../local/tenant/seeds/twelve.ts';
import { spacePath } from '../../../scripts/seed/indexes.ts';
import { checkedPair, digestOf, type TwelveArchive } from '../../../scripts/seed/twelve/archive.ts';
import { makePair } from '../../../scripts/seed/twelve/make-twelve.ts';
import { twelveArchive } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';
import { sealedChainOf } from './sealed-chain.ts';

const archive = async () => JSON.parse(brotliDecompressSync(await readFile(twelveArchive)).toString('utf8')) as TwelveArchive;

test('the archive is what the story and the present rules give (npx tsx scripts/seed/main.ts manager-of-twelve)', async () => {
  const pair = TWELVE[checkedPair];
  if (!pair) throw new Error('There is no such pair.');
  expect(digestOf(await makePair(pair, checkedPair))).toBe((await archive()).checked);
});

test('each of the twelve has held sessions before this week, prepared the next and has agreements open', async () => {
  const { files } = await archive();
  const records = files.filter(({ path }) => path.endsWith('/record.json'));
  expect(records).toHaveLength(12);
  for (const [at, { text }] of records.entries()) {
    const file = decodeRecordFile(new TextEncoder().encode(text), null);
    if (!file.ok) throw new Error(file.error);
    const document = new RecordDocument();
    expect(document.merge(file.value.state)).toBe(true);
    const record = document.record.get();
    expect(file.value.readable).toEqual(record);
    expect(sessionTimeline(record)).toHaveLength(TWELVE[at]?.held ?? 0);
    expect(openAgreements(record, { day: '2026-11-23', me: 'manager' }).length).toBeGreaterThan(0);
    expect(
      Object.values(record.sessions)
        .filter(({ closed }) => closed !== null)
        .every(({ day }) => day < '2026-11-23'),
    ).toBe(true);
    expect(JSON.stringify(record)).not.toMatch(/"(at|on)":"2026-11-2[3-9]/);
  }
});

test('what was held is sealed, and both keep a copy', async () => {
  const { files } = await archive();
  for (const { held, organizer, member } of TWELVE) {
    const space = spacePath({ manager: MAYA, member });
    const there = files.filter(
      ({ owner, path }) => owner === organizer.userPrincipalName && path.startsWith(`${space}/sessions/`),
    );
    const sealed = new Map(there.map(({ path, text }) => [path.split('/').at(-1) ?? '', new TextEncoder().encode(text)]));
    const names = sealedChainOf(sealed, { manager: MAYA, member }).map(({ name }) => name);
    expect(names).toHaveLength(held);
    for (const { userPrincipalName } of [MAYA, member]) {
      const copies = files.filter(
        ({ owner, path }) => owner === userPrincipalName && path.startsWith(`approot:/archive/${pairKey(MAYA.id, member.id)}/`),
      );
      expect(copies.map(({ path }) => path.split('/').at(-1))).toEqual(names);
    }
  }
});

test('it is small enough to be kept with the code', async () => {
  expect((await readFile(twelveArchive)).length).toBeLessThan(300_000);
});
