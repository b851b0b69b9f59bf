/** What must be true right after one change on the page where it was made, and of what undoing takes back. */
import type { PartnershipRecord, TableName } from '../../src/domain/entities.ts';
import { absent, isNotGiven, fieldsOf, longTextAt, type Spot, type TableKey, textsOf, timesIn, valueAt, wordsIn } from './content.ts';
import { type Edit, type Log, nameOf } from './log.ts';

/** The record shows what the command did, and of the long text nothing else has changed. */
export function checkCommand(edit: Edit, before: PartnershipRecord, after: PartnershipRecord): string | null {
  const wrong = edit.writes.find((write) => valueAt(after, write) !== write.value);
  if (wrong !== undefined) return `${nameOf(edit)} does not show: ${wrong.field} reads ${valueAt(after, wrong)}, not ${wrong.value}`;
  const touched = [...edit.added, ...edit.removed][0];
  if (touched === undefined) return null;
  const was = longTextAt(before, touched);
  const is = longTextAt(after, touched);
  const expected = (word: string): number => {
    if (edit.added.some((one) => one.word === word)) return 1;
    return edit.removed.some((one) => one.word === word) ? 0 : timesIn(was, word);
  };
  const words = new Set([...wordsIn(was), ...edit.added.map(({ word }) => word)]);
  for (const word of words) {
    if (timesIn(is, word) !== expected(word)) return `${nameOf(edit)}: the word ${word} is ${timesIn(is, word)} times in the text, not ${expected(word)}; it was "${was}" and is "${is}"`;
  }
  return null;
}

/** Undoing takes back what was done on this page, nothing else. */
export function checkUndo(edit: Edit, log: Log): string | null {
  const foreign = edit.writes.find((write) => {
    const { over, value } = write;
    if (over === 'unknown' || over?.edit.page === edit.page) return false;
    // The making of it had been taken back: what it read as was nobody's, and goes with the last that somebody wrote into it.
    const unmaking = log.unmaking(write, edit);
    return unmaking === undefined || (over !== null && (value !== absent || over.edit.number > unmaking.number));
  });
  if (foreign !== undefined) return `${nameOf(edit)} took back what this page had not written: ${foreign.table}/${foreign.id}/${foreign.field}`;
  const word = edit.removed.find(({ added }) => added.every((one) => one.page !== edit.page));
  if (word !== undefined) return `${nameOf(edit)} took away a word of somebody else: ${word.word}`;
  const again = edit.added.find(({ removed }) => removed.every((one) => one.page !== edit.page));
  return again === undefined ? null : `${nameOf(edit)} brought back a word that this page had not removed: ${again.word}`;
}

/** The fields and texts in which two records differ. */
export function undoneSpots(before: PartnershipRecord, after: PartnershipRecord): { readonly spots: Spot[]; readonly texts: Spot[] } {
  const spots: Spot[] = [];
  const texts: Spot[] = [];
  for (const table of Object.keys(fieldsOf) as TableKey[]) {
    if (before[table] === after[table]) continue;
    for (const id of changedIds(before, after, table)) {
      for (const field of fieldsOf[table]) {
        const spot = { table, id, field };
        const was = valueAt(before, spot);
        const is = valueAt(after, spot);
        // A field that never held anything goes with its entity.
        if (was !== is && !(isNotGiven(was) && is === absent)) spots.push(spot);
      }
      for (const field of textsOf[table] ?? []) {
        const spot = { table, id, field };
        if (longTextAt(before, spot) !== longTextAt(after, spot)) texts.push(spot);
      }
    }
  }
  return { spots, texts };
}

function changedIds(before: PartnershipRecord, after: PartnershipRecord, table: TableKey): readonly string[] {
  if (table === 'partnership') return ['it'];
  const ids = new Set([...Object.keys(before[table]), ...Object.keys(after[table])]);
  return [...ids].filter((id) => entity(before, table, id) !== entity(after, table, id));
}

const entity = (record: PartnershipRecord, table: TableName, id: string): unknown => record[table][id];
