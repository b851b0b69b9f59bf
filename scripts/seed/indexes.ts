/**
 * The lists of partnerships that a manager and the members keep in their app folders, written by the product's own code against a running
 * tenant. What each run gives out anew (ids, addresses) is left as placeholders for the seed to fill in.
 */
import { startTenant } from '../../local/tenant/index.ts';
import { approot } from '../../local/tenant/model/special-folders.ts';
import { ok } from '../../src/base/result.ts';
import type { Person } from '../../src/domain/entities.ts';
import { pairKey } from '../../src/domain/pair.ts';
import { createClient } from '../../src/graph/client.ts';
import { noteInIndex } from '../../src/graph/index-file.ts';
import type { IndexEntry } from '../../src/graph/services.ts';
import type { Setting } from './make-weekly.ts';

/** Two who meet, as their lists name them. */
export interface ListedPair {
  readonly member: Person;
  /** One of the two: the files of the pair lie in their OneDrive. */
  readonly organizer: Person;
  readonly chatId: string;
}

/** Folder of the pair's files, below the root of the organiser's OneDrive. */
export function spacePath({ manager, member }: { readonly manager: Person; readonly member: Person }): string {
  return `1-1 Sessions/${pairKey(manager.id, member.id)}`;
}

function entryOf(pair: ListedPair, manager: Person, other: Person): IndexEntry {
  const space = `${pair.organizer.userPrincipalName}:${spacePath({ manager, member: pair.member })}`;
  return {
    pairKey: pairKey(manager.id, pair.member.id),
    otherName: other.displayName,
    chatIds: [pair.chatId],
    space: {
      driveId: `{{driveId ${space}}}`,
      folderId: `{{itemId ${space}}}`,
      recordId: `{{itemId ${space}/record.json}}`,
      webUrl: `{{webUrl ${space}}}`,
    },
  };
}

/** Text of `index.json` by the person whose it is (user principal name). */
export async function makeIndexes(pairs: readonly ListedPair[], manager: Person): Promise<ReadonlyMap<string, string>> {
  const running = await startTenant({ port: 0, seed: 'monday' });
  try {
    const { state } = running.tenant;
    const note = async (owner: Person, entry: IndexEntry): Promise<void> => {
      const token = state.tokens.issue(owner.id, ['Files.ReadWrite'], 'seed');
      const client = createClient({ baseUrl: `${running.url}/v1.0`, tokens: { token: async () => Promise.resolve(ok(token)) } });
      const noted = await noteInIndex(client, entry);
      if (!noted.ok) throw new Error(`${owner.displayName}: the index could not be written (${noted.error.kind}).`);
    };
    for (const pair of pairs) {
      await note(manager, entryOf(pair, manager, pair.member));
      await note(pair.member, entryOf(pair, manager, manager));
    }
    const written = (owner: Person): readonly [string, string] => {
      const folder = approot(state, owner.id, { by: owner.id, at: 0 });
      const content = state.files.child(folder, 'index.json')?.versions.at(-1)?.content;
      return [owner.userPrincipalName, new TextDecoder().decode(content)];
    };
    return new Map([manager, ...pairs.map(({ member }) => member)].map(written));
  } finally {
    await running.close();
  }
}

/** The lists of two alone, by the path in a seed's files (`local/tenant/seeds/space-files.ts`); the manager invites. */
export async function indexFiles({ manager, member, chatId }: Setting): Promise<Readonly<Record<string, string>>> {
  const written = await makeIndexes([{ organizer: manager, member, chatId }], manager);
  const textOf = (person: Person): string => written.get(person.userPrincipalName) ?? '';
  return { 'approot-maya/index.json': textOf(manager), 'approot-jonas/index.json': textOf(member) };
}
