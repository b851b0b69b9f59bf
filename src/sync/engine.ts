/**
 * Keeps the document and the remote file together. `next-step.ts` decides, this carries out.
 *
 * The rule of repair: correctness never rests on `If-Match`. This device keeps everything that it has seen; whenever a
 * read shows a file that lacks some of it, the document is merged and written again. So a write that was overwritten,
 * or whose answer was lost, heals at the next read of any page that holds it.
 */
import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/ids.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import type { ChangeKind, RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { Lead } from './lead.ts';
import { nextStep, type Situation, wantsToWrite } from './next-step.ts';
import { cost, type Fault, type RemoteFailure, type RemoteRecord, type RemoteVersion, type SiblingMessage, type Siblings, type Synced, type Tag } from './ports.ts';
import { ReceiptNote } from './receipt-note.ts';
import type { Replica } from './replica.ts';
import { Timetable } from './timetable.ts';
import { Troubles } from './troubles.ts';
import { Untold } from './untold.ts';

export interface EngineStatus {
  readonly doing: 'nothing' | 'reading' | 'writing';
  /** Has the remote been read since this page was opened (or is it known to be unchanged)? */
  readonly asked: boolean;
  /** Does this device hold something that the remote is not known to hold? */
  readonly pending: boolean;
  /** Has the other person seen everything that this person wrote? */
  readonly seen: boolean;
  readonly failure: RemoteFailure | null;
  readonly fault: Fault | null;
}

export interface EngineParts {
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly remote: RemoteRecord;
  readonly siblings: Siblings;
  readonly clock: Clock;
  readonly random: Random;
  readonly pairKey: string;
  readonly me: PersonId;
  /** The file to write for the document as it is now. */
  encode(): Uint8Array;
}

/** So often a page that nobody looks at tries to save before it lets another page lead. */
const triesUnseen = 3;

export class Engine {
  readonly #parts: EngineParts;
  readonly #status: Subscribable<EngineStatus>;
  readonly #stop: (() => void)[] = [];
  readonly #abort = new AbortController();
  readonly #troubles: Troubles;
  readonly #times: Timetable;
  readonly #receipt: ReceiptNote;
  readonly #lead: Lead;
  readonly #untold: Untold;
  #synced: Synced | null;
  #active = true;
  #hurry = false;
  #mustRead = false;
  #busy: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #closed = false;
  #again = false;

  /** `synced`: what the store knows of the remote. */
  constructor(parts: EngineParts, synced: Synced | null) {
    this.#parts = parts;
    this.#synced = synced;
    this.#troubles = new Troubles(parts.random);
    this.#times = new Timetable(parts.clock.elapsed());
    this.#receipt = new ReceiptNote(parts.document, parts.me);
    this.#lead = new Lead(parts.siblings, parts.remote, {
      leads: () => this.#onLead(),
      news: () => this.#onNews(),
      live: (live) => this.#onLive(live),
    });
    this.#untold = new Untold(() => parts.replica.tellAll());
    const nothing = { doing: 'nothing', asked: false, failure: null, fault: null } as const;
    this.#status = new Subscribable<EngineStatus>({ ...nothing, pending: this.#isPending(), seen: this.#isSeen() });
    this.#stop.push(parts.replica.onChange((change) => this.#onChange(change)));
    this.#stop.push(
      parts.siblings.hear((message) => {
        if (message.kind === 'retry' && this.#lead.held) this.retry();
        if (this.#lead.held) return;
        if (message.kind === 'synced') {
          this.#synced = message.synced;
          this.#show({ asked: true });
          this.#untold.leaderIsInStep(this.#isPending() ? parts.document.fingerprint() : null);
        } else if (message.kind === 'trouble') {
          this.#hearTrouble(message);
        }
      }),
    );
  }

  /** Is this the page of its device that talks to the remote? */
  get leads(): boolean {
    return this.#lead.held;
  }

  get status(): Readable<EngineStatus> {
    return this.#status;
  }

  start(): void {
    this.#lead.seek();
    this.#pump();
  }

  /** Somebody looks at the page, or has turned away. A page that nobody looks at saves what it has and gives up the lead. */
  setActive(active: boolean): void {
    this.#active = active;
    this.#hurry = !active;
    if (active) {
      this.#letGo();
      this.#lead.seek();
      this.#noteReceipt();
    }
    this.#lead.listen(active);
    this.#pump();
  }

  /** Asks again now: the network is back, a permission was given, or the person said so. */
  retry(): void {
    if (!this.#lead.held) this.#parts.siblings.tell({ kind: 'retry' });
    this.#letGo();
    // A question that is under way may have been asked before what this is about had changed.
    this.#again = this.#busy !== null;
    this.#pump();
  }

  /** Saves without waiting for quiet; resolves when one attempt is over. */
  async flush(): Promise<void> {
    this.#hurry = true;
    this.#pump();
    while (this.#busy !== null) await this.#busy;
    this.#hurry = !this.#active;
  }

  /** After a recovery has written the file: goes on from there, and so does the page that leads. */
  resumeFrom(tag: Tag): void {
    if (!this.#lead.held) this.#parts.siblings.tell({ kind: 'retry' });
    this.#know({ tag, fingerprint: null });
    this.#mustRead = true;
    this.#letGo();
    this.#show({ fault: null });
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    this.#abort.abort();
    this.#cancelTimer?.();
    this.#lead.giveUp();
    for (const stop of this.#stop) stop();
  }

  #letGo(): void {
    this.#troubles.letGo();
    this.#times.letGo(this.#now);
  }

  get #now(): number {
    return this.#parts.clock.elapsed();
  }

  #onLead(): void {
    this.#times.askSoon();
    // What another page saw is no longer told: this one sees for itself.
    this.#show({ failure: null });
    this.#noteReceipt();
    this.#lead.listen(this.#active);
    this.#pump();
  }

  #onNews(): void {
    this.#times.heard(this.#now, this.#busy !== null);
    this.#pump();
  }

  #onLive(live: boolean): void {
    this.#times.hears(live, this.#now);
    if (live) this.#pump();
  }

  #onChange(change: ChangeKind): void {
    if (change === 'typing' || change === 'step') {
      this.#times.changed(change, !this.#status.get().pending, this.#now);
      this.#receipt.wordsWait();
    }
    this.#show({});
    this.#pump();
  }

  #isPending(): boolean {
    return this.#parts.document.fingerprint() !== this.#synced?.fingerprint;
  }

  #isSeen(): boolean {
    return !this.#isPending() && this.#receipt.allSeen;
  }

  /** Somebody looks at words of the other person that they have not been told of: they are, with the next save or later. */
  #noteReceipt(): void {
    if (this.#lead.held && this.#active) this.#receipt.look(this.#now, this.#times.slowness(this.#now));
  }

  #situation(): Situation {
    const now = this.#now;
    const times = this.#times;
    return {
      now,
      leads: this.#lead.held,
      active: this.#active,
      pending: this.#isPending(),
      firstChangeAt: times.firstChangeAt,
      lastChangeAt: times.lastChangeAt,
      quietMs: times.quietMs(now),
      receiptAt: this.#receipt.by,
      hurry: this.#hurry,
      knownTag: this.#synced?.tag ?? null,
      askFirst: times.asksFirst(now, this.#hurry),
      mustRead: this.#mustRead,
      holdUntil: this.#troubles.holdUntil,
      holdWritesUntil: Math.max(this.#troubles.holdWritesUntil, this.#hurry ? 0 : times.nextSaveAt),
      nextCheckAt: times.nextCheckAt,
      nextWholeReadAt: times.nextWholeReadAt,
      // A document that holds nothing yet has nothing to say, whatever seems to wait.
      mayNotWrite: this.#status.get().fault !== null || this.#parts.document.record.get().partnership === null,
    };
  }

  #pump(): void {
    if (this.#closed || this.#busy !== null) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const step = nextStep(this.#situation());
    if (step.do === 'wait') {
      if (step.until !== null) {
        this.#cancelTimer = this.#parts.clock.after(Math.max(0, step.until - this.#now), () => this.#pump());
      }
      if (!this.#active) this.#rest();
      return;
    }
    // What a write notes in the document comes back as a change before its first await: that is not another event.
    this.#busy = Promise.resolve();
    const work = step.do === 'write' ? this.#write() : step.do === 'check' ? this.#check() : this.#read();
    this.#busy = work.finally(() => {
      this.#busy = null;
      if (this.#again) this.#letGo();
      this.#again = false;
      this.#pump();
    });
  }

  /** Nobody looks, and nothing waits that this page may save, or it could not for a while: another page may lead. */
  #rest(): void {
    if (this.#lead.held && wantsToWrite(this.#situation()) && this.#troubles.count < triesUnseen) return;
    this.#lead.giveUp();
  }

  async #check(): Promise<void> {
    const answer = await this.#parts.remote.check(this.#synced?.tag ?? null, this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#answered(cost.check);
    if (answer.value.same) {
      this.#show({ asked: true });
      // Told again each time: a page that opened just now may have missed it, and would show unsaved changes for ever.
      if (this.#synced !== null) this.#parts.siblings.tell({ kind: 'synced', synced: this.#synced });
    } else {
      this.#mustRead = true;
    }
    this.#tellTrouble();
  }

  async #read(): Promise<void> {
    this.#show({ doing: 'reading' });
    const answer = await this.#parts.remote.read(this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#mustRead = false;
    this.#times.wholeRead(this.#now);
    this.#take(answer.value);
    this.#answered(cost.read);
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
      const known = this.#status.get().fault;
      // The same fault stays the same object: a person may be looking at what can be done about it.
      const same = known !== null && known.reason === reason && known.version.tag === version.tag;
      this.#show({ asked: true, fault: same ? known : { reason, version } });
      return;
    }
    if (compared.remoteHasNews) {
      replica.mergeRemote(compared);
      this.#times.tookNews(this.#now);
    }
    this.#receipt.compared(compared);
    // The rule of repair: a file that lacks something of ours leaves this device pending.
    this.#know({ tag: version.tag, fingerprint: compared.remoteHasMine ? document.fingerprint() : null });
    this.#noteReceipt();
    this.#show({ asked: true, fault: null });
  }

  async #write(): Promise<void> {
    const { document, replica, remote, me } = this.#parts;
    // `nextStep` reads a file that is not known before it writes it (Y1).
    const known = this.#synced;
    if (known === null) throw new Error('A write needs a version that was read.');
    this.#receipt.begin(this.#isPending());
    replica.mark(me);
    this.#receipt.give();
    this.#show({ doing: this.#receipt.alone ? 'nothing' : 'writing' });
    const fingerprint = document.fingerprint();
    const answer = await remote.write(this.#parts.encode(), known.tag, this.#abort.signal);
    this.#times.wroteAt(this.#now);
    if (!answer.ok) {
      // The write may have taken effect all the same: read before writing again.
      this.#mustRead = true;
      return this.#writeFailed(answer.error);
    }
    this.#times.written(this.#now);
    this.#receipt.written();
    this.#troubles.written();
    this.#know({ tag: answer.value.tag, fingerprint });
    this.#answered(cost.write);
  }

  #know(synced: Synced): void {
    this.#synced = synced;
    this.#parts.siblings.tell({ kind: 'synced', synced });
    void this.#parts.replica.noteSynced(synced);
  }

  /** The remote has answered. */
  #answered(units: number): void {
    this.#troubles.answered();
    this.#times.answered(units, this.#parts.remote.strain?.() ?? 1, this.#status.get().fault !== null, this.#now);
    this.#show({ doing: 'nothing' });
  }

  #askFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failed(failure);
    this.#troubles.askFailed(failure, this.#now);
    this.#show({ doing: 'nothing' });
  }

  #writeFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failed(failure);
    this.#troubles.writeFailed(failure, this.#now);
    this.#show({ doing: 'nothing' });
  }

  #failed(failure: RemoteFailure): void {
    const unasked = failure.kind === 'offline' || failure.kind === 'cancelled';
    this.#times.failed(unasked ? 0 : cost.check, failure.kind === 'slowed-down', this.#now);
  }

  #show(change: Partial<EngineStatus>): void {
    const before = this.#status.get();
    const pending = this.#isPending() && !this.#receipt.alone;
    if (!pending) this.#troubles.nothingToWrite();
    const failure = this.#lead.held ? this.#troubles.shown(pending) : before.failure;
    const next = { ...before, failure, ...change, pending, seen: this.#isSeen() };
    const same = (Object.keys(next) as (keyof EngineStatus)[]).every((key) => next[key] === before[key]);
    if (same) return;
    this.#status.set(next);
    if (this.#lead.held) this.#tellTrouble();
  }

  /** Messages are copies: what has not changed stays the same object, so that screens stay still. */
  #hearTrouble({ asked, failure, fault }: Extract<SiblingMessage, { readonly kind: 'trouble' }>): void {
    const known = this.#status.get();
    const sameFailure = JSON.stringify(failure) === JSON.stringify(known.failure);
    const sameFault = fault?.version.tag === known.fault?.version.tag && fault?.reason === known.fault?.reason;
    this.#show({
      asked: asked || known.asked,
      failure: sameFailure ? known.failure : failure,
      fault: sameFault ? known.fault : fault,
    });
  }

  #tellTrouble(): void {
    const { asked, failure, fault } = this.#status.get();
    this.#parts.siblings.tell({ kind: 'trouble', asked, failure, fault });
  }
}
