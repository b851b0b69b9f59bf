/**
 * What a person keeps to themselves about a pair: their blind answers with the salts, by the seal that each belongs to. On this
 * device, one note for each, and in their private file, so that it is at hand offline and on their other devices. Never in
 * the shared folder. Entries never change, so joining is a union. Nothing rests on `If-Match`: an entry counts as saved once a
 * later read shows it, and whatever a read does not show of what this page holds is brought again.
 */
import type { Clock, Instant } from '../base/clock.ts';
import { type Fields, isObject } from '../base/fields.ts';
import type { Result } from '../base/result.ts';
import type { Value } from '../domain/growth.ts';
import { limits } from '../domain/limits.ts';
import { isSalt, isSeal } from '../domain/sealing.ts';
import type { Notes } from '../storage/device-store.ts';
import type { RemoteFailure } from '../sync/ports.ts';

/** A blind answer as its author keeps it. */
export interface Secret {
  readonly value: Value;
  readonly salt: string;
  readonly evidence: string;
  readonly at: Instant;
}

/** The person's private file, wherever it is kept. */
export interface PrivateStore {
  /** Untrusted; null when there is none yet. */
  read(): Promise<Result<Fields | null, RemoteFailure>>;
  /** Reads, changes, writes, again when somebody came in between. `change` gives null when nothing is to be written. */
  join(change: (present: Fields | null) => Fields | null): Promise<Result<void, RemoteFailure>>;
}

export interface PrivateDeskParts {
  readonly notes: Notes;
  readonly pairKey: string;
  readonly clock: Pick<Clock, 'after'>;
  /** Something was found that was missing. */
  onFound(): void;
}

/** The file stays small; what was shown long ago is needed by nobody. */
const mostSecrets = 1_000;
/** Waiting before OneDrive is asked again, for what another device has not brought there yet or what could not be brought. */
const againMs = [15_000, 30_000, 60_000, 120_000, 300_000, 600_000] as const;

export class PrivateDesk {
  readonly #parts: PrivateDeskParts;
  readonly #secrets = new Map<string, Secret>();
  /** Looked for on this device already. */
  readonly #looked = new Set<string>();
  readonly #missing = new Set<string>();
  /** Not seen in OneDrive yet. */
  readonly #unsaved = new Set<string>();
  /** Of those, written there: another device that wrote at the same moment may have written over it. */
  readonly #written = new Set<string>();
  #store: PrivateStore | null = null;
  #attempt = 0;
  #cancel: (() => void) | null = null;
  #busy = false;
  #closed = false;

  constructor(parts: PrivateDeskParts) {
    this.#parts = parts;
  }

  get(hash: string): Secret | null {
    return this.#secrets.get(hash) ?? null;
  }

  /**
   * Resolves when it is kept so that a closed page cannot lose it: on this device, from where it goes on to OneDrive, or else in
   * OneDrive. False when neither took it.
   */
  async keep(hash: string, secret: Secret): Promise<boolean> {
    this.#looked.add(hash);
    this.#secrets.set(hash, secret);
    this.#unsaved.add(hash);
    if (await this.#note(hash, secret, false)) {
      this.retry();
      return true;
    }
    if (await this.#push([hash])) {
      this.retry();
      return true;
    }
    this.#secrets.delete(hash);
    this.#unsaved.delete(hash);
    return false;
  }

  /** Looks for these on this device, then in OneDrive; `onFound` tells. */
  async find(hashes: readonly string[]): Promise<void> {
    const fresh = hashes.filter((hash) => !this.#looked.has(hash));
    for (const hash of fresh) this.#looked.add(hash);
    const notes = await Promise.all(fresh.map(async (hash) => ({ hash, note: await this.#parts.notes.read(this.#name(hash)) })));
    let found = false;
    for (const { hash, note } of notes) {
      const secret = readSecret(note);
      if (secret === null) {
        this.#missing.add(hash);
        continue;
      }
      found = true;
      this.#secrets.set(hash, secret);
      if (!isObject(note) || note['saved'] !== true) this.#unsaved.add(hash);
    }
    if (found) this.#parts.onFound();
    if (fresh.length > 0) this.retry();
  }

  /** There is a connection to the person's OneDrive. */
  connect(store: PrivateStore): void {
    this.#store = store;
    this.retry();
  }

  /** Tries at once what could not be read or saved. */
  retry(): void {
    this.#attempt = 0;
    void this.#goOn();
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
  }

  /** One question at a time; what comes up meanwhile is seen afterwards. */
  async #goOn(): Promise<void> {
    if (this.#busy || this.#closed || this.#store === null) return;
    this.#cancel?.();
    this.#busy = true;
    const before = this.#open;
    if (this.#missing.size + this.#written.size > 0) await this.#fetch(this.#store);
    const unwritten = [...this.#unsaved].filter((hash) => !this.#written.has(hash));
    if (unwritten.length > 0) await this.#push(unwritten);
    this.#busy = false;
    if (this.#open === 0 || this.#closed) return;
    const wait = this.#open < before ? againMs[0] : againMs[this.#attempt];
    this.#attempt += 1;
    // Whoever lost a salt for good is not asked about for ever.
    if (wait !== undefined) this.#cancel = this.#parts.clock.after(wait, () => void this.#goOn());
  }

  get #open(): number {
    return this.#missing.size + this.#unsaved.size;
  }

  async #fetch(store: PrivateStore): Promise<void> {
    const read = await store.read();
    if (!read.ok) return;
    const kept = answersOf(read.value);
    for (const hash of this.#secrets.keys()) if (readSecret(kept.get(hash)) === null) this.#unsaved.add(hash);
    for (const hash of [...this.#written]) if (readSecret(kept.get(hash)) !== null) await this.#noteSaved(hash);
    this.#written.clear();
    const found = [...this.#missing].flatMap((hash) => {
      const secret = readSecret(kept.get(hash));
      return secret === null ? [] : [{ hash, secret }];
    });
    for (const { hash, secret } of found) {
      this.#missing.delete(hash);
      this.#secrets.set(hash, secret);
      await this.#note(hash, secret, true);
    }
    if (found.length > 0) this.#parts.onFound();
  }

  async #push(hashes: readonly string[]): Promise<boolean> {
    if (this.#store === null) return false;
    const own = hashes.flatMap((hash) => {
      const secret = this.#secrets.get(hash);
      return secret === undefined ? [] : [[hash, secret] as const];
    });
    let wereThere = false;
    const joined = await this.#store.join((present) => {
      const next = withAnswers(present, this.#parts.pairKey, own);
      wereThere = next === null;
      return next;
    });
    if (!joined.ok) return false;
    for (const [hash] of own) {
      if (wereThere) await this.#noteSaved(hash);
      else this.#written.add(hash);
    }
    return true;
  }

  /** A read has shown it. */
  async #noteSaved(hash: string): Promise<void> {
    this.#unsaved.delete(hash);
    const secret = this.#secrets.get(hash);
    if (secret !== undefined) await this.#note(hash, secret, true);
  }

  /** Writes and reads back: a device that keeps nothing does not say so. */
  async #note(hash: string, secret: Secret, saved: boolean): Promise<boolean> {
    const { notes } = this.#parts;
    await notes.write(this.#name(hash), { ...secret, saved });
    return readSecret(await notes.read(this.#name(hash)))?.salt === secret.salt;
  }

  #name(hash: string): string {
    return `private/${this.#parts.pairKey}/${hash}`;
  }
}

/** The file with these answers in it, the newest first to stay; null when it has them all. What a newer version wrote into it is kept. */
function withAnswers(present: Fields | null, pairKey: string, own: readonly (readonly [string, Secret])[]): Fields | null {
  const kept = answersOf(present);
  const fresh = own.filter(([hash]) => readSecret(kept.get(hash)) === null);
  if (fresh.length === 0) return null;
  const at = (entry: unknown) => readSecret(entry)?.at ?? '';
  const all = [...new Map<string, unknown>([...kept, ...fresh])].sort(([, a], [, b]) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  return {
    what: 'What you keep to yourself about this 1:1 in Accord: answers that are shown once both of you have answered.',
    format: 1,
    partnership: pairKey,
    ...present,
    answers: Object.fromEntries(all.slice(-mostSecrets)),
  };
}

function answersOf(file: Fields | null): ReadonlyMap<string, unknown> {
  const answers = file?.['answers'];
  return new Map(isObject(answers) ? Object.entries(answers).filter(([hash]) => isSeal(hash)) : []);
}

function readSecret(entry: unknown): Secret | null {
  if (!isObject(entry)) return null;
  const { value, salt, evidence, at } = entry;
  if (typeof salt !== 'string' || !isSalt(salt) || !isValue(value)) return null;
  return { value, salt, evidence: typeof evidence === 'string' ? evidence.slice(0, limits.reason) : '', at: typeof at === 'string' ? at : '' };
}

const isValue = (value: unknown): value is Value => typeof value === 'number' && [1, 2, 3, 4, 5].includes(value);
