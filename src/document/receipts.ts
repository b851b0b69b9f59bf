/**
 * Who has seen what, inside the document, so that it travels with it. A device that writes raises its mark (a number); the
 * other person's device, once somebody looks at the page, copies the marks that it has taken in. The file is always whole,
 * so whoever holds a mark holds everything that was written before it. Not part of the record that people read.
 *
 * Keys `<person>/wrote/<device>` and `<reader>/saw/<device of the other>`, values whole numbers. One for each device, never one
 * list: two devices of one person must not overwrite each other.
 */
import type * as Y from 'yjs';
import type { PersonId } from '../domain/entities.ts';

const highest = Number.MAX_SAFE_INTEGER - 1;
const separator = '/';

/** A device and the number that it raised. */
export type Mark = readonly [device: string, mark: number];

export class Receipts {
  readonly #map: Y.Map<unknown>;
  readonly #transact: (task: () => void) => void;

  /** Marks by person and kind since the map last changed: every status that is shown asks for them. */
  readonly #read = new Map<string, ReadonlyMap<string, number>>();
  readonly #foreign = new Set<string>();

  /** `map`: where they lie; `transact` makes what is set in it one change, told apart from a person's steps. */
  constructor(map: Y.Map<unknown>, transact: (task: () => void) => void) {
    this.#map = map;
    this.#transact = transact;
    map.observe((event, { local }) => {
      this.#read.clear();
      if (!local) for (const key of event.keysChanged as ReadonlySet<string>) this.#foreign.add(key);
    });
  }

  /** What `task` merges: did it bring marks of this device that another page of it had raised? */
  bringsMarkOf(device: string, task: () => void): boolean {
    this.#foreign.clear();
    task();
    return [...this.#foreign].some((key) => key.endsWith(`${separator}wrote${separator}${device}`));
  }

  /** Before a file is written: what this device holds of `person` from now on stands under a new mark. */
  raise(person: PersonId, device: string): void {
    this.#set([[keyOf(person, 'wrote', device), Math.min((this.#marks(person, 'wrote').get(device) ?? 0) + 1, highest)]]);
  }

  /** What `other` wrote, and this document holds, that `me` has not receipted. */
  due(me: PersonId, other: PersonId): readonly Mark[] {
    return this.#missing(other, me);
  }

  /** `me` has seen what stands under these marks (of `due`). */
  give(me: PersonId, seen: readonly Mark[]): void {
    const saw = this.#marks(me, 'saw');
    const higher = seen.filter(([device, mark]) => (saw.get(device) ?? 0) < mark);
    if (higher.length > 0) this.#set(higher.map(([device, mark]) => [keyOf(me, 'saw', device), mark]));
  }

  /** Has `other` seen everything that `me` wrote, on every device of theirs? False when `me` never wrote anything. */
  seenBy(other: PersonId, me: PersonId): boolean {
    return this.#marks(me, 'wrote').size > 0 && this.#missing(me, other).length === 0;
  }

  /** Marks of `writer` that `reader` has not receipted. */
  #missing(writer: PersonId, reader: PersonId): Mark[] {
    const saw = this.#marks(reader, 'saw');
    return [...this.#marks(writer, 'wrote')].filter(([device, mark]) => (saw.get(device) ?? 0) < mark);
  }

  /** The other person's file is untrusted: what is not a mark is not there. */
  #marks(person: PersonId, kind: 'wrote' | 'saw'): ReadonlyMap<string, number> {
    const known = this.#read.get(kind + person);
    if (known !== undefined) return known;
    const marks = new Map<string, number>();
    for (const [key, value] of this.#map.entries()) {
      const [whose, what, device, ...rest] = key.split(separator);
      if (whose !== person || what !== kind || device === undefined || device === '' || rest.length > 0) continue;
      if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) marks.set(device, value);
    }
    this.#read.set(kind + person, marks);
    return marks;
  }

  #set(values: readonly (readonly [key: string, value: number])[]): void {
    this.#transact(() => {
      for (const [key, value] of values) this.#map.set(key, value);
    });
  }
}

const keyOf = (person: PersonId, kind: 'wrote' | 'saw', device: string): string => [person, kind, device].join(separator);
