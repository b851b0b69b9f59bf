/**
 * Finding words whatever their case, accents or encoding are. Folded letter by letter, so that a place in the folded text leads back
 * to its place in the text. SPEC: SR.
 */

/** Points and strokes that a person leaves out when typing: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels; and what nobody sees. */
const leftOut = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f\p{Cf}]/gu;
const plain = /^[\u0000-\u007f]*$/;

const letters = new Map<string, string>();
/** A text may hold any letter there is; most hold few. */
const mostLetters = 5_000;

/** Upper case first: then `ß` is `ss`, and both small sigmas are one. */
function foldLetter(letter: string): string {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const folded = Array.from(letter.normalize('NFKD').toUpperCase().normalize('NFKD').replaceAll(leftOut, ''), (one) => one.toLowerCase()).join('').replaceAll(leftOut, '');
  if (letters.size < mostLetters) letters.set(letter, folded);
  return folded;
}

/** The text as it is compared. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text) folded += foldLetter(letter);
  return folded;
}

/** From where to where, in UTF-16 units; `to` is behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where these words (folded) stand in the text: in order, none in another. A letter is marked as a whole, with its accents. */
export function placesOf(text: string, words: readonly string[]): readonly Span[] {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const one = foldLetter(letter);
    for (let unit = 0; unit < one.length; unit += 1) starts.push(at);
    folded += one;
    at += letter.length;
  }
  const found = words.filter((word) => word !== '').flatMap((word) => allPlaces(folded, word));
  const spans = found.map(({ from, to }): Span => ({ from: starts[from] ?? 0, to: endOf(text, starts[to - 1] ?? 0) }));
  return joined([...spans].sort((a, b) => a.from - b.from || a.to - b.to));
}

function allPlaces(folded: string, word: string): readonly Span[] {
  const places: Span[] = [];
  for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) places.push({ from, to: from + word.length });
  return places;
}

/** Behind the letter at `start` and the marks that belong to it. */
function endOf(text: string, start: number): number {
  let end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!/^\p{M}$/u.test(next)) break;
    end += next.length;
  }
  return end;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** A piece of a text; `marked` when it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** So much stands before the first place when the text is too long to be shown whole. */
const leadIn = 40;

/** What is shown of a text: the whole, or a part around the first of the words, with what was cut off named by `…`. */
export function excerpt(text: string, words: readonly string[], length: number): readonly Piece[] {
  const places = placesOf(text, words);
  const [from, to] = windowOf(text, places[0]?.from ?? 0, length);
  const pieces: Piece[] = from > 0 ? [{ text: '…', marked: false }] : [];
  let done = from;
  for (const place of places) {
    const [start, end] = [Math.max(place.from, from), Math.min(place.to, to)];
    if (end <= start) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), marked: false });
  if (to < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** From a word's beginning to a word's end where there is one near; never within a letter. */
function windowOf(text: string, first: number, length: number): readonly [number, number] {
  if (text.length <= length) return [0, text.length];
  const wanted = Math.max(0, first - leadIn);
  const space = text.slice(wanted, first).search(/\s/u);
  const from = wanted === 0 ? 0 : whole(text, space < 0 ? wanted : wanted + space + 1);
  const end = Math.min(text.length, from + length);
  if (end === text.length) return [from, end];
  const cutAt = text.slice(from, end).search(/\s\S*$/u);
  return [from, whole(text, cutAt < length / 2 ? end : from + cutAt)];
}

/** Not between the two halves of a character. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
