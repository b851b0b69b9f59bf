import { beforeEach, describe, expect, test } from 'vitest';
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryMicrosoft365 } from '../../helpers/memory-graph.ts';
import { MemoryFile } from '../../helpers/memory-remote.ts';
import { chatId, jonas, maya, pair, priya } from '../../helpers/people.ts';
import type { OpenPartnership } from '../../../src/workspace/workspace.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { openWorkspacePage, type PageOptions } from '../../helpers/workspace-page.ts';

let clock: VirtualClock;
let cloud: MemoryMicrosoft365;
const device = new Map<string, MemoryDevice>();

beforeEach(() => {
  clock = new VirtualClock();
  cloud = new MemoryMicrosoft365({ chatId, subject: '1:1 Maya / Jonas', organizer: maya.id, joinUrl: 'https://teams.example/j', people: [maya, jonas] });
  device.clear();
});

function options(name: string): PageOptions {
  const own = device.get(name) ?? new MemoryDevice();
  device.set(name, own);
  return { device: own, clock };
}

function stateOf(file: Uint8Array): Uint8Array {
  const decoded = decodeRecordFile(file, pair);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value.state;
}

/** Everything is in OneDrive, whether the other person has seen it or not. */
const isSaved = (partnership: OpenPartnership) => ['in-onedrive', 'seen'].includes(partnership.status.get().kind);

/** Dynamic imports need more than microtasks the first time. */
async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !done(); i += 1) {
    await clock.advance(10);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(done()).toBe(true);
}

async function attachAsMaya() {
  const page = openWorkspacePage(maya, cloud, options('maya'));
  await until(() => page.state().kind === 'unattached');
  const state = page.state();
  if (state.kind !== 'unattached') throw new Error('unreachable');
  const done = await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' });
  expect(done.ok).toBe(true);
  await until(() => page.state().kind === 'open' && isSaved(page.open()));
  return page;
}

async function openAs(person: typeof maya, on = person.displayName) {
  const page = openWorkspacePage(person, cloud, options(on));
  await until(() => page.state().kind === 'open' && isSaved(page.open()));
  return page;
}

describe('the workspace', () => {
  test('the manager attaches, the member finds the same record without a link', async () => {
    const hers = await attachAsMaya();
    const his = await openAs(jonas);
    expect(hers.open().myRole.get()).toBe('manager');
    expect(his.open().myRole.get()).toBe('member');
    expect((await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' })).ok).toBe(true);
    await clock.advance(30_000);
    expect(hers.open().record.get().topics['t1']?.title).toBe('Growth');
  });

  test('V10 what the device showed last is not the whole record, and that is said until the document is there', async () => {
    const hers = await attachAsMaya();
    expect(hers.open().whole.get()).toBe(true);
    await hers.open().dispatch({ type: 'add-skill', id: 'k1', kind: 'technical', name: 'Testing', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
    await until(() => isSaved(hers.open()));
    await hers.suspend();
    const again = openWorkspacePage(maya, cloud, options('maya'));
    const seen: string[] = [];
    await until(() => {
      if (again.state().kind === 'open') seen.push(`${again.open().whole.get()} ${Object.keys(again.open().record.get().skills).length}`);
      return seen.at(-1) === 'true 1';
    });
    expect(seen.filter((one) => one === 'true 0')).toEqual([]);
  });

  test('both attach at once: one record, and both are in it', async () => {
    const hers = openWorkspacePage(maya, cloud, options('maya'));
    const his = openWorkspacePage(jonas, cloud, options('jonas'));
    await until(() => hers.state().kind === 'unattached' && his.state().kind === 'unattached');
    const roles = { manager: maya.id, member: jonas.id };
    for (const page of [hers, his]) {
      const state = page.state();
      if (state.kind === 'unattached') expect((await state.attach.attach(roles, { kind: 'my-onedrive' })).ok).toBe(true);
    }
    await until(() => [hers, his].every((page) => page.state().kind === 'open' && isSaved(page.open())));
    expect(his.open().record.get()).toEqual(hers.open().record.get());
  });

  test('both attached too early to see each other: what each wrote ends in the organiser’s space', async () => {
    const attachAs = async (person: typeof maya) => {
      const page = openWorkspacePage(person, cloud, options(person.displayName));
      await until(() => page.state().kind === 'unattached');
      const state = page.state();
      if (state.kind !== 'unattached') throw new Error('unreachable');
      expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
      await page.open().dispatch({ type: 'add-topic', id: `t-${person.id}`, title: person.displayName });
      return page;
    };
    const his = await attachAs(jonas);
    await until(() => isSaved(his.open()));
    // It is there and can be written, but a search does not find it yet.
    const unseen = cloud.spaces.get(pair);
    if (unseen === undefined) throw new Error('no space');
    cloud.spaces.set('unseen', unseen);
    cloud.spaces.delete(pair);
    const hers = await attachAs(maya);
    await clock.advance(60_000);
    await until(() => [hers, his].every((page) => Object.keys(page.open().record.get().topics).length === 2));
    await until(() => [hers, his].every((page) => isSaved(page.open())));
    expect(his.open().record.get()).toEqual(hers.open().record.get());
    expect(his.open().folderUrl.get()).toBe(hers.open().folderUrl.get());
    // Word is left in the space that is no longer used.
    expect([...cloud.signposts.keys()]).toEqual([`${jonas.id} ${pair}`]);
    await his.suspend();
    const again = await openAs(jonas);
    expect(Object.keys(again.open().record.get().topics)).toHaveLength(2);
  });

  test('both attached too early, and the one who is to move comes back after three days on an empty device of the file', async () => {
    const attachAs = async (person: typeof maya) => {
      const page = openWorkspacePage(person, cloud, options(person.displayName));
      await until(() => page.state().kind === 'unattached');
      const state = page.state();
      if (state.kind !== 'unattached') throw new Error('unreachable');
      expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
      return page;
    };
    const his = await attachAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't-his', title: 'Before he left' });
    await until(() => isSaved(his.open()));
    const written = cloud.fileOf(pair).newest;
    const unseen = cloud.spaces.get(pair);
    if (unseen === undefined) throw new Error('no space');
    cloud.spaces.set('unseen', unseen);
    cloud.spaces.delete(pair);
    const hers = await attachAs(maya);
    // He closes the page before anybody looked, and his other device had written one more thing into his file.
    await his.suspend();
    const elsewhere = new RecordDocument();
    elsewhere.merge(stateOf(written?.bytes ?? new Uint8Array()));
    elsewhere.apply([{ kind: 'set', table: 'topics', id: 't-elsewhere', fields: { by: 'member', title: 'From a device that is gone', addedAt: '2026-11-23T08:00:00.000Z' } }], 'add-topic');
    unseen.file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T08:00:00.000Z', savedBy: jonas.id, readable: elsewhere.record.get(), state: elsewhere.encodeWhole() }));
    await clock.advance(3 * 86_400_000);
    const again = openWorkspacePage(jonas, cloud, options(jonas.displayName));
    await until(() => again.state().kind === 'open');
    await clock.advance(60_000);
    await until(() => again.open().folderUrl.get() === hers.open().folderUrl.get());
    await until(() => ['t-his', 't-elsewhere'].every((id) => hers.open().record.get().topics[id] !== undefined));
    // It was answered: nobody looks again.
    expect((await device.get(jonas.displayName)?.notes.read(`place/${chatId}`)) as { doubted: boolean }).toMatchObject({ doubted: false });
  });

  test('two pages of one person: when one puts the record back, the other goes on there, too', async () => {
    const tab = await attachAsMaya();
    const panel = await openAs(maya, 'maya');
    await until(() => [tab, panel].every((page) => isSaved(page.open())));
    cloud.fileOf(pair).versions.length = 0;
    cloud.spaces.delete(pair);
    await until(() => {
      tab.wake();
      return tab.open().status.get().kind === 'file-missing';
    });
    expect((await tab.open().putBack()).ok).toBe(true);
    await panel.open().dispatch({ type: 'add-topic', id: 't-after', title: 'After it was put back' });
    await until(() => [tab, panel].every((page) => isSaved(page.open())));
    expect(panel.open().folderUrl.get()).toBe(tab.open().folderUrl.get());
    expect(new TextDecoder().decode(cloud.fileOf(pair).newest?.bytes)).toContain('After it was put back');
  });

  test('sharing does not work when attaching: that is known, also after a reload, until it has worked', async () => {
    cloud.sharingRefused = true;
    const first = await attachAsMaya();
    expect(first.open().unshared.get()).toBe(true);
    await first.suspend();
    const again = await openAs(maya, 'maya');
    expect(again.open().unshared.get()).toBe(true);
    expect((await again.open().share()).ok).toBe(false);
    expect(again.open().unshared.get()).toBe(true);
    cloud.sharingRefused = false;
    expect((await again.open().share()).ok).toBe(true);
    expect(again.open().unshared.get()).toBe(false);
    await again.suspend();
    expect((await openAs(maya, 'maya')).open().unshared.get()).toBe(false);
  });

  test('sharing worked while the index was being written: the late answer does not bring the warning back', async () => {
    cloud.sharingRefused = true;
    let finish = (): void => undefined;
    cloud.indexing = new Promise((resolve) => {
      finish = resolve;
    });
    const page = await attachAsMaya();
    await clock.advance(20_000);
    cloud.sharingRefused = false;
    expect((await page.open().share()).ok).toBe(true);
    finish();
    await clock.advance(1_000);
    await page.suspend();
    expect((await openAs(maya, 'maya')).open().unshared.get()).toBe(false);
  });

  test('the record comes back in another home while it is open: trying again finds it', async () => {
    const hers = await attachAsMaya();
    const file = new MemoryFile();
    file.put(cloud.fileOf(pair).newest?.bytes ?? new Uint8Array());
    cloud.fileOf(pair).versions.length = 0;
    cloud.spaces.delete(pair);
    await hers.open().dispatch({ type: 'add-topic', id: 't1', title: 'While it was gone' });
    await until(() => {
      hers.wake();
      return hers.open().status.get().kind === 'file-missing';
    });
    cloud.spaces.set(pair, { address: { driveId: 'd2', folderId: 'f2', recordId: 'r2', webUrl: 'https://contoso.example/2' }, file, sessions: new MemoryArchive(), people: new Set([maya.id, jonas.id]) });
    hers.open().syncNow();
    await until(() => isSaved(hers.open()));
    expect(hers.open().record.get().topics['t1']?.title).toBe('While it was gone');
    expect(hers.open().folderUrl.get()).toBe('https://contoso.example/2');
  });

  test('a second open paints from the device without a network, and what is typed then merges later', async () => {
    const first = await attachAsMaya();
    await first.open().dispatch({ type: 'add-topic', id: 't1', title: 'Before' });
    await first.suspend();
    cloud.failure = { kind: 'offline' };
    const again = openWorkspacePage(maya, cloud, options('maya'));
    await until(() => again.state().kind === 'open');
    expect(again.open().record.get().topics['t1']?.title).toBe('Before');
    expect((await again.open().dispatch({ type: 'add-topic', id: 't2', title: 'Without a network' })).ok).toBe(true);
    await until(() => again.open().status.get().kind === 'offline');
    expect(again.open().status.get().pending).toBe(true);
    cloud.failure = null;
    again.wake();
    await until(() => isSaved(again.open()));
    const his = await openAs(jonas);
    expect(Object.keys(his.open().record.get().topics).sort()).toEqual(['t1', 't2']);
  });

  test('an outsider is refused', async () => {
    await attachAsMaya();
    const page = openWorkspacePage(priya, cloud, options('priya'));
    await until(() => page.state().kind === 'blocked');
    expect(page.state()).toEqual({ kind: 'blocked', why: { kind: 'not-yours' } });
    const byLink = await page.workspace.openByLink(`https://contoso.example/${pair}`);
    expect(byLink).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });

  test('a meeting of three, no meeting, and no network with nothing on the device are told apart', async () => {
    const none = openWorkspacePage(maya, cloud, { ...options('maya'), chatId: null });
    await until(() => none.state().kind === 'blocked');
    expect(none.state()).toMatchObject({ why: { kind: 'no-meeting' } });
    cloud.failure = { kind: 'offline' };
    const offline = openWorkspacePage(maya, cloud, options('maya'));
    await until(() => offline.state().kind === 'blocked');
    expect(offline.state()).toMatchObject({ why: { kind: 'remote', failure: { kind: 'offline' } } });
    cloud.failure = null;
    cloud.meeting = { ...cloud.meeting, people: [maya, jonas, priya] };
    const three = openWorkspacePage(maya, cloud, options('maya'));
    await until(() => three.state().kind === 'blocked');
    expect(three.state()).toMatchObject({ why: { kind: 'not-two-people' } });
  });

  test('an unreadable file is offered for recovery, its bytes are kept, and nothing typed is lost', async () => {
    const page = await attachAsMaya();
    await page.open().dispatch({ type: 'add-topic', id: 't1', title: 'Kept' });
    await clock.advance(5_000);
    const file = cloud.fileOf(pair);
    const damaged = new TextEncoder().encode('{"what": "Accord 1:1 rec');
    file.put(damaged);
    await until(() => {
      page.wake();
      return page.open().recovery.get() !== null;
    });
    expect(page.open().status.get().kind).toBe('unreadable');
    const recovery = page.open().recovery.get();
    expect(recovery).toMatchObject({ reason: 'truncated', size: damaged.length, haveReplica: true });
    await page.open().dispatch({ type: 'add-topic', id: 't2', title: 'Typed meanwhile' });
    await clock.advance(30_000);
    expect(file.newest?.bytes).toEqual(damaged);
    const versions = await recovery?.versions();
    expect(versions?.ok && versions.value.length).toBeGreaterThan(1);
    const done = await recovery?.restore(null);
    expect(done?.ok && file.aside.get(done.value)).toEqual(damaged);
    await until(() => isSaved(page.open()));
    expect(page.open().recovery.get()).toBeNull();
    const his = await openAs(jonas);
    expect(Object.keys(his.open().record.get().topics).sort()).toEqual(['t1', 't2']);
  });

  test('a device without a replica opens an unreadable file and can bring an earlier version back', async () => {
    const hers = await attachAsMaya();
    await hers.open().dispatch({ type: 'add-topic', id: 't1', title: 'In OneDrive' });
    await clock.advance(5_000);
    const file = cloud.fileOf(pair);
    file.put(new Uint8Array());
    const his = openWorkspacePage(jonas, cloud, options('jonas'));
    await until(() => his.state().kind === 'open' && his.open().recovery.get() !== null);
    const recovery = his.open().recovery.get();
    expect(recovery).toMatchObject({ reason: 'empty', haveReplica: false });
    // Nothing was typed here, so nothing waits.
    expect(his.open().status.get()).toMatchObject({ kind: 'unreadable', pending: false });
    const versions = await recovery?.versions();
    const earlier = versions?.ok ? (versions.value[1]?.id ?? '') : '';
    const preview = await recovery?.preview(earlier);
    expect(preview?.ok && preview.value?.topics['t1']?.title).toBe('In OneDrive');
    expect((await recovery?.restore(earlier))?.ok).toBe(true);
    await until(() => isSaved(his.open()));
    expect(his.open().record.get().topics['t1']?.title).toBe('In OneDrive');
  });

  test('the damage changes meanwhile: what is there now is what is kept and replaced', async () => {
    const page = await attachAsMaya();
    const file = cloud.fileOf(pair);
    const later = new TextEncoder().encode('{"another": "damage"}');
    for (const [bytes, reason] of [
      [new TextEncoder().encode('first'), 'not-json'],
      [later, 'not-a-record'],
    ] as const) {
      file.put(bytes);
      await until(() => {
        page.wake();
        return page.open().recovery.get()?.reason === reason;
      });
    }
    const done = await page.open().recovery.get()?.restore(null);
    expect(done?.ok && file.aside.get(done.value)).toEqual(later);
    await until(() => isSaved(page.open()));
  });

  test('a version that cannot be read is no way back: nothing is kept aside, nothing is written', async () => {
    await attachAsMaya();
    const file = cloud.fileOf(pair);
    file.put(new TextEncoder().encode('old damage'));
    file.put(new Uint8Array());
    const his = openWorkspacePage(jonas, cloud, options('jonas'));
    await until(() => his.state().kind === 'open' && his.open().recovery.get() !== null);
    const recovery = his.open().recovery.get();
    const versions = await recovery?.versions();
    const damaged = versions?.ok ? (versions.value[1]?.id ?? '') : '';
    for (const version of [damaged, null]) {
      expect(await recovery?.restore(version)).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
    expect(file.newest?.bytes).toHaveLength(0);
    expect(file.aside.size).toBe(0);
  });

  test('the index points to a place where it is not any more: the homes are searched', async () => {
    await attachAsMaya();
    const gone = { driveId: 'd1', folderId: 'gone', recordId: 'gone', webUrl: 'https://contoso.example/gone' };
    await cloud.as(jonas).noteInIndex({ pairKey: pair, otherName: 'Maya', chatIds: [chatId], space: gone });
    const his = await openAs(jonas);
    expect(his.open().myRole.get()).toBe('member');
    // The index is noted once the opening is over.
    await clock.advance(20_000);
    await expect
      .poll(async () => {
        const index = await cloud.as(jonas).readIndex();
        return index.ok && index.value[0]?.space.recordId;
      })
      .toBe(`r-${maya.id}-${pair}-1`);
  });

  test('there was a record and it is nowhere: no second one is offered', async () => {
    const gone = { driveId: 'd1', folderId: 'gone', recordId: 'gone', webUrl: 'https://contoso.example/gone' };
    await cloud.as(jonas).noteInIndex({ pairKey: pair, otherName: 'Maya', chatIds: [chatId], space: gone });
    const his = openWorkspacePage(jonas, cloud, options('jonas'));
    await until(() => his.state().kind === 'blocked');
    const state = his.state();
    if (state.kind !== 'blocked' || state.why.kind !== 'gone') throw new Error(JSON.stringify(state));
    state.why.startAnew();
    await until(() => his.state().kind === 'unattached');
  });

  test('the folder was deleted: what a device holds is put back, and the other person finds it', async () => {
    const hers = await attachAsMaya();
    await hers.open().dispatch({ type: 'add-topic', id: 't1', title: 'Kept on the device' });
    await clock.advance(5_000);
    cloud.fileOf(pair).versions.length = 0;
    cloud.spaces.delete(pair);
    await until(() => {
      hers.wake();
      return hers.open().status.get().kind === 'file-missing';
    });
    await hers.open().dispatch({ type: 'add-topic', id: 't2', title: 'Typed while it was gone' });
    expect((await hers.open().putBack()).ok).toBe(true);
    await until(() => isSaved(hers.open()));
    const his = await openAs(jonas);
    expect(Object.keys(his.open().record.get().topics).sort()).toEqual(['t1', 't2']);
  });

  test('with a file of a newer version this device goes on: what is typed is taken, kept, and there after a reload', async () => {
    const page = await attachAsMaya();
    const file = cloud.fileOf(pair);
    const body = JSON.parse(new TextDecoder().decode(file.newest?.bytes)) as Record<string, unknown>;
    file.put(new TextEncoder().encode(JSON.stringify({ ...body, format: 2 })));
    await until(() => {
      page.wake();
      return page.open().status.get().kind === 'newer-version';
    });
    expect((await page.open().dispatch({ type: 'add-topic', id: 't1', title: 'Typed meanwhile' })).ok).toBe(true);
    await clock.advance(1_000);
    expect(page.open().status.get()).toMatchObject({ kind: 'newer-version', here: 'kept', pending: true });
    await page.suspend();
    const again = openWorkspacePage(maya, cloud, options('maya'));
    await until(() => again.state().kind === 'open' && again.open().status.get().kind === 'newer-version');
    expect(again.open().record.get().topics['t1']?.title).toBe('Typed meanwhile');
  });
});
