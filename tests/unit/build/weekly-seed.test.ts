import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexFiles } from '../../../scripts/seed/indexes.ts';
import { makeWeekly } from '../../../scripts/seed/make-weekly.ts';
import { weeklyFolder, weeklySetting } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';
import { sealedChainOf } from './sealed-chain.ts';

test('the files of the weekly seed are what the story and the present rules give (npx tsx scripts/seed/main.ts)', async () => {
  const made = await makeWeekly(weeklySetting);
  const kept = new Uint8Array(await readFile(join(weeklyFolder, 'record.json')));
  expect(new TextDecoder().decode(kept)).toBe(new TextDecoder().decode(made.record));
  expect(await readFile(join(weeklyFolder, 'READ ME.md'), 'utf8')).toBe(made.readMe);
  const names = await readdir(join(weeklyFolder, 'sessions'));
  for (const [name, bytes] of made.sessions)
    expect(await readFile(join(weeklyFolder, 'sessions', name), 'utf8')).toBe(new TextDecoder().decode(bytes));
  // Minutes are in the words of the day on which they were made; they are there, and that is all.
  const stems = [...made.sessions.keys()].map((name) => name.replace(' sealed.json', ''));
  expect(names.sort()).toEqual(stems.flatMap((stem) => [`${stem} sealed.json`, `${stem}.docx`, `${stem}.md`]).sort());
  for (const [path, text] of Object.entries(await indexFiles(weeklySetting)))
    expect(await readFile(join(weeklyFolder, path), 'utf8')).toBe(text);
});

test('all twelve are sealed, one after the other', async () => {
  const { record, sessions } = await makeWeekly(weeklySetting);
  const chain = sealedChainOf(sessions);
  const { readable } = JSON.parse(new TextDecoder().decode(record)) as { readable: PartnershipRecord };
  expect(Object.values(readable.sessions).flatMap(({ seal }) => (seal === null ? [] : [seal.name]))).toEqual(
    chain.map(({ name }) => name),
  );
  expect(chain).toHaveLength(12);
});

test('twelve weeks: twelve sessions to read, and agreements of every kind of age still open', async () => {
  const file = decodeRecordFile((await makeWeekly(weeklySetting)).record, null);
  if (!file.ok) throw new Error(file.error);
  const document = new RecordDocument();
  document.merge(file.value.state);
  const record = document.record.get();
  expect(sessionTimeline(record)).toHaveLength(12);
  const open = openAgreements(record, { day: '2026-11-23', me: 'member' });
  expect(new Set(open.map(({ due }) => due.kind))).toEqual(new Set(['overdue', 'due-now', 'soon', 'later', 'none']));
});
