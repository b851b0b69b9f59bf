/**
 * Taking back what was attached from this device. It is noted there, so that whoever has left the page still can; and it is forgotten
 * as soon as it is taken back or something is written in it. This page keeps it in memory as well: a device that keeps no notes says
 * "nothing noted" (`Notes`), which is no word of what stands in the record. SPEC: RC10.
 */
import type { PartnershipRecord } from '../domain/entities.ts';
import { isUntouched } from '../domain/views/untouched.ts';
import type { SpaceAddress } from '../graph/services.ts';
import type { Attached, TabState, UndoState } from './attach-all-types.ts';
import { type Gone, type Kept, MadeNotes } from './made-notes.ts';
import { PlaceNotes } from './notes.ts';
import type { WorkspaceParts } from './parts.ts';
import type { Made } from './take-back.ts';
import { ToolNotes } from './tool-notes.ts';

/** What the person's own list says of a pair. */
export interface KnownSpace {
  readonly space: SpaceAddress;
  /** The first look (V10); null while nothing of it has been read. */
  readonly record: PartnershipRecord | null;
}

export class AttachUndo {
  readonly #parts: Pick<WorkspaceParts, 'device' | 'loadGraph'>;
  readonly #notes: MadeNotes;
  readonly #kept = new Map<string, Kept>();
  /** Of those, what this device did not take: what it says of such a pair is older. */
  readonly #unnoted = new Set<string>();
  readonly #knownOf: (pairKey: string) => KnownSpace | null;

  constructor(parts: Pick<WorkspaceParts, 'device' | 'loadGraph'>, knownOf: (pairKey: string) => KnownSpace | null) {
    this.#parts = parts;
    this.#notes = new MadeNotes(parts.device.notes);
    this.#knownOf = knownOf;
  }

  async keep(made: Made, tab: TabState): Promise<void> {
    const kept = { ...made, tab };
    const { pairKey, space } = made;
    this.#kept.set(pairKey, kept);
    await this.#notes.note(kept);
    const noted = await this.#notes.of(pairKey);
    const isTaken = noted !== null && typeof noted !== 'string' && noted.space.recordId === space.recordId;
    if (isTaken) this.#unnoted.delete(pairKey);
    else this.#unnoted.add(pairKey);
  }

  /** Attaching was cut off after this space had been made from here. */
  async isOurs(pairKey: string, space: SpaceAddress): Promise<boolean> {
    const made = await this.#made(pairKey);
    return made !== null && typeof made !== 'string' && made.space.recordId === space.recordId;
  }

  /** Another meeting of the pair has joined the record since: it is not only what was made any more. */
  async forget(pairKey: string): Promise<void> {
    await this.#forget(pairKey, 'written');
  }

  /** Null: it is taken back. */
  async takeBack(pairKey: string): Promise<UndoState | null> {
    const made = await this.#made(pairKey);
    // Another page of this device has done so, or found something written, in the meantime.
    if (made === 'undone') return null;
    if (made === 'written') return { kind: 'written' };
    if (made === null) return { kind: 'failed', failure: { kind: 'unavailable' } };
    try {
      const [graph, { takeBack }] = await Promise.all([this.#parts.loadGraph(), import('./take-back.ts')]);
      const taken = await takeBack(this.#parts.device, graph, made);
      if (!taken.ok && taken.error.kind !== 'written') return { kind: 'failed', failure: taken.error };
      await this.#forget(pairKey, taken.ok ? 'undone' : 'written');
      return taken.ok ? null : { kind: 'written' };
    } catch {
      return { kind: 'failed', failure: { kind: 'offline' } };
    }
  }

  /**
   * Which of these pairs were attached from here and can still be taken back, as far as the first look of their record tells; the
   * whole of it is looked at when somebody asks for it.
   */
  async possible(pairKeys: readonly string[]): Promise<ReadonlyMap<string, Attached>> {
    const all = await Promise.all(pairKeys.map(async (pairKey) => [pairKey, await this.#attached(pairKey)] as const));
    return new Map(all.flatMap(([pairKey, one]) => (one === null ? [] : [[pairKey, one]])));
  }

  /** What the device says goes first: another page of it may have come before. Where it says nothing, what this page knows. */
  async #made(pairKey: string): Promise<Kept | Gone | null> {
    const noted = this.#unnoted.has(pairKey) ? null : await this.#notes.of(pairKey);
    if (noted === 'undone' || noted === 'written') this.#kept.delete(pairKey);
    else if (noted !== null) this.#kept.set(pairKey, noted);
    return noted ?? this.#kept.get(pairKey) ?? null;
  }

  async #forget(pairKey: string, why: Gone): Promise<void> {
    this.#kept.delete(pairKey);
    this.#unnoted.delete(pairKey);
    await this.#notes.forget(pairKey, why);
  }

  async #attached(pairKey: string): Promise<Attached | null> {
    const [made, known] = [await this.#made(pairKey), this.#knownOf(pairKey)];
    // Not in the own list any more: taken back on another device, or not noted there yet.
    if (made === null || made === 'undone' || made === 'written' || known === null || known.record === null) return null;
    if (known.space.recordId !== made.space.recordId || !isUntouched(known.record)) {
      await this.#forget(pairKey, 'written');
      return null;
    }
    const { notes } = this.#parts.device;
    const place = await new PlaceNotes(notes).place(made.chatIds[0] ?? '');
    // Somebody may have added it since.
    const there = await Promise.all(made.chatIds.map((chatId) => new ToolNotes(notes).hasApp(chatId)));
    return { kind: 'attached', tab: there.includes(false) ? made.tab : 'there', isShared: place?.unshared !== true, undo: { kind: 'possible' } };
  }
}
