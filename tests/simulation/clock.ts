import type { Clock } from '../../src/base/clock.ts';

/** Virtual time for histories: only promises and timers exist, so that thousands of weeks pass in a minute. */
export class SimulationClock implements Clock {
  #elapsed = 0;
  #order = 0;
  #wall = Date.parse('2026-11-23T08:00:00Z');
  readonly #timers = new Map<number, { readonly at: number; readonly task: () => void }>();

  now = (): number => this.#wall + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  after = (delayMs: number, task: () => void): (() => void) => {
    const order = (this.#order += 1);
    this.#timers.set(order, { at: this.#elapsed + delayMs, task });
    return () => this.#timers.delete(order);
  };

  /** Sets the wall clock off by so much; what is measured with `elapsed` does not notice. */
  shiftWall(ms: number): void {
    this.#wall += ms;
  }

  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    await settle();
    for (;;) {
      let next: { readonly order: number; readonly at: number; readonly task: () => void } | null = null;
      for (const [order, timer] of this.#timers) {
        if (timer.at <= until && (next === null || timer.at < next.at || (timer.at === next.at && order < next.order))) next = { order, ...timer };
      }
      if (next === null) break;
      this.#timers.delete(next.order);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.task();
      await settle();
    }
    this.#elapsed = until;
  }
}

/** Longer than any chain of promises in the code under test. */
async function settle(): Promise<void> {
  for (let i = 0; i < 60; i += 1) await Promise.resolve();
}
