/** SHA-256 as `@noble/hashes/sha2.js` gives it, by Node: the simulation hashes thousands of files a second. */
import { hash } from 'node:crypto';

export function sha256(data: Uint8Array): Uint8Array {
  return hash('sha256', data, 'buffer');
}
