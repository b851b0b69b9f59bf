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

/** How long after making a space it is looked whether the other person has made one as well, and how often when that fails. */
const lookAgainMs = 15_000;
const indexAfterMs = 15_000;

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
}

export class SpaceDesk {
  readonly #parts: SpaceDeskParts;
  readonly #timers = new Set<() => void>();
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
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  /**
   * Both may have made a space in the same seconds, each in their own OneDrive and too early to see the other's. The
   * organiser's is the pair's; so who made one and is not the organiser looks there, until that has been answered once.
   */
  async lookAtOrganizers(partnership: Partnership): Promise<void> {
    const place = await this.#parts.notes.place(this.#parts.chatId);
    if (place?.doubted !== true) return;
    this.#later(lookAgainMs, async () => {
      if (!(await this.#leaveOwn(partnership))) await this.lookAtOrganizers(partnership);
    });
  }

  /** The file is not where it was: goes on with the record in another home, if there is one. */
  async lookElsewhere(partnership: Partnership): Promise<void> {
    const where = await this.#whereabouts(partnership);
    const found = await where?.find();
    if (where !== null && found?.ok === true) await this.#moveTo(partnership, where, found.value);
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
    const { space, shared, existed } = made.value;
    await this.#settle(partnership, pairKey, space, { unshared: !shared, doubted: !existed && !this.#isMine(partnership) });
    await this.lookAtOrganizers(partnership);
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

  /** False when it could not be found out. */
  async #leaveOwn(partnership: Partnership): Promise<boolean> {
    const own = partnership.space;
    const where = await this.#whereabouts(partnership);
    const found = await where?.find();
    if (where === null || own === null || found?.ok !== true || !this.#parts.isOpen(partnership)) return false;
    if (found.value === null || found.value.recordId === own.recordId) {
      await this.#parts.notes.amendPlace(this.#parts.chatId, own.recordId, { doubted: false });
      return true;
    }
    if (!(await this.#moveTo(partnership, where, found.value))) return false;
    // Word of it in the space that is left, for whoever looks there.
    await where.graph.leaveSignpost(where.pairKey, found.value, where.other);
    return true;
  }

  async #moveTo(partnership: Partnership, { pairKey }: Whereabouts, to: SpaceAddress | null): Promise<boolean> {
    if (to === null || to.recordId === partnership.space?.recordId || !this.#parts.isOpen(partnership)) return false;
    // What stands in the file that is left may be on no device any more.
    if (!(await partnership.takeAlong())) return false;
    await this.#settle(partnership, pairKey, to, { unshared: false, doubted: false });
    return true;
  }

  async #settle(partnership: Partnership, pairKey: string, space: SpaceAddress, known: { readonly unshared: boolean; readonly doubted: boolean }): Promise<void> {
    await this.#parts.notes.notePlace(this.#parts.chatId, { pairKey, space, indexed: false, ...known });
    partnership.unshared.set(known.unshared);
    // Before this page lets go of the old file: another one would come to lead there.
    this.#siblings.tell({ kind: 'moved' });
    await partnership.connect(space);
    this.noteInIndexLater(partnership);
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
    return { graph, other, pairKey, find: () => graph.findSpace({ me, other, organizer, pairKey }) };
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
