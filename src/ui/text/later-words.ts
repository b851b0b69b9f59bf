/** Whoever says something that the meeting's tab does not show first imports this: it is loaded when the catalogue is. */
import { need } from './language.ts';

await need('later');
