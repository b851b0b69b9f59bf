/**
 * What a bundle carries beside the leaves: which of them have left (`filed.ts`), and who has seen what (`receipts.ts`). Lists
 * that are joined as a whole, by rules of their own, and leave nothing of their past behind as a leaf does.
 */
import { encodeBundle, type LeafUpdate } from './bundle.ts';
import { decodeFiled, Filed } from './filed.ts';
import { filedEntry, receiptsEntry } from './layout.ts';
import { decodeReceipts, type Receipt, Receipts } from './receipts.ts';

export class Beside {
  readonly filed = new Filed();
  readonly receipts: Receipts;

  /** `note`: as for `Receipts`. */
  constructor(note?: (task: () => void) => void) {
    this.receipts = new Receipts(note);
  }

  /** Joins an entry of a bundle. `leaf`: it is not one of these. `damaged`: it is, and does not decode. */
  read(name: string, bytes: Uint8Array): 'read' | 'leaf' | 'damaged' {
    if (name === filedEntry) return joined(this.filed, decodeFiled(bytes));
    if (name === receiptsEntry) return joined(this.receipts, decodeReceipts(bytes));
    return 'leaf';
  }

  /** Would joining `other` change nothing? */
  covers(other: Beside): boolean {
    return this.filed.covers(other.filed.leaves) && this.receipts.covers(other.receipts.all);
  }

  /** As entries of a bundle. */
  entries(): readonly LeafUpdate[] {
    return this.#lists().map(([name, list]): LeafUpdate => [name, list.encode()]);
  }

  /** As lines of a fingerprint. */
  lines(): readonly string[] {
    return this.#lists().map(([name, { digest }]) => `${name} ${digest}`);
  }

  #lists(): (readonly [name: string, list: Filed | Receipts])[] {
    const filed = this.filed.leaves.length === 0 ? [] : [[filedEntry, this.filed] as const];
    return this.receipts.all.length === 0 ? filed : [...filed, [receiptsEntry, this.receipts] as const];
  }
}

/** The update by which a document learns of `mark`. */
export function encodeMark(mark: Receipt): Uint8Array {
  const receipts = new Receipts();
  receipts.join([mark]);
  return encodeBundle([[receiptsEntry, receipts.encode()]]);
}

function joined<T>(list: { join(more: T): boolean }, more: T | null): 'read' | 'damaged' {
  if (more === null) return 'damaged';
  list.join(more);
  return 'read';
}
