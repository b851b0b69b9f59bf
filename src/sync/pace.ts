/**
 * How often the remote is asked, and how long saves are collected. Two people in a meeting want to see each other's words at
 * once, and the whole organisation shares one allowance. So each device spends at most a steady number of resource units a
 * minute: a purse that fills evenly and from which every call is paid. The emptier it is, the slower the questions. And when
 * the service refuses, each device asks for less, much sooner than it asks for more again: together they find what is
 * allowed without knowing of each other, as TCP does (RFC 5681).
 */
import { timing } from './next-step.ts';

const second = 1_000;
const minute = 60 * second;

export const budget = {
  /** Resource units a minute (design §9: 15 in a meeting). */
  unitsPerMinute: 14,
  /** What the purse holds, and what may be owed at most. Saves are never held back by it. */
  purse: 20,
  /** The quickest questions are so many times slower with an empty purse; with as much owed as it holds, nearly twice that. */
  slowWhenEmpty: 5,
  /** Times slower after each refusal for having asked too often, and its bound. */
  slowdown: 3,
  slowest: 128,
  /** Halved again when so much time has passed well. */
  recoverMs: 6 * minute,
  /** The longest time between questions of a page that is only open, and of any page, however slow. */
  longestIdleMs: 2 * minute,
  longestCheckMs: 8 * minute,
  /** Between two saves while the service refuses, for each time slower, and the longest. */
  collectMs: 4 * second,
  longestCollectMs: 4 * minute,
  /** So many times slower, a save begins with a question. */
  askFirstFrom: 6,
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
  #units: number = budget.purse;
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
    this.#units = Math.max(this.#units - units, -budget.purse);
  }

  /** The service refused: all who share the allowance ask less often for a while. */
  refused(now: number): void {
    this.#slow = Math.min(this.slowness(now) * budget.slowdown, budget.slowest);
    this.#slowSince = now;
  }

  /** How many times slower than usual everything goes because the service has refused lately; 1 when it has not. */
  slowness(now: number): number {
    const recovered = this.#slow / 2 ** Math.max(0, (now - this.#slowSince) / budget.recoverMs);
    return Math.max(1, recovered);
  }

  /** Before this nothing is saved after a save at `now`: what is changed meanwhile goes in one. */
  nextSaveAt(now: number): number {
    return now + Math.min((this.slowness(now) - 1) * budget.collectMs, budget.longestCollectMs);
  }

  /** When the remote is asked next, after an answer at `now`. */
  nextCheckAt({ now, live, lastChangeAt, lastNewsAt, strain }: Liveliness): number {
    const every = live ? timing.liveCheckMs : everyMs(now - Math.max(lastChangeAt, lastNewsAt));
    const empty = 1 - this.left(now) / budget.purse;
    const affordable = timing.livelyCheckMs * (1 + (budget.slowWhenEmpty - 1) * empty);
    const slow = Math.max(this.slowness(now), strain);
    return now + Math.min(Math.max(every, affordable) * slow, budget.longestCheckMs);
  }

  #fill(now: number): void {
    this.#units = Math.min(budget.purse, this.#units + ((now - this.#filledAt) / minute) * budget.unitsPerMinute);
    this.#filledAt = now;
  }
}

/** Between questions, when nothing has changed here or there for so long. */
function everyMs(quietFor: number): number {
  if (quietFor < timing.livelyForMs) return timing.livelyCheckMs;
  if (quietFor < timing.busyForMs) return timing.busyCheckMs;
  // Who left the page open comes back to it by a click, and that asks at once.
  return Math.min(Math.max(timing.idleCheckMs, quietFor / 15), budget.longestIdleMs);
}
