import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpackFiveYears } from '../../../scripts/seed/five-years/archive.ts';
import { beginningOf } from '../../../scripts/seed/five-years/make-five-years.ts';
import { fiveYearsArchive, weeklySetting } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFiles } from '../../../src/document/session-file.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';

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
    if (!path.startsWith('sessions/')) return [];
    const read = readSessionFiles([bytesOf(text)], key);
    if (!read.ok) throw new Error(`${path}: ${read.error}`);
    return Object.values(read.value.record.sessions);
  });
  expect(sessions.length).toBeGreaterThan(200);
  expect(sessions.filter(({ notes }) => notes.split(' ').length < 130)).toEqual([]);
});

test('after five years the record is about as large as after twelve sessions', async () => {
  const { files, twelve } = await archive();
  expect(Object.keys((JSON.parse(twelve) as { readable: { sessions: object } }).readable.sessions)).toHaveLength(13);
  expect(bytesOf(files['record.json'] ?? '').length / bytesOf(twelve).length).toBeLessThan(1.5);
});

test('the archive is small enough to be kept with the code', async () => {
  expect((await readFile(fiveYearsArchive)).length).toBeLessThan(1_000_000);
});
