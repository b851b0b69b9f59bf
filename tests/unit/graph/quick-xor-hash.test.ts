import { expect, it } from 'vitest';
import { quickXorHash } from '../../../src/graph/quick-xor-hash.ts';

/** Input and hash in base64, from rclone's backend/onedrive/quickxorhash/quickxorhash_test.go. */
const vectors = [
  ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
  ['tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
  ['0pZP', '0rDEEwAAAAAAAAAAAwAAAAAAAAA='],
  ['eAV52qE=', 'eChAHrQRCgAAAAAABQAAAAAAAAA='],
  ['n6Neh7p6fFgm', 'nxiFFw6hCz3wAQsmCQAAAAAAAAA='],
  ['gQaybEqS/4UlDc8e4IJm', 'gDCALNigBEn8oxAlZ8AzPAAOQZg='],
  ['2fuxhBJXtpWFe8dOfdGeHw==', 'O9tHLAghgSvYohKFyMMxnNCHaHg='],
  [
    'ikwCorI7PKWz17EI50jZCGbV9JU2E8bXVfxNMg5zdmqSZ2NlsQPp0kqYIPjzwTg1MBtfWPg53k0h0P2naJNEVgrqpoHTfV2b3pJ4m0zYPTJmUX4Bg/lOxcnCxAYKU29Y5F0U8Quz7ZXFBEweftXxJ7RS4r6N7BzJrPsLhY7hgck=',
    'imAoFvCWlDn4yVw3/oq1PDbbm6U=',
  ],
] as const;

it.each(vectors)('hashes %s as others do', (input, hash) => {
  expect(quickXorHash(new Uint8Array(Buffer.from(input, 'base64')))).toBe(hash);
});

it('sees one changed bit anywhere', () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, i) => i % 251);
  const hash = quickXorHash(bytes);
  for (const at of [0, 19, 20, 159, 160, 161, 499]) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(quickXorHash(changed)).not.toBe(hash);
  }
});
