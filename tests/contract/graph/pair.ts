/** What the suites about spaces begin with: the local tenant, one pair, consents as on the first day before each test. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { SpaceAddress } from '../../../src/graph/services.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { bytesOf, openMicrosoft365, pairKeyOf, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

export interface Pair {
  local: LocalTenant;
  maya: Someone;
  jonas: Someone;
  pairKey: string;
  /** Makes the pair's space in the OneDrive of `who`. */
  create(who: Someone, other: Someone, record?: string): Promise<{ space: SpaceAddress; existed: boolean; shared: boolean }>;
}

/** Registers the hooks; `begin` gets the pair before the first test. */
export function withPair(begin: (pair: Pair) => void): void {
  let m365: Microsoft365;
  beforeAll(async () => {
    m365 = await openMicrosoft365();
    const { a: maya, b: jonas, local } = m365;
    if (!local) throw new Error('the local tenant');
    const pairKey = pairKeyOf(maya.person, jonas.person, '');
    const create: Pair['create'] = async (who, other, record = '{}') =>
      valueOf(
        await who.anew().createSpace({
          home: { kind: 'my-onedrive' },
          pairKey,
          other: other.person,
          record: bytesOf(record),
          readMe: '# 1:1\n',
        }),
      );
    begin({ local, maya, jonas, pairKey, create });
  });
  afterAll(() => m365.close());
  beforeEach(() => {
    const { a, b, local } = m365;
    if (!local) return;
    local.reset('empty');
    for (const { consented, asked } of [a, b, local.outsider]) {
      consented.clear();
      consented.add(graphScopes.chats).add(graphScopes.files);
      asked.length = 0;
    }
  });
}
