/** The sentences of sealed sessions. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const sealed = words(() => m.sealed, {
  both: (day: string) => m.sealed.both({ day }),
  alone: (day: string, name: string) => m.sealed.alone({ day, name }),
  asSealed: (said: string) => m.sealed.asSealed({ words: said }),
  by: (name: string, day: string) => m.sealed.by({ name, day }),
  checking: (done: number, of: number) => m.sealed.checking({ done, of }),
  allIntact: (count: number) => m.sealed.allIntact({ count }),
  troubles: (count: number, of: number) => m.sealed.troubles({ count, of }),
});
