/** The ports of one page: every call goes through the gate, and nothing that a dead page does reaches anybody. */
import type { Clock } from '../../../src/base/clock.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Archive, RemoteFailure, RemoteRecord, ReplicaStore, Siblings, StoredReplica, StoreFailure } from '../../../src/sync/ports.ts';
import type { Device } from './device.ts';
import type { Gate } from './gate.ts';
import type { Life } from './life.ts';

/** `weather`: why a call cannot be answered at present; null when it can. `failed` hears of each answer that is a failure. */
export function gatedRemote(gate: Gate, life: Life, remote: RemoteRecord, weather: (writes: boolean) => RemoteFailure | null, failed: (failure: RemoteFailure) => void): RemoteRecord {
  const offline = fail<RemoteFailure>({ kind: 'offline' });
  const pass = <T>(name: string, effect: boolean, task: () => Promise<Result<T, RemoteFailure>>) =>
    gate.pass<Result<T, RemoteFailure>>(life, { name, of: 'remote', effect, refused: async () => Promise.resolve(offline), lost: offline }, async () => {
      const failure = weather(effect);
      const answer = failure === null ? await task() : fail(failure);
      if (!answer.ok) failed(answer.error);
      return answer;
    });
  return {
    check: (known) => pass('check', false, () => remote.check(known)),
    read: () => pass('read', false, () => remote.read()),
    write: (bytes, expected) => pass('write', true, () => remote.write(bytes, expected)),
    versions: () => pass('versions', false, () => remote.versions()),
    readVersion: (id) => pass('readVersion', false, () => remote.readVersion(id)),
    setAside: (bytes) => pass('setAside', true, () => remote.setAside(bytes)),
  };
}

/** As `gatedRemote`, for the folder of old sessions. */
export function gatedArchive(gate: Gate, life: Life, archive: Archive, weather: (writes: boolean) => RemoteFailure | null): Archive {
  const offline = fail<RemoteFailure>({ kind: 'offline' });
  const pass = <T>(name: string, effect: boolean, task: () => Promise<Result<T, RemoteFailure>>) =>
    gate.pass<Result<T, RemoteFailure>>(life, { name, of: 'remote', effect, refused: async () => Promise.resolve(offline), lost: offline }, async () => {
      const failure = weather(effect);
      return failure === null ? task() : fail(failure);
    });
  return {
    list: () => pass('sessions list', false, () => archive.list()),
    read: (name) => pass('sessions read', false, () => archive.read(name)),
    add: (name, bytes) => pass('sessions add', true, () => archive.add(name, bytes)),
  };
}

type Loaded = Result<StoredReplica, StoreFailure>;

/** `heard` is called with the name of each change that the store was asked for. */
export function gatedStore(gate: Gate, life: Life, store: ReplicaStore, device: Device, heard: (name: string) => void): ReplicaStore {
  const noRoom = fail<StoreFailure>({ kind: 'store-full' });
  const blocked = fail<StoreFailure>({ kind: 'store-blocked' });
  const changes = (name: string, task: () => Promise<Result<void, StoreFailure>>) => {
    heard(name);
    const refused = async () => device.refuse(task) ?? noRoom;
    return gate.pass<Result<void, StoreFailure>>(life, { name, of: 'store', effect: true, refused, lost: blocked }, async () => (device.full ? noRoom : task()));
  };
  const load = async (): Promise<Loaded> => {
    const loaded = await store.load();
    // Devices draw their names by chance.
    return loaded.ok ? ok({ ...loaded.value, device: device.name }) : loaded;
  };
  const refused = async () => device.refuse(load) ?? blocked;
  return {
    load: () => gate.pass<Loaded>(life, { name: 'load', of: 'store', effect: false, refused, lost: blocked }, load),
    append: (update) => changes('append', () => store.append(update)),
    noteSynced: (synced) => changes('noteSynced', () => store.noteSynced(synced)),
    compact: (whole, unread) => changes('compact', () => store.compact(whole, unread)),
  };
}

/** A page that is gone says nothing and hears nothing, and the browser frees its lock. */
export function livingSiblings(life: Life, siblings: Siblings): Siblings {
  const untilEnd = (begin: () => () => void): (() => void) => {
    if (!life.alive) return () => undefined;
    const stop = begin();
    life.onEnd(stop);
    return () => {
      if (life.alive) stop();
    };
  };
  return {
    tell: (message) => {
      if (life.alive) siblings.tell(message);
    },
    hear: (listener) => untilEnd(() => siblings.hear(listener)),
    lead: (onLead) => untilEnd(() => siblings.lead(onLead)),
  };
}

/** `shiftMs`: how wrong this device's wall clock is. */
export function livingClock(life: Life, clock: Clock, shiftMs: number): Clock {
  return {
    now: () => clock.now() + shiftMs,
    elapsed: () => clock.elapsed(),
    after: (delayMs, task) =>
      clock.after(delayMs, () => {
        if (life.alive) task();
      }),
  };
}
