/**
 * The receipt that this page owes: what of the other person's words somebody here has looked at, and when the other is told if
 * nothing else is saved before. SPEC: W.
 */
import type { Mark } from '../document/receipts.ts';
import type { Comparison, RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { otherOf } from '../domain/pair.ts';
import { timing } from './next-step.ts';

export class ReceiptNote {
  readonly #document: RecordDocument;
  readonly #me: PersonId;
  #owed: { readonly seen: readonly Mark[]; readonly by: number } | null = null;
  /** Fingerprint before the receipts that wait to be saved, while no words of anybody wait with them; else null. */
  #before: string | null = null;

  constructor(document: RecordDocument, me: PersonId) {
    this.#document = document;
    this.#me = me;
  }

  /** When the other person is told; null when there is nothing to tell. */
  get by(): number | null {
    return this.#owed?.by ?? null;
  }

  /** Does nothing but receipts wait to be saved? That is no concern of the person who read (W3). */
  get alone(): boolean {
    return this.#before !== null;
  }

  /** Somebody looks at words that have not been receipted: they are, with the next save or after a while, later by `slowness`. */
  look(now: number, slowness: number): void {
    const other = this.#other;
    const seen = other === null ? [] : this.#document.receipts.due(this.#me, other);
    if (seen.length > 0) this.#owed = { seen, by: this.#owed?.by ?? now + timing.receiptAfterMs * slowness };
  }

  /** Words wait, too. */
  wordsWait(): void {
    this.#before = null;
  }

  /** The remote was read: does it lack more than the receipts? */
  compared(remote: Pick<Comparison, 'remoteHasMine' | 'remoteFingerprint'>): void {
    if (this.#before !== null && !remote.remoteHasMine && remote.remoteFingerprint() !== this.#before) this.#before = null;
  }

  /** A write begins, before anything of it is noted in the document. */
  begin(pending: boolean): void {
    if (this.#owed !== null && !pending) this.#before = this.#document.fingerprint();
  }

  /** Puts what is owed into the document. What came in since it was looked at has not been seen (W2). */
  give(): void {
    if (this.#owed !== null) this.#document.receipts.give(this.#me, this.#owed.seen);
  }

  written(): void {
    this.#owed = null;
    this.#before = null;
  }

  /** Has the other person seen everything that this one wrote? */
  get allSeen(): boolean {
    const other = this.#other;
    return other !== null && this.#document.receipts.seenBy(other, this.#me);
  }

  /** The other person; null while the record names nobody. */
  get #other(): PersonId | null {
    return otherOf(this.#document.record.get(), this.#me)?.id ?? null;
  }
}
