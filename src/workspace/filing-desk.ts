/**
 * Old sessions: moves them out of the record when nothing else is going on, and reads them back for who wants to see them.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { readSessionFileName, readSessionFiles } from '../document/session-file.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import { dayAfterLast } from '../domain/views/held.ts';
import { fileOldSessions } from '../sync/filing.ts';
import type { Archive, RemoteFailure } from '../sync/ports.ts';
import { closedDays } from './closed-days.ts';
import type { Core } from './core.ts';
import type { EarlierSession, EarlierSessions } from './workspace.ts';
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
  readonly #parts: FilingDeskParts;
  #cancel: (() => void) | null = null;

  constructor(parts: FilingDeskParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#later(firstAfterMs);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  async list(): Promise<Result<readonly EarlierSession[], RemoteFailure>> {
    const listed = await this.#parts.archive.list();
    if (!listed.ok) return listed;
    const sessions = new Map<string, { day: string; files: string[] }>();
    const names = listed.value.map(({ name }) => name);
    const closed = closedDays(this.#parts.core.record.get(), names);
    for (const name of names) {
      const read = readSessionFileName(name);
      if (read === null) continue;
      const session = sessions.get(read.stem) ?? { day: read.day, files: [] };
      session.files.push(name);
      sessions.set(read.stem, session);
    }
    return ok([...sessions].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, session]) => ({ ...session, from: dayAfterLast(closed, session.day) })));
  }

  async read(session: EarlierSession): Promise<Result<PartnershipRecord, RemoteFailure | { readonly kind: 'unreadable' }>> {
    const files: Uint8Array[] = [];
    for (const name of session.files) {
      const bytes = await this.#parts.archive.read(name);
      if (!bytes.ok) return bytes;
      files.push(bytes.value);
    }
    const read = readSessionFiles(files, this.#parts.pairKey);
    if (!read.ok) return fail({ kind: 'unreadable' });
    // Who is who stands in the record alone.
    const { partnership, series, amendments } = this.#parts.core.record.get();
    const { record } = read.value;
    // An amendment from a device that was away may have come when its session had left already: it stays in the record.
    const late = entitiesOf(amendments).filter((one) => Object.hasOwn(record.sessions, one.session));
    return ok({ ...record, partnership, series, amendments: { ...record.amendments, ...Object.fromEntries(late.map((one) => [one.id, one])) } });
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
