/** What every page of the app is made of: the host's, the device's and Graph's halves put together for a workspace. */
import { type Clock, deviceZone } from '../base/clock.ts';
import type { HostConfig } from '../hosts/config.ts';
import type { Host } from '../hosts/host.ts';
import { startLocalClock, type LocalClock } from '../hosts/local-clock.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { flushEdits } from '../ui/pending-edits.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';
import { firstPaint } from './first-paint.ts';
import { firstTemplate } from '../ui/first-template.ts';
import { loadPapers } from './load-papers.ts';

const longestPaintMs = 3_000;

export function partsOf(config: HostConfig, host: Host, device: DeviceStore): WorkspaceParts {
  const localClock = startLocalClock(config.local?.shell ?? null);
  const clock = clockOf(localClock);
  // Before the workspace's own flush, so that what is still in a field is among what it makes durable.
  host.onSuspend(flushEdits);
  window.addEventListener('pagehide', () => void flushEdits());
  return {
    host,
    device,
    clock,
    // A tab that is loaded in the background may not paint for long; its record is kept up to date all the same.
    afterPaint: () => Promise.race([firstPaint, new Promise<void>((resolve) => setTimeout(resolve, longestPaintMs))]),
    loadGraph: once(async () => {
      const { createGraph } = await import('../graph/index.ts');
      return createGraph({ baseUrl: config.graph, tokens: host.signIn, me: host.viewer, teamsAppId: config.teamsAppId, now: () => clock.now() });
    }),
    loadPapers,
    loadWords: () => import('../ui/text/tools.ts').then(({ toolWords }) => toolWords),
    firstTemplate,
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    timeZone: deviceZone,
    onWake: (listener) => {
      window.addEventListener('online', listener);
      const stop = localClock.offset.subscribe(listener);
      return () => {
        window.removeEventListener('online', listener);
        stop();
      };
    },
  };
}

/** One Graph for the page, which remembers what worked; a load that failed is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

function clockOf(local: LocalClock): Clock {
  return {
    now: () => local.nowMs(),
    elapsed: () => performance.now(),
    after: (delayMs, task) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
