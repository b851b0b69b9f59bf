/** When a page that only the browser tells about is awake, and its last moments: `visibilitychange` and `pagehide`. */
import { Subscribable } from '../base/subscribable.ts';
import type { Host } from './host.ts';

export function watchPage(page: Window = window): Pick<Host, 'active' | 'onSuspend'> {
  const flushes = new Set<() => Promise<void>>();
  const isVisible = (): boolean => page.document.visibilityState === 'visible';
  const active = new Subscribable(isVisible());
  const flushAll = (): void => void Promise.allSettled([...flushes].map((flush) => flush()));
  page.document.addEventListener('visibilitychange', () => {
    active.set(isVisible());
    if (!isVisible()) flushAll();
  });
  page.addEventListener('pagehide', flushAll);
  return {
    active,
    onSuspend: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  };
}
