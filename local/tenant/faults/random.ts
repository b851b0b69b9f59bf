/** Chance that can be repeated: the same seed gives the same numbers. */
import { createHash } from 'node:crypto';

/** Number `at` of the series that belongs to `seed` and `name`, at least 0 and below 1. Numbers are asked for in any order. */
export function chance(seed: number, name: string, at: number): number {
  return createHash('sha256').update(`${seed}/${name}/${at}`).digest().readUInt32BE(0) / 2 ** 32;
}
