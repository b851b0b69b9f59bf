import { expect, test } from 'vitest';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { sealedFileName } from '../../../src/document/sealed-file.ts';
import type { Mutation } from '../../../src/domain/commands.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryMicrosoft365 } from '../../helpers/memory-graph.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { as, attach, chatId, jonas, maya, pair } from '../../helpers/people.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { openWorkspacePage } from '../../helpers/workspace-page.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { decide } from '../../../src/domain/decide.ts';

/** As much as people write: a record that holds little else than notes of seals says nothing of its size. */
const notesOf = (week: number): string => `${week} weeks ago: the move of the build farm, who decides in the weekend of it, and what would have to be true for a quieter month.`;

const dayOf = (week: number) => new Date(Date.parse('2026-11-23T00:00:00Z') - week * 7 * 86_400_000).toISOString().slice(0, 10);

/** Twenty closed weeks before the clock's today. */
function twentyWeeks(): Uint8Array {
  const document = new RecordDocument();
  const decided = decide(document.record.get(), attach, as(maya));
  if (!decided.ok) throw new Error('attach');
  document.apply(decided.value, 'attach');
  for (let week = 20; week >= 1; week -= 1) {
    const day = dayOf(week);
    const id = `s${day.replaceAll('-', '')}`;
    const session: Mutation = { kind: 'set', table: 'sessions', id, fields: { day, occurrence: null, closed: { by: 'manager', at: `${day}T09:00:00.000Z` } } };
    document.apply([session, { kind: 'text', table: 'sessions', id, field: 'notes', from: '', to: notesOf(week) }], 'close-session');
  }
  return encodeRecordFile({ partnership: pair, savedAt: '2026-11-16T09:00:00.000Z', savedBy: maya.id, readable: document.record.get(), state: document.encodeWhole() });
}

test('L1 PS2 old sessions leave the record when nothing else is going on, and can be read in the past, each with the days that it looks back on', async () => {
  const clock = new VirtualClock();
  const cloud = new MemoryMicrosoft365({ chatId, subject: '1:1', organizer: maya.id, joinUrl: null, people: [maya, jonas] });
  const file = new MemoryFile();
  file.put(twentyWeeks());
  const sessions = new MemoryArchive();
  const address = { driveId: 'd1', folderId: 'f1', recordId: 'r1', webUrl: 'https://contoso.example/1' };
  cloud.spaces.set(pair, { address, file, sessions, people: new Set([maya.id, jonas.id]) });
  const page = openWorkspacePage(maya, cloud, { device: new MemoryDevice(), clock });
  const until = async (done: () => boolean, stepMs: number) => {
    for (let i = 0; i < 400 && !done(); i += 1) {
      await clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(done()).toBe(true);
  };
  await until(() => page.state().kind === 'open' && Object.keys(page.open().record.get().sessions).length === 20, 10);
  const before = file.newest?.bytes.length ?? 0;
  await until(() => Object.keys(page.open().record.get().sessions).length === 12, 1_000);
  await until(() => page.open().status.get().kind === 'in-onedrive', 1_000);
  expect(file.newest?.bytes.length).toBeLessThan(before * 0.75);
  const listed = await page.open().earlier.list();
  expect(listed.ok && listed.value.map(({ day }) => day)).toEqual(
    [13, 14, 15, 16, 17, 18, 19, 20].map(dayOf),
  );
  // By the sealed files that are there, not by sessions that nobody may have closed.
  for (const week of [15, 18]) sessions.files.set(sealedFileName(dayOf(week), `s${dayOf(week).replaceAll('-', '')}`), new Uint8Array([1]));
  const again = await page.open().earlier.list();
  expect(again.ok && again.value.map(({ from }) => from)).toEqual([...[15, 15, 18, 18, 18].map((week) => addDays(dayOf(week), 1)), null, null, null]);
  const oldest = listed.ok ? listed.value.at(-1) : undefined;
  const read = oldest === undefined ? null : await page.open().earlier.read(oldest);
  expect(read?.ok === true && Object.values(read.value.sessions).map(({ notes }) => notes)).toEqual([notesOf(20)]);
  sessions.files.set(oldest?.files[0] ?? '', new Uint8Array([1, 2, 3]));
  const damaged = oldest === undefined ? null : await page.open().earlier.read(oldest);
  expect(damaged?.ok === false && damaged.error).toEqual({ kind: 'unreadable' });
});
