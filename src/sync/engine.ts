/**
 * Keeps the document and the remote file together. `next-step.ts` decides, this carries out.
 *
 * The rule of repair: correctness never rests on `If-Match`. This device keeps everything that it has seen; whenever a
 * read shows a file that lacks some of it, the document is merged and written again. So a write that was overwritten,
 * or whose answer was lost, heals at the next read of any page that holds it.
 */
import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/ids.ts';
import type { Readable } from '../base/subscribable.ts';
import type { ChangeKind } from '../document/record-document.ts';
import { type EngineStatus, StatusBoard } from './engine-status.ts';
import { Exchange, type ExchangeParts } from './exchange.ts';
import { Lead } from './lead.ts';
import { nextStep, type Situation, wantsToWrite } from './next-step.ts';
import type { SiblingMessage, Synced, Tag } from './ports.ts';
import { ReceiptNote } from './receipt-note.ts';
import { Timetable } from './timetable.ts';
import { Troubles } from './troubles.ts';
import { Untold } from './untold.ts';

export interface EngineParts extends ExchangeParts {
  readonly clock: Clock;
  readonly random: Random;
}

/** So often a page that nobody looks at tries to save before it lets another page lead. */
const triesUnseen = 3;

export class Engine {
  readonly #parts: EngineParts;
  readonly #board: StatusBoard;
  readonly #exchange: Exchange;
  readonly #stop: (() => void)[] = [];
  readonly #troubles: Troubles;
  readonly #times: Timetable;
  readonly #receipt: ReceiptNote;
  readonly #lead: Lead;
  readonly #untold: Untold;
  #active = true;
  #hurry = false;
  #busy: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #closed = false;
  #again = false;

  /** `synced`: what the store knows of the remote. */
  constructor(parts: EngineParts, synced: Synced | null) {
    const { siblings } = parts;
    this.#parts = parts;
    this.#troubles = new Troubles(parts.random);
    this.#times = new Timetable(parts.clock.elapsed());
    this.#receipt = new ReceiptNote(parts.document, parts.me);
    this.#lead = new Lead(siblings, parts.remote, {
      leads: () => this.#onLead(),
      news: () => this.#onNews(),
      live: (live) => this.#onLive(live),
    });
    this.#untold = new Untold(() => parts.replica.tellAll());
    this.#exchange = new Exchange(parts, synced, {
      troubles: this.#troubles,
      times: this.#times,
      receipt: this.#receipt,
      board: () => this.#board,
      now: () => this.#now,
      noteReceipt: () => this.#noteReceipt(),
    });
    const facts = { leads: () => this.#lead.held, wordsWait: () => this.#wordsWait(), seen: () => this.#isSeen(), failure: (wait: boolean) => this.#troubles.shown(wait) };
    this.#board = new StatusBoard(siblings, facts, this.#exchange.pending);
    this.#stop.push(parts.replica.onChange((change) => this.#onChange(change)));
    this.#stop.push(siblings.hear((message) => this.#onMessage(message)));
  }

  /** Is this the page of its device that talks to the remote? */
  get leads(): boolean {
    return this.#lead.held;
  }

  get status(): Readable<EngineStatus> {
    return this.#board.status;
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
    this.#exchange.know({ tag, fingerprint: null });
    this.#exchange.readNext();
    this.#letGo();
    this.#board.show({ fault: null });
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    this.#exchange.end();
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
    this.#board.show({ failure: null });
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
      this.#times.changed(change, !this.status.get().pending, this.#now);
    }
    // What the store gives late, or another page tells, may be words; receipts and what has left are not.
    if (change !== 'upkeep') this.#receipt.wordsWait();
    this.#board.show({});
    this.#pump();
  }

  #onMessage(message: SiblingMessage): void {
    if (message.kind === 'retry' && this.#lead.held) this.retry();
    if (this.#lead.held) return;
    if (message.kind === 'synced') {
      this.#exchange.heard(message.synced);
      this.#board.show({ asked: true });
      this.#untold.leaderIsInStep(this.#exchange.pending ? this.#parts.document.fingerprint() : null);
    } else if (message.kind === 'trouble') {
      this.#board.hearTrouble(message);
    }
  }

  #wordsWait(): boolean {
    const { pending } = this.#exchange;
    // A receipt that is refused is tried less and less often, too, though it is nobody's trouble (W3).
    if (!pending) this.#troubles.nothingToWrite();
    return pending && !this.#receipt.alone;
  }

  #isSeen(): boolean {
    return !this.#exchange.pending && this.#receipt.allSeen;
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
      pending: this.#exchange.pending,
      firstChangeAt: times.firstChangeAt,
      lastChangeAt: times.lastChangeAt,
      quietMs: times.quietMs(now),
      receiptAt: this.#receipt.by,
      hurry: this.#hurry,
      knownTag: this.#exchange.synced?.tag ?? null,
      askFirst: times.asksFirst(now, this.#hurry),
      mustRead: this.#exchange.mustRead,
      holdUntil: this.#troubles.holdUntil,
      holdWritesUntil: Math.max(this.#troubles.holdWritesUntil, this.#hurry ? 0 : times.nextSaveAt),
      nextCheckAt: times.nextCheckAt,
      nextWholeReadAt: times.nextWholeReadAt,
      // A document that holds nothing yet has nothing to say, whatever seems to wait.
      mayNotWrite: this.status.get().fault !== null || this.#parts.document.record.get().partnership === null,
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
    // What is shown of a step that begins comes back as an event before its first await: that is not another one.
    this.#busy = Promise.resolve();
    const work = this.#exchange[step.do]();
    this.#busy = work.catch((error: unknown) => this.#threw(step.do, error)).finally(() => {
      this.#busy = null;
      if (this.#again) this.#letGo();
      this.#again = false;
      this.#pump();
    });
  }

  /** A mistake of our own: it is told like any other, and tried again no sooner than what the service could not do. */
  #threw(doing: 'read' | 'check' | 'write', error: unknown): never {
    if (doing === 'write') this.#exchange.readNext();
    this.#troubles[doing === 'write' ? 'writeFailed' : 'askFailed']({ kind: 'unavailable' }, this.#now);
    this.#board.show({ doing: 'nothing' });
    throw error;
  }

  /** Nobody looks, and nothing waits that this page may save, or it could not for a while: another page may lead. */
  #rest(): void {
    if (this.#lead.held && wantsToWrite(this.#situation()) && this.#troubles.count < triesUnseen) return;
    this.#lead.giveUp();
  }
}
