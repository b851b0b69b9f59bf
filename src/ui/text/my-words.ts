/** The words that the personal app's list shows first; as `later-words.ts`. */
import { need } from './language.ts';

await need('my');
