import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpackFiveYears } from '../../../scripts/seed/five-years/archive.ts';
import { fiveYearsArchive } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';

const archive = async () => unpackFiveYears(await readFile(fiveYearsArchive));

test('what people read in the archive is what its state says, and agreements are open for the last session', async () => {
  const text = (await archive()).files['record.json'] ?? '';
  const file = decodeRecordFile(new TextEncoder().encode(text), null);
  if (!file.ok) throw new Error(file.error);
  const document = new RecordDocument();
  expect(document.merge(file.value.state)).toBe(true);
  const record = document.record.get();
  expect((JSON.parse(text) as { readable: unknown }).readable).toEqual(record);
  expect(openAgreements(record, { day: '2026-11-23', me: 'member' }).length).toBeGreaterThan(1);
  expect(Object.values(record.sessions).filter(({ notes }) => notes.split(' ').length > 130).length).toBeGreaterThan(250);
});

test('the archive is small enough to be kept with the code', async () => {
  expect((await readFile(fiveYearsArchive)).length).toBeLessThan(1_000_000);
});
