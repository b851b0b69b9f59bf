/** The page is kept on the device by a service worker. It is registered after the first paint, and never reloads by surprise. */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { whenIdle } from './when-idle.ts';

/** Holds a function that switches to the new version and reloads, once one is there. */
export function watchForUpdates(): Readable<(() => void) | null> {
  const update = new Subscribable<(() => void) | null>(null);
  if ('serviceWorker' in navigator && !import.meta.env.DEV) whenIdle(() => void register(update));
  return update;
}

async function register(update: Subscribable<(() => void) | null>): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox('./sw.js');
  worker.addEventListener('waiting', () => {
    update.set(() => {
      worker.addEventListener('controlling', () => window.location.reload());
      worker.messageSkipWaiting();
    });
  });
  // Without one the page still works; it only needs the network to open.
  await worker.register().catch(() => undefined);
}
