import { useSyncExternalStore } from 'react';
import { type Readable } from '../base/subscribable.ts';

/** The only bridge from the workspace's values to React: re-renders when the value changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get, readable.get);
}
