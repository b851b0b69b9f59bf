/**
 * One exchange with the remote: a question, a reading or a writing, and what is known of the remote since. When there is one,
 * and which, is the engine's to say.
 */
import { decodeRecordFile } from '../document/file-format.ts';
import type { RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import type { StatusBoard } from './engine-status.ts';
import { cost, type RemoteFailure, type RemoteRecord, type RemoteVersion, type Siblings, type Synced } from './ports.ts';
import type { ReceiptNote } from './receipt-note.ts';
import type { Replica } from './replica.ts';
import type { Timetable } from './timetable.ts';
import type { Troubles } from './troubles.ts';

/** The device's store has answered by then, or its answer is not waited for any more. */
const longestMarkingMs = 3_000;

export interface ExchangeParts {
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly remote: RemoteRecord;
  readonly siblings: Siblings;
  readonly pairKey: string;
  readonly me: PersonId;
  /** The file for the document as it is now; its words are under a mark. */
  encode(): Uint8Array;
}

/** What the engine keeps, and an exchange tells of itself. */
export interface ExchangeNotes {
  readonly troubles: Troubles;
  readonly times: Timetable;
  readonly receipt: ReceiptNote;
  board(): StatusBoard;
  /** Monotonic, in milliseconds. */
  now(): number;
  /** Words of the other person's came in: does somebody look at them? */
  noteReceipt(): void;
}

export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #notes: ExchangeNotes;
  readonly #abort = new AbortController();
  #synced: Synced | null;
  #mustRead = false;

  constructor(parts: ExchangeParts, synced: Synced | null, notes: ExchangeNotes) {
    this.#parts = parts;
    this.#synced = synced;
    this.#notes = notes;
  }

  /** What is known of the remote. */
  get synced(): Synced | null {
    return this.#synced;
  }

  /** Must the remote be read before anything else? */
  get mustRead(): boolean {
    return this.#mustRead;
  }

  /** Does this device hold something that the remote is not known to hold? */
  get pending(): boolean {
    return this.#parts.document.fingerprint() !== this.#synced?.fingerprint;
  }

  /** Another page of this device has learned it. */
  heard(synced: Synced): void {
    this.#synced = synced;
  }

  /** Learned here: the store and the other pages of this device are told. */
  know(synced: Synced): void {
    this.#synced = synced;
    this.#parts.siblings.tell({ kind: 'synced', synced });
    void this.#parts.replica.noteSynced(synced);
  }

  readNext(): void {
    this.#mustRead = true;
  }

  /** Nothing is asked any more; who still waits for an answer is told that it was cancelled. */
  end(): void {
    this.#abort.abort();
  }

  async check(): Promise<void> {
    const answer = await this.#parts.remote.check(this.#synced?.tag ?? null, this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#answered(cost.check);
    if (answer.value.same) {
      this.#board.show({ asked: true });
      // Told again each time: a page that opened just now may have missed it, and would show unsaved changes for ever.
      if (this.#synced !== null) this.#parts.siblings.tell({ kind: 'synced', synced: this.#synced });
    } else {
      this.#mustRead = true;
    }
    this.#board.tellTrouble();
  }

  async read(): Promise<void> {
    this.#board.show({ doing: 'reading' });
    const answer = await this.#parts.remote.read(this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#mustRead = false;
    this.#notes.times.wholeRead(this.#notes.now());
    this.#take(answer.value);
    this.#answered(cost.read);
  }

  async write(): Promise<void> {
    const { document, replica, remote, me } = this.#parts;
    const { receipt, times, troubles } = this.#notes;
    // `nextStep` reads a file that is not known before it writes it (Y1).
    const known = this.#synced;
    if (known === null) throw new Error('A write needs a version that was read.');
    receipt.begin(this.pending);
    this.#board.show({ doing: receipt.alone ? 'nothing' : 'writing' });
    const began = this.#notes.now();
    while (replica.unmarked) await replica.mark(me);
    if (this.#abort.signal.aborted) return;
    // The host may have put the page to sleep in this very moment: what was known then is old by now.
    if (this.#notes.now() - began > longestMarkingMs) {
      this.#mustRead = true;
      return this.#board.show({ doing: 'nothing' });
    }
    receipt.give();
    const fingerprint = document.fingerprint();
    const answer = await remote.write(this.#parts.encode(), known.tag, this.#abort.signal);
    times.wroteAt(this.#notes.now());
    if (!answer.ok) {
      // The write may have taken effect all the same: read before writing again.
      this.#mustRead = true;
      return this.#writeFailed(answer.error);
    }
    times.written(this.#notes.now());
    receipt.written();
    troubles.written();
    this.know({ tag: answer.value.tag, fingerprint });
    this.#answered(cost.write);
  }

  get #board(): StatusBoard {
    return this.#notes.board();
  }

  /** Takes a whole file in, or says why not. Nothing is awaited here: the comparison holds until the end. */
  #take(version: RemoteVersion): void {
    const { document, replica, pairKey } = this.#parts;
    const file = decodeRecordFile(version.bytes, pairKey);
    const compared = file.ok ? document.compare(file.value.state) : null;
    if (!file.ok || compared === null) {
      // Known by its tag, so that a later check notices when somebody has mended it. Not noted and not told: a page that
      // opens later must read and see for itself before it writes.
      this.#synced = { tag: version.tag, fingerprint: null };
      const reason = file.ok ? 'state-damaged' : file.error;
      const known = this.#board.status.get().fault;
      // The same fault stays the same object: a person may be looking at what can be done about it.
      const same = known !== null && known.reason === reason && known.version.tag === version.tag;
      this.#board.show({ asked: true, fault: same ? known : { reason, version } });
      return;
    }
    let hasMine = compared.remoteHasMine;
    if (compared.remoteHasNews) {
      if (replica.mergeRemote(compared)) hasMine = false;
      this.#notes.times.tookNews(this.#notes.now());
    }
    this.#notes.receipt.compared(compared);
    // The rule of repair: a file that lacks something of ours leaves this device pending.
    this.know({ tag: version.tag, fingerprint: hasMine ? document.fingerprint() : null });
    this.#notes.noteReceipt();
    this.#board.show({ asked: true, fault: null });
  }

  #answered(units: number): void {
    const { troubles, times } = this.#notes;
    troubles.answered();
    times.answered(units, this.#parts.remote.strain?.() ?? 1, this.#board.status.get().fault !== null, this.#notes.now());
    this.#board.show({ doing: 'nothing' });
  }

  #askFailed(failure: RemoteFailure): void {
    if (!this.#failed(failure)) return;
    this.#notes.troubles.askFailed(failure, this.#notes.now());
    this.#board.show({ doing: 'nothing' });
  }

  #writeFailed(failure: RemoteFailure): void {
    if (!this.#failed(failure)) return;
    this.#notes.troubles.writeFailed(failure, this.#notes.now());
    this.#board.show({ doing: 'nothing' });
  }

  /** False when the page itself has ended it: nothing is wrong then. */
  #failed(failure: RemoteFailure): boolean {
    if (failure.kind === 'cancelled' && this.#abort.signal.aborted) return false;
    const unasked = failure.kind === 'offline' || failure.kind === 'cancelled';
    this.#notes.times.failed(unasked ? 0 : cost.check, failure.kind === 'slowed-down', this.#notes.now());
    return true;
  }
}
