/** An open partnership in memory: the real rules (`decide`) on plain tables. For the gallery and the screens' unit tests. */
import { instantOf, type Day } from '../../../src/base/clock.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { type Command, type Mutation, type Rejection } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { type PartnershipRecord, type PersonId, type Role } from '../../../src/domain/entities.ts';
import { roleOf } from '../../../src/domain/pair.ts';
import { type RawRecord, readRecord } from '../../../src/domain/read-record.ts';
import { type KnownAccess } from '../../../src/graph/services.ts';
import { type RemoteFailure } from '../../../src/sync/ports.ts';
import { type EarlierSessions, type EarlierVersions, type OpenPartnership, type Recovery, type SessionInfo, type SyncStatus } from '../../../src/workspace/workspace.ts';

type Raw = Record<string, Record<string, Record<string, unknown>>>;

export interface MemoryOptions {
  readonly raw: RawRecord;
  readonly me: PersonId;
  readonly session: SessionInfo;
  readonly today: Day;
  readonly status?: SyncStatus;
  readonly recovery?: Recovery | null;
  readonly earlier?: EarlierSessions;
  readonly access?: Result<KnownAccess, RemoteFailure>;
  readonly versions?: EarlierVersions;
}

export class MemoryPartnership implements OpenPartnership {
  readonly record: Subscribable<PartnershipRecord>;
  readonly status: Subscribable<SyncStatus>;
  readonly session: Subscribable<SessionInfo>;
  readonly myRole: Subscribable<Role | null>;
  readonly today: Subscribable<Day>;
  readonly undoable = new Subscribable<Command['type'] | null>(null);
  readonly unshared = new Subscribable(false);
  readonly folderUrl = new Subscribable<string | null>('https://contoso-my.sharepoint.com/personal/maya/Documents/1-1%20Sessions');
  readonly recovery: Subscribable<Recovery | null>;
  readonly earlier: EarlierSessions;
  readonly versions: EarlierVersions;
  /** What was dispatched, in order. */
  readonly commands: Command[] = [];
  readonly #options: MemoryOptions;
  #raw: Raw;
  #before: Raw[] = [];
  #ids = 0;

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.#raw = structuredClone(options.raw);
    this.record = new Subscribable(readRecord(this.#raw));
    this.status = new Subscribable(options.status ?? { kind: 'in-onedrive', pending: false, here: 'kept', scope: null, why: null, code: null });
    this.session = new Subscribable(options.session);
    this.myRole = new Subscribable(roleOf(this.record.get(), options.me));
    this.today = new Subscribable(options.today);
    this.recovery = new Subscribable(options.recovery ?? null);
    this.versions = options.versions ?? { list: async () => ok([]), open: async () => fail({ kind: 'missing' }) };
    this.earlier = options.earlier ?? { list: async () => Promise.resolve(ok([])), read: async () => Promise.resolve(fail({ kind: 'missing' })) };
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
    if (me === this.#options.me) {
      this.#before.push(before);
      this.undoable.set(command.type);
    }
    this.#show();
    return ok();
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
    this.record.set(readRecord(structuredClone(this.#raw)));
    this.myRole.set(roleOf(this.record.get(), this.#options.me));
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
