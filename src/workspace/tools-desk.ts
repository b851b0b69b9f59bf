/** What of an open partnership goes out to people's own tools: links, words in the other's feed, own promises as tasks. Loaded after the first paint. */
import type { Result } from '../base/result.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Command } from '../domain/commands.ts';
import { type LinkKind, writeTarget } from '../domain/deep-link.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { NotifyDesk } from './notify-desk.ts';
import type { WorkspaceParts } from './parts.ts';
import { TasksDesk } from './tasks-desk.ts';
import { ToolNotes } from './tool-notes.ts';
import type { PartnershipTools } from './workspace.ts';

export interface ToolsDeskParts extends WorkspaceParts {
  readonly core: Core;
  readonly pairKey: string;
  readonly chatId: string | null;
  /** Is the app in that chat, as far as this device knows? (`hasTab`) */
  readonly hasTab: boolean;
}

/** Unknown is yes: who has attached in the meeting's chat has done so in that tab. */
export async function hasTab({ host, device, chatId }: Pick<ToolsDeskParts, 'host' | 'device' | 'chatId'>): Promise<boolean> {
  if (chatId === null) return false;
  const notes = new ToolNotes(device.notes);
  if (!isInChat({ host, chatId })) return !(await notes.lacksApp(chatId));
  await notes.noteApp(chatId, true);
  return true;
}

/** A meeting has a tab and a panel only where the app is in its chat: no refusal says more than such a page that is open. */
function isInChat({ host: { place }, chatId }: Pick<ToolsDeskParts, 'host' | 'chatId'>): boolean {
  return place.surface !== 'pane' && place.inPersonalApp !== true && place.chatId === chatId;
}

export class ToolsDesk implements PartnershipTools {
  readonly #parts: ToolsDeskParts;
  readonly #notify: NotifyDesk;
  readonly #tasks: TasksDesk;
  #hasTab: boolean;
  #started = false;

  constructor(parts: ToolsDeskParts) {
    this.#parts = parts;
    this.#hasTab = parts.hasTab;
    this.#notify = new NotifyDesk({ ...parts, linkIn: this.#linkIn, hasTab: () => this.#hasTab, noteTab: (has) => this.#noteTab(has) });
    this.#tasks = new TasksDesk(parts);
  }

  /** Into the tab, or into the personal app where there is none. */
  readonly linkTo = (kind: LinkKind, id: string): string | null => this.#linkIn(this.#hasTab ? this.#parts.chatId : null, kind, id);

  get doneInTodo(): Readable<ReadonlySet<string>> {
    return this.#tasks.done;
  }

  readonly openAgainInTodo = (agreement: string): Promise<Result<void, RemoteFailure>> => this.#tasks.openAgain(agreement);

  readonly #linkIn = (chatId: string | null, kind: LinkKind, id: string): string | null => {
    const { host, pairKey } = this.#parts;
    return host.linkTo(writeTarget({ pairKey, kind, id }), chatId);
  };

  async #noteTab(has: boolean): Promise<void> {
    const { device, chatId } = this.#parts;
    if (!has && isInChat(this.#parts)) return;
    this.#hasTab = has;
    if (chatId !== null) await new ToolNotes(device.notes).noteApp(chatId, has);
  }

  /** There is a connection to the space; it may be made anew. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#notify.start();
    this.#tasks.start();
  }

  /** This person has just carried out `command` on this page. */
  noticed(command: Command): void {
    this.#notify.noticed(command);
  }

  async leave(): Promise<void> {
    await this.#notify.leave();
  }

  close(): void {
    this.#notify.close();
    this.#tasks.close();
  }
}
