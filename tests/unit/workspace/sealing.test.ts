/** Sealed sessions by whole workspaces of two people on memory ports: who seals when, what lies where, what is noticed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256OfBytes } from '../../../src/base/ids.ts';
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { decodeSealedFile, encodeSealedFile, readSealedFileName } from '../../../src/document/sealed-file.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { writtenAfterSealing } from '../../../src/domain/views/sealing.ts';
import type { Papers } from '../../../src/workspace/papers.ts';
import type { OpenPartnership, SealedReport } from '../../../src/workspace/workspace.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryMicrosoft365 } from '../../helpers/memory-graph.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { chatId, jonas, maya, pair } from '../../helpers/people.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { weeksHeld } from '../../helpers/weeks.ts';
import { openWorkspacePage, type PageOptions, plainPapers, type WorkspacePage } from '../../helpers/workspace-page.ts';

let clock: VirtualClock;
let cloud: MemoryMicrosoft365;
const devices = new Map<string, MemoryDevice>();

beforeEach(() => {
  clock = new VirtualClock();
  cloud = new MemoryMicrosoft365({ chatId, subject: '1:1', organizer: maya.id, joinUrl: null, people: [maya, jonas] });
  devices.clear();
});

const isSaved = (partnership: OpenPartnership) => ['in-onedrive', 'seen'].includes(partnership.status.get().kind);
const folder = (): MemoryArchive => {
  const space = cloud.spaces.get(pair);
  if (!space) throw new Error('no space');
  return space.sessions;
};
const sealedNames = () => [...folder().files.keys()].filter((name) => readSealedFileName(name) !== null);
const copiesOf = (person: typeof maya) => cloud.ownCopies.get(`${person.id} ${pair}`) ?? new Map<string, Uint8Array>();
const sealOf = (page: WorkspacePage, id: string) => page.open().record.get().sessions[id]?.seal ?? null;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function stateIn(bytes: Uint8Array | undefined): Uint8Array {
  const file = decodeRecordFile(bytes ?? new Uint8Array(), pair);
  if (!file.ok) throw new Error(file.error);
  return file.value.state;
}

async function until(done: () => boolean, stepMs = 100): Promise<void> {
  for (let i = 0; i < 600 && !done(); i += 1) {
    await clock.advance(stepMs);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(done()).toBe(true);
}

async function openAs(person: typeof maya, more: Partial<PageOptions> = {}): Promise<WorkspacePage> {
  const device = devices.get(person.id) ?? new MemoryDevice();
  devices.set(person.id, device);
  const page = openWorkspacePage(person, cloud, { device, clock, ...more });
  await until(() => page.state().kind === 'unattached' || (page.state().kind === 'open' && isSaved(page.open())));
  const state = page.state();
  if (state.kind === 'unattached') {
    expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
    await until(() => page.state().kind === 'open' && isSaved(page.open()));
  }
  return page;
}

async function act(page: WorkspacePage, command: Command): Promise<void> {
  const done = await page.open().dispatch(command);
  if (!done.ok) throw new Error(`${command.type}: ${done.error.kind}`);
}

const here = (page: WorkspacePage) => page.open().session.get().id;
const note = (page: WorkspacePage, to: string, from = ''): Promise<void> => act(page, { type: 'edit-text', target: { table: 'sessions', id: here(page), field: 'notes' }, from, to });

/** Jonas closes, Maya confirms. Resolves with the id of the session once her page has sealed it. */
async function holdSession(hers: WorkspacePage, his: WorkspacePage, words = 'We walked.'): Promise<string> {
  const id = here(his);
  if (his.open().record.get().sessions[id]?.notes !== words) await note(his, words);
  await act(his, { type: 'close-session', session: id });
  await until(() => hers.open().record.get().sessions[id]?.closed != null);
  await act(hers, { type: 'confirm-session', session: id });
  await until(() => sealOf(hers, id) !== null && isSaved(hers.open()));
  await until(() => sealOf(his, id) !== null);
  return id;
}

async function report(page: WorkspacePage): Promise<SealedReport> {
  const result = await page.open().sealed.check(() => undefined, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function look(page: WorkspacePage, id: string) {
  const seal = sealOf(page, id);
  if (seal === null) throw new Error('not sealed');
  const result = await page.open().sealed.look(id, seal);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('sealing', () => {
  test('Z1–Z3 who confirmed last seals within seconds: file, minutes, both copies; nothing twice', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const before = clock.elapsed();
    const id = await holdSession(hers, his);
    expect(clock.elapsed() - before).toBeLessThan(40_000);
    await until(() => copiesOf(maya).size === 1 && copiesOf(jonas).size === 1);
    await clock.advance(7_200_000);
    const names = [`2026-11-23 ${id} sealed.json`, `2026-11-23 ${id}.docx`, `2026-11-23 ${id}.md`];
    expect([...folder().files.keys()].sort()).toEqual(names);
    const bytes = folder().files.get(names[0] ?? '') ?? new Uint8Array();
    for (const person of [maya, jonas]) expect([...copiesOf(person)]).toEqual([[names[0], bytes]]);
    const file = decodeSealedFile(bytes, pair);
    expect(file.ok && file.value).toMatchObject({ session: id, day: '2026-11-23', alone: null, previous: null, sealedBy: maya.id });
    expect(file.ok && file.value.readable.sessions[id]?.notes).toBe('We walked.');
    expect(sealOf(his, id)).toMatchObject({ name: names[0], sha256: sha256OfBytes(bytes), previous: null, by: 'manager', alone: null });
    expect(text(folder().files.get(names[2] ?? ''))).toBe(`md of ${id}: We walked.`);
    expect(await his.open().dispatch({ type: 'reopen-session', session: id })).toEqual({ ok: false, error: { kind: 'session-sealed' } });
    expect(await report(his)).toEqual({ checked: 1, troubles: [] });
  });

  test('Z2 the next one names the one before', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const first = await holdSession(hers, his);
    for (const page of [hers, his]) page.open().chooseSession({ day: '2026-11-30', occurrence: null });
    const second = await holdSession(hers, his, 'Next week');
    expect(second).not.toBe(first);
    const [one, two] = [sealOf(hers, first), sealOf(hers, second)];
    expect(two?.previous).toBe(one?.sha256);
    const file = decodeSealedFile(folder().files.get(two?.name ?? '') ?? new Uint8Array(), pair);
    expect(file.ok && file.value.previous).toEqual({ name: one?.name, sha256: one?.sha256 });
    expect(await report(hers)).toEqual({ checked: 2, troubles: [] });
    // What is told of one that cannot be trusted begins after the one before it (PS2).
    for (const seal of [one, two]) folder().files.set(seal?.name ?? '', new Uint8Array([1]));
    expect((await report(hers)).troubles.map(({ day, from }) => [day, from])).toEqual([
      ['2026-11-30', '2026-11-24'],
      ['2026-11-23', null],
    ]);
  });

  test('Z1 the page that confirmed last is gone: another one seals after an hour, not before', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = here(his);
    await act(his, { type: 'close-session', session: id });
    await until(() => hers.open().record.get().sessions[id]?.closed != null);
    // The folder answers nobody for the few seconds until she closes her page.
    folder().faults.push(...Array.from({ length: 3 }, () => ({ call: 'list' as const, failure: { kind: 'offline' as const } })));
    await act(hers, { type: 'confirm-session', session: id });
    await hers.suspend();
    await until(() => his.open().record.get().sessions[id]?.confirmed.manager != null);
    folder().faults = [];
    await clock.advance(3_000_000);
    expect(sealOf(his, id)).toBeNull();
    await until(() => sealOf(his, id) !== null, 60_000);
    expect(sealOf(his, id)).toMatchObject({ by: 'member', alone: null });
  });

  test('the past is caught up with one by one, the newest first, and never before what was just confirmed', async () => {
    const weeks = weeksHeld(4);
    const file = new MemoryFile();
    file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-06-29T09:00:00.000Z', savedBy: maya.id, readable: weeks.record.get(), state: weeks.encodeWhole() }));
    const address = { driveId: 'd1', folderId: 'f1', recordId: 'r1', webUrl: 'https://contoso.example/1' };
    cloud.spaces.set(pair, { address, file, sessions: new MemoryArchive(), people: new Set([maya.id, jonas.id]) });
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = await holdSession(hers, his);
    expect(sealedNames()).toEqual([`2026-11-23 ${id} sealed.json`]);
    // One from each page in their first minutes, then one in ten minutes.
    await clock.advance(300_000);
    expect(sealedNames().length).toBeLessThanOrEqual(3);
    await until(() => sealedNames().length === 5, 60_000);
    expect(sealedNames()[1]).toMatch(/^2026-06-22 /);
    await until(() => [hers, his].every((page) => Object.values(page.open().record.get().sessions).every(({ seal }) => seal !== null)), 1_000);
    expect(sealOf(hers, 's20260601')?.alone).toBe('manager');
    expect(await report(hers)).toEqual({ checked: 5, troubles: [] });
  });

  test('Z1 only one confirms: after a week it is sealed as theirs alone', async () => {
    const his = await openAs(maya);
    const id = here(his);
    await note(his, 'Alone');
    await act(his, { type: 'close-session', session: id });
    await clock.advance(6 * 86_400_000);
    expect(sealOf(his, id)).toBeNull();
    await until(() => sealOf(his, id) !== null, 3_600_000);
    expect(sealOf(his, id)).toMatchObject({ alone: 'manager' });
  });

  test('Z3 an answer that was lost is found, not written again', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    folder().faults.push({ call: 'add', failure: { kind: 'unavailable' }, after: true });
    const id = here(his);
    await act(his, { type: 'close-session', session: id });
    await until(() => hers.open().record.get().sessions[id]?.closed != null);
    await act(hers, { type: 'confirm-session', session: id });
    await until(() => sealedNames().length === 1);
    await until(() => sealOf(hers, id) !== null, 60_000);
    expect(sealedNames()).toEqual([`2026-11-23 ${id} sealed.json`]);
  });

  test('Z3 both seal at once: the record names one, and both are accepted', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = await holdSession(hers, his);
    const name = sealOf(hers, id)?.name ?? '';
    // What the other page would have added, had it been as quick.
    const file = decodeSealedFile(folder().files.get(name) ?? new Uint8Array(), pair);
    if (!file.ok) throw new Error(file.error);
    folder().files.set(name.replace('.json', ' 1.json'), encodeSealedFile({ ...file.value, sealedBy: jonas.id }));
    expect((await look(his, id)).finding).toBe('intact');
    expect(await report(his)).toEqual({ checked: 2, troubles: [] });
  });

  test('minutes that cannot be made never stop the sealing, and come later', async () => {
    let papers: Papers | null = null;
    const loadPapers = async () => (papers === null ? Promise.reject(new Error('no network')) : Promise.resolve(papers));
    const [hers, his] = [await openAs(maya, { loadPapers }), await openAs(jonas, { loadPapers })];
    const id = await holdSession(hers, his);
    await clock.advance(60_000);
    expect([...folder().files.keys()]).toEqual([`2026-11-23 ${id} sealed.json`]);
    papers = plainPapers;
    await until(() => folder().files.size === 3, 60_000);
    expect((await look(his, id)).minutes.map(({ form, name }) => [form, name])).toEqual([
      ['docx', `2026-11-23 ${id}.docx`],
      ['md', `2026-11-23 ${id}.md`],
    ]);
  });

  test('Z5 steps from before the sealing are not taken back, later ones are', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = await holdSession(hers, his);
    expect(hers.open().undoable.get()).toBeNull();
    hers.open().undo();
    expect(hers.open().record.get().sessions[id]?.confirmed.manager).not.toBeNull();
    await act(hers, { type: 'add-topic', id: 't9', title: 'Later' });
    expect(hers.open().undoable.get()).toBe('add-topic');
    hers.open().undo();
    expect(hers.open().record.get().topics['t9']).toBeUndefined();
    expect(hers.open().undoable.get()).toBeNull();
  });

  test('Z7 a changed, replaced or deleted file is noticed, and the own copy tells what it was', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = await holdSession(hers, his);
    await until(() => copiesOf(jonas).size === 1);
    const name = sealOf(his, id)?.name ?? '';
    const bytes = folder().files.get(name) ?? new Uint8Array();
    expect(await look(his, id)).toMatchObject({ finding: 'intact', sealed: { sessions: { [id]: { notes: 'We walked.' } } } });

    folder().files.set(name, new TextEncoder().encode(text(bytes).replace('We walked.', 'We argued.')));
    const changed = await look(his, id);
    expect(changed.finding).toBe('changed');
    expect(changed.sealed).toBeNull();
    expect(changed.copy?.sessions[id]?.notes).toBe('We walked.');
    expect(await report(his)).toMatchObject({ checked: 1, troubles: [{ name, day: '2026-11-23', finding: 'changed', copy: { sessions: { [id]: { notes: 'We walked.' } } } }] });

    folder().files.delete(name);
    expect((await look(his, id)).finding).toBe('missing');
    expect((await report(his)).troubles.map(({ finding }) => finding)).toEqual(['missing']);
  });

  test('Z7 a changed file never becomes somebody’s copy', async () => {
    const hers = await openAs(maya);
    const his = await openAs(jonas);
    const id = await holdSession(hers, his);
    copiesOf(jonas).clear();
    const name = sealOf(hers, id)?.name ?? '';
    folder().files.set(name, new TextEncoder().encode(text(folder().files.get(name)).replace('We walked.', 'We argued.')));
    await his.suspend();
    const again = await openAs(jonas);
    await clock.advance(300_000);
    expect(copiesOf(jonas).size).toBe(0);
    expect((await look(again, id)).finding).toBe('changed');
  });

  test('Z7 both changed the file and the note in the record: the file after it, and the copies, tell', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const first = await holdSession(hers, his);
    for (const page of [hers, his]) page.open().chooseSession({ day: '2026-11-30', occurrence: null });
    await holdSession(hers, his, 'Next week');
    await until(() => copiesOf(jonas).size === 2 && copiesOf(maya).size === 2);
    const name = sealOf(his, first)?.name ?? '';
    const forged = new TextEncoder().encode(text(folder().files.get(name)).replace('We walked.', 'We argued.'));
    folder().files.set(name, forged);
    for (const person of [maya, jonas]) copiesOf(person).delete(name);
    // As if the session had left the record, and its own file, which lies beside, were forged as well.
    const seal = sealOf(his, first);
    if (seal === null) throw new Error('It is sealed.');
    const result = await his.open().sealed.look('s19990101', { ...seal, sha256: sha256OfBytes(forged) });
    expect(result.ok && result.value.finding).toBe('changed');
    expect((await report(his)).troubles.map((one) => [one.name, one.finding])).toEqual([[name, 'changed']]);
  });

  test('Z4 words from a device that was away are kept, and told apart', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = here(his);
    await note(his, 'We walked.');
    await until(() => isSaved(his.open()));
    // A phone that takes the record along into a tunnel, and writes there.
    const phone = new RecordDocument();
    phone.merge(stateIn(cloud.fileOf(pair).newest?.bytes));
    phone.apply([{ kind: 'text', table: 'sessions', id, field: 'notes', from: 'We walked.', to: 'We walked. From the train.' }], 'edit-text');
    await holdSession(hers, his, 'We walked.');
    phone.merge(stateIn(cloud.fileOf(pair).newest?.bytes));
    cloud.fileOf(pair).put(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T10:00:00.000Z', savedBy: jonas.id, readable: phone.record.get(), state: phone.encodeWhole() }));
    await until(() => hers.open().record.get().sessions[id]?.notes === 'We walked. From the train.', 1_000);
    const { finding, sealed } = await look(hers, id);
    expect(finding).toBe('intact');
    expect(writtenAfterSealing(sealed ?? emptyRecord, hers.open().record.get(), id)).toEqual([{ what: 'notes', sealed: 'We walked.', present: 'We walked. From the train.' }]);
  });

  test('Z6 an amendment reaches the other person, and the sealed file does not change', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    const id = await holdSession(hers, his);
    const before = folder().files.get(sealOf(hers, id)?.name ?? '');
    await act(his, { type: 'amend-session', id: 'm1', session: id, text: 'It was the Tuesday.' });
    await until(() => hers.open().record.get().amendments['m1'] !== undefined);
    await clock.advance(7_200_000);
    expect(folder().files.get(sealOf(hers, id)?.name ?? '')).toEqual(before);
    expect((await look(hers, id)).finding).toBe('intact');
  });

  test('a check tells how far it is and can be stopped', async () => {
    const [hers, his] = [await openAs(maya), await openAs(jonas)];
    await holdSession(hers, his);
    const told: (readonly [number, number])[] = [];
    await hers.open().sealed.check((...so) => void told.push(so), new AbortController().signal);
    expect(told).toEqual([
      [0, 1],
      [1, 1],
    ]);
    const stopped = await hers.open().sealed.check(() => undefined, AbortSignal.abort());
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
