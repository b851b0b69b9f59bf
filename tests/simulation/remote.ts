/**
 * A record file as one page sees it through Graph. Addressed by the file's id; when that is gone, by its name in the folder,
 * as `src/graph/record-file.ts` does. What a call meets is what was armed in the cloud before.
 */
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { RemoteFailure, RemoteRecord, RemoteVersion, Tag } from '../../src/sync/ports.ts';
import type { Armed, Call, Cloud, Fate, Item, Who } from './cloud.ts';
import type { Counts } from './counts.ts';
import { type Life, networkPace } from './life.ts';
import type { Partition } from './partition.ts';
import type { Chance } from './random.ts';
import type { Overwriting } from './stage.ts';
import type { Trace } from './trace.ts';

export interface Line {
  readonly cloud: Cloud;
  readonly counts: Counts;
  readonly trace: Trace;
  readonly who: Who;
  readonly partition: Partition;
  readonly life: Life;
  readonly chance: Chance;
  /** What the page was told that a version holds; null when the answer says nothing of it. */
  onTold(tag: Tag, bytes: Uint8Array): void;
  onWrite(write: Overwriting): void;
}

const slowMs = 9_000;

/** Fates of a write that show only after it has taken effect. */
const afterwards: ReadonlySet<Fate> = new Set([
  'token expired in mid-write, which took effect',
  'answer lost after the write took effect',
  'answer lost, and a second writer in between',
]);
/** Fates of a read that change its bytes. */
const changed: ReadonlySet<Fate> = new Set(['stale read', 'swapped read', 'truncated read']);

export class Remote implements RemoteRecord {
  readonly #line: Line;
  #item: Item;

  constructor(line: Line, item: Item) {
    this.#line = line;
    this.#item = item;
  }

  /** The version that it holds, as far as it was told. */
  told: Tag | null = null;
  /** Has OneDrive answered anything about this file since the page was connected with it? */
  #answered = false;

  get item(): Item {
    return this.#item;
  }

  check(known: Tag | null, signal?: AbortSignal): ReturnType<RemoteRecord['check']> {
    const effect = (): Result<{ readonly same: boolean; readonly tag: Tag }, RemoteFailure> => {
      const item = this.#present();
      return item === null ? fail({ kind: 'missing' }) : ok({ same: item.newest.tag === known, tag: item.newest.tag });
    };
    return this.#call('check', signal, effect, ({ same, tag }) => {
      if (same) this.told = tag;
    });
  }

  read(signal?: AbortSignal): ReturnType<RemoteRecord['read']> {
    const effect = (): Result<RemoteVersion, RemoteFailure> => {
      const item = this.#present();
      if (item === null) return fail({ kind: 'missing' });
      const version = this.#asRead(item, this.#meet('read', (fate) => changed.has(fate)));
      if (item.versions.some(({ tag, bytes }) => tag === version.tag && bytes !== version.bytes)) item.misread.add(version.tag);
      return ok(version);
    };
    // Told is what has arrived and is still wanted: what a call that was given up would have said, nobody has heard.
    return this.#call('read', signal, effect, ({ tag, bytes }) => {
      this.told = tag;
      this.#line.onTold(tag, bytes);
    });
  }

  write(bytes: Uint8Array, expected: Tag | 'absent', signal?: AbortSignal): ReturnType<RemoteRecord['write']> {
    return this.#call(
      'write',
      signal,
      (answerAfter) => this.#write(bytes, expected, answerAfter),
      ({ tag }) => {
        this.told = tag;
        this.#line.onTold(tag, bytes);
      },
    );
  }

  /** Earlier versions, newest first; each is named by its tag. */
  versions(signal?: AbortSignal): ReturnType<RemoteRecord['versions']> {
    return this.#call('check', signal, () => {
      const past = this.#present()?.versions.slice(0, -1).reverse();
      return past === undefined ? fail({ kind: 'missing' }) : ok(past.map(({ tag, bytes }) => ({ id: tag, savedAt: '', savedBy: '', size: bytes.length })));
    });
  }

  readVersion(id: string, signal?: AbortSignal): ReturnType<RemoteRecord['readVersion']> {
    return this.#call('read', signal, () => {
      const version = this.#present()?.versions.find(({ tag }) => tag === id);
      return version === undefined ? fail({ kind: 'missing' }) : ok(version.bytes);
    });
  }

  setAside: RemoteRecord['setAside'] = (_bytes, signal) => this.#call('write', signal, () => ok('record (unreadable).json'));

  /** A call that has nothing to do with this file, and meets what others may meet. */
  ask<T>(call: Call, effect: () => T): Promise<Result<T, RemoteFailure>> {
    return this.#call(call, undefined, () => ok(effect()));
  }

  /** For a file that is added: it is there, and the answer may be lost. */
  add<T>(effect: () => T): Promise<Result<T, RemoteFailure>> {
    return this.#call('write', undefined, () => {
      const added = effect();
      const met = this.#meet('write', (fate) => fate === 'answer lost after the write took effect');
      if (met === null) return ok(added);
      this.#line.counts.count(met.fate);
      return fail({ kind: 'unavailable' });
    });
  }

  #call<T>(
    call: Call,
    signal: AbortSignal | undefined,
    effect: (answerAfter: number) => Result<T, RemoteFailure>,
    told?: (value: T) => void,
  ): Promise<Result<T, RemoteFailure>> {
    const { life, chance, cloud, counts, who } = this.#line;
    const pace = networkPace(chance);
    const slow = cloud.meet(call, who, (fate) => fate === 'slow answer') !== null;
    if (slow) counts.count('slow answer');
    const answer = pace.answer + (slow ? slowMs : 0);
    return life
      .call({ ...pace, answer }, () => {
        const refused = this.#refused(call);
        const result = refused === null ? effect(answer) : fail(refused);
        this.#line.trace.note(result.ok ? `${call} ${who}` : `${call} ${who} ${result.error.kind}`);
        return result;
      })
      .then((result) => {
        if (signal?.aborted === true) return fail({ kind: 'cancelled' });
        if (result.ok) {
          this.#answered = true;
          told?.(result.value);
        }
        return result;
      });
  }

  /** What stands in the way of the whole call. */
  #refused(call: Call): RemoteFailure | null {
    const { cloud, counts, partition, who } = this.#line;
    if (partition.offline) return this.#met('offline', { kind: 'offline' });
    if (!cloud.mayOpen(this.#item, who)) return this.#met('sharing revoked', { kind: 'forbidden' });
    const met = this.#meet(call, (fate) => !afterwards.has(fate) && !changed.has(fate) && fate !== 'slow answer');
    if (met !== null) return failureOf(met);
    if (call !== 'write' || !cloud.full) return null;
    counts.count('OneDrive full');
    return { kind: 'full' };
  }

  #present(): Item | null {
    if (!this.#item.inBin) return this.#item;
    const byName = this.#line.cloud.named[this.#item.owner];
    if (byName === null || byName.inBin) return null;
    this.#item = byName;
    return byName;
  }

  #asRead(item: Item, met: Armed | null): RemoteVersion {
    const { versions, newest } = item;
    const older = versions.length < 2 ? newest : (versions.at(-2) ?? newest);
    switch (met?.fate) {
      case 'stale read':
        return { tag: newest.tag, bytes: older.bytes };
      case 'swapped read': {
        const other = versions[met.pick % versions.length] ?? newest;
        // The bytes of another version under this tag, or these bytes under another one's tag.
        return met.pick % 2 === 0 ? { tag: newest.tag, bytes: other.bytes } : { tag: other.tag, bytes: newest.bytes };
      }
      case 'truncated read':
        return { tag: newest.tag, bytes: newest.bytes.subarray(0, met.pick % newest.bytes.length) };
      default:
        return newest;
    }
  }

  #write(bytes: Uint8Array, expected: Tag | 'absent', answerAfter: number): Result<{ readonly tag: Tag }, RemoteFailure> {
    const { cloud, counts, who } = this.#line;
    const item = this.#item;
    if (item.inBin) return fail({ kind: 'missing' });
    const before = item.newest;
    if (expected !== before.tag) {
      if (cloud.honours) return this.#fail('if-match refused for good reason', { kind: 'conflict' });
      this.#met('if-match ignored', { kind: 'conflict' });
    }
    this.#line.onWrite({ bytes, over: before.bytes, known: expected === before.tag, answered: this.#answered });
    const { tag } = cloud.write(item, bytes, who, answerAfter);
    // Who has asked first could not know better. Who has not wrote what it knew when it was last open over what others saved since.
    if (expected !== before.tag) cloud.onLoss(this.#answered ? 'fault' : 'blind write');
    // It was told other bytes under this tag: it could not know what it wrote over.
    else if (item.misread.has(expected)) cloud.onLoss('fault');
    const met = this.#meet('write', (fate) => afterwards.has(fate));
    if (met === null) return ok({ tag });
    if (met.fate === 'answer lost, and a second writer in between') {
      // Somebody who knew only the version before: what was just written is gone from the file.
      cloud.put(item, before.bytes);
      cloud.onLoss('fault');
    }
    counts.count(met.fate);
    if (met.fate === 'token expired in mid-write, which took effect') return fail(expired(met.pick));
    return fail({ kind: met.pick % 2 === 0 ? 'offline' : 'unavailable' });
  }

  /** Takes an armed fate out of the cloud; those that change nothing by themselves are counted here. */
  #meet(call: Call, wanted: (fate: Fate) => boolean): Armed | null {
    const { cloud, counts, who } = this.#line;
    const possible = (fate: Fate): boolean => wanted(fate) && !(this.#item.versions.length < 2 && (fate === 'stale read' || fate === 'swapped read'));
    const met = cloud.meet(call, who, possible);
    if (met !== null && !afterwards.has(met.fate)) counts.count(met.fate);
    return met;
  }

  #met(fault: Parameters<Counts['count']>[0], failure: RemoteFailure): RemoteFailure {
    this.#line.counts.count(fault);
    return failure;
  }

  #fail(fault: Parameters<Counts['count']>[0], failure: RemoteFailure): Result<never, RemoteFailure> {
    return fail(this.#met(fault, failure));
  }
}

function expired(pick: number): RemoteFailure {
  return pick % 2 === 0
    ? { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' }
    : { kind: 'sign-in-failed', code: 'interaction_required' };
}

/** The answer to a call that did not take effect. */
function failureOf({ fate, pick }: Armed): RemoteFailure {
  switch (fate) {
    case 'slowed down':
      return { kind: 'slowed-down', retryAfterMs: 1_000 * (pick % 60) };
    case 'sign-in needed':
      return { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: pick % 3 === 0 ? 'admin' : 'ask' };
    case 'sign-in failed':
      return { kind: 'sign-in-failed', code: 'timed_out' };
    case 'token expired in mid-write, which did not':
      return expired(pick);
    case 'locked':
      return { kind: 'locked' };
    case 'OneDrive full':
      return { kind: 'full' };
    case 'if-match refused without a reason':
    case 'conflict without a reason':
      return { kind: 'conflict' };
    case 'damaged read':
      return { kind: 'damaged' };
    case 'offline':
      return { kind: 'offline' };
    case 'unavailable':
      return { kind: 'unavailable' };
    case 'slow answer':
    case 'stale read':
    case 'swapped read':
    case 'truncated read':
    case 'token expired in mid-write, which took effect':
    case 'answer lost after the write took effect':
    case 'answer lost, and a second writer in between':
      throw new Error(`${fate} is no refusal`);
  }
}
