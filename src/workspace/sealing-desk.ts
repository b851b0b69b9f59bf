/**
 * Sealed sessions in the background: seals what both (or one, after a week) confirmed, writes the minutes, keeps copies. Only
 * while nothing else is going on. The page of the person who confirmed last does it within seconds; any other only when that has
 * not happened for an hour, so that there is normally one seal. Two at once do no harm (SPEC: Z3).
 */
import { msOf } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import { sha256OfBytes } from '../base/ids.ts';
import { decodeSealedFile } from '../document/sealed-file.ts';
import type { CommandContext } from '../domain/commands.ts';
import type { PartnershipRecord, Session } from '../domain/entities.ts';
import { roleOf } from '../domain/pair.ts';
import type { Seal } from '../domain/session-seal.ts';
import { byTextThenId, entitiesOf } from '../domain/table.ts';
import { type SessionToSeal, sessionsToSeal } from '../domain/views/sealing.ts';
import type { OwnCopies, SessionFolder } from '../graph/services.ts';
import type { RemoteFailure, SessionFile } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { minutesMissing, writeMinutes } from './minutes.ts';
import type { WorkspaceParts } from './parts.ts';
import { isQuiet } from './quiet.ts';
import { sealSession } from './seal-session.ts';
import { keepCopies } from './sealed-copies.ts';
import { checkAllSealed, lookAtSealed, type LookParts } from './sealed-look.ts';
import type { SealedLook, SealedReport, SealedSessions } from './workspace.ts';

/** After opening, so that nobody waits for it; how often it is looked at again; and between sessions of the past that are caught up with. */
const firstAfterMs = 60_000;
const againAfterMs = 3_600_000;
const catchUpAfterMs = 600_000;
/** After a confirmation, or a seal that has no copy yet; then as soon as everything is in OneDrive. */
const soonMs = 3_000;
/** So long the others leave a session to the page of the person who confirmed last. */
const leftToOneMs = 3_600_000;
const copiesAtOnce = 4;

export interface SealingDeskParts extends Pick<WorkspaceParts, 'clock' | 'host' | 'loadPapers'> {
  readonly core: Core;
  readonly folder: SessionFolder;
  readonly copies: OwnCopies;
  readonly pairKey: string;
  /** Who acts, now, in the session at hand. */
  context(): CommandContext;
}

export class SealingDesk implements SealedSessions {
  readonly #parts: SealingDeskParts;
  readonly #looks: LookParts;
  #stop: (() => void) | null = null;
  #cancel: (() => void) | null = null;
  /** When the next pass is due (`Clock.elapsed`). */
  #dueAt = Number.POSITIVE_INFINITY;
  /** From when on the next session of the past may be sealed (`Clock.elapsed`). */
  #pastAt = Number.POSITIVE_INFINITY;
  #busy = false;
  #closed = false;
  #sessions: PartnershipRecord['sessions'] | null = null;
  /** Names of own copies; null until they were listed. */
  #mine: Set<string> | null = null;
  /** What has had its quick pass: it is not tried every few seconds when that did not help. */
  readonly #tried = new Set<string>();

  constructor(parts: SealingDeskParts) {
    this.#parts = parts;
    this.#looks = { folder: parts.folder, copies: parts.copies, pairKey: parts.pairKey, record: () => parts.core.record.get() };
  }

  start(): void {
    this.#pastAt = this.#parts.clock.elapsed() + firstAfterMs;
    this.#stop = this.#parts.core.record.subscribe(() => this.#notice());
    this.#later(firstAfterMs);
  }

  close(): void {
    this.#closed = true;
    this.#stop?.();
    this.#cancel?.();
  }

  look(session: string, seal: Seal): Promise<Result<SealedLook, RemoteFailure>> {
    return lookAtSealed(this.#looks, session, seal);
  }

  check(progress: (done: number, of: number) => void, signal: AbortSignal): Promise<Result<SealedReport, RemoteFailure>> {
    return checkAllSealed(this.#looks, progress, signal);
  }

  /** The record has changed: is there something to do within seconds? */
  #notice(): void {
    const { sessions } = this.#record;
    // A letter typed elsewhere changes none of them.
    if (sessions === this.#sessions) return;
    this.#sessions = sessions;
    const fresh = this.#toSeal().filter(({ session, since }) => this.#isFresh(since) && !this.#tried.has(`${session.id} ${since}`));
    const uncopied = this.#sealed().filter(({ seal }) => this.#isFresh(seal.at) && !this.#tried.has(seal.name));
    for (const { session, since } of fresh) this.#tried.add(`${session.id} ${since}`);
    for (const { seal } of uncopied) this.#tried.add(seal.name);
    if (fresh.length + uncopied.length > 0) this.#later(soonMs);
  }

  get #record(): PartnershipRecord {
    return this.#parts.core.record.get();
  }

  #isFresh(instant: string): boolean {
    return this.#parts.clock.now() - msOf(instant) < leftToOneMs;
  }

  /** What this page may seal now: what was just confirmed first, then the past, the newest first: somebody looks at that one. */
  #toSeal(): readonly SessionToSeal[] {
    const me = roleOf(this.#record, this.#parts.host.viewer.id);
    const all = sessionsToSeal(this.#record, this.#parts.context().now);
    const past = this.#parts.clock.elapsed() < this.#pastAt ? [] : all.filter(({ since }) => !this.#isFresh(since)).reverse();
    return [...all.filter(({ since, lastBy }) => this.#isFresh(since) && lastBy === me), ...past];
  }

  /** Sealed sessions of the record, newest first. */
  #sealed(): readonly (Session & { readonly seal: Seal })[] {
    const sealed = entitiesOf(this.#record.sessions).filter((session): session is Session & { readonly seal: Seal } => session.seal !== null);
    return sealed.sort((a, b) => byTextThenId([b.day, b.id], [a.day, a.id]));
  }

  /** In `ms` at the latest. */
  #later(ms: number): void {
    const { clock } = this.#parts;
    const at = clock.elapsed() + ms;
    if (this.#closed || at >= this.#dueAt) return;
    this.#cancel?.();
    this.#dueAt = at;
    this.#cancel = clock.after(ms, () => {
      this.#dueAt = Number.POSITIVE_INFINITY;
      void this.#pass();
    });
  }

  async #pass(): Promise<void> {
    const { core, host } = this.#parts;
    if (this.#busy) return;
    // Only a look at this page's own state: a page that nobody looks at, or that another one of this device leads, asks more seldom.
    const soon = this.#toSeal().some(({ since }) => this.#isFresh(since)) || this.#sealed().some(({ seal }) => this.#isFresh(seal.at) && this.#mine?.has(seal.name) !== true);
    if (!isQuiet(core, host)) return this.#later(soon && core.engine.get()?.leads === true ? soonMs : firstAfterMs);
    this.#busy = true;
    const next = await this.#work();
    this.#busy = false;
    this.#later(next);
  }

  /** Resolves with when to come again. */
  async #work(): Promise<number> {
    const listed = await this.#parts.folder.list();
    if (!listed.ok) return againAfterMs;
    const [first] = this.#toSeal();
    const sealed = first === undefined ? null : await sealSession(this.#parts, first.session.id, listed.value);
    if (first !== undefined && !this.#isFresh(first.since)) this.#pastAt = this.#parts.clock.elapsed() + catchUpAfterMs;
    // Not now; the record may have gone on, or OneDrive does not answer.
    if (sealed !== null && !sealed.ok) return againAfterMs;
    if (first !== undefined && sealed?.value) await writeMinutes(this.#parts, first.session, sealed.value.readable, this.#record, listed.value);
    else await this.#missingMinutes(listed.value);
    const whole = await this.#copy(sealed?.value ? await this.#listAgain(listed.value) : listed.value);
    if (first !== undefined && sealed?.value === null) return firstAfterMs;
    if (this.#toSeal().length > 0) return soonMs;
    const isPastOver = sessionsToSeal(this.#record, this.#parts.context().now).every(({ since }) => this.#isFresh(since));
    if (!isPastOver) return Math.max(soonMs, this.#pastAt - this.#parts.clock.elapsed());
    return whole ? againAfterMs : firstAfterMs;
  }

  async #listAgain(before: readonly SessionFile[]): Promise<readonly SessionFile[]> {
    const listed = await this.#parts.folder.list();
    return listed.ok ? listed.value : before;
  }

  /** Minutes that could not be written then: of one session at a time, by the page that sealed it, after an hour by any. */
  async #missingMinutes(listed: readonly SessionFile[]): Promise<void> {
    const { folder, host, pairKey } = this.#parts;
    const me = roleOf(this.#record, host.viewer.id);
    const session = this.#sealed().find((one) => minutesMissing(listed, one) && (one.seal.by === me || !this.#isFresh(one.seal.at)));
    if (session === undefined) return;
    const bytes = await folder.read(session.seal.name);
    // What was changed is said where it is looked at; nothing is made of it.
    if (!bytes.ok || sha256OfBytes(bytes.value) !== session.seal.sha256) return;
    const file = decodeSealedFile(bytes.value, pairKey);
    if (file.ok) await writeMinutes(this.#parts, session, file.value.readable, this.#record, listed);
  }

  /** Resolves with false when more is to be copied. */
  async #copy(listed: readonly SessionFile[]): Promise<boolean> {
    const { copies } = this.#parts;
    if (this.#mine === null) {
      const mine = await copies.list();
      if (!mine.ok) return true;
      this.#mine = new Set(mine.value);
    }
    const kept = await keepCopies(this.#parts, this.#record, listed, this.#mine, copiesAtOnce);
    if (!kept.ok) return true;
    for (const name of kept.value) this.#mine.add(name);
    return kept.value.length < copiesAtOnce;
  }
}
