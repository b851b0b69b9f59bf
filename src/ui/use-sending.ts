/**
 * For a line that adds something: Enter may be pressed twice before the first is answered (the record is still being read from the
 * device, say), and somebody goes on typing meanwhile. What is sent twice has one id, so that it is added once.
 */
import { useRef } from 'react';

export interface Sending {
  /** The id under which these words are added: the same one until they were accepted. */
  readonly idFor: (words: string) => string;
  readonly accepted: (words: string) => void;
}

export function useSending(newId: () => string): Sending {
  const sent = useRef<{ readonly words: string; readonly id: string } | null>(null);
  return {
    idFor: (words) => {
      const before = sent.current;
      if (before?.words === words) return before.id;
      const id = newId();
      sent.current = { words, id };
      return id;
    },
    accepted: (words) => {
      if (sent.current?.words === words) sent.current = null;
    },
  };
}

/** Empties a field that still holds what was sent: `set(unlessTyped(sent, ''))`. */
export function unlessTyped<T>(sent: T, empty: T): (now: T) => T {
  return (now) => (Object.is(now, sent) ? empty : now);
}
