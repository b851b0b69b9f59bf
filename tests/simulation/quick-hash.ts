/** SHA-256 as `@noble/hashes/sha2.js` gives it, by Node: the simulation hashes thousands of files a second. */
import { createHash } from 'node:crypto';

export function sha256(data: Uint8Array): Uint8Array {
  return createHash('sha256').update(data).digest();
}
