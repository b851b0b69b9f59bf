/**
 * The first paint of something useful. What is not needed for it is loaded and run after it: a chunk that arrives a moment
 * earlier would be read before the frame is drawn, and the open agreements would be later for it.
 */
let resolveFirst = (): void => undefined;

/** Resolves once the frame that shows something useful has been painted. */
export const firstPaint = new Promise<void>((resolve) => {
  resolveFirst = resolve;
});

/** A host that shows a page only once it says that it is there would wait for a frame that waits for the host. */
const longestMs = 1_000;

/** As `firstPaint`, and a second after the call at the latest. */
export function firstPaintOrLate(): Promise<void> {
  return Promise.race([firstPaint, new Promise<void>((resolve) => setTimeout(resolve, longestMs))]);
}

/** The moment that the first-load budget of design §9 is measured by. */
const paintedMark = 'accord:open-agreements';

/**
 * The open agreements were just rendered. A page in the background paints no frames, and does not wait for one; any other
 * waits as long as its frame takes, however slow the machine is.
 */
export function useful(): void {
  if (document.hidden) setTimeout(resolveFirst, 0);
  else requestAnimationFrame(() => setTimeout(painted, 0));
  // Hidden before its frame came: it paints none any more.
  document.addEventListener('visibilitychange', resolveFirst, { once: true });
}

function painted(): void {
  performance.mark(paintedMark);
  resolveFirst();
}
