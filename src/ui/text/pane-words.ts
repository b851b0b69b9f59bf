/** What the pane says where there is no 1:1 to show; as `later-words.ts`. */
import { need } from './language.ts';

await need('pane');
