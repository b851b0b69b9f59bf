/** What all sessions that lie in files of their own are folded in, and how one of them is named in it. */
export const olderSessions = 'sessions in files';
export const fileItem = ({ files }: { readonly files: readonly string[] }): string => files.join();

/** A thing in a list by its id, as `data-item` names it; null while it is not on the screen. */
export function itemOnScreen(id: string, within: ParentNode = document): HTMLElement | null {
  return [...within.querySelectorAll<HTMLElement>('[data-item]')].find((one) => one.dataset['item'] === id) ?? null;
}

/** Brings it into view and puts the focus on it; what is folded there is opened. */
export function goToItem(item: HTMLElement): void {
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
  item.querySelector<HTMLElement>('[data-fold][aria-expanded="false"]')?.click();
}
