import type { ReplicaStore } from '../../../../src/sync/ports.ts';
import { forever, type Life } from '../life.ts';

/** A store that never fails, of which a dead page hears nothing more. */
export function livingStore(life: Life, store: ReplicaStore): ReplicaStore {
  const alive = async <T>(task: () => Promise<T>): Promise<T> => {
    if (!life.alive) return forever();
    const answer = await task();
    return life.alive ? answer : forever();
  };
  return {
    load: () => alive(() => store.load()),
    append: (update) => alive(() => store.append(update)),
    noteSynced: (synced) => alive(() => store.noteSynced(synced)),
    compact: (whole, unread) => alive(() => store.compact(whole, unread)),
  };
}
