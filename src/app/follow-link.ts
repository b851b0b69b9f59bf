/** Goes where the link leads by which the page was opened, as soon as the record knows it. Loaded only when there was one. */
import { readTarget } from '../domain/deep-link.ts';
import { pairKey } from '../domain/pair.ts';
import { type LinkedPlace, whereLinked } from '../domain/views/where-linked.ts';
import { common, names } from '../ui/text/first.ts';
import { links as text } from '../ui/text/tools.ts';
import type { OpenPartnership } from '../workspace/workspace.ts';
import { goToItems, isAtWork, regionNamed } from './go-to-items.ts';

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
    if (place.item === null) return;
    // The panel keeps the past folded, in no region of its own, and builds nothing of it before.
    const isPast = place.region === 'sessions';
    stop.push(goToItems([place.item], isPast ? undefined : regionNamed(names[regions[place.region]])));
    if (isPast) stop.push(unfoldPast());
  };
  const timer = setTimeout(() => look(true), longestMs);
  stop.push(() => clearTimeout(timer));
  for (const one of [partnership.record, partnership.whole, partnership.status]) stop.push(one.subscribe(() => look(false)));
  look(false);
  return end;
}

/** Opens the fold of the past as soon as it is there, once: whoever folds it again means it. The returned function gives it up. */
function unfoldPast(): () => void {
  const look = (): void => {
    const fold = [...document.querySelectorAll<HTMLElement>('[data-fold][aria-expanded="false"]')].find((one) => one.textContent === common.past);
    if (fold === undefined) return;
    end();
    fold.click();
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => end(), longestMs);
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return end;
}
