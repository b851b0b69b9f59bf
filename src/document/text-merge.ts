import diff from 'fast-diff';

/** One change to a text: at `index` (UTF-16 code units) take `remove` units away, then put `insert` there. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** A stretch of `from` and where it is in `current`. */
interface Segment {
  readonly start: number;
  readonly length: number;
  /** Null when the other person removed it. */
  readonly target: number | null;
}

/**
 * Three-way merge of a long text. A person's field showed `from` and now shows `to`, while the record already holds
 * `current`. Gives the splices that bring the person's change into `current`, last position first, so that applying
 * them in order needs no shifting. Nothing that the other person inserted is removed; nothing that this person typed is
 * left out.
 */
export function mergeText(from: string, to: string, current: string): readonly Splice[] {
  if (from === to || to === current) return [];
  const segments = mapSegments(from, current);
  const splices = changesOf(from, to).flatMap(({ letters, words }) => {
    // Letters that were put into a word which is gone are nothing alone: what the word has become is there again.
    const { start, removed, inserted } = belongsToRemoved(segments, from, letters) ? words : letters;
    return [
      ...removals(segments, start, removed),
      // Behind what was removed, so that what the other person wrote inside it comes first.
      ...(inserted === '' ? [] : [{ index: place(segments, start + removed), remove: 0, insert: inserted }]),
    ];
  });
  return inOrder(splices);
}

interface Stretch {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/** One change, as whole words and as the letters that were put in or taken out; the same where words were replaced. */
interface Change {
  readonly words: Stretch;
  readonly letters: Stretch;
}

/**
 * What was changed, word by word: a letter-by-letter comparison would find letters of the old words in the new ones, and
 * tear both when the other person wrote in between. Mostly it is one place; several when a text could not be handed over
 * for a while, and then what stands between them is not touched.
 */
function changesOf(from: string, to: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let removed = '';
  let inserted = '';
  const close = (): void => {
    if (removed !== '' || inserted !== '') changes.push(changeOf(at - removed.length, removed, inserted));
    removed = '';
    inserted = '';
  };
  for (const [kind, text] of compareWords(from, to)) {
    if (kind === diff.EQUAL) close();
    if (kind === diff.DELETE) removed += text;
    if (kind === diff.INSERT) inserted += text;
    if (kind !== diff.INSERT) at += text.length;
  }
  close();
  return changes;
}

/** Where letters were replaced, the words were. */
function changeOf(start: number, from: string, to: string): Change {
  const shorter = Math.min(from.length, to.length);
  let same = 0;
  while (same < shorter && from[same] === to[same]) same += 1;
  if (splitsPair(from, same) || splitsPair(to, same)) same -= 1;
  let end = 0;
  while (end < shorter - same && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (splitsPair(from, from.length - end) || splitsPair(to, to.length - end)) end -= 1;
  const removed = from.length - same - end;
  const inserted = to.slice(same, to.length - end);
  const words = { start, removed: from.length, inserted: to };
  return { words, letters: removed > 0 && inserted !== '' ? words : { start: start + same, removed, inserted } };
}

/** Is this place between the two halves of one character (a surrogate pair)? */
function splitsPair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1));
}

/** Applies splices as `mergeText` gives them. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return splices.reduce((now, s) => now.slice(0, s.index) + s.insert + now.slice(s.index + s.remove), text);
}

function mapSegments(from: string, current: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let target = 0;
  const found = diffWords(from, current);
  for (const [at, [kind, text]] of found.entries()) {
    if (kind === diff.EQUAL) {
      segments.push({ start, length: text.length, target });
      start += text.length;
      target += text.length;
    } else if (kind === diff.DELETE) {
      const moved = movedBy(found, at);
      segments.push({ start, length: text.length, target: moved === null ? null : target + moved });
      start += text.length;
    } else {
      target += text.length;
    }
  }
  return segments;
}

/**
 * How far a stretch that seems to be removed has only changed places with its neighbour; null when it is gone. Undoing a
 * removal puts words back beside what was written there meanwhile, or before or behind it, and they are still the same words.
 */
function movedBy(found: readonly (readonly [number, string])[], at: number): number | null {
  const [text, next, behind, before, ahead] = [found[at]?.[1], found[at + 1], found[at + 2], found[at - 1], found[at - 2]];
  const later = behind?.[0] === diff.INSERT ? asWords(behind[1], text) : null;
  if (next?.[0] === diff.EQUAL && later !== null) return next[1].length + later;
  // Unless it is the same words that stood further ahead.
  const taken = found[at - 4]?.[0] === diff.DELETE && found[at - 4]?.[1] === text;
  const earlier = ahead?.[0] === diff.INSERT && !taken ? asWords(ahead[1], text) : null;
  if (before?.[0] === diff.EQUAL && ahead !== undefined && earlier !== null) return earlier - ahead[1].length - before[1].length;
  return null;
}

/** Where these words stand in a text as words of their own; null when they do not, or more than once. */
function asWords(text: string, words: string | undefined): number | null {
  if (words === undefined || words.trim() === '') return null;
  const at = text.indexOf(words);
  if (at < 0 || text.includes(words, at + 1)) return null;
  const whole = !/\S\S/.test(text.slice(Math.max(0, at - 1), at + 1)) && !/\S\S/.test(text.slice(at + words.length - 1, at + words.length + 1));
  return whole ? at : null;
}

/** As `compareWords`, and letter by letter where letters were only added to words or only taken from them. */
function diffWords(from: string, current: string): [number, string][] {
  const found: [number, string][] = [];
  for (const [kind, text] of compareWords(from, current)) {
    const last = found.at(-1);
    if (last !== undefined && last[0] === diff.DELETE && kind === diff.INSERT) found.splice(-1, 1, ...diffReplaced(last[1], text));
    else found.push([kind, text]);
  }
  return found;
}

/** Words that stand in the place of others: the same ones with letters more or less, or other ones. */
function diffReplaced(from: string, current: string): [number, string][] {
  const [before, after] = [wordsOf(from), wordsOf(current)];
  if (before.length === after.length) return before.flatMap((word, i) => lettersOf(word, after[i] ?? '') ?? others(word, after[i] ?? ''));
  const letters = lettersOf(from, current);
  // Some words in the place of one are other words, even where its letters are found in them.
  return letters !== null && betweenWords(from, letters) && betweenWords(current, letters.map(([kind, text]) => [-kind, text])) ? letters : others(from, current);
}

const others = (from: string, current: string): [number, string][] => [
  [diff.DELETE, from],
  [diff.INSERT, current],
];

/** Null when letters were replaced: those that both have in common are not the same letters then. */
function lettersOf(from: string, current: string): [number, string][] | null {
  const letters = diff(from, current);
  const oneWay = letters.every(([kind]) => kind !== diff.DELETE) || letters.every(([kind]) => kind !== diff.INSERT);
  return oneWay ? letters : null;
}

/** Was everything that is not in `text` put between its words? */
function betweenWords(text: string, letters: readonly (readonly [number, string])[]): boolean {
  let at = 0;
  for (const [kind, piece] of letters) {
    if (kind === diff.INSERT && /\S\S/.test(text.slice(Math.max(0, at - 1), at + 1))) return false;
    if (kind !== diff.INSERT) at += piece.length;
  }
  return true;
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** Word by word: a comparison of letters finds those of one word in another and takes them for the same. */
function compareWords(from: string, to: string): [number, string][] {
  const words: string[] = [];
  const letters = new Map<string, string>();
  // One character for each word, none of them half of a surrogate pair.
  const letterOf = (word: string): string => {
    const known = letters.get(word);
    if (known !== undefined) return known;
    const letter = String.fromCharCode(words.length < 0xd000 ? words.length : words.length + 0x1000);
    letters.set(word, letter);
    words.push(word);
    return letter;
  };
  const spell = (text: string): string => wordsOf(text).map(letterOf).join('');
  const wordOf = (letter: string): string => words[letter.charCodeAt(0) < 0xd000 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x1000] ?? '';
  return diff(spell(from), spell(to)).map(([kind, spelt]) => [kind, Array.from(spelt, wordOf).join('')]);
}

/** What is left of a removed stretch: parts that the other person has removed already are skipped. */
function removals(segments: readonly Segment[], position: number, length: number): Splice[] {
  const found: Splice[] = [];
  for (const segment of segments) {
    if (segment.target === null) continue;
    const begin = Math.max(position, segment.start);
    const stop = Math.min(position + length, segment.start + segment.length);
    if (begin < stop) found.push({ index: segment.target + begin - segment.start, remove: stop - begin, insert: '' });
  }
  return found;
}

/** Was something put in that is one word with letters which the other person has removed? */
function belongsToRemoved(segments: readonly Segment[], from: string, { start, inserted }: Stretch): boolean {
  const isLost = (position: number): boolean => segments.some((one) => one.target === null && position >= one.start && position < one.start + one.length);
  const isOneWord = (letter: string | undefined, next: string | undefined): boolean => letter !== undefined && next !== undefined && /^\S\S$/.test(letter + next);
  return (isOneWord(from[start - 1], inserted[0]) && isLost(start - 1)) || (isOneWord(inserted.at(-1), from[start]) && isLost(start));
}

/** Behind the character that stood before the insertion, wherever that is now. */
function place(segments: readonly Segment[], position: number): number {
  let behind = 0;
  for (const segment of segments) {
    if (segment.start >= position) break;
    if (segment.target !== null) behind = segment.target + Math.min(segment.length, position - segment.start);
  }
  return behind;
}

/** From the back to the front; at one place a removal comes before an insertion, and insertions keep their order. */
function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return splices
    .map((splice, order) => ({ splice, order }))
    .sort((a, b) => b.splice.index - a.splice.index || Number(a.splice.remove === 0) - Number(b.splice.remove === 0) || b.order - a.order)
    .map(({ splice }) => splice);
}
