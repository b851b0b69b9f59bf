import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpackFiveYears } from '../../../scripts/seed/five-years/archive.ts';
import { beginningOf } from '../../../scripts/seed/five-years/make-five-years.ts';
import { fiveYearsArchive, weeklySetting } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFileName, readSessionFiles } from '../../../src/document/session-file.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { foundationId } from '../../../src/domain/growth-ids.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { sealedChainOf } from './sealed-chain.ts';

const archive = async () => unpackFiveYears(await readFile(fiveYearsArchive));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test(
  'the archive begins as the story and the present rules give it (npx tsx scripts/seed/main.ts five-years)',
  { timeout: 60_000 },
  async () => {
    const { weeks, sha256 } = (await archive()).beginning;
    expect(weeks).toBeGreaterThan(12);
    expect(await beginningOf(weeklySetting, weeks)).toBe(sha256);
  },
);

test('what people read in the record is what its state says, and agreements are open for the last session', async () => {
  const text = (await archive()).files['record.json'] ?? '';
  const file = decodeRecordFile(bytesOf(text), null);
  if (!file.ok) throw new Error(file.error);
  const document = new RecordDocument();
  expect(document.merge(file.value.state)).toBe(true);
  const record = document.record.get();
  expect(file.value.readable).toEqual(record);
  expect(openAgreements(record, { day: '2026-11-23', me: 'member' }).length).toBeGreaterThan(1);
});

test('every session that has left the record can be read, with notes of a page', async () => {
  const { files } = await archive();
  const key = pairKey(weeklySetting.manager.id, weeklySetting.member.id);
  const sessions = Object.entries(files).flatMap(([path, text]) => {
    if (readSessionFileName(path.replace('sessions/', '')) === null) return [];
    const read = readSessionFiles([bytesOf(text)], key);
    if (!read.ok) throw new Error(`${path}: ${read.error}`);
    return Object.values(read.value.record.sessions);
  });
  expect(sessions.length).toBeGreaterThan(200);
  expect(sessions.filter(({ notes }) => notes.split(' ').length < 130)).toEqual([]);
});

test('every session that was held is sealed: each file names the one before, and the record the newest ones', async () => {
  const { files } = await archive();
  const chain = sealedChainOf(
    new Map(Object.entries(files).map(([path, text]) => [path.replace('sessions/', ''), bytesOf(text)])),
  );
  expect(chain.length).toBe(259);
  const { readable } = JSON.parse(files['record.json'] ?? '') as { readable: PartnershipRecord };
  expect(readable.foundations[foundationId]?.lastSealed).toEqual(chain.at(-1));
  const noted = Object.values(readable.sessions).flatMap(({ seal }) => (seal === null ? [] : [seal.sha256]));
  expect(noted.length).toBeGreaterThanOrEqual(12);
  expect(
    chain
      .slice(-noted.length)
      .map(({ sha256 }) => sha256)
      .sort(),
  ).toEqual(noted.sort());
  for (const { name } of chain) expect(files[`sessions/${name.replace(' sealed.json', '.md')}`]).toContain('# 1:1');
});

test('what was achieved in five years is another thing each time', async () => {
  const { files } = await archive();
  const told = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (path !== 'record.json' && readSessionFileName(path.replace('sessions/', '')) === null) continue;
    const { readable } = JSON.parse(text) as { readable: PartnershipRecord };
    for (const { id, what } of Object.values(readable.achievements)) told.set(id, what);
  }
  expect(told.size).toBe(86);
  expect(new Set(told.values()).size).toBe(told.size);
});

test('after five years the record is about as large as after twelve sessions', async () => {
  const { files, twelve } = await archive();
  expect(Object.keys((JSON.parse(twelve) as { readable: { sessions: object } }).readable.sessions)).toHaveLength(13);
  expect(bytesOf(files['record.json'] ?? '').length / bytesOf(twelve).length).toBeLessThan(1.5);
});

test('the archive is small enough to be kept with the code', async () => {
  expect((await readFile(fiveYearsArchive)).length).toBeLessThan(1_000_000);
});
