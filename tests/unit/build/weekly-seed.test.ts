import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWeekly } from '../../../scripts/seed/make-weekly.ts';
import { weeklyFolder, weeklySetting } from '../../../scripts/seed/weekly-setting.ts';
import { decodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';

test('the files of the weekly seed are what the story and the present rules give (npx tsx scripts/seed/main.ts)', async () => {
  const made = makeWeekly(weeklySetting);
  const kept = new Uint8Array(await readFile(join(weeklyFolder, 'record.json')));
  expect(new TextDecoder().decode(kept)).toBe(new TextDecoder().decode(made.record));
  expect(await readFile(join(weeklyFolder, 'READ ME.md'), 'utf8')).toBe(made.readMe);
});

test('twelve weeks: twelve sessions to read, and agreements of every kind of age still open', () => {
  const file = decodeRecordFile(makeWeekly(weeklySetting).record, null);
  if (!file.ok) throw new Error(file.error);
  const document = new RecordDocument();
  document.merge(file.value.state);
  const record = document.record.get();
  expect(sessionTimeline(record)).toHaveLength(12);
  const open = openAgreements(record, { day: '2026-11-23', me: 'member' });
  expect(new Set(open.map(({ due }) => due.kind))).toEqual(new Set(['overdue', 'due-now', 'soon', 'later', 'none']));
});
