import { useCallback, useSyncExternalStore } from 'react';
import { type Readable } from '../base/subscribable.ts';

/** The only bridge from the workspace's values to React: re-renders when the value changes. */
export function useReadable<T>(readable: Readable<T>): T {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable]);
  const get = useCallback(() => readable.get(), [readable]);
  return useSyncExternalStore(subscribe, get, get);
}
