/**
 * Reading old sessions of several 1:1s, one 1:1 after the other. What cannot be reached of one is named, and the others are read: their
 * folders lie in the OneDrives of different people. What would keep all from being read ends it.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { MyOneOnOnes } from './my.ts';
import { PastFiles, type PastFile, type PastProgress } from './past-files.ts';
import type { EarlierSession } from './workspace.ts';

/** How far it is, over all of them. */
export interface SeveralProgress extends Pick<PastProgress, 'unreadable' | 'done' | 'all'> {
  /** By pair key, newest first. */
  readonly files: ReadonlyMap<string, readonly PastFile[]>;
  /** Pair keys of those whose folder could not be read. */
  readonly unreached: readonly string[];
}

export const nothingOfSeveral: SeveralProgress = { files: new Map(), unreached: [], unreadable: [], done: 0, all: 0 };

/** The same for every folder: no network, or a permission that the person has not given. */
const concernsAll = ({ kind }: RemoteFailure): boolean => kind === 'offline' || kind === 'sign-in-needed';

export class PastOfSeveral {
  readonly #desk: Pick<MyOneOnOnes, 'earlier'>;
  readonly #readers = new Map<string, PastFiles>();
  #records: ReadonlyMap<string, PartnershipRecord> = new Map();

  constructor(desk: Pick<MyOneOnOnes, 'earlier'>) {
    this.#desk = desk;
  }

  /** `records`: by pair key, those whose sessions are wanted. As `PastFiles.readAll`; what was read before is not asked for again. */
  async readAll(records: ReadonlyMap<string, PartnershipRecord>, onProgress: (progress: SeveralProgress) => void, signal: AbortSignal): Promise<Result<void, RemoteFailure>> {
    this.#records = records;
    const unreached: string[] = [];
    const listed = new Map<string, readonly EarlierSession[]>();
    const read = new Map<string, PastProgress>();
    const tell = (all: number): void => onProgress(sumOf(read, unreached, all));
    tell(0);
    for (const [pairKey, record] of records) {
      const sessions = await this.#list(pairKey, record);
      if (signal.aborted) return ok();
      if (sessions.ok) listed.set(pairKey, sessions.value);
      else if (concernsAll(sessions.error)) return sessions;
      else unreached.push(pairKey);
    }
    const all = [...listed.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [pairKey, sessions] of listed) {
      const done = await this.#readers.get(pairKey)?.readThese(
        sessions,
        (progress) => {
          read.set(pairKey, progress);
          tell(all);
        },
        signal,
      );
      if (signal.aborted) return ok();
      if (done?.ok !== false) continue;
      if (concernsAll(done.error)) return done;
      unreached.push(pairKey);
      tell(all);
    }
    tell(all);
    return ok();
  }

  async #list(pairKey: string, record: PartnershipRecord): Promise<Result<readonly EarlierSession[], RemoteFailure>> {
    const reader = this.#readers.get(pairKey) ?? (await this.#open(pairKey, record));
    return reader === null ? fail({ kind: 'offline' }) : reader.list();
  }

  /** Null: its code cannot be loaded, so there is no network. */
  async #open(pairKey: string, record: PartnershipRecord): Promise<PastFiles | null> {
    const earlier = await this.#desk.earlier(pairKey, () => this.#records.get(pairKey) ?? record).catch(() => null);
    if (earlier === null) return null;
    const reader = new PastFiles(earlier);
    this.#readers.set(pairKey, reader);
    return reader;
  }
}

function sumOf(read: ReadonlyMap<string, PastProgress>, unreached: readonly string[], all: number): SeveralProgress {
  const each = [...read.values()];
  return {
    files: new Map([...read].map(([pairKey, { files }]) => [pairKey, files])),
    unreached: [...unreached],
    unreadable: each.flatMap(({ unreadable }) => unreadable),
    done: each.reduce((sum, { done }) => sum + done, 0),
    all,
  };
}

const known = new WeakMap<object, PastOfSeveral>();

/** The one reader of a list: who has opened a 1:1 and comes back finds what was read. */
export function pastOfSeveral(desk: Pick<MyOneOnOnes, 'earlier'>): PastOfSeveral {
  const reader = known.get(desk) ?? new PastOfSeveral(desk);
  known.set(desk, reader);
  return reader;
}
