import { beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFiles } from '../../../src/document/session-file.ts';
import { FilingBench } from '../../helpers/filing-bench.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { openPage } from '../../helpers/sync-page.ts';
import { settle } from '../../helpers/virtual-clock.ts';
import { actIn, dayOfWeek, holdWeek, noteIn, sessionOf, weeksHeld } from '../../helpers/weeks.ts';
import { encodeRecordFile } from '../../../src/document/file-format.ts';

let bench: FilingBench;

beforeEach(() => {
  bench = new FilingBench();
});

function fiveWeeks(): RecordDocument {
  const document = weeksHeld(0);
  actIn(0, document, maya, { type: 'propose-agreement', id: 'a1', session: sessionOf(0).id, wording: 'Book the exam', owner: 'member', due: '2027-01-01' });
  for (let week = 0; week < 5; week += 1) holdWeek(document, week);
  return document;
}

const run = (document: RecordDocument, keep?: number) => bench.run(document, keep);
const sessionsIn = (document: RecordDocument) => Object.keys(document.record.get().sessions).sort();

describe('filing', () => {
  test('L1 old sessions leave the record for files of their own, with what was settled in them', async () => {
    const document = fiveWeeks();
    const before = document.encodeWhole().length;
    expect(await run(document)).toEqual({ ok: true, value: 3 });
    expect(sessionsIn(document)).toEqual([sessionOf(3).id, sessionOf(4).id]);
    expect(Object.keys(document.record.get().topics).sort()).toEqual(['t3', 't4']);
    expect(document.encodeWhole().length).toBeLessThan(before * 0.7);
    expect([...bench.folder.files.keys()]).toEqual([0, 1, 2].map((week) => `${dayOfWeek(week)} ${sessionOf(week).id}.json`));
    const first = readSessionFiles([[...bench.folder.files.values()][0] ?? new Uint8Array()], pair);
    expect(first.ok && first.value.record.sessions[sessionOf(0).id]?.notes).toBe('Notes of week 0.');
    expect(first.ok && first.value.record.states[sessionOf(0).id]?.motivation).toBe(4);
    expect(first.ok && first.value.record.topics['t0']?.title).toBe('Topic 0');
    // Promised here and still open, so it stays in the record; what was promised can be read here all the same.
    expect(first.ok && first.value.record.agreements['a1']?.terms.wording).toBe('Book the exam');
    expect(document.record.get().agreements['a1']).toBeDefined();
    expect(await run(document)).toEqual({ ok: true, value: 0 });
  });

  test('L2 a device that holds a filed session drops it, and one that has changed it keeps it', async () => {
    const one = fiveWeeks();
    const same = new RecordDocument();
    same.merge(one.encode());
    const changed = new RecordDocument();
    changed.merge(one.encode());
    actIn(5, changed, jonas, { type: 'edit-text', target: { table: 'topics', id: 't0', field: 'note' }, from: '', to: 'A late word.' });
    await run(one);
    expect(same.compare(one.encodeWhole())).toMatchObject({ remoteHasMine: true, remoteHasNews: true });
    expect(changed.compare(one.encodeWhole())).toMatchObject({ remoteHasMine: false, remoteHasNews: true });
    same.merge(one.encodeWhole());
    changed.merge(one.encodeWhole());
    expect(same.fingerprint()).toBe(one.fingerprint());
    expect(same.record.get()).toEqual(one.record.get());
    expect(sessionsIn(changed)).toEqual(sessionsIn(one));
    expect(changed.record.get().topics['t0']?.note).toBe('A late word.');
    // It comes back to the others, and is filed again beside the first file.
    one.merge(changed.encodeWhole());
    expect(one.record.get().topics['t0']?.note).toBe('A late word.');
    const again = await run(one);
    expect(again).toEqual({ ok: true, value: 0 });
  });

  test('L2 a session that has left and is begun again on the same page meets what another device had changed in it', async () => {
    const one = fiveWeeks();
    const away = new RecordDocument();
    away.merge(one.encode());
    const { id } = sessionOf(0);
    noteIn(0, away, jonas, ' While away.');
    await run(one);
    noteIn(0, one, maya, 'Begun again.');
    noteIn(0, one, maya, ' Twice.');
    one.merge(away.encodeWhole());
    away.merge(one.encodeWhole());
    for (const document of [one, away]) {
      const notes = document.record.get().sessions[id]?.notes ?? '';
      for (const words of ['Notes of week 0.', 'While away.', 'Begun again.', 'Twice.']) expect(notes.split(words)).toHaveLength(2);
    }
    expect(one.fingerprint()).toBe(away.fingerprint());
  });

  test('L2 an old file that is put back brings nothing back that was filed', async () => {
    const document = fiveWeeks();
    const old = document.encodeWhole();
    await run(document);
    const after = document.fingerprint();
    expect(document.compare(old)).toMatchObject({ remoteHasMine: false, remoteHasNews: false });
    document.merge(old);
    expect(document.fingerprint()).toBe(after);
    expect(sessionsIn(document)).toHaveLength(2);
  });

  test('L3 nothing leaves before its file has been read back', async () => {
    const document = fiveWeeks();
    for (const call of ['list', 'add', 'read'] as const) {
      bench.folder.faults.push({ call, failure: { kind: 'offline' } });
      expect((await run(document)).ok).toBe(false);
      expect(sessionsIn(document)).toHaveLength(5);
    }
    expect((await run(document)).ok).toBe(true);
    expect(sessionsIn(document)).toHaveLength(2);
  });

  test('L3 what is written while the files are looked at is in the file, for people and for the app', async () => {
    const document = fiveWeeks();
    const archive = bench.folder.archive();
    const writesMeanwhile = {
      ...archive,
      list: async () => {
        actIn(5, document, jonas, { type: 'edit-text', target: { table: 'topics', id: 't0', field: 'note' }, from: '', to: 'A late word.' });
        actIn(5, document, jonas, { type: 'keep-topic', id: 't1' });
        return archive.list();
      },
    };
    await bench.run(document, 2, writesMeanwhile);
    const [first = '', second = ''] = [...bench.folder.files.values()].map((bytes) => new TextDecoder().decode(bytes));
    const readable = (text: string) => (JSON.parse(text) as { readable: { topics: Record<string, { note: string }> } }).readable;
    expect(readable(first).topics['t0']?.note).toBe('A late word.');
    // Put back on the list while its session was on its way out: it stays.
    expect(readable(second).topics).toEqual({});
    expect(document.record.get().topics['t1']).toMatchObject({ discussed: null });
  });

  test('L3 only what was found in its file leaves: a reading that gives less keeps the rest', async () => {
    const document = fiveWeeks();
    const { id } = sessionOf(0);
    // As an old copy of the file would be, from before the topic was in it.
    const { state } = document.copyOf([`sessions/${id}`]);
    const less = encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T08:00:00.000Z', savedBy: maya.id, readable: document.record.get(), state }, 'session');
    const archive = { ...bench.folder.archive(), read: async () => Promise.resolve(ok(less)) };
    await bench.run(document, 4, archive);
    expect(document.record.get().sessions[id]).toBeUndefined();
    expect(document.record.get().topics['t0']?.title).toBe('Topic 0');
  });

  test('L3 sessions in which something waits for a missing change stay, and do not hold up the others', async () => {
    const whole = weeksHeld(0);
    const updates: Uint8Array[] = [whole.encode()];
    whole.onUpdate((update) => updates.push(update));
    for (let week = 0; week < 23; week += 1) {
      holdWeek(whole, week, 0);
      // Of the first twenty weeks one change is missing, on which their last words build.
      if (week >= 20) continue;
      noteIn(week, whole, maya, ' Missing.');
      updates.pop();
      noteIn(week, whole, maya, ' Waiting.');
    }
    const document = new RecordDocument();
    document.merge(...updates);
    expect(await run(document)).toEqual({ ok: true, value: 1 });
    expect(sessionsIn(document)).toHaveLength(22);
    expect(sessionsIn(document)).not.toContain(sessionOf(20).id);
  });

  test('L3 an addition whose answer was lost is found the next time, not repeated', async () => {
    const document = fiveWeeks();
    bench.folder.faults.push({ call: 'add', failure: { kind: 'offline' }, after: true });
    expect((await run(document)).ok).toBe(false);
    expect(bench.folder.files.size).toBe(1);
    await run(document);
    expect(bench.folder.files.size).toBe(3);
  });

  test('L4 a file that cannot be read stays, and what it should hold is added beside it', async () => {
    const document = fiveWeeks();
    const name = `${dayOfWeek(0)} ${sessionOf(0).id}.json`;
    bench.folder.files.set(name, new TextEncoder().encode('somebody typed here'));
    expect((await run(document)).ok).toBe(true);
    expect(new TextDecoder().decode(bench.folder.files.get(name))).toBe('somebody typed here');
    expect(bench.folder.files.has(name.replace('.json', ' 1.json'))).toBe(true);
    expect(sessionsIn(document)).toHaveLength(2);
  });

  test('L4 two devices that file at once leave nothing out and nothing twice', async () => {
    const one = fiveWeeks();
    const two = new RecordDocument();
    two.merge(one.encode());
    await Promise.all([run(one), run(two)]);
    one.merge(two.encode());
    two.merge(one.encode());
    expect(one.fingerprint()).toBe(two.fingerprint());
    expect(sessionsIn(one)).toHaveLength(2);
  });

  test('L5 what has left does not come back from the store, and a step in it cannot be taken back', async () => {
    const file = new MemoryFile();
    const made = fiveWeeks();
    file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-07-01T00:00:00.000Z', savedBy: maya.id, readable: made.record.get(), state: made.encodeWhole() }));
    const device = new MemoryDevice();
    const page = await openPage(maya, device, file, bench.clock);
    await settle();
    page.document.apply([{ kind: 'text', table: 'sessions', id: sessionOf(0).id, field: 'notes', from: 'Notes of week 0.', to: 'Notes of week 0!' }], 'edit-text');
    expect(page.document.undoable.get()).toBe('edit-text');
    await bench.clock.advance(20_000);
    await run(page.document);
    expect(page.document.undoable.get()).toBeNull();
    await page.replica.settled();
    await bench.clock.advance(20_000);
    expect(page.engine.status.get().pending).toBe(false);
    page.close();
    const again = await openPage(maya, device, file, bench.clock);
    expect(sessionsIn(again.document)).toHaveLength(2);
    expect(again.engine.status.get().pending).toBe(false);
  });
});
