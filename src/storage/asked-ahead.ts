import type { Notes } from './device-store.ts';

/** Notes of which some were asked for before anybody needs them. */
export interface NotesAhead extends Notes {
  /** As `read`; the answer is kept for whoever reads it first. */
  ask(key: string): Promise<unknown>;
}

/** An answer that was asked for ahead is given once, and never after this page has written something else under its key. */
export function askedAhead(notes: Notes): NotesAhead {
  const answers = new Map<string, Promise<unknown>>();
  return {
    ask: (key) => {
      const answer = notes.read(key);
      answers.set(key, answer);
      return answer;
    },
    read: (key) => {
      const answer = answers.get(key);
      answers.delete(key);
      return answer ?? notes.read(key);
    },
    write: (key, value) => {
      answers.delete(key);
      return notes.write(key, value);
    },
  };
}
