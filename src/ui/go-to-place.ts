import { createContext, useContext } from 'react';
import { goToRegion } from './kit/go-to-region.ts';

/**
 * Leads to a part of the screen by its name, wherever it is; the composition root knows which view has it. Without one it is looked for on
 * the screen as it is.
 */
export const GoToPlaceContext = createContext<(region: string) => void>(goToRegion);

export function useGoToPlace(): (region: string) => void {
  return useContext(GoToPlaceContext);
}
