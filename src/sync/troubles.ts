/** What went wrong lately, and until when nothing is tried. Questions and writes apart: one may work while the other fails. */
import type { Random } from '../base/ids.ts';
import { pauseAfter } from './pause.ts';
import type { RemoteFailure } from './ports.ts';

/** Collisions in a row that are everyday work; one more is trouble. */
const everydayConflicts = 4;
/** After these a write may be tried again later while reading goes on; after the others nothing is asked for a while. */
const onlyWritesWait: ReadonlySet<RemoteFailure['kind']> = new Set(['conflict', 'locked', 'full', 'may-not-write']);
const mayNotWrite: RemoteFailure = { kind: 'may-not-write' };
/**
 * So many calls that are answered make up for one that was refused: while much is refused, waits grow until it is no more
 * than about one call in six. Beyond the bound more refusals do not count.
 */
const answersPerRefusal = 5;
const mostRefusals = 6;
/** So soon after the service has refused for too many calls not even a person's wish is passed on. */
const leastAfterRefusalMs = 5_000;

export class Troubles {
  /** Not a call before this time, not a write before that one (elapsed milliseconds). */
  holdUntil = 0;
  holdWritesUntil = 0;
  readonly #random: Random;
  #failedAsks = 0;
  #failedWrites = 0;
  /** Calls of any kind that were refused for being too many, less those that were not; and when the last was. */
  #refusals = 0;
  #refusedAt = -Infinity;
  #ask: RemoteFailure | null = null;
  #write: RemoteFailure | null = null;
  /** Has a question been answered since a write was refused for want of a right? Then it is the writing that is refused. */
  #reads = false;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Calls that failed since one of their kind succeeded. */
  get count(): number {
    return this.#failedAsks + this.#failedWrites;
  }

  /** What a person is told. A refused write stays in sight until one succeeds or nothing is left to write. */
  shown(pending: boolean): RemoteFailure | null {
    if (this.#ask !== null || !pending) return this.#ask;
    return this.#write?.kind === 'forbidden' && this.#reads ? mayNotWrite : this.#write;
  }

  answered(): void {
    this.#failedAsks = 0;
    this.#reads = true;
    this.#refusals = Math.max(0, this.#refusals - 1 / answersPerRefusal);
    this.#ask = null;
    this.holdUntil = 0;
  }

  written(): void {
    this.#write = null;
    this.nothingToWrite();
  }

  nothingToWrite(): void {
    this.#failedWrites = 0;
  }

  askFailed(failure: RemoteFailure, now: number): void {
    this.#reads = false;
    this.#failedAsks += 1;
    this.#ask = failure;
    this.holdUntil = now + this.#pause(failure, this.#failedAsks, now);
  }

  writeFailed(refusal: RemoteFailure, now: number): void {
    const failure = refusal.kind === 'forbidden' && this.#write?.kind === 'forbidden' && this.#reads ? mayNotWrite : refusal;
    this.#failedWrites += 1;
    // Whether the rest is refused, too, is known with the next answer.
    if (failure !== mayNotWrite) this.#reads = false;
    // Newer than what the last question came to: a person who refused just now is told that, not what was asked before.
    this.#ask = null;
    // A collision is everyday work, not trouble.
    if (failure.kind !== 'conflict' || this.#failedWrites > everydayConflicts) this.#write = refusal;
    this.holdWritesUntil = now + this.#pause(failure, this.#failedWrites, now);
    if (!onlyWritesWait.has(failure.kind)) this.holdUntil = this.holdWritesUntil;
  }

  /** Ends all waiting, but for some seconds after a refusal; failures keep counting until something succeeds. */
  letGo(): void {
    const least = this.#refusedAt + leastAfterRefusalMs;
    this.holdUntil = Math.min(this.holdUntil, least);
    this.holdWritesUntil = Math.min(this.holdWritesUntil, least);
  }

  #pause(failure: RemoteFailure, failures: number, now: number): number {
    if (failure.kind !== 'slowed-down') return pauseAfter(failure, failures, this.#random);
    this.#refusals = Math.min(this.#refusals + 1, mostRefusals);
    this.#refusedAt = now;
    return pauseAfter(failure, this.#refusals, this.#random);
  }
}
