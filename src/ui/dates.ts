import { createContext, useContext } from 'react';
import { type Dates, datesIn } from './text/when.ts';

/** How dates are written on this screen; the composition root gives it the host's locale. */
export const DatesContext = createContext<Dates>(datesIn(''));

export function useDates(): Dates {
  return useContext(DatesContext);
}
