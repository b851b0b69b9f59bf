/**
 * QuickXorHash, the file hash of OneDrive for Business.
 * Source: learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash. Every byte is XORed into a 160-bit block,
 * rotated by 11 bits more than the byte before; the length (64 bit, little endian) is XORed into the last 8 bytes.
 */
const WIDTH_BITS = 160;
const SHIFT = 11;

const known = new WeakMap<Uint8Array, string>();

/** The hash of `data` as 20 bytes in base64, as `file.hashes.quickXorHash` carries it. Kept per array: do not change it later. */
export function quickXorHash(data: Uint8Array): string {
  const hash = known.get(data) ?? compute(data);
  known.set(data, hash);
  return hash;
}

function compute(data: Uint8Array): string {
  const block = new Uint8Array(WIDTH_BITS / 8);
  let bit = 0;
  for (const byte of data) {
    const cell = bit >> 3;
    const spread = byte << (bit & 7);
    const next = cell + 1 === block.length ? 0 : cell + 1;
    block[cell] = (block[cell] ?? 0) ^ (spread & 0xff);
    block[next] = (block[next] ?? 0) ^ (spread >> 8);
    bit += SHIFT;
    if (bit >= WIDTH_BITS) bit -= WIDTH_BITS;
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  for (let i = 0; i < 8; i += 1) block[block.length - 8 + i] = (block[block.length - 8 + i] ?? 0) ^ (length[i] ?? 0);
  return Buffer.from(block).toString('base64');
}
