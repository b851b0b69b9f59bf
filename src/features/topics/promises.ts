/** What offers the promises of a note as agreements belongs to another feature: the composition root puts it in. */
import { createContext, type ReactNode } from 'react';

export interface PromisesProps {
  readonly notes: string;
  /** In which they would be made. */
  readonly session: string;
  /** Wordings that this person typed on this page (`useTyped`). */
  readonly typed: ReadonlySet<string>;
}

export const PromisesContext = createContext<((props: PromisesProps) => ReactNode) | null>(null);
