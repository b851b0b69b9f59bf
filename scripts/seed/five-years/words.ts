/** Makes sentences of the phrases. */
import type { Random } from '../../../src/base/ids.ts';
import { oneOf } from './chance.ts';
import { fillings } from './phrases.ts';

type Place = keyof typeof fillings;

const isPlace = (name: string): name is Place => name in fillings;

/** One of the phrases with its places filled, no filling twice in it; the first letter is a capital. */
export function phrase(random: Random, phrases: readonly [string, ...string[]]): string {
  const used = new Set<string>();
  const text = oneOf(random, phrases).replace(/\{(\w+)\}/g, (all, name: string) => {
    if (!isPlace(name)) return all;
    let filling: string = oneOf(random, fillings[name]);
    while (used.has(filling)) filling = oneOf(random, fillings[name]);
    used.add(filling);
    return filling;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences until there are at least so many words. */
export function prose(random: Random, phrases: readonly [string, ...string[]], leastWords: number): string {
  const sentences: string[] = [];
  let words = 0;
  while (words < leastWords) {
    const sentence = phrase(random, phrases);
    if (sentences.includes(sentence)) continue;
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** Three texts of about equal length, cut between sentences. */
export function inParts(text: string, parts: number): readonly string[] {
  const sentences = text.split(/(?<=\.) /);
  const each = Math.ceil(sentences.length / parts);
  return Array.from({ length: parts }, (_, i) => sentences.slice(i * each, (i + 1) * each).join(' ')).filter(
    (part) => part !== '',
  );
}
