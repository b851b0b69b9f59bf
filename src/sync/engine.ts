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
import type { Mark } from '../document/receipts.ts';
import type { ChangeKind, RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { otherOf } from '../domain/pair.ts';
import { nextStep, type Situation, timing } from './next-step.ts';
import { budget, Pace } from './pace.ts';
import { cost, type Fault, type RemoteFailure, type RemoteRecord, type RemoteVersion, type Siblings, type Synced, type Tag } from './ports.ts';
import type { Replica } from './replica.ts';
import { Troubles } from './troubles.ts';

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
/** News that is heard so soon after an own save is most likely of that save. */
const echoMs = 1_500;

export class Engine {
  readonly #parts: EngineParts;
  readonly #status: Subscribable<EngineStatus>;
  readonly #stop: (() => void)[] = [];
  readonly #abort = new AbortController();
  readonly #troubles: Troubles;
  readonly #pace: Pace;
  #synced: Synced | null;
  #leads = false;
  #active = true;
  #hurry = false;
  #mustRead = false;
  #typing = false;
  #live = false;
  /** What somebody here has seen and the other person has not been told of, and when that has to be saved. */
  #receipt: { readonly seen: readonly Mark[]; readonly by: number } | null = null;
  /** Fingerprint before the receipts that wait to be saved, while no words of anybody wait with them; else null. */
  #beforeReceipts: string | null = null;
  #answeredAt = -Infinity;
  #nextCheckAt = 0;
  #nextSaveAt = 0;
  #nextWholeReadAt: number;
  #firstChangeAt = 0;
  #lastChangeAt = -timing.busyForMs;
  #lastNewsAt = -timing.busyForMs;
  #lastWriteAt = -timing.busyForMs;
  #busy: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #giveUpLead: (() => void) | null = null;
  #stopWatching: (() => void) | null = null;
  #closed = false;
  #again = false;
  #heardMeanwhile = false;

  /** `synced`: what the store knows of the remote. */
  constructor(parts: EngineParts, synced: Synced | null) {
    this.#parts = parts;
    this.#synced = synced;
    const now = parts.clock.elapsed();
    this.#troubles = new Troubles(parts.random);
    this.#pace = new Pace(now);
    this.#nextWholeReadAt = now + timing.firstWholeReadMs;
    // Whoever opens the page is about to work in it.
    this.#lastNewsAt = now - timing.livelyForMs;
    const nothing = { doing: 'nothing', asked: false, failure: null, fault: null } as const;
    this.#status = new Subscribable<EngineStatus>({ ...nothing, pending: this.#isPending(), seen: this.#isSeen() });
    this.#stop.push(parts.replica.onChange((change) => this.#onChange(change)));
    this.#stop.push(
      parts.siblings.hear((message) => {
        if (message.kind === 'retry' && this.#leads) this.retry();
        if (this.#leads) return;
        if (message.kind === 'synced') {
          this.#synced = message.synced;
          this.#show({ asked: true });
        } else if (message.kind === 'trouble') {
          this.#hearTrouble(message.failure, message.fault);
        }
      }),
    );
  }

  /** Is this the page of its device that talks to the remote? */
  get leads(): boolean {
    return this.#leads;
  }

  get status(): Readable<EngineStatus> {
    return this.#status;
  }

  start(): void {
    this.#seekLead();
    this.#pump();
  }

  /** Somebody looks at the page, or has turned away. A page that nobody looks at saves what it has and gives up the lead. */
  setActive(active: boolean): void {
    this.#active = active;
    this.#hurry = !active;
    if (active) {
      this.#letGo();
      this.#seekLead();
      this.#noteReceipt();
    }
    this.#listen();
    this.#pump();
  }

  /** Asks again now: the network is back, a permission was given, or the person said so. */
  retry(): void {
    if (!this.#leads) this.#parts.siblings.tell({ kind: 'retry' });
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

  /** After a recovery has written the file: goes on from there. */
  resumeFrom(tag: Tag): void {
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
    this.#listen();
    this.#giveUpLead?.();
    for (const stop of this.#stop) stop();
  }

  #letGo(): void {
    this.#troubles.letGo();
    this.#nextCheckAt = 0;
    this.#nextSaveAt = 0;
    // Somebody is here: the page has not been left open.
    this.#lastNewsAt = Math.max(this.#lastNewsAt, this.#parts.clock.elapsed() - timing.busyForMs);
  }

  #seekLead(): void {
    this.#giveUpLead ??= this.#parts.siblings.lead(() => {
      this.#leads = true;
      this.#nextCheckAt = 0;
      // What another page saw is no longer told: this one sees for itself.
      this.#show({ failure: null });
      this.#noteReceipt();
      this.#listen();
      this.#pump();
    });
  }

  /** News that come by themselves are heard by the one page that leads, while somebody looks at it. */
  #listen(): void {
    const wanted = this.#leads && this.#active && !this.#closed;
    if (wanted === (this.#stopWatching !== null)) return;
    this.#stopWatching?.();
    this.#live = false;
    this.#stopWatching = wanted ? (this.#parts.remote.watch?.({ news: () => this.#heard(), live: (live) => this.#hear(live) }) ?? null) : null;
  }

  #heard(): void {
    const now = this.#parts.clock.elapsed();
    const echo = this.#busy !== null || now - this.#lastWriteAt < echoMs;
    this.#nextCheckAt = Math.min(this.#nextCheckAt, echo ? now + 2 * echoMs : now);
    // The answer that is on its way may be older than this.
    this.#heardMeanwhile = this.#busy !== null;
    this.#pump();
  }

  #hear(live: boolean): void {
    this.#live = live;
    // What happened while nothing was heard is asked for once.
    this.#nextCheckAt = Math.min(this.#nextCheckAt, this.#parts.clock.elapsed() + timing.livelyCheckMs);
    this.#pump();
  }

  #onChange(change: ChangeKind): void {
    if (change === 'typing' || change === 'step') {
      const now = this.#parts.clock.elapsed();
      if (!this.#status.get().pending) this.#firstChangeAt = now;
      this.#lastChangeAt = now;
      this.#typing = change === 'typing';
      this.#beforeReceipts = null;
    }
    this.#show({});
    this.#pump();
  }

  #isPending(): boolean {
    return this.#parts.document.fingerprint() !== this.#synced?.fingerprint;
  }

  #other(): PersonId | null {
    return otherOf(this.#parts.document.record.get(), this.#parts.me)?.id ?? null;
  }

  #isSeen(): boolean {
    const other = this.#other();
    return other !== null && !this.#isPending() && this.#parts.document.receipts.seenBy(other, this.#parts.me);
  }

  /** Somebody looks at words of the other person that they have not been told of: they are, with the next save or later. */
  #noteReceipt(): void {
    const other = this.#other();
    if (other === null || !this.#leads || !this.#active) return;
    const seen = this.#parts.document.receipts.due(this.#parts.me, other);
    if (seen.length === 0) return;
    const now = this.#parts.clock.elapsed();
    this.#receipt = { seen, by: this.#receipt?.by ?? now + timing.receiptAfterMs * this.#pace.slowness(now) };
  }

  #quietMs(now: number): number {
    if (this.#pace.left(now) < cost.write) return timing.pressedQuietMs;
    return this.#typing ? timing.typingQuietMs : timing.stepQuietMs;
  }

  #situation(): Situation {
    const now = this.#parts.clock.elapsed();
    return {
      now,
      leads: this.#leads,
      active: this.#active,
      pending: this.#isPending(),
      firstChangeAt: this.#firstChangeAt,
      lastChangeAt: this.#lastChangeAt,
      quietMs: this.#quietMs(now),
      receiptAt: this.#receipt?.by ?? null,
      hurry: this.#hurry,
      knownTag: this.#synced?.tag ?? null,
      askFirst: this.#pace.slowness(now) >= budget.askFirstFrom && now - this.#answeredAt > echoMs,
      mustRead: this.#mustRead,
      holdUntil: this.#troubles.holdUntil,
      holdWritesUntil: Math.max(this.#troubles.holdWritesUntil, this.#hurry ? 0 : this.#nextSaveAt),
      nextCheckAt: this.#nextCheckAt,
      nextWholeReadAt: this.#nextWholeReadAt,
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
        this.#cancelTimer = this.#parts.clock.after(Math.max(0, step.until - this.#parts.clock.elapsed()), () => this.#pump());
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

  /** Nobody looks, and nothing waits to be saved or it could not be for a while: another page may lead. */
  #rest(): void {
    if (this.#isPending() && this.#leads && this.#troubles.count < triesUnseen) return;
    this.#giveUpLead?.();
    this.#giveUpLead = null;
    this.#leads = false;
    this.#listen();
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
    const now = this.#parts.clock.elapsed();
    this.#nextWholeReadAt = now + timing.wholeReadMs * Math.min(this.#pace.slowness(now), timing.wholeReadStretch);
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
      this.#lastNewsAt = this.#parts.clock.elapsed();
    }
    if (!compared.remoteHasMine && compared.remoteFingerprint() !== this.#beforeReceipts) this.#beforeReceipts = null;
    // The rule of repair: a file that lacks something of ours leaves this device pending.
    this.#know({ tag: version.tag, fingerprint: compared.remoteHasMine ? document.fingerprint() : null });
    this.#noteReceipt();
    this.#show({ asked: true, fault: null });
  }

  async #write(): Promise<void> {
    const { document, replica, remote, clock, me } = this.#parts;
    if (this.#receipt !== null && !this.#isPending()) this.#beforeReceipts = document.fingerprint();
    if (this.#other() !== null) {
      replica.mark(me);
      // What came in since, while nobody looked, has not been seen.
      if (this.#receipt !== null) document.receipts.give(me, this.#receipt.seen);
    }
    this.#show({ doing: this.#beforeReceipts === null ? 'writing' : 'nothing' });
    const fingerprint = document.fingerprint();
    const answer = await remote.write(this.#parts.encode(), this.#synced?.tag ?? 'absent', this.#abort.signal);
    this.#lastWriteAt = clock.elapsed();
    if (!answer.ok) {
      // The write may have taken effect all the same: read before writing again.
      this.#mustRead = true;
      return this.#writeFailed(answer.error);
    }
    this.#firstChangeAt = this.#lastWriteAt;
    this.#nextSaveAt = this.#pace.nextSaveAt(this.#lastWriteAt);
    this.#receipt = null;
    this.#beforeReceipts = null;
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
    const now = this.#parts.clock.elapsed();
    this.#answeredAt = now;
    this.#troubles.answered();
    this.#pace.spend(units, now);
    const life = { now, lastChangeAt: this.#lastChangeAt, lastNewsAt: this.#lastNewsAt, live: this.#live, strain: this.#parts.remote.strain?.() ?? 1 };
    this.#nextCheckAt = this.#status.get().fault !== null ? now + timing.faultReadMs : this.#pace.nextCheckAt(life);
    if (this.#heardMeanwhile) this.#nextCheckAt = Math.min(this.#nextCheckAt, now + 2 * echoMs);
    this.#heardMeanwhile = false;
    this.#show({ doing: 'nothing' });
  }

  #askFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failed(failure);
    this.#troubles.askFailed(failure, this.#parts.clock.elapsed());
    this.#show({ doing: 'nothing' });
  }

  #writeFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failed(failure);
    this.#troubles.writeFailed(failure, this.#parts.clock.elapsed());
    this.#show({ doing: 'nothing' });
  }

  #failed(failure: RemoteFailure): void {
    const now = this.#parts.clock.elapsed();
    if (failure.kind === 'slowed-down') this.#pace.refused(now);
    if (failure.kind !== 'offline' && failure.kind !== 'cancelled') this.#pace.spend(cost.check, now);
  }

  #show(change: Partial<EngineStatus>): void {
    const before = this.#status.get();
    const pending = this.#isPending() && this.#beforeReceipts === null;
    if (!pending) this.#troubles.nothingToWrite();
    const failure = this.#leads ? this.#troubles.shown(pending) : before.failure;
    const next = { ...before, failure, ...change, pending, seen: this.#isSeen() };
    const same = (Object.keys(next) as (keyof EngineStatus)[]).every((key) => next[key] === before[key]);
    if (same) return;
    this.#status.set(next);
    if (this.#leads) this.#tellTrouble();
  }

  /** Messages are copies: what has not changed stays the same object, so that screens stay still. */
  #hearTrouble(failure: RemoteFailure | null, fault: Fault | null): void {
    const known = this.#status.get();
    const sameFailure = JSON.stringify(failure) === JSON.stringify(known.failure);
    const sameFault = fault?.version.tag === known.fault?.version.tag && fault?.reason === known.fault?.reason;
    this.#show({ asked: true, failure: sameFailure ? known.failure : failure, fault: sameFault ? known.fault : fault });
  }

  #tellTrouble(): void {
    const { failure, fault } = this.#status.get();
    this.#parts.siblings.tell({ kind: 'trouble', failure, fault });
  }
}
