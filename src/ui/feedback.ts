import { createContext, useContext } from 'react';
import { Subscribable } from '../base/subscribable.ts';
import type { Command } from '../domain/commands.ts';

/** What the quiet bar says after an own action. */
export interface Feedback {
  readonly kind: 'done' | 'refused';
  readonly text: string;
  /** What was done, to know whether the newest undo is this one's. */
  readonly type: Command['type'] | null;
  /** Puts the focus back near where the action was, when the bar's button takes itself away. */
  readonly refocus: () => void;
}

export const FeedbackContext = createContext(new Subscribable<Feedback | null>(null));

export function useFeedback(): Subscribable<Feedback | null> {
  return useContext(FeedbackContext);
}
