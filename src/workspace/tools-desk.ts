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
import type { PartnershipTools } from './workspace.ts';

export interface ToolsDeskParts extends WorkspaceParts {
  readonly core: Core;
  readonly pairKey: string;
  readonly chatId: string | null;
}

export class ToolsDesk implements PartnershipTools {
  readonly #parts: ToolsDeskParts;
  readonly #notify: NotifyDesk;
  readonly #tasks: TasksDesk;
  #started = false;

  constructor(parts: ToolsDeskParts) {
    this.#parts = parts;
    this.#notify = new NotifyDesk({ ...parts, linkTo: this.linkTo });
    this.#tasks = new TasksDesk(parts);
  }

  readonly linkTo = (kind: LinkKind, id: string): string | null => {
    const { host, pairKey, chatId } = this.#parts;
    return host.linkTo(writeTarget({ pairKey, kind, id }), chatId);
  };

  get doneInTodo(): Readable<ReadonlySet<string>> {
    return this.#tasks.done;
  }

  readonly openAgainInTodo = (agreement: string): Promise<Result<void, RemoteFailure>> => this.#tasks.openAgain(agreement);

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
