/**
 * What somebody has begun to write in a form and not sent, on this device: it is there again when the same person comes back to the same
 * pair in the same browser, however the page ended. It is nobody else's before it is sent, so it never goes to OneDrive.
 */
import { isObject } from '../base/fields.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Rows } from '../storage/device-store.ts';
import type { Durability } from '../sync/outbox.ts';

/** Each draft has a row of its own, so that two pages of one person leave each other's alone; of one draft the last words stay. */
export interface DraftNotes {
  /** All that is kept, by key. Never rejects. */
  read(): Promise<ReadonlyMap<string, KeptDraft>>;
  /**
   * Keeps what is text, or made of texts; `undefined` forgets. It is on its way before this returns, so that it is kept although the page
   * is put away in the next moment. What the device does not take lasts as long as its page.
   */
  write(changed: ReadonlyMap<string, unknown>): Promise<void>;
}

export interface KeptDraft {
  readonly value: unknown;
  /** This very build wrote it: it is what the form of today takes. */
  readonly ours: boolean;
}

/** What nobody came back for is forgotten: another 1:1 is about something else. */
const longestMs = 90 * 86_400_000;
/** Of one pair, in UTF-16 units. The oldest go first. */
const mostUnits = 200_000;

/** Address of this file as it was built: it is in the page's first file, whose name changes with whatever that loads. */
const writer = import.meta.url;

/** Of all pairs of an account. */
const beginning = 'draft/';

interface Row {
  /** UTC milliseconds of the writing. */
  readonly at: number;
  readonly value: unknown;
  readonly by: string;
}

export interface DraftParts {
  readonly rows: Rows;
  /** The pair, or what else they belong to. */
  readonly place: string;
  readonly now: () => number;
  /** Has the device what was sent? Null while nothing could be sent. */
  readonly durability: () => Readable<Durability> | null;
}

export function draftNotes(parts: DraftParts): DraftNotes {
  return new DeviceDrafts(parts);
}

class DeviceDrafts implements DraftNotes {
  readonly #parts: DraftParts;
  readonly #prefix: string;
  /** Of what is kept, the oldest first. */
  readonly #sizes = new Map<string, number>();
  /** Sent, and to be forgotten when the device has what became of it. */
  readonly #leaving = new Set<string>();
  #stopWaiting: (() => void) | null = null;

  constructor(parts: DraftParts) {
    this.#parts = parts;
    this.#prefix = `${beginning}${parts.place}/`;
  }

  async read(): Promise<ReadonlyMap<string, KeptDraft>> {
    const found = await this.#parts.rows.under(beginning);
    const now = this.#parts.now();
    const old = new Map<string, undefined>();
    const kept: (readonly [string, Row])[] = [];
    for (const [key, value] of found) {
      if (!isRow(value) || now - value.at >= longestMs) old.set(key, undefined);
      else if (key.startsWith(this.#prefix)) kept.push([key.slice(this.#prefix.length), value]);
    }
    // Also those of pairs that are not opened any more.
    if (old.size > 0) void this.#parts.rows.put(old);
    kept.sort(([, { at: one }], [, { at: other }]) => one - other);
    for (const [key, { value }] of kept) if (!this.#sizes.has(key)) this.#sizes.set(key, sizeOf(key, value));
    return new Map(kept.map(([key, { value, by }]) => [key, { value, ours: by === writer }]));
  }

  async write(changed: ReadonlyMap<string, unknown>): Promise<void> {
    const rows = new Map<string, Row | undefined>();
    for (const [key, value] of changed) {
      if (value === undefined) {
        this.#sizes.delete(key);
        this.#leaving.add(key);
      } else if (isKept(value) && sizeOf(key, value) <= mostUnits) {
        this.#leaving.delete(key);
        this.#sizes.delete(key);
        this.#sizes.set(key, sizeOf(key, value));
        rows.set(key, { at: this.#parts.now(), value, by: writer });
      }
    }
    let units = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [key, size] of this.#sizes) {
      if (units <= mostUnits) break;
      units -= size;
      this.#sizes.delete(key);
      rows.set(key, undefined);
    }
    this.#forgetSent(rows);
    if (rows.size > 0) await this.#put(rows);
  }

  /** A draft goes after what was made of it has come to the disk, not before: else a page that is killed between the two has neither. */
  #forgetSent(rows: Map<string, Row | undefined>): void {
    if (this.#leaving.size === 0) return;
    const durability = this.#parts.durability();
    if (durability === null || durability.get() === 'durable') {
      for (const key of this.#leaving) rows.set(key, undefined);
      this.#leaving.clear();
      return;
    }
    this.#stopWaiting ??= durability.subscribe(() => {
      if (durability.get() !== 'durable') return;
      this.#stopWaiting?.();
      this.#stopWaiting = null;
      void this.write(new Map());
    });
  }

  #put(rows: ReadonlyMap<string, Row | undefined>): Promise<void> {
    return this.#parts.rows.put(new Map([...rows].map(([key, row]) => [`${this.#prefix}${key}`, row])));
  }
}

const isRow = (value: unknown): value is Row => isObject(value) && typeof value['at'] === 'number' && typeof value['by'] === 'string' && 'value' in value;

const sizeOf = (key: string, value: unknown): number => key.length + (JSON.stringify(value) ?? '').length;

/** Not a number: that is a score, which is between its form and the one who gives it. */
const isKept = (value: unknown): boolean => typeof value !== 'number' && isPlain(value);

/** What comes back as it was, whatever the browser makes of the rest. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((one) => one === undefined || isPlain(one));
}
