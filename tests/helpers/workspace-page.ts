import { Subscribable } from '../../src/base/subscribable.ts';
import { ok } from '../../src/base/result.ts';
import type { Person } from '../../src/domain/entities.ts';
import type { Host, Theme } from '../../src/hosts/host.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import type { Papers } from '../../src/workspace/papers.ts';
import type { WorkspaceParts } from '../../src/workspace/parts.ts';
import type { OpenPartnership, Workspace, WorkspaceState } from '../../src/workspace/workspace.ts';
import type { ToolWords } from '../../src/workspace/tool-words.ts';
import type { DeviceStore } from '../../src/storage/device-store.ts';
import type { MemoryMicrosoft365 } from './memory-graph.ts';
import { chatId } from './people.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface WorkspacePage {
  readonly workspace: Workspace;
  state(): WorkspaceState;
  /** The open partnership; an error names the state when there is none. */
  open(): OpenPartnership;
  suspend(): Promise<void>;
  wake(): void;
}

export interface PageOptions {
  readonly device: DeviceStore;
  readonly clock: VirtualClock;
  readonly surface?: 'tab' | 'side-panel';
  readonly chatId?: string | null;
  /** Opened from the list of all 1:1s. */
  readonly inPersonalApp?: boolean;
  readonly loadPapers?: () => Promise<Papers>;
  readonly firstTemplate?: () => Promise<string>;
}

/** Minutes as a line of text in both forms: the real ones are made by `ui/papers`. */
export const plainPapers: Papers = {
  minutes: async (record, session) =>
    (['md', 'docx'] as const).map((form) => ({ form, bytes: new TextEncoder().encode(`${form} of ${session}: ${record.sessions[session]?.notes ?? ''}`) })),
};

/** The real ones are in `ui/text/tools.ts`. */
export const plainWords: ToolWords = { topic: '1:1', preview: (type, count) => `${count} ${type}`, about: (name) => `1:1 with ${name}` };

/** What a page is made of, on memory ports, and the host's hands on it. */
export interface MemoryPage {
  readonly parts: WorkspaceParts;
  /** The host looks away from the page, or back to it. */
  look(active: boolean): void;
  suspend(): Promise<void>;
  wake(): void;
}

export function memoryPage(person: Person, cloud: MemoryMicrosoft365, options: PageOptions): MemoryPage {
  const suspends: (() => Promise<void>)[] = [];
  const wakes: (() => void)[] = [];
  const active = new Subscribable(true);
  const host: Host = {
    viewer: { id: person.id, tenant: 'contoso', loginHint: person.userPrincipalName },
    place: { surface: options.surface ?? 'tab', chatId: options.chatId === undefined ? chatId : options.chatId, target: null, inPersonalApp: options.inPersonalApp === true },
    locale: new Subscribable('en'),
    theme: new Subscribable<Theme>('light'),
    active,
    onSuspend: (flush) => {
      suspends.push(flush);
      return () => undefined;
    },
    painted: () => undefined,
    signIn: { token: async () => Promise.resolve(ok('token')) },
    linkTo: (target, chat) => `https://teams.example/${chat ?? 'my'}/${target}`,
  };
  return {
    parts: {
      host,
      device: options.device,
      loadGraph: async () => Promise.resolve(cloud.as(person)),
      loadPapers: options.loadPapers ?? (async () => Promise.resolve(plainPapers)),
      loadWords: async () => Promise.resolve(plainWords),
      firstTemplate: options.firstTemplate ?? (async () => Promise.resolve('')),
      afterPaint: async () => Promise.resolve(),
      clock: options.clock,
      random: Math.random,
      timeZone: 'Europe/Berlin',
      onWake: (listener) => {
        wakes.push(listener);
        return () => undefined;
      },
    },
    look: (looks) => active.set(looks),
    suspend: async () => {
      active.set(false);
      await Promise.all(suspends.map((flush) => flush()));
    },
    wake: () => wakes.forEach((listener) => listener()),
  };
}

/** A whole workspace on memory ports, as `app` puts it together. */
export function openWorkspacePage(person: Person, cloud: MemoryMicrosoft365, options: PageOptions): WorkspacePage {
  const page = memoryPage(person, cloud, options);
  const workspace = openWorkspace(page.parts);
  return {
    workspace,
    state: () => workspace.state.get(),
    open() {
      const state = workspace.state.get();
      if (state.kind !== 'open') throw new Error(`not open: ${JSON.stringify(state)}`);
      return state.partnership;
    },
    suspend: page.suspend,
    wake: page.wake,
  };
}
