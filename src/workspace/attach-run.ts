/**
 * What was chosen when attaching began, for whoever comes back to a page that was left in the middle of it. Kept on the device that
 * attaches until all of it has had its turn; what is done of it is told by the records that are there. Read as untrusted.
 */
import { isObject } from '../base/fields.ts';
import type { Notes } from '../storage/device-store.ts';
import type { Stopped, Wish } from './attach-all-types.ts';

const key = 'attaching';

export class AttachRun {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Empty: nothing was under way, or this device keeps no notes. */
  async chosen(): Promise<readonly Wish[]> {
    const value = await this.#notes.read(key);
    return Array.isArray(value) ? value.flatMap((one: unknown) => wishIn(one) ?? []) : [];
  }

  async begin(wishes: readonly Wish[]): Promise<void> {
    await this.#notes.write(key, wishes.map(({ pairKey, mine }) => ({ pairKey, mine })));
  }

  /** Somebody took it back: it is not still to do. */
  async drop(pairKey: string): Promise<void> {
    await this.begin((await this.chosen()).filter((one) => one.pairKey !== pairKey));
  }

  /** What came of it, when the page was left in the middle; of what the calendar still has. */
  async stopped(done: ReadonlySet<string>, all: readonly Pick<Wish, 'pairKey'>[]): Promise<Stopped | null> {
    const chosen = (await this.chosen()).filter(({ pairKey }) => all.some((one) => one.pairKey === pairKey));
    const left = chosen.filter(({ pairKey }) => !done.has(pairKey));
    return left.length === 0 ? null : { done: chosen.length - left.length, left };
  }

  async end(): Promise<void> {
    await this.#notes.write(key, []);
  }
}

function wishIn(value: unknown): Wish | null {
  if (!isObject(value)) return null;
  const { pairKey, mine } = value;
  return typeof pairKey === 'string' && (mine === 'manager' || mine === 'member') ? { pairKey, mine } : null;
}
