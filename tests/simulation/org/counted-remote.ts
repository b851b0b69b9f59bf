/**
 * The record file of a pair as a page meets it: every call takes its time, is charged, and may be refused. Calls are those
 * that `src/graph/record-file.ts` and `drive-news.ts` make, so that units are what Microsoft would count.
 */
import type { Clock } from '../../../src/base/clock.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { cost, type RemoteFailure, type RemoteListener, type RemoteRecord, type RemoteVersion, type Tag } from '../../../src/sync/ports.ts';
import type { Allowance } from './allowance.ts';
import { assumptions } from './assumptions.ts';

/** `drive-news.ts`: when it begins, how long it waits after a failure, and when it asks for a new address. */
const listenAfterMs = 5_000;
const listenAgainMs = 30_000;
const longestListenAgainMs = 15 * 60_000;
const renewMs = 55 * 60_000;
const listenUnits = 1;

/** One version: all the engine needs. */
export class SharedFile {
  newest: RemoteVersion;
  /** The drive's owner, where news are heard. */
  readonly listeners = new Set<() => void>();
  #tags = 1;

  constructor(bytes: Uint8Array) {
    this.newest = { tag: '"1"', bytes };
  }

  put(bytes: Uint8Array): Tag {
    this.#tags += 1;
    this.newest = { tag: `"${this.#tags}"`, bytes };
    for (const tell of [...this.listeners]) tell();
    return this.newest.tag;
  }
}

/** `owner`: Socket.IO works; `deaf`: the drive's owner, whose network does not let it through; `guest`: the service refuses. */
export type Hearing = 'owner' | 'deaf' | 'guest';

export interface RemoteParts {
  readonly file: SharedFile;
  readonly clock: Clock;
  readonly allowance: Allowance;
  readonly hearing: Hearing;
}

export class CountedRemote implements RemoteRecord {
  units = 0;
  calls = 0;
  refused = 0;
  readonly #parts: RemoteParts;
  /** The last question told where the bytes are (`record-file.ts`): reading them costs one call less. */
  #offered = false;

  constructor(parts: RemoteParts) {
    this.#parts = parts;
  }

  async check(known: Tag | null): Promise<Result<{ readonly same: boolean; readonly tag: Tag }, RemoteFailure>> {
    return this.#call(cost.check, () => {
      const { tag } = this.#parts.file.newest;
      this.#offered = tag !== known;
      return ok({ same: tag === known, tag });
    });
  }

  async read(): Promise<Result<RemoteVersion, RemoteFailure>> {
    const offered = this.#offered;
    this.#offered = false;
    if (!offered) {
      const asked = await this.#call(cost.check, () => ok());
      if (!asked.ok) return asked;
    }
    return this.#call(cost.read - cost.check, () => ok(this.#parts.file.newest));
  }

  async write(bytes: Uint8Array, expected: Tag | 'absent'): Promise<Result<{ readonly tag: Tag }, RemoteFailure>> {
    return this.#call(cost.write, () => {
      const { file } = this.#parts;
      return expected === file.newest.tag ? ok({ tag: file.put(bytes) }) : fail({ kind: 'conflict' });
    });
  }

  versions = (): Promise<never> => Promise.reject(new Error('not asked in a meeting'));
  readVersion = (): Promise<never> => Promise.reject(new Error('not asked in a meeting'));
  setAside = (): Promise<never> => Promise.reject(new Error('not asked in a meeting'));

  watch(listener: RemoteListener): () => void {
    const { file, clock, hearing } = this.#parts;
    let cancel: () => void = () => undefined;
    let failures = 0;
    let ended = false;
    const tell = (): void => void clock.after(assumptions.newsAfterMs, () => ended || listener.news());
    const begin = async (): Promise<void> => {
      const answer = await this.#call(listenUnits, () => ok());
      if (ended || (answer.ok && hearing === 'guest')) return;
      if (answer.ok && hearing === 'owner') {
        file.listeners.add(tell);
        listener.live(true);
        cancel = clock.after(renewMs, () => void begin());
        return;
      }
      cancel = clock.after(Math.min(listenAgainMs * 2 ** failures, longestListenAgainMs), () => void begin());
      failures += 1;
    };
    cancel = clock.after(listenAfterMs, () => void begin());
    return () => {
      ended = true;
      cancel();
      file.listeners.delete(tell);
    };
  }

  async #call<T>(units: number, serve: () => Result<T, RemoteFailure>): Promise<Result<T, RemoteFailure>> {
    await this.#pass(assumptions.roundTripMs / 2);
    this.units += units;
    this.calls += 1;
    const pause = this.#parts.allowance.take(units);
    if (pause !== null) this.refused += 1;
    const answer: Result<T, RemoteFailure> = pause === null ? serve() : fail({ kind: 'slowed-down', retryAfterMs: pause });
    await this.#pass(assumptions.roundTripMs / 2);
    return answer;
  }

  #pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.#parts.clock.after(ms, () => resolve()));
  }
}
