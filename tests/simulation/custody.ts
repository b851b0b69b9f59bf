/**
 * Who durably holds what. As long as the device where something was done keeps its storage, it must never be lost. When a
 * fault destroys that storage, what nobody else had by then may be gone: there was nothing left to bring it back from. What a
 * page of ours took from the last holder is never excused.
 */
import { RecordDocument } from '../../src/document/record-document.ts';
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import { isReadable, readableIn, stateIn } from './bytes.ts';
import type { Item, Loss } from './cloud.ts';
import type { Edit, Log } from './log.ts';
import { holdsNewer, type Newer } from './newer-client.ts';
import type { Partition } from './partition.ts';

/** Something that a newer client wrote on a device. */
export interface NewerEdit {
  readonly newer: Newer;
  readonly device: number;
  /** The device has been wiped since. */
  forgotten: boolean;
  excused: boolean;
}

interface Holder {
  readonly record: PartnershipRecord;
  readonly state: Uint8Array;
}

export class Custody {
  readonly newer: NewerEdit[] = [];
  readonly #log: Log;
  readonly #main: () => Item;
  readonly #partitions: readonly Partition[];
  /** Of each device that was wiped, how many edits there were then. */
  readonly #lostBefore = new Map<number, number>();
  /** What a page of ours took from its last holder: due to the end, unless somebody brings it back. */
  readonly #taken = new Set<object>();

  constructor(log: Log, main: () => Item, partitions: readonly Partition[]) {
    this.#log = log;
    this.#main = main;
    this.#partitions = partitions;
  }

  /** The device where this was done has been wiped since: it cannot speak for it any more. */
  forgot({ device, number }: Pick<Edit, 'device' | 'number'>): boolean {
    return number < (this.#lostBefore.get(device) ?? 0);
  }

  /** A device was wiped. */
  wiped(device: number): void {
    this.#lostBefore.set(device, this.#log.edits.length);
    for (const one of this.newer) one.forgotten ||= one.device === device;
    this.recount('fault');
  }

  /** Something was taken out of a file or a device: who still holds what is due? */
  recount(by: Loss): void {
    if (this.#lostBefore.size === 0) return;
    const edits = this.#log.edits.filter((edit) => edit.acknowledged && !edit.excused && this.forgot(edit));
    const newer = this.newer.filter(({ forgotten, excused }) => forgotten && !excused);
    if (edits.length + newer.length === 0) return;
    const holders = [...this.#stores(), ...this.#files()];
    for (const edit of edits) {
      // That a word is not there may mean that it was removed, or that it never came: content does not tell.
      if (edit.removed.length > 0 || this.#log.bringsBack(edit)) edit.excused ||= by === 'fault';
      else this.#judge(edit, holders.some(({ record }) => this.#log.holds(record, edit)), by);
    }
    for (const one of newer) this.#judge(one, holders.some(({ state }) => holdsNewer(state, one.newer)), by);
  }

  #judge(one: { excused: boolean }, held: boolean, by: Loss): void {
    if (held) this.#taken.delete(one);
    else if (by === 'blind write') this.#taken.add(one);
    else if (!this.#taken.has(one)) one.excused = true;
  }

  *#stores(): Iterable<Holder> {
    for (const partition of this.#partitions) {
      const document = new RecordDocument(4);
      document.merge(...partition.updates);
      if (document.record.get().partnership !== null) yield { record: document.record.get(), state: document.encode() };
      document.destroy();
    }
  }

  *#files(): Iterable<Holder> {
    // One that nobody writes into any more is not where the record is.
    const item = this.#main();
    const { bytes } = item.newest;
    if (!item.inBin && isReadable(bytes)) yield { record: readableIn(bytes), state: stateIn(bytes) };
  }
}
