/**
 * The marks of this device: numbers under which words go into the file, and which the other person's device receipts (W1).
 *
 * Invariant: words of this person's that came here by no file are under a mark before the file is written, and the device's store has
 * a mark before the file has.
 */
import type { Clock } from '../base/clock.ts';
import { encodeMark } from '../document/beside.ts';
import type { RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import type { Outbox, Unsaved } from './outbox.ts';

/** So long the file waits for the store. */
const longestKeepingMs = 1_000;

export interface MarksParts {
  readonly document: RecordDocument;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Does what raises a mark that the store has already. */
  readonly alreadyKept: (raise: () => void) => void;
}

export class Marks {
  readonly #parts: MarksParts;
  /** The name that the store gives all pages of this device; null while it is not known, or while this page goes on under its own. */
  #device: string | null = null;
  /** Does the document hold words of this person's that no mark of this device stands for? */
  #unmarked = false;
  #closed = false;

  constructor(parts: MarksParts) {
    this.#parts = parts;
  }

  /** Are there words that no mark stands for? Then the file may not be written before `mark`. */
  get unmarked(): boolean {
    return this.#unmarked && !this.#closed;
  }

  /** The name under which the next mark is raised. */
  get as(): string {
    return this.#device ?? this.#parts.document.writer;
  }

  /** The store has said what this device is called. */
  nameIs(device: string): void {
    this.#device = device;
  }

  /** Words of this person's have come into the document. */
  wordsCame(): void {
    this.#unmarked = true;
  }

  /**
   * Before something is merged that may be words without a mark: whoever hears of it may write it at once, which raises one. Gives back
   * what says afterwards whether it was needed.
   */
  suspect(maybe: boolean): (isSo: () => boolean) => void {
    const wasUnmarked = this.#unmarked;
    this.#unmarked ||= maybe;
    return (isSo) => {
      this.#unmarked &&= wasUnmarked || isSo();
    };
  }

  /**
   * The file knows a mark of this device's that its store does not have: a page before this one raised it, and the numbers that come
   * next may already stand for other words, and have been receipted. This page goes on under a name of its own.
   */
  disown(): void {
    this.#device = null;
    this.#unmarked = true;
  }

  /**
   * Before the file is written: words of `person` that it will hold for the first time come under a new mark. One that stands in the
   * file and not in the store would be raised once more by the next page of this device, for other words, when it has long been
   * receipted (W1): so the store has it first. Where it refuses, or takes its time, the mark is this page's alone. What is typed
   * meanwhile is under it as well; what comes in between that moment and the next of whoever waits here is not (`unmarked`).
   */
  async mark(person: PersonId): Promise<void> {
    if (!this.#unmarked || (await this.#markKept(person)) || this.#closed) return;
    this.#unmarked = false;
    this.#device = null;
    this.#parts.document.receipts.raise(person, this.as);
  }

  close(): void {
    this.#closed = true;
  }

  /** Raises the device's mark as soon as the store has it. False when it does not get there. */
  async #markKept(person: PersonId): Promise<boolean> {
    const { document, outbox, clock, alreadyKept } = this.#parts;
    const device = this.#device;
    if (device === null) return false;
    const mark = document.receipts.next(person, device);
    return new Promise((resolve) => {
      let waits = true;
      const onAnswer = (stored: boolean): void => {
        if (!waits) return;
        waits = false;
        cancel();
        // Another page of this device may have raised the same meanwhile.
        const isOurs = stored && !this.#closed && this.#device === device && document.receipts.next(person, device)[1] === mark[1];
        resolve(isOurs);
        if (!isOurs) return;
        this.#unmarked = false;
        alreadyKept(() => document.receipts.raise(person, device));
      };
      const mine: Unsaved = { update: encodeMark(mark), onAnswer };
      const cancel = clock.after(longestKeepingMs, () => {
        outbox.withdraw(mine);
        onAnswer(false);
      });
      outbox.put(mine);
    });
  }
}
