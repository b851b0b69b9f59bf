import type { Readable } from '../base/subscribable.ts';

/** So long the first rendering waits for what the device holds: one rendering instead of two. Until then the host shows that it loads. */
const longestLookMs = 250;

/** Resolves when `is` holds of the value, or after a moment. */
export function knownSoon<T>(value: Readable<T>, is: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (is(value.get())) return resolve();
    const stop = value.subscribe(() => {
      if (is(value.get())) end();
    });
    const end = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, longestLookMs);
  });
}
