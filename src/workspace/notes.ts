/**
 * What a device remembers so that the next open paints before any network. Everything is read as untrusted: an older
 * version of the app may have written it.
 */
import { isObject } from '../base/fields.ts';
import type { Occurrence, PartnershipRecord, Role } from '../domain/entities.ts';
import type { SpaceAddress } from '../graph/services.ts';
import type { Notes } from '../storage/device-store.ts';
import { spaceIn, textsIn } from './untrusted.ts';
import type { RunMode } from './workspace.ts';

/** Which partnership and space belong to a chat. */
export interface PlaceNote {
  readonly pairKey: string;
  readonly space: SpaceAddress;
  /** Is it in the person's own index already? */
  readonly indexed: boolean;
  /** Sharing with the other person did not work, and has not been mended from this device. */
  readonly unshared: boolean;
  /** It is for a meeting of the other's, who has left no trace in it so far, and whose own OneDrive does not say that it is the one. */
  readonly doubted: boolean;
  /** `Receipts.trace` of the other when the record came here from another space: those are traces of there. Absent: it began here. */
  readonly traceBefore?: string | undefined;
}

/** The calendar as it was read, with the UTC milliseconds of the reading. */
export interface CalendarNote {
  readonly readAt: number;
  readonly occurrences: readonly Occurrence[];
  /** Series that were asked for; left out in what an earlier version noted. */
  readonly series?: readonly string[] | undefined;
  /** UTC milliseconds up to which it was read; left out in what an earlier version noted. */
  readonly until?: number | undefined;
}

/** Address of this file as it was built: its name holds the hash of what is in it. */
const writer = import.meta.url;

/** Under it lies what was last shown of a record. */
export function recordKey(pairKey: string): string {
  return `record/${pairKey}`;
}

const keys = {
  place: (chatId: string) => `place/${chatId}`,
  record: recordKey,
  calendar: (chatId: string) => `calendar/${chatId}`,
} as const;

/** Asks for what the first frame of a chat needs, before anybody has said that it will be this chat. */
export async function askForFirstFrame(ask: (key: string) => Promise<unknown>, chatId: string): Promise<void> {
  void ask(keys.calendar(chatId));
  const place = placeIn(await ask(keys.place(chatId)));
  if (place !== null) void ask(keys.record(place.pairKey));
}

export class PlaceNotes {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  async place(chatId: string): Promise<PlaceNote | null> {
    return placeIn(await this.#notes.read(keys.place(chatId)));
  }

  async notePlace(chatId: string, note: PlaceNote): Promise<void> {
    await this.#notes.write(keys.place(chatId), note);
  }

  async forgetPlace(chatId: string): Promise<void> {
    await this.#notes.write(keys.place(chatId), null);
  }

  async forgetRecord(pairKey: string): Promise<void> {
    await this.#notes.write(keys.record(pairKey), null);
  }

  /**
   * Adds what has become known of the space that holds `recordId`. False when another space is noted by now: what was
   * learnt is not about that one.
   */
  async amendPlace(chatId: string, recordId: string, known: Partial<Pick<PlaceNote, 'indexed' | 'unshared' | 'doubted'>>): Promise<boolean> {
    const place = await this.place(chatId);
    if (place?.space.recordId !== recordId) return false;
    await this.notePlace(chatId, { ...place, ...known });
    return true;
  }

  /** What was shown first of the record (`firstLook`) when it was last open here; null when it never was. */
  async record(pairKey: string): Promise<PartnershipRecord | null> {
    const value = await this.#notes.read(keys.record(pairKey));
    if (typeof value !== 'string') return null;
    const end = value.indexOf('\n');
    try {
      const record: unknown = JSON.parse(value.slice(end + 1));
      // What this very build has written needs no second look, and the first frame is where looking would be felt.
      if (value.slice(0, end) === writer) return record as PartnershipRecord;
      if (!isObject(record)) return null;
      // Loaded for the first opening after an update only.
      const { readReadable } = await import('../domain/read-record.ts');
      return readReadable(record);
    } catch {
      return null;
    }
  }

  /** `look`: what of it is shown first (`firstLook`). Kept as text: the browser copies a string far faster than thousands of small objects. */
  async noteRecord(pairKey: string, look: PartnershipRecord): Promise<void> {
    await this.#notes.write(keys.record(pairKey), `${writer}\n${JSON.stringify(look)}`);
  }

  async isGuideAway(side: Role): Promise<boolean> {
    return (await this.#notes.read(`guide/${side}`)) === true;
  }

  async noteGuideAway(side: Role): Promise<void> {
    await this.#notes.write(`guide/${side}`, true);
  }

  /** All at once until somebody chose otherwise: whoever prepares a session has to see where to write. */
  async runMode(surface: string): Promise<RunMode> {
    return (await this.#notes.read(`run-mode/${surface}`)) === 'steps' ? 'steps' : 'all';
  }

  async noteRunMode(surface: string, mode: RunMode): Promise<void> {
    await this.#notes.write(`run-mode/${surface}`, mode);
  }

  async calendar(chatId: string): Promise<CalendarNote | null> {
    const value = await this.#notes.read(keys.calendar(chatId));
    if (!isObject(value) || typeof value['readAt'] !== 'number' || !Array.isArray(value['occurrences'])) return null;
    const occurrences = value['occurrences'].filter(
      (item): item is Occurrence =>
        isObject(item) && typeof item['series'] === 'string' && typeof item['originalStart'] === 'string' && typeof item['start'] === 'string',
    );
    const series = Array.isArray(value['series']) ? textsIn(value['series']) : undefined;
    return { readAt: value['readAt'], occurrences, series, until: typeof value['until'] === 'number' ? value['until'] : undefined };
  }

  async noteCalendar(chatId: string, note: CalendarNote): Promise<void> {
    await this.#notes.write(keys.calendar(chatId), note);
  }
}

function placeIn(value: unknown): PlaceNote | null {
  if (!isObject(value)) return null;
  const { pairKey, indexed, unshared, doubted, traceBefore } = value;
  const space = spaceIn(value['space']);
  if (space === null || typeof pairKey !== 'string') return null;
  return { pairKey, space, indexed: indexed === true, unshared: unshared === true, doubted: doubted === true, traceBefore: typeof traceBefore === 'string' ? traceBefore : undefined };
}
