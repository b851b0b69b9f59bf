/**
 * What was attached from this device, as long as it can be taken back: whoever leaves the page finds the way back when they come
 * again. Kept where the attaching was done, since undoing takes away what that device holds, too. Read as untrusted.
 */
import { isObject } from '../base/fields.ts';
import type { TabState } from './attach-all-types.ts';
import type { Notes } from '../storage/device-store.ts';
import type { Made } from './take-back.ts';
import { spaceIn, textsIn } from './untrusted.ts';

const keyOf = (pairKey: string): string => `attached/${pairKey}`;

const tabStates: readonly TabState[] = ['there', 'by-hand', 'refused'];

/** What was made, and what came of its tab. */
export interface Kept extends Made {
  readonly tab: TabState;
}

/** Why it cannot be taken back any more: it has been, or something else stands in it by now. */
export type Gone = 'undone' | 'written';

export class MadeNotes {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Null: nothing is noted, or this device did not take it, or does not tell. */
  async of(pairKey: string): Promise<Kept | Gone | null> {
    const value = await this.#notes.read(keyOf(pairKey));
    if (value === 'undone' || value === 'written') return value;
    if (!isObject(value)) return null;
    const [space, chatIds, appAddedTo] = [spaceIn(value['space']), textsIn(value['chatIds']), textsIn(value['appAddedTo'])];
    if (space === null || chatIds.length === 0) return null;
    // An earlier version noted no tab.
    return { pairKey, space, chatIds, appAddedTo, tab: tabStates.find((one) => one === value['tab']) ?? 'there' };
  }

  async note({ pairKey, space, chatIds, appAddedTo, tab }: Kept): Promise<void> {
    await this.#notes.write(keyOf(pairKey), { space: { ...space }, chatIds: [...chatIds], appAddedTo: [...appAddedTo], tab });
  }

  /** Said as it is, since a page that is open elsewhere on this device still offers it. */
  async forget(pairKey: string, why: Gone): Promise<void> {
    await this.#notes.write(keyOf(pairKey), why);
  }
}
