/**
 * What somebody has begun to write and not sent yet. A form comes and goes with its step, its view and its surface; what stands in it
 * is nowhere else. So it is kept while the partnership is open, and on the device beyond that, and the form finds it again, open as it was
 * left.
 *
 * Keys name a form, or what stands in it below the form's own (`agreement a1`, `agreement a1/reword`, `agreement a1/reword/wording`; no id
 * holds a `/`). Who folds a form, or opens another one of the same thing, keeps what stood in it and finds it again; who sends it or
 * cancels forgets it (`useForget`).
 */
import { createContext, type Dispatch, type SetStateAction, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftNotes } from '../workspace/draft-notes.ts';
import { DraftSet, seen } from './draft-set.ts';
import { PartnershipContext } from './partnership.ts';

/** What holds drafts, and knows where they are kept beyond the page. */
interface HoldsDrafts {
  readonly drafts: DraftNotes;
}

/** What holds the drafts where no partnership is open. */
export const DraftsHolder = createContext<HoldsDrafts | null>(null);

const draftsIn = new WeakMap<HoldsDrafts, DraftSet>();

/** Those of the partnership on screen, else of what holds them there; where there is neither, they last as long as the component. */
export function useDrafts(): DraftSet {
  const partnership = useContext(PartnershipContext);
  const place = useContext(DraftsHolder);
  const holder = partnership ?? place;
  const [own] = useState(() => (holder === null ? null : draftsIn.get(holder)) ?? new DraftSet());
  if (holder === null) return own;
  const known = draftsIn.get(holder);
  if (known !== undefined) return known;
  draftsIn.set(holder, own);
  own.keepIn(holder.drafts);
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

/**
 * Is one of these forms open as the screen comes up, or as soon as the device has said which were? Then what is folded round it has to be
 * open, too.
 */
export function useOpenAtFirst(keys: readonly string[]): boolean {
  const drafts = useDrafts();
  const [first] = useState(keys);
  const [open, setOpen] = useState(() => drafts.isOpen(first));
  useEffect(() => {
    let here = true;
    void drafts.restored.then(() => {
      if (here && drafts.isOpen(first)) setOpen(true);
    });
    return () => {
      here = false;
    };
  }, [drafts, first]);
  return open;
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
