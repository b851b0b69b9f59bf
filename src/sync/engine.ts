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
import { decodeRecordFile, type FileFault } from '../document/file-format.ts';
import type { RecordDocument } from '../document/record-document.ts';
import { nextStep, type Situation, timing } from './next-step.ts';
import { pauseAfter } from './pause.ts';
import type { RemoteFailure, RemoteRecord, RemoteVersion, Siblings, Synced, Tag } from './ports.ts';
import type { Replica } from './replica.ts';

/** A file that cannot be taken in. Its bytes stay where they are and are kept here. */
export interface Fault {
  readonly reason: FileFault;
  readonly version: RemoteVersion;
}

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
  #attempts = 0;
  #holdUntil = 0;
  #nextCheckAt = 0;
  #nextWholeReadAt: number;
  #firstChangeAt = 0;
  #lastChangeAt = 0;
  #lastNewsAt = 0;
  #busy: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #giveUpLead: (() => void) | null = null;
  #closed = false;

  /** `synced`: what the store knows of the remote. */
  constructor(parts: EngineParts, synced: Synced | null) {
    this.#parts = parts;
    this.#synced = synced;
    this.#nextWholeReadAt = parts.clock.elapsed() + timing.firstWholeReadMs;
    this.#status = new Subscribable<EngineStatus>({ doing: 'nothing', asked: false, pending: this.#isPending(), failure: null, fault: null });
    this.#stop.push(parts.replica.onChange(() => this.#onChange()));
    this.#stop.push(
      parts.siblings.hear((message) => {
        if (message.kind !== 'synced' || this.#leads) return;
        this.#synced = message.synced;
        this.#show({ asked: true });
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
      this.#holdUntil = 0;
      this.#nextCheckAt = 0;
      this.#seekLead();
    }
    this.#pump();
  }

  /** Asks again now: the network is back, a permission was given, or the person said so. */
  retry(): void {
    this.#holdUntil = 0;
    this.#nextCheckAt = 0;
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
    this.#holdUntil = 0;
    this.#show({ fault: null, failure: null });
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    this.#abort.abort();
    this.#cancelTimer?.();
    this.#giveUpLead?.();
    for (const stop of this.#stop) stop();
  }

  #seekLead(): void {
    this.#giveUpLead ??= this.#parts.siblings.lead(() => {
      this.#leads = true;
      this.#nextCheckAt = 0;
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
      this.#pump();
    });
  }

  /** Nobody looks and nothing waits to be saved: another page may lead. */
  #rest(): void {
    if (this.#isPending() && this.#leads) return;
    this.#giveUpLead?.();
    this.#giveUpLead = null;
    this.#leads = false;
  }

  async #check(): Promise<void> {
    const answer = await this.#parts.remote.check(this.#synced?.tag ?? null, this.#abort.signal);
    if (!answer.ok) return this.#failed(answer.error);
    this.#succeeded();
    this.#show({ asked: true });
    if (!answer.value.same) this.#mustRead = true;
    // Told again each time: a page that opened just now may have missed it, and would show unsaved changes for ever.
    else if (this.#synced !== null) this.#parts.siblings.tell({ kind: 'synced', synced: this.#synced });
  }

  async #read(): Promise<void> {
    this.#show({ doing: 'reading' });
    const answer = await this.#parts.remote.read(this.#abort.signal);
    if (!answer.ok) return this.#failed(answer.error);
    this.#mustRead = false;
    this.#nextWholeReadAt = this.#parts.clock.elapsed() + timing.wholeReadMs;
    this.#succeeded();
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
      return this.#failed(answer.error);
    }
    this.#firstChangeAt = this.#parts.clock.elapsed();
    this.#succeeded();
    this.#know({ tag: answer.value.tag, fingerprint });
    this.#show({});
  }

  #know(synced: Synced): void {
    this.#synced = synced;
    this.#parts.siblings.tell({ kind: 'synced', synced });
    void this.#parts.replica.noteSynced(synced);
  }

  #succeeded(): void {
    const now = this.#parts.clock.elapsed();
    this.#attempts = 0;
    this.#holdUntil = 0;
    const working = now - Math.max(this.#lastChangeAt, this.#lastNewsAt) < timing.busyForMs;
    this.#nextCheckAt = now + (this.#status.get().fault !== null ? timing.faultReadMs : working ? timing.busyCheckMs : timing.idleCheckMs);
    this.#show({ doing: 'nothing', failure: null });
  }

  #failed(failure: RemoteFailure): void {
    if (failure.kind === 'cancelled' && this.#closed) return;
    this.#attempts += 1;
    this.#holdUntil = this.#parts.clock.elapsed() + pauseAfter(failure, this.#attempts, this.#parts.random);
    // A collision is everyday work, not trouble.
    const everyday = failure.kind === 'conflict' && this.#attempts < 5;
    this.#show({ doing: 'nothing', failure: everyday ? this.#status.get().failure : failure });
  }

  #show(change: Partial<EngineStatus>): void {
    const before = this.#status.get();
    const next = { ...before, ...change, pending: this.#isPending() };
    const same = (Object.keys(next) as (keyof EngineStatus)[]).every((key) => next[key] === before[key]);
    if (!same) this.#status.set(next);
  }
}
