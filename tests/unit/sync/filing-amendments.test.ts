import { expect, test } from 'vitest';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFiles } from '../../../src/document/session-file.ts';
import { fileOldSessions } from '../../../src/sync/filing.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { actIn, dayOfWeek, sessionOf, weeksHeld } from '../../helpers/weeks.ts';

const { id } = sessionOf(0);
const amend = (document: RecordDocument, amendment: string): void => actIn(4, document, maya, { type: 'amend-session', id: amendment, session: id, text: `Beside: ${amendment}` });

function sealedWeeks(): RecordDocument {
  const document = weeksHeld(5);
  actIn(0, document, jonas, { type: 'confirm-session', session: id });
  actIn(0, document, jonas, { type: 'seal-session', session: id, name: `${dayOfWeek(0)} ${id} sealed.json`, sha256: 'a'.repeat(64), previous: null });
  return document;
}

test('Z6 L1 amendments and the seal leave with their session, and can be read in its file', async () => {
  const document = sealedWeeks();
  amend(document, 'm1');
  const folder = new MemoryArchive();
  const parts = { document, archive: folder.archive(), clock: new VirtualClock(), pairKey: pair, me: maya.id, keep: 2 };
  // What another device writes meanwhile.
  const phone = new RecordDocument();
  phone.merge(document.encode());
  amend(phone, 'm2');
  expect(await fileOldSessions(parts)).toEqual({ ok: true, value: 3 });
  expect(document.record.get().amendments).toEqual({});
  expect(document.record.get().foundations['it']?.lastSealed?.sha256).toBe('a'.repeat(64));
  const files = [...folder.files].filter(([name]) => name.startsWith(dayOfWeek(0))).map(([, bytes]) => bytes);
  const read = readSessionFiles(files, pair);
  if (!read.ok) throw new Error(read.error);
  expect(Object.values(read.value.record.amendments).map(({ text }) => text)).toEqual(['Beside: m1']);
  expect(read.value.record.sessions[id]?.seal).toMatchObject({ sha256: 'a'.repeat(64), alone: null });
  // It came when its session had left: it stays, for whoever looks at the session.
  document.merge(phone.encode());
  expect(Object.keys(document.record.get().amendments)).toEqual(['m2']);
  expect(document.record.get().sessions[id]).toBeUndefined();
});
