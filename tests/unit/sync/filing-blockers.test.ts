import { beforeEach, expect, test } from 'vitest';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFiles } from '../../../src/document/session-file.ts';
import { FilingBench } from '../../helpers/filing-bench.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { actIn, holdWeek, sessionOf, weeksHeld } from '../../helpers/weeks.ts';

let bench: FilingBench;

beforeEach(() => {
  bench = new FilingBench();
});

const run = (document: RecordDocument, keep?: number) => bench.run(document, keep);
const here = (document: RecordDocument) => Object.keys(document.record.get().blockers).sort();

function raise(document: RecordDocument, week: number, id: string): void {
  actIn(week, document, jonas, { type: 'raise-blocker', id, title: `In the way: ${id}`, owner: 'manager', ownerName: '', blocks: null });
}

function clear(document: RecordDocument, week: number, id: string): void {
  actIn(week, document, maya, { type: 'clear-blocker', id, session: sessionOf(week).id, reason: `Signed, after a talk about ${id}` });
}

/** One that was cleared in the second week after it had been raised again, one that is open. */
function fiveWeeks(): RecordDocument {
  const document = weeksHeld(0);
  raise(document, 0, 'settled');
  raise(document, 0, 'open');
  for (let week = 0; week < 5; week += 1) {
    if (week === 1) {
      actIn(1, document, jonas, { type: 'raise-again', id: 'settled', session: sessionOf(1).id, raise: 'r1' });
      clear(document, 1, 'settled');
    }
    holdWeek(document, week);
  }
  return document;
}

test('K2 L1 a settled blocker leaves with the session that settled it, with every raise and reason; an open one stays', async () => {
  const document = fiveWeeks();
  await run(document);
  expect(here(document)).toEqual(['open']);
  expect([Object.keys(document.record.get().raises), Object.keys(document.record.get().settlements)]).toEqual([[], []]);
  const files = bench.filesOf(1);
  const read = readSessionFiles(files, pair);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.record.blockers['settled']).toMatchObject({ title: 'In the way: settled', outcome: { kind: 'cleared', reason: 'Signed, after a talk about settled' } });
  expect(Object.keys(read.value.record.raises)).toEqual(['r1']);
  expect(Object.values(read.value.record.settlements).map(({ reason }) => reason)).toEqual(['Signed, after a talk about settled']);
});

test('L2 a blocker that another device has opened again comes back, and stays', async () => {
  const one = fiveWeeks();
  const other = new RecordDocument();
  other.merge(one.encode());
  actIn(5, other, jonas, { type: 'reopen-blocker', id: 'settled' });
  await run(one);
  one.merge(other.encodeWhole());
  expect(one.record.get().blockers['settled']).toMatchObject({ outcome: null });
  await run(one);
  expect(here(one)).toEqual(['open', 'settled']);
});

test('a year of blockers, each cleared in its week, leaves those of the sessions that stay', async () => {
  const document = weeksHeld(0);
  for (let week = 0; week < 60; week += 1) {
    raise(document, week, `b${week}`);
    clear(document, week, `b${week}`);
    holdWeek(document, week, 0);
  }
  while ((await run(document, 12)).ok && Object.keys(document.record.get().sessions).length > 12);
  expect(here(document)).toHaveLength(12);
});
