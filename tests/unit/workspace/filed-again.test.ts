/** OneDrive put back to a time before old sessions were filed: their files are gone, and the record that came back is the only one to hold them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { readSessionFileName } from '../../../src/document/session-file.ts';
import { missingFrom } from '../../../src/domain/views/lost.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { isSaved, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { sessionOf, weeksHeld } from '../../helpers/weeks.ts';

const weeks = 20;
const old = weeks - 12;
let both: PairOfPages;
let file: MemoryFile;
let sessions: MemoryArchive;
/** The record before any session was filed. */
let before: Uint8Array;
let hers: WorkspacePage;

beforeEach(async () => {
  both = new PairOfPages();
  const document = weeksHeld(weeks);
  before = encodeRecordFile({ partnership: pair, savedAt: '2026-11-16T09:00:00.000Z', savedBy: maya.id, readable: document.record.get(), state: document.encodeWhole() });
  file = new MemoryFile();
  file.put(before);
  sessions = new MemoryArchive();
  const address = { driveId: 'd1', folderId: 'f1', recordId: `r-${maya.id}-1`, webUrl: 'https://contoso.example/1' };
  both.cloud.spaces.set(pair, { address, file, sessions, people: new Set([maya.id, jonas.id]) });
  hers = await both.open(maya);
  await both.until(() => sessionsIn(hers) === 12 && isSaved(hers.open()), 'filing');
});

const sessionsIn = (page: WorkspacePage) => Object.keys(page.open().record.get().sessions).length;
/** Files of sessions that have left; sealed ones and minutes lie beside them. */
const filed = () => [...sessions.files.keys()].filter((name) => readSessionFileName(name) !== null);
const sessionsInFile = () => {
  const read = decodeRecordFile(file.newest?.bytes ?? new Uint8Array(), pair);
  if (!read.ok) throw new Error(read.error);
  const document = new RecordDocument();
  document.merge(read.value.state);
  return Object.keys(document.record.get().sessions).length;
};

/** Everything that the past shows of week 0: its notes, and its topic. */
async function oldest(page: WorkspacePage): Promise<{ readonly notes: string | undefined; readonly topic: string | undefined }> {
  const listed = await page.open().earlier.list();
  const last = listed.ok ? listed.value.at(-1) : undefined;
  const read = last === undefined ? null : await page.open().earlier.read(last);
  if (read?.ok !== true) throw new Error('cannot be read');
  return { notes: read.value.sessions[sessionOf(0).id]?.notes, topic: read.value.topics['t0']?.title };
}

function restoreTheDrive(): void {
  file.put(before);
  sessions.files.clear();
}

describe('the whole OneDrive was put back', () => {
  test('L2 what every device knows as filed gets its file again, before the record is written without it', async () => {
    const his = await both.open(jonas);
    expect(filed()).toHaveLength(old);
    await hers.suspend();
    restoreTheDrive();
    his.wake();
    await both.until(() => sessionsInFile() === 12 && isSaved(his.open()), 'the record');
    expect(filed()).toHaveLength(old);
    expect(await oldest(his)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
    // It is looked at once: the same old file again asks for nothing but to be written over.
    const names = filed();
    file.put(before);
    his.wake();
    await both.until(() => sessionsInFile() === 12, 'again');
    expect(filed()).toEqual(names);
  });

  test('no answer from the folder: the record waits for it, and is not written without them', async () => {
    restoreTheDrive();
    const unfiled: number[] = [];
    sessions.faults = [
      { call: 'list', failure: { kind: 'offline' } },
      { call: 'add', failure: { kind: 'unavailable' }, after: true },
    ];
    hers.wake();
    await both.until(() => {
      if (sessionsInFile() === 12) unfiled.push(old - filed().length);
      return unfiled.length > 0;
    }, 'the record');
    expect(unfiled).toEqual([0]);
    expect(await oldest(hers)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
  });

  test('a folder that refuses does not hold the record up for ever, and gets them when it takes them', async () => {
    restoreTheDrive();
    sessions.faults = Array.from({ length: 4 }, () => ({ call: 'add' as const, failure: { kind: 'full' as const } }));
    hers.wake();
    await both.until(() => sessionsInFile() === 12, 'the record');
    expect(filed()).toEqual([]);
    await both.clock.advance(900_000);
    await both.until(() => filed().length === old, 'the files');
    expect(await oldest(hers)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
  });

  test('a device that holds nothing takes the record as it is, and files anew', async () => {
    await hers.suspend();
    both.wipe(maya);
    restoreTheDrive();
    const fresh = await both.open(maya);
    expect(sessionsIn(fresh)).toBe(weeks);
    await both.until(() => sessionsIn(fresh) === 12, 'filing');
    expect(await oldest(fresh)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
  });
});

describe('bringing back from an earlier version', () => {
  const open = async (page: WorkspacePage) => {
    const version = await page.open().versions.open(file.versions[0]?.tag ?? '');
    if (!version.ok || version.value.kind !== 'readable') throw new Error(JSON.stringify(version));
    return version.value;
  };

  test('J3 what was filed is not brought back as long as its file is there', async () => {
    expect((await open(hers)).joined).toBeNull();
  });

  test('J3 what was filed and whose file is gone gets its file again, and stays out of the record', async () => {
    for (const name of filed().slice(0, 3)) sessions.files.delete(name);
    const version = await open(hers);
    const missing = version.joined && missingFrom(version.joined, hers.open().record.get());
    expect(missing?.sessions.map(({ id }) => id)).toEqual([0, 1, 2].map((week) => sessionOf(week).id));
    expect(missing?.topics.map(({ title }) => title)).toEqual(['Topic 0', 'Topic 1', 'Topic 2']);
    sessions.faults = [{ call: 'add', failure: { kind: 'offline' } }];
    expect(await version.join()).toEqual({ ok: false, error: { kind: 'not-filed', failure: { kind: 'offline' } } });
    expect(await version.join()).toEqual({ ok: true, value: undefined });
    expect(filed()).toHaveLength(old);
    expect(sessionsIn(hers)).toBe(12);
    expect(await oldest(hers)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
    expect((await open(hers)).joined).toBeNull();
  });

  test('the folder cannot be asked: the version is not shown as if nothing were missing', async () => {
    sessions.faults = [{ call: 'list', failure: { kind: 'offline' } }];
    expect(await hers.open().versions.open(file.versions[0]?.tag ?? '')).toEqual({ ok: false, error: { kind: 'offline' } });
  });
});

describe('the folder of the sessions is gone, and a device that was away still holds them', () => {
  let his: WorkspacePage;
  beforeEach(async () => {
    // As he left it before the first one was filed.
    await hers.suspend();
    both.wipe(maya);
    sessions.files.clear();
    file.put(before);
    his = await both.open(jonas);
    expect(sessionsIn(his)).toBe(weeks);
    await his.suspend();
    hers = await both.open(maya);
    await both.until(() => sessionsInFile() === 12 && isSaved(hers.open()), 'filing');
    expect(filed()).toHaveLength(old);
  });
  const calls = () => sessions.calls.length;

  test('they get their files again before this device lets go of them', async () => {
    sessions.files.clear();
    his = await both.open(jonas);
    await both.until(() => sessionsIn(his) === 12, 'the record');
    expect(filed()).toHaveLength(old);
    expect(await oldest(hers)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
  });

  test('the folder refuses: the record goes on, and they are not forgotten', async () => {
    sessions.files.clear();
    sessions.faults = Array.from({ length: 4 }, () => ({ call: 'add' as const, failure: { kind: 'full' as const } }));
    his = await both.open(jonas);
    await both.until(() => sessionsIn(his) === 12, 'the record');
    expect(filed()).toEqual([]);
    await both.clock.advance(900_000);
    await both.until(() => filed().length === old, 'the files');
    expect(await oldest(hers)).toEqual({ notes: 'Notes of week 0.', topic: 'Topic 0' });
  });

  test('with the files there it costs one question', async () => {
    await hers.suspend();
    const asked = calls();
    his = await both.open(jonas);
    await both.until(() => sessionsIn(his) === 12, 'the record');
    expect(sessions.calls.slice(asked)).toEqual(['list']);
  });
});
