/**
 * Which leaves have left the record, and with which content. A leaf whose fingerprint is in this list is not part of the
 * document any more, whoever brings it back: an old file, a device that was away, the store. One that has changed beyond
 * it stays, and is filed again. The list keeps the newest days only: what is older comes back for a moment and is filed
 * again, which costs bytes and loses nothing.
 */
import type { Day } from '../base/clock.ts';
import type { LeafName } from './layout.ts';

export interface FiledLeaf {
  readonly leaf: LeafName;
  /** Of the content that is in the session's file for certain. */
  readonly fingerprint: string;
  /** Day of the session with which it went. */
  readonly day: Day;
}

const daysKept = 12;
/** A hostile file must not fill the device. */
const mostLeaves = 5_000;

export class Filed {
  #leaves: ReadonlyMap<string, FiledLeaf> = new Map();
  #names: ReadonlySet<LeafName> = new Set();
  #encoded: Uint8Array | null = null;

  /** Is this content of this leaf in a session's file? */
  has(leaf: LeafName, fingerprint: string): boolean {
    return this.#leaves.has(keyOf({ leaf, fingerprint }));
  }

  /** Is any content of this leaf in a session's file? */
  knows(leaf: LeafName): boolean {
    return this.#names.has(leaf);
  }

  /** Joins lists: those of the newest days of both. Gives the leaves that were added. */
  join(more: readonly FiledLeaf[]): readonly FiledLeaf[] {
    const before = this.#leaves;
    const all = [...before.values(), ...more.slice(0, mostLeaves)];
    const days = new Set([...new Set(all.map(({ day }) => day))].sort().slice(-daysKept));
    const kept = all.filter(({ day }) => days.has(day)).map((one) => [keyOf(one), one] as const);
    this.#leaves = new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#names = new Set([...this.#leaves.values()].map(({ leaf }) => leaf));
    this.#encoded = null;
    return [...this.#leaves].flatMap(([key, one]) => (before.has(key) ? [] : [one]));
  }

  /** Would joining `more` change anything? */
  covers(more: readonly FiledLeaf[]): boolean {
    const joined = new Filed();
    joined.join([...this.#leaves.values()]);
    return joined.join(more).length === 0;
  }

  get leaves(): readonly FiledLeaf[] {
    return [...this.#leaves.values()];
  }

  encode(): Uint8Array {
    const lines = this.leaves.map(({ leaf, fingerprint, day }) => `${fingerprint} ${day} ${leaf}`);
    return (this.#encoded ??= new TextEncoder().encode(lines.join('\n')));
  }
}

/** Null when these bytes are no list. */
export function decodeFiled(bytes: Uint8Array): readonly FiledLeaf[] | null {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return [];
  const leaves: FiledLeaf[] = [];
  for (const line of text.split('\n')) {
    const [, fingerprint, day, leaf] = /^([0-9a-f]{16}) (\d{4}-\d{2}-\d{2}) ([^\n]+)$/.exec(line) ?? [];
    if (fingerprint === undefined || day === undefined || leaf === undefined) return null;
    leaves.push({ leaf, fingerprint, day });
  }
  return leaves;
}

const keyOf = ({ leaf, fingerprint }: Pick<FiledLeaf, 'leaf' | 'fingerprint'>): string => `${leaf} ${fingerprint}`;
