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
  const { start, removed, inserted } = changeOf(from, to);
  const splices: Splice[] = removals(segments, start, removed);
  // Behind what was removed, so that what the other person wrote inside it comes first.
  if (inserted !== '') splices.push({ index: place(segments, start + removed), remove: 0, insert: inserted });
  return inOrder(splices);
}

/**
 * What one hand did is one change: a letter-by-letter comparison would find letters of the old words in the new ones, and
 * tear both when the other person wrote in between.
 */
function changeOf(from: string, to: string): { readonly start: number; readonly removed: number; readonly inserted: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  if (splitsPair(from, start) || splitsPair(to, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (splitsPair(from, from.length - end) || splitsPair(to, to.length - end)) end -= 1;
  const removed = from.slice(start, from.length - end);
  const inserted = to.slice(start, to.length - end);
  // In the middle of replaced letters: the whole words are what was replaced.
  if (removed !== '' && inserted !== '') {
    while (start > 0 && !isSpace(from, start - 1)) start -= 1;
    while (end > 0 && !isSpace(from, from.length - end - 1)) end -= 1;
    return { start, removed: from.length - start - end, inserted: to.slice(start, to.length - end) };
  }
  const back = backToWord(from, start, removed + inserted);
  return { start: start - back, removed: removed.length, inserted: to.slice(start - back, start - back + inserted.length) };
}

/**
 * Where letters repeat, the same change can be told in several places: before "der", "dem " may have been typed in front of
 * "der" or "m de" inside it. It was most likely whole words, so it begins where a word does.
 */
function backToWord(from: string, start: number, changed: string): number {
  for (let back = 0; ; back += 1) {
    const at = start - back;
    if (at === 0 || isSpace(from, at - 1)) return back;
    const last = back < changed.length ? changed[changed.length - 1 - back] : from[at + changed.length - 1];
    if (from[at - 1] !== last) return 0;
  }
}

const isSpace = (text: string, index: number): boolean => /\s/.test(text[index] ?? '');

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
  for (const [kind, text] of diffWords(from, current)) {
    if (kind === diff.EQUAL) {
      segments.push({ start, length: text.length, target });
      start += text.length;
      target += text.length;
    } else if (kind === diff.DELETE) {
      segments.push({ start, length: text.length, target: null });
      start += text.length;
    } else {
      target += text.length;
    }
  }
  return segments;
}

/**
 * Compares word by word, and letter by letter only where words have changed: a comparison of letters alone finds those of
 * one word in another and takes them for the same.
 */
function diffWords(from: string, current: string): [number, string][] {
  const words: string[] = [];
  const numbers = new Map<string, string>();
  const spell = (text: string): string =>
    (text.match(/\S+\s*|\s+/g) ?? [])
      .map((word) => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        // One character for each word, none of them half of a surrogate pair.
        const letter = String.fromCharCode(words.length < 0xd000 ? words.length : words.length + 0x1000);
        numbers.set(word, letter);
        words.push(word);
        return letter;
      })
      .join('');
  const read = (letters: string): string => letters.split('').map((letter) => words[letter.charCodeAt(0) < 0xd000 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x1000] ?? '').join('');
  const found: [number, string][] = [];
  for (const [kind, letters] of diff(spell(from), spell(current))) {
    const text = read(letters);
    const last = found.at(-1);
    if (last !== undefined && last[0] === diff.DELETE && kind === diff.INSERT) found.splice(-1, 1, ...diff(last[1], text));
    else found.push([kind, text]);
  }
  return found;
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
    .sort((a, b) => b.splice.index - a.splice.index || b.order - a.order)
    .map(({ splice }) => splice);
}
