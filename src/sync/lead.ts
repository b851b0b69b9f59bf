/**
 * Which of this person's pages on this device talks to the remote (Y7), and what it hears from there by itself (Y13): the one
 * that leads, while somebody looks at it.
 */
import type { RemoteListener, RemoteRecord, Siblings } from './ports.ts';

export interface LeadListener extends RemoteListener {
  /** This page leads from now on. */
  leads(): void;
}

export class Lead {
  readonly #siblings: Siblings;
  readonly #remote: RemoteRecord;
  readonly #listener: LeadListener;
  #held = false;
  #release: (() => void) | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(siblings: Siblings, remote: RemoteRecord, listener: LeadListener) {
    this.#siblings = siblings;
    this.#remote = remote;
    this.#listener = listener;
  }

  get held(): boolean {
    return this.#held;
  }

  /** Asks for it, if this page has not: it comes at once, or when no other page wants it any more. */
  seek(): void {
    this.#release ??= this.#siblings.lead(() => {
      this.#held = true;
      this.#listener.leads();
    });
  }

  /** Another page may lead; one that still waits for it stops waiting. */
  giveUp(): void {
    this.#release?.();
    this.#release = null;
    this.#held = false;
    this.listen(false);
  }

  /** `wanted`: somebody looks at this page. What was heard last of being live holds no more when it ends or begins. */
  listen(wanted: boolean): void {
    const watch = wanted && this.#held;
    if (watch === (this.#stopWatching !== null)) return;
    this.#stopWatching?.();
    this.#listener.live(false);
    this.#stopWatching = watch ? (this.#remote.watch?.(this.#listener) ?? null) : null;
  }
}
