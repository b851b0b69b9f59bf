/**
 * The heavy half of an open partnership: document, replica and engine, with the rules of the domain. Loaded after the
 * first paint (it brings Yjs); `open-partnership.ts` shows the record until then.
 */
import { instantOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { decodeRecordFile, encodeRecordFile, type FileFault } from '../document/file-format.ts';
import { type ApplyOptions, RecordDocument } from '../document/record-document.ts';
import type { Command, CommandContext, Rejection } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { emptyRecord, type PartnershipRecord, type PersonId } from '../domain/entities.ts';
import { firstLook } from '../domain/views/first-look.ts';
import type { EngineStatus } from '../sync/engine-status.ts';
import { Engine } from '../sync/engine.ts';
import type { Archive, RemoteRecord, Synced } from '../sync/ports.ts';
import type { Durability } from '../sync/outbox.ts';
import { Replica } from '../sync/replica.ts';
import { keepsSessions } from './keeps-sessions.ts';
import type { WorkspaceParts } from './parts.ts';
import { UndoGate } from './undo-gate.ts';

/** Steps of typing in one field within this time are taken back together. */
const typingStepMs = 5_000;

export type CoreParts = Pick<WorkspaceParts, 'clock' | 'random' | 'device'> & {
  readonly pairKey: string;
  readonly me: PersonId;
};

export class Core {
  readonly document = new RecordDocument();
  readonly replica: Replica;
  readonly engine = new Subscribable<Engine | null>(null);
  readonly engineStatus = new Subscribable<EngineStatus | null>(null);
  readonly #parts: CoreParts;
  readonly #gate = new UndoGate(this.document);
  #synced: Synced | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(parts: CoreParts) {
    this.#parts = parts;
    this.replica = new Replica({
      document: this.document,
      store: parts.device.replica(parts.pairKey),
      siblings: parts.device.siblings(parts.pairKey),
      clock: parts.clock,
    });
  }

  get record(): Readable<PartnershipRecord> {
    return this.document.record;
  }

  /** What of a record is shown first, for the note that the next opening begins with. */
  readonly firstLook = firstLook;

  get durability(): Readable<Durability> {
    return this.replica.durability;
  }

  /** Label of the newest own step that can be taken back. */
  get undoable(): Readable<Command['type'] | null> {
    return this.#gate.newest;
  }

  undo(): void {
    this.#gate.undo();
  }

  /** Is the file of a newer format than this page knows? */
  get isOutdated(): boolean {
    return this.engineStatus.get()?.fault?.reason === 'newer-format';
  }

  async load(): Promise<void> {
    this.#synced = await this.replica.load();
  }

  /**
   * Begins (or begins anew, after the space was found elsewhere) to keep the record and its file together. Pages that are
   * connected to one file, `recordId`, choose a leader among themselves: tags and troubles of another file mean nothing here.
   */
  connect(remote: RemoteRecord, recordId: string, active: boolean): void {
    const again = this.engine.get() !== null;
    this.#stopWatching?.();
    this.engine.get()?.close();
    const { clock, random, device, pairKey, me } = this.#parts;
    const engine = new Engine(
      {
        document: this.document,
        replica: this.replica,
        remote,
        siblings: device.siblings(`${pairKey}/${recordId}`),
        clock,
        random,
        pairKey,
        me,
        encode: () => this.#file(),
      },
      again ? null : this.#synced,
    );
    const show = () => this.engineStatus.set(engine.status.get());
    this.#stopWatching = engine.status.subscribe(show);
    this.engine.set(engine);
    show();
    engine.setActive(active);
    engine.start();
  }

  /**
   * With a file of a newer format, too: the engine leaves that file alone, and what is typed joins it once the newer version of
   * the page has taken over. Only what was found by comparing with the present file waits: this page cannot read that one.
   */
  dispatch(command: Command, context: CommandContext, undoable = command.type !== 'visit-part'): Result<void, Rejection> {
    if (this.isOutdated && command.type === 'bring-back') return fail({ kind: 'read-only' });
    const decided = decide(this.record.get(), command, context);
    if (!decided.ok) return decided;
    const grouping = this.#grouping(command);
    if (undoable && decided.value.length > 0) this.#gate.count(grouping.group ?? null);
    this.document.apply(decided.value, command.type, { ...grouping, undoable });
    return ok();
  }

  /** The file of the record beside this folder of sessions, for `connect`. */
  beside(archive: Archive, remote: RemoteRecord): RemoteRecord {
    const { clock, pairKey, me } = this.#parts;
    return keepsSessions(remote, { document: this.document, archive, clock, pairKey, me });
  }

  /** Takes in a file of this pair, wherever it lies; null when all of it is in. */
  takeIn(bytes: Uint8Array): FileFault | null {
    const file = decodeRecordFile(bytes, this.#parts.pairKey);
    if (!file.ok) return file.error;
    const compared = this.document.compare(file.value.state);
    if (compared === null) return 'state-damaged';
    this.replica.mergeRemote(compared);
    return null;
  }

  /** `record.json` for the document as it is now, under a mark, to be written by somebody else than the engine. */
  async encodeFile(): Promise<Uint8Array> {
    while (this.replica.unmarked) await this.replica.mark(this.#parts.me);
    return this.#file();
  }

  #file(): Uint8Array {
    return encodeRecordFile({
      partnership: this.#parts.pairKey,
      savedAt: instantOf(this.#parts.clock.now()),
      savedBy: this.#parts.me,
      readable: this.record.get(),
      state: this.document.encodeWhole(),
    });
  }

  /** Leaves nothing that was typed behind: durable here first, then in OneDrive if there is time. */
  async flush(): Promise<void> {
    await this.replica.settled();
    await this.engine.get()?.flush();
  }

  close(): void {
    this.#stopWatching?.();
    this.engine.get()?.close();
    this.#gate.close();
    this.replica.close();
    this.document.destroy();
  }

  #grouping(command: Command): ApplyOptions {
    if (command.type !== 'edit-text') return {};
    const { table, id, field } = command.target;
    return { group: `${table}/${id}/${field}/${Math.floor(this.#parts.clock.elapsed() / typingStepMs)}` };
  }
}

/** The first file of a partnership, and the state to keep on the device once the file is there. */
export function firstRecord(
  parts: CoreParts,
  attach: Command,
  context: CommandContext,
  /** Further meetings of the pair. */
  more: readonly Command[] = [],
): Result<{ readonly file: Uint8Array; readonly state: Uint8Array; readonly record: PartnershipRecord }, Rejection> {
  const decided = decide(emptyRecord, attach, context);
  if (!decided.ok) return decided;
  const document = new RecordDocument();
  document.apply(decided.value, attach.type, { undoable: false });
  for (const command of more) {
    const also = decide(document.record.get(), command, context);
    if (also.ok) document.apply(also.value, command.type, { undoable: false });
  }
  const state = document.encode();
  const record = document.record.get();
  const file = encodeRecordFile({ partnership: parts.pairKey, savedAt: context.now, savedBy: parts.me, readable: record, state });
  document.destroy();
  return ok({ file, state, record });
}
