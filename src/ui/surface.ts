import { createContext, useContext } from 'react';
import type { Place } from '../hosts/host.ts';

/** Roomy in the tab, dense in the 320 px of the side panel and the pane: one context instead of a prop through every piece. */
export const SurfaceContext = createContext<Place['surface']>('tab');

/** Is there little room? */
export function useDense(): boolean {
  return useContext(SurfaceContext) !== 'tab';
}
