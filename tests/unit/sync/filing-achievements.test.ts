import { beforeEach, describe, expect, test } from 'vitest';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { leavesOf, readSessionFiles } from '../../../src/document/session-file.ts';
import { sessionsToFile } from '../../../src/domain/views/filing.ts';
import { FilingBench } from '../../helpers/filing-bench.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { actIn, dayOfWeek, holdWeek, sessionOf, weeksHeld } from '../../helpers/weeks.ts';

let bench: FilingBench;

beforeEach(() => {
  bench = new FilingBench();
});

const run = (document: RecordDocument, keep?: number) => bench.run(document, keep);
const here = (document: RecordDocument) => Object.keys(document.record.get().achievements).sort();

function achieved(document: RecordDocument, week: number, id: string, value = 'Half the time'): void {
  actIn(week, document, jonas, { type: 'add-achievement', id, what: `Achieved ${id}`, day: dayOfWeek(week), value, links: {} });
}

/** Five weeks; one achievement a week, and a draft in the first. */
function fiveWeeks(): RecordDocument {
  const document = weeksHeld(0);
  for (let week = 0; week < 5; week += 1) {
    achieved(document, week, `h${week}`);
    holdWeek(document, week);
  }
  achieved(document, 0, 'draft', '');
  return document;
}

/** What the files of a week's session hold. */
function fileOf(week: number) {
  const files = bench.filesOf(week);
  const read = readSessionFiles(files, pair);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('filing of achievements', () => {
  test('K2 L1 achievements leave with their sessions, as leaves of their own; drafts stay', async () => {
    const document = fiveWeeks();
    expect(sessionsToFile(document.record.get(), dayOfWeek(5), 2).map(leavesOf)[0]).toEqual([`sessions/${sessionOf(0).id}`, 'topics/t0', 'achievements/h0']);
    expect(await run(document)).toEqual({ ok: true, value: 3 });
    expect(here(document)).toEqual(['draft', 'h3', 'h4']);
    for (const week of [0, 1, 2]) {
      const { record, fingerprints } = fileOf(week);
      expect(record.achievements).toMatchObject({ [`h${week}`]: { what: `Achieved h${week}`, value: 'Half the time', by: 'member' } });
      expect(Object.keys(record.achievements)).toHaveLength(1);
      expect([...fingerprints.keys()]).toContain(`achievements/h${week}`);
    }
    expect(await run(document)).toEqual({ ok: true, value: 0 });
  });

  test('K2 a draft whose value is told goes with the next session that leaves', async () => {
    const document = fiveWeeks();
    await run(document);
    actIn(5, document, maya, { type: 'change-achievement', id: 'draft', changes: { value: 'Two customers stayed' } });
    expect(await run(document)).toEqual({ ok: true, value: 0 });
    expect(here(document)).toContain('draft');
    holdWeek(document, 5);
    expect(await run(document)).toEqual({ ok: true, value: 1 });
    expect(here(document)).toEqual(['h4']);
    expect(Object.keys(fileOf(3).record.achievements).sort()).toEqual(['draft', 'h3']);
  });

  test('L2 a device that has changed a filed achievement brings it back, with the change', async () => {
    const one = fiveWeeks();
    const same = new RecordDocument();
    same.merge(one.encode());
    const changed = new RecordDocument();
    changed.merge(one.encode());
    actIn(5, changed, maya, { type: 'change-achievement', id: 'h0', changes: { value: 'A third of the time' } });
    await run(one);
    same.merge(one.encodeWhole());
    expect(here(same)).toEqual(['draft', 'h3', 'h4']);
    changed.merge(one.encodeWhole());
    one.merge(changed.encodeWhole());
    expect(one.record.get().achievements['h0']?.value).toBe('A third of the time');
    expect(one.record.get().achievements['h1']).toBeUndefined();
  });

  test('L3 an achievement that was taken off while its session was on its way out is in the file as taken off', async () => {
    const document = fiveWeeks();
    const archive = bench.folder.archive();
    const meanwhile = {
      ...archive,
      list: async () => {
        actIn(0, document, maya, { type: 'withdraw-achievement', id: 'h0' });
        return archive.list();
      },
    };
    await bench.run(document, 2, meanwhile);
    expect(fileOf(0).record.achievements['h0']?.withdrawn).toMatchObject({ by: 'manager' });
  });

  test('a record of more than a year of weekly achievements holds only those of the sessions that stay', async () => {
    const document = weeksHeld(0);
    for (let week = 0; week < 60; week += 1) {
      achieved(document, week, `h${week}`);
      holdWeek(document, week, 0);
    }
    const before = document.encodeWhole().length;
    while ((await run(document, 12)).ok && Object.keys(document.record.get().sessions).length > 12);
    expect(here(document)).toHaveLength(12);
    expect(document.encodeWhole().length).toBeLessThan(before * 0.6);
  });
});
