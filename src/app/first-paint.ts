/**
 * The first paint of something useful. What is not needed for it is loaded and run after it: a chunk that arrives a moment
 * earlier would be read before the frame is drawn, and the open agreements would be later for it.
 */
const longestFrameMs = 300;

let resolveFirst = (): void => undefined;

/** Resolves once the frame that shows something useful has been painted. */
export const firstPaint = new Promise<void>((resolve) => {
  resolveFirst = resolve;
});

/** Something useful was just rendered. A page in the background paints no frames, and does not wait for one. */
export function useful(): void {
  setTimeout(resolveFirst, longestFrameMs);
  requestAnimationFrame(() => setTimeout(resolveFirst, 0));
}
