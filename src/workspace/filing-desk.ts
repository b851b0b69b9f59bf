/**
 * Old sessions: moves them out of the record when nothing else is going on, and reads them back for who wants to see them.
 */
import { fileOldSessions } from '../sync/filing.ts';
import type { Archive } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { earlierSessions } from './earlier-sessions.ts';
import type { EarlierSessions } from './workspace.ts';
import type { WorkspaceParts } from './parts.ts';
import { isQuiet } from './quiet.ts';

/** After opening, so that nobody waits for it; and how often it is looked at again. */
const firstAfterMs = 60_000;
const againAfterMs = 3_600_000;

export interface FilingDeskParts extends Pick<WorkspaceParts, 'clock' | 'host'> {
  readonly core: Core;
  readonly archive: Archive;
  readonly pairKey: string;
}

export class FilingDesk implements EarlierSessions {
  readonly list: EarlierSessions['list'];
  readonly read: EarlierSessions['read'];
  readonly #parts: FilingDeskParts;
  #cancel: (() => void) | null = null;

  constructor(parts: FilingDeskParts) {
    this.#parts = parts;
    const { archive, pairKey, core } = parts;
    const earlier = earlierSessions(archive, pairKey, () => core.record.get());
    this.list = () => earlier.list();
    this.read = (session) => earlier.read(session);
  }

  start(): void {
    this.#later(firstAfterMs);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #later(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#parts.clock.after(ms, () => void this.#file());
  }

  async #file(): Promise<void> {
    const { core, archive, clock, pairKey, host } = this.#parts;
    if (!isQuiet(core, host)) return this.#later(firstAfterMs);
    this.#later(againAfterMs);
    await fileOldSessions({ document: core.document, archive, clock, pairKey, me: host.viewer.id });
  }
}
