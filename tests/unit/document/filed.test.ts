import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFiled, Filed, type FiledLeaf, mostFiled } from '../../../src/document/filed.ts';

/** Few enough for lists to have notes in common, and more than a list keeps. */
const note: fc.Arbitrary<FiledLeaf> = fc.record({
  leaf: fc.nat(29).map((i) => `topics/t${i}`),
  fingerprint: fc.nat(19).map((i) => i.toString(16).padStart(16, '0')),
  turn: fc.nat(60),
});
const notes = fc.array(note, { maxLength: 500, size: 'max' });

function listOf(...lists: readonly (readonly FiledLeaf[])[]): Filed {
  const filed = new Filed();
  for (const list of lists) filed.join(list);
  return filed;
}

const textOf = (filed: Filed) => new TextDecoder().decode(filed.encode());
const contentsOf = (list: readonly FiledLeaf[]) => new Map(list.map(({ leaf, fingerprint }) => [leaf, fingerprint]));
const turnOf = (filed: Filed, one: FiledLeaf) => filed.leaves.find(({ leaf, fingerprint }) => leaf === one.leaf && fingerprint === one.fingerprint)?.turn ?? -1;

describe('the list of what has left', () => {
  test('L6 joining lists is order-free and idempotent, also of lists from which notes have fallen out', () => {
    let cut = 0;
    fc.assert(
      fc.property(notes, notes, notes, (a, b, c) => {
        const [one, two, three] = [listOf(a), listOf(b), listOf(c)] as const;
        const all = listOf([...a, ...b, ...c]);
        if (new Set([...a, ...b, ...c].map(({ leaf, fingerprint }) => leaf + fingerprint)).size > mostFiled) cut += 1;
        for (const other of [
          listOf(one.leaves, two.leaves, three.leaves),
          listOf(three.leaves, two.leaves, one.leaves),
          listOf(one.leaves, listOf(three.leaves, two.leaves).leaves),
          listOf(b, c.toReversed(), two.leaves, a, one.leaves),
        ]) {
          expect(textOf(other)).toBe(textOf(all));
          expect(other.digest).toBe(all.digest);
        }
        expect(all.covers(one.leaves)).toBe(true);
        expect(all.join([...two.leaves, ...c])).toBe(false);
      }),
      { numRuns: 150 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  test('L6 devices whose lists differ are done when each has read the other’s once', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        const [one, two] = [listOf(a), listOf(b)];
        one.join(two.leaves);
        expect(two.covers(one.leaves)).toBe(!two.join(one.leaves));
        expect(one.covers(two.leaves) && two.covers(one.leaves)).toBe(true);
        expect(textOf(one)).toBe(textOf(two));
      }),
      { numRuns: 150 },
    );
  });

  test('L6 the list is bounded, and what it keeps is the newest', () => {
    fc.assert(
      fc.property(notes, (a) => {
        const filed = listOf(a);
        expect(filed.leaves.length).toBeLessThanOrEqual(mostFiled);
        const oldest = Math.min(...filed.leaves.map(({ turn }) => turn));
        expect(a.filter((one) => !filed.has(one.leaf, one.fingerprint) && one.turn > oldest)).toEqual([]);
        // Of each content the highest turn counts.
        expect(a.filter((one) => filed.has(one.leaf, one.fingerprint) && turnOf(filed, one) < one.turn)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('L6 what is filed now is in the list, whatever was in it', () => {
    fc.assert(
      fc.property(notes, fc.array(note, { maxLength: mostFiled }), (a, now) => {
        const filed = listOf(a);
        // What is in the list is not in the document, so nobody files it.
        const contents = new Map([...contentsOf(now)].filter(([leaf, fingerprint]) => !filed.has(leaf, fingerprint)));
        filed.join(filed.newNotes(contents));
        expect([...contents].filter(([leaf, fingerprint]) => !filed.has(leaf, fingerprint))).toEqual([]);
        expect(filed.newNotes(contents)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('L6 a list of somebody who means harm stays small here', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({ leaf: `topics/t${i}`, fingerprint: '0123456789abcdef', turn: 99_999_999 }));
    const long = Array.from({ length: 50 }, (_, i) => ({ leaf: `topics/${i}${'x'.repeat(20_000)}`, fingerprint: '0123456789abcdef', turn: 99_999_999 }));
    const filed = listOf([...many, ...long]);
    expect(filed.leaves).toHaveLength(mostFiled);
    expect(filed.encode().length).toBeLessThan(20_000);
    // What is filed after the last turn is still a list that can be read.
    filed.join(filed.newNotes(new Map([['topics/a', 'fedcba9876543210']])));
    expect(decodeFiled(filed.encode())).toEqual(filed.leaves);
    expect(filed.has('topics/a', 'fedcba9876543210')).toBe(true);
  });

  test('F1 a list comes out as it went in; a list of before is one of old notes; anything else is no list', () => {
    fc.assert(
      fc.property(notes, (a) => {
        expect(decodeFiled(listOf(a).encode())).toEqual(listOf(a).leaves);
      }),
      { numRuns: 50 },
    );
    const before = decodeFiled(new TextEncoder().encode('0123456789abcdef 2026-11-23 topics/t1'));
    const filed = listOf(before ?? []);
    expect(filed.has('topics/t1', '0123456789abcdef')).toBe(true);
    const [next] = filed.newNotes(new Map([['topics/t2', '0123456789abcdef']]));
    expect(next?.turn).toBeGreaterThan(filed.leaves[0]?.turn ?? Infinity);
    for (const text of ['x', '0123456789abcdef 2026-11-23 ', '0123456789abcdef topics/t1', '0123456789abcdef 2026-11-23 topics/t1\n']) {
      expect(decodeFiled(new TextEncoder().encode(text))).toBeNull();
    }
  });
});
