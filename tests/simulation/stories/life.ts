/** The life of one page, from its opening until it is closed or killed. What it still had in hand never comes back to it. */
export class Life {
  readonly #ends: (() => void)[] = [];
  #alive = true;
  /** Resolves when it ends. */
  readonly over = new Promise<void>((resolve) => this.#ends.push(resolve));

  get alive(): boolean {
    return this.#alive;
  }

  onEnd(task: () => void): void {
    this.#ends.push(task);
  }

  end(): void {
    if (!this.#alive) return;
    this.#alive = false;
    for (const task of this.#ends) task();
  }
}

/** What a dead page waits for. A new one each time: a shared one would keep everything alive that ever waited. */
export function forever<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
