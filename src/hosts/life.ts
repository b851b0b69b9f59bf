/**
 * When the page is awake, and the last moments before it is put away. Teams tells it by
 * `app.lifecycle` (https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/app-caching) where it supports that,
 * browsers by `visibilitychange` and `pagehide`; a page may be gone after any of them.
 */
import { app } from '@microsoft/teams-js';
import { Subscribable, type Readable } from '../base/subscribable.ts';

export interface Life {
  readonly active: Readable<boolean>;
  readonly onSuspend: (flush: () => Promise<void>) => () => void;
}

/** `samePlace`: asked when Teams wakes the page; a page that was woken for another place starts anew. */
export function watchLife(samePlace: () => Promise<boolean>, page: Window = window): Life {
  const flushes = new Set<() => Promise<void>>();
  let asleep = false;
  const active = new Subscribable(isVisible(page));
  const update = (): void => active.set(!asleep && isVisible(page));
  const flushAll = async (): Promise<void> => {
    await Promise.allSettled([...flushes].map((flush) => flush()));
  };

  page.document.addEventListener('visibilitychange', () => {
    update();
    if (!isVisible(page)) void flushAll();
  });
  page.addEventListener('pagehide', () => void flushAll());

  const resume = async (): Promise<void> => {
    if (!(await samePlace().catch(() => true))) {
      page.location.reload();
      return;
    }
    asleep = false;
    update();
    // The host waits for this before it shows the page again.
    app.notifySuccess().catch(() => undefined);
  };
  try {
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
      await flushAll();
      asleep = true;
      update();
    });
    app.lifecycle.registerOnResumeHandler(() => void resume());
  } catch {
    // A host that does not know these; what the browser tells is enough.
  }

  return {
    active,
    onSuspend: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  };
}

function isVisible(page: Window): boolean {
  return page.document.visibilityState === 'visible';
}
