/**
 * The file in OneDrive as it may behave at its worst. Each call first decides its fate by chance; every fate that really
 * happened is counted, so that a run that never met one is red.
 */
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { RemoteFailure, RemoteRecord, RemoteVersion, Tag } from '../../src/sync/ports.ts';
import type { Chance } from './random.ts';
import { Trace } from './trace.ts';

export const fates = [
  'offline before',
  'answer lost after the write took effect',
  'answer lost, and somebody else wrote in between',
  'conflict without a reason',
  'conflict',
  'if-match ignored',
  'stale read',
  'truncated read',
  'unavailable',
  'slowed down',
  'locked',
  'full',
  'sign-in needed',
  'sharing revoked',
  'restored to an older version',
] as const;
export type Fate = (typeof fates)[number];

export class Cloud {
  readonly counts = new Map<Fate, number>();
  readonly #chance: Chance;
  readonly trace = new Trace();
  readonly versions: RemoteVersion[] = [];
  /** Probability that a call meets some fault; 0 ends the faults. */
  trouble = 0.25;
  /** Whether the service honours `If-Match`; chosen once a history, as it is one service. */
  readonly honours: boolean;
  /** Somebody whose sharing was revoked. */
  revoked: string | null = null;
  #tags = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.honours = chance.chance(0.6);
  }

  get newest(): RemoteVersion {
    const newest = this.versions.at(-1);
    if (newest === undefined) throw new Error('The file is created before the history begins.');
    return newest;
  }

  put(bytes: Uint8Array): RemoteVersion {
    this.#tags += 1;
    const version = { tag: `"${this.#tags}"`, bytes };
    this.versions.push(version);
    this.trace.note(version.tag);
    return version;
  }

  count(fate: Fate): void {
    this.counts.set(fate, (this.counts.get(fate) ?? 0) + 1);
    this.trace.note(fate);
  }

  restoreOlder(): void {
    if (this.versions.length < 2) return;
    const older = this.versions[this.#chance.below(this.versions.length - 1)];
    if (older === undefined) return;
    this.count('restored to an older version');
    this.put(older.bytes);
  }

  remoteFor(person: string): RemoteRecord {
    const before = async (): Promise<RemoteFailure | null> => {
      for (let i = this.#chance.below(3); i >= 0; i -= 1) await Promise.resolve();
      if (this.revoked === person) return this.#meet('sharing revoked', { kind: 'forbidden' });
      if (!this.#chance.chance(this.trouble)) return null;
      return this.#chance.pick([
        () => this.#meet('offline before', { kind: 'offline' }),
        () => this.#meet('unavailable', { kind: 'unavailable' }),
        () => this.#meet('slowed down', { kind: 'slowed-down', retryAfterMs: 1_000 * this.#chance.below(40) }),
        () => this.#meet('locked', { kind: 'locked' }),
        () => this.#meet('full', { kind: 'full' }),
        () => this.#meet('sign-in needed', { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' }),
      ])();
    };
    return {
      check: async (known) => {
        const failed = await before();
        return failed ? fail(failed) : ok({ same: this.newest.tag === known, tag: this.newest.tag });
      },
      read: async () => {
        const failed = await before();
        return failed ? fail(failed) : ok(this.#read());
      },
      write: async (bytes, expected) => {
        const failed = await before();
        return failed ? fail(failed) : this.#write(bytes, expected);
      },
      versions: async () => Promise.resolve(ok([])),
      readVersion: async () => Promise.resolve(fail({ kind: 'missing' })),
      setAside: async () => Promise.resolve(ok('aside')),
    };
  }

  #meet(fate: Fate, failure: RemoteFailure): RemoteFailure {
    this.count(fate);
    return failure;
  }

  #read(): RemoteVersion {
    const { tag, bytes } = this.newest;
    if (this.#chance.chance(this.trouble / 3) && this.versions.length > 1) {
      this.count('stale read');
      return { tag, bytes: this.versions[this.versions.length - 2]?.bytes ?? bytes };
    }
    if (this.#chance.chance(this.trouble / 8)) {
      this.count('truncated read');
      return { tag, bytes: bytes.subarray(0, this.#chance.below(bytes.length)) };
    }
    return { tag, bytes };
  }

  #write(bytes: Uint8Array, expected: Tag | 'absent'): Result<{ readonly tag: Tag }, RemoteFailure> {
    if (this.#chance.chance(this.trouble / 4)) return fail(this.#meet('conflict without a reason', { kind: 'conflict' }));
    if (expected !== this.newest.tag) {
      if (this.honours) return fail(this.#meet('conflict', { kind: 'conflict' }));
      this.count('if-match ignored');
    }
    const overwritten = this.newest.bytes;
    const { tag } = this.put(bytes);
    if (this.#chance.chance(this.trouble / 3)) {
      if (this.#chance.chance(0.4)) {
        // A second writer that knew only the version before: what was just written is gone from the file.
        this.count('answer lost, and somebody else wrote in between');
        this.put(overwritten);
      } else {
        this.count('answer lost after the write took effect');
      }
      return fail({ kind: this.#chance.chance(0.5) ? 'offline' : 'unavailable' });
    }
    return ok({ tag });
  }
}
