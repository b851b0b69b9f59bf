/**
 * The oracle: a log of what people did, in words of the product. It knows nothing of Yjs, tags or versions; it looks at
 * what a record shows.
 */
import type { PartnershipRecord, Person } from '../../../src/domain/entities.ts';
import type { Life } from './life.ts';

export interface Edit {
  readonly what: string;
  /** How often it is in the record. */
  times(record: PartnershipRecord): number;
}

interface Entry {
  readonly edit: Edit;
  readonly by: Person;
  readonly device: string;
  readonly life: Life;
  /** The device has said that it is kept. */
  durable: boolean;
  /** The screen has said that it is in OneDrive. */
  saved: boolean;
  /** The person took it back; `sure` once the device has kept that, too. */
  takenBack: 'no' | 'asked' | 'sure';
  /** The other person had it before their eyes. */
  shown: boolean;
}

export class Edits {
  readonly #entries: Entry[] = [];

  add(edit: Edit, by: Person, device: string, life: Life): void {
    this.#entries.push({ edit, by, device, life, durable: false, saved: false, takenBack: 'no', shown: false });
  }

  /** Somebody looks at this record. */
  shown(record: PartnershipRecord, to: Person): void {
    for (const entry of this.#entries) if (!entry.shown && entry.by !== to) entry.shown = entry.edit.times(record) > 0;
  }

  /** What of this record the other person never had before their eyes. */
  unseen(record: PartnershipRecord, by: Person): string[] {
    return this.#entries.flatMap((entry) => (entry.by === by && !entry.shown && entry.edit.times(record) > 0 ? [entry.edit.what] : []));
  }

  /** The newest step of this page was taken back. */
  takeBack(life: Life): void {
    const newest = this.#entries.findLast((entry) => entry.life === life && entry.takenBack === 'no');
    if (newest !== undefined) newest.takenBack = 'asked';
  }

  /** The device says that all that this page did is kept. */
  durable(life: Life): void {
    for (const entry of this.#entries) {
      if (entry.life !== life) continue;
      entry.durable = true;
      if (entry.takenBack === 'asked') entry.takenBack = 'sure';
    }
  }

  /** Somebody's screen shows this record, and says that all of it is in OneDrive. */
  saved(record: PartnershipRecord): void {
    for (const entry of this.#entries) if (!entry.saved) entry.saved = entry.edit.times(record) > 0;
  }

  /** The browser has thrown a device's storage away: what was nowhere else is lost, and nobody can help it. */
  wiped(device: string, elsewhere: readonly PartnershipRecord[]): void {
    for (const entry of this.#entries) if (entry.device === device && timesIn(entry.edit, elsewhere) === 0) entry.durable = false;
  }

  get acknowledged(): number {
    return this.#entries.filter(({ durable }) => durable).length;
  }

  /** What is wrong with records that should hold everything between them (of `device` only, when it is given). */
  judge(records: readonly PartnershipRecord[], device: string | null = null): string[] {
    return this.#entries.flatMap(({ edit, durable, saved, takenBack, device: on }) => {
      if (device !== null && on !== device) return [];
      const times = timesIn(edit, records);
      if (times > 1) return [`${edit.what} is there ${times} times`];
      if (takenBack === 'sure' && times > 0) return [`${edit.what} was taken back and is there`];
      return (durable || (saved && device === null)) && takenBack === 'no' && times === 0 ? [`${edit.what} is lost`] : [];
    });
  }

  /** What `shown` shows and the files lack: while there is any, nobody may say that all is saved. */
  missing(shown: PartnershipRecord, files: readonly PartnershipRecord[]): string[] {
    return this.#entries.flatMap(({ edit }) => (edit.times(shown) > 0 && timesIn(edit, files) === 0 ? [edit.what] : []));
  }
}

/** An old session may lie in a file of its own, and for a moment in the record as well. */
function timesIn(edit: Edit, records: readonly PartnershipRecord[]): number {
  return Math.max(0, ...records.map((record) => edit.times(record)));
}
