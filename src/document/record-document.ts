/**
 * The record as a Yjs document. Commands have become mutations before they come here; screens read `record`, a plain
 * snapshot in which only the entities that changed are new objects.
 *
 * Invariants: merging is order-free and idempotent; nothing that cannot be decoded is ever merged in part; unknown
 * tables, fields and texts stay in the document and come out again in `encode`.
 */
import * as Y from 'yjs';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command, Mutation } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { fieldKey, spotOfKey, spotOfText, tables, textName } from './layout.ts';
import { Receipts } from './receipts.ts';
import { RecordMirror } from './record-mirror.ts';
import { covers, fingerprintOf, guid, openState } from './state.ts';
import { mergeText } from './text-merge.ts';

/** How a remote state relates to what this document holds. */
export interface Comparison {
  /** Does the remote hold everything that this document holds? If not, it has to be written again. */
  readonly remoteHasMine: boolean;
  /** Does the remote hold something that this document lacks? */
  readonly remoteHasNews: boolean;
  /** `RecordDocument.fingerprint` of the remote state; counted when it is asked for. */
  remoteFingerprint(): string;
}

/** Origins of own transactions: a person's step, which can be taken back, and what the app notes by itself. */
const step = Symbol('step');
const note = Symbol('note');
const receipt = Symbol('receipt');

/**
 * How a change came about: `typing` (one of a stretch), a single `step`, a `receipt` (nobody's words), or `merged` from
 * somewhere else.
 */
export type ChangeKind = 'typing' | 'step' | 'receipt' | 'merged';

export interface ApplyOptions {
  /** Steps with the same group that follow each other are taken back together (one stretch of typing). */
  readonly group?: string;
  /** False for what the app notes by itself, e.g. the rhythm of the meeting. */
  readonly undoable?: boolean;
}

export class RecordDocument {
  readonly #doc: Y.Doc;
  readonly #undo: Y.UndoManager;
  readonly #record: Subscribable<PartnershipRecord>;
  readonly #mirror = new RecordMirror();
  readonly #undoable = new Subscribable<Command['type'] | null>(null);
  readonly #listeners = new Set<(update: Uint8Array, kind: ChangeKind) => void>();
  readonly receipts: Receipts;
  #fingerprint: string | null = null;
  #undoGroup: string | null = null;
  #label: Command['type'] | null = null;
  #touched: ReadonlySet<string> = new Set();

  /** `clientId`: Yjs client id; random when absent. A simulation gives its own, so that a seed decides everything. */
  constructor(clientId?: number) {
    this.#doc = new Y.Doc({ guid });
    if (clientId !== undefined) this.#doc.clientID = clientId;
    for (const table of tables) this.#doc.getMap(table);
    // Steps are closed by hand (`apply`), never by Yjs's own clock.
    this.#undo = new Y.UndoManager(this.#doc, { trackedOrigins: new Set([step]), captureTimeout: Number.MAX_SAFE_INTEGER });
    this.#undo.on('stack-item-added', ({ stackItem, type }: { stackItem: { meta: Map<unknown, unknown> }; type: string }) => {
      if (type === 'undo') stackItem.meta.set('label', this.#label).set('touched', this.#touched);
      this.#noteUndoable();
    });
    this.#undo.on('stack-item-popped', () => this.#noteUndoable());
    this.#record = new Subscribable(this.#mirror.record);
    this.receipts = new Receipts(this.#doc, receipt);
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => this.#afterTransaction(transaction));
    this.#doc.on('updateV2', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#fingerprint = null;
      for (const listener of [...this.#listeners]) listener(update, this.#kindOf(transaction));
    });
  }

  get record(): Readable<PartnershipRecord> {
    return this.#record;
  }

  /** Name of this page as a writer; another one for each page. */
  get writer(): string {
    return this.#doc.clientID.toString(36);
  }

  /** Label of the newest own step that can be taken back. */
  get undoable(): Readable<Command['type'] | null> {
    return this.#undoable;
  }

  /** Called with each update and how it came about. Returns an unsubscribe. */
  onUpdate(listener: (update: Uint8Array, kind: ChangeKind) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries mutations out as one step. */
  apply(mutations: readonly Mutation[], label: Command['type'], options: ApplyOptions = {}): void {
    const undoable = options.undoable ?? true;
    if (undoable) {
      const group = options.group ?? null;
      if (group === null || group !== this.#undoGroup) this.#undo.stopCapturing();
      this.#undoGroup = group;
      this.#label = label;
      this.#touched = this.#touchedBy(mutations);
    }
    this.#doc.transact(
      () => {
        for (const mutation of mutations) this.#mutate(mutation);
      },
      undoable ? step : note,
    );
  }

  /**
   * Takes the newest own step back. What the other person has changed since stays (Yjs keeps later remote values); a step
   * that they have built on meanwhile cannot be taken back any more (`#forgetTouched`).
   */
  undo(): void {
    this.#undoGroup = null;
    this.#undo.undo();
  }

  /** Merges an update from the replica store, a sibling or a file. False when it cannot be decoded; then nothing changed. */
  merge(update: Uint8Array): boolean {
    if (openState(update, 'may-miss-others') === null) return false;
    Y.applyUpdateV2(this.#doc, update, 'merge');
    return true;
  }

  /** Compares with a whole remote state; null when that does not decode or is not whole. Changes nothing. */
  compare(state: Uint8Array): Comparison | null {
    const remote = openState(state, 'must-be-whole');
    if (remote === null) return null;
    return { remoteHasMine: covers(remote, this.#doc), remoteHasNews: !covers(this.#doc, remote), remoteFingerprint: () => fingerprintOf(remote) };
  }

  /** All that is held, also what still waits for a change that it builds on: a Yjs update in version 2 encoding. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.#doc);
  }

  /** As `encode`, without what waits: a state that everybody can read whole, which is what belongs into the file. */
  encodeWhole(): Uint8Array {
    const { store } = this.#doc;
    const { pendingStructs, pendingDs } = store;
    // Yjs has no option for it; `encodeStateAsUpdateV2` adds what waits from exactly these two (yjs 13.6, `encoding.js`).
    store.pendingStructs = null;
    store.pendingDs = null;
    try {
      return Y.encodeStateAsUpdateV2(this.#doc);
    } finally {
      store.pendingStructs = pendingStructs;
      store.pendingDs = pendingDs;
    }
  }

  /** The same for two documents exactly when they hold the same changes. */
  fingerprint(): string {
    this.#fingerprint ??= fingerprintOf(this.#doc);
    return this.#fingerprint;
  }

  destroy(): void {
    this.#undo.destroy();
    this.#doc.destroy();
  }

  #kindOf(transaction: Y.Transaction): ChangeKind {
    if (!transaction.local) return 'merged';
    if (transaction.origin === receipt) return 'receipt';
    return transaction.origin === step && this.#undoGroup !== null ? 'typing' : 'step';
  }

  #mutate(mutation: Mutation): void {
    if (mutation.kind === 'set') {
      const map = this.#doc.getMap(mutation.table);
      for (const [field, value] of Object.entries(mutation.fields)) map.set(fieldKey(mutation.id, field), value);
      return;
    }
    const text = this.#doc.getText(textName(mutation.table, mutation.id, mutation.field));
    for (const splice of mergeText(mutation.from, mutation.to, text.toString())) {
      if (splice.remove > 0) text.delete(splice.index, splice.remove);
      if (splice.insert !== '') text.insert(splice.index, splice.insert);
    }
  }

  #afterTransaction(transaction: Y.Transaction): void {
    if (transaction.changed.size === 0) return;
    const remote: string[] = [];
    const names = new Map<unknown, string>();
    for (const [name, type] of this.#doc.share) names.set(type, name);
    for (const [type, keys] of transaction.changed) {
      const name = names.get(type);
      if (name === undefined) continue;
      const table = tables.find((candidate) => candidate === name);
      if (table !== undefined) {
        const map = this.#doc.getMap(table);
        for (const key of keys) {
          const spot = key === null ? null : spotOfKey(table, key);
          if (spot === null || key === null) continue;
          this.#mirror.put(spot, map.get(key));
          if (!transaction.local) remote.push(`${table}/${spot.id}`, `${table}/${spot.id}/${spot.field}`);
        }
        continue;
      }
      const spot = spotOfText(name);
      if (spot !== null) this.#mirror.put(spot, this.#doc.getText(name).toString());
    }
    this.#record.set(this.#mirror.refresh());
    this.#forgetTouched(remote);
  }

  /**
   * What the other person must not have touched for a step to be taken back. A signature, a confirmation or an answer
   * stands on the whole agreement or session, so there it is the entity, as for what the step made; elsewhere the field.
   */
  #touchedBy(mutations: readonly Mutation[]): ReadonlySet<string> {
    const record = this.#mirror.record;
    return new Set(
      mutations.flatMap((mutation) => {
        if (mutation.kind === 'text') return [];
        const { table, id } = mutation;
        const whole = table === 'agreements' || table === 'sessions' || table === 'partnership' || record[table][id] === undefined;
        return whole ? [`${table}/${id}`] : Object.keys(mutation.fields).map((field) => `${table}/${id}/${field}`);
      }),
    );
  }

  #forgetTouched(remote: readonly string[]): void {
    const newest = this.#undo.undoStack.findLastIndex((step) => {
      const touched = step.meta.get('touched') as ReadonlySet<string> | undefined;
      return remote.some((key) => touched?.has(key));
    });
    if (newest < 0) return;
    // With it go the older ones: steps are taken back in order.
    this.#undo.undoStack.splice(0, newest + 1);
    this.#noteUndoable();
  }

  #noteUndoable(): void {
    const top = this.#undo.undoStack.at(-1);
    this.#undoable.set((top?.meta.get('label') as Command['type'] | undefined) ?? null);
  }
}
