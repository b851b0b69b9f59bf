import type { Clock } from '../../../src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/** Virtual time. It moves only when nothing is under way any more: no promise that could go on, no call outside. */
export class StageClock implements Clock {
  readonly #busy: () => boolean;
  readonly #turns: number;
  readonly #timers = new Set<Timer>();
  #elapsed = 0;
  #order = 0;

  /**
   * `busy`: is a call under way that a promise does not stand for yet? `turns`: so many turns of the event loop without such a
   * call mean that nothing is under way (bodies of answers and imports take a turn each).
   */
  constructor(busy: () => boolean, turns = 1) {
    this.#busy = busy;
    this.#turns = turns;
  }

  now = (): number => Date.parse('2026-11-23T08:00:00Z') + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  after = (delayMs: number, task: () => void): (() => void) => {
    const timer = { at: this.#elapsed + delayMs, order: (this.#order += 1), task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    await this.quiet();
    for (let next = this.#next(until); next !== null; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.task();
      await this.quiet();
    }
    this.#elapsed = until;
  }

  /** Lets everything go on that waits for no time: a turn of the event loop comes after all promises that can. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < this.#turns; idle = this.#busy() ? 0 : idle + 1) await new Promise((resolve) => setImmediate(resolve));
  }

  #next(until: number): Timer | null {
    let next: Timer | null = null;
    for (const timer of this.#timers) {
      if (timer.at <= until && (next === null || timer.at < next.at || (timer.at === next.at && timer.order < next.order))) next = timer;
    }
    return next;
  }
}
