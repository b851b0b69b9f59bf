/** The seeds with a whole team: `monday` and `manager-of-twelve`. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, PEOPLE } from '../../../local/tenant/index.ts';
import { GRACE, MATEO, MEMBERS } from '../../../local/tenant/model/team.ts';
import { MONDAY_MEMBERS } from '../../../local/tenant/seeds/monday.ts';
import { pairKey } from '../../../local/tenant/seeds/space-files.ts';
import { openBench, type Bench, type Json } from './client.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench('monday');
});
afterAll(() => bench.running.close());

interface Event extends Json {
  readonly hideAttendees: boolean;
  readonly organizer: Contact;
  readonly attendees: readonly (Contact & { readonly type: string })[];
}

interface Contact {
  readonly emailAddress: { readonly address: string };
}

const names = async (): Promise<readonly string[]> => (await bench.call('GET', '/local/people')).list.map((p) => p.displayName);

/** The people of an event as a client would count them, rooms left out. */
const peopleOf = ({ organizer, attendees }: Event): readonly string[] => [
  ...new Set([organizer, ...attendees.filter(({ type }) => type !== 'resource')].map((one) => one.emailAddress.address)),
];

describe('monday', () => {
  beforeEach(() => bench.reset('monday'));

  it('has a team, which the other seeds have not', async () => {
    expect(await names()).toHaveLength(PEOPLE.length + MEMBERS.length + 1);
    await bench.reset('weekly');
    expect(await names()).toEqual(PEOPLE.map((p) => p.displayName));
    expect((await (await bench.as(MAYA.id))('GET', `/users/${GRACE.id}`)).status).toBe(404);
    expect((await bench.call('POST', '/local/token', { body: { user: GRACE.id } })).status).toBe(400);
  });

  it('has a series of two for each of the six and for one more with a room, and all else is something else', async () => {
    const maya = await bench.as(MAYA.id);
    const events = (await maya('GET', '/me/events?$top=100')).json.value as readonly Event[];
    const running = events.filter((one) => {
      const { range } = (one.recurrence ?? { range: {} }) as { range: { type?: string; endDate?: string } };
      const isOver = range.type === 'endDate' && (range.endDate ?? '') < '2026-11-23';
      return one.type === 'seriesMaster' && !one.isCancelled && !one.hideAttendees && !isOver;
    });
    const colleagues = [...PEOPLE, ...MEMBERS].map((p) => p.userPrincipalName);
    const withMaya = running
      .map(peopleOf)
      .filter(
        (people) => people.length === 2 && people.includes('maya@contoso.com') && people.every((p) => colleagues.includes(p)),
      );
    expect(withMaya.map((people) => people.find((p) => p !== 'maya@contoso.com')).sort()).toEqual(
      [...MONDAY_MEMBERS.map((p) => p.userPrincipalName), 'hannah@contoso.com'].sort(),
    );
    // What each of the others would be taken for without a look at this or that.
    const subjects = events.map(({ subject }) => subject);
    for (const decoy of ['Leadership sync', '1:1 Maya / Isaac', '1:1 Maya / Robin', '1:1 Priya / Julia', '1:1 Maya / Kenji'])
      expect(subjects).toContain(decoy);
    for (const decoy of ['Canceled: 1:1 Leonie / Maya', '1:1 open hour', 'Platform planning']) expect(subjects).toContain(decoy);
    expect(subjects).not.toContain('1:1 Ingrid / Julia');
  });

  it('has nothing attached: no files, no app in a chat', async () => {
    const maya = await bench.as(MAYA.id);
    expect((await maya('GET', '/me/drive/special/approot:/index.json')).status).toBe(404);
    expect((await maya('GET', '/me/drive/root:/1-1 Sessions')).status).toBe(404);
    const agenda = (await bench.call('GET', `/local/agenda?user=${MAYA.id}`)).list as readonly (Json & {
      appInstalled: boolean;
    })[];
    expect(agenda.filter(({ appInstalled }) => appInstalled)).toEqual([]);
    const { adminConsent } = (await bench.call('GET', '/local/settings')).json as unknown as { adminConsent: string[] };
    expect(adminConsent).toContain('Tasks.ReadWrite');
  });
});

describe('manager-of-twelve', () => {
  beforeEach(() => bench.reset('manager-of-twelve'));

  interface Index {
    readonly partnerships: readonly {
      readonly pairKey: string;
      readonly otherName: string;
      readonly chatIds: readonly string[];
      readonly space: { readonly driveId: string; readonly folderId: string; readonly recordId: string; readonly webUrl: string };
    }[];
  }

  const indexOf = async (user: string): Promise<Index> => {
    const { json } = await (await bench.as(user))('GET', '/me/drive/special/approot:/index.json');
    return JSON.parse((await bench.call('GET', json['@microsoft.graph.downloadUrl'])).text) as Index;
  };

  it('names all twelve in the manager’s index, and every record is there for both', async () => {
    const { partnerships } = await indexOf(MAYA.id);
    const members = [JONAS, ...MEMBERS];
    expect(partnerships.map(({ otherName }) => otherName)).toEqual(members.map((p) => p.displayName));
    const maya = await bench.as(MAYA.id);
    const chats = (await maya('GET', '/me/chats?$top=50')).json.value.map(({ id }) => id);
    for (const [at, entry] of partnerships.entries()) {
      const member = members[at];
      if (!member) throw new Error('no such member');
      const { space } = entry;
      expect(entry.pairKey).toBe(pairKey(MAYA.id, member.id));
      expect(chats).toEqual(expect.arrayContaining([...entry.chatIds]));
      for (const caller of [maya, await bench.as(member.id)]) {
        const { status, json } = await caller('GET', `/drives/${space.driveId}/items/${space.recordId}`);
        expect([status, json.name, json.parentReference.id]).toEqual([200, 'record.json', space.folderId]);
        expect((await caller('GET', `/drives/${space.driveId}/items/${space.folderId}`)).json.webUrl).toBe(space.webUrl);
      }
      expect((await indexOf(member.id)).partnerships).toEqual([{ ...entry, otherName: MAYA.displayName }]);
    }
  });

  it('keeps spaces with whoever invites, to whom nobody else has access', async () => {
    const { json } = await (await bench.as(GRACE.id))('GET', '/me/drive/root:/1-1 Sessions:/children');
    expect(json.value.map(({ name }) => name)).toEqual([pairKey(MAYA.id, GRACE.id)]);
    const hers = (await (await bench.as(MAYA.id))('GET', '/me/drive/root:/1-1 Sessions:/children')).json.value;
    expect(hers).toHaveLength(10);
    const { partnerships } = await indexOf(MATEO.id);
    const foreign = await (
      await bench.as(GRACE.id)
    )('GET', `/drives/${partnerships[0]?.space.driveId ?? ''}/items/${partnerships[0]?.space.recordId ?? ''}`);
    expect(foreign.status).toBe(404);
  });

  it('has the app in the chat of every pair, and the next meeting of each this week or next', async () => {
    const agenda = (await bench.call('GET', `/local/agenda?user=${MAYA.id}`)).list as readonly (Json & {
      appInstalled: boolean;
      seriesId: string | null;
    })[];
    const next = agenda.filter((o) => o.next && o.seriesId?.startsWith('one-on-one'));
    expect(next).toHaveLength(12);
    expect(next.every(({ appInstalled }) => appInstalled)).toBe(true);
  });
});
