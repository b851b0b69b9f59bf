import type { Clock } from '../../src/base/clock.ts';

/** A clock that moves only when told. `elapsed` starts at 0; the wall clock can be set apart from it. */
export class VirtualClock implements Clock {
  #elapsed = 0;
  #wall: number;
  #order = 0;
  #timers: { readonly at: number; readonly order: number; readonly task: () => void }[] = [];

  constructor(start = '2026-11-23T07:40:00Z') {
    this.#wall = Date.parse(start);
  }

  now = (): number => this.#wall + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  after = (delayMs: number, task: () => void): (() => void) => {
    const timer = { at: this.#elapsed + delayMs, order: (this.#order += 1), task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  setWall(instant: string): void {
    this.#wall = Date.parse(instant) - this.#elapsed;
  }

  /** Runs what is due within `ms`, one timer after the other, letting promises settle in between. */
  async advance(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    await settle();
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.task();
      await settle();
    }
    this.#elapsed = until;
  }
}

/** Lets everything that waits only for promises go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
