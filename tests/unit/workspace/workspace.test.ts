import { beforeEach, describe, expect, test } from 'vitest';
import { decodeRecordFile, encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { chatId, jonas, maya, pair, priya } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { openWorkspacePage } from '../../helpers/workspace-page.ts';

let two: TwoWorkspaces;

beforeEach(() => {
  two = new TwoWorkspaces();
});

function stateOf(file: Uint8Array): Uint8Array {
  const decoded = decodeRecordFile(file, pair);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value.state;
}

describe('the workspace', () => {
  test('the manager attaches, the member finds the same record without a link', async () => {
    const hers = await two.attachAsMaya();
    const his = await two.openAs(jonas);
    expect(hers.open().myRole.get()).toBe('manager');
    expect(his.open().myRole.get()).toBe('member');
    expect((await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' })).ok).toBe(true);
    await two.clock.advance(30_000);
    expect(hers.open().record.get().topics['t1']?.title).toBe('Growth');
  });

  test('V10 what the device showed last is not the whole record, and that is said until the document is there', async () => {
    const hers = await two.attachAsMaya();
    expect(hers.open().whole.get()).toBe(true);
    await hers.open().dispatch({ type: 'add-skill', id: 'k1', kind: 'technical', name: 'Testing', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
    await two.until(() => isSaved(hers.open()));
    await hers.suspend();
    const again = openWorkspacePage(maya, two.cloud, two.options('maya'));
    const seen: string[] = [];
    await two.until(() => {
      if (again.state().kind === 'open') seen.push(`${again.open().whole.get()} ${Object.keys(again.open().record.get().skills).length}`);
      return seen.at(-1) === 'true 1';
    });
    expect(seen.filter((one) => one === 'true 0')).toEqual([]);
  });

  test('both attach at once: one record, and both are in it', async () => {
    const hers = openWorkspacePage(maya, two.cloud, two.options('maya'));
    const his = openWorkspacePage(jonas, two.cloud, two.options('jonas'));
    await two.until(() => hers.state().kind === 'unattached' && his.state().kind === 'unattached');
    const roles = { manager: maya.id, member: jonas.id };
    for (const page of [hers, his]) {
      const state = page.state();
      if (state.kind === 'unattached') expect((await state.attach.attach(roles, { kind: 'my-onedrive' })).ok).toBe(true);
    }
    await two.until(() => [hers, his].every((page) => page.state().kind === 'open' && isSaved(page.open())));
    expect(his.open().record.get()).toEqual(hers.open().record.get());
  });

  test('both attached too early to see each other: what each wrote ends in the organiser’s space', async () => {
    const attachAs = async (person: typeof maya) => {
      const page = openWorkspacePage(person, two.cloud, two.options(person.displayName));
      await two.until(() => page.state().kind === 'unattached');
      const state = page.state();
      if (state.kind !== 'unattached') throw new Error('unreachable');
      expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
      await page.open().dispatch({ type: 'add-topic', id: `t-${person.id}`, title: person.displayName });
      return page;
    };
    const his = await attachAs(jonas);
    await two.until(() => isSaved(his.open()));
    // It is there and can be written, but a search does not find it yet.
    const unseen = two.cloud.spaces.get(pair);
    if (unseen === undefined) throw new Error('no space');
    two.cloud.spaces.set('unseen', unseen);
    two.cloud.spaces.delete(pair);
    const hers = await attachAs(maya);
    await two.clock.advance(60_000);
    await two.until(() => [hers, his].every((page) => Object.keys(page.open().record.get().topics).length === 2));
    await two.until(() => [hers, his].every((page) => isSaved(page.open())));
    expect(his.open().record.get()).toEqual(hers.open().record.get());
    expect(his.open().folderUrl.get()).toBe(hers.open().folderUrl.get());
    // Word is left in the space that is no longer used.
    expect([...two.cloud.signposts.keys()]).toEqual([`${jonas.id} ${pair}`]);
    await his.suspend();
    const again = await two.openAs(jonas);
    expect(Object.keys(again.open().record.get().topics)).toHaveLength(2);
  });

  test('both attached too early, and the one who is to move comes back after three days on an empty device of the file', async () => {
    const attachAs = async (person: typeof maya) => {
      const page = openWorkspacePage(person, two.cloud, two.options(person.displayName));
      await two.until(() => page.state().kind === 'unattached');
      const state = page.state();
      if (state.kind !== 'unattached') throw new Error('unreachable');
      expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
      return page;
    };
    const his = await attachAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't-his', title: 'Before he left' });
    await two.until(() => isSaved(his.open()));
    const written = two.cloud.fileOf(pair).newest;
    const unseen = two.cloud.spaces.get(pair);
    if (unseen === undefined) throw new Error('no space');
    two.cloud.spaces.set('unseen', unseen);
    two.cloud.spaces.delete(pair);
    const hers = await attachAs(maya);
    // He closes the page before anybody looked, and his other device had written one more thing into his file.
    await his.suspend();
    const elsewhere = new RecordDocument();
    elsewhere.merge(stateOf(written?.bytes ?? new Uint8Array()));
    elsewhere.apply([{ kind: 'set', table: 'topics', id: 't-elsewhere', fields: { by: 'member', title: 'From a device that is gone', addedAt: '2026-11-23T08:00:00.000Z' } }], 'add-topic');
    unseen.file.put(encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T08:00:00.000Z', savedBy: jonas.id, readable: elsewhere.record.get(), state: elsewhere.encodeWhole() }));
    await two.clock.advance(3 * 86_400_000);
    const again = openWorkspacePage(jonas, two.cloud, two.options(jonas.displayName));
    await two.until(() => again.state().kind === 'open');
    // His page looks a while after its opening; hers, only open, asks every two minutes.
    await two.clock.advance(180_000);
    await two.until(() => again.open().folderUrl.get() === hers.open().folderUrl.get());
    await two.until(() => ['t-his', 't-elsewhere'].every((id) => hers.open().record.get().topics[id] !== undefined));
    // It was answered: nobody looks again.
    expect((await two.devices.get(jonas.displayName)?.notes.read(`place/${chatId}`)) as { doubted: boolean }).toMatchObject({ doubted: false });
  });

  describe('both attached, and the member has a second device', () => {
    const attachAs = async (person: typeof maya, on: string) => {
      const page = openWorkspacePage(person, two.cloud, two.options(on));
      await two.until(() => page.state().kind === 'unattached');
      const state = page.state();
      if (state.kind !== 'unattached') throw new Error('unreachable');
      expect((await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' })).ok).toBe(true);
      await page.open().dispatch({ type: 'add-topic', id: `t-${on}`, title: on });
      await two.until(() => isSaved(page.open()));
      return page;
    };
    /** It is there and can be written, but the organiser's search does not find it: no right for others' files, for one. */
    const hide = () => {
      const unseen = two.cloud.spaces.get(pair);
      if (unseen === undefined) throw new Error('no space');
      two.cloud.spaces.set('unseen', unseen);
      two.cloud.spaces.delete(pair);
    };
    const placeOf = async (on: string) => (await two.devices.get(on)?.notes.read(`place/${chatId}`)) as { doubted: boolean; space: { recordId: string } };
    const doubted = async (on: string) => (await placeOf(on)).doubted;
    /** Whose space this device goes on in. */
    const isAt = async (on: string, person: typeof maya) => (await placeOf(on)).space.recordId.startsWith(`r-${person.id}-`);

    test.each([
      ['open all the time', 15 * 60_000, false],
      ['opened again after days', 3 * 86_400_000, true],
    ])('the laptop opened his space before the organiser had one, and comes along (%s)', async (_how, ms, closed) => {
      await (await attachAs(jonas, 'phone')).suspend();
      let laptop = await two.openAs(jonas, 'laptop');
      await two.clock.advance(60_000);
      await laptop.open().dispatch({ type: 'add-topic', id: 't-laptop', title: 'laptop' });
      await two.until(() => isSaved(laptop.open()));
      if (closed) await laptop.suspend();
      hide();
      const hers = await attachAs(maya, 'maya');
      const phone = await two.openAs(jonas, 'phone');
      await two.clock.advance(60_000);
      expect([await isAt('phone', maya), await isAt('laptop', maya)]).toEqual([true, false]);
      if (closed) laptop = await two.openAs(jonas, 'laptop');
      else await laptop.open().dispatch({ type: 'add-topic', id: 't-late', title: 'into the old file' });
      await two.clock.advance(ms);
      const all = ['t-maya', 't-phone', 't-laptop', ...(closed ? [] : ['t-late'])];
      await two.until(() => [hers, phone, laptop].every((page) => all.every((id) => page.open().record.get().topics[id] !== undefined)));
      expect([await isAt('laptop', maya), await doubted('laptop')]).toEqual([true, false]);
    });

    test('the organiser, who cannot see his space, attaches days after his devices were told that there is none', async () => {
      const phone = await attachAs(jonas, 'phone');
      const laptop = await two.openAs(jonas, 'laptop');
      await two.clock.advance(120_000);
      for (const page of [phone, laptop]) await page.suspend();
      hide();
      await two.clock.advance(3 * 86_400_000);
      const hers = await attachAs(maya, 'maya');
      await two.clock.advance(120_000);
      for (const on of ['laptop', 'phone']) {
        const again = await two.openAs(jonas, on);
        await two.clock.advance(60_000);
        expect(await isAt(on, maya)).toBe(true);
        await again.suspend();
      }
      await two.until(() => hers.open().record.get().topics['t-phone'] !== undefined);
    });

    test.each([
      ['damaged on the way', 'unavailable'],
      ['made by a newer Accord', 'newer-version'],
      ['cut', 'unreadable'],
    ] as const)('what stands only in the file that is left is not left there: %s', async (how, status) => {
      const phone = await attachAs(jonas, 'phone');
      await phone.suspend();
      hide();
      const file = two.cloud.spaces.get('unseen')?.file;
      const first = file?.newest?.bytes ?? new Uint8Array();
      const hers = await attachAs(maya, 'maya');
      // A device that is gone wrote one more thing.
      const elsewhere = new RecordDocument();
      elsewhere.merge(stateOf(first));
      elsewhere.apply([{ kind: 'set', table: 'topics', id: 't-elsewhere', fields: { by: 'member', title: 'From a device that is gone', addedAt: '2026-11-23T08:00:00.000Z' } }], 'add-topic');
      const whole = encodeRecordFile({ partnership: pair, savedAt: '2026-11-23T08:00:00.000Z', savedBy: jonas.id, readable: elsewhere.record.get(), state: elsewhere.encodeWhole() });
      const put = (bytes: Uint8Array) => file?.put(bytes);
      if (how === 'made by a newer Accord') put(new TextEncoder().encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(whole)), format: 99 })));
      else put(how === 'cut' ? whole.subarray(0, whole.length / 2) : whole);
      const reads: { readonly call: 'read'; readonly failure: { readonly kind: 'damaged' } }[] = Array.from({ length: 1_000 }, () => ({ call: 'read', failure: { kind: 'damaged' } }));
      if (how === 'damaged on the way') file?.faults.push(...reads);
      const again = openWorkspacePage(jonas, two.cloud, two.options('phone'));
      await two.until(() => again.state().kind === 'open');
      const before = two.cloud.spaces.get('unseen')?.file.calls.filter((call) => call === 'read').length ?? 0;
      await two.clock.advance(1_200_000);
      expect([await isAt('phone', jonas), await doubted('phone')]).toEqual([true, true]);
      expect(again.open().status.get().kind).toBe(status);
      const asked = (two.cloud.spaces.get('unseen')?.file.calls.filter((call) => call === 'read').length ?? 0) - before;
      expect(asked).toBeLessThan(80);
      if (file !== undefined) file.faults = [];
      if (how !== 'damaged on the way') put(whole);
      again.wake();
      await two.clock.advance(900_000);
      await two.until(() => hers.open().record.get().topics['t-elsewhere'] !== undefined);
      expect([await isAt('phone', maya), await doubted('phone')]).toEqual([true, false]);
    });

    test('once the organiser has been in it, nobody looks any more; before that seldom', async () => {
      const asked: string[] = [];
      const as = two.cloud.as.bind(two.cloud);
      two.cloud.as = (me) => {
        const graph = as(me);
        return { ...graph, findSpace: (request, signal) => (request.theirsOnly === true && asked.push(me.id), graph.findSpace(request, signal)) };
      };
      const his = await attachAs(jonas, 'phone');
      await two.clock.advance(3_600_000);
      expect(asked.length).toBeGreaterThan(4);
      expect(asked.length).toBeLessThan(8);
      expect(await doubted('phone')).toBe(true);
      const hers = await two.openAs(maya, 'maya');
      await two.until(() => hers.open().record.get().topics['t-phone'] !== undefined);
      await two.clock.advance(700_000);
      expect(await doubted('phone')).toBe(false);
      const { length } = asked;
      await his.suspend();
      const laptop = await two.openAs(jonas, 'laptop');
      await two.clock.advance(3_600_000);
      expect(isSaved(laptop.open())).toBe(true);
      expect(await doubted('laptop')).toBe(false);
      expect(asked).toHaveLength(length);
    });
  });

  test('sharing does not work when attaching: that is known, also after a reload, until it has worked', async () => {
    two.cloud.sharingRefused = true;
    const first = await two.attachAsMaya();
    expect(first.open().unshared.get()).toBe(true);
    await first.suspend();
    const again = await two.openAs(maya, 'maya');
    expect(again.open().unshared.get()).toBe(true);
    expect((await again.open().share()).ok).toBe(false);
    expect(again.open().unshared.get()).toBe(true);
    two.cloud.sharingRefused = false;
    expect((await again.open().share()).ok).toBe(true);
    expect(again.open().unshared.get()).toBe(false);
    await again.suspend();
    expect((await two.openAs(maya, 'maya')).open().unshared.get()).toBe(false);
  });

  test('sharing worked while the index was being written: the late answer does not bring the warning back', async () => {
    two.cloud.sharingRefused = true;
    let finish = (): void => undefined;
    two.cloud.indexing = new Promise((resolve) => {
      finish = resolve;
    });
    const page = await two.attachAsMaya();
    await two.clock.advance(20_000);
    two.cloud.sharingRefused = false;
    expect((await page.open().share()).ok).toBe(true);
    finish();
    await two.clock.advance(1_000);
    await page.suspend();
    expect((await two.openAs(maya, 'maya')).open().unshared.get()).toBe(false);
  });

  test('a second open paints from the device without a network, and what is typed then merges later', async () => {
    const first = await two.attachAsMaya();
    await first.open().dispatch({ type: 'add-topic', id: 't1', title: 'Before' });
    await first.suspend();
    two.cloud.failure = { kind: 'offline' };
    const again = openWorkspacePage(maya, two.cloud, two.options('maya'));
    await two.until(() => again.state().kind === 'open');
    expect(again.open().record.get().topics['t1']?.title).toBe('Before');
    expect((await again.open().dispatch({ type: 'add-topic', id: 't2', title: 'Without a network' })).ok).toBe(true);
    await two.until(() => again.open().status.get().kind === 'offline');
    expect(again.open().status.get().pending).toBe(true);
    two.cloud.failure = null;
    again.wake();
    await two.until(() => isSaved(again.open()));
    const his = await two.openAs(jonas);
    expect(Object.keys(his.open().record.get().topics).sort()).toEqual(['t1', 't2']);
  });

  test('an outsider is refused', async () => {
    await two.attachAsMaya();
    const page = openWorkspacePage(priya, two.cloud, two.options('priya'));
    await two.until(() => page.state().kind === 'blocked');
    expect(page.state()).toEqual({ kind: 'blocked', why: { kind: 'not-yours' } });
    const byLink = await page.workspace.openByLink(`https://contoso.example/${pair}`);
    expect(byLink).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });

  test('a meeting of three, no meeting, and no network with nothing on the device are told apart', async () => {
    const none = openWorkspacePage(maya, two.cloud, { ...two.options('maya'), chatId: null });
    await two.until(() => none.state().kind === 'blocked');
    expect(none.state()).toMatchObject({ why: { kind: 'no-meeting' } });
    two.cloud.failure = { kind: 'offline' };
    const offline = openWorkspacePage(maya, two.cloud, two.options('maya'));
    await two.until(() => offline.state().kind === 'blocked');
    expect(offline.state()).toMatchObject({ why: { kind: 'remote', failure: { kind: 'offline' } } });
    two.cloud.failure = null;
    two.cloud.meeting = { ...two.cloud.meeting, people: [maya, jonas, priya] };
    const three = openWorkspacePage(maya, two.cloud, two.options('maya'));
    await two.until(() => three.state().kind === 'blocked');
    expect(three.state()).toMatchObject({ why: { kind: 'not-two-people' } });
  });
});
