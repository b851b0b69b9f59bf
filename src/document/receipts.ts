/**
 * Who has seen what; travels with the record, beside its leaves (`beside.ts`). A device that writes raises its mark (a number); the
 * other person's device, once somebody looks at the page, copies the marks that it has taken in. The file is always whole,
 * so whoever holds a mark holds everything that was written before it. Not part of the record that people read.
 *
 * Keys `<person>/wrote/<device>` and `<reader>/saw/<device of the other>`, values whole numbers. One for each device, never one
 * list: two devices of one person must not overwrite each other.
 *
 * Invariants: joining is order-free, idempotent and bounded: of each key the highest mark counts, and the highest `mostMarks` are
 * kept. A mark that was raised takes the place of the one before and leaves nothing behind: in a Yjs map each would stay for ever,
 * 38 kB after five years of weeks.
 */
import { sha256Hex } from '../base/ids.ts';
import type { PersonId } from '../domain/entities.ts';

const highest = Number.MAX_SAFE_INTEGER - 1;
const separator = '/';
/** Far more than two people have devices: a hostile list must not fill the device. */
export const mostMarks = 240;
const longestKey = 240;

/** A device and the number that it raised. */
export type Mark = readonly [device: string, mark: number];
/** A mark under its key. */
export type Receipt = readonly [key: string, mark: number];

export class Receipts {
  #all: ReadonlyMap<string, number> = new Map();
  readonly #note: (task: () => void) => void;

  /** Marks by person and kind since they last changed: every status that is shown asks for them. */
  readonly #read = new Map<string, ReadonlyMap<string, number>>();
  /** Keys that joining has raised since `bringsMarkOf` began to look. */
  readonly #foreign = new Set<string>();
  #encoded: Uint8Array | null = null;
  #digest: string | null = null;

  /** `note` makes what is noted here one change of the document. */
  constructor(note: (task: () => void) => void = (task) => task()) {
    this.#note = note;
  }

  get all(): readonly Receipt[] {
    return [...this.#all];
  }

  /** Joins marks of elsewhere. False when that changed nothing. */
  join(more: readonly Receipt[]): boolean {
    const joined = joinMarks(this.#all, more);
    const raised = [...joined].filter(([key, mark]) => this.#all.get(key) !== mark);
    if (raised.length === 0) return false;
    for (const [key] of raised) this.#foreign.add(key);
    this.#become(joined);
    return true;
  }

  /** Would joining `more` change nothing? */
  covers(more: readonly Receipt[]): boolean {
    return [...joinMarks(this.#all, more)].every(([key, mark]) => this.#all.get(key) === mark);
  }

  /** In the order of their keys, so that the same marks are the same bytes. */
  encode(): Uint8Array {
    return (this.#encoded ??= new TextEncoder().encode(JSON.stringify(this.all)));
  }

  /** The same for two exactly when they are the same. */
  get digest(): string {
    return (this.#digest ??= sha256Hex(new TextDecoder().decode(this.encode())).slice(0, 16));
  }

  /** What `task` merges: did it bring marks of this device that another page of it had raised? */
  bringsMarkOf(device: string, task: () => void): boolean {
    this.#foreign.clear();
    task();
    return [...this.#foreign].some((key) => key.endsWith(`${separator}wrote${separator}${device}`));
  }

  /** Before a file is written: what this device holds of `person` from now on stands under a new mark. */
  raise(person: PersonId, device: string): void {
    this.#set([this.next(person, device)]);
  }

  /** The mark that `raise` would note. A new name begins above the others: among too many it would be the first to be left out. */
  next(person: PersonId, device: string): Receipt {
    const marks = this.#marks(person, 'wrote');
    return [keyOf(person, 'wrote', device), Math.min((marks.get(device) ?? Math.max(0, ...marks.values())) + 1, highest)];
  }

  /** What `other` wrote, and this document holds, that `me` has not receipted. */
  due(me: PersonId, other: PersonId): readonly Mark[] {
    return this.#missing(other, me);
  }

  /** `me` has seen what stands under these marks (of `due`). */
  give(me: PersonId, seen: readonly Mark[]): void {
    this.#set(seen.map(([device, mark]) => [keyOf(me, 'saw', device), mark]));
  }

  /** Has `other` seen everything that `me` wrote, on every device of theirs? False when `me` never wrote anything. */
  seenBy(other: PersonId, me: PersonId): boolean {
    return this.#marks(me, 'wrote').size > 0 && this.#missing(me, other).length === 0;
  }

  /** Under which `me` has written everything so far. */
  written(me: PersonId): readonly Mark[] {
    return [...this.#marks(me, 'wrote')];
  }

  /** Has `other` seen what `me` wrote under these marks (of `written`)? */
  hasSeen(other: PersonId, marks: readonly Mark[]): boolean {
    const saw = this.#marks(other, 'saw');
    return marks.length > 0 && marks.every(([device, mark]) => (saw.get(device) ?? 0) >= mark);
  }

  /** Another text whenever `person` has written or seen something since: somebody is there. */
  trace(person: PersonId): string {
    return JSON.stringify([...this.#marks(person, 'saw'), ...this.#marks(person, 'wrote')]);
  }

  /** Marks of `writer` that `reader` has not receipted. */
  #missing(writer: PersonId, reader: PersonId): Mark[] {
    const saw = this.#marks(reader, 'saw');
    return [...this.#marks(writer, 'wrote')].filter(([device, mark]) => (saw.get(device) ?? 0) < mark);
  }

  #marks(person: PersonId, kind: 'wrote' | 'saw'): ReadonlyMap<string, number> {
    const known = this.#read.get(kind + person);
    if (known !== undefined) return known;
    const marks = new Map<string, number>();
    for (const [key, mark] of this.#all) {
      const [whose, what, device, ...rest] = key.split(separator);
      if (whose === person && what === kind && device !== undefined && device !== '' && rest.length === 0) marks.set(device, mark);
    }
    this.#read.set(kind + person, marks);
    return marks;
  }

  #set(more: readonly Receipt[]): void {
    if (this.covers(more)) return;
    this.#note(() => this.#become(joinMarks(this.#all, more)));
  }

  #become(all: ReadonlyMap<string, number>): void {
    this.#all = all;
    this.#read.clear();
    this.#encoded = null;
    this.#digest = null;
  }
}

/** Null when these bytes are no marks. The other person's file is untrusted. */
export function decodeReceipts(bytes: Uint8Array): readonly Receipt[] | null {
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(list) && list.every(isReceipt) ? list : null;
  } catch {
    return null;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [key, mark] = value as readonly unknown[];
  return typeof key === 'string' && typeof mark === 'number' && Number.isSafeInteger(mark) && mark > 0;
}

function joinMarks(marks: ReadonlyMap<string, number>, more: readonly Receipt[]): ReadonlyMap<string, number> {
  const all = new Map(marks);
  for (const [key, mark] of more) if (key.length <= longestKey && mark <= highest && mark > (all.get(key) ?? 0)) all.set(key, mark);
  const byKey = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  if (byKey.length <= mostMarks) return new Map(byKey);
  // Sorting is stable: of the same height those with the first keys stay.
  const kept = new Set([...byKey].sort(([, a], [, b]) => b - a).slice(0, mostMarks));
  return new Map(byKey.filter((one) => kept.has(one)));
}

const keyOf = (person: PersonId, kind: 'wrote' | 'saw', device: string): string => [person, kind, device].join(separator);
