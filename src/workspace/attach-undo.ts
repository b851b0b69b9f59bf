/**
 * Taking back what was attached from this device. It is noted there, so that whoever has left the page still can; and it is forgotten
 * as soon as it is taken back or something is written in it. SPEC: RC10.
 */
import type { PartnershipRecord } from '../domain/entities.ts';
import { isUntouched } from '../domain/views/untouched.ts';
import type { SpaceAddress } from '../graph/services.ts';
import type { Attached, UndoState } from './attach-all-types.ts';
import { MadeNotes } from './made-notes.ts';
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
  readonly #knownOf: (pairKey: string) => KnownSpace | null;

  constructor(parts: Pick<WorkspaceParts, 'device' | 'loadGraph'>, knownOf: (pairKey: string) => KnownSpace | null) {
    this.#parts = parts;
    this.#notes = new MadeNotes(parts.device.notes);
    this.#knownOf = knownOf;
  }

  async keep(made: Made): Promise<void> {
    await this.#notes.note(made);
  }

  /** Another meeting of the pair has joined the record since: it is not only what was made any more. */
  async forget(pairKey: string): Promise<void> {
    await this.#notes.forget(pairKey);
  }

  /** Null: it is taken back. */
  async takeBack(pairKey: string): Promise<UndoState | null> {
    const made = await this.#notes.of(pairKey);
    // Another page of this device has done so, or found something written, in the meantime.
    if (made === null) return this.#knownOf(pairKey) === null ? null : { kind: 'written' };
    try {
      const [graph, { takeBack }] = await Promise.all([this.#parts.loadGraph(), import('./take-back.ts')]);
      const taken = await takeBack(this.#parts.device, graph, made);
      if (taken.ok || taken.error.kind === 'written') await this.#notes.forget(pairKey);
      if (taken.ok) return null;
      return taken.error.kind === 'written' ? { kind: 'written' } : { kind: 'failed', failure: taken.error };
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

  async #attached(pairKey: string): Promise<Attached | null> {
    const [made, known] = [await this.#notes.of(pairKey), this.#knownOf(pairKey)];
    // Not in the own list any more: taken back on another device, or not noted there yet.
    if (made === null || known === null || known.record === null) return null;
    if (known.space.recordId !== made.space.recordId || !isUntouched(known.record)) {
      await this.#notes.forget(pairKey);
      return null;
    }
    const { notes } = this.#parts.device;
    const place = await new PlaceNotes(notes).place(made.chatIds[0] ?? '');
    const lacking = await Promise.all(made.chatIds.map((chatId) => new ToolNotes(notes).lacksApp(chatId)));
    return { kind: 'attached', tab: lacking.includes(true) ? 'by-hand' : 'there', isShared: place?.unshared !== true, undo: { kind: 'possible' } };
  }
}
