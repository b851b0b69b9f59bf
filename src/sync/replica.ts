/**
 * What this device holds: joins the document with the local store and with the person's other pages.
 *
 * Invariant: whatever reached the document is handed to the store at once; `unsaved` is empty only when all of it is
 * durable. Nothing here waits for the network.
 */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Clock } from '../base/clock.ts';
import { encodeMark } from '../document/beside.ts';
import type { ChangeKind, Comparison, RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import type { ReplicaStore, Siblings, StoreFailure, Synced } from './ports.ts';

/** `durable`: the device has everything. `writing`: in a moment. Else why it has not. */
export type Durability = 'durable' | 'writing' | StoreFailure['kind'];

/** So many stored updates are folded into one. */
const compactAfter = 60;
const retryStoreMs = 3_000;
/** So long the file waits for the store. */
const longestKeepingMs = 1_000;
/** By then everybody who was here when this page opened has answered, or is no more. */
const secondLookMs = 1_000;

/** Where a change of the document came from. `stored`: from this device's store, so it need not go there; nor does what is `kept` there since a moment. */
type Source = 'here' | 'remote' | 'sibling' | 'stored' | 'kept' | 'brought back';

/** What the store does not have yet. */
interface Unsaved {
  readonly update: Uint8Array;
  /** It has it (in the same moment: nothing else has come in between), or it has refused. */
  readonly onAnswer?: (stored: boolean) => void;
}

export interface ReplicaParts {
  readonly document: RecordDocument;
  readonly store: ReplicaStore;
  readonly siblings: Siblings;
  readonly clock: Clock;
}

export class Replica {
  readonly #parts: ReplicaParts;
  readonly #durability = new Subscribable<Durability>('durable');
  readonly #changed = new Set<(change: ChangeKind) => void>();
  readonly #stop: (() => void)[] = [];
  #source: Source = 'here';
  #told: ChangeKind = 'merged';
  #device: string | null = null;
  /** Does the document hold words of this person's that no mark of this device stands for? */
  #unmarked = false;
  #unsaved: Unsaved[] = [];
  /** What the store holds and this page cannot read, e.g. a newer client's: it stays there for one that can. */
  #unread: readonly Uint8Array[] = [];
  #saving: Promise<void> | null = null;
  #stored = 0;
  #departures = 0;
  #cancelRetry: (() => void) | null = null;
  #cancelReload: (() => void) | null = null;
  #cancelSecondLook: (() => void) | null = null;
  #loaded = false;
  #looked = false;
  #closed = false;

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.#stop.push(parts.document.onUpdate((update, change) => this.#took(update, change)));
    // Listening begins before loading: an update that a sibling stores meanwhile is heard or loaded, or both.
    this.#stop.push(
      parts.siblings.hear((message) => {
        if (message.kind === 'hello') this.tellAll();
        if (message.kind === 'update') {
          this.#told = message.change;
          this.#from('sibling', () => parts.document.merge(message.update));
          this.#keepWaiting(message.update);
        }
      }),
    );
  }

  /** Has the store been read, and once more a moment later? Until then this page can speak for itself only, not for what the device keeps. */
  get knowsDevice(): boolean {
    return this.#looked;
  }

  get durability(): Readable<Durability> {
    return this.#durability;
  }

  /**
   * Fills the document from the store. A store that fails leaves the document empty, says so in `durability`, and is asked
   * again until it answers: what lies in it comes late, yet it comes.
   */
  async load(): Promise<Synced | null> {
    this.#parts.siblings.tell({ kind: 'hello' });
    return this.#load();
  }

  async #load(): Promise<Synced | null> {
    const loaded = await this.#parts.store.load();
    if (this.#closed) return null;
    if (!loaded.ok) {
      this.#durability.set(loaded.error.kind);
      this.#cancelReload = this.#parts.clock.after(retryStoreMs, () => void this.#load());
      return null;
    }
    this.#loaded = true;
    this.#cancelReload = null;
    if (this.#unsaved.length === 0) this.#durability.set('durable');
    this.#device = loaded.value.device;
    // What a page before this one left unsaved is not known to be under a mark. Whoever hears of what is merged may write it at
    // once, which raises one; else it is seen afterwards whether it is needed.
    const wasUnmarked = this.#unmarked;
    this.#unmarked ||= loaded.value.updates.length > 0;
    this.#unread = this.#from('stored', () => this.#mergeAll(loaded.value.updates));
    // What cannot be read cannot be folded either: counted, it would make each page fold the store anew.
    this.#stored = loaded.value.updates.length - this.#unread.length;
    this.#unmarked &&= wasUnmarked || (this.#stored > 0 && this.#parts.document.fingerprint() !== loaded.value.synced?.fingerprint);
    if (this.#wantsFolding()) await this.#compact();
    this.#cancelSecondLook ??= this.#parts.clock.after(secondLookMs, () => void this.#lookAgain());
    // With an update that cannot be read the device holds less than it once told: the file has to be read anew.
    return this.#unread.length === 0 ? loaded.value.synced : null;
  }

  /**
   * A page that was killed just when this one opened may have stored its last words after this one had loaded, and have heard no
   * question any more: nobody else would find them before the next opening.
   */
  async #lookAgain(): Promise<void> {
    const loaded = await this.#parts.store.load();
    if (!loaded.ok || this.#closed) return;
    this.#looked = true;
    const before = this.#parts.document.fingerprint();
    const wasUnmarked = this.#unmarked;
    // Whoever hears of what is merged may write it at once: it has to come under a mark.
    this.#unmarked = true;
    this.#unread = this.#from('stored', () => this.#mergeAll(loaded.value.updates));
    if (this.#parts.document.fingerprint() === before) this.#unmarked = wasUnmarked;
  }

  /** Tells the person's other pages all that this one holds. */
  tellAll(): void {
    this.#parts.siblings.tell({ kind: 'update', update: this.#parts.document.encode(), change: 'step' });
  }

  /** Takes in what the remote holds and this device lacks. */
  mergeRemote(compared: Comparison): void {
    const { receipts } = this.#parts.document;
    const raised = receipts.bringsMarkOf(this.#marksAs, () => this.#from('remote', () => compared.takeIn()));
    if (!raised || compared.remoteHasMine) return;
    // A page before this one raised it and the store did not keep it: the numbers that come next may already stand for other
    // words, and have been receipted. This page goes on under a name of its own.
    this.#device = null;
    this.#unmarked = true;
  }

  /** Takes in what this person brought back from an earlier version: to the other person it is as new as what is typed. */
  bringBack(update: Uint8Array): boolean {
    return this.#from('brought back', () => this.#parts.document.merge(update));
  }

  /** Are there words that no mark stands for? Then the file may not be written before `mark`. */
  get unmarked(): boolean {
    return this.#unmarked && !this.#closed;
  }

  /**
   * Before the file is written: words of `person` that it will hold for the first time come under a new mark. One that stands in the
   * file and not in the store would be raised once more by the next page of this device, for other words, when it has long been
   * receipted (W1): so the store has it first. Where it refuses, or takes its time, the mark is this page's alone. What is typed
   * meanwhile is under it as well; what comes in between that moment and the next of whoever waits here is not (`unmarked`).
   */
  async mark(person: PersonId): Promise<void> {
    if (!this.#unmarked || (await this.#markKept(person)) || this.#closed) return;
    this.#unmarked = false;
    this.#device = null;
    this.#parts.document.receipts.raise(person, this.#marksAs);
  }

  /** Raises the device's mark as soon as the store has it. False when it does not get there. */
  async #markKept(person: PersonId): Promise<boolean> {
    const { document, clock } = this.#parts;
    const device = this.#device;
    if (device === null) return false;
    const mark = document.receipts.next(person, device);
    return new Promise((resolve) => {
      let waits = true;
      const onAnswer = (stored: boolean): void => {
        if (!waits) return;
        waits = false;
        cancel();
        // Another page of this device may have raised the same meanwhile.
        const isOurs = stored && !this.#closed && this.#device === device && document.receipts.next(person, device)[1] === mark[1];
        resolve(isOurs);
        if (!isOurs) return;
        this.#unmarked = false;
        this.#from('kept', () => document.receipts.raise(person, device));
      };
      const mine = { update: encodeMark(mark), onAnswer };
      const cancel = clock.after(longestKeepingMs, () => {
        // The first is on its way already.
        this.#unsaved = this.#unsaved.filter((one, at) => one !== mine || at === 0);
        onAnswer(false);
      });
      this.#unsaved.push(mine);
      this.#save();
    });
  }

  get #marksAs(): string {
    return this.#device ?? this.#parts.document.writer;
  }

  /** Called after each change of the document that this page made or heard, not for what the remote brought. */
  onChange(listener: (change: ChangeKind) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Resolves when everything that the document holds is durable, or the store has refused it. */
  async settled(): Promise<void> {
    while (this.#saving !== null) await this.#saving;
  }

  async noteSynced(synced: Synced): Promise<void> {
    await this.settled();
    // What the store refused is not here after a restart: a note that says otherwise would overwrite the file with less.
    // The same for what could not be loaded yet.
    if (this.#loaded && this.#unsaved.length === 0) await this.#parts.store.noteSynced(synced);
  }

  close(): void {
    this.#closed = true;
    this.#cancelRetry?.();
    this.#cancelReload?.();
    this.#cancelSecondLook?.();
    this.#refuseMarks();
    for (const stop of this.#stop) stop();
  }

  /** All at once, which is quick; those that cannot be read are left out, and given back. */
  #mergeAll(updates: readonly Uint8Array[]): readonly Uint8Array[] {
    const { document } = this.#parts;
    return document.merge(...updates) ? [] : updates.filter((update) => !document.merge(update));
  }

  #from<T>(source: Source, task: () => T): T {
    const before = this.#source;
    this.#source = source;
    try {
      return task();
    } finally {
      this.#source = before;
    }
  }

  /**
   * What a sibling told builds on what this page has not loaded yet: the document takes it in later, with that, and by then it looks
   * like something from the store. The sibling may be killed before it has stored it, and what is typed here builds on it.
   */
  #keepWaiting(update: Uint8Array): void {
    if (!this.#parts.document.waits) return;
    this.#unsaved.push({ update });
    this.#save();
  }

  #took(update: Uint8Array, kind: ChangeKind): void {
    const source = this.#source;
    const change = source === 'sibling' ? this.#told : source === 'brought back' ? 'step' : kind;
    if (change === 'typing' || change === 'step') this.#unmarked = true;
    if (source !== 'stored' && source !== 'sibling') this.#parts.siblings.tell({ kind: 'update', update, change });
    if (source !== 'stored' && source !== 'kept') {
      // What a sibling told is stored here, too: it may be killed before it has, and what is typed here builds on it.
      this.#unsaved.push({ update });
      this.#save();
    }
    // What listeners note in the document is of this page, whoever told the change that they hear of.
    if (source !== 'remote') {
      this.#from('here', () => {
        for (const listener of [...this.#changed]) listener(change);
      });
    }
  }

  #save(): void {
    this.#durability.set('writing');
    if (this.#saving !== null) return;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#saving = this.#drain().finally(() => {
      this.#saving = null;
      // What came while the last of it was ending, or while the store was folded, found this one still at work.
      if (this.#unsaved.length > 0 && this.#cancelRetry === null) this.#save();
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#unsaved[0]; next !== undefined; next = this.#unsaved[0]) {
      const stored = await this.#parts.store.append(next.update);
      if (!stored.ok) {
        this.#durability.set(stored.error.kind);
        this.#refuseMarks();
        this.#cancelRetry = this.#parts.clock.after(retryStoreMs, () => this.#save());
        return;
      }
      this.#unsaved = this.#unsaved.filter((one) => one !== next);
      this.#stored += 1;
      next.onAnswer?.(true);
    }
    // A store that takes what is new and could not be read yet: what lies in it is still out of sight.
    if (this.#cancelReload !== null) return;
    this.#durability.set('durable');
    if (this.#wantsFolding()) await this.#compact();
  }

  /** They are not tried again: the words do not wait for them. */
  #refuseMarks(): void {
    const refused = this.#unsaved.filter(({ onAnswer }) => onAnswer !== undefined);
    this.#unsaved = this.#unsaved.filter(({ onAnswer }) => onAnswer === undefined);
    for (const { onAnswer } of refused) onAnswer?.(false);
  }

  /** Many small updates; or leaves have left, which would come back with what is stored. */
  #wantsFolding(): boolean {
    return this.#stored >= compactAfter || this.#parts.document.departures > this.#departures;
  }

  async #compact(): Promise<void> {
    const { document, store } = this.#parts;
    const { departures } = document;
    const done = await store.compact(document.encode(), this.#unread);
    if (!done.ok) return;
    this.#stored = 1;
    this.#departures = departures;
  }
}
