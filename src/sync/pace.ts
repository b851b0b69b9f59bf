/**
 * How often the remote is asked. Two people in a meeting want to see each other's words at once, and the whole
 * organisation shares one allowance, so each device spends at most a steady number of resource units a minute: a bucket that
 * fills evenly and from which every call is paid. Saves are never held back by it; questions are.
 */
import { timing } from './next-step.ts';

const minute = 60_000;

export const budget = {
  /** Resource units a minute (design §9: 15 in a meeting). */
  unitsPerMinute: 14,
  /** What may be spent at once after a quiet time. */
  burst: 6,
  /** Kept back from questions, so that the next save and the question after it are paid for. */
  reserve: 2,
  /** Times slower after each refusal for having asked too often, and its bound; halved when this time has passed well. */
  slowdown: 2,
  slowest: 16,
  recoverMs: 2 * minute,
} as const;

export interface Liveliness {
  readonly now: number;
  /** When somebody here changed something last, and when the remote last had news. */
  readonly lastChangeAt: number;
  readonly lastNewsAt: number;
  /** News is heard without asking. */
  readonly live: boolean;
  /** What the service itself says (`RemoteRecord.strain`). */
  readonly strain: number;
}

export class Pace {
  #units: number = budget.burst;
  #filledAt: number;
  #slow = 1;
  #slowSince = 0;

  constructor(now: number) {
    this.#filledAt = now;
  }

  /** Resource units that may be spent now; negative when saves have taken more than there was. */
  left(now: number): number {
    this.#fill(now);
    return this.#units;
  }

  /** A call that cost so many units has been made. */
  spend(units: number, now: number): void {
    this.#fill(now);
    this.#units -= units;
  }

  /** The service refused: all who share the allowance ask less often for a while. */
  refused(now: number): void {
    this.#slow = Math.min(this.#slow * budget.slowdown, budget.slowest);
    this.#slowSince = now;
  }

  /** When the remote is asked next, after an answer at `now`. */
  nextCheckAt(life: Liveliness): number {
    const { now, live } = life;
    this.#fill(now);
    while (this.#slow > 1 && now - this.#slowSince > budget.recoverMs) {
      this.#slow /= budget.slowdown;
      this.#slowSince += budget.recoverMs;
    }
    const quietFor = now - Math.max(life.lastChangeAt, life.lastNewsAt);
    const every = live
      ? timing.liveCheckMs
      : quietFor < timing.livelyForMs
        ? timing.livelyCheckMs
        : quietFor < timing.busyForMs
          ? timing.busyCheckMs
          : timing.idleCheckMs;
    const slow = Math.max(this.#slow, life.strain);
    const missing = 1 + budget.reserve - this.#units;
    return now + Math.max(every * slow, (missing / budget.unitsPerMinute) * minute);
  }

  #fill(now: number): void {
    this.#units = Math.min(budget.burst, this.#units + ((now - this.#filledAt) / minute) * budget.unitsPerMinute);
    this.#filledAt = now;
  }
}
