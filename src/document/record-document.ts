/**
 * The record as a binder of leaves, a small Yjs document each. Commands have become mutations before they come here;
 * screens read `record`, a plain snapshot in which only the entities that changed are new objects.
 *
 * Invariants: merging is order-free and idempotent; nothing that cannot be decoded is ever merged in part; unknown
 * leaves, tables, fields and texts stay in the document and come out again in `encode`; what changed in one go, in however
 * many leaves, is one update and one change of `record`.
 */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command, Mutation } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { groupBy } from '../domain/table.ts';
import { Beside } from './beside.ts';
import { decodeBundle, encodeBundle, type LeafUpdate } from './bundle.ts';
import type { Filed, FiledLeaf } from './filed.ts';
import { filedEntry, leafOf, type LeafName, partnershipLeaf, receiptsEntry, type Spot } from './layout.ts';
import { Leaf, type LeafComparison } from './leaf.ts';
import type { Receipts } from './receipts.ts';
import { RecordMirror } from './record-mirror.ts';
import { drawClientId, joinUpdates, openState } from './state.ts';
import { Steps } from './steps.ts';

/** How a remote state relates to what this document holds. */
export interface Comparison {
  /** Does the remote hold everything that this document holds? If not, it has to be written again. */
  readonly remoteHasMine: boolean;
  /** Does the remote hold something that this document lacks? */
  readonly remoteHasNews: boolean;
  /**
   * Takes in what this document lacks, as `merge` does; only while nothing has changed since the comparison. True when a value had to be
   * said again (SPEC D13): then the remote lacks that.
   */
  takeIn(): boolean;
  /** `RecordDocument.fingerprint` of the remote state; counted when it is asked for. */
  remoteFingerprint(): string;
}

/**
 * How a change came about: `typing` (one of a stretch), a single `step`, `upkeep` (nobody's words: receipts, filing), or `merged` from
 * somewhere else.
 */
export type ChangeKind = 'typing' | 'step' | 'upkeep' | 'merged';

export interface ApplyOptions {
  /** Steps with the same group that follow each other are taken back together (one stretch of typing). */
  readonly group?: string;
  /** False for what the app notes by itself, e.g. the rhythm of the meeting. */
  readonly undoable?: boolean;
}

export class RecordDocument {
  readonly #clientId: number;
  readonly #leaves = new Map<LeafName, Leaf>();
  readonly #mirror = new RecordMirror();
  readonly #record = new Subscribable<PartnershipRecord>(this.#mirror.record);
  readonly #steps = new Steps();
  readonly #beside = new Beside((task) =>
    this.#change('upkeep', () => {
      task();
      this.#tellReceipts();
    }),
  );
  readonly #listeners = new Set<(update: Uint8Array, kind: ChangeKind) => void>();
  /** What the change that is under way has brought so far. */
  #updates: LeafUpdate[] = [];
  #merged: Spot[] = [];
  #fingerprint: string | null = null;
  #departures = 0;
  readonly #departed = new Set<LeafName>();

  /** `clientId`: Yjs client id; random when absent. A simulation gives its own, so that a seed decides everything. */
  constructor(clientId: number = drawClientId()) {
    this.#clientId = clientId;
  }

  /** Who has seen what. */
  get receipts(): Receipts {
    return this.#beside.receipts;
  }

  /** What has left, with which content. To look at only: `fileAway` adds to it. */
  get filed(): Pick<Filed, 'has' | 'knows' | 'leaves'> {
    return this.#beside.filed;
  }

  get record(): Readable<PartnershipRecord> {
    return this.#record;
  }

  /** Name of this page as a writer; another one for each page. */
  get writer(): string {
    return this.#clientId.toString(36);
  }

  /** Label of the newest own step that can be taken back. */
  get undoable(): Readable<Command['type'] | null> {
    return this.#steps.newest;
  }

  /** Called with each update (a bundle) and how it came about. Returns an unsubscribe. */
  onUpdate(listener: (update: Uint8Array, kind: ChangeKind) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries mutations out as one step. */
  apply(mutations: readonly Mutation[], label: Command['type'], { group, undoable = true }: ApplyOptions = {}): void {
    const byLeaf = groupBy(mutations, leafOf);
    const goesOn = undoable && this.#steps.begin(label, group ?? null, mutations, this.#mirror.record);
    this.#change(undoable && group !== undefined ? 'typing' : 'step', () => {
      for (const [name, own] of byLeaf) {
        const leaf = this.#leaf(name);
        const before = leaf.steps;
        leaf.apply(own, undoable, goesOn && this.#steps.holds(name));
        if (undoable && leaf.steps > before) this.#steps.add(leaf);
      }
    });
    if (undoable) this.#steps.end();
  }

  /**
   * Takes the newest own step back. What the other person has changed since stays (Yjs keeps later remote values); a step
   * that they have built on meanwhile cannot be taken back any more (`Steps`).
   */
  undo(): void {
    const leaves = this.#steps.take();
    this.#change('step', () => {
      for (const leaf of leaves) leaf.undo();
    });
  }

  /** Names of the leaves that hold something. */
  get names(): readonly LeafName[] {
    return this.#sorted().flatMap((leaf) => (leaf.empty ? [] : [leaf.name]));
  }

  /** Does something wait for a change that it builds on and that is not here? */
  get waits(): boolean {
    return [...this.#leaves.values()].some((leaf) => leaf.waits);
  }

  /** How many leaves have left this document: the store should be folded when the number has grown. */
  get departures(): number {
    return this.#departures;
  }

  /** Whole states of these leaves as a bundle, for a file of their own, and the fingerprint of each. Those that are empty are left out. */
  copyOf(names: readonly LeafName[]): { readonly state: Uint8Array; readonly fingerprints: ReadonlyMap<LeafName, string> } {
    const leaves = names.map((name) => this.#leaves.get(name)).filter((leaf) => leaf !== undefined && !leaf.empty && !leaf.waits) as Leaf[];
    return {
      state: encodeBundle(leaves.map((leaf) => [leaf.name, leaf.encodeWhole()])),
      fingerprints: new Map(leaves.map((leaf) => [leaf.name, leaf.fingerprint()])),
    };
  }

  /** These contents (fingerprints by leaf) are in a session's file for certain: leaves that have them leave, on every device. */
  fileAway(contents: ReadonlyMap<LeafName, string>): void {
    this.#change('upkeep', () => this.#joinFiled(this.#beside.filed.newNotes(contents)));
  }

  /** Merges updates from the replica store, a sibling or a file. False when one cannot be decoded; then nothing changed. */
  merge(...bundles: readonly Uint8Array[]): boolean {
    const updates = new Map<LeafName, Uint8Array[]>();
    for (const bundle of bundles) {
      const decoded = decodeBundle(bundle);
      if (decoded === null) return false;
      for (const [name, update] of decoded) updates.set(name, [...(updates.get(name) ?? []), update]);
    }
    const joined: LeafUpdate[] = [];
    const beside = new Beside();
    for (const [name, all] of updates) {
      const read = all.map((bytes) => beside.read(name, bytes));
      if (read.includes('damaged')) return false;
      if (!read.includes('leaf')) continue;
      const one = joinUpdates(all);
      if (one === null || openState(one, 'may-miss-others') === null) return false;
      joined.push([name, one]);
    }
    this.#change('merged', () => {
      for (const [name, update] of joined) this.#leaf(name).merge(update);
      this.#joinBeside(beside);
    });
    this.#sayAgain(joined.map(([name]) => name));
    return true;
  }

  /** Compares with a whole remote state; null when that does not decode or is not whole. Changes nothing. */
  compare(state: Uint8Array): Comparison | null {
    const decoded = decodeBundle(state);
    if (decoded === null) return null;
    const compared = new Map<LeafName, LeafComparison>();
    const theirs = new Beside();
    for (const [name, remote] of decoded) {
      const read = theirs.read(name, remote);
      if (read === 'damaged') return null;
      if (read === 'read') continue;
      const leaf = this.#leaves.get(name) ?? new Leaf(name, this.#clientId, { update: () => undefined, value: () => undefined });
      const comparison = compared.has(name) ? null : leaf.compare(remote);
      if (comparison === null) return null;
      compared.set(name, comparison);
    }
    const lacks = (leaf: Leaf): boolean => !leaf.empty && !compared.has(leaf.name) && !theirs.filed.has(leaf.name, leaf.fingerprint());
    const all = [...compared];
    const brings = (name: LeafName): boolean => {
      const one = compared.get(name);
      return one !== undefined && one.remoteHasNews && !this.#beside.filed.has(name, one.remoteFingerprint());
    };
    const news = decoded.filter(([name]) => brings(name));
    return {
      remoteHasMine: all.every(([, one]) => one.remoteHasMine) && ![...this.#leaves.values()].some(lacks) && theirs.covers(this.#beside),
      remoteHasNews: news.length > 0 || !this.#beside.covers(theirs),
      takeIn: () => {
        this.#change('merged', () => {
          for (const [name, state] of news) {
            const one = compared.get(name);
            if (one !== undefined) this.#leaf(name).takeIn(state, one);
          }
          this.#joinBeside(theirs);
        });
        return this.#sayAgain(news.map(([name]) => name));
      },
      remoteFingerprint: () => joinFingerprints(all.map(([name, one]) => [name, one.remoteFingerprint()]), theirs),
    };
  }

  /** All that is held, also what still waits for a change that it builds on: a bundle of whole leaves. */
  encode(): Uint8Array {
    return encodeBundle([...this.#sorted().map((leaf): LeafUpdate => [leaf.name, leaf.encode()]), ...this.#beside.entries()]);
  }

  /** As `encode`, without what waits: a state that everybody can read whole, which is what belongs into the file. */
  encodeWhole(): Uint8Array {
    const leaves = this.#sorted().filter((leaf) => !leaf.empty);
    return encodeBundle([...leaves.map((leaf): LeafUpdate => [leaf.name, leaf.encodeWhole()]), ...this.#beside.entries()]);
  }

  /** The same for two documents exactly when they hold the same changes: a line for each leaf. */
  fingerprint(): string {
    const counted = () => joinFingerprints(this.#sorted().flatMap((leaf) => (leaf.empty ? [] : [[leaf.name, leaf.fingerprint()] as const])), this.#beside);
    return (this.#fingerprint ??= counted());
  }

  destroy(): void {
    for (const leaf of this.#leaves.values()) leaf.destroy();
  }

  #sorted(): Leaf[] {
    return [...this.#leaves.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #leaf(name: LeafName): Leaf {
    const present = this.#leaves.get(name);
    if (present !== undefined) return present;
    // A leaf that has left and is begun again counts from nothing: under the same id its changes would be taken for known ones.
    const clientId = this.#departed.has(name) ? (this.#clientId + Math.imul(this.#departures, 0x9e3779b1)) >>> 0 : this.#clientId;
    const made = new Leaf(name, clientId, {
      update: (leaf, update) => this.#updates.push([leaf, update]),
      value: (spot, value, here) => {
        this.#mirror.put(spot, value);
        if (!here) this.#merged.push(spot);
      },
    });
    this.#leaves.set(name, made);
    return made;
  }

  /** What merging has swallowed in these leaves is said again, as a step of its own (SPEC D13). */
  #sayAgain(names: readonly LeafName[]): boolean {
    const leaves = names.flatMap((name) => this.#leaves.get(name) ?? []).filter((leaf) => leaf.hasSwallowed);
    if (leaves.length === 0) return false;
    const before = this.fingerprint();
    this.#change('step', () => {
      for (const leaf of leaves) leaf.sayAgain();
    });
    return this.fingerprint() !== before;
  }

  #joinBeside({ filed, receipts }: Beside): void {
    if (this.receipts.join(receipts.all)) this.#tellReceipts();
    this.#joinFiled(filed.leaves);
  }

  #tellReceipts(): void {
    this.#updates.push([receiptsEntry, this.receipts.encode()]);
  }

  #joinFiled(more: readonly FiledLeaf[]): void {
    if (!this.#beside.filed.join(more)) return;
    this.#updates.push([filedEntry, this.#beside.filed.encode()]);
    for (const name of new Set(more.map(({ leaf }) => leaf))) {
      this.#dropIfFiled(name);
      // It has changed beyond what was filed. Another page here may have dropped and forgotten what that builds on.
      const kept = this.#leaves.get(name);
      if (kept !== undefined) this.#updates.push([name, kept.encode()]);
    }
  }

  /** The one rule of filing: what is in a session's file, unchanged, is not part of the document. */
  #dropIfFiled(name: LeafName): void {
    const leaf = this.#leaves.get(name);
    if (leaf === undefined || !this.#beside.filed.knows(name) || name === partnershipLeaf || leaf.empty || leaf.waits) return;
    if (!this.#beside.filed.has(name, leaf.fingerprint())) return;
    for (const spot of leaf.spots()) this.#mirror.forget(spot);
    this.#steps.forgetLeaf(leaf);
    leaf.destroy();
    this.#leaves.delete(name);
    this.#departures += 1;
    this.#departed.add(name);
  }

  /** Everything that changes leaves goes through here: one update and one new snapshot, however many leaves it touched. */
  #change(kind: ChangeKind, task: () => void): void {
    task();
    const updates = this.#updates;
    const merged = this.#merged;
    this.#updates = [];
    this.#merged = [];
    if (updates.length === 0) return;
    this.#fingerprint = null;
    for (const name of new Set(updates.map(([leaf]) => leaf))) this.#dropIfFiled(name);
    this.#record.set(this.#mirror.refresh());
    this.#steps.forgetTouched(merged);
    const bundle = encodeBundle(updates);
    for (const listener of [...this.#listeners]) listener(bundle, kind);
  }
}

function joinFingerprints(leaves: readonly (readonly [LeafName, string])[], beside: Beside): string {
  const lines = [...leaves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, fingerprint]) => `${name} ${fingerprint}`);
  return [...lines, ...beside.lines()].join('\n');
}
