/** One window's place in the address, and its own way back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { readRoute, writeRoute, type Route } from './route.ts';

export interface Navigation {
  readonly route: Route;
  readonly go: (change: Partial<Route>) => void;
  /** The same place, shown differently (a theme, a week): nothing to go back to. */
  readonly adjust: (change: Partial<Route>) => void;
  /** False when there is nowhere to go back to. */
  readonly back: () => boolean;
  readonly canGoBack: boolean;
}

const query = () => new URLSearchParams(window.location.search);

const publish = (prefix: string, route: Route, push: boolean) => {
  const next = writeRoute(query(), prefix, route);
  const url = `${window.location.pathname}?${next}`;
  if (push) window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
};

export function useRoute(prefix: string): Navigation {
  const [route, setRoute] = useState(() => readRoute(query(), prefix));
  const [past, setPast] = useState<readonly Route[]>([]);
  const now = useRef({ route, past });
  now.current = { route, past };

  useEffect(() => {
    const onPop = () => setRoute(readRoute(query(), prefix));
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [prefix]);

  const show = useCallback(
    (next: Route, history: readonly Route[], push: boolean) => {
      now.current = { route: next, past: history };
      setRoute(next);
      setPast(history);
      publish(prefix, next, push);
    },
    [prefix],
  );

  const go = useCallback(
    (change: Partial<Route>) => {
      const { route: from, past: before } = now.current;
      show({ ...from, ...change }, [...before, from], true);
    },
    [show],
  );

  const adjust = useCallback(
    (change: Partial<Route>) => show({ ...now.current.route, ...change }, now.current.past, false),
    [show],
  );

  const back = useCallback(() => {
    const { route: from, past: before } = now.current;
    const last = before.at(-1);
    if (!last) return false;
    show({ ...last, theme: from.theme, language: from.language }, before.slice(0, -1), true);
    return true;
  }, [show]);

  return { route, go, adjust, back, canGoBack: past.length > 0 };
}
