/** Words for a form whose field was changed elsewhere while it was open. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

/** `replaces` is for a field that was changed here, too, `stays` for one that was not touched here. */
export const meanwhile = words(() => m.meanwhile, {
  changed: (now: string) => (now.trim() === '' ? m.meanwhile.emptied : m.meanwhile.changed({ now })),
});
