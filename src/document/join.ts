/**
 * Joining a state that fell out of the record (an older file was put in its place while no device held the newer one) into
 * the present one. Yjs would merge both; but of two values that were written apart it keeps either, by chance, and it
 * carries out what the other state had removed. So a leaf in which somebody has written since stays as it is and takes
 * only what it does not hold at all. A leaf that nobody has written in since goes on from the later state.
 */
import * as Y from 'yjs';
import { fromTheBack, lostPassages } from '../domain/views/passages.ts';
import { decodeBundle, encodeBundle, type LeafUpdate } from './bundle.ts';
import { decodeFiled, Filed } from './filed.ts';
import { type DocumentTable, filedEntry, type LeafName, receiptsEntry, spotOfKey, spotOfText, tablesOf } from './layout.ts';
import { covers, holdingOf, openState } from './state.ts';

/**
 * The update that joins `version` into `present` (`RecordDocument.encodeWhole` of both). Null when the version holds
 * nothing that the present one lacks, or does not decode. What has left for a session's file is not brought back from here.
 */
export function joinVersion(present: Uint8Array, version: Uint8Array): Uint8Array | null {
  const ours = decodeBundle(present);
  const theirs = decodeBundle(version);
  if (ours === null || theirs === null) return null;
  const here = new Map(ours);
  const left = leftLeaves(here.get(filedEntry));
  const updates: LeafUpdate[] = [];
  for (const [leaf, state] of theirs) {
    // What was seen then says nothing of what is there now.
    if (leaf === filedEntry || leaf === receiptsEntry || left.knows(leaf)) continue;
    const joined = joinLeaf(leaf, here.get(leaf), state);
    if (joined === 'damaged') return null;
    if (joined !== 'nothing new') updates.push([leaf, joined]);
  }
  return updates.length === 0 ? null : encodeBundle(updates);
}

/** Has this leaf left the document whose bundle this is? */
export function hasLeft(present: Uint8Array): (leaf: LeafName) => boolean {
  const left = leftLeaves(new Map(decodeBundle(present)).get(filedEntry));
  return (leaf) => left.knows(leaf);
}

function leftLeaves(list: Uint8Array | undefined): Filed {
  const filed = new Filed();
  filed.join((list && decodeFiled(list)) ?? []);
  return filed;
}

function joinLeaf(leaf: LeafName, present: Uint8Array | undefined, version: Uint8Array): Uint8Array | 'nothing new' | 'damaged' {
  const theirs = openState(version, 'must-be-whole');
  if (theirs === null) return 'damaged';
  if (present === undefined) return version;
  const ours = openState(present, 'must-be-whole');
  if (ours === null) return 'damaged';
  const [mine, other] = [holdingOf(ours), holdingOf(theirs)];
  if (covers(mine, other)) return 'nothing new';
  if (covers(other, mine)) return version;
  const tables = tablesOf(leaf).map((table) => [table, new Map(ours.getMap(table).entries())] as const);
  const texts = [...ours.share.keys()].filter((name) => spotOfText(leaf, name) !== null).map((name) => [name, ours.getText(name).toString()] as const);
  Y.applyUpdateV2(ours, version);
  ours.transact(() => {
    for (const [table, before] of tables) putBack(ours.getMap(table), before, (key) => entityOf(leaf, table, key));
    for (const [name, before] of texts) addWords(ours.getText(name), before);
  });
  return Y.encodeStateAsUpdateV2(ours);
}

function entityOf(leaf: LeafName, table: DocumentTable, key: string): string {
  return spotOfKey(leaf, table, key)?.id ?? key;
}

/** What was there is as it was; a field that something there did not have, it does not get either. */
function putBack(map: Y.Map<unknown>, before: ReadonlyMap<string, unknown>, idOf: (key: string) => string): void {
  const there = new Set([...before.keys()].map(idOf));
  for (const [key, value] of before) if (map.get(key) !== value) map.set(key, value);
  for (const key of [...map.keys()]) if (!before.has(key) && there.has(idOf(key))) map.delete(key);
}

/** Words that the other state had removed stand there again. */
function addWords(text: Y.Text, before: string): void {
  for (const { index, insert } of fromTheBack(lostPassages(before, text.toString()))) text.insert(index, insert);
}
