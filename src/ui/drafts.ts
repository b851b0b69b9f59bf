/**
 * What somebody has begun to write and not sent yet. A form comes and goes with its step, its view and its surface; what stands in it
 * is nowhere else. So it is kept here while the partnership is open, and on the device beyond that (`durable-drafts.ts`, which is loaded after
 * the first paint), and the form finds it again, open as it was left.
 *
 * Keys name a form, or what stands in it below the form's own (`agreement a1`, `agreement a1/reword`, `agreement a1/reword/wording`; no id
 * holds a `/`). Who folds a form, or opens another one of the same thing, keeps what stood in it and finds it again; who sends it or
 * cancels forgets it (`useForget`).
 */
import { createContext, type Dispatch, type SetStateAction, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { PartnershipContext } from './partnership.ts';

const seen = '/seen';

export class Drafts {
  readonly #kept = new Map<string, unknown>();
  /** Keys of what forms note of themselves (what one began with, that it was seen): nobody has typed it. */
  readonly #noted = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /** A key is one thing of one form, so what stands under it is what that form has put there. */
  get<T>(key: string, otherwise: T): T {
    return this.#kept.has(key) ? (this.#kept.get(key) as T) : otherwise;
  }

  /**
   * Keeps a value, or forgets it when it is the one that it began with. What was typed below the key stays; a form below it in which
   * nothing was begins anew the next time, and each takes the focus.
   */
  put<T>(key: string, value: T, first?: T): void {
    for (const below of this.#below(key)) {
      if (below.endsWith(seen) || (this.#noted.has(below) && !this.#isTypedIn(below.slice(0, below.lastIndexOf('/'))))) this.#kept.delete(below);
    }
    if (Object.is(value, first)) this.#kept.delete(key);
    else this.#kept.set(key, value);
    for (const listener of this.#listeners) listener();
  }

  /** What a form notes of itself. */
  note(key: string, value: unknown): void {
    this.#noted.add(key);
    this.put(key, value);
  }

  /** What stood in a form was sent, or is given up. */
  forget(key: string): void {
    for (const below of this.#below(key)) this.#kept.delete(below);
    for (const listener of this.#listeners) listener();
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

  /** All that is kept, by key. */
  get all(): ReadonlyMap<string, unknown> {
    return this.#kept;
  }

  /** What the device had kept; what stands in a form here is newer. */
  restore(kept: Iterable<readonly [string, unknown]>): void {
    for (const [key, value] of kept) if (!this.#kept.has(key)) this.#kept.set(key, value);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** What holds the drafts where no partnership is open: they last as long as it does. */
export const DraftsHolder = createContext<object | null>(null);

const draftsIn = new WeakMap<object, Drafts>();

type Keep = (drafts: Drafts, holder: object) => void;
let keep: Keep | null = null;
/** Made before it was known how they are kept. */
let early: (readonly [Drafts, object])[] = [];

/** From now on all drafts are kept beyond this page, also those that are there. */
export function keepDrafts(how: Keep): void {
  keep = how;
  for (const one of early) how(...one);
  early = [];
}

/** Those of the partnership on screen, else of what holds them there; where there is neither, they last as long as the component. */
export function useDrafts(): Drafts {
  const partnership = useContext(PartnershipContext);
  const place = useContext(DraftsHolder);
  const holder = partnership ?? place;
  const [own] = useState(() => (holder === null ? null : draftsIn.get(holder)) ?? new Drafts());
  if (holder === null) return own;
  const known = draftsIn.get(holder);
  if (known !== undefined) return known;
  draftsIn.set(holder, own);
  if (keep === null) early.push([own, holder]);
  else keep(own, holder);
  return own;
}

/**
 * `useState` for what stands in a form, or for which form is open: it outlives the component, and an answer that comes when the form has
 * left the screen still empties it. What is put back to how it began is forgotten.
 */
export function useDraft<T>(key: string, initial: T): readonly [T, Dispatch<SetStateAction<T>>] {
  const drafts = useDrafts();
  const [first] = useState(initial);
  const get = useCallback(() => drafts.get(key, first), [drafts, key, first]);
  const set = useCallback(
    (next: SetStateAction<T>): void => {
      const before = get();
      const value = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      if (!Object.is(value, before)) drafts.put(key, value, first);
    },
    [drafts, key, first, get],
  );
  return [useSyncExternalStore(drafts.subscribe, get, get), set];
}

/** Is one of these forms open as the screen comes up? Then what is folded round it has to be open, too. */
export function useOpenAtFirst(keys: readonly string[]): boolean {
  const drafts = useDrafts();
  return useState(() => drafts.isOpen(keys))[0];
}

/** What a form began with, as it was then, also when the form comes back. Its key lies below the form's, and goes with it. */
export function useBegan<T>(key: string, now: T): T {
  const drafts = useDrafts();
  const [first] = useState(() => drafts.get(key, now));
  useEffect(() => drafts.note(key, first), [drafts, key, first]);
  return first;
}

/** Is this the first time that the form is on screen? One that comes back leaves the focus where it is. */
export function useFirstTime(key: string): boolean {
  const drafts = useDrafts();
  const [first] = useState(() => !drafts.get(`${key}${seen}`, false));
  useEffect(() => drafts.note(`${key}${seen}`, true), [drafts, key]);
  return first;
}

/** For a form that was sent or is given up: what stood below its key is forgotten. */
export function useForget(key: string): () => void {
  const drafts = useDrafts();
  return useCallback(() => drafts.forget(key), [drafts, key]);
}
