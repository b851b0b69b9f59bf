import { expect, test } from 'vitest';
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { sealOf } from '../../../src/domain/sealing.ts';
import type { DeviceStore } from '../../../src/storage/device-store.ts';
import { ratingId, scoreId } from '../../../src/domain/growth-ids.ts';
import { blindState } from '../../../src/domain/views/blind.ts';
import { Partnership } from '../../../src/workspace/open-partnership.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { act, isSaved, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { openWorkspacePage, type WorkspacePage } from '../../helpers/workspace-page.ts';

const score = { kind: 'score', skill: 'x1' } as const;
const rating = { kind: 'rating' } as const;

/** Maya, the manager, has a page with one skill in the matrix; Jonas, the member, has one that shows it. */
async function twoPages(): Promise<{ readonly two: PairOfPages; readonly manager: WorkspacePage; readonly member: WorkspacePage }> {
  const two = new PairOfPages();
  const manager = await two.attach();
  await act(manager, { type: 'add-skill', id: 'x1', kind: 'technical', name: 'Python', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
  await two.until(() => isSaved(manager.open()));
  const member = await two.open(jonas);
  return { two, manager, member };
}

const at = (page: WorkspacePage) => page.open().session.get().id;
const state = (page: WorkspacePage, subject: typeof score | typeof rating = score) => blindState(page.open().record.get(), at(page), subject, page.open().myRole.get());
const privateOf = (two: PairOfPages, person: { readonly id: string }) => two.cloud.privateFiles.get(`${person.id} ${pair}`) ?? '';

type Answer = Parameters<Partnership['blind']['seal']> extends [unknown, ...infer Rest] ? Rest : never;

/** In the session at hand. */
const give = (page: WorkspacePage, ...answer: Answer) => page.open().blind.seal(page.open().session.get(), ...answer);

async function seal(page: WorkspacePage, ...answer: Answer): Promise<void> {
  const sealed = await give(page, ...answer);
  if (!sealed.ok) throw new Error(sealed.error.kind);
}

/** The page is gone, as when its window was closed. */
function close(page: WorkspacePage): void {
  const open = page.open();
  if (open instanceof Partnership) open.close();
}

test('both seal, and each page shows its own answer by itself; nothing of it is a step to undo', async () => {
  const { two, manager, member } = await twoPages();
  await act(member, { type: 'add-topic', id: 't1', title: 'Exams' });
  await seal(member, score, 3, ' the migration ');
  expect(state(member).stage).toBe('mine');
  expect(member.open().blind.mine.get()).toEqual(new Map([[scoreId(at(member), 'x1', 'member'), { value: 3, evidence: 'the migration' }]]));
  await two.until(() => state(manager).stage === 'theirs');
  // Nothing in the shared file tells the answer.
  expect(new TextDecoder().decode(two.file.newest?.bytes)).not.toContain('the migration');
  await seal(manager, score, 5);
  await two.until(() => state(manager).stage === 'revealed' && state(member).stage === 'revealed');
  expect(state(manager)).toMatchObject({ manager: { value: 5 }, member: { value: 3, evidence: 'the migration' } });
  expect(member.open().blind.mine.get().size).toBe(0);
  expect(member.open().undoable.get()).toBe('add-topic');
  member.open().undo();
  expect(state(member).stage).toBe('revealed');
  const { past } = manager.open().record.get().skills['x1'] ?? {};
  expect([past?.manager.map(({ value }) => value), past?.member.map(({ value }) => value)]).toEqual([[5], [3]]);
});

test('a rating goes the same way', async () => {
  const { two, manager, member } = await twoPages();
  await seal(manager, rating, 4);
  expect(manager.open().blind.mine.get().get(ratingId(at(manager), 'manager'))?.value).toBe(4);
  await seal(member, rating, 2);
  await two.until(() => state(manager, rating).stage === 'revealed' && state(member, rating).stage === 'revealed');
  expect(state(member, rating)).toMatchObject({ manager: { value: 4 }, member: { value: 2 } });
});

test('until both have sealed a person may answer anew, and the last answer is shown', async () => {
  const { two, manager, member } = await twoPages();
  await seal(member, score, 3);
  await seal(member, score, 4, 'slept over it');
  expect([...member.open().blind.mine.get().values()]).toEqual([{ value: 4, evidence: 'slept over it' }]);
  await two.until(() => state(manager).stage === 'theirs');
  await seal(manager, score, 1);
  await two.until(() => state(member).stage === 'revealed');
  expect(state(member).member).toEqual({ kind: 'shown', value: 4, evidence: 'slept over it' });
  const again = await give(member, score, 5);
  expect(again).toEqual({ ok: false, error: { kind: 'already-sealed' } });
});

test('what is refused keeps nothing: a long line, a skill that is not there', async () => {
  const { two, member } = await twoPages();
  expect(await give(member, score, 3, 'x'.repeat(301))).toEqual({ ok: false, error: { kind: 'too-long', what: 'evidence', max: 300 } });
  expect(await give(member, { kind: 'score', skill: 'x9' }, 3)).toEqual({ ok: false, error: { kind: 'unknown', what: 'skill' } });
  await two.clock.advance(60_000);
  expect(privateOf(two, jonas)).toBe('');
});

test('another device of the person shows the answer, from their private file', async () => {
  const { two, manager, member } = await twoPages();
  await seal(member, score, 3, 'on the old laptop');
  await two.until(() => isSaved(member.open()) && privateOf(two, jonas).includes('on the old laptop'));
  close(member);
  const other = openWorkspacePage(jonas, two.cloud, { device: new MemoryDevice(), clock: two.clock });
  await two.until(() => other.state().kind === 'open' && other.open().blind.mine.get().size === 1);
  await seal(manager, score, 5);
  await two.until(() => state(manager).stage === 'revealed');
  expect(state(manager).member).toEqual({ kind: 'shown', value: 3, evidence: 'on the old laptop' });
  // The salts of the two are each in their own file alone.
  expect(privateOf(two, maya)).not.toContain('on the old laptop');
});

test('given offline, in a page that was closed at once: the next page brings it and shows it', async () => {
  const { two, manager, member } = await twoPages();
  two.cloud.failure = { kind: 'offline' };
  await seal(member, score, 3);
  await member.suspend();
  close(member);
  two.cloud.failure = null;
  await seal(manager, score, 5);
  const next = await two.open(jonas);
  await two.until(() => state(manager).stage === 'revealed' && state(next).stage === 'revealed');
  expect(state(manager).member).toMatchObject({ value: 3 });
  await two.until(() => privateOf(two, jonas) !== '');
});

/** A device of which the notes go through `write`. */
function deviceWith(write: (key: string, keep: () => Promise<void>) => Promise<void>, device = new MemoryDevice()): DeviceStore {
  const { notes } = device;
  return {
    replica: (key) => device.replica(key),
    siblings: (key) => device.siblings(key),
    notes: { read: (key) => notes.read(key), write: (key, value) => write(key, () => notes.write(key, value)) },
    rows: device.rows,
  };
}

async function openOn(two: PairOfPages, device: DeviceStore): Promise<WorkspacePage> {
  const page = openWorkspacePage(jonas, two.cloud, { device, clock: two.clock });
  await two.until(() => page.state().kind === 'open' && isSaved(page.open()));
  return page;
}

test('the salt is kept before the seal is in the record', async () => {
  const { two, member } = await twoPages();
  close(member);
  let release: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openOn(two, deviceWith(async (key, keep) => (key.startsWith('private/') ? kept.then(keep) : keep())));
  const sealing = give(page, score, 3);
  await two.clock.advance(5_000);
  expect(page.open().record.get().scores).toEqual({});
  release();
  expect(await sealing).toEqual({ ok: true, value: undefined });
  expect(state(page).stage).toBe('mine');
});

test('a device that keeps nothing: OneDrive keeps it first; with neither, nothing is given', async () => {
  const { two, member } = await twoPages();
  close(member);
  const page = await openOn(two, deviceWith(async (key, keep) => (key.startsWith('private/') ? undefined : keep())));
  two.cloud.failure = { kind: 'offline' };
  expect(await give(page, score, 3)).toEqual({ ok: false, error: { kind: 'not-kept' } });
  expect(page.open().record.get().scores).toEqual({});
  two.cloud.failure = null;
  await seal(page, score, 4, 'online again');
  expect(privateOf(two, jonas)).toContain('online again');
  expect(state(page).stage).toBe('mine');
});

test('M7 another device sealed anew while it was away: the page puts the seal back that the other opened against, and shows that answer', async () => {
  const { two, manager, member } = await twoPages();
  const stateIn = () => {
    const file = decodeRecordFile(two.file.newest?.bytes ?? new Uint8Array(), pair);
    if (!file.ok) throw new Error(file.error);
    return file.value.state;
  };
  await seal(member, score, 2, 'on the laptop');
  await two.until(() => isSaved(member.open()));
  const phone = new RecordDocument();
  phone.merge(stateIn());
  await seal(manager, score, 5);
  await two.until(() => state(manager).stage === 'revealed' && isSaved(manager.open()));
  const place = { session: at(member), subject: score, by: 'member' } as const;
  const hash = sealOf(place, { value: 5, salt: 'c'.repeat(32) });
  phone.apply([{ kind: 'set', table: 'scores', id: scoreId(place.session, 'x1', 'member'), fields: { sealed: { hash, at: '2026-11-23T09:00:00.000Z' } } }], 'seal-score');
  phone.merge(stateIn());
  let wasReplaced = false;
  const sealedBy = (page: WorkspacePage) => page.open().record.get().scores[scoreId(place.session, 'x1', 'member')]?.sealed?.hash;
  member.open().record.subscribe(() => {
    wasReplaced ||= sealedBy(member) === hash;
  });
  two.file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T09:00:00.000Z', savedBy: jonas.id, readable: phone.record.get(), state: phone.encodeWhole() }));
  await two.until(() => wasReplaced && sealedBy(member) !== hash && isSaved(member.open()) && isSaved(manager.open()));
  expect(sealedBy(manager)).not.toBe(hash);
  expect(state(manager)).toMatchObject({ manager: { value: 5 }, member: { value: 2, evidence: 'on the laptop' } });
});

test('M6 a form that was opened for one session answers in it, although another one is at hand by now', async () => {
  const { member } = await twoPages();
  const page = member.open();
  const before = page.session.get();
  page.chooseSession({ day: '2026-12-07', occurrence: null });
  expect(page.session.get().id).not.toBe(before.id);
  expect(await page.blind.seal(before, rating, 4)).toEqual({ ok: true, value: undefined });
  expect(Object.keys(page.record.get().ratings)).toEqual([ratingId(before.id, 'member')]);
  // It was not in the record yet: it has the date for which it was opened.
  expect(page.record.get().sessions[before.id]).toMatchObject({ day: before.day });
});
