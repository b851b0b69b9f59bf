/** An open partnership in memory: the real rules (`decide`) on plain tables. For the gallery and the screens' unit tests. */
import { instantOf, type Day } from '../../../src/base/clock.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Command, Mutation, Rejection } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, PersonId, Role } from '../../../src/domain/entities.ts';
import type { Value } from '../../../src/domain/growth.ts';
import { otherRole, roleOf } from '../../../src/domain/pair.ts';
import { newRun, type RunProgress } from '../../../src/domain/run.ts';
import { type RawRecord, readRecord } from '../../../src/domain/read-record.ts';
import { limits } from '../../../src/domain/limits.ts';
import { blindId, type BlindSubject, keptAnswer, newSalt, type Opening, sealOf } from '../../../src/domain/sealing.ts';
import type { KnownAccess, SavedFile } from '../../../src/graph/services.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import type { DraftNotes } from '../../../src/workspace/draft-notes.ts';
import type { BlindAnswers, EarlierSessions, EarlierVersions, GuideNotes, OpenPartnership, OwnAnswer, PartnershipTools, Recovery, RunMode, RunNotes, SealedSessions, SessionInfo, SyncStatus } from '../../../src/workspace/workspace.ts';

/** A device that keeps none. */
export const noDrafts: DraftNotes = { read: async () => Promise.resolve(new Map()), write: async () => Promise.resolve() };

type Raw = Record<string, Record<string, Record<string, unknown>>>;

export interface MemoryOptions {
  readonly raw: RawRecord;
  readonly me: PersonId;
  readonly session: SessionInfo;
  readonly today: Day;
  readonly status?: SyncStatus;
  readonly recovery?: Recovery | null;
  readonly earlier?: EarlierSessions;
  /** False: only the first look is there yet. */
  readonly whole?: boolean;
  /** Sides whose guide was put away. */
  readonly guideAway?: readonly Role[];
  /** How this device goes through sessions, and how far it has come with the one at hand. */
  readonly runMode?: RunMode;
  readonly progress?: RunProgress;
  readonly access?: Result<KnownAccess, RemoteFailure>;
  readonly versions?: EarlierVersions;
  readonly sealed?: SealedSessions;
  readonly tools?: PartnershipTools;
  /** What this device has of forms that were not sent. */
  readonly drafts?: DraftNotes;
  /** Why nothing can be saved to one's own OneDrive. */
  readonly saving?: RemoteFailure;
}

/** What a person's own page keeps to itself, by the seal. */
interface Secret extends Opening {
  readonly person: PersonId;
  readonly session: string;
  readonly subject: BlindSubject;
  readonly evidence: string;
}

export class MemoryPartnership implements OpenPartnership {
  readonly record: Subscribable<PartnershipRecord>;
  readonly whole: Subscribable<boolean>;
  readonly status: Subscribable<SyncStatus>;
  readonly session: Subscribable<SessionInfo>;
  readonly myRole: Subscribable<Role | null>;
  readonly today: Subscribable<Day>;
  readonly undoable = new Subscribable<Command['type'] | null>(null);
  readonly unshared = new Subscribable(false);
  readonly folderUrl = new Subscribable<string | null>('https://contoso-my.sharepoint.com/personal/maya/Documents/1-1%20Sessions');
  readonly recovery: Subscribable<Recovery | null>;
  readonly tools: Subscribable<PartnershipTools | null>;
  readonly earlier: EarlierSessions;
  readonly versions: EarlierVersions;
  readonly sealed: SealedSessions;
  readonly drafts: DraftNotes;
  readonly #mine = new Subscribable<ReadonlyMap<string, OwnAnswer>>(new Map());
  readonly blind: BlindAnswers = {
    seal: (session, subject, value, evidence) => this.sealAs(this.#options.me, subject, value, evidence, session.id),
    mine: this.#mine,
  };
  readonly #secrets = new Map<string, Secret>();
  /** What was dispatched, in order. */
  readonly commands: Command[] = [];
  readonly #options: MemoryOptions;
  readonly #guideAway: Set<Role>;
  #raw: Raw;
  #before: Raw[] = [];
  #ids = 0;

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.#guideAway = new Set(options.guideAway);
    this.#raw = structuredClone(options.raw);
    this.record = new Subscribable(readRecord(this.#raw));
    this.whole = new Subscribable(options.whole ?? true);
    this.status = new Subscribable(options.status ?? { kind: 'in-onedrive', pending: false, here: 'kept', scope: null, why: null, code: null });
    this.session = new Subscribable(options.session);
    this.myRole = new Subscribable(roleOf(this.record.get(), options.me));
    this.today = new Subscribable(options.today);
    this.recovery = new Subscribable(options.recovery ?? null);
    this.drafts = options.drafts ?? noDrafts;
    this.tools = new Subscribable(options.tools ?? null);
    this.versions = options.versions ?? { list: async () => ok([]), open: async () => fail({ kind: 'missing' }) };
    this.sealed = options.sealed ?? { look: async () => fail({ kind: 'offline' }), check: async () => ok({ checked: 0, troubles: [] }) };
    this.earlier = options.earlier ?? { list: async () => Promise.resolve(ok([])), read: async () => Promise.resolve(fail({ kind: 'missing' })) };
  }

  readonly guide: GuideNotes = {
    isAway: async (side) => this.#guideAway.has(side),
    putAway: async (side) => void this.#guideAway.add(side),
  };

  #mode: RunMode | null = null;
  readonly #runs = new Map<string, RunProgress>();
  readonly run: RunNotes = {
    mode: async () => this.#mode ?? this.#options.runMode ?? 'all',
    noteMode: async (mode) => void (this.#mode = mode),
    progress: async (session) => this.#runs.get(session) ?? this.#options.progress ?? newRun,
    noteProgress: async (session, run) => void this.#runs.set(session, run),
  };

  /** What was saved to one's own OneDrive, by name. */
  readonly saved = new Map<string, Uint8Array>();

  async saveToMyOneDrive(name: string, bytes: Uint8Array): Promise<Result<SavedFile, RemoteFailure>> {
    const failure = this.#options.saving;
    if (failure !== undefined) return fail(failure);
    this.saved.set(name, bytes);
    return ok({ name, webUrl: `https://contoso-my.sharepoint.com/personal/jonas/Documents/Accord/${encodeURIComponent(name)}` });
  }

  newId(prefix: 't' | 'a' | 'n'): string {
    this.#ids += 1;
    return `${prefix}${String(this.#ids).padStart(16, 'z')}`;
  }

  dispatch(command: Command): Promise<Result<void, Rejection>> {
    return this.dispatchAs(this.#options.me, command);
  }

  /** What the other person does, as it arrives from their device. */
  async dispatchAs(me: PersonId, command: Command): Promise<Result<void, Rejection>> {
    const now = instantOf(Date.parse(`${this.today.get()}T09:00:00.000Z`) + this.commands.length * 1000);
    const decision = decide(this.record.get(), command, { me, now, session: this.session.get() });
    this.commands.push(command);
    if (!decision.ok) return fail(decision.error);
    const before = structuredClone(this.#raw);
    for (const mutation of decision.value) this.#apply(mutation);
    if (me === this.#options.me && !command.type.startsWith('seal-') && command.type !== 'visit-part') {
      this.#before.push(before);
      this.undoable.set(command.type);
    }
    this.#show();
    return ok();
  }

  /** Commits as one of the two, whose page shows the answer by itself once both have committed. */
  async sealAs(person: PersonId, subject: BlindSubject, value: Value, evidence = '', session = this.session.get().id): Promise<Result<void, Rejection>> {
    const role = roleOf(this.record.get(), person);
    if (role === null) return fail({ kind: 'not-one-of-the-two' });
    if (evidence.trim().length > limits.reason) return fail({ kind: 'too-long', what: 'evidence', max: limits.reason });
    const opening = { value, salt: newSalt(Math.random) };
    const hash = sealOf({ session, subject, by: role }, opening);
    this.#secrets.set(hash, { person, session, subject, evidence, ...opening });
    return this.dispatchAs(person, subject.kind === 'score' ? { type: 'seal-score', session, skill: subject.skill, hash } : { type: 'seal-rating', session, hash });
  }

  undo(): void {
    const before = this.#before.pop();
    if (before === undefined) return;
    this.#raw = before;
    this.undoable.set(null);
    this.#show();
  }

  chooseSession(choice: Parameters<OpenPartnership['chooseSession']>[0]): void {
    const { session } = this.#options;
    this.session.set(choice === null ? session : { ...session, ...choice, id: `s${choice.day}`, source: 'chosen' });
  }

  syncNow(): void {
    this.status.set({ ...this.status.get(), kind: 'saving' });
  }

  async whoCanOpen(): Promise<Result<KnownAccess, RemoteFailure>> {
    return this.#options.access ?? ok({ lines: [], complete: false });
  }

  async putBack(): Promise<Result<void, RemoteFailure>> {
    return ok();
  }

  async share(): Promise<Result<void, RemoteFailure>> {
    return ok();
  }

  #show(): void {
    this.#reveal();
    this.record.set(readRecord(structuredClone(this.#raw)));
    this.myRole.set(roleOf(this.record.get(), this.#options.me));
  }

  /** What both people's pages do when the record shows both seals. */
  #reveal(): void {
    const mine = new Map<string, OwnAnswer>();
    for (const [hash, { person, session, subject, evidence, value, salt }] of this.#secrets) {
      const record = readRecord(structuredClone(this.#raw));
      const by = roleOf(record, person);
      if (by === null) continue;
      const place = { session, subject, by };
      const own = keptAnswer(record, place);
      if (own?.sealed?.hash !== hash || own.revealed !== null) continue;
      if (!keptAnswer(record, { ...place, by: otherRole(by) })?.sealed) {
        if (person === this.#options.me) mine.set(blindId(place), { value, evidence });
        continue;
      }
      const command: Command =
        subject.kind === 'score' ? { type: 'reveal-score', session, skill: subject.skill, value, salt, evidence } : { type: 'reveal-rating', session, value, salt };
      const decision = decide(record, command, { me: person, now: instantOf(Date.parse(`${this.today.get()}T09:30:00.000Z`)), session: this.session.get() });
      if (decision.ok) for (const mutation of decision.value) this.#apply(mutation);
    }
    this.#mine.set(mine);
  }

  #apply(mutation: Mutation): void {
    const table = (this.#raw[mutation.table] ??= {});
    const entity = (table[mutation.id] ??= {});
    if (mutation.kind === 'set') Object.assign(entity, mutation.fields);
    else entity[mutation.field] = merged(typeof entity[mutation.field] === 'string' ? String(entity[mutation.field]) : '', mutation.from, mutation.to);
  }
}

/** Enough of a merge for a screen: the other person's text stands before or after one's own. */
function merged(now: string, from: string, to: string): string {
  if (now === from) return to;
  return from === '' ? `${now}\n${to}` : now.includes(from) ? now.replace(from, () => to) : `${now}\n${to}`;
}
