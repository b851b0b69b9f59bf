import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBundle, encodeBundle } from '../../../src/document/bundle.ts';

const updates = fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.uint8Array({ maxLength: 400 })), { maxLength: 6 });

test('D12 a bundle gives back what was put in, leaf by leaf, in order', () => {
  fc.assert(
    fc.property(updates, (given) => {
      const back = decodeBundle(encodeBundle(given));
      expect(back?.map(([leaf, update]) => [leaf, [...update]])).toEqual(given.map(([leaf, update]) => [leaf, [...update]]));
    }),
  );
});

test('D12 a bundle that was cut or grew is none, and no bytes make it throw', () => {
  fc.assert(
    fc.property(updates, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 5 }), (given, at, more) => {
      const bytes = encodeBundle(given);
      expect(decodeBundle(bytes.subarray(0, at % bytes.length))).toBeNull();
      expect(decodeBundle(Uint8Array.from([...bytes, ...more]))).toBeNull();
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void decodeBundle(Uint8Array.from([1, ...bytes]))));
});
