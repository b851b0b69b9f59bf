/** What a device remembers of a person's 1:1s as a whole, so that the list is there before any network. Read as untrusted. */
import { isObject } from '../base/fields.ts';
import type { IndexEntry } from '../graph/services.ts';
import type { Notes } from '../storage/device-store.ts';
import type { Tag } from '../sync/ports.ts';
import { recordKey } from './notes.ts';
import { spaceIn, textsIn } from './untrusted.ts';

const keys = { list: 'my/list', tags: 'my/tags' } as const;

/** Asks for what the list needs to be shown, before anybody has said whose it is. */
export async function askForMyList(ask: (key: string) => Promise<unknown>): Promise<void> {
  void ask(keys.tags);
  for (const { pairKey } of listIn(await ask(keys.list)) ?? []) void ask(recordKey(pairKey));
}

export class MyNotes {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The person's own index as this device last read it; null when it never did. */
  async list(): Promise<readonly IndexEntry[] | null> {
    return listIn(await this.#notes.read(keys.list));
  }

  async noteList(entries: readonly IndexEntry[]): Promise<void> {
    await this.#notes.write(
      keys.list,
      entries.map(({ pairKey, otherName, chatIds, space }) => ({ pairKey, otherName, chatIds: [...chatIds], space: { ...space } })),
    );
  }

  /** Of each pair the version of its file that this device has shown. */
  async tags(): Promise<ReadonlyMap<string, Tag>> {
    const value = await this.#notes.read(keys.tags);
    return new Map(isObject(value) ? Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string') : []);
  }

  async noteTags(tags: ReadonlyMap<string, Tag>): Promise<void> {
    await this.#notes.write(keys.tags, Object.fromEntries(tags));
  }
}

const listIn = (value: unknown): readonly IndexEntry[] | null => (Array.isArray(value) ? value.flatMap((one: unknown) => entryIn(one) ?? []) : null);

function entryIn(value: unknown): IndexEntry | null {
  if (!isObject(value) || !Array.isArray(value['chatIds'])) return null;
  const { pairKey, otherName } = value;
  const space = spaceIn(value['space']);
  if (space === null || typeof pairKey !== 'string' || typeof otherName !== 'string') return null;
  return { pairKey, otherName, chatIds: textsIn(value['chatIds']), space };
}
