/**
 * What this device holds: joins the document with the local store and with the person's other pages.
 *
 * Invariant: whatever reached the document is in the outbox to the store at once. Nothing here waits for the network.
 */
import type { Clock } from '../base/clock.ts';
import type { Readable } from '../base/subscribable.ts';
import type { ChangeKind, Comparison, RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { Marks } from './marks.ts';
import { type Durability, Outbox, retryStoreMs } from './outbox.ts';
import type { ReplicaStore, Siblings, Synced } from './ports.ts';

/** So many stored updates are folded into one. */
const compactAfter = 60;
/** By then everybody who was here when this page opened has answered, or is no more. */
const secondLookMs = 1_000;

/** Where a change of the document came from. `stored`: from this device's store, so it need not go there; nor does what is `kept` there since a moment. */
type Source = 'here' | 'remote' | 'sibling' | 'stored' | 'kept' | 'brought back';

export interface ReplicaParts {
  readonly document: RecordDocument;
  readonly store: ReplicaStore;
  readonly siblings: Siblings;
  readonly clock: Clock;
}

export class Replica {
  readonly #parts: ReplicaParts;
  readonly #outbox: Outbox;
  readonly #marks: Marks;
  readonly #changed = new Set<(change: ChangeKind) => void>();
  readonly #stop: (() => void)[] = [];
  #source: Source = 'here';
  #told: ChangeKind = 'merged';
  /** What the store holds and this page cannot read, e.g. a newer client's: it stays there for one that can. */
  #unread: readonly Uint8Array[] = [];
  #stored = 0;
  #departures = 0;
  #cancelReload: (() => void) | null = null;
  #cancelSecondLook: (() => void) | null = null;
  #loaded = false;
  #looked = false;
  #closed = false;

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.#outbox = new Outbox({
      store: parts.store,
      clock: parts.clock,
      onStored: () => (this.#stored += 1),
      isUnread: () => this.#cancelReload !== null,
      fold: () => (this.#wantsFolding() ? this.#compact() : null),
    });
    this.#marks = new Marks({ ...parts, outbox: this.#outbox, alreadyKept: (raise) => this.#from('kept', raise) });
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
    return this.#outbox.durability;
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
      this.#outbox.unreadable(loaded.error.kind);
      this.#cancelReload = this.#parts.clock.after(retryStoreMs, () => void this.#load());
      return null;
    }
    this.#loaded = true;
    this.#cancelReload = null;
    this.#outbox.readable();
    this.#marks.nameIs(loaded.value.device);
    // What a page before this one left unsaved is not known to be under a mark.
    const settle = this.#marks.suspect(loaded.value.updates.length > 0);
    this.#unread = this.#from('stored', () => this.#mergeAll(loaded.value.updates));
    // What cannot be read cannot be folded either: counted, it would make each page fold the store anew.
    this.#stored = loaded.value.updates.length - this.#unread.length;
    settle(() => this.#stored > 0 && this.#parts.document.fingerprint() !== loaded.value.synced?.fingerprint);
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
    if (this.#closed) return;
    if (!loaded.ok) {
      // As in loading: what lies there comes late, yet it comes.
      this.#cancelSecondLook = this.#parts.clock.after(retryStoreMs, () => void this.#lookAgain());
      return;
    }
    this.#looked = true;
    const before = this.#parts.document.fingerprint();
    const settle = this.#marks.suspect(true);
    this.#unread = this.#from('stored', () => this.#mergeAll(loaded.value.updates));
    settle(() => this.#parts.document.fingerprint() !== before);
  }

  /** Tells the person's other pages all that this one holds. */
  tellAll(): void {
    this.#parts.siblings.tell({ kind: 'update', update: this.#parts.document.encode(), change: 'step' });
  }

  /** Takes in what the remote holds and this device lacks. True when the remote lacks something since: what had to be said again (SPEC D13). */
  mergeRemote(compared: Comparison): boolean {
    const { receipts } = this.#parts.document;
    let saidAgain = false;
    const raised = receipts.bringsMarkOf(this.#marks.as, () => (saidAgain = this.#from('remote', () => compared.takeIn())));
    if (raised && !compared.remoteHasMine) this.#marks.disown();
    return saidAgain;
  }

  /** Takes in what this person brought back from an earlier version: to the other person it is as new as what is typed. */
  bringBack(update: Uint8Array): boolean {
    return this.#from('brought back', () => this.#parts.document.merge(update));
  }

  /** Are there words that no mark stands for? Then the file may not be written before `mark`. */
  get unmarked(): boolean {
    return this.#marks.unmarked;
  }

  /** Before the file is written: words of `person` that it will hold for the first time come under a new mark (`Marks`). */
  mark(person: PersonId): Promise<void> {
    return this.#marks.mark(person);
  }

  /** Called after each change of the document that this page made or heard, not for what the remote brought. */
  onChange(listener: (change: ChangeKind) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Resolves when everything that the document holds is durable, or the store has refused it. */
  settled(): Promise<void> {
    return this.#outbox.settled();
  }

  async noteSynced(synced: Synced): Promise<void> {
    await this.settled();
    // What the store refused is not here after a restart: a note that says otherwise would overwrite the file with less.
    // The same for what could not be loaded yet.
    if (this.#loaded && this.#outbox.isEmpty) await this.#parts.store.noteSynced(synced);
  }

  close(): void {
    this.#closed = true;
    this.#marks.close();
    this.#cancelReload?.();
    this.#cancelSecondLook?.();
    this.#outbox.close();
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
    this.#outbox.put({ update });
  }

  #took(update: Uint8Array, kind: ChangeKind): void {
    // What a merge makes this page say again is of here (SPEC D13): a merge itself is no step.
    const source = kind === 'step' ? 'here' : this.#source;
    const change = source === 'sibling' ? this.#told : source === 'brought back' ? 'step' : kind;
    if (change === 'typing' || change === 'step') this.#marks.wordsCame();
    if (source !== 'stored' && source !== 'sibling') this.#parts.siblings.tell({ kind: 'update', update, change });
    if (source !== 'stored' && source !== 'kept') {
      // What a sibling told is stored here, too: it may be killed before it has, and what is typed here builds on it.
      this.#outbox.put({ update });
    }
    // What listeners note in the document is of this page, whoever told the change that they hear of.
    if (source !== 'remote') {
      this.#from('here', () => {
        for (const listener of [...this.#changed]) listener(change);
      });
    }
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
