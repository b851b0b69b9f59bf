/**
 * A bundle: Yjs updates of several leaves in one run of bytes, so that what was changed together is stored, told and
 * merged together. Layout: version, number of updates, then for each its leaf's name and the update, each with its length in
 * front (numbers in LEB128). Bytes that end too soon are told from a bundle of fewer leaves.
 */

/** One leaf's update (Yjs version 2 encoding). A leaf may come more than once. */
export type LeafUpdate = readonly [leaf: string, update: Uint8Array];

const version = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function encodeBundle(updates: readonly LeafUpdate[]): Uint8Array {
  const names = updates.map(([leaf]) => encoder.encode(leaf));
  const size = updates.reduce((sum, [, update], i) => sum + update.length + (names[i]?.length ?? 0) + 10, 6);
  const bytes = new Uint8Array(size);
  bytes[0] = version;
  let at = 1;
  const putNumber = (number: number): void => {
    let rest = number;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  };
  const put = (run: Uint8Array): void => {
    putNumber(run.length);
    bytes.set(run, at);
    at += run.length;
  };
  putNumber(updates.length);
  updates.forEach(([, update], i) => {
    put(names[i] ?? new Uint8Array());
    put(update);
  });
  return bytes.subarray(0, at);
}

/** Null when these bytes are no bundle; the updates themselves are not looked at. */
export function decodeBundle(bytes: Uint8Array): LeafUpdate[] | null {
  if (bytes[0] !== version) return null;
  const updates: LeafUpdate[] = [];
  let at = 1;
  const takeNumber = (): number | null => {
    let number = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
    return null;
  };
  const take = (): Uint8Array | null => {
    const length = takeNumber();
    if (length === null || at + length > bytes.length) return null;
    at += length;
    return bytes.subarray(at - length, at);
  };
  const count = takeNumber();
  if (count === null) return null;
  while (updates.length < count) {
    const name = take();
    const update = name === null ? null : take();
    if (name === null || update === null) return null;
    try {
      updates.push([decoder.decode(name), update]);
    } catch {
      return null;
    }
  }
  return at === bytes.length ? updates : null;
}
