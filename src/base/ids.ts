import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Source of randomness as a port: numbers in [0, 1). Seeded in the simulation. */
export type Random = () => number;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new entity id: one letter for the kind and 16 characters of Crockford base 32 (80 bits), so that two people who
 * create at the same time practically never meet.
 */
export function newId(prefix: string, random: Random): string {
  let id = prefix;
  for (let i = 0; i < 16; i += 1) id += alphabet[Math.floor(random() * 32)] ?? '0';
  return id;
}

/** SHA-256 of bytes, lower-case hex (64 digits). */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a text in UTF-8, lower-case hex (64 digits). */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
