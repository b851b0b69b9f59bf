/** Everything that is said is there, in English, before a test begins. */
import { besides, need, speak } from '../../src/ui/text/language.ts';

await speak('en');
await Promise.all(besides.map(need));
