/** The member had a space for months before the organiser attached: the record moves to the organiser's, and so do sessions that have left it. */
import { beforeEach, expect, test } from 'vitest';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { readSessionFileName } from '../../../src/document/session-file.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { isSaved, PairOfPages, recordFileOf } from '../../helpers/pair-of-pages.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { sessionOf, weeksHeld } from '../../helpers/weeks.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

const weeks = 15;
const old = weeks - 12;
let both: PairOfPages;
let his: WorkspacePage;
/** Of his folder, and of hers. */
let [left, found] = [new MemoryArchive(), new MemoryArchive()];

const add = (key: string, owner: typeof maya, bytes: Uint8Array, sessions: MemoryArchive): void => {
  const file = new MemoryFile();
  file.put(bytes);
  const address = { driveId: 'd1', folderId: `f-${owner.id}`, recordId: `r-${owner.id}-1`, webUrl: `https://contoso.example/${owner.id}` };
  both.cloud.spaces.set(key, { address, file, sessions, people: new Set([maya.id, jonas.id]) });
};
const isAtHers = () => his.open().folderUrl.get() === `https://contoso.example/${maya.id}`;
const filedIn = ({ files }: MemoryArchive) => [...files.keys()].filter((name) => readSessionFileName(name) !== null);

beforeEach(async () => {
  [left, found] = [new MemoryArchive(), new MemoryArchive()];
  both = new PairOfPages();
  const document = weeksHeld(weeks);
  const bytes = encodeRecordFile({ partnership: pair, savedAt: '2026-11-16T09:00:00.000Z', savedBy: jonas.id, readable: document.record.get(), state: document.encodeWhole() });
  add(pair, jonas, bytes, left);
  his = await both.open(jonas);
  await both.until(() => filedIn(left).length === old && isSaved(his.open()), 'filing');
  const space = both.cloud.spaces.get(pair);
  if (space !== undefined) both.cloud.spaces.set('his', space);
  add(pair, maya, recordFileOf(maya, jonas), found);
});

async function oldestNotes(): Promise<string | undefined> {
  const listed = await his.open().earlier.list();
  const last = listed.ok ? listed.value.at(-1) : undefined;
  const read = last && (await his.open().earlier.read(last));
  return read?.ok === true ? read.value.sessions[sessionOf(0).id]?.notes : undefined;
}

test('sessions that had left the record are read from the new folder', async () => {
  const names = filedIn(left);
  await both.clock.advance(11 * 60_000);
  await both.until(isAtHers, 'the move');
  expect(filedIn(found)).toEqual(names);
  expect(await oldestNotes()).toBe('Notes of week 0.');
});

test('what cannot be copied now is not left behind; a second try adds nothing twice, and other bytes of that name stay', async () => {
  const [first = ''] = filedIn(left);
  const others = new TextEncoder().encode('x');
  found.files.set(first, others);
  found.faults = [
    { call: 'add', failure: { kind: 'offline' }, after: true },
    { call: 'add', failure: { kind: 'unavailable' } },
  ];
  await both.clock.advance(11 * 60_000);
  expect(isAtHers()).toBe(false);
  await both.clock.advance(20 * 60_000);
  await both.until(isAtHers, 'the move');
  expect(filedIn(found)).toHaveLength(old + 1);
  expect(found.files.get(first)).toEqual(others);
});

test('a folder of sessions that is closed to this person keeps nobody back', async () => {
  left.faults = Array.from({ length: 100 }, () => ({ call: 'list' as const, failure: { kind: 'forbidden' as const } }));
  await both.clock.advance(11 * 60_000);
  await both.until(isAtHers, 'the move');
  expect(filedIn(found)).toEqual([]);
});
