import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivityNote } from '../../../src/graph/tools.ts';
import { graphScopes } from '../../../src/graph/tokens.ts';
import { sendActivity } from '../../../src/workspace/send-activity.ts';
import { chatOf, control } from './control.ts';
import { errorOf, isReal, valueOf } from './microsoft365.ts';
import { type Pair, withPair } from './pair.ts';

interface Entry {
  readonly activityType: string;
  readonly preview: string;
  readonly webUrl: string;
  readonly chatId: string | null;
  readonly actor: { readonly id: string };
}

describe.skipIf(isReal)('a word in the activity feed of the other person', () => {
  let it365: Pair;
  withPair((pair) => (it365 = pair));
  let note: ActivityNote;
  const feed = (id: string) => control<readonly Entry[]>(it365.local, 'GET', `activity?user=${id}`);

  beforeEach(async () => {
    const { maya, jonas, local } = it365;
    jonas.consented.add(graphScopes.activity);
    const chatId = await chatOf(local, jonas.person, '1:1 Maya / Jonas');
    await control(local, 'POST', 'installations', { chatId });
    await control(local, 'POST', 'installations', { user: maya.person.id, installed: false });
    note = {
      to: maya.person.id,
      chatId,
      type: 'topicAdded',
      topic: '1:1',
      preview: '1 topic for your 1:1',
      webUrl: 'https://teams.microsoft.com/l/entity/5242a5a0-8552-4ab5-aacd-b0746298414d/session?context=%7B%7D',
      chain: 7,
    };
    local.forget();
  });

  it('is sent in the chat of the meeting, as the one who acts, with one call', async () => {
    valueOf(await it365.jonas.anew().notify(note));
    expect(it365.local.calls().map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual(['POST sendActivityNotification']);
    const [entry, ...more] = await feed(it365.maya.person.id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ activityType: 'topicAdded', preview: note.preview, webUrl: note.webUrl, chatId: note.chatId, actor: { id: it365.jonas.person.id } });
  });

  it('takes the place of what was sent under the same number', async () => {
    for (const preview of ['1 topic for your 1:1', '2 topics for your 1:1']) valueOf(await it365.jonas.anew().notify({ ...note, preview }));
    expect((await feed(it365.maya.person.id)).map(({ preview }) => preview)).toEqual(['2 topics for your 1:1']);
    valueOf(await it365.jonas.anew().notify({ ...note, type: 'sessionClosed', chain: 8 }));
    expect(await feed(it365.maya.person.id)).toHaveLength(2);
  });

  it('goes to the person where there is no chat, if they have the app', async () => {
    const alone = { ...note, chatId: null };
    expect(errorOf(await it365.jonas.anew().notify(alone))).toEqual({ kind: 'forbidden' });
    await control(it365.local, 'POST', 'installations', { user: it365.maya.person.id });
    valueOf(await it365.jonas.anew().notify(alone));
    expect(await feed(it365.maya.person.id)).toMatchObject([{ chatId: null }]);
  });

  describe('by the way that reaches them', () => {
    const linkIn = (chat: string | null) => `https://teams.microsoft.com/l/entity/x/${chat === null ? 'my-1-1s' : 'session'}`;
    let noted: boolean[];
    const send = (hasTab: boolean) => {
      const { to, chatId, type, topic, preview, chain } = note;
      const ways = { chatId, hasTab: () => hasTab, noteTab: async (has: boolean) => Promise.resolve(void noted.push(has)), linkIn };
      return sendActivity(it365.jonas.anew(), { to, type, topic, preview, chain }, ways);
    };
    beforeEach(() => {
      noted = [];
    });

    it('in the chat; also where the app was not and is by now, since who has none of their own could not be told otherwise', async () => {
      valueOf(await send(true));
      expect(await feed(it365.maya.person.id)).toMatchObject([{ chatId: note.chatId, webUrl: linkIn(note.chatId) }]);
      expect(noted).toEqual([]);
      valueOf(await send(false));
      expect(noted).toEqual([true]);
    });

    it('to the person where the chat has no app; refused where they have none either', async () => {
      await control(it365.local, 'POST', 'installations', { chatId: note.chatId, installed: false });
      expect(errorOf(await send(true))).toEqual({ kind: 'forbidden' });
      expect(noted).toEqual([false]);
      await control(it365.local, 'POST', 'installations', { user: it365.maya.person.id });
      valueOf(await send(false));
      expect(await feed(it365.maya.person.id)).toMatchObject([{ chatId: null, webUrl: linkIn(null) }]);
    });
  });

  it('says what stands in the way: a permission, no app in the chat, no network, too many', async () => {
    const { jonas, local } = it365;
    jonas.consented.delete(graphScopes.activity);
    expect(errorOf(await jonas.anew().notify(note))).toEqual({ kind: 'sign-in-needed', scope: 'TeamsActivity.Send', why: 'ask' });
    jonas.consented.add(graphScopes.activity);
    await local.network(jonas.person, false);
    expect(errorOf(await jonas.anew().notify(note))).toEqual({ kind: 'offline' });
    await local.network(jonas.person, true);
    await local.faults([{ fault: 'error', status: 429, retryAfter: 40, path: '/v1.0/**/sendActivityNotification', count: 1 }]);
    expect(errorOf(await jonas.anew().notify(note))).toMatchObject({ kind: 'slowed-down' });
    await control(local, 'POST', 'installations', { chatId: note.chatId, installed: false });
    expect(errorOf(await jonas.anew().notify(note))).toEqual({ kind: 'forbidden' });
    expect(errorOf(await jonas.anew().notify({ ...note, webUrl: `https://teams.microsoft.com/l/entity/${'x'.repeat(1_100)}` }))).toEqual({ kind: 'unavailable' });
    expect(await feed(it365.maya.person.id)).toEqual([]);
  });
});
