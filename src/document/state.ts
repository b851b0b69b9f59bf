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

/** Does `a` hold every change of `b`, deletions included? */
export function covers(a: Y.Doc, b: Y.Doc): boolean {
  const has = Y.decodeStateVector(Y.encodeStateVector(a));
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(b))) {
    if ((has.get(client) ?? 0) < clock) return false;
  }
  const deleted = deletions(a);
  return Y.equalDeleteSets(deleted, Y.mergeDeleteSets([deleted, deletions(b)]));
}

/** Sorted and joined, so that equal sets compare equal. */
function deletions(doc: Y.Doc): ReturnType<typeof Y.createDeleteSetFromStructStore> {
  return Y.mergeDeleteSets([Y.createDeleteSetFromStructStore(doc.store)]);
}

/** A name for the set of changes that a document holds, deletions included. */
export function fingerprintOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const removed = [...deletions(doc).clients]
    .sort(([a], [b]) => a - b)
    .map(([client, ranges]) => [client, ranges.map((range) => [range.clock, range.len])]);
  return sha256Hex(JSON.stringify([clocks, removed])).slice(0, 16);
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
