/** Code that is loaded after the page was opened, and may not be there: no connection, or a new version was published. */
import type { Clock } from '../base/clock.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';

const againMs = 10_000;

/** Loads once. After a failure it tries again by itself, and at once whenever it is asked, until it has it. */
export class PersistentLoad<T> {
  /** Resolves when it is there, however long that takes. */
  readonly arrived: Promise<T>;
  readonly #load: () => Promise<T>;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #failed = new Subscribable(false);
  #arrive: (value: T) => void = () => undefined;
  #attempt: Promise<T | null> | null = null;
  #cancelAgain: (() => void) | null = null;
  #closed = false;

  constructor(load: () => Promise<T>, clock: Pick<Clock, 'after'>) {
    this.#load = load;
    this.#clock = clock;
    this.arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
  }

  /** Has the newest attempt failed? */
  get failed(): Readable<boolean> {
    return this.#failed;
  }

  /** Resolves with what was loaded, null when this attempt has failed. Never rejects. */
  get(): Promise<T | null> {
    this.#attempt ??= this.#try();
    return this.#attempt;
  }

  close(): void {
    this.#closed = true;
    this.#cancelAgain?.();
  }

  async #try(): Promise<T | null> {
    this.#cancelAgain?.();
    try {
      const value = await this.#load();
      this.#failed.set(false);
      this.#arrive(value);
      return value;
    } catch {
      this.#attempt = null;
      if (!this.#closed) this.#cancelAgain = this.#clock.after(againMs, () => void this.get());
      this.#failed.set(true);
      return null;
    }
  }
}
