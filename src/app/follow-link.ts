/** Goes where the link leads by which the page was opened, as soon as the record knows it. Loaded only when there was one. */
import { readTarget } from '../domain/deep-link.ts';
import { pairKey } from '../domain/pair.ts';
import { type LinkedPlace, whereLinked } from '../domain/views/where-linked.ts';
import { goToItem, itemOnScreen } from '../ui/kit/go-to-item.ts';
import { common, names } from '../ui/text/first.ts';
import { links as text } from '../ui/text/tools.ts';
import type { OpenPartnership } from '../workspace/workspace.ts';

export interface FollowLink {
  /** As it came: untrusted. */
  readonly target: string;
  readonly partnership: OpenPartnership;
  readonly goTo: (region: string) => void;
  readonly say: (sentence: string) => void;
}

const regions = { agreements: 'openAgreements', topics: 'topics', sessions: 'sessions' } as const satisfies Readonly<Record<LinkedPlace['region'], keyof typeof names>>;
/** What was written a moment ago is still on its way; whoever waits longer has something better to look at. */
const longestMs = 20_000;

/** The returned function gives it up. */
export function followLink({ target: link, partnership, goTo, say }: FollowLink): () => void {
  const target = readTarget(link);
  const roles = partnership.record.get().partnership?.roles;
  if (target === null || roles === undefined) return () => undefined;
  if (pairKey(roles.manager, roles.member) !== target.pairKey) {
    say(text.otherPair);
    return () => undefined;
  }
  if (target.kind === 'partnership') return () => undefined;
  const stop: (() => void)[] = [];
  const end = (): void => {
    for (const one of stop.splice(0)) one();
  };
  const look = (late: boolean): void => {
    const place = whereLinked(partnership.record.get(), target, partnership.session.get().id);
    // The first look leaves out the past, and a device what it has not read yet.
    const known = partnership.whole.get() && ['in-onedrive', 'seen'].includes(partnership.status.get().kind);
    if (place === null && !known && !late) return;
    end();
    if (isAtWork()) return;
    goTo(names[regions[place?.region ?? 'sessions']]);
    if (place === null) return say(text.gone);
    if (place.state === 'settled') say(text.settled);
    if (place.item !== null) stop.push(whenThere(place.item, place.region === 'sessions'));
  };
  const timer = setTimeout(() => look(true), longestMs);
  stop.push(() => clearTimeout(timer));
  for (const one of [partnership.record, partnership.whole, partnership.status]) stop.push(one.subscribe(() => look(false)));
  look(false);
  return end;
}

/** Somebody types: their focus is theirs. */
function isAtWork(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') === true;
}

/** The panel keeps the past folded, and builds nothing of it before. False where it is not, or not yet. */
function unfoldPast(): boolean {
  const fold = [...document.querySelectorAll<HTMLElement>('[data-fold][aria-expanded="false"]')].find((one) => one.textContent === common.past);
  fold?.click();
  return fold !== undefined;
}

/** Its part of the screen may still be loading. */
function whenThere(id: string, isPast: boolean): () => void {
  const there = itemOnScreen(id);
  if (there !== null) {
    // After whoever puts the focus on the region.
    const timer = setTimeout(() => goToItem(there), 0);
    return () => clearTimeout(timer);
  }
  let unfolded = !isPast || unfoldPast();
  const observer = new MutationObserver(() => {
    const item = itemOnScreen(id);
    // Once: whoever folds it again means it.
    if (item === null && !unfolded) unfolded = unfoldPast();
    if (item === null) return;
    end();
    if (!isAtWork()) setTimeout(() => goToItem(item), 0);
  });
  const timer = setTimeout(() => end(), longestMs);
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  return end;
}
