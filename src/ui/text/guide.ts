/** The sentences around the guide; what it teaches is the template's. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

/** `region` is its name while it stands above the first session. */
export const guide = words(() => m.guide);
