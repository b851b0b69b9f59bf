/**
 * In the place of `lib0/webcrypto`: Yjs draws a name for every document that it makes, also for those that are only looked
 * into. The documents that write get theirs from the story.
 */
let state = 1;

export const subtle = undefined;

export function getRandomValues<T extends Uint32Array | Uint8Array>(into: T): T {
  for (let at = 0; at < into.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    into[at] = state;
  }
  return into;
}
