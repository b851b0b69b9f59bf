import type { Clock } from '../../src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  /** Null when it was cancelled. */
  task: (() => void) | null;
}

/** Timers that are run in one turn of Node's event loop. */
const turnsAtOnce = 6;

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
  advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    return new Promise((resolve, reject) => {
      let over = false;
      const runNext = (): void => {
        try {
          if (over || this.#runNext(until)) return;
        } catch (error) {
          over = true;
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        over = true;
        this.#elapsed = until;
        resolve();
      };
      const goOn = (): void => {
        // Several asked for at once are run in one turn of Node's event loop, which costs more than what most timers do. Between
        // two of them promises go on, however long the chain, as they do before the next macrotask of any kind.
        for (let turn = 0; turn < turnsAtOnce; turn += 1) setImmediate(runNext);
        setImmediate(() => over || goOn());
      };
      goOn();
    });
  }

  /** Runs the next timer that is due by `until`; false when none is. */
  #runNext(until: number): boolean {
    for (let next = this.#timers[0]; next !== undefined && next.at <= until; next = this.#timers[0]) {
      this.#pop();
      if (next.task === null) continue;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.task();
      return true;
    }
    return false;
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
