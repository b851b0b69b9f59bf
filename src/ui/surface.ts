import { createContext, useContext } from 'react';
import { type Place } from '../hosts/host.ts';

/** Roomy in the tab, dense in the 320 px side panel: one context instead of a prop through every piece. */
export const SurfaceContext = createContext<Place['surface']>('tab');

/** Is this the side panel? */
export function useDense(): boolean {
  return useContext(SurfaceContext) === 'side-panel';
}
