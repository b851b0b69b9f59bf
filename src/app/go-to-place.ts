/** Leads to a section by its name, in whichever of the two views it is. */
import { goToRegion } from '../ui/kit/go-to-region.ts';
import { isGrowthRegion } from '../ui/text/first.ts';
import type { View } from './views.tsx';

/** Until then its code is loaded, or the person is told that it cannot be. */
const longestMs = 10_000;

export function goToPlace(region: string, show: (view: View) => void): void {
  show(isGrowthRegion(region) ? 'growth' : 'session');
  if (isThere(region)) return goToRegion(region);
  const observer = new MutationObserver(() => {
    if (!isThere(region)) return;
    observer.disconnect();
    goToRegion(region);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), longestMs);
}

/** Not only the room that is kept for it. */
function isThere(region: string): boolean {
  const heading = [...document.querySelectorAll<HTMLElement>('[data-region-heading]')].find((one) => one.textContent === region);
  return heading !== undefined && heading.closest('[data-region]')?.querySelector('[data-waiting]') === null;
}
