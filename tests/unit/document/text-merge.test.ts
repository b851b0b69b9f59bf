import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySplices, mergeText } from '../../../src/document/text-merge.ts';

const merged = (from: string, to: string, current: string) => applySplices(current, mergeText(from, to, current));

describe('D4 long texts merge', () => {
  test('without a change by the other person the result is what was typed', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (from, to) => merged(from, to, from) === to));
  });

  test('without a change of one’s own the text stays as the other person left it', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (from, current) => merged(from, from, current) === current));
  });

  test('two people who add at different ends keep both', () => {
    expect(merged('middle', 'middle and mine', 'theirs and middle')).toBe('theirs and middle and mine');
    expect(merged('middle', 'mine and middle', 'middle and theirs')).toBe('mine and middle and theirs');
  });

  test('two people who add at the same place keep both', () => {
    const text = merged('', 'mine', 'theirs');
    expect(text).toContain('mine');
    expect(text).toContain('theirs');
  });

  test('what I removed goes, what they added inside it stays', () => {
    expect(merged('one two three', 'one three', 'one two and a half three')).toContain('and a half');
  });

  test('a phrase that was replaced stays in one piece when the other person wrote beside it', () => {
    expect(merged('Hello world', 'Hello new planet', 'Hello brave world')).toBe('Hello brave new planet');
  });

  test('characters of two halves are never torn', () => {
    expect(merged('so 😀 today', 'so 😁 today', 'so 😀 today, really')).toBe('so 😁 today, really');
  });

  test('words that have changed places with their neighbours are still the same words', () => {
    // The other removed "one", I wrote "mine" there, and undoing put "one" back on its other side.
    expect(merged('mine one two', 'one two', 'one mine two')).toBe('one two');
    expect(merged('one mine two', 'one two', 'mine one two')).toBe('one two');
    expect(merged('mine one two', 'mine more one two', 'one mine two')).toBe('one mine more two');
    expect(merged('a b a c', 'b c', 'b a c')).toBe('b c');
    expect(merged('a x b a y', 'x b y', 'x a b y')).toBe('x b y');
    expect(merged('a c ', 'b', 'c a ')).toBe('b');
    // With words of theirs in between (seed 332,874).
    expect(merged('w10 w15 ', 'w10 ', 'w15 w12 w10 ')).toBe('w12 w10 ');
    expect(merged('w15 w10 ', 'w10 ', 'w10 w12 w15 ')).toBe('w10 w12 ');
    // A word of theirs that only begins like it is another one.
    expect(merged('w10 w15', 'w10 ', 'w15x w12 w10 ')).toBe('w15x w12 w10 ');
  });

  test('however words moved, no place is removed twice', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c '), { maxLength: 7 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, text, (from, to, current) => {
        let end = current.length;
        for (const { index, remove } of mergeText(from, to, current)) {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index + remove).toBeLessThanOrEqual(end);
          end = index;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('letters in a word that the other person has removed bring the word back with them', () => {
    expect(merged('w0010 ', 'w0019 w0020 ', '')).toBe('w0019 w0020 ');
    expect(merged('so long', 'so very long', 'long')).toBe('very long');
    expect(merged('a book here', 'a notebook here', 'a here')).toBe('a notebook here');
    expect(merged('a notebook here', 'a book here', 'a here')).toBe('a here');
  });

  test('what both removed is removed once', () => {
    expect(merged('one two three', 'one three', 'one three')).toBe('one three');
  });

  test('every letter that either of the two typed is there', () => {
    const digits = fc.stringMatching(/^[0-9 ]{0,20}$/);
    fc.assert(
      fc.property(digits, fc.stringMatching(/^[A-Z]{1,6}$/), fc.stringMatching(/^[a-z]{1,6}$/), fc.nat(), fc.nat(), (base, mine, theirs, i, j) => {
        const at = (n: number) => n % (base.length + 1);
        const to = base.slice(0, at(i)) + mine + base.slice(at(i));
        const current = base.slice(0, at(j)) + theirs + base.slice(at(j));
        const text = merged(base, to, current);
        expect(text).toContain(mine);
        expect(text.replace(/[A-Z]/g, '')).toBe(current);
        expect(text.replace(/[a-z]/g, '')).toBe(to);
      }),
    );
  });
});

describe('D4 words are not torn', () => {
  test('whose letters are found in two new ones that stand in the place of the removed one', () => {
    expect(merged('w0001 w0002 w0003 ', 'w0001 w0003 ', 'w0001 w0011 w0012 w0003 ')).toBe('w0001 w0011 w0012 w0003 ');
  });

  test('a word typed in front of one that begins alike, while the other person removed that one', () => {
    expect(merged('der ', 'dem der ', '')).toBe('dem ');
  });

  test('a word that was replaced by one alike is replaced whole', () => {
    expect(merged('w11 ', 'w12 ', '')).toBe('w12 ');
  });

  test('what the other person removed is not looked for in words that are alike', () => {
    expect(merged('w11 w12 ', 'w12 ', 'w12 ')).toBe('w12 ');
  });
});
