/** Everything that is said is there, in English, before a test begins. */
import { need, speak } from '../../src/ui/text/language.ts';

await speak('en');
await need('own');
await need('later');
