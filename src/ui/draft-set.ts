/** The drafts of one pair (`drafts.ts`): here while it is open, and beyond that on the device (`workspace/draft-notes.ts`). */
import { isObject } from '../base/fields.ts';
import type { DraftNotes, KeptDraft } from '../workspace/draft-notes.ts';
import { registerEdits } from './pending-edits.ts';

/** With the device's own time what is typed is kept within 100 ms (design §1), however steadily somebody types. */
const bundleMs = 50;
/** Under this a form notes that it has been on screen. */
export const seen = '/seen';

/** Of all that are kept on the device. */
const handOvers = new Set<() => Promise<void>>();

export class DraftSet {
  readonly #kept = new Map<string, unknown>();
  /** Keys of what forms note of themselves (what one began with, that it was seen): nobody has typed it. */
  readonly #noted = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** Those that another build has written. Forms change; what somebody has typed is worth a look all the same. */
  readonly #others = new Set<string>();
  /** What the device does not know yet. */
  readonly #changed = new Set<string>();
  /** What was put before the device had answered, and (ending in `/`) what was forgotten by then: that is newer. Null once it has. */
  #early: Set<string> | null = null;
  #notes: DraftNotes | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when what the device had is here. */
  restored: Promise<void> = Promise.resolve();

  /**
   * A key is one thing of one form, so what stands under it is what that form has put there. `like`: what it looks like, where
   * `otherwise` does not say so.
   */
  get<T>(key: string, otherwise: T, like: unknown = otherwise): T {
    const value = this.#kept.get(key);
    return value === undefined || (this.#others.has(key) && !isLike(value, like)) ? otherwise : (value as T);
  }

  /**
   * Keeps a value, or forgets it when it is the one that it began with. What was typed below the key stays; a form below it in which
   * nothing was begins anew the next time, and each takes the focus.
   */
  put<T>(key: string, value: T, first?: T): void {
    this.#early?.add(key);
    for (const below of this.#below(key)) {
      if (below.endsWith(seen) || (this.#noted.has(below) && !this.#isTypedIn(below.slice(0, below.lastIndexOf('/'))))) this.#set(below, undefined);
    }
    this.#set(key, Object.is(value, first) ? undefined : value);
    this.#tell();
  }

  /** What a form notes of itself. */
  note(key: string, value: unknown): void {
    this.#noted.add(key);
    this.put(key, value);
  }

  /** What stood in a form was sent, or is given up. */
  forget(key: string): void {
    this.#early?.add(`${key}/`);
    for (const below of this.#below(key)) this.#set(below, undefined);
    this.#tell();
  }

  #below(key: string): readonly string[] {
    return [...this.#kept.keys()].filter((one) => one.startsWith(`${key}/`));
  }

  #isTypedIn(form: string): boolean {
    return this.#below(form).some((key) => !this.#noted.has(key));
  }

  /** Is one of these forms open? */
  isOpen(keys: readonly string[]): boolean {
    return keys.some((key) => this.#kept.has(key));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** From now on they outlive the page. */
  keepIn(notes: DraftNotes): void {
    this.#notes = notes;
    this.#early = new Set(this.#kept.keys());
    // Those of the same pair that were here a moment ago are on their way to the device before it is asked. Not while a screen is being drawn.
    this.restored = Promise.resolve()
      .then(async () => {
        for (const handOver of handOvers) void handOver();
        return notes.read();
      })
      .then((kept) => this.#restore(kept));
    const handOver = () => this.#handOver();
    handOvers.add(handOver);
    registerEdits(handOver);
  }

  #restore(kept: ReadonlyMap<string, KeptDraft>): void {
    const early = [...(this.#early ?? [])];
    this.#early = null;
    for (const [key, { value, ours }] of kept) {
      if (early.some((one) => key === one || (one.endsWith('/') && key.startsWith(one)))) this.#changed.add(key);
      else {
        this.#kept.set(key, value);
        if (!ours) this.#others.add(key);
      }
    }
    if (kept.size > 0) this.#tell();
  }

  #set(key: string, value: unknown): void {
    this.#others.delete(key);
    if (value === undefined ? this.#kept.delete(key) : this.#kept.get(key) !== value) this.#changed.add(key);
    if (value !== undefined) this.#kept.set(key, value);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
    if (this.#notes === null || this.#changed.size === 0) return;
    // What was sent or cancelled must not come back, whatever becomes of the page in the next moment.
    if ([...this.#changed].some((key) => !this.#kept.has(key))) void this.#handOver();
    else this.#timer ??= setTimeout(() => void this.#handOver(), bundleMs);
  }

  async #handOver(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = new Map([...this.#changed].map((key) => [key, this.#kept.get(key)]));
    this.#changed.clear();
    if (changed.size > 0) await this.#notes?.write(changed);
  }
}

/**
 * Can a form that takes the one be given the other? Where it may be nothing it says little of what else it may be: words are taken, and
 * what is made of words and is no list.
 */
function isLike(value: unknown, like: unknown): boolean {
  if (value === null || like === null || like === undefined) return value === null ? like === null : typeof value === 'string' || typeof value === 'boolean';
  if (!isObject(value) || !isObject(like)) return !isObject(value) && !isObject(like) && !Array.isArray(value) && typeof value === typeof like;
  return Object.keys(like).every((key) => isLike(value[key], like[key])) && Object.entries(value).every(([key, one]) => key in like || isPartly(one));
}

/** What was changed of something stands in no fixed shape: only lists have none that could be looked at. */
const isPartly = (value: unknown): boolean => !Array.isArray(value) && (!isObject(value) || Object.values(value).every(isPartly));
