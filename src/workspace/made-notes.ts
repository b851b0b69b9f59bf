/**
 * What was attached from this device, as long as it can be taken back: whoever leaves the page finds the way back when they come
 * again. Kept where the attaching was done, since undoing takes away what that device holds, too. Read as untrusted.
 */
import type { SpaceAddress } from '../graph/services.ts';
import type { Notes } from '../storage/device-store.ts';
import type { Made } from './take-back.ts';

const keyOf = (pairKey: string): string => `attached/${pairKey}`;

type Fields = Readonly<Record<string, unknown>>;

export class MadeNotes {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Null: nothing was attached from here, or it cannot be taken back any more. */
  async of(pairKey: string): Promise<Made | null> {
    const value = await this.#notes.read(keyOf(pairKey));
    if (!isObject(value)) return null;
    const [space, chatIds, appAddedTo] = [spaceIn(value['space']), texts(value['chatIds']), texts(value['appAddedTo'])];
    if (space === null || chatIds.length === 0) return null;
    return { pairKey, space, chatIds, appAddedTo };
  }

  async note({ pairKey, space, chatIds, appAddedTo }: Made): Promise<void> {
    await this.#notes.write(keyOf(pairKey), { space: { ...space }, chatIds: [...chatIds], appAddedTo: [...appAddedTo] });
  }

  /** It was taken back, or something is written in it. */
  async forget(pairKey: string): Promise<void> {
    await this.#notes.write(keyOf(pairKey), null);
  }
}

function spaceIn(value: unknown): SpaceAddress | null {
  if (!isObject(value)) return null;
  const { driveId, folderId, recordId, webUrl } = value;
  if (typeof driveId !== 'string' || typeof folderId !== 'string' || typeof recordId !== 'string' || typeof webUrl !== 'string') return null;
  return { driveId, folderId, recordId, webUrl };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
