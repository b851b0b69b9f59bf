/**
 * Reading many sessions of the past: newest first, a few at a time, each once. What was read stays in memory for the next question, up to a
 * number of sessions. Knows nothing of what is looked for.
 */
import type { Day } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { EarlierSession, EarlierSessions } from './workspace.ts';

/** A session that has left the record, and the record of it alone. */
export interface PastFile extends EarlierSession {
  readonly record: PartnershipRecord;
}

/** How far a reading is. */
export interface PastProgress {
  /** Newest first. */
  readonly files: readonly PastFile[];
  /** Days of sessions whose file cannot be read, or is gone. */
  readonly unreadable: readonly Day[];
  readonly done: number;
  readonly all: number;
}

/** Some eleven years of weekly sessions; further ones are read again each time. */
const mostKept = 600;
/** So many at once: as a browser asks one host, with room left for saving. */
const atOnce = 3;

const keyOf = ({ files }: EarlierSession): string => files.join('\n');

export class PastFiles {
  readonly #earlier: EarlierSessions;
  readonly #kept = new Map<string, PartnershipRecord>();

  constructor(earlier: EarlierSessions) {
    this.#earlier = earlier;
  }

  async list(): ReturnType<EarlierSessions['list']> {
    return this.#earlier.list();
  }

  async read(session: EarlierSession): ReturnType<EarlierSessions['read']> {
    const known = this.#kept.get(keyOf(session));
    if (known !== undefined) return ok(known);
    const read = await this.#earlier.read(session);
    if (read.ok && this.#kept.size < mostKept) this.#kept.set(keyOf(session), read.value);
    return read;
  }

  /**
   * Reads all. `onProgress` hears each step; after `signal` nothing more is asked. A file that cannot be read is named and the rest goes
   * on; what keeps every file from being read (no network, no right) ends it, and the next reading goes on with what is kept.
   */
  async readAll(onProgress: (progress: PastProgress) => void, signal: AbortSignal): Promise<Result<void, RemoteFailure>> {
    const listed = await this.list();
    return listed.ok ? this.readThese(listed.value, onProgress, signal) : listed;
  }

  /** The same for sessions that were listed before. */
  async readThese(sessions: readonly EarlierSession[], onProgress: (progress: PastProgress) => void, signal: AbortSignal): Promise<Result<void, RemoteFailure>> {
    const read = new Array<PastFile | 'unreadable' | undefined>(sessions.length);
    let next = 0;
    let failure: RemoteFailure | null = null;
    const tell = (): void => onProgress(progressOf(sessions, read));
    tell();
    const work = async (): Promise<void> => {
      while (next < sessions.length && failure === null && !signal.aborted) {
        const at = next;
        next += 1;
        const session = sessions[at];
        if (session === undefined) return;
        const one = await this.read(session);
        if (signal.aborted) return;
        if (one.ok) read[at] = { ...session, record: one.value };
        else if (one.error.kind === 'unreadable' || one.error.kind === 'missing' || one.error.kind === 'damaged') read[at] = 'unreadable';
        else failure = one.error;
        tell();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return failure === null ? ok() : fail(failure);
  }
}

function progressOf(sessions: readonly EarlierSession[], read: readonly (PastFile | 'unreadable' | undefined)[]): PastProgress {
  const files = read.flatMap((one) => (one === undefined || one === 'unreadable' ? [] : [one]));
  const unreadable = sessions.flatMap(({ day }, at) => (read[at] === 'unreadable' ? [day] : []));
  return { files, unreadable, done: files.length + unreadable.length, all: sessions.length };
}

const known = new WeakMap<EarlierSessions, PastFiles>();

/** The one reader of an open partnership: whoever asks shares what was read. */
export function pastFilesOf(earlier: EarlierSessions): PastFiles {
  const before = known.get(earlier);
  if (before !== undefined) return before;
  const files = new PastFiles(earlier);
  known.set(earlier, files);
  return files;
}
