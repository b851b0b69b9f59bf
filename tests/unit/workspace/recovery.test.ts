import { beforeEach, describe, expect, test } from 'vitest';
import { encodeBundle } from '../../../src/document/bundle.ts';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { statusSentence } from '../../../src/ui/text/status.ts';
import type { UnreadableReason } from '../../../src/workspace/workspace.ts';
import { act, isSaved, PairOfPages, recordFileOf } from '../../helpers/pair-of-pages.ts';
import { jonas, maya, pair as key, priya } from '../../helpers/people.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

const sam = { id: '44444444-4444-4444-8444-444444444444', displayName: 'Sam Oduya', userPrincipalName: 'sam@contoso.com' };
const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

/** What somebody's tool, disk or hand made of a healthy file; one for each fault. */
const damages: Readonly<Record<Exclude<UnreadableReason, 'newer-format'>, readonly ((healthy: Uint8Array) => Uint8Array)[]>> = {
  empty: [() => new Uint8Array(), () => utf8(' \n'), () => new Uint8Array(64)],
  truncated: [(healthy) => healthy.slice(0, healthy.length / 2)],
  'not-json': [() => utf8('<html>Sign in</html>'), () => Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])],
  'not-a-record': [() => utf8('{"tasks": []}'), (healthy) => utf8(JSON.stringify({ ...json(healthy), state: 7 }))],
  'state-damaged': [
    (healthy) => utf8(JSON.stringify({ ...json(healthy), state: `${String(json(healthy)['state']).slice(0, -8)}AAAAAAA=` })),
    // Its hash is right, and it is no state all the same.
    () => encodeRecordFile({ partnership: key, savedAt: '', savedBy: '', readable: {} as never, state: Uint8Array.from([1, 2, 3]) }),
    () => encodeRecordFile({ partnership: key, savedAt: '', savedBy: '', readable: {} as never, state: encodeBundle([['topics/t1', Uint8Array.from([9, 9, 9])]]) }),
  ],
  'other-partnership': [() => recordFileOf(priya, sam)],
};

let pair: PairOfPages;
let hers: WorkspacePage;

beforeEach(async () => {
  pair = new PairOfPages();
  hers = await pair.attach();
  await act(hers, { type: 'add-topic', id: 't1', title: 'Saved before' });
  await pair.clock.advance(5_000);
});

async function damage(bytes: Uint8Array, reason: UnreadableReason): Promise<void> {
  pair.file.put(bytes);
  await pair.until(() => {
    hers.wake();
    return hers.open().recovery.get()?.reason === reason;
  }, reason);
}

const topicsOf = (page: WorkspacePage) => Object.keys(page.open().record.get().topics).sort();

for (const [reason, makers] of Object.entries(damages)) {
  for (const [number, make] of makers.entries()) {
    test(`${reason} (${number + 1}): said, never written over, set aside byte by byte, and rebuilt from what both devices hold`, async () => {
      const his = await pair.open(jonas);
      const bytes = make(pair.file.newest?.bytes ?? new Uint8Array());
      await damage(bytes, reason as UnreadableReason);
      const recovery = hers.open().recovery.get();
      expect(recovery).toMatchObject({ reason, size: bytes.length, haveReplica: true, restoring: { kind: 'offered' } });
      expect(hers.open().status.get().kind).toBe('unreadable');
      expect(statusSentence(hers.open().status.get(), 'Jonas')).toBe(
        'What you write is kept on this device, not yet in OneDrive. The file in OneDrive cannot be read. It was left as it is.',
      );
      // Both go on working; nothing of it reaches the file.
      await act(hers, { type: 'add-topic', id: 't2', title: 'Hers meanwhile' });
      await act(his, { type: 'add-topic', id: 't3', title: 'His meanwhile' });
      await pair.clock.advance(120_000);
      expect(pair.file.newest?.bytes).toEqual(bytes);
      expect(statusSentence(hers.open().status.get(), 'Jonas')).toContain('What you write is kept on this device, not yet in OneDrive.');

      const kept = await recovery?.restore(null);
      expect(kept?.ok && pair.file.aside.get(kept.value)).toEqual(bytes);
      expect(pair.file.aside.size).toBe(1);
      await pair.until(() => isSaved(hers.open()) && isSaved(his.open()) && topicsOf(hers).length === 3 && topicsOf(his).length === 3, 'both whole again');
      expect(hers.open().recovery.get()).toBeNull();
      const third = pair.page(jonas);
      await pair.until(() => third.state().kind === 'open');
      expect(topicsOf(third)).toEqual(['t1', 't2', 't3']);
    });
  }
}

describe('what is not offered', () => {
  test('the file is this person’s own record with somebody else: nothing is restored over it and nothing of it is kept here', async () => {
    for (const [manager, member] of [
      [maya, priya],
      [sam, maya],
    ] as const) {
      const bytes = recordFileOf(manager, member);
      pair.file.put(new Uint8Array());
      await pair.reach(hers, 'unreadable');
      await damage(bytes, 'other-partnership');
      await pair.until(() => hers.open().recovery.get()?.restoring.kind === 'not-ours');
      const recovery = hers.open().recovery.get();
      expect(recovery?.restoring).toMatchObject({ with: { id: manager === maya ? member.id : manager.id } });
      expect(await recovery?.restore(null)).toEqual({ ok: false, error: { kind: 'forbidden' } });
      expect(await recovery?.restore(pair.file.versions[0]?.tag ?? '')).toEqual({ ok: false, error: { kind: 'forbidden' } });
      expect(pair.file.newest?.bytes).toEqual(bytes);
      expect(pair.file.aside.size).toBe(0);
    }
  });

  test('whose record it is cannot be read: it stays, too', async () => {
    const file = json(recordFileOf(maya, priya));
    await damage(utf8(JSON.stringify({ ...file, state: 'AAAA' })), 'other-partnership');
    expect(hers.open().recovery.get()?.restoring).toEqual({ kind: 'not-ours', with: null });
  });

  test('a newer version: nothing to restore, and the file is left alone, whatever is typed', async () => {
    const bytes = utf8(JSON.stringify({ ...json(pair.file.newest?.bytes ?? new Uint8Array()), format: 2, partnership: pairKey(maya.id, jonas.id) }));
    pair.file.put(bytes);
    await pair.reach(hers, 'newer-version');
    expect(hers.open().recovery.get()).toBeNull();
    await act(hers, { type: 'add-topic', id: 't9', title: 'Typed all the same' });
    await pair.clock.advance(120_000);
    await hers.suspend();
    expect(pair.file.newest?.bytes).toEqual(bytes);
  });
});

describe('restoring', () => {
  test('what was typed meanwhile is not called seen before the other person has seen it', async () => {
    const his = await pair.open(jonas);
    await pair.until(() => hers.open().status.get().kind === 'seen', 'seen');
    await his.suspend();
    await damage(utf8('x'), 'not-json');
    await act(hers, { type: 'add-topic', id: 't2', title: 'Meanwhile' });
    expect((await hers.open().recovery.get()?.restore(null))?.ok).toBe(true);
    await pair.clock.advance(90_000);
    expect(hers.open().status.get().kind).toBe('in-onedrive');
    await pair.open(jonas);
    await pair.until(() => hers.open().status.get().kind === 'seen', 'seen again');
  });

  test('an earlier version: what this device wrote since then stays as it is', async () => {
    const then = pair.file.newest?.tag ?? '';
    await act(hers, { type: 'rename-topic', id: 't1', title: 'Renamed since' });
    await damage(utf8('x'), 'not-json');
    expect((await hers.open().recovery.get()?.restore(then))?.ok).toBe(true);
    await pair.until(() => isSaved(hers.open()));
    expect(hers.open().record.get().topics['t1']?.title).toBe('Renamed since');
  });

  test('each step that fails leaves the file as it is, says why, and can be tried again', async () => {
    const bytes = utf8('x');
    await damage(bytes, 'not-json');
    for (const failure of [{ kind: 'offline' }, { kind: 'forbidden' }, { kind: 'full' }] as const) {
      pair.cloud.failure = failure;
      expect(await hers.open().recovery.get()?.restore(null)).toEqual({ ok: false, error: failure });
      expect(await hers.open().recovery.get()?.versions()).toEqual({ ok: false, error: failure });
      pair.cloud.failure = null;
      expect(pair.file.newest?.bytes).toEqual(bytes);
    }
    pair.file.faults.push({ call: 'write', failure: { kind: 'locked' } });
    expect(await hers.open().recovery.get()?.restore(null)).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(pair.file.newest?.bytes).toEqual(bytes);
    expect((await hers.open().recovery.get()?.restore(null))?.ok).toBe(true);
    await pair.until(() => isSaved(hers.open()));
  });

  test('the answer to the write was lost: the next reading decides, and nothing is lost', async () => {
    await damage(utf8('x'), 'not-json');
    await act(hers, { type: 'add-topic', id: 't2', title: 'Meanwhile' });
    pair.file.faults.push({ call: 'write', failure: { kind: 'offline' }, after: true });
    expect((await hers.open().recovery.get()?.restore(null))?.ok).toBe(false);
    await pair.until(() => isSaved(hers.open()), 'saved');
    expect(hers.open().recovery.get()).toBeNull();
    const his = await pair.open(jonas);
    expect(topicsOf(his)).toEqual(['t1', 't2']);
  });
});
