/**
 * Where the record of an open partnership is kept, after it was found: it moves when both had made one, or when the folder
 * is gone; and the person's own index is told.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { otherOf, pairKey as pairKeyOf, personOf } from '../domain/pair.ts';
import type { Person } from '../domain/entities.ts';
import type { Graph, HomeFailure, SpaceAddress } from '../graph/services.ts';
import type { Siblings } from '../sync/ports.ts';
import type { PlaceNotes } from './notes.ts';
import type { Partnership } from './open-partnership.ts';
import type { WorkspaceParts } from './parts.ts';

/** How long after the opening it is looked whether the organiser has a space as well. */
const firstLookMs = 15_000;
/** While there is none the next page to be opened would see it, too; this is for pages that stay open for days. */
const nextLookMs = 10 * 60_000;
/** A look that failed, and a page that nobody looks at; a second failure waits twice as long, and so on up to the usual time. */
const failedLookMs = 60_000;
const indexAfterMs = 15_000;
/** `Receipts.trace` of somebody who has never been in the record. */
const noTrace = '[]';

export interface SpaceDeskParts extends WorkspaceParts {
  readonly notes: PlaceNotes;
  readonly chatId: string;
  readonly pairKey: string;
  readonly partnership: Partnership;
  /** Is this the partnership that is open? What comes late must not touch the one after it. */
  isOpen(partnership: Partnership): boolean;
}

/** An open partnership of two known people, and what is needed to ask where its record may be. */
interface Whereabouts {
  readonly graph: Graph;
  readonly other: Person;
  readonly pairKey: string;
  readonly find: () => ReturnType<Graph['findSpace']>;
  /** Where the other person's own OneDrive has it or says that it is. */
  readonly findTheirs: () => ReturnType<Graph['findSpace']>;
}

/** Whether the record is where the organiser has it. `not-known`: the question has no answer. */
type Look = 'settled' | 'not-yet' | 'not-known';

export class SpaceDesk {
  readonly #parts: SpaceDeskParts;
  readonly #timers = new Set<() => void>();
  #cancelLook: (() => void) | null = null;
  readonly #siblings: Siblings;
  readonly #stopHearing: () => void;

  constructor(parts: SpaceDeskParts) {
    this.#parts = parts;
    this.#siblings = parts.device.siblings(`${parts.pairKey}/space`);
    this.#stopHearing = this.#siblings.hear(({ kind }) => {
      if (kind === 'moved') void this.#follow();
    });
  }

  close(): void {
    this.#stopHearing();
    this.#cancelLook?.();
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  /**
   * Both may have made a space, each in their own OneDrive: in the same seconds, or because the organiser could not see that
   * there was one; and when the folder is gone both may put the record back. The organiser's is the pair's. So whoever is in a
   * space that the organiser has left no trace in since the record came into it looks there; a "no" holds for now only, since the
   * organiser may attach tomorrow, and every device of the person is to come along.
   */
  async lookAtOrganizers(partnership: Partnership): Promise<void> {
    const place = await this.#parts.notes.place(this.#parts.chatId);
    if (place?.doubted === true) this.#lookIn(firstLookMs, failedLookMs, partnership);
  }

  #lookIn(ms: number, afterFailureMs: number, partnership: Partnership): void {
    this.#cancelLook?.();
    if (!this.#parts.isOpen(partnership)) return;
    this.#cancelLook = this.#parts.clock.after(ms, () => {
      if (!this.#parts.host.active.get()) return this.#lookIn(failedLookMs, afterFailureMs, partnership);
      const next = (look: Look): void => {
        if (look === 'not-yet') this.#lookIn(nextLookMs, failedLookMs, partnership);
        if (look === 'not-known') this.#lookIn(afterFailureMs, Math.min(2 * afterFailureMs, nextLookMs), partnership);
      };
      // Code that cannot be loaded is an answer that did not come.
      this.#leaveOwn(partnership).then(next, () => next('not-known'));
    });
  }

  /** The file is not where it was: goes on with the record in another home, if there is one. */
  async lookElsewhere(partnership: Partnership): Promise<void> {
    const where = await this.#whereabouts(partnership);
    const found = await where?.find();
    if (where !== null && found?.ok === true) await this.#moveTo(partnership, where, found.value, { doubted: !this.#isMine(partnership) });
  }

  /** Makes a new space for a record whose folder is gone. The other person may have done the same: the homes are asked first. */
  async makeSpace(partnership: Partnership, record: Uint8Array): Promise<Result<void, HomeFailure>> {
    const where = await this.#whereabouts(partnership);
    if (where === null) return fail({ kind: 'missing' });
    const { graph, other, pairKey } = where;
    const kept = partnership.record.get();
    const found = await where.find();
    if (!found.ok) return found;
    const { readMe } = await import('../domain/template/read-me.ts');
    const names = { manager: personOf(kept, 'manager')?.displayName ?? '', member: personOf(kept, 'member')?.displayName ?? '' };
    const made = found.value
      ? ok({ space: found.value, shared: await graph.makeSureShared(found.value, other), existed: true })
      : await graph.createSpace({ home: { kind: 'my-onedrive' }, pairKey, other, record, readMe: readMe(names) });
    if (!made.ok) return made;
    const { space, shared } = made.value;
    await this.#settle(partnership, where, space, { unshared: !shared, doubted: !this.#isMine(partnership) });
    return ok();
  }

  /**
   * So that the personal app and a new device find it. The opening comes first: this waits, and the device remembers that
   * it is still to be done. Failing costs a search later, nothing else.
   */
  noteInIndexLater(partnership: Partnership, afterMs = indexAfterMs): void {
    const { notes, chatId, host } = this.#parts;
    const note = async (): Promise<void> => {
      const place = await notes.place(chatId);
      const other = this.#parts.isOpen(partnership) ? otherOf(partnership.record.get(), host.viewer.id) : null;
      if (place === null || place.indexed || other === null) return;
      const graph = await this.#parts.loadGraph();
      const noted = await graph.noteInIndex({ pairKey: place.pairKey, otherName: other.displayName, chatIds: [chatId], space: place.space });
      // Asking took its time: by now the record may be in another space, which the index is to name instead.
      if (noted.ok && !(await notes.amendPlace(chatId, place.space.recordId, { indexed: true }))) return note();
    };
    this.#later(afterMs, note);
  }

  async #leaveOwn(partnership: Partnership): Promise<Look> {
    const own = partnership.space;
    const where = await this.#whereabouts(partnership);
    if (where === null || own === null) return 'not-known';
    const before = (await this.#parts.notes.place(this.#parts.chatId))?.traceBefore ?? noTrace;
    if (!this.#isMine(partnership) && (await partnership.traceOf(where.other.id)) === before) {
      const found = await where.findTheirs();
      if (!found.ok || !this.#parts.isOpen(partnership)) return 'not-known';
      if (found.value === null) return 'not-yet';
      if (found.value.recordId !== own.recordId) {
        if (!(await this.#moveTo(partnership, where, found.value, { doubted: false }))) return 'not-known';
        // Word of it in the space that is left, for whoever looks there.
        await where.graph.leaveSignpost(where.pairKey, found.value, where.other);
        return 'settled';
      }
    }
    await this.#parts.notes.amendPlace(this.#parts.chatId, own.recordId, { doubted: false });
    return 'settled';
  }

  async #moveTo(partnership: Partnership, where: Whereabouts, to: SpaceAddress | null, known: { readonly doubted: boolean }): Promise<boolean> {
    if (to === null || to.recordId === partnership.space?.recordId || !this.#parts.isOpen(partnership)) return false;
    // What stands in the file that is left may be on no device any more.
    if (!(await partnership.takeAlong(to))) return false;
    await this.#settle(partnership, where, to, { unshared: false, ...known });
    return true;
  }

  async #settle(partnership: Partnership, { pairKey, other }: Whereabouts, space: SpaceAddress, known: { readonly unshared: boolean; readonly doubted: boolean }): Promise<void> {
    const traceBefore = await partnership.traceOf(other.id);
    await this.#parts.notes.notePlace(this.#parts.chatId, { pairKey, space, indexed: false, ...known, traceBefore });
    partnership.unshared.set(known.unshared);
    // Before this page lets go of the old file: another one would come to lead there.
    this.#siblings.tell({ kind: 'moved' });
    await partnership.connect(space);
    this.noteInIndexLater(partnership);
    await this.lookAtOrganizers(partnership);
  }

  /** Another page of this person has moved the record. */
  async #follow(): Promise<void> {
    const { partnership, notes, chatId, pairKey } = this.#parts;
    const place = await notes.place(chatId);
    if (place?.pairKey !== pairKey || place.space.recordId === partnership.space?.recordId || !this.#parts.isOpen(partnership)) return;
    partnership.unshared.set(place.unshared);
    await partnership.connect(place.space);
  }

  async #whereabouts(partnership: Partnership): Promise<Whereabouts | null> {
    const me = this.#parts.host.viewer.id;
    const record = partnership.record.get();
    const other = otherOf(record, me);
    if (other === null || !this.#parts.isOpen(partnership)) return null;
    const graph = await this.#parts.loadGraph();
    const organizer = record.series[this.#parts.chatId]?.organizer ?? null;
    const pairKey = pairKeyOf(me, other.id);
    const place = { me, other, organizer, pairKey };
    return { graph, other, pairKey, find: () => graph.findSpace(place), findTheirs: () => graph.findSpace({ ...place, theirsOnly: true }) };
  }

  #isMine(partnership: Partnership): boolean {
    return partnership.record.get().series[this.#parts.chatId]?.organizer === this.#parts.host.viewer.id;
  }

  #later(ms: number, task: () => Promise<void>): void {
    const cancel = this.#parts.clock.after(ms, () => {
      this.#timers.delete(cancel);
      void task();
    });
    this.#timers.add(cancel);
  }
}
