/**
 * What this page holds and the page that leads was never told of, such as when a page stored its words and ended before it could
 * tell (Y14). The page that leads is told all, once for what waits.
 */
export class Untold {
  readonly #tellAll: () => void;
  /** What waited here when the page that leads last said that it was in step. */
  #waiting: string | null = null;
  /** What was told since is known to it. */
  #told: string | null = null;

  constructor(tellAll: () => void) {
    this.#tellAll = tellAll;
  }

  /** The page that leads is in step with the remote. `waiting`: fingerprint of what this page holds beyond that; null: nothing. */
  leaderIsInStep(waiting: string | null): void {
    // What only just waits may be on its way to it; what waited the last time as well is not.
    if (waiting !== null && waiting === this.#waiting && waiting !== this.#told) {
      this.#told = waiting;
      this.#tellAll();
    }
    this.#waiting = waiting;
  }
}
