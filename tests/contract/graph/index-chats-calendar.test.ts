import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ONE_ON_ONE_CHAT, PLANNING_CHAT } from '../../../local/tenant/index.ts';
import type { IndexEntry } from '../../../src/graph/services.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { errorOf, isReal, openMicrosoft365, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

describe.skipIf(isReal)('index, chats and calendar', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let maya: Someone;
  let jonas: Someone;
  beforeAll(async () => {
    m365 = await openMicrosoft365();
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    [maya, jonas] = [m365.a, m365.b];
  });
  afterAll(() => m365.close());
  beforeEach(() => {
    local.reset('empty');
    maya.consented.delete(graphScopes.calendar);
  });

  const entry = (pairKey: string, otherName = 'Jonas Weber'): IndexEntry => ({
    pairKey,
    otherName,
    chatIds: [ONE_ON_ONE_CHAT],
    space: { driveId: 'b!1', folderId: '01F', recordId: '01R', webUrl: 'https://contoso-my.sharepoint.com/x' },
  });

  describe('the own index', () => {
    it('is empty before there is one', async () => {
      expect(valueOf(await maya.anew().readIndex())).toEqual([]);
    });

    it('keeps one entry for each pair', async () => {
      valueOf(await maya.graph.noteInIndex(entry('aaaa')));
      valueOf(await maya.graph.noteInIndex(entry('bbbb')));
      valueOf(await maya.graph.noteInIndex(entry('aaaa', 'Jonas W.')));
      expect(valueOf(await maya.anew().readIndex())).toEqual([entry('bbbb'), entry('aaaa', 'Jonas W.')]);
    });

    it('writes nothing when the entry is known', async () => {
      valueOf(await maya.graph.noteInIndex(entry('aaaa')));
      local.forget();
      valueOf(await maya.graph.noteInIndex(entry('aaaa')));
      expect(local.calls().map(({ method }) => method)).toEqual(['GET', 'GET']);
    });

    it('adds to the chats that it knows, and keeps the last twenty', async () => {
      const chats = async (): Promise<readonly string[]> => valueOf(await maya.anew().readIndex())[0]?.chatIds ?? [];
      const note = async (...chatIds: string[]) => valueOf(await maya.graph.noteInIndex({ ...entry('aaaa'), chatIds }));
      await note('one');
      await note('two');
      expect(await chats()).toEqual(['one', 'two']);
      local.forget();
      await note('one');
      expect(local.calls().map(({ method }) => method)).toEqual(['GET', 'GET']);
      for (let i = 1; i <= 19; i += 1) await note(`more ${i}`);
      expect(await chats()).toHaveLength(20);
      expect(await chats()).not.toContain('one');
      expect((await chats()).at(-1)).toBe('more 19');
    });

    it('loses nothing when two devices write at once', async () => {
      const keys = ['1', '2', '3'];
      for (const result of await Promise.all(keys.map((key) => maya.anew().noteInIndex(entry(key))))) valueOf(result);
      expect(
        valueOf(await maya.anew().readIndex())
          .map(({ pairKey }) => pairKey)
          .sort(),
      ).toEqual(keys);
    });

    it("is each person's own", async () => {
      valueOf(await maya.graph.noteInIndex(entry('aaaa')));
      expect(valueOf(await jonas.anew().readIndex())).toEqual([]);
    });

    it('keeps what a newer version wrote, and leaves out what it cannot read', async () => {
      valueOf(await maya.graph.noteInIndex(entry('aaaa')));
      const path = '/me/drive/special/approot:/index.json:/content';
      const newer = { format: 2, colour: 'blue', partnerships: [{ ...entry('aaaa'), pinned: true }, { pairKey: 'odd' }, 7] };
      expect((await maya.raw('PUT', path, newer)).status).toBe(200);
      expect(valueOf(await maya.anew().readIndex())).toEqual([entry('aaaa')]);
      valueOf(await maya.graph.noteInIndex(entry('aaaa', 'Jonas W.')));
      const item = (await (await maya.raw('GET', '/me/drive/special/approot:/index.json')).json()) as Record<string, string>;
      const now = (await (await fetch(item['@microsoft.graph.downloadUrl'] ?? '')).json()) as unknown;
      expect(now).toMatchObject({
        format: 2,
        colour: 'blue',
        partnerships: [{ pairKey: 'odd' }, { pairKey: 'aaaa', pinned: true, otherName: 'Jonas W.' }],
      });
    });
  });

  describe('the meeting', () => {
    it('is known from its chat, in two calls', async () => {
      local.forget();
      const meeting = valueOf(await jonas.graph.meeting(ONE_ON_ONE_CHAT));
      expect(meeting).toMatchObject({ chatId: ONE_ON_ONE_CHAT, organizer: maya.person.id });
      expect(meeting.subject).not.toBe('');
      expect(meeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
      expect([...meeting.people].sort((a, b) => a.displayName.localeCompare(b.displayName))).toEqual([jonas.person, maya.person]);
      expect(local.calls()).toHaveLength(2);
    });

    it('names all three of three', async () => {
      expect(valueOf(await jonas.graph.meeting(PLANNING_CHAT)).people).toHaveLength(3);
    });

    it('is closed to an outsider', async () => {
      expect(['missing', 'forbidden']).toContain(errorOf(await local.outsider.graph.meeting(ONE_ON_ONE_CHAT)).kind);
    });
  });

  describe('the calendar', () => {
    const window = { from: '2026-10-01T00:00:00.000Z', to: '2027-01-31T00:00:00.000Z' };
    const dates = async (who: Someone) => {
      const { joinUrl } = valueOf(await who.graph.meeting(ONE_ON_ONE_CHAT));
      return who.graph.occurrences([{ id: ONE_ON_ONE_CHAT, joinUrls: joinUrl === null ? [] : [joinUrl] }], window);
    };

    it('needs its own right', async () => {
      expect(errorOf(await dates(maya))).toEqual({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'ask' });
    });

    it('gives both people the same occurrences, moved ones at their new time, cancelled ones not at all', async () => {
      for (const who of [maya, jonas]) who.consented.add(graphScopes.calendar);
      const [mayas, jonass] = [valueOf(await dates(maya)), valueOf(await dates(jonas))];
      expect(jonass).toEqual(mayas);
      expect(mayas.length).toBeGreaterThan(10);
      expect(mayas.map(({ start }) => start)).toEqual(mayas.map(({ start }) => start).sort());
      expect(mayas.filter(({ start, originalStart }) => start !== originalStart)).not.toHaveLength(0);
      const agenda = (await (await fetch(`${local.url}/local/agenda?user=${maya.person.id}`)).json()) as {
        chatId: string;
        originalStart: string;
        isCancelled: boolean;
      }[];
      const cancelled = agenda.filter(({ chatId, isCancelled }) => chatId === ONE_ON_ONE_CHAT && isCancelled);
      expect(cancelled).not.toHaveLength(0);
      for (const { originalStart } of cancelled) {
        expect(mayas.map((one) => Date.parse(one.originalStart))).not.toContain(Date.parse(originalStart));
      }
    });

    it('finds the series by the thread in the link when no link is known', async () => {
      maya.consented.add(graphScopes.calendar);
      const found = valueOf(await maya.graph.occurrences([{ id: ONE_ON_ONE_CHAT, joinUrls: [] }], window));
      expect(found.length).toBeGreaterThan(10);
      expect(valueOf(await maya.graph.occurrences([{ id: '19:meeting_other@thread.v2', joinUrls: [] }], window))).toEqual([]);
    });
  });
});
