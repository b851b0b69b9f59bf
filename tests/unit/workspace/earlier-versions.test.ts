import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { lostSince, missingFrom } from '../../../src/domain/views/lost.ts';
import type { EarlierVersion, OpenPartnership } from '../../../src/workspace/workspace.ts';
import { act, isSaved, PairOfPages, recordFileOf } from '../../helpers/pair-of-pages.ts';
import { jonas, maya, priya } from '../../helpers/people.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

let pair: PairOfPages;
let hers: WorkspacePage;

beforeEach(async () => {
  pair = new PairOfPages();
  hers = await pair.attach();
});

const topic = (id: string, title: string): Command => ({ type: 'add-topic', id, title });
const notes = (partnership: OpenPartnership, to: string): Command => {
  const { id } = partnership.session.get();
  return { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from: partnership.record.get().sessions[id]?.notes ?? '', to };
};
const notesOf = (page: WorkspacePage) => page.open().record.get().sessions[page.open().session.get().id]?.notes;

/** Saved, and the version that the file has now. */
async function saved(page: WorkspacePage): Promise<string> {
  await pair.clock.advance(15_000);
  await pair.until(() => isSaved(page.open()));
  return pair.file.newest?.tag ?? '';
}

async function readable(page: WorkspacePage, id: string): Promise<Extract<EarlierVersion, { kind: 'readable' }>> {
  const version = await page.open().versions.open(id);
  if (!version.ok || version.value.kind !== 'readable') throw new Error(JSON.stringify(version));
  return version.value;
}

function lost(page: WorkspacePage, version: Extract<EarlierVersion, { kind: 'readable' }>) {
  return lostSince(version.record, page.open().record.get());
}

async function bringBack(page: WorkspacePage, version: Extract<EarlierVersion, { kind: 'readable' }>): Promise<void> {
  await act(page, { type: 'bring-back', session: page.open().session.get().id, things: lost(page, version).map(({ thing }) => thing) });
}

describe('earlier versions of a healthy record', () => {
  test('what was taken out comes back as a new change that can be undone, beside what the other wrote since, on both sides', async () => {
    await act(hers, notes(hers.open(), 'We spoke about the exam in May.'));
    await act(hers, topic('t1', 'Exam'));
    const then = await saved(hers);
    await act(hers, notes(hers.open(), ''));
    await act(hers, { type: 'withdraw-topic', id: 't1' });
    await saved(hers);
    const his = await pair.open(jonas);
    await act(his, notes(his.open(), 'Tom joins us next time.'));
    await pair.until(() => notesOf(hers) === 'Tom joins us next time.');

    const listed = await hers.open().versions.list();
    expect(listed.ok && listed.value.some(({ id }) => id === then)).toBe(true);
    const version = await readable(hers, then);
    expect(version.joined).toBeNull();
    expect(lost(hers, version).map(({ kind }) => kind)).toEqual(['topic', 'text']);
    await bringBack(hers, version);
    expect(notesOf(hers)).toBe('Tom joins us next time.\nWe spoke about the exam in May.');
    await pair.until(() => notesOf(his) === notesOf(hers));
    expect(his.open().record.get().topics['t1']?.withdrawn).toBeNull();
    expect(lost(hers, version)).toEqual([]);

    expect(hers.open().undoable.get()).toBe('bring-back');
    hers.open().undo();
    expect(notesOf(hers)).toBe('Tom joins us next time.');
    expect(hers.open().record.get().topics['t1']?.withdrawn).not.toBeNull();
    await pair.until(() => notesOf(his) === 'Tom joins us next time.');
  });

  test('an older file was put in place while nobody held the newer one: what fell out is joined in, what was written since stays', async () => {
    await act(hers, topic('t1', 'Exam'));
    const older = await saved(hers);
    const olderBytes = pair.file.newest?.bytes ?? new Uint8Array();
    await act(hers, { type: 'rename-topic', id: 't1', title: 'Exam in May' });
    await act(hers, topic('t2', 'Visit to Lund'));
    await act(hers, notes(hers.open(), 'A whole hour of notes.'));
    const newer = await saved(hers);
    await hers.suspend();
    pair.wipe(maya);
    pair.file.put(olderBytes);

    const again = await pair.open(maya);
    expect(Object.keys(again.open().record.get().topics)).toEqual(['t1']);
    await act(again, topic('t3', 'Written since'));
    await saved(again);
    const version = await readable(again, newer);
    expect(version.joined && missingFrom(version.joined, again.open().record.get())).toMatchObject({ topics: [{ title: 'Visit to Lund' }], texts: 2 });
    expect((await readable(again, older)).joined).toBeNull();
    expect(await version.join()).toEqual({ ok: true, value: undefined });
    const { topics } = again.open().record.get();
    expect(Object.values(topics).map(({ title }) => title).sort()).toEqual(['Exam in May', 'Visit to Lund', 'Written since']);
    expect(notesOf(again)).toBe('A whole hour of notes.');
    expect(again.open().status.get()).toMatchObject({ kind: 'storing', pending: true });
    await saved(again);
    const his = await pair.open(jonas);
    expect(his.open().record.get()).toEqual(again.open().record.get());
    // A second time there is nothing to do.
    const calls = pair.file.versions.length;
    expect((await readable(again, newer)).joined).toBeNull();
    expect((await version.join()).ok).toBe(true);
    await pair.clock.advance(5_000);
    expect(pair.file.versions.length - calls).toBeLessThanOrEqual(1);
  });

  test('somebody restored an older version in OneDrive: what the devices hold is joined in and written again, from both sides', async () => {
    const his = await pair.open(jonas);
    await act(hers, topic('t1', 'Exam'));
    await saved(hers);
    const older = pair.file.newest?.bytes ?? new Uint8Array();
    await act(hers, topic('t2', 'Visit'));
    await pair.until(() => his.open().record.get().topics['t2'] !== undefined);
    await act(his, topic('t3', 'His own'));
    await pair.until(() => isSaved(his.open()) && hers.open().record.get().topics['t3'] !== undefined);
    await hers.suspend();
    pair.file.put(older);
    const restored = pair.file.versions.length;
    his.wake();
    await pair.until(() => pair.file.versions.length > restored && isSaved(his.open()), 'written again');
    // A device that knows nothing finds all of it.
    pair.wipe(maya);
    const fresh = await pair.open(maya);
    expect(Object.keys(fresh.open().record.get().topics).sort()).toEqual(['t1', 't2', 't3']);
  });

  test('what was joined in is not called seen before the other person has seen it', async () => {
    const his = await pair.open(jonas);
    await act(hers, topic('t1', 'Exam'));
    const older = pair.file.newest?.bytes ?? new Uint8Array();
    await act(hers, topic('t2', 'Visit'));
    // He had seen it then, on a device that knows nothing of it any more.
    await pair.until(() => hers.open().status.get().pending);
    await pair.until(() => hers.open().status.get().kind === 'seen', 'seen at first');
    const newer = pair.file.newest?.tag ?? '';
    await hers.suspend();
    await his.suspend();
    pair.wipe(maya);
    pair.wipe(jonas);
    pair.file.put(older);
    const herAgain = await pair.open(maya);
    const hisAgain = await pair.open(jonas);
    await act(herAgain, topic('t3', 'Since'));
    await pair.until(() => herAgain.open().status.get().kind === 'seen', 'seen');
    await hisAgain.suspend();
    expect((await (await readable(herAgain, newer)).join()).ok).toBe(true);
    await pair.clock.advance(60_000);
    expect(herAgain.open().status.get().kind).toBe('in-onedrive');
    const third = await pair.open(jonas);
    expect(third.open().record.get().topics['t2']?.title).toBe('Visit');
    await pair.until(() => herAgain.open().status.get().kind === 'seen', 'seen again');
  });

  test('sealed: nothing of it changes, and the reason is the answer', async () => {
    const his = await pair.open(jonas);
    await act(hers, notes(hers.open(), 'Said in the session.'));
    const then = await saved(hers);
    await act(hers, notes(hers.open(), ''));
    const session = hers.open().session.get().id;
    await act(hers, { type: 'close-session', session });
    await pair.until(() => his.open().record.get().sessions[session]?.closed !== undefined && his.open().record.get().sessions[session]?.closed !== null);
    await act(his, { type: 'confirm-session', session });
    await pair.until(() => hers.open().record.get().sessions[session]?.confirmed.member !== null);
    const version = await readable(hers, then);
    const things = lost(hers, version).map(({ thing }) => thing);
    expect(things).toHaveLength(1);
    const refused = await hers.open().dispatch({ type: 'bring-back', session, things });
    expect(refused).toEqual({ ok: false, error: { kind: 'session-sealed' } });
    expect(notesOf(hers)).toBe('');
  });

  test('a version that cannot be read says why; one that cannot be fetched is a failure', async () => {
    const cases = [
      ['empty', new Uint8Array()],
      ['truncated', new TextEncoder().encode('{"what": "Accord')],
      ['not-json', new TextEncoder().encode('hello')],
      ['other-partnership', recordFileOf(maya, priya)],
    ] as const;
    for (const [reason, bytes] of cases) {
      const { tag } = pair.file.put(bytes);
      expect(await hers.open().versions.open(tag)).toEqual({ ok: true, value: { kind: 'unreadable', reason } });
    }
    expect(await hers.open().versions.open('nowhere')).toEqual({ ok: false, error: { kind: 'missing' } });
    for (const failure of [{ kind: 'offline' }, { kind: 'forbidden' }] as const) {
      pair.cloud.failure = failure;
      expect(await hers.open().versions.list()).toEqual({ ok: false, error: failure });
      expect(await hers.open().versions.open('1')).toEqual({ ok: false, error: failure });
    }
  });

  test('made by a newer Accord: nothing is brought back and nothing is joined in', async () => {
    await act(hers, topic('t1', 'Exam'));
    const then = await saved(hers);
    await act(hers, { type: 'withdraw-topic', id: 't1' });
    await saved(hers);
    const newest = JSON.parse(new TextDecoder().decode(pair.file.newest?.bytes));
    pair.file.put(new TextEncoder().encode(JSON.stringify({ ...newest, format: 99 })));
    await pair.reach(hers, 'newer-version');
    const version = await readable(hers, then);
    const things = lost(hers, version).map(({ thing }) => thing);
    expect(await hers.open().dispatch({ type: 'bring-back', session: hers.open().session.get().id, things })).toEqual({ ok: false, error: { kind: 'read-only' } });
    expect(await version.join()).toEqual({ ok: false, error: { kind: 'read-only' } });
  });
});
