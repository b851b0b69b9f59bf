/** Composition root of the meeting tab and the side panel: puts host, device, Graph and workspace together and paints. */
import { asked, config, deviceStoreOf, noteLast } from './asked-first.ts';
import { createRoot, type Root } from 'react-dom/client';
import type { HostConfig } from '../hosts/config.ts';
import type { Host } from '../hosts/host.ts';
import { accountName } from '../storage/device-store.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { App } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import { knownSoon } from './known-soon.ts';
import { partsOf } from './parts-of.ts';
import { readyToShow } from './ready-to-show.ts';
import { showOutside } from './root.tsx';
import { watchForUpdates } from './service-worker.ts';

export async function startTab(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  if (!config.ok || asked === null) return showOutside(root, 'not-set-up');
  const host = await asked;
  if (!host.ok) return showOutside(root, host.error.kind);
  await run(root, config.value, host.value);
}

async function run(root: Root, config: HostConfig, host: Host): Promise<void> {
  const account = accountName(host.viewer.tenant, host.viewer.id);
  const workspace: Workspace = openWorkspace(partsOf(config, host, await deviceStoreOf(account)));
  const { chatId, surface, target } = host.place;
  if (chatId !== null) void firstPaint.then(() => noteLast({ account, chatId }));
  await Promise.all([readyToShow(host), knownSoon(workspace.state, ({ kind }) => kind !== 'opening')]);
  root.render(
    <App workspace={workspace} surface={surface} locale={host.locale} theme={host.theme} update={watchForUpdates()} linked={target} onUseful={() => host.painted()} />,
  );
}
