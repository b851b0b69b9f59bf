/**
 * Every state of design §5 as a person comes to it: the whole workspace, driven there by what the remote and the device do,
 * and the words that stand on the screen. What was typed meanwhile is in OneDrive once the trouble is over.
 */
import { beforeEach, expect, test } from 'vitest';
import { statusSentence } from '../../../src/ui/text/status.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import type { SyncStatus } from '../../../src/workspace/workspace.ts';
import { act, isSaved, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { jonas, maya } from '../../helpers/people.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

const kept = 'Kept on this device, not yet in OneDrive.';

interface Way {
  readonly name: string;
  /** Brings the trouble about; gives what ends it. */
  readonly begin: (pair: PairOfPages) => () => void;
  readonly kind: SyncStatus['kind'];
  /** The sentence with nothing, and with something, waiting to be saved. Null: it only comes with the other. */
  readonly quiet: string | null;
  readonly pending: string;
  readonly status?: Partial<SyncStatus>;
}

/** Every call is answered with this. */
const answering = (failure: RemoteFailure) => (pair: PairOfPages) => {
  pair.cloud.failure = failure;
  return () => {
    pair.cloud.failure = null;
  };
};

/** Every write is answered with this, reading goes on. */
const refusingWrites = (failure: RemoteFailure) => (pair: PairOfPages) => {
  pair.file.faults.push(...Array.from({ length: 200 }, () => ({ call: 'write', failure }) as const));
  return () => {
    pair.file.faults = [];
  };
};

/** The file is made into this by somebody else, and mended later. */
const becoming = (make: (healthy: Record<string, unknown>) => string) => (pair: PairOfPages) => {
  const healthy = pair.file.newest?.bytes ?? new Uint8Array();
  pair.file.put(new TextEncoder().encode(make(JSON.parse(new TextDecoder().decode(healthy)))));
  return () => void pair.file.put(healthy);
};

const breaking = (kind: 'store-full' | 'store-blocked') => (pair: PairOfPages) => {
  pair.deviceOf(maya).broken = kind;
  pair.cloud.failure = { kind: 'offline' };
  return () => {
    pair.deviceOf(maya).broken = null;
    pair.cloud.failure = null;
  };
};

const scope = 'Files.ReadWrite.All';
const ways: readonly Way[] = [
  {
    name: 'waiting (offline)',
    begin: answering({ kind: 'offline' }),
    kind: 'offline',
    quiet: 'No connection. You can go on; this device keeps what you write.',
    pending: 'No connection. Your changes are kept on this device and go to OneDrive when you are back.',
  },
  {
    name: 'slowed down by Microsoft',
    begin: answering({ kind: 'slowed-down', retryAfterMs: 5_000 }),
    kind: 'slowed-down',
    quiet: 'Microsoft 365 asks us to wait a little. Accord goes on by itself.',
    pending: `${kept} Microsoft 365 asks us to wait a little.`,
  },
  {
    name: 'sign-in needed, not asked yet',
    begin: answering({ kind: 'sign-in-needed', scope, why: 'ask' }),
    kind: 'sign-in-needed',
    quiet: 'Allow Accord to open the record that the other person shared with you.',
    pending: `${kept} Allow Accord to open the record that the other person shared with you.`,
    status: { scope, why: 'ask' },
  },
  {
    name: 'sign-in needed, declined',
    begin: answering({ kind: 'sign-in-needed', scope, why: 'declined' }),
    kind: 'sign-in-needed',
    quiet: 'You chose not to let Accord open the record that the other person shared with you.',
    pending: `${kept} You chose not to let Accord open the record that the other person shared with you.`,
    status: { scope, why: 'declined' },
  },
  {
    name: 'sign-in needed, an administrator’s',
    begin: answering({ kind: 'sign-in-needed', scope, why: 'admin' }),
    kind: 'sign-in-needed',
    quiet: 'Your administrator has to let Accord open the record that the other person shared with you.',
    pending: `${kept} Your administrator has to let Accord open the record that the other person shared with you.`,
    status: { scope, why: 'admin' },
  },
  {
    name: 'sign-in failed',
    begin: answering({ kind: 'sign-in-failed', code: 'AADSTS50058' }),
    kind: 'sign-in-failed',
    quiet: 'Microsoft sign-in did not work. What you see is from this device.',
    pending: `${kept} Microsoft sign-in did not work.`,
    status: { code: 'AADSTS50058' },
  },
  {
    name: 'no longer shared with you',
    begin: answering({ kind: 'forbidden' }),
    kind: 'no-longer-shared',
    quiet: 'This 1:1 is no longer shared with you. What you see is from this device.',
    pending: `${kept} This 1:1 is no longer shared with you.`,
  },
  {
    name: 'file missing',
    begin: answering({ kind: 'missing' }),
    kind: 'file-missing',
    quiet: 'This device still has your 1:1. The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.',
    pending: `${kept} The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.`,
  },
  {
    name: 'owner’s OneDrive is full',
    begin: refusingWrites({ kind: 'full' }),
    kind: 'onedrive-full',
    quiet: null,
    pending: `${kept} The OneDrive that keeps this 1:1 is full.`,
  },
  {
    name: 'locked',
    begin: refusingWrites({ kind: 'locked' }),
    kind: 'locked',
    quiet: null,
    pending: `${kept} Somebody has the file locked in OneDrive.`,
  },
  {
    name: 'collisions without end',
    begin: refusingWrites({ kind: 'conflict' }),
    kind: 'unavailable',
    quiet: null,
    pending: `${kept} OneDrive does not answer properly right now.`,
  },
  ...([{ kind: 'unavailable' }, { kind: 'damaged' }] as const).map(
    (failure): Way => ({
      name: `no proper answer (${failure.kind})`,
      begin: answering(failure),
      kind: 'unavailable',
      quiet: 'OneDrive does not answer properly right now. Accord tries again by itself.',
      pending: `${kept} OneDrive does not answer properly right now.`,
    }),
  ),
  {
    name: 'unreadable',
    begin: becoming(() => '{"what": "Accord 1:1'),
    kind: 'unreadable',
    // Whether anything waits cannot be told from a file that cannot be read: the words hold either way.
    quiet: 'What you write is kept on this device, not yet in OneDrive. The file in OneDrive cannot be read. It was left as it is.',
    pending: 'What you write is kept on this device, not yet in OneDrive. The file in OneDrive cannot be read. It was left as it is.',
  },
  {
    name: 'the browser keeps nothing',
    begin: breaking('store-blocked'),
    kind: 'device-blocked',
    quiet: null,
    pending: 'This browser keeps nothing. Leave this page open until your changes are in OneDrive.',
  },
  {
    name: 'the device is full',
    begin: breaking('store-full'),
    kind: 'device-full',
    quiet: null,
    pending: 'This device has no room left. Leave this page open until your changes are in OneDrive.',
  },
];

let pair: PairOfPages;
let hers: WorkspacePage;

beforeEach(async () => {
  pair = new PairOfPages();
  hers = await pair.attach();
});

const words = (page = hers) => statusSentence(page.open().status.get(), 'Jonas');
const wroteTopic = () => Object.keys(hers.open().record.get().topics).length;

for (const { name, begin, kind, quiet, pending, status } of ways) {
  test(`${name}: said with and without unsaved changes, and over when the trouble is`, async () => {
    const before = hers.open().status.get();
    const end = begin(pair);
    if (quiet !== null) {
      expect(await pair.reach(hers, kind)).toMatchObject({ kind, ...status });
      expect(words()).toBe(quiet);
    } else {
      expect(hers.open().status.get()).toEqual(before);
    }
    await act(hers, { type: 'add-topic', id: 't1', title: 'Typed meanwhile' });
    await pair.until(() => {
      hers.wake();
      const { kind: now, pending: waits, here } = hers.open().status.get();
      return now === kind && waits && here !== 'storing';
    }, kind);
    expect(words()).toBe(pending);
    expect(hers.open().status.get()).toMatchObject({ kind, pending: true, ...status });
    // It stays so for as long as it is so: what is typed reaches nobody, and nothing of it goes.
    await pair.clock.advance(60_000);
    expect(words()).toBe(pending);
    expect(wroteTopic()).toBe(1);

    end();
    await pair.until(() => {
      hers.wake();
      return isSaved(hers.open());
    }, 'saved');
    expect(words()).toBe('Everything is saved in OneDrive.');
    const his = await pair.open(jonas);
    expect(his.open().record.get().topics['t1']?.title).toBe('Typed meanwhile');
  });
}

test('made by a newer version: what is typed before and after is kept, said so, and joins the record; the file is left alone', async () => {
  pair.cloud.failure = { kind: 'offline' };
  await act(hers, { type: 'add-topic', id: 't1', title: 'Typed before' });
  await pair.reach(hers, 'offline');
  const end = becoming((healthy) => JSON.stringify({ ...healthy, format: 2 }))(pair);
  pair.cloud.failure = null;
  expect(await pair.reach(hers, 'newer-version')).toMatchObject({ pending: true });
  const newer = 'What you write is kept on this device, not yet in OneDrive. This record was made by a newer Accord: reload to get the newer version.';
  await pair.clock.advance(1_000);
  expect(words()).toBe(newer);
  const left = pair.file.newest?.bytes;
  await act(hers, { type: 'add-topic', id: 't2', title: 'Typed after' });
  const { id } = hers.open().session.get();
  await act(hers, { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from: '', to: 'Words' });
  await act(hers, { type: 'add-topic', id: 't3', title: 'Taken back' });
  hers.open().undo();
  await pair.clock.advance(60_000);
  expect(words()).toBe(newer);
  // Reloaded, and it is still the older page; the service takes every write, whatever stands in `If-Match`.
  await hers.suspend();
  pair.file.ifMatch = 'ignored';
  hers = pair.page(maya);
  await pair.until(() => hers.state().kind === 'open' && hers.open().status.get().kind === 'newer-version', 'newer-version');
  await pair.clock.advance(60_000);
  expect(words()).toBe(newer);
  expect(pair.file.newest?.bytes).toEqual(left);
  end();
  await pair.until(() => {
    hers.wake();
    return isSaved(hers.open());
  }, 'saved');
  const his = await pair.open(jonas);
  const { topics, sessions } = his.open().record.get();
  expect(Object.values(topics).map(({ title }) => title)).toEqual(['Typed before', 'Typed after']);
  expect(sessions[id]?.notes).toBe('Words');
});

test('while somebody types it is kept on this device once the device has had it for a moment, then saved', async () => {
  await pair.clock.advance(60_000);
  await pair.until(() => isSaved(hers.open()));
  const said = [words()];
  // A screen is drawn once the code that runs has come to its end.
  const look = () => {
    if (said.at(-1) !== words()) said.push(words());
  };
  hers.open().status.subscribe(() => queueMicrotask(look));
  const target = { table: 'sessions', id: hers.open().session.get().id, field: 'notes' } as const;
  for (let letters = 0; letters < 12; letters += 1) {
    await act(hers, { type: 'edit-text', target, from: 'x'.repeat(letters), to: 'x'.repeat(letters + 1) });
    await pair.clock.advance(120);
  }
  await pair.until(() => isSaved(hers.open()));
  expect(said.slice(1)).toEqual(['Saving…', 'Kept on this device. Saving to OneDrive in a moment.', 'Saving to OneDrive…', 'Everything is saved in OneDrive.']);
});

test('may read and not change: said once reading has been answered, and over when the owner lets them edit', async () => {
  const end = refusingWrites({ kind: 'forbidden' })(pair);
  await act(hers, { type: 'add-topic', id: 't1', title: 'Exam' });
  await pair.reach(hers, 'no-longer-shared');
  await pair.clock.advance(180_000);
  expect(await pair.reach(hers, 'may-not-write')).toMatchObject({ pending: true });
  expect(words()).toBe(`${kept} You can read this 1:1 in OneDrive but not change it. Ask whoever owns the folder to let you edit.`);
  end();
  await pair.until(() => {
    hers.wake();
    return isSaved(hers.open());
  }, 'saved');
});

test('the everyday way of a change: on this device, saving, in OneDrive, seen by the other person; then the next change', async () => {
  // What attaching itself still had to save.
  await pair.clock.advance(60_000);
  await pair.until(() => isSaved(hers.open()));
  const said = [words()];
  hers.open().status.subscribe(() => {
    if (said.at(-1) !== words()) said.push(words());
  });
  await act(hers, { type: 'add-topic', id: 't1', title: 'Exam' });
  await pair.until(() => isSaved(hers.open()));
  expect(said).toEqual(['Everything is saved in OneDrive.', 'Saving…', 'Saving to OneDrive…', 'Everything is saved in OneDrive.']);
  // It is not seen because time goes by, nor because his page is open and nobody looks at it.
  await pair.clock.advance(120_000);
  expect(words()).toBe('Everything is saved in OneDrive.');
  const his = await pair.open(jonas);
  await pair.until(() => hers.open().status.get().kind === 'seen', 'seen');
  expect(words()).toBe('Everything is saved in OneDrive, and Jonas has seen it.');
  await his.suspend();
  await act(hers, { type: 'add-topic', id: 't2', title: 'Visit' });
  await pair.until(() => isSaved(hers.open()));
  await pair.clock.advance(120_000);
  expect(words()).toBe('Everything is saved in OneDrive.');
});

test('opening: what this device holds is shown while OneDrive is asked', async () => {
  await act(hers, { type: 'add-topic', id: 't1', title: 'Exam' });
  await pair.until(() => isSaved(hers.open()));
  await hers.suspend();
  const again = pair.page(maya);
  const first: string[] = [];
  again.workspace.state.subscribe(() => first.push(`${words(again)} ${again.open().record.get().topics['t1']?.title ?? ''}`));
  await pair.until(() => again.state().kind === 'open' && isSaved(again.open()));
  expect(first[0]).toBe('Looking for news in OneDrive… Exam');
  expect(words(again)).toBe('Everything is saved in OneDrive.');
});

test('no state of the status line is left out', () => {
  const reached = new Set<SyncStatus['kind']>([
    ...ways.map(({ kind }) => kind),
    ...(['may-not-write', 'newer-version', 'storing', 'on-this-device', 'saving', 'in-onedrive', 'seen', 'opening'] as const),
    // In keeping.test.ts and incomplete.test.ts.
    ...(['device-slow', 'incomplete'] as const),
  ]);
  const all: Readonly<Record<SyncStatus['kind'], true>> = {
    opening: true,
    'in-onedrive': true,
    seen: true,
    incomplete: true,
    storing: true,
    'on-this-device': true,
    saving: true,
    offline: true,
    'slowed-down': true,
    'sign-in-needed': true,
    'sign-in-failed': true,
    'no-longer-shared': true,
    'may-not-write': true,
    'file-missing': true,
    'onedrive-full': true,
    locked: true,
    unavailable: true,
    'newer-version': true,
    unreadable: true,
    'device-blocked': true,
    'device-full': true,
    'device-slow': true,
  };
  expect([...reached].sort()).toEqual(Object.keys(all).sort());
});
