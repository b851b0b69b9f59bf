/** What a device remembers for the first frame, written by this build or by another one. */
import { beforeEach, describe, expect, test } from 'vitest';
import { PlaceNotes } from '../../../src/workspace/notes.ts';
import { noteProgress, progressOf } from '../../../src/workspace/run-notes.ts';
import { manager, weekly } from '../../e2e/gallery/records.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { newRun } from '../../../src/domain/run.ts';
import { firstLook } from '../../../src/domain/views/first-look.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';

const key = 'record/p';
const record = readRecord(weekly());
let device: MemoryDevice;
let notes: PlaceNotes;

beforeEach(() => {
  device = new MemoryDevice();
  notes = new PlaceNotes(device.notes);
});

describe('the note of the record', () => {
  test('comes back as it was noted', async () => {
    await notes.noteRecord('p', firstLook(record));
    expect(await notes.record('p')).toEqual(firstLook(record));
  });

  test('of another build is read as if it came from somebody else', async () => {
    await notes.noteRecord('p', firstLook(record));
    const text = String(await device.notes.read(key));
    const look = text.slice(text.indexOf('\n') + 1);
    await device.notes.write(key, `https://accord.example/assets/tab-older.js\n${look}`);
    expect(await notes.record('p')).toEqual(firstLook(record));
    const wrong = { ...(JSON.parse(look) as object), topics: { t1: { title: 7 } }, agreements: 'none', more: 1 };
    await device.notes.write(key, `https://accord.example/assets/tab-older.js\n${JSON.stringify(wrong)}`);
    const read = await notes.record('p');
    expect(read?.partnership?.roles.manager).toBe(manager);
    expect(read?.topics).toEqual({});
    expect(read?.agreements).toEqual({});
  });

  test.each(['', '{', 'x\n{', 'x\nnull', 7, null])('that is damaged (%j) is none', async (value) => {
    await device.notes.write(key, value);
    expect(await notes.record('p')).toBeNull();
  });
});

describe('the note of the place', () => {
  const space = { driveId: 'd', folderId: 'f', recordId: 'r', webUrl: 'https://contoso.example/f' };

  test('of an older build says nothing of sharing: it worked then', async () => {
    await device.notes.write('place/c', { pairKey: 'p', space, indexed: true });
    expect(await notes.place('c')).toEqual({ pairKey: 'p', space, indexed: true, unshared: false, doubted: false });
  });
});

describe('the note of the run of show', () => {
  test('is kept for each session, the last four of a pair', async () => {
    for (const [count, session] of ['s1', 's2', 's3', 's4', 's5', 's2'].entries()) await noteProgress(device.notes, 'p', session, { ...newRun, seconds: { state: count + 1 } });
    const seconds = await Promise.all(['s1', 's2', 's3', 's4', 's5'].map(async (session) => (await progressOf(device.notes, 'p', session)).seconds.state ?? 0));
    expect(seconds).toEqual([0, 6, 3, 4, 5]);
    expect(await progressOf(device.notes, 'another', 's5')).toEqual(newRun);
  });

  test('is of one surface where it says how; all at once until somebody chose', async () => {
    expect(await notes.runMode('tab')).toBe('all');
    await notes.noteRunMode('side-panel', 'steps');
    expect([await notes.runMode('tab'), await notes.runMode('side-panel')]).toEqual(['all', 'steps']);
    await notes.noteRunMode('side-panel', 'all');
    expect(await notes.runMode('side-panel')).toBe('all');
  });

  test.each([7, null, 'x', [7], [['s1']], [['s1', 'x']], { s1: newRun }])('that is damaged (%j) is none, and can be written again', async (value) => {
    await device.notes.write('runs/p', value);
    await device.notes.write('run-mode/tab', value);
    expect(await progressOf(device.notes, 'p', 's1')).toEqual(newRun);
    expect(await notes.runMode('tab')).toBe('all');
    await noteProgress(device.notes, 'p', 's1', { ...newRun, at: 'growth' });
    expect((await progressOf(device.notes, 'p', 's1')).at).toBe('growth');
  });
});
