/** The words that the personal app and the pane show first; as `later-words.ts`. */
import { need } from './language.ts';

await need('own');
