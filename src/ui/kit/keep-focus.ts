/**
 * Answering something often takes away the very button that had the focus. Call before the change; call the result after
 * it: the focus goes to the item that took the place, else to the heading of the region. Focus that the person has moved
 * elsewhere meanwhile is left alone.
 */
export function keepFocus(from: Element | null): () => void {
  const region = from?.closest<HTMLElement>('[data-region]') ?? null;
  const list = from?.closest<HTMLElement>('[data-list]') ?? null;
  const item = from?.closest<HTMLElement>('[data-item]') ?? null;
  const index = list === null || item === null ? -1 : itemsOf(list).indexOf(item);
  return () => {
    setTimeout(() => {
      const active = document.activeElement;
      if (active !== null && active !== document.body && active.isConnected) return;
      const items = list === null || !list.isConnected ? [] : itemsOf(list);
      const still = item !== null && item.isConnected ? item : items[Math.min(Math.max(index, 0), items.length - 1)];
      (still ?? region?.querySelector<HTMLElement>('[data-region-heading]'))?.focus();
    }, 0);
  };
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')];
}
