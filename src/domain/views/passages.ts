/**
 * What an earlier text holds and the present one does not, sentence by sentence, and where it belongs. Pure additions: no
 * word of the present text is touched, so that putting something back never takes away what somebody wrote since. SPEC: E1, E2.
 */

/** A stretch of an earlier text that is not in the present one. */
export interface Passage {
  readonly words: string;
  /** What to insert, and where in the present text (UTF-16 code units), so that it stands on lines of its own. */
  readonly insert: string;
  readonly index: number;
}

/** A sentence, or a line without one. */
interface Unit {
  readonly text: string;
  readonly words: readonly string[];
  readonly line: number;
}

/** Lines in which a sentence was found: mostly one. */
interface Home {
  readonly first: number;
  readonly last: number;
}

/** Passages of `then` that `now` lacks, in their order. */
export function lostPassages(then: string, now: string): readonly Passage[] {
  if (then === now || then.trim() === '') return [];
  const present = new Present(now);
  const units = unitsOf(then);
  const homes = units.map((unit) => present.find(unit));
  const passages: Passage[] = [];
  for (let start = 0; start < units.length; start += 1) {
    const first = units[start];
    if (first === undefined || homes[start] !== null) continue;
    let end = start + 1;
    while (end < units.length && homes[end] === null && units[end]?.line === first.line) end += 1;
    const words = units
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
    passages.push({ words, ...present.placeFor(words, homes, start, passages.length) });
    start = end - 1;
  }
  return passages;
}

/** `text` with passages put in that were found for it. */
export function withPassages(text: string, passages: readonly Passage[]): string {
  return stepsTo(text, passages).at(-1)?.to ?? text;
}

/** The same, one insertion after the other: each is a change of its own, so that nothing between two of them is touched. */
export function stepsTo(text: string, passages: readonly Passage[]): readonly { readonly from: string; readonly to: string }[] {
  let from = text;
  return fromTheBack(passages).map(({ index, insert }) => {
    const step = { from, to: from.slice(0, index) + insert + from.slice(index) };
    from = step.to;
    return step;
  });
}

/** In this order each can be inserted at its index: places before it stay what they are; at one place the later comes first. */
export function fromTheBack(passages: readonly Passage[]): readonly Passage[] {
  return passages
    .map((passage, order) => ({ passage, order }))
    .sort((a, b) => b.passage.index - a.passage.index || b.order - a.order)
    .map(({ passage }) => passage);
}

/** So few words are found in any text by chance: they have to begin a sentence. */
const fewWords = 2;

/** The present text, ready to be searched. */
class Present {
  readonly #lines: readonly string[];
  readonly #units: readonly Unit[];
  readonly #words: readonly { readonly word: string; readonly line: number }[];

  constructor(now: string) {
    this.#lines = now.split('\n');
    this.#units = this.#lines.flatMap((line, index) => sentencesOf(line, index));
    this.#words = this.#units.flatMap(({ words, line }) => words.map((word) => ({ word, line })));
  }

  /** Where these words stand in this order, perhaps with others in between; null when they are nowhere. */
  find(unit: Unit): Home | null {
    const found = this.#units.find(({ words }) => (unit.words.length <= fewWords ? beginsWith(words, unit.words) : holds(words, unit.words)));
    if (found !== undefined) return { first: found.line, last: found.line };
    return unit.words.length <= fewWords ? null : this.#findRun(unit.words);
  }

  /** Behind the line of the nearest sentence before that is still there; else before that of the next one; else at the end. */
  placeFor(words: string, homes: readonly (Home | null)[], start: number, others: number): Pick<Passage, 'index' | 'insert'> {
    const before = homes.slice(0, start).findLast((home) => home !== null);
    if (before) return this.#behind(before.last, words, homes);
    const after = homes.slice(start).find((home) => home !== null);
    if (after) return after.first === 0 ? { index: 0, insert: `${words}\n` } : this.#behind(after.first - 1, words, homes);
    const last = this.#lines.findLastIndex((line) => line.trim() !== '');
    if (last >= 0) return this.#behind(last, words, homes);
    const end = this.#endOf(this.#lines.length - 1);
    return { index: end, insert: end === 0 && others === 0 ? words : `\n${words}` };
  }

  /** Not into the middle of a sentence that goes on in the next line. */
  #behind(line: number, words: string, homes: readonly (Home | null)[]): Pick<Passage, 'index' | 'insert'> {
    const goesOn = homes.find((home) => home !== null && home.first <= line && line < home.last);
    return goesOn ? this.#behind(goesOn.last, words, homes) : { index: this.#endOf(line), insert: `\n${words}` };
  }

  #endOf(line: number): number {
    return this.#lines.slice(0, line + 1).reduce((sum, one) => sum + one.length + 1, -1);
  }

  /** Somebody may have broken a sentence in two, or joined two lines: its words still follow each other. */
  #findRun(words: readonly string[]): Home | null {
    const [first] = words;
    const last = words.length - 1;
    for (let at = 0; at + last < this.#words.length; at += 1) {
      if (this.#words[at]?.word !== first) continue;
      if (!words.every((word, i) => isSame(this.#words[at + i]?.word, word, i === last))) continue;
      return { first: this.#words[at]?.line ?? 0, last: this.#words[at + last]?.line ?? 0 };
    }
    return null;
  }
}

function unitsOf(text: string): readonly Unit[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line, index) => sentencesOf(line, index));
}

/** Up to a mark that ends a sentence and the space behind it; scripts that set no space have marks of their own. */
const sentence = /\S.*?(?:[.!?…]+["'”’»)\]]*(?=\s)|[。！？]|$)/gu;

function sentencesOf(line: string, index: number): readonly Unit[] {
  return [...line.matchAll(sentence)].map(([found]) => {
    const text = found.trimEnd();
    return { text, words: wordsOf(text), line: index };
  });
}

/** What makes two words the same for a reader: not their case, not the punctuation around them, not how accents are encoded. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '') || word);
}

/** A version may have been saved in the middle of a word: the last one may go on. */
function isSame(present: string | undefined, then: string, mayGoOn: boolean): boolean {
  return present === then || (mayGoOn && present?.startsWith(then) === true);
}

function beginsWith(present: readonly string[], then: readonly string[]): boolean {
  const last = then.length - 1;
  return then.length > 0 && then.every((word, i) => isSame(present[i], word, i === last && last > 0));
}

/** Are all these words in this sentence, in this order? */
function holds(present: readonly string[], then: readonly string[]): boolean {
  const last = then.length - 1;
  let found = 0;
  for (const word of present) {
    const wanted = then[found];
    if (wanted === undefined) break;
    if (isSame(word, wanted, found === last)) found += 1;
  }
  return found === then.length;
}
