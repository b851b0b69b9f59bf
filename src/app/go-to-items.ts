/** Leads to a thing on the screen as soon as it is there, through what it is folded in. Loaded when somebody was led here. */
import { goToItem, itemOnScreen } from '../ui/kit/go-to-item.ts';

/** Its part of the screen may still be loading; whoever waits longer has something better to look at. */
const longestMs = 20_000;

/** Somebody types: their focus is theirs. */
export function isAtWork(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') === true;
}

/** By `data-item`, the outer first. `within`: what they are in, by now. The returned function gives it up. */
export function goToItems([id, ...inside]: readonly string[], within: () => Element | null = () => document.body): () => void {
  if (id === undefined) return () => undefined;
  let next = (): void => undefined;
  const stop = whenThere(id, within, (item) => {
    if (isAtWork()) return;
    goToItem(item);
    next = goToItems(inside, () => item);
  });
  return () => {
    stop();
    next();
  };
}

/** The region of that name, for `within`. */
export const regionNamed = (name: string) => (): Element | null =>
  [...document.querySelectorAll('[data-region-heading]')].find(({ textContent }) => textContent === name)?.closest('[data-region]') ?? null;

function whenThere(id: string, within: () => Element | null, then: (item: HTMLElement) => void): () => void {
  let found: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    if (found !== null) return;
    const place = within();
    const item = place === null ? null : itemOnScreen(id, place);
    // A long list shows its first ones only.
    if (item === null) return place?.querySelector<HTMLElement>('[data-more]')?.click();
    observer.disconnect();
    // After whoever puts the focus on the region.
    found = setTimeout(() => then(item), 0);
  };
  const observer = new MutationObserver(look);
  const late = setTimeout(() => observer.disconnect(), longestMs);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    clearTimeout(late);
    if (found !== null) clearTimeout(found);
  };
}
