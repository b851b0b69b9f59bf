/**
 * How a text comes into a field: as the field hands it over, which is at each pause of the hands (`ui/use-shared-text.ts`),
 * with slips that are taken back and, now and then, a word that is changed afterwards.
 */
import type { Random } from '../../../src/base/ids.ts';
import { between } from './chance.ts';

/** Characters between two pauses. */
const longestRun = 6;
const slipOften = 0.04;
const changeOften = 0.25;
const letters = 'etaonrishdlfcmugypwbvk';

/** What the field holds at each hand-over, from `before` to `before` + `added`; the last one is the result. */
export function handOvers(before: string, added: string, random: Random): readonly string[] {
  const held: string[] = [];
  const first = random() < changeOften ? withOtherWord(added, random) : added;
  let done = '';
  while (done.length < first.length) {
    const run = first.slice(done.length, done.length + between(random, 1, longestRun));
    if (random() < slipOften) {
      const slip = Array.from(
        { length: between(random, 1, 3) },
        () => letters[between(random, 0, letters.length - 1)] ?? 'e',
      ).join('');
      held.push(before + done + slip, before + done);
    }
    done += run;
    held.push(before + done);
  }
  if (first !== added) held.push(before + added);
  return held;
}

/** The text with one of its words missing: the person writes it in when reading it again. */
function withOtherWord(text: string, random: Random): string {
  const words = text.split(' ');
  if (words.length < 6) return text;
  const at = between(random, 1, words.length - 2);
  return words.filter((_, i) => i !== at).join(' ');
}
