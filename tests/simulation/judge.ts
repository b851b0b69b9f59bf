/** What must be true in the end: the file can be read, the pages show what it says, and nothing that was acknowledged is gone. */
import { RecordDocument } from '../../src/document/record-document.ts';
import { isReadable, readableIn, stateIn } from './bytes.ts';
import { sameJson } from './content.ts';
import { holdsNewer } from './newer-client.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

/** Says that all that waited is in OneDrive. */
export const isSaved = ({ word }: Page): boolean => word === 'in-onedrive' || word === 'seen';

/** What is wrong with the file and with these pages; empty when nothing is. */
export function judge(world: World, pages: readonly Page[]): readonly string[] {
  const { bytes } = world.deeds.main.newest;
  if (!isReadable(bytes)) return ['the file cannot be read in the end'];
  const wrong: (string | null)[] = [];
  const state = stateIn(bytes);
  const document = new RecordDocument(4);
  const compared = document.compare(state);
  if (compared === null) wrong.push('the state in the file cannot be read in the end');
  else compared.takeIn();
  const record = document.record.get();
  if (!sameJson(record, readableIn(bytes))) wrong.push('the readable part of the file says something else than its state');
  for (const page of pages) {
    if (!sameJson(page.record, record)) wrong.push(`page ${page.page} differs from the file`);
    if (!isSaved(page)) wrong.push(`page ${page.page} says ${page.word} in the end`);
  }
  for (const edit of world.log.edits) {
    if (edit.acknowledged && !edit.excused) wrong.push(world.log.missing(record, edit));
  }
  for (const { newer, excused } of world.custody.newer) {
    if (!excused && !holdsNewer(state, newer)) wrong.push(`what a newer client wrote is gone: ${newer.leaf} ${newer.key}`);
  }
  document.destroy();
  return wrong.filter((complaint) => complaint !== null);
}
