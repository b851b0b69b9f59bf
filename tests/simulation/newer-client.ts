/**
 * A client of a later version beside ours: it writes leaves, tables and fields that ours does not know. They must come
 * through every merge and every save of ours unharmed.
 */
import * as Y from 'yjs';
import { decodeBundle, encodeBundle } from '../../src/document/bundle.ts';
import { partnershipLeaf } from '../../src/document/layout.ts';
import { sessions } from './people.ts';

/** Where it wrote what. */
export interface Newer {
  readonly leaf: string;
  readonly table: string;
  readonly key: string;
  readonly value: string;
}

/** What the later version knows and ours does not: a leaf, a table in a leaf of ours, a field of ours. */
export function newerEntry(pick: number, number: number): Newer {
  const value = `later ${number}`;
  switch (pick % 3) {
    case 0:
      return { leaf: 'goals/g1', table: 'goals', key: `horizon-${number}`, value };
    case 1:
      return { leaf: partnershipLeaf, table: 'visions', key: `five-years-${number}`, value };
    default:
      return { leaf: `sessions/${sessions[0].id}`, table: 'sessions', key: `mood-${number}`, value };
  }
}

export function newerUpdate({ leaf, table, key, value }: Newer, writer: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = writer;
  doc.getMap(table).set(key, value);
  const update = encodeBundle([[leaf, Y.encodeStateAsUpdateV2(doc)]]);
  doc.destroy();
  return update;
}

/** Is it in this state of a record? */
export function holdsNewer(state: Uint8Array, { leaf, table, key, value }: Newer): boolean {
  return (decodeBundle(state) ?? []).some(([name, update]) => {
    if (name !== leaf) return false;
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, update);
    const held = doc.getMap(table).get(key) === value;
    doc.destroy();
    return held;
  });
}
