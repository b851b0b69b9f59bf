/** Composition root of the pane in Outlook: reads the appointment, finds whose 1:1 it is, and opens that. */
import { createRoot, type Root } from 'react-dom/client';
import { dateOf, joinLinkIn, sortOf } from '../domain/appointment.ts';
import type { HostConfig } from '../hosts/config.ts';
import type { Viewer } from '../hosts/host.ts';
import { type OutlookPane, startOutlook } from '../hosts/outlook.ts';
import { accountName } from '../storage/device-store.ts';
import { openDeviceStore } from '../storage/indexed-db.ts';
import { askForChat, chatOf, type ChatWanted } from '../workspace/chat-of.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { config } from './asked-first.ts';
import { App, Frame } from './app.tsx';
import type { WhyAside } from './aside.tsx';
import { firstPaint } from './first-paint.ts';
import { makeSure } from './make-sure.ts';
import { partsOf } from './parts-of.ts';
import { readyToShow } from './ready-to-show.ts';
import { showOutside } from './root.tsx';
import { watchForUpdates } from './service-worker.ts';

export async function startPane(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  if (!config.ok) return showOutside(root, 'not-set-up');
  const pane = await startOutlook(config.value);
  if (!pane.ok) return showOutside(root, pane.error.kind === 'no-appointment' ? 'no-appointment' : 'not-in-outlook');
  await readyToShow(pane.value);
  await showPane(root, config.value, pane.value);
}

async function showPane(root: Root, of: HostConfig, pane: OutlookPane): Promise<void> {
  const sort = sortOf(pane.appointment, pane.address);
  const aside = async (why: WhyAside): Promise<void> => {
    const { Aside } = await import('./aside.tsx');
    root.render(
      <Frame surface="pane" locale={pane.locale} theme={pane.theme}>
        <Aside why={why} />
      </Frame>,
    );
  };
  if (sort.kind !== 'one-on-one') return aside(sort);
  const viewer = await viewerOf(root, pane);
  const device = await openDeviceStore(accountName(viewer.tenant, viewer.id));
  const link = joinLinkIn(pane.appointment.body);
  const wanted = { me: viewer.id, link, other: sort.other.address, name: sort.other.name, recurs: pane.appointment.kind !== 'single' };
  const here = await chatOf(device, wanted);
  const parts = partsOf(of, pane.host(viewer, here), device);
  const chatId = here ?? (await asked(parts, wanted));
  if (chatId === null) return aside(pane.appointment.kind === 'single' ? { kind: 'single', name: sort.other.name || sort.other.address } : { kind: link === null ? 'no-link' : 'unknown' });
  const { host } = parts;
  if (pane.remembered !== null) void firstPaint.then(() => makeSure(pane, viewer));
  const workspace = openWorkspace({ ...parts, host: { ...host, place: { ...host.place, chatId } } });
  chooseDate(workspace, pane, chatId, parts.timeZone);
  const { place, theme, locale } = host;
  root.render(<App workspace={workspace} surface={place.surface} locale={locale} theme={theme} update={watchForUpdates()} onUseful={() => undefined} isSeries={pane.appointment.kind === 'series'} />);
}

/** A short link names no chat. */
async function asked(parts: WorkspaceParts, wanted: ChatWanted): Promise<string | null> {
  const graph = await parts.loadGraph().catch(() => null);
  return graph === null ? null : askForChat(graph, parts.device, wanted);
}

/** Who looks: as this device remembers, else as Microsoft says, else after a click. */
async function viewerOf(root: Root, pane: OutlookPane): Promise<Viewer> {
  if (pane.remembered !== null) return pane.remembered;
  const known = await pane.identify(false);
  if (known.ok) return known.value;
  const { SignInFirst } = await import('./aside.tsx');
  return new Promise((resolve) => {
    root.render(
      <Frame surface="pane" locale={pane.locale} theme={pane.theme}>
        <SignInFirst failure={known.error} identify={() => pane.identify(true)} onKnown={resolve} />
      </Frame>,
    );
  });
}

/** The date of the appointment, once there is a record that knows its dates; who chooses another one afterwards is left alone. */
function chooseDate(workspace: Workspace, { appointment }: OutlookPane, chatId: string, timeZone: string): void {
  const choose = (): void => {
    const state = workspace.state.get();
    if (state.kind !== 'open' || state.partnership.record.get().partnership === null) return;
    stop();
    const date = dateOf(state.partnership.record.get(), appointment, chatId, timeZone);
    if (date !== null) state.partnership.chooseSession({ ...date, from: 'appointment' });
  };
  const stop = workspace.state.subscribe(choose);
  choose();
}
