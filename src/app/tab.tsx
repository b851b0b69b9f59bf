/** Composition root of the meeting tab and the side panel: puts host, device, Graph and workspace together and paints. */
import { asked, config, deviceStoreOf, noteLast } from './asked-first.ts';
import { createRoot, type Root } from 'react-dom/client';
import { type Clock, deviceZone } from '../base/clock.ts';
import { type HostConfig } from '../hosts/config.ts';
import { type Host } from '../hosts/host.ts';
import { startLocalClock, type LocalClock } from '../hosts/local-clock.ts';
import { accountName } from '../storage/device-store.ts';
import { flushEdits } from '../ui/pending-edits.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { type Workspace, type WorkspaceState } from '../workspace/workspace.ts';
import { App } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import { loadPapers } from './load-papers.ts';
import { watchForUpdates } from './service-worker.ts';
import './tab.css';

const longestPaintMs = 3_000;
/** So long the first rendering waits for what the device holds. */
const longestLookMs = 250;

void start();

async function start(): Promise<void> {
  const root = createRoot(rootElement());
  if (!config.ok || asked === null) return showOutside(root, 'not-set-up');
  const host = await asked;
  if (!host.ok) return showOutside(root, host.error.kind);
  await run(root, config.value, host.value);
}

async function run(root: Root, config: HostConfig, host: Host): Promise<void> {
  const localClock = startLocalClock(config.local?.shell ?? null);
  const clock = clockOf(localClock);
  // Before the workspace's own flush, so that what is still in a field is among what it makes durable.
  host.onSuspend(flushEdits);
  window.addEventListener('pagehide', () => void flushEdits());
  const account = accountName(host.viewer.tenant, host.viewer.id);
  const device = await deviceStoreOf(account);
  const workspace: Workspace = openWorkspace({
    host,
    device,
    clock,
    // A tab that is loaded in the background may not paint for long; its record is kept up to date all the same.
    afterPaint: () => Promise.race([firstPaint, new Promise<void>((resolve) => setTimeout(resolve, longestPaintMs))]),
    loadGraph: once(async () => {
      const { createGraph } = await import('../graph/index.ts');
      return createGraph({ baseUrl: config.graph, tokens: host.signIn, me: host.viewer, now: () => clock.now() });
    }),
    loadPapers,
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
  });
  const { chatId, surface, locale } = host.place;
  if (chatId !== null) void firstPaint.then(() => noteLast({ account, chatId }));
  // What the device holds is there in a moment: one rendering instead of two. Until then the host shows that it loads.
  await Promise.race([left(workspace.state, 'opening'), new Promise<void>((resolve) => setTimeout(resolve, longestLookMs))]);
  root.render(
    <App workspace={workspace} surface={surface} locale={locale} theme={host.theme} update={watchForUpdates()} onUseful={() => host.painted()} />,
  );
}

async function showOutside(root: Root, why: 'not-set-up' | 'not-in-teams' | 'no-account'): Promise<void> {
  const { Outside } = await import('./outside.tsx');
  root.render(<Outside why={why} />);
}

/** Resolves when the state is another one than `kind`. */
function left(state: Workspace['state'], kind: WorkspaceState['kind']): Promise<void> {
  return new Promise((resolve) => {
    if (state.get().kind !== kind) return resolve();
    const stop = state.subscribe(() => {
      if (state.get().kind === kind) return;
      stop();
      resolve();
    });
  });
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

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root.');
  return element;
}
