/** What offers the promises of a note as agreements belongs to another feature: the composition root puts it in. */
import { createContext, type ReactNode } from 'react';
import type { Day } from '../../base/clock.ts';

export interface PromisesProps {
  readonly notes: string;
  /** The day of which the notes are, or on which they were begun. */
  readonly since: Day;
  /** In which they would be made. */
  readonly session: string;
  /** Wordings that this person typed on this page (`useTyped`). */
  readonly typed: ReadonlySet<string>;
}

export const PromisesContext = createContext<((props: PromisesProps) => ReactNode) | null>(null);
