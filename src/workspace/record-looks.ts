/**
 * What is shown of each record in the list of all 1:1s: what this device showed last, one question whether that is still so, and
 * a reading only when it has changed.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Graph, IndexEntry } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { Tag } from '../sync/ports.ts';
import type { MyOneOnOne } from './my.ts';
import type { MyNotes } from './my-notes.ts';
import { PlaceNotes } from './notes.ts';

type Trouble = NonNullable<MyOneOnOne['trouble']>;

export class RecordLooks {
  readonly #device: DeviceStore;
  readonly #notes: MyNotes;
  readonly #places: PlaceNotes;
  #tags = new Map<string, Tag>();

  constructor(device: DeviceStore, notes: MyNotes) {
    this.#device = device;
    this.#notes = notes;
    this.#places = new PlaceNotes(device.notes);
  }

  /** Which versions this device has shown. */
  async load(): Promise<void> {
    this.#tags = new Map(await this.#notes.tags());
  }

  async keep(): Promise<void> {
    await this.#notes.noteTags(this.#tags);
  }

  /** As this device showed it last; null when it never did. */
  last(pairKey: string): Promise<PartnershipRecord | null> {
    return this.#places.record(pairKey);
  }

  /** As it is now. `shown`: what the list shows of it. */
  async now(graph: Graph, { pairKey, space }: IndexEntry, shown: PartnershipRecord | null): Promise<Result<PartnershipRecord | null, Trouble>> {
    const remote = graph.record(space);
    const known = shown === null ? null : (this.#tags.get(pairKey) ?? null);
    const checked = await remote.check(known);
    if (!checked.ok) return checked;
    // Opened here since: the page that did has noted what it showed.
    if (checked.value.same) return ok((await this.last(pairKey)) ?? shown);
    const file = await remote.read();
    if (!file.ok) return file;
    // Without a network, and where it was never loaded.
    const whole = await import('./whole-record.ts').catch(() => null);
    if (whole === null) return fail({ kind: 'offline' });
    const read = await whole.wholeRecord(this.#device.replica(pairKey), pairKey, file.value.bytes);
    if (!read.ok) return fail({ kind: 'unreadable' });
    this.#tags.set(pairKey, file.value.tag);
    const look = whole.firstLook(read.value);
    await this.#places.noteRecord(pairKey, look);
    return ok(look);
  }
}
