/**
 * One leaf of a record: a small Yjs document. Tells what changed in it as spots of the record, counts its own
 * fingerprint, and keeps both that and its encoding until the next change.
 */
import * as Y from 'yjs';
import { type DocumentTable, fieldKey, type LeafName, type Spot, spotOfKey, spotOfText, tablesOf, textName } from './layout.ts';
import type { Mutation } from '../domain/commands.ts';
import { covers, fingerprintOf, guid, type Holding, holdingOf, openState } from './state.ts';
import { shownIn, swallowed } from './swallowed.ts';
import { mergeText } from './text-merge.ts';

/** Origins of own transactions: a person's step, which can be taken back, and what the app notes by itself. */
const step = Symbol('step');
const note = Symbol('note');

export interface LeafListener {
  /** An update, in Yjs version 2 encoding. */
  update(leaf: LeafName, update: Uint8Array): void;
  /** A value; `here` when a person on this page, or this app, changed it, not somebody's merged update. */
  value(spot: Spot, value: unknown, here: boolean): void;
}

/** How a remote state of a leaf relates to it. */
export interface LeafComparison {
  readonly remoteHasMine: boolean;
  readonly remoteHasNews: boolean;
  readonly remoteFingerprint: () => string;
}

export class Leaf {
  readonly name: LeafName;
  readonly #doc: Y.Doc;
  readonly #listener: LeafListener;
  readonly #tables: ReadonlyMap<unknown, DocumentTable>;
  #undo: Y.UndoManager | null = null;
  #fingerprint: string | null = null;
  #holding: Holding | null = null;
  #encoded: Uint8Array | null = null;
  /** A remote state that holds exactly this, maybe in another order: as the last one that was compared, or taken in. */
  #same: Uint8Array | null = null;
  #compared = false;
  #swallowed: { readonly map: Y.Map<unknown>; readonly key: string; readonly value: unknown }[] = [];

  constructor(name: LeafName, clientId: number, listener: LeafListener) {
    this.name = name;
    this.#listener = listener;
    this.#doc = new Y.Doc({ guid });
    this.#doc.clientID = clientId;
    this.#tables = new Map(tablesOf(name).map((table) => [this.#doc.getMap(table), table]));
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => this.#afterTransaction(transaction));
    this.#doc.on('updateV2', (update: Uint8Array) => {
      this.#fingerprint = null;
      this.#holding = null;
      this.#encoded = null;
      this.#same = null;
      listener.update(name, update);
    });
  }

  /** Yjs itself draws a new one when it meets its own in somebody else's changes. */
  get clientId(): number {
    return this.#doc.clientID;
  }

  /** Does it hold any change? One that only waits for a missing one holds none. */
  get empty(): boolean {
    return this.#doc.store.clients.size === 0;
  }

  /** Does something in it wait for a change that is missing? */
  get waits(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null;
  }

  /** Every spot of the record that lies in it. */
  spots(): readonly Spot[] {
    const values = [...this.#tables.values()].flatMap((table) => [...this.#doc.getMap(table).keys()].map((key) => spotOfKey(this.name, table, key)));
    const texts = [...this.#doc.share.keys()].map((name) => spotOfText(this.name, name));
    return [...values, ...texts].filter((spot) => spot !== null);
  }

  /** Carries mutations out; `undoable` as a new step (or as part of the one before, when `goesOn`). */
  apply(mutations: readonly Mutation[], undoable: boolean, goesOn: boolean): void {
    if (undoable) {
      // Steps are closed by hand, never by Yjs's own clock.
      this.#undo ??= new Y.UndoManager(this.#doc, { trackedOrigins: new Set([step]), captureTimeout: Number.MAX_SAFE_INTEGER });
      if (!goesOn) this.#undo.stopCapturing();
    }
    this.transact(
      () => {
        for (const mutation of mutations) this.#mutate(mutation);
      },
      undoable ? step : note,
    );
  }

  transact(task: () => void, origin: unknown = note): void {
    this.#doc.transact(task, origin);
  }

  /** Steps that can be taken back. */
  get steps(): number {
    return this.#undo?.undoStack.length ?? 0;
  }

  /** Takes the newest own step back; Yjs keeps what others changed since. */
  undo(): void {
    this.#undo?.undo();
  }

  /** The oldest `count` steps cannot be taken back any more. */
  forget(count: number): void {
    this.#undo?.undoStack.splice(0, count);
  }

  /** Values that it swallowed can be said again (`sayAgain`). */
  merge(update: Uint8Array): void {
    const before = this.#maps().map((map) => [map, shownIn(map)] as const);
    Y.applyUpdateV2(this.#doc, update, 'merge');
    for (const [map, shown] of before) for (const [key, value] of swallowed(this.#doc, map, shown)) this.#swallowed.push({ map, key, value });
  }

  /** Has merging swallowed something that has not been said again? */
  get hasSwallowed(): boolean {
    return this.#swallowed.length > 0;
  }

  /** Says again what merging has swallowed since this was last asked (SPEC D13). */
  sayAgain(): void {
    const all = this.#swallowed.splice(0);
    // What came with a later update of the same merge counts.
    const lost = all.filter(({ map, key }) => !map.has(key));
    if (lost.length === 0) return;
    this.transact(() => {
      for (const { map, key, value } of lost) map.set(key, value);
    });
  }

  /** Takes in a whole state that was compared a moment ago. */
  takeIn(state: Uint8Array, { remoteHasMine }: LeafComparison): void {
    // What waits may come in with it: then this holds more than the state.
    const { waits } = this;
    this.merge(state);
    if (remoteHasMine && !waits) this.#same = state;
  }

  /** Null when `state` does not decode or is not whole. */
  compare(state: Uint8Array): LeafComparison | null {
    // To encode is quicker than to open, and worth it where the two are the same: mostly, after loading.
    const encoded = this.#compared ? this.#encoded : this.encodeWhole();
    this.#compared = true;
    if ([encoded, this.#same].some((known) => known !== null && sameBytes(state, known))) {
      return { remoteHasMine: true, remoteHasNews: false, remoteFingerprint: () => this.fingerprint() };
    }
    const remote = openState(state, 'must-be-whole');
    if (remote === null) return null;
    const theirs = holdingOf(remote);
    const mine = (this.#holding ??= holdingOf(this.#doc));
    const remoteHasMine = covers(theirs, mine);
    const remoteHasNews = !covers(mine, theirs);
    if (remoteHasMine && !remoteHasNews && !this.waits) this.#same = state;
    return { remoteHasMine, remoteHasNews, remoteFingerprint: () => fingerprintOf(theirs) };
  }

  /** All that is held, also what still waits for a change that it builds on. */
  encode(): Uint8Array {
    return this.waits ? Y.encodeStateAsUpdateV2(this.#doc) : this.encodeWhole();
  }

  /** As `encode`, without what waits: a state that everybody can read whole. */
  encodeWhole(): Uint8Array {
    return (this.#encoded ??= this.#encodeWhole());
  }

  fingerprint(): string {
    return (this.#fingerprint ??= fingerprintOf((this.#holding ??= holdingOf(this.#doc))));
  }

  destroy(): void {
    this.#undo?.destroy();
    this.#doc.destroy();
  }

  #maps(): readonly Y.Map<unknown>[] {
    return [...this.#tables.values()].map((table) => this.#doc.getMap(table));
  }

  #encodeWhole(): Uint8Array {
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

  #mutate(mutation: Mutation): void {
    const { table, id } = mutation;
    if (mutation.kind === 'set') {
      const map = this.#doc.getMap(table);
      for (const [field, value] of Object.entries(mutation.fields)) map.set(fieldKey(this.name, { table, id, field }), value);
      return;
    }
    const text = this.#doc.getText(textName(table, mutation.field));
    for (const splice of mergeText(mutation.from, mutation.to, text.toString())) {
      if (splice.remove > 0) text.delete(splice.index, splice.remove);
      if (splice.insert !== '') text.insert(splice.index, splice.insert);
    }
  }

  #afterTransaction(transaction: Y.Transaction): void {
    for (const [type, keys] of transaction.changed) {
      const table = this.#tables.get(type);
      if (table !== undefined) {
        const map = this.#doc.getMap(table);
        for (const key of keys) {
          const spot = key === null ? null : spotOfKey(this.name, table, key);
          if (spot !== null && key !== null) this.#listener.value(spot, map.get(key), transaction.local);
        }
        continue;
      }
      const name = [...this.#doc.share].find(([, shared]) => (shared as unknown) === type)?.[0];
      const spot = name === undefined ? null : spotOfText(this.name, name);
      if (spot !== null && name !== undefined) this.#listener.value(spot, this.#doc.getText(name).toString(), transaction.local);
    }
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A plain loop: it runs over the whole record at each reading.
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
