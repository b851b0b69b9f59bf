import { beforeEach, describe, expect, test } from 'vitest';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { sessionFileName } from '../../../src/document/session-file.ts';
import { openMyOneOnOnes } from '../../../src/workspace/my-one-on-ones.ts';
import { takeStep } from '../../../src/workspace/my-step.ts';
import type { MyOneOnOnes } from '../../../src/workspace/my.ts';
import { ToolNotes } from '../../../src/workspace/tool-notes.ts';
import { chatId, jonas, maya, pair } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage, openWorkspacePage, type WorkspacePage } from '../../helpers/workspace-page.ts';

let two: TwoWorkspaces;

beforeEach(() => {
  two = new TwoWorkspaces();
});

const openList = (person: typeof maya, on: string): MyOneOnOnes => openMyOneOnOnes(memoryPage(person, two.cloud, { ...two.options(on), chatId: null }).parts);

const isIdle = (my: MyOneOnOnes): boolean => my.list.get().all !== null && !my.list.get().asking;

/** Both have a 1:1, and it is in their own lists. Only hers stays open. */
async function attached(): Promise<WorkspacePage> {
  const hers = await two.attachAsMaya();
  const his = await two.openAs(jonas);
  await two.clock.advance(40_000);
  await his.workspace.close();
  return hers;
}

const calls = (kind: string): number => two.cloud.fileOf(pair).calls.filter((call) => call === kind).length;

describe('my 1:1s', () => {
  test('a device that knows nothing reads the list and each record once', async () => {
    const hers = await attached();
    await hers.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(hers.open()));
    const my = openList(jonas, 'phone');
    expect(my.list.get().all).toBeNull();
    await two.until(() => isIdle(my));
    const [one, ...more] = my.list.get().all ?? [];
    expect(more).toEqual([]);
    expect(one).toMatchObject({ pairKey: pair, chatId, otherName: maya.displayName, trouble: null });
    expect(one?.record?.topics['t1']?.title).toBe('Growth');
  });

  test('what this device showed last is there before anything is asked, also without a network', async () => {
    await attached();
    const first = openList(jonas, 'jonas');
    await two.until(() => isIdle(first));
    first.close();
    two.cloud.failure = { kind: 'offline' };
    const my = openList(jonas, 'jonas');
    await two.until(() => isIdle(my));
    expect(my.list.get().failure).toEqual({ kind: 'offline' });
    expect(my.list.get().all?.[0]?.record?.partnership).not.toBeNull();
    expect(my.list.get().all?.[0]?.trouble).toEqual({ kind: 'offline' });
  });

  test('what has not changed is not read again; what has is', async () => {
    await (await attached()).workspace.close();
    const my = openList(jonas, 'phone');
    await two.until(() => isIdle(my));
    const [read, checked] = [calls('read'), calls('check')];
    my.refresh();
    await two.until(() => isIdle(my));
    expect([calls('read'), calls('check')]).toEqual([read, checked + 1]);
    const hers = await two.openAs(maya, 'maya');
    await hers.open().dispatch({ type: 'add-topic', id: 't2', title: 'Later' });
    await two.until(() => isSaved(hers.open()));
    my.refresh();
    await two.until(() => my.list.get().all?.[0]?.record?.topics['t2'] !== undefined);
  });

  test('words that only this device has are shown, too', async () => {
    const hers = await attached();
    const his = openWorkspacePage(jonas, two.cloud, two.options('jonas'));
    await two.until(() => his.state().kind === 'open' && isSaved(his.open()));
    await hers.open().dispatch({ type: 'add-topic', id: 't3', title: 'Hers' });
    await two.until(() => isSaved(hers.open()));
    two.cloud.failure = { kind: 'offline' };
    await his.open().dispatch({ type: 'add-topic', id: 't4', title: 'His, not saved' });
    await two.clock.advance(3_000);
    await his.suspend();
    await his.workspace.close();
    two.cloud.failure = null;
    const my = openList(jonas, 'jonas');
    await two.until(() => my.list.get().all?.[0]?.record?.topics['t3'] !== undefined);
    expect(my.list.get().all?.[0]?.record?.topics['t4']?.title).toBe('His, not saved');
  });

  test('nothing is asked while nobody looks, and it is asked anew when somebody comes back', async () => {
    await (await attached()).workspace.close();
    const page = memoryPage(jonas, two.cloud, { ...two.options('phone'), chatId: null });
    const my = openMyOneOnOnes(page.parts);
    await two.until(() => isIdle(my));
    page.look(false);
    const asked = calls('check');
    await two.clock.advance(3_600_000);
    expect(calls('check')).toBe(asked);
    page.look(true);
    await two.until(() => calls('check') > asked && isIdle(my));
  });

  test('without a calendar the list says so and works; with one it has the dates', async () => {
    await attached();
    const my = openList(jonas, 'phone');
    await two.until(() => isIdle(my));
    expect(my.list.get().calendarFailure).toEqual({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'admin' });
    expect(my.list.get().all?.[0]?.calendar).toBeNull();
    two.cloud.calendar = [{ series: chatId, start: '2026-12-01T08:00:00.000Z', originalStart: '2026-11-30T08:00:00.000Z' }];
    my.refresh();
    await two.until(() => isIdle(my));
    expect(my.list.get().all?.[0]?.calendar).toEqual(two.cloud.calendar);
    expect(my.list.get().calendarFailure).toBeNull();
  });

  test('a file that cannot be read is said, and what was known stays', async () => {
    await attached();
    const my = openList(jonas, 'phone');
    await two.until(() => isIdle(my));
    two.cloud.fileOf(pair).put(new TextEncoder().encode('{ "what": "nonsense"'));
    my.refresh();
    await two.until(() => my.list.get().all?.[0]?.trouble !== null);
    expect(my.list.get().all?.[0]?.trouble).toEqual({ kind: 'unreadable' });
    expect(my.list.get().all?.[0]?.record?.partnership).not.toBeNull();
  });

  test('the whole record comes from the device where it was opened there, else from its file', async () => {
    const hers = await attached();
    await hers.open().dispatch({ type: 'add-skill', id: 'k1', kind: 'technical', name: 'Testing', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
    await two.until(() => isSaved(hers.open()));
    const phone = openList(jonas, 'phone');
    await two.until(() => isIdle(phone));
    const whole = await phone.whole(pair);
    expect(whole.ok && whole.value.skills['k1']?.name).toBe('Testing');
    const here = openList(maya, 'maya');
    await two.until(() => isIdle(here));
    two.cloud.failure = { kind: 'offline' };
    const local = await here.whole(pair);
    expect(local.ok && local.value.skills['k1']?.name).toBe('Testing');
    expect(await phone.whole('no-such-pair')).toEqual({ ok: false, error: { kind: 'missing' } });
  });

  test('SR8 old sessions of one that is not open are listed and read from its folder, with who is who from its record', async () => {
    await attached();
    const my = openList(jonas, 'phone');
    await two.until(() => isIdle(my));
    const whole = await my.whole(pair);
    if (!whole.ok) throw new Error('not read');
    const day = '2021-03-01';
    const document = new RecordDocument();
    document.apply([{ kind: 'set', table: 'sessions', id: 'o1', fields: { day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` }, notes: 'Long ago' } }], 'close-session');
    const file = encodeRecordFile({ partnership: pair, savedAt: `${day}T09:00:00.000Z`, savedBy: maya.id, readable: document.record.get(), state: document.encodeWhole() }, 'session');
    two.cloud.spaces.get(pair)?.sessions.files.set(sessionFileName(day, 'o1'), file);
    const earlier = await my.earlier(pair, () => whole.value);
    const listed = await earlier.list();
    const [first] = listed.ok ? listed.value : [];
    if (first === undefined) throw new Error('not listed');
    const read = await earlier.read(first);
    expect(read.ok && read.value.sessions['o1']?.notes).toBe('Long ago');
    expect(read.ok && read.value.partnership).toEqual(whole.value.partnership);
    expect(await (await my.earlier('no-such-pair', () => whole.value)).list()).toEqual({ ok: false, error: { kind: 'missing' } });
  });

  test('takes one step in one of them where none is open: it is in OneDrive before it is left', async () => {
    await (await attached()).workspace.close();
    const { parts } = memoryPage(jonas, two.cloud, { ...two.options('phone'), chatId: null });
    const notes = new ToolNotes(parts.device.notes);
    await notes.noteApp(chatId, false);
    let taken: Awaited<ReturnType<typeof takeStep>> | null = null;
    void takeStep(parts, { chatId, pairKey: pair }, { type: 'add-achievement', id: 'h1', what: 'Ran the workshop', day: '2026-11-23', value: '', links: {} }).then((done) => (taken = done));
    await two.until(() => taken !== null);
    // With the record as it is now: what is shown of it elsewhere follows.
    expect(taken).toMatchObject({ ok: true, value: { achievements: { h1: { what: 'Ran the workshop' } } } });
    // It was not the tab of the meeting, and proves nothing of it.
    expect(await notes.lacksApp(chatId)).toBe(true);
    const hers = await two.openAs(maya, 'her other one');
    expect(hers.open().record.get().achievements['h1']).toMatchObject({ what: 'Ran the workshop', by: 'member' });
  });

  test('takes no step when the record of another pair lies behind the chat: the words were meant for these two', async () => {
    await (await attached()).workspace.close();
    const { parts } = memoryPage(jonas, two.cloud, { ...two.options('phone'), chatId: null });
    let taken: Awaited<ReturnType<typeof takeStep>> | null = null;
    void takeStep(parts, { chatId, pairKey: '0123456789abcdef' }, { type: 'add-topic', id: 't1', title: 'Growth' }).then((done) => (taken = done));
    await two.until(() => taken !== null);
    expect(taken).toEqual({ ok: false, error: { kind: 'not-loaded' } });
    const hers = await two.openAs(maya, 'her other one');
    expect(hers.open().record.get().topics).toEqual({});
  });

  test('says that it could not, when nothing of it is here and Microsoft 365 is out of reach', async () => {
    await (await attached()).workspace.close();
    two.cloud.failure = { kind: 'offline' };
    const { parts } = memoryPage(jonas, two.cloud, { ...two.options('phone'), chatId: null });
    let taken: Awaited<ReturnType<typeof takeStep>> | null = null;
    void takeStep(parts, { chatId, pairKey: pair }, { type: 'add-topic', id: 't1', title: 'Growth' }).then((done) => (taken = done));
    await two.until(() => taken !== null);
    expect(taken).toEqual({ ok: false, error: { kind: 'not-loaded' } });
  });
});
