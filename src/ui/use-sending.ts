/**
 * For a line that adds something: Enter may be pressed twice before the first is answered (the record is still being read from the
 * device, say), and somebody goes on typing meanwhile. What is sent twice has one id, so that it is added once, also when the line has
 * left the screen and come back in between.
 */
import { useDrafts } from './drafts.ts';

export interface Sending {
  /** The id under which these words are added: the same one until they were accepted. */
  readonly idFor: (words: string) => string;
  readonly accepted: (words: string) => void;
}

interface Sent {
  readonly words: string;
  readonly id: string;
}

/** `draft`: under which key the line's draft is kept. */
export function useSending(draft: string, newId: () => string): Sending {
  const drafts = useDrafts();
  const key = `${draft} sent`;
  const before = (): Sent | null => drafts.get<Sent | null>(key, null, { words: '', id: '' });
  return {
    idFor: (words) => {
      const sent = before();
      if (sent?.words === words) return sent.id;
      const id = newId();
      drafts.put<Sent | null>(key, { words, id });
      return id;
    },
    accepted: (words) => {
      if (before()?.words === words) drafts.put(key, null, null);
    },
  };
}

/** Empties a field that still holds what was sent: `set(unlessTyped(sent, ''))`. */
export function unlessTyped<T>(sent: T, empty: T): (now: T) => T {
  return (now) => (Object.is(now, sent) ? empty : now);
}
