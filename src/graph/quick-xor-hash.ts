/**
 * QuickXorHash, the one file hash that OneDrive for Business always gives
 * (https://learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash). It finds accidents, not attacks.
 *
 * A register of 160 bits: byte number i is XORed in at bit 11·i modulo 160, and in the end the length (64 bits, little
 * endian) is XORed into the last eight bytes.
 */
const REGISTER_BYTES = 20;
const REGISTER_BITS = REGISTER_BYTES * 8;
const STEP_BITS = 11;

/** The hash in base64, as `file.hashes.quickXorHash` has it. */
export function quickXorHash(bytes: Uint8Array): string {
  const register = new Uint8Array(REGISTER_BYTES);
  const flip = (cell: number, bits: number): void => {
    register[cell] = (register[cell] ?? 0) ^ bits;
  };
  let at = 0;
  for (const byte of bytes) {
    const cell = at >>> 3;
    const shifted = byte << (at & 7);
    flip(cell, shifted & 0xff);
    flip((cell + 1) % REGISTER_BYTES, shifted >>> 8);
    at = (at + STEP_BITS) % REGISTER_BITS;
  }
  let length = bytes.length;
  for (let cell = REGISTER_BYTES - 8; length > 0; cell += 1) {
    flip(cell, length % 256);
    length = Math.floor(length / 256);
  }
  return btoa(String.fromCharCode(...register));
}
