import type { Clock } from '../../src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  /** Null when it was cancelled. */
  task: (() => void) | null;
}

const start = Date.parse('2026-11-23T08:00:00Z');

/** Virtual time for histories: only promises and timers exist, so that thousands of weeks pass in a minute. */
export class SimulationClock implements Clock {
  #elapsed = 0;
  #order = 0;
  /** A binary heap by time, then by order of asking. */
  readonly #timers: Timer[] = [];

  now = (): number => start + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  after = (delayMs: number, task: () => void): (() => void) => {
    const timer: Timer = { at: this.#elapsed + Math.max(0, delayMs), order: (this.#order += 1), task };
    this.#push(timer);
    return () => {
      timer.task = null;
    };
  };

  /** Runs what is due within `ms`; after each timer everything that waits only for promises goes on, as in a browser. */
  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    await settle();
    for (;;) {
      const next = this.#timers[0];
      if (next === undefined || next.at > until) break;
      this.#pop();
      if (next.task === null) continue;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.task();
      await settle();
    }
    this.#elapsed = until;
  }

  #push(timer: Timer): void {
    const heap = this.#timers;
    let at = heap.length;
    heap.push(timer);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up];
      if (parent === undefined || !isBefore(timer, parent)) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = timer;
  }

  #pop(): void {
    const heap = this.#timers;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const smaller = left !== undefined && right !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
      const child = heap[smaller];
      if (child === undefined || !isBefore(child, last)) break;
      heap[at] = child;
      at = smaller;
    }
    heap[at] = last;
  }
}

const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A macrotask comes only when no promise can go on any more, however long the chain. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
