/**
 * Yjs names each open document by chance, and that name decides who comes first when two wrote at the same place. Here the
 * names come from a seed, so that a run can be repeated. To be imported before Yjs: lib0 takes hold of the platform's
 * source when it is loaded (`lib0/webcrypto.node.js`).
 */
import { webcrypto } from 'node:crypto';
import { Chance } from '../random.ts';

let chance = new Chance(1);

export function reseed(seed: number): void {
  chance = new Chance(seed);
}

Object.defineProperty(webcrypto, 'getRandomValues', {
  value: <T extends Uint8Array | Uint32Array>(values: T): T => {
    for (let i = 0; i < values.length; i += 1) values[i] = chance.below(2 ** (8 * values.BYTES_PER_ELEMENT));
    return values;
  },
});
