/** Composition root of the pane in Outlook: reads the appointment, finds whose 1:1 it is, and opens that. */
import { createRoot, type Root } from 'react-dom/client';
import { dateOf, joinLinksIn, sortOf } from '../domain/appointment.ts';
import type { HostConfig } from '../hosts/config.ts';
import type { Viewer } from '../hosts/host.ts';
import { type OutlookPane, startOutlook } from '../hosts/outlook.ts';
import { accountName } from '../storage/device-store.ts';
import { openDeviceStore } from '../storage/indexed-db.ts';
import { askForChat, chatOf, type ChatFound, type ChatWanted, isOfTheTwo } from '../workspace/chat-of.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';
import type { OpenPartnership, Workspace } from '../workspace/workspace.ts';
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
  if (sort.kind === 'untold') return aside({ kind: 'untold', what: 'people' });
  if (sort.kind !== 'one-on-one') return aside(sort);
  const viewer = await viewerOf(root, pane);
  const device = await openDeviceStore(accountName(viewer.tenant, viewer.id));
  const { kind, body } = pane.appointment;
  const links = joinLinksIn(body ?? '');
  const name = sort.other.name || sort.other.address;
  // What may not recur is not taken for a series (AP4).
  const wanted: ChatWanted = { me: viewer.id, links, other: sort.other.address, name: sort.other.name, recurs: kind === 'date' || kind === 'series' };
  const here = await chatOf(device, wanted);
  const parts = partsOf(of, pane.host(viewer, here), device);
  const found: ChatFound = here === null ? await asked(parts, wanted) : { kind: 'chat', chatId: here };
  if (found.kind !== 'chat') return aside(whyNot(found, pane.appointment, name));
  const { host } = parts;
  if (pane.remembered !== null) void firstPaint.then(() => makeSure(pane, viewer));
  const { chatId } = found;
  const workspace = openWorkspace({ ...parts, host: { ...host, place: { ...host.place, chatId } } });
  const { place, theme, locale } = host;
  root.render(<App workspace={workspace} surface={place.surface} locale={locale} theme={theme} update={watchForUpdates()} onUseful={() => undefined} isSeries={kind === 'series'} />);
  whenRecordIsThere(workspace, (partnership) => {
    const record = partnership.record.get();
    if (!isOfTheTwo(record, wanted)) {
      // Nobody could say before who is in that chat (offline, or without the right to chats).
      void workspace.close();
      return void aside({ kind: 'others', name });
    }
    const date = dateOf(record, pane.appointment, chatId, parts.timeZone);
    if (date !== null) partnership.chooseSession({ ...date, from: 'appointment' });
  });
}

/** A short link names no chat, and a long one not who is in it. */
async function asked(parts: WorkspaceParts, wanted: ChatWanted): Promise<ChatFound> {
  return askForChat(await parts.loadGraph().catch(() => null), parts.device, wanted);
}

/** What was not told is said before anything is concluded from it. */
function whyNot(found: Exclude<ChatFound, { readonly kind: 'chat' }>, { kind, body }: OutlookPane['appointment'], name: string): WhyAside {
  if (found.kind === 'group') return found;
  if (body === null) return { kind: 'untold', what: 'text' };
  if (found.kind === 'others') return { kind: 'others', name };
  if (kind === 'untold') return { kind: 'untold', what: 'recurrence' };
  if (kind === 'single') return { kind: 'single', name };
  return { kind: joinLinksIn(body).length === 0 ? 'no-link' : 'unknown' };
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

/** Once there is a record that knows people and dates; who chooses another date afterwards is left alone. */
function whenRecordIsThere(workspace: Workspace, then: (partnership: OpenPartnership) => void): void {
  const look = (): void => {
    const state = workspace.state.get();
    if (state.kind !== 'open' || state.partnership.record.get().partnership === null) return;
    stop();
    then(state.partnership);
  };
  const stop = workspace.state.subscribe(look);
  look();
}
