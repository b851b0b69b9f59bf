/** Whole Yjs states: opening them safely, and comparing what two of them hold. */
import * as Y from 'yjs';
import { sha256Hex } from '../base/ids.ts';

/** Yjs names documents for providers and documents inside documents. We have neither, and drawing a name costs more than a read. */
export const guid = 'record';

/**
 * Decodes into a document of its own first: `applyUpdate` on damaged bytes can stop half-way, and half a file must never
 * reach the record.
 */
export function openState(update: Uint8Array, wholeness: 'must-be-whole' | 'may-miss-others'): Y.Doc | null {
  const doc = new Y.Doc({ guid });
  try {
    Y.applyUpdateV2(doc, update);
  } catch {
    return null;
  }
  const waits = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  return waits && wholeness === 'must-be-whole' ? null : doc;
}

/** Which changes a document holds: the number of each writer's, and what of it was deleted. */
export interface Holding {
  readonly clocks: ReadonlyMap<number, number>;
  /** Sorted and joined, so that equal sets compare equal. */
  readonly deletions: ReturnType<typeof Y.createDeleteSetFromStructStore>;
}

export function holdingOf(doc: Y.Doc): Holding {
  const clocks = new Map<number, number>();
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (last !== undefined) clocks.set(client, last.id.clock + last.length);
  }
  return { clocks, deletions: Y.mergeDeleteSets([Y.createDeleteSetFromStructStore(doc.store)]) };
}

/** Does `a` hold every change of `b`, deletions included? */
export function covers(a: Holding, b: Holding): boolean {
  for (const [client, clock] of b.clocks) {
    if ((a.clocks.get(client) ?? 0) < clock) return false;
  }
  return b.deletions.clients.size === 0 || Y.equalDeleteSets(a.deletions, Y.mergeDeleteSets([a.deletions, b.deletions]));
}

/** A name for what is held. */
export function fingerprintOf({ clocks, deletions }: Holding): string {
  const removed = [...deletions.clients]
    .sort(([a], [b]) => a - b)
    .map(([client, ranges]) => [client, ranges.map((range) => [range.clock, range.len])]);
  return sha256Hex(JSON.stringify([[...clocks].sort(([a], [b]) => a - b), removed])).slice(0, 16);
}

/** Several updates as one; null when one cannot be decoded. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array | null {
  const [first, ...more] = updates;
  if (first !== undefined && more.length === 0) return first;
  try {
    return Y.mergeUpdatesV2([...updates]);
  } catch {
    return null;
  }
}

/** A Yjs client id by chance: 32 bits, drawn as Yjs itself draws them. */
export function drawClientId(): number {
  const doc = new Y.Doc({ guid });
  doc.destroy();
  return doc.clientID;
}
