/** A thing in a list by its id, as `data-item` names it; null while it is not on the screen. */
export function itemOnScreen(id: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')].find((one) => one.dataset['item'] === id) ?? null;
}

/** Brings it into view and puts the focus on it; what is folded there is opened. */
export function goToItem(item: HTMLElement): void {
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
  item.querySelector<HTMLElement>('[data-fold][aria-expanded="false"]')?.click();
}
