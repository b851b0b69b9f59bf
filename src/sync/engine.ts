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
import type { RecordDocument } from '../document/record-document.ts';
import { nextStep, type Situation, timing } from './next-step.ts';
import { pauseAfter } from './pause.ts';
import type { Fault, RemoteFailure, RemoteRecord, RemoteVersion, Siblings, Synced, Tag } from './ports.ts';
import type { Replica } from './replica.ts';

export interface EngineStatus {
  readonly doing: 'nothing' | 'reading' | 'writing';
  /** Has the remote been read since this page was opened (or is it known to be unchanged)? */
  readonly asked: boolean;
  /** Does this device hold something that the remote is not known to hold? */
  readonly pending: boolean;
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
  /** The file to write for the document as it is now. */
  encode(): Uint8Array;
}

/** So often a page that nobody looks at tries to save before it lets another page lead. */
const triesUnseen = 3;
/** Collisions in a row that are everyday work; one more is trouble. */
const everydayConflicts = 4;
/** After these a write may be tried again later while reading goes on; after the others nothing is asked for a while. */
const onlyWritesWait: ReadonlySet<RemoteFailure['kind']> = new Set(['conflict', 'locked', 'full']);

export class Engine {
  readonly #parts: EngineParts;
  readonly #status: Subscribable<EngineStatus>;
  readonly #stop: (() => void)[] = [];
  readonly #abort = new AbortController();
  #synced: Synced | null;
  #leads = false;
  #active = true;
  #hurry = false;
  #mustRead = false;
  #failedAsks = 0;
  #failedWrites = 0;
  #askFailure: RemoteFailure | null = null;
  #writeFailure: RemoteFailure | null = null;
  #holdUntil = 0;
  #holdWritesUntil = 0;
  #nextCheckAt = 0;
  #nextWholeReadAt: number;
  #firstChangeAt = 0;
  #lastChangeAt = 0;
  #lastNewsAt = 0;
  #busy: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #giveUpLead: (() => void) | null = null;
  #closed = false;
  #again = false;

  /** `synced`: what the store knows of the remote. */
  constructor(parts: EngineParts, synced: Synced | null) {
    this.#parts = parts;
    this.#synced = synced;
    this.#nextWholeReadAt = parts.clock.elapsed() + timing.firstWholeReadMs;
    this.#status = new Subscribable<EngineStatus>({ doing: 'nothing', asked: false, pending: this.#isPending(), failure: null, fault: null });
    this.#stop.push(parts.replica.onChange(() => this.#onChange()));
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
    }
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
    this.#giveUpLead?.();
    for (const stop of this.#stop) stop();
  }

  /** Ends all waiting; failures keep counting until something succeeds. */
  #letGo(): void {
    this.#holdUntil = 0;
    this.#holdWritesUntil = 0;
    this.#nextCheckAt = 0;
  }

  #seekLead(): void {
    this.#giveUpLead ??= this.#parts.siblings.lead(() => {
      this.#leads = true;
      this.#nextCheckAt = 0;
      // What another page saw is no longer told: this one sees for itself.
      this.#show({ failure: null });
      this.#pump();
    });
  }

  #onChange(): void {
    const now = this.#parts.clock.elapsed();
    if (!this.#status.get().pending) this.#firstChangeAt = now;
    this.#lastChangeAt = now;
    this.#show({});
    this.#pump();
  }

  #isPending(): boolean {
    return this.#parts.document.fingerprint() !== this.#synced?.fingerprint;
  }

  #situation(): Situation {
    return {
      now: this.#parts.clock.elapsed(),
      leads: this.#leads,
      active: this.#active,
      pending: this.#isPending(),
      firstChangeAt: this.#firstChangeAt,
      lastChangeAt: this.#lastChangeAt,
      hurry: this.#hurry,
      knownTag: this.#synced?.tag ?? null,
      mustRead: this.#mustRead,
      holdUntil: this.#holdUntil,
      holdWritesUntil: this.#holdWritesUntil,
      nextCheckAt: this.#nextCheckAt,
      nextWholeReadAt: this.#nextWholeReadAt,
      mayNotWrite: this.#status.get().fault !== null,
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
    if (this.#isPending() && this.#leads && this.#failedWrites + this.#failedAsks < triesUnseen) return;
    this.#giveUpLead?.();
    this.#giveUpLead = null;
    this.#leads = false;
  }

  async #check(): Promise<void> {
    const answer = await this.#parts.remote.check(this.#synced?.tag ?? null, this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#answered();
    this.#show({ asked: true });
    if (!answer.value.same) this.#mustRead = true;
    // Told again each time: a page that opened just now may have missed it, and would show unsaved changes for ever.
    else if (this.#synced !== null) this.#parts.siblings.tell({ kind: 'synced', synced: this.#synced });
    this.#tellTrouble();
  }

  async #read(): Promise<void> {
    this.#show({ doing: 'reading' });
    const answer = await this.#parts.remote.read(this.#abort.signal);
    if (!answer.ok) return this.#askFailed(answer.error);
    this.#mustRead = false;
    this.#nextWholeReadAt = this.#parts.clock.elapsed() + timing.wholeReadMs;
    this.#answered();
    this.#take(answer.value);
  }

  /** Takes a whole file in, or says why not. Nothing is awaited here: the comparison holds until the end. */
  #take(version: RemoteVersion): void {
    const { document, replica, pairKey } = this.#parts;
    const file = decodeRecordFile(version.bytes, pairKey);
    const compared = file.ok ? document.compare(file.value.state) : null;
    if (!file.ok || compared === null) {
      // Known by its tag, so that a later check notices when somebody has mended it.
      this.#know({ tag: version.tag, fingerprint: null });
      const reason = file.ok ? 'state-damaged' : file.error;
      const known = this.#status.get().fault;
      // The same fault stays the same object: a person may be looking at what can be done about it.
      const same = known !== null && known.reason === reason && known.version.tag === version.tag;
      this.#show({ asked: true, fault: same ? known : { reason, version } });
      return;
    }
    if (compared.remoteHasNews) {
      replica.mergeRemote(file.value.state);
      this.#lastNewsAt = this.#parts.clock.elapsed();
    }
    // The rule of repair: a file that lacks something of ours leaves this device pending.
    this.#know({ tag: version.tag, fingerprint: compared.remoteHasMine ? document.fingerprint() : null });
    this.#show({ asked: true, fault: null });
  }

  async #write(): Promise<void> {
    const { document, remote } = this.#parts;
    this.#show({ doing: 'writing' });
    const fingerprint = document.fingerprint();
    const answer = await remote.write(this.#parts.encode(), this.#synced?.tag ?? 'absent', this.#abort.signal);
    if (!answer.ok) {
      // The write may have taken effect all the same: read before writing again.
      this.#mustRead = true;
      return this.#writeFailed(answer.error);
    }
    this.#firstChangeAt = this.#parts.clock.elapsed();
    this.#failedWrites = 0;
    this.#writeFailure = null;
    this.#answered();
    this.#know({ tag: answer.value.tag, fingerprint });
    this.#show({});
  }

  #know(synced: Synced): void {
    this.#synced = synced;
    this.#parts.siblings.tell({ kind: 'synced', synced });
    void this.#parts.replica.noteSynced(synced);
  }

  /** The remote has answered. A refused write stays in sight until one succeeds or nothing is left to write. */
  #answered(): void {
    const now = this.#parts.clock.elapsed();
    this.#failedAsks = 0;
    this.#askFailure = null;
    this.#holdUntil = 0;
    const working = now - Math.max(this.#lastChangeAt, this.#lastNewsAt) < timing.busyForMs;
    this.#nextCheckAt = now + (this.#status.get().fault !== null ? timing.faultReadMs : working ? timing.busyCheckMs : timing.idleCheckMs);
    this.#show({ doing: 'nothing' });
  }

  #askFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failedAsks += 1;
    this.#askFailure = failure;
    this.#holdUntil = this.#parts.clock.elapsed() + pauseAfter(failure, this.#failedAsks, this.#parts.random);
    this.#show({ doing: 'nothing' });
  }

  #writeFailed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#failedWrites += 1;
    // Newer than what the last question came to: a person who refused just now is told that, not what was asked before.
    this.#askFailure = null;
    // A collision is everyday work, not trouble.
    if (failure.kind !== 'conflict' || this.#failedWrites > everydayConflicts) this.#writeFailure = failure;
    this.#holdWritesUntil = this.#parts.clock.elapsed() + pauseAfter(failure, this.#failedWrites, this.#parts.random);
    if (!onlyWritesWait.has(failure.kind)) this.#holdUntil = this.#holdWritesUntil;
    this.#show({ doing: 'nothing' });
  }

  #show(change: Partial<EngineStatus>): void {
    const before = this.#status.get();
    const pending = this.#isPending();
    if (!pending) this.#failedWrites = 0;
    const failure = this.#leads ? (this.#askFailure ?? (pending ? this.#writeFailure : null)) : before.failure;
    const next = { ...before, failure, ...change, pending };
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
