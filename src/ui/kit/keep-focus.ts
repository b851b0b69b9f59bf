/**
 * Answering something often takes away the very button that had the focus. Call before the change; call the result after
 * it: the focus goes to the item that took the place, else to the item in which the list stood, else to the heading of the region. Focus that the person has moved
 * elsewhere meanwhile is left alone.
 */
export function keepFocus(from: Element | null): () => void {
  const region = from?.closest<HTMLElement>('[data-region]') ?? null;
  const list = from?.closest<HTMLElement>('[data-list]') ?? null;
  const item = from?.closest<HTMLElement>('[data-item]') ?? null;
  // What is in an item of its own (a promise in the note of a topic) leaves that one where it is.
  const around = list?.closest<HTMLElement>('[data-item]') ?? null;
  const index = list === null || item === null ? -1 : itemsOf(list).indexOf(item);
  const place = (): void => {
    const items = list === null || !list.isConnected ? [] : itemsOf(list);
    const still = item !== null && item.isConnected ? item : items[Math.min(Math.max(index, 0), items.length - 1)];
    (still ?? (around?.isConnected === true ? around : region?.querySelector<HTMLElement>('[data-region-heading]')))?.focus();
  };
  return () => {
    setTimeout(() => {
      unwatch();
      if (isLost()) place();
      // A list that is rendered when there is time for it takes the button away later.
      else if (from !== null && document.activeElement === from) unwatch = whenGone(from, place);
    }, 0);
  };
}

/** Only the last one that had the focus is watched. */
let unwatch = (): void => undefined;

/** Calls `then` when the element has gone while it had the focus; not when the person has moved on before. */
function whenGone(element: Element, then: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    stop();
    if (isLost()) then();
  });
  const stop = (): void => {
    observer.disconnect();
    document.removeEventListener('focusin', stop);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', stop);
  return stop;
}

function isLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || !active.isConnected;
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')];
}
