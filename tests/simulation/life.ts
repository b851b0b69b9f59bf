/**
 * The life of one page's process. It may end at any moment, also in the middle of a call: then no code of the page runs
 * again, its timers are gone, and what it asked of the disk or of OneDrive has happened or not.
 */
import type { Clock } from '../../src/base/clock.ts';
import type { SimulationClock } from './clock.ts';
import type { Chance } from './random.ts';

/** How long one call takes, in virtual milliseconds; 0 is the next turn of the promises. */
export interface Pace {
  /** Until it takes effect. */
  readonly effect: number;
  /** From there until the answer. */
  readonly answer: number;
  /** Does it take effect even when the page is gone by then? */
  readonly outlives: boolean;
}

export class Life {
  alive = true;
  /** Calls that were begun and not answered. */
  inFlight = 0;
  /** By how much this device's wall clock is wrong, in milliseconds. */
  readonly #skew: () => number;
  readonly #clock: SimulationClock;
  readonly #onEnd: () => void;
  #doom: { calls: number; readonly after: boolean; readonly onDoom: () => void } | null = null;

  constructor(clock: SimulationClock, skew: () => number, onEnd: () => void) {
    this.#clock = clock;
    this.#skew = skew;
    this.#onEnd = onEnd;
  }

  get clock(): Clock {
    const { now, elapsed, after } = this.#clock;
    return {
      now: () => now() + this.#skew(),
      elapsed,
      after: (delayMs, task) =>
        after(delayMs, () => {
          if (this.alive) task();
        }),
    };
  }

  /** The page ends at its `calls`-th call from now (from 1): before it does anything, or when it has taken effect. */
  doom(calls: number, after: boolean, onDoom: () => void): void {
    this.#doom = { calls, after, onDoom };
  }

  /** It need not end after all. */
  spare(): void {
    this.#doom = null;
  }

  end(): void {
    if (!this.alive) return;
    this.alive = false;
    this.#onEnd();
  }

  /** One call to the outside. Whoever waits for it when the page has ended waits for ever. */
  call<T>(pace: Pace, effect: () => T): Promise<T> {
    const doom = this.#doom;
    const isLast = doom !== null && (doom.calls -= 1) === 0;
    if (isLast) doom.onDoom();
    if (isLast && !doom.after) this.end();
    return new Promise((resolve) => {
      if (!this.alive) return;
      this.inFlight += 1;
      const answer = (result: T): void => {
        this.inFlight -= 1;
        if (this.alive) resolve(result);
      };
      const act = (): void => {
        if (!this.alive && !pace.outlives) return;
        const result = effect();
        if (isLast && this.#doom === doom) this.end();
        if (pace.answer > 0) this.#clock.after(pace.answer, () => answer(result));
        else answer(result);
      };
      if (pace.effect > 0) this.#clock.after(pace.effect, act);
      else void Promise.resolve().then(act);
    });
  }
}

/** A disk answers at once or within the time of a few frames. */
export function diskPace(chance: Chance): Pace {
  const quick = chance.chance(0.7);
  return { effect: quick ? 0 : 1 + chance.below(30), answer: quick ? 0 : chance.below(10), outlives: chance.chance(0.5) };
}

/** A network: mostly 30 ms to half a second. */
export function networkPace(chance: Chance): Pace {
  return { effect: 20 + chance.below(200), answer: 10 + chance.below(250), outlives: chance.chance(0.7) };
}
