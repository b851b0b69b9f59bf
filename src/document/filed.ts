/**
 * Which leaves have left the record, and with which content. A leaf whose fingerprint is in this list is not part of the
 * document, whoever brings it: an old file, a device that was away, the store. One that has changed beyond it stays, and is
 * filed again.
 *
 * Invariants: joining is order-free, idempotent and bounded: of each content the highest turn counts, and the notes with the
 * highest turns are kept, at most `mostFiled`. A note that is made anew has a higher turn than all that are known, so it is
 * always among them, however old its session. That is why a leaf that left long ago, fell out of the list and was brought
 * back can leave again: on the device that files it at once, on every other with the list.
 */
import { sha256Hex } from '../base/ids.ts';
import type { LeafName } from './layout.ts';

export interface FiledLeaf {
  readonly leaf: LeafName;
  /** Of the content that is in the session's file for certain. */
  readonly fingerprint: string;
  /** When it was noted, counted from what was known then: no clock of a device can be wrong about it. */
  readonly turn: number;
}

/** So many notes are kept, however many the years: some forty sessions with what was settled in them, about 15 kB. */
export const mostFiled = 240;
const lastTurn = 99_999_999;
/** Longer than any leaf of ours; a hostile list must not fill the device. */
const longestName = 240;

type Notes = ReadonlyMap<string, FiledLeaf>;

export class Filed {
  #notes: Notes = new Map();
  #names: ReadonlySet<LeafName> = new Set();
  #encoded: Uint8Array | null = null;
  #digest: string | null = null;

  /** Is this content of this leaf in a session's file? */
  has(leaf: LeafName, fingerprint: string): boolean {
    return this.#notes.has(keyOf({ leaf, fingerprint }));
  }

  /** Is any content of this leaf in a session's file? */
  knows(leaf: LeafName): boolean {
    return this.#names.has(leaf);
  }

  /** Notes of these contents (fingerprints by leaf) that are newer than all; of those that are not in the list yet. */
  newNotes(contents: ReadonlyMap<LeafName, string>): readonly FiledLeaf[] {
    const newest = this.leaves.reduce((highest, { turn }) => Math.max(highest, turn), 0);
    const turn = Math.min(newest + 1, lastTurn);
    return [...contents].flatMap(([leaf, fingerprint]) => (this.has(leaf, fingerprint) ? [] : [{ leaf, fingerprint, turn }]));
  }

  /** Joins lists. False when that changed nothing. */
  join(more: readonly FiledLeaf[]): boolean {
    if (this.covers(more)) return false;
    this.#notes = joinNotes(this.#notes, more);
    this.#names = new Set(this.leaves.map(({ leaf }) => leaf));
    this.#encoded = null;
    this.#digest = null;
    return true;
  }

  /** Would joining `more` change nothing? */
  covers(more: readonly FiledLeaf[]): boolean {
    return [...joinNotes(this.#notes, more)].every(([key, { turn }]) => this.#notes.get(key)?.turn === turn);
  }

  get leaves(): readonly FiledLeaf[] {
    return [...this.#notes.values()];
  }

  encode(): Uint8Array {
    const lines = this.leaves.map(({ leaf, fingerprint, turn }) => `${fingerprint} ${spellTurn(turn)} ${leaf}`);
    return (this.#encoded ??= new TextEncoder().encode(lines.join('\n')));
  }

  /** The same for two lists exactly when they are the same. */
  get digest(): string {
    return (this.#digest ??= sha256Hex(new TextDecoder().decode(this.encode())).slice(0, 16));
  }
}

/** Null when these bytes are no list. */
export function decodeFiled(bytes: Uint8Array): readonly FiledLeaf[] | null {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return [];
  const leaves: FiledLeaf[] = [];
  for (const line of text.split('\n')) {
    const [, fingerprint, turn, leaf] = /^([0-9a-f]{16}) (\d{4}-\d{2}-\d{2}) ([^\n]+)$/.exec(line) ?? [];
    if (fingerprint === undefined || turn === undefined || leaf === undefined) return null;
    leaves.push({ leaf, fingerprint, turn: Number(turn.replaceAll('-', '')) });
  }
  return leaves;
}

/** In the order of their keys, so that the same notes are the same bytes. */
function joinNotes(notes: Notes, more: readonly FiledLeaf[]): Notes {
  const all = new Map(notes);
  for (const one of more) {
    const key = keyOf(one);
    if (one.leaf.length <= longestName && one.turn > (all.get(key)?.turn ?? -1)) all.set(key, one);
  }
  const byKey = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  if (byKey.length <= mostFiled) return new Map(byKey);
  // Sorting is stable: of one turn those with the first keys stay.
  const kept = new Set([...byKey].sort(([, a], [, b]) => b.turn - a.turn).slice(0, mostFiled));
  return new Map(byKey.filter((one) => kept.has(one)));
}

const keyOf = ({ leaf, fingerprint }: Pick<FiledLeaf, 'leaf' | 'fingerprint'>): string => `${leaf} ${fingerprint}`;

/** Eight digits, written as a day is: lists of before had one there, and pages of then still read this. */
const spellTurn = (turn: number): string => String(turn).padStart(8, '0').replace(/^(....)(..)(..)$/, '$1-$2-$3');
