import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Readable } from '../base/subscribable.ts';
import { shared } from './shared.ts';

/** The bridge from the workspace's values to React: re-renders when the value changes. */
export function useReadable<T>(readable: Readable<T>): T {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable]);
  const get = useCallback(() => readable.get(), [readable]);
  return useSyncExternalStore(subscribe, get, get);
}

/**
 * What a screen shows of a value: re-renders when that says something else, not whenever the value changes, and what of it says the
 * same stays the same object (`shared`). With every
 * letter that is typed there is a new record, and most screens show nothing of it. `view` has to stay the same function
 * from render to render while it means the same: one of the module, or `useCallback`.
 */
export function useView<T, V>(readable: Readable<T>, view: (value: T) => V): V {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable]);
  const get = useMemo(() => viewOf(readable, view), [readable, view]);
  return useSyncExternalStore(subscribe, get, get);
}

/** The view of the present value; the one before while that says the same. */
function viewOf<T, V>(readable: Readable<T>, view: (value: T) => V): () => V {
  let last: { readonly value: T; readonly shown: V } | null = null;
  return () => {
    const value = readable.get();
    if (last === null || last.value !== value) {
      const shown = view(value);
      last = { value, shown: last === null ? shown : shared(last.shown, shown) };
    }
    return last.shown;
  };
}

/** The same for what is made anew with each rendering: the object of the one before while it says the same. */
export function useKept<T>(value: T): T {
  const [kept, keep] = useState(value);
  const now = shared(kept, value);
  if (!Object.is(now, kept)) keep(now);
  return now;
}
