import { expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import { PrivateDesk, type PrivateStore, type Secret } from '../../../src/workspace/private-desk.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';

type File = Readonly<Record<string, unknown>>;

const hash = (n: number) => n.toString(16).padStart(64, '0');
const secret = (n: number): Secret => ({ value: 3, salt: n.toString(16).padStart(32, '0'), evidence: `e${n}`, at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString() });

/** A private file in memory; the calls are counted. */
class MemoryStore implements PrivateStore {
  file: File | null = null;
  failure: RemoteFailure | null = null;
  reads = 0;
  writes = 0;

  async read() {
    this.reads += 1;
    return Promise.resolve(this.failure === null ? ok(this.file) : fail(this.failure));
  }

  async join(change: (present: File | null) => File | null) {
    if (this.failure !== null) return Promise.resolve(fail(this.failure));
    const next = change(this.file);
    if (next !== null) {
      this.writes += 1;
      this.file = JSON.parse(JSON.stringify(next)) as File;
    }
    return Promise.resolve(ok());
  }

  get hashes(): readonly string[] {
    return Object.keys((this.file?.['answers'] ?? {}));
  }
}

interface Setting {
  readonly store: MemoryStore;
  readonly clock: VirtualClock;
  readonly found: { times: number };
  desk(device?: MemoryDevice): PrivateDesk;
}

function setting(): Setting {
  const [store, clock, found] = [new MemoryStore(), new VirtualClock(), { times: 0 }];
  return {
    store,
    clock,
    found,
    desk: (device = new MemoryDevice()) => new PrivateDesk({ notes: device.notes, pairKey: 'p', clock, onFound: () => (found.times += 1) }),
  };
}

test('what two devices keep stands side by side in the file, with what a newer version wrote there', async () => {
  const { store, clock, desk } = setting();
  store.file = { format: 1, later: { words: 'of a newer version' }, answers: { [hash(9)]: { ...secret(9), more: true } } };
  const [a, b] = [desk(), desk()];
  a.connect(store);
  b.connect(store);
  expect(await a.keep(hash(1), secret(1))).toBe(true);
  expect(await b.keep(hash(2), secret(2))).toBe(true);
  await clock.advance(0);
  expect([...store.hashes].sort()).toEqual([hash(1), hash(2), hash(9)]);
  expect(store.file).toMatchObject({ later: { words: 'of a newer version' }, answers: { [hash(9)]: { more: true } }, partnership: 'p' });
  await b.find([hash(1)]);
  await clock.advance(0);
  expect(b.get(hash(1))).toEqual(secret(1));
});

test('kept offline, it goes to OneDrive when that answers, also after a restart', async () => {
  const { store, clock, desk } = setting();
  const device = new MemoryDevice();
  store.failure = { kind: 'offline' };
  const first = desk(device);
  first.connect(store);
  expect(await first.keep(hash(1), secret(1))).toBe(true);
  await clock.advance(20_000);
  first.close();
  store.failure = null;
  const second = desk(device);
  second.connect(store);
  await second.find([hash(1)]);
  expect(second.get(hash(1))).toEqual(secret(1));
  await clock.advance(0);
  expect(store.hashes).toEqual([hash(1)]);
  // A third page has nothing left to bring.
  const third = desk(device);
  third.connect(store);
  await third.find([hash(1)]);
  await clock.advance(60_000);
  expect(store.writes).toBe(1);
});

test('M16 what another device wrote over is brought again: it is saved when a later read shows it, not when it was written', async () => {
  const { store, clock, desk } = setting();
  const device = new MemoryDevice();
  const saved = async (n: number) => ((await device.notes.read(`private/p/${hash(n)}`)) as File)['saved'];
  const one = desk(device);
  one.connect(store);
  await one.keep(hash(1), secret(1));
  await clock.advance(0);
  expect(store.hashes).toEqual([hash(1)]);
  expect(await saved(1)).toBe(false);
  // Another device had read the file before, and its write went through all the same: the header was ignored.
  store.file = { answers: { [hash(2)]: secret(2) } };
  await clock.advance(60_000);
  expect([...store.hashes].sort()).toEqual([hash(1), hash(2)]);
  await clock.advance(120_000);
  expect(await saved(1)).toBe(true);
  // Whatever it is read for: what it does not show any more is brought again.
  store.file = { answers: { [hash(2)]: secret(2) } };
  await one.find([hash(2)]);
  await clock.advance(60_000);
  expect([...store.hashes].sort()).toEqual([hash(1), hash(2)]);
});

test('while OneDrive fails it is asked again after longer and longer times', async () => {
  const { store, clock, desk } = setting();
  const one = desk();
  store.failure = { kind: 'unavailable' };
  one.connect(store);
  await one.keep(hash(1), secret(1));
  await clock.advance(100_000);
  store.failure = null;
  expect(store.hashes).toEqual([]);
  await clock.advance(200_000);
  expect(store.hashes).toEqual([hash(1)]);
});

test('a salt that is nowhere is not asked for for ever, and again when somebody asks', async () => {
  const { store, clock, desk, found } = setting();
  const one = desk();
  one.connect(store);
  await one.find([hash(1)]);
  await clock.advance(7_200_000);
  const asked = store.reads;
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(10);
  await one.find([hash(1)]);
  await clock.advance(7_200_000);
  expect(store.reads).toBe(asked);
  store.file = { answers: { [hash(1)]: secret(1) } };
  one.retry();
  await clock.advance(0);
  expect(found.times).toBe(1);
  expect(one.get(hash(1))).toEqual(secret(1));
});

test('what is found in the file is at hand offline from then on', async () => {
  const { store, clock, desk } = setting();
  const device = new MemoryDevice();
  store.file = { answers: { [hash(1)]: secret(1) } };
  const one = desk(device);
  one.connect(store);
  await one.find([hash(1)]);
  await clock.advance(0);
  const offline = desk(device);
  await offline.find([hash(1)]);
  expect(offline.get(hash(1))).toEqual(secret(1));
});

test('nothing is asked of OneDrive while nothing is missing', async () => {
  const { store, clock, desk } = setting();
  desk().connect(store);
  await clock.advance(3_600_000);
  expect(store.reads + store.writes).toBe(0);
});

test('the file holds the newest thousand', async () => {
  const { store, clock, desk } = setting();
  store.file = { answers: Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [hash(i + 1), secret(i + 1)])) };
  const one = desk();
  one.connect(store);
  await one.keep(hash(5_000), secret(5_000));
  await clock.advance(0);
  expect(store.hashes).toHaveLength(1_000);
  expect(store.hashes).toContain(hash(5_000));
  expect(store.hashes).not.toContain(hash(1));
});

test.each([null, [], 'text', { answers: [] }, { answers: { [hash(1)]: { value: 9, salt: 'x' } } }, { answers: { [hash(1)]: null } }])(
  'a damaged entry is none: %j',
  async (file) => {
    const { store, clock, desk } = setting();
    store.file = file as File | null;
    const one = desk();
    one.connect(store);
    await one.find([hash(1)]);
    await clock.advance(0);
    expect(one.get(hash(1))).toBeNull();
    await one.keep(hash(1), secret(1));
    await clock.advance(0);
    expect(one.get(hash(1))).toEqual(secret(1));
    expect(store.file).toMatchObject({ answers: { [hash(1)]: secret(1) } });
  },
);
