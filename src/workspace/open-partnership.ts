/**
 * An open partnership as screens see it. It shows the record that this device showed last at once, then loads the
 * document behind it, then asks the remote: each step replaces the one before, and none waits for the next.
 */
import { type Day, dayOf, instantOf } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command, Rejection } from '../domain/commands.ts';
import type { PartnershipRecord, Role } from '../domain/entities.ts';
import { otherOf, roleOf } from '../domain/pair.ts';
import type { HomeFailure, KnownAccess, SavedFile, SpaceAddress } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { BlindDesk } from './blind-desk.ts';
import type { Core } from './core.ts';
import { type DraftNotes, draftNotes } from './draft-notes.ts';
import type { CalendarNote, PlaceNotes } from './notes.ts';
import type { WorkspaceParts } from './parts.ts';
import { PersistentLoad } from './persistent-load.ts';
import { SessionDesk } from './session-desk.ts';
import type { SpaceConnection } from './space-connection.ts';
import { StatusSource } from './status-source.ts';
import type { ToolsDesk } from './tools-desk.ts';
import type { BlindAnswers, EarlierSessions, EarlierVersions, GuideNotes, OpenPartnership, OwnAnswer, Recovery, RunNotes, SealedSessions, SessionChoice, SessionInfo, SyncStatus } from './workspace.ts';

const noteAfterMs = 1_000;
/** So long a page that is put away waits until the other person was told that there is something for them. */
const longestTellingMs = 1_000;

export interface PartnershipParts extends WorkspaceParts {
  readonly notes: PlaceNotes;
  readonly pairKey: string;
  readonly chatId: string | null;
  readonly calendar: CalendarNote | null;
  readonly unshared: boolean;
  /** The folder of this record has been shared after all. */
  onShared(recordId: string): void;
  /** What this device showed last; an empty record when it never showed one. */
  readonly shown: PartnershipRecord;
  /** The file is gone from where it was: looks for it in the other homes. */
  lookElsewhere(): void;
  /** Makes a new space for this record and connects with it. */
  makeSpace(record: Uint8Array): Promise<Result<void, HomeFailure>>;
}

export class Partnership implements OpenPartnership {
  readonly record: Subscribable<PartnershipRecord>;
  readonly whole: Subscribable<boolean>;
  readonly myRole: Subscribable<Role | null>;
  readonly today: Subscribable<Day>;
  readonly undoable = new Subscribable<Command['type'] | null>(null);
  readonly unshared: Subscribable<boolean>;
  readonly folderUrl = new Subscribable<string | null>(null);
  readonly recovery = new Subscribable<Recovery | null>(null);
  readonly tools = new Subscribable<ToolsDesk | null>(null);
  readonly #parts: PartnershipParts;
  readonly #desk: SessionDesk;
  readonly #core: PersistentLoad<Core>;
  readonly #said = new StatusSource();
  readonly #stop: (() => void)[] = [];
  #loaded: Core | null = null;
  #space: SpaceAddress | null = null;
  #cancelNote: (() => void) | null = null;
  #noted = false;
  #closed = false;
  #connection: SpaceConnection | null = null;
  /** Settles with the last attempt to connect, whatever came of it. */
  #connecting: Promise<void> | null = null;
  #blind: BlindDesk | null = null;
  readonly #mine = new Subscribable<ReadonlyMap<string, OwnAnswer>>(new Map());

  constructor(parts: PartnershipParts) {
    this.#parts = parts;
    this.record = new Subscribable(parts.shown);
    this.whole = new Subscribable(parts.shown.partnership === null);
    this.unshared = new Subscribable(parts.unshared);
    this.myRole = new Subscribable(roleOf(parts.shown, parts.host.viewer.id));
    this.today = new Subscribable(dayOf(parts.clock.now(), parts.timeZone));
    this.#desk = new SessionDesk(parts, this.record, (command) => {
      this.note(command);
    });
    this.#stop.push(
      this.record.subscribe(() => this.myRole.set(roleOf(this.record.get(), parts.host.viewer.id))),
      this.#desk.subscribe(() => this.today.set(dayOf(parts.clock.now(), parts.timeZone))),
      parts.onWake(() => this.syncNow()),
      parts.host.active.subscribe(() => this.#loaded?.engine.get()?.setActive(parts.host.active.get())),
      parts.host.onSuspend(() => this.leave()),
    );
    this.drafts = draftNotes({ rows: parts.device.rows, place: parts.pairKey, now: () => parts.clock.now(), durability: () => this.#loaded?.durability ?? null });
    this.#core = new PersistentLoad(() => this.#load(), parts.clock);
    this.#stop.push(this.#core.failed.subscribe(() => this.#said.missing({ core: this.#core.failed.get() })));
    void this.#core.get();
  }

  get status(): Readable<SyncStatus> {
    return this.#said.status;
  }

  get session(): Readable<SessionInfo> {
    return this.#desk.session;
  }

  /**
   * Resolves when the document is loaded from this device. With a record on screen that may take several attempts, and the
   * status says so; without one a failure is all that there is to show, and this rejects.
   */
  async ready(): Promise<void> {
    if (this.#parts.shown.partnership !== null) await this.#core.arrived;
    else if ((await this.#core.get()) === null) throw new Error('The page could not be loaded completely.');
  }

  /** Where the record is kept, as far as this device knows. */
  get space(): SpaceAddress | null {
    return this.#space;
  }

  /** Connects with the space; again when it was found elsewhere. Rejects when code for it cannot be loaded, and the status says so. */
  async connect(space: SpaceAddress): Promise<void> {
    this.#space = space;
    this.folderUrl.set(space.webUrl);
    const connected = this.#connect(space);
    this.#connecting = connected.catch(() => undefined);
    try {
      await connected;
      this.#said.missing({ graph: false });
    } catch (error) {
      this.#said.missing({ graph: true });
      throw error;
    }
  }

  async #connect(space: SpaceAddress): Promise<void> {
    const [core, graph] = await Promise.all([this.#core.arrived, this.#parts.loadGraph()]);
    if (this.#closed) return;
    const remote = core.beside(graph.archive(space), graph.record(space));
    core.connect(remote, space.recordId, this.#parts.host.active.get());
    this.#blind?.connect(graph.privateFile(this.#parts.pairKey));
    const { SpaceConnection } = await import('./space-connection.ts');
    if (this.#closed) return;
    this.#connection?.close();
    this.#connection = new SpaceConnection({ ...this.#parts, core, graph, space, remote, context: () => this.#context(), onRecovery: (recovery) => this.recovery.set(recovery) });
    this.#desk.start();
    this.tools.get()?.start();
  }

  readonly earlier: EarlierSessions = {
    list: () => this.#atSpace(({ earlier }) => earlier.list()),
    read: (session) => this.#atSpace(({ earlier }) => earlier.read(session)),
  };

  readonly sealed: SealedSessions = {
    look: (session, seal) => this.#atSpace(({ sealed }) => sealed.look(session, seal)),
    check: (progress, signal) => this.#atSpace(({ sealed }) => sealed.check(progress, signal)),
  };

  readonly versions: EarlierVersions = {
    list: () => this.#atSpace(({ versions }) => versions.list()),
    open: (version) => this.#atSpace(({ versions }) => versions.open(version)),
  };

  /** Asks the space, once a connection that is under way is there; without one there was no network to find it by. */
  async #atSpace<T, E>(ask: (connection: SpaceConnection) => Promise<Result<T, E>>): Promise<Result<T, E | Extract<RemoteFailure, { readonly kind: 'offline' }>>> {
    await this.#connecting;
    return this.#connection === null ? fail({ kind: 'offline' }) : ask(this.#connection);
  }

  readonly blind: BlindAnswers = {
    seal: async (session, subject, value, evidence) => {
      if (this.#loaded === null) await this.#core.get();
      return this.#blind === null ? fail({ kind: 'not-loaded' }) : this.#blind.seal(session, subject, value, evidence);
    },
    mine: this.#mine,
  };

  readonly guide: GuideNotes = {
    isAway: (side) => this.#parts.notes.isGuideAway(side),
    putAway: (side) => this.#parts.notes.noteGuideAway(side),
  };

  readonly drafts: DraftNotes;

  readonly run: RunNotes = {
    mode: () => this.#parts.notes.runMode(this.#parts.host.place.surface),
    noteMode: (mode) => this.#parts.notes.noteRunMode(this.#parts.host.place.surface, mode),
    progress: async (session) => (await import('./run-notes.ts')).progressOf(this.#parts.device.notes, this.#parts.pairKey, session),
    noteProgress: async (session, run) => (await import('./run-notes.ts')).noteProgress(this.#parts.device.notes, this.#parts.pairKey, session, run),
  };

  /**
   * Before the record goes on in the space `to`: takes in what stands in the file of this one, and copies the sessions that lie
   * beside it in files of their own. False when that cannot be had now:
   * bytes that were damaged on the way, a file of a newer Accord, one that is unreadable while its earlier versions are. Then
   * the page stays with this file, whose trouble its status names, and it is tried again. A file that is gone, closed to this
   * person or another pair's has nothing to take along.
   */
  async takeAlong(to: SpaceAddress): Promise<boolean> {
    if (this.#space === null) return true;
    const graph = await this.#parts.loadGraph();
    const file = await graph.record(this.#space).read();
    if (!file.ok) return file.error.kind === 'missing' || file.error.kind === 'forbidden';
    const fault = (await this.#core.arrived).takeIn(file.value.bytes);
    if (fault !== null) return fault === 'other-partnership';
    const { carrySessions } = await import('./carry-sessions.ts');
    return carrySessions(graph.archive(this.#space), graph.archive(to));
  }

  /** Another text whenever a device of this person's has written into this record, or told that words were seen there. */
  async traceOf(person: string): Promise<string> {
    return (await this.#core.arrived).document.receipts.trace(person);
  }

  newId(prefix: string): string {
    return newId(prefix, this.#parts.random);
  }

  async dispatch(command: Command): Promise<Result<void, Rejection>> {
    const core = this.#loaded ?? (await this.#core.get());
    if (core === null) return fail({ kind: 'not-loaded' });
    const done = core.dispatch(command, this.#context());
    if (done.ok) this.tools.get()?.noticed(command);
    return done;
  }

  /** What the app adds to the record by itself (a series, its rhythm): no step of the person, and not by one who only looks on. */
  note(command: Command): void {
    if (this.myRole.get() !== null && this.#loaded?.isOutdated !== true) this.#loaded?.dispatch(command, this.#context(), false);
  }

  undo(): void {
    this.#loaded?.undo();
  }

  chooseSession(choice: SessionChoice | null): void {
    this.#desk.choose(choice);
  }

  syncNow(): void {
    const { kind } = this.status.get();
    if (kind === 'file-missing' || kind === 'no-longer-shared') this.#parts.lookElsewhere();
    this.#desk.refresh();
    this.#blind?.retry();
    if (this.#loaded === null) void this.#core.get();
    this.#loaded?.engine.get()?.retry();
  }

  async putBack(): Promise<Result<void, HomeFailure>> {
    return this.#parts.makeSpace(await (await this.#core.arrived).encodeFile());
  }

  async share(): Promise<Result<void, RemoteFailure>> {
    const other = otherOf(this.record.get(), this.#parts.host.viewer.id);
    if (this.#space === null || other === null) return fail({ kind: 'missing' });
    const shared = await (await this.#parts.loadGraph()).share(this.#space, other);
    if (shared.ok && this.unshared.get()) {
      this.unshared.set(false);
      this.#parts.onShared(this.#space.recordId);
    }
    return shared;
  }

  async whoCanOpen(): Promise<Result<KnownAccess, RemoteFailure>> {
    return this.#space === null ? ok({ lines: [], complete: false }) : (await this.#parts.loadGraph()).access(this.#space);
  }

  async saveToMyOneDrive(name: string, bytes: Uint8Array): Promise<Result<SavedFile, RemoteFailure>> {
    const graph = await this.#parts.loadGraph().catch(() => null);
    // Its code is fetched when it is first needed, so without it there was no connection.
    return graph === null ? fail({ kind: 'offline' }) : graph.saveToOwnDrive(name, bytes);
  }

  /** Why the remote could not be read; null when it could. */
  failure(): RemoteFailure | null {
    return this.#loaded?.engineStatus.get()?.failure ?? null;
  }

  /** Leaves nothing behind: durable here, saved if there is time, and noted for the next opening. */
  async leave(): Promise<void> {
    await Promise.all([this.#loaded?.flush(), this.#noteRecord()]);
    const tools = this.tools.get();
    // Nothing rests on what is told to others: whoever leaves does not wait for it.
    if (tools !== null) await Promise.race([tools.leave(), new Promise<void>((resolve) => this.#parts.clock.after(longestTellingMs, resolve))]);
  }

  close(): void {
    this.#closed = true;
    this.#cancelNote?.();
    this.#connection?.close();
    this.#blind?.close();
    this.tools.get()?.close();
    this.#desk.close();
    for (const stop of this.#stop) stop();
    this.#said.close();
    this.#core.close();
    this.#loaded?.close();
  }

  async #load(): Promise<Core> {
    // With a record to show, Yjs and the engine come after it; without one there is nothing to wait for.
    if (this.#parts.shown.partnership !== null) await this.#parts.afterPaint();
    const [{ Core }, { BlindDesk }, { ToolsDesk, hasTab }] = await Promise.all([import('./core.ts'), import('./blind-desk.ts'), import('./tools-desk.ts')]);
    const { clock, random, device, pairKey, host } = this.#parts;
    const core = new Core({ clock, random, device, pairKey, me: host.viewer.id });
    const [, tab] = await Promise.all([core.load(), hasTab(this.#parts)]);
    if (this.#closed) core.close();
    const blind = new BlindDesk({ core, clock, random, device, pairKey, context: () => this.#context() });
    if (this.#closed) blind.close();
    this.#blind = blind;
    const tools = new ToolsDesk({ ...this.#parts, core, hasTab: tab });
    if (this.#closed) tools.close();
    this.tools.set(tools);
    this.#loaded = core;
    const showRecord = () => {
      this.record.set(core.record.get());
      this.whole.set(true);
      this.#noteSoon();
    };
    const showUndo = () => this.undoable.set(core.undoable.get());
    const showMine = () => this.#mine.set(blind.mine.get());
    this.#stop.push(core.record.subscribe(showRecord), core.undoable.subscribe(showUndo), blind.mine.subscribe(showMine));
    // A device that keeps nothing has an empty document now: what was shown stays until the remote has answered.
    if (core.record.get().partnership !== null) showRecord();
    this.#said.follow(core, clock);
    return core;
  }

  #context() {
    const { id, day, occurrence } = this.#desk.session.get();
    return { me: this.#parts.host.viewer.id, now: instantOf(this.#parts.clock.now()), zone: this.#parts.timeZone, session: { id, day, occurrence } };
  }

  #noteSoon(): void {
    // The first at once: whoever only looks in for a moment finds the page quick the next time.
    this.#cancelNote ??= this.#parts.clock.after(this.#noted ? noteAfterMs : 0, () => {
      this.#cancelNote = null;
      this.#noted = true;
      void this.#noteRecord();
    });
  }

  async #noteRecord(): Promise<void> {
    const record = this.record.get();
    // While only the note of last time is shown there is nothing else to note.
    if (this.#loaded !== null && record.partnership !== null) await this.#parts.notes.noteRecord(this.#parts.pairKey, this.#loaded.firstLook(record));
  }
}
