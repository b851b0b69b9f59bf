import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeReceipts, mostMarks, type Receipt, Receipts } from '../../../src/document/receipts.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';

const joined = (...lists: readonly (readonly Receipt[])[]): Receipts => {
  const receipts = new Receipts();
  for (const list of lists) receipts.join(list);
  return receipts;
};
const key = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('wrote', 'saw'), fc.string({ maxLength: 3 })).map((parts) => parts.join('/'));
const list: fc.Arbitrary<readonly Receipt[]> = fc.array(fc.tuple(key, fc.integer({ min: 1, max: 9 })));
/** More than are kept. */
const long: fc.Arbitrary<readonly Receipt[]> = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 * mostMarks }).map((device) => `a/wrote/${device}`), fc.integer({ min: 1, max: 4 })), {
  minLength: mostMarks,
  maxLength: 2 * mostMarks,
});

describe('W5 marks', () => {
  test('joining is order-free and idempotent, also of more than are kept', () => {
    fc.assert(
      fc.property(fc.oneof(list, long), fc.oneof(list, long), (one, two) => {
        const receipts = joined(one, two);
        expect(joined(two, one).digest).toBe(receipts.digest);
        expect(receipts.join(one) || receipts.join(two)).toBe(false);
        expect(receipts.covers(one) && receipts.covers(two)).toBe(true);
        expect(receipts.all.length).toBeLessThanOrEqual(mostMarks);
      }),
    );
  });

  test('what was encoded decodes to the same; what is no list of marks does not decode', () => {
    fc.assert(
      fc.property(list, (marks) => {
        expect(joined(decodeReceipts(joined(marks).encode()) ?? []).digest).toBe(joined(marks).digest);
      }),
    );
    for (const text of ['', '{}', 'null', '[1]', '[["a/wrote/x"]]', '[["a/wrote/x",0]]', '[["a/wrote/x",1.5]]', '[["a/wrote/x","1"]]', '[[1,1]]']) {
      expect(decodeReceipts(new TextEncoder().encode(text)), text).toBeNull();
    }
    expect(decodeReceipts(new Uint8Array([0xff, 0xfe]))).toBeNull();
  });

  test('a mark leaves nothing of the one before it behind, however often it is raised', () => {
    const document = new RecordDocument(1);
    document.receipts.raise('maya', 'd1');
    const [before, first] = [document.encodeWhole().length, document.fingerprint()];
    for (let time = 0; time < 8; time += 1) document.receipts.raise('maya', 'd1');
    expect(document.encodeWhole().length).toBe(before);
    expect(document.fingerprint()).not.toBe(first);
  });

  test('a new name stands above the others, so that among too many it is not the one that is left out', () => {
    const { receipts } = new RecordDocument(1);
    for (let device = 0; device < mostMarks + 5; device += 1) {
      receipts.raise('maya', `d${device}`);
      expect(receipts.written('maya').map(([name]) => name)).toContain(`d${device}`);
    }
    expect(receipts.all).toHaveLength(mostMarks);
  });

  test('they travel with the record, and a state that lacks one lacks something', () => {
    const [one, two] = [new RecordDocument(1), new RecordDocument(2)];
    one.receipts.raise('maya', 'd1');
    expect(two.compare(one.encodeWhole())).toMatchObject({ remoteHasMine: true, remoteHasNews: true });
    expect(one.compare(two.encodeWhole())).toMatchObject({ remoteHasMine: false, remoteHasNews: false });
    expect(two.merge(one.encodeWhole())).toBe(true);
    expect(two.receipts.due('jonas', 'maya')).toEqual([['d1', 1]]);
    expect(two.fingerprint()).toBe(one.fingerprint());
  });
});
