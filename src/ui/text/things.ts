/** What refusals call things, and the two views. */
import { m } from './language.ts';
import { words } from './words.ts';

/** The thing itself, at the beginning of a sentence. */
export const things = words(() => m.things);

export const parts = words(() => m.parts);

/** What to do about a part that is missing. */
export const emptyPart = words(() => m.emptyPart);

/** The two views of a partnership. */
export const views = words(() => m.views);
