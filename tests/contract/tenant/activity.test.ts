/** The activity feed: sendActivityNotification and what the shell reads of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, ONE_ON_ONE_CHAT, PLANNING_CHAT, PRIYA } from '../../../local/tenant/index.ts';
import { Pace } from '../../../local/tenant/model/pace.ts';
import { openBench, type Answer, type Bench, type Caller } from './client.ts';

const LINK = 'https://teams.microsoft.com/l/entity/accord/session?context=%7B%22chatId%22%3A%22x%22%7D';
const chat = `/chats/${ONE_ON_ONE_CHAT}`;
const text = { source: 'text', value: '1:1 Maya / Jonas', webUrl: LINK };
const user = (userId: string) => ({ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId });
const note = { topic: text, activityType: 'topicAdded', previewText: { content: '1 topic' }, recipient: user(JONAS.id) };
const { recipient: _recipient, ...toPerson } = note;

let bench: Bench;
let maya: Caller;
beforeAll(async () => {
  bench = await openBench('weekly');
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id, ['TeamsActivity.Send']);
});

interface Entry {
  readonly id: string;
  readonly activityType: string;
  readonly text: string;
  readonly read: boolean;
}

/** One second later, so that the pace of one test is not that of the next line. */
const later = (ms = 1000): Promise<Answer> => bench.call('POST', '/local/clock', { body: { advanceMs: ms } });
const send = async (body: object, path = chat, by = maya): Promise<Answer> => {
  await later();
  return by('POST', `${path}/sendActivityNotification`, { body });
};
const feed = async (of = JONAS.id): Promise<readonly Entry[]> =>
  (await bench.call('GET', `/local/activity?user=${of}`)).list as unknown as readonly Entry[];

describe('a notification', () => {
  it('reaches the other’s feed, newest first, until it is read', async () => {
    const sent = await send(note);
    expect([sent.status, sent.text]).toEqual([204, '']);
    await send({ ...note, activityType: 'sessionClosed', recipient: user('JONAS@contoso.com') });
    const entries = await feed();
    expect(entries.map(({ activityType }) => activityType)).toEqual(['sessionClosed', 'topicAdded']);
    expect(entries[1]).toMatchObject({
      actor: { id: MAYA.id, displayName: MAYA.displayName },
      text: 'Maya Lindqvist added a topic',
      preview: '1 topic',
      topic: '1:1 Maya / Jonas',
      webUrl: LINK,
      chatId: ONE_ON_ONE_CHAT,
      read: false,
    });
    expect([await feed(MAYA.id), await feed(PRIYA.id)]).toEqual([[], []]);
    const id = entries[1]?.id;
    await bench.call('POST', '/local/activity', { body: { user: JONAS.id, id, read: true } });
    expect((await feed()).map(({ read }) => read)).toEqual([false, true]);
    for (const body of [{ user: JONAS.id, id: 'none', read: true }, { user: 'nobody', id, read: true }, { id }])
      expect((await bench.call('POST', '/local/activity', { body })).status).toBe(400);
    expect((await bench.call('GET', '/local/activity?user=nobody')).status).toBe(400);
  });

  it('goes to a person outside of a chat, and to all others in one', async () => {
    expect((await send(toPerson, `/users/${JONAS.id}/teamwork`)).status).toBe(204);
    expect(await feed()).toMatchObject([{ chatId: null }]);
    const recipient = { '@odata.type': '#microsoft.graph.chatMembersNotificationRecipient', chatId: PLANNING_CHAT };
    expect((await send({ ...note, recipient }, `/chats/${PLANNING_CHAT}`)).status).toBe(204);
    expect([(await feed()).length, (await feed(PRIYA.id)).length, (await feed(MAYA.id)).length]).toEqual([2, 1, 0]);
    expect((await send({ ...note, recipient })).status).toBe(400);
  });

  it('replaces an earlier one of the same chain', async () => {
    await send({ ...note, chainId: 7 });
    await send({ ...note, chainId: 8 });
    await send({ ...note, chainId: 7, activityType: 'agreementWaits' });
    expect((await feed()).map(({ activityType }) => activityType)).toEqual(['agreementWaits', 'topicAdded']);
  });

  it('may be about a resource: the chat, a message, the app', async () => {
    const about = (value: string) => ({ source: 'entityUrl', value });
    const graph = 'https://graph.microsoft.com/v1.0';
    const statusOf = async (value: string, path = chat): Promise<number> =>
      (await send({ ...(path === chat ? note : toPerson), topic: about(value) }, path)).status;
    expect(await statusOf(`${graph}${chat}`)).toBe(204);
    expect(await feed()).toMatchObject([
      { webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(ONE_ON_ONE_CHAT)}/0` },
    ]);
    expect(await statusOf(`${bench.url}/v1.0/chats/${encodeURIComponent(ONE_ON_ONE_CHAT)}/messages/1`)).toBe(204);
    for (const other of [`${graph}/chats/${PLANNING_CHAT}`, `${graph}${chat}/messages/`, `https://example.com${chat}`, graph])
      expect(await statusOf(other)).toBe(400);
    const { teamsAppId } = (await bench.call('GET', '/local/app')).json as unknown as { teamsAppId: string };
    const person = `/users/${JONAS.id}/teamwork`;
    expect(await statusOf(`${graph}/appCatalogs/teamsApps/${teamsAppId}`, person)).toBe(204);
    expect(await statusOf(`${graph}${chat}`, person)).toBe(400);
  });
});

describe('templates', () => {
  const types = [{ type: 'due', templateText: '{actor} waits for {count} agreements' }];
  beforeEach(() => bench.call('POST', '/local/app', { body: { activityTypes: types } }));
  const due = (templateParameters?: unknown) => send({ ...note, activityType: 'due', templateParameters });

  it('take exactly their parameters', async () => {
    expect((await due([{ name: 'count', value: '2' }])).status).toBe(204);
    expect((await feed())[0]?.text).toBe('Maya Lindqvist waits for 2 agreements');
    for (const bad of [
      undefined,
      [],
      [{ name: 'number', value: '2' }],
      [{ name: 'count', value: 2 }],
      [
        { name: 'count', value: '2' },
        { name: 'actor', value: 'Somebody else' },
      ],
      [
        { name: 'count', value: '2' },
        { name: 'count', value: '3' },
      ],
      { count: '2' },
    ])
      expect((await due(bad)).status).toBe(400);
  });

  it('must be declared, but for the reserved one', async () => {
    expect((await send(note)).json.error.message).toContain("'topicAdded' is not declared");
    const free = { activityType: 'systemDefault', templateParameters: [{ name: 'systemDefaultText', value: 'Bring your plan' }] };
    expect((await send({ ...note, ...free })).status).toBe(204);
    expect((await feed())[0]?.text).toBe('Bring your plan');
  });
});

describe('it is refused', () => {
  it('with a body that does not fit: 400', async () => {
    for (const wrong of [
      { topic: { ...text, webUrl: undefined } },
      { topic: { ...text, webUrl: 'https://localhost:5301/tab.html' } },
      { topic: { ...text, webUrl: 'http://teams.microsoft.com/l/entity/x' } },
      { topic: { ...text, webUrl: `${LINK}${'x'.repeat(1024)}` } },
      { topic: { ...text, value: '' } },
      { topic: { ...text, source: 'url' } },
      { topic: undefined },
      { previewText: { content: 'x'.repeat(151) } },
      { previewText: undefined },
      { activityType: undefined },
      { activityType: 'unknown' },
      { chainId: 'x' },
      { recipient: undefined },
      { recipient: { userId: JONAS.id } },
      { recipient: user(MAYA.id) },
      { subject: 'x' },
    ])
      expect([wrong, (await send({ ...note, ...wrong })).status]).toEqual([wrong, 400]);
    expect((await send(note, `/users/${JONAS.id}/teamwork`)).status).toBe(400);
    expect((await send(toPerson, `/users/${MAYA.id}/teamwork`)).status).toBe(400);
    expect((await send({ ...note, previewText: { content: 'x'.repeat(150) } })).status).toBe(204);
    expect(await feed()).toHaveLength(1);
  });

  it('without the scope, the membership or the recipient: 403, 404', async () => {
    expect((await send(note, chat, await bench.as(MAYA.id, ['Chat.ReadBasic']))).json.error.message).toContain(
      'TeamsActivity.Send',
    );
    expect((await send(note, chat, await bench.as(PRIYA.id, ['TeamsActivity.Send']))).status).toBe(403);
    expect((await send({ ...note, recipient: user(PRIYA.id) })).status).toBe(403);
    expect((await send({ ...note, recipient: user('nobody@contoso.com') })).status).toBe(404);
    expect((await send(toPerson, '/users/nobody@contoso.com/teamwork')).status).toBe(404);
  });

  it('where the app is not installed: 403 (microsoft-365-agents-toolkit#6067)', async () => {
    const set = (body: object): Promise<Answer> =>
      bench.call('POST', '/local/installations', { body: { ...body, installed: false } });
    await set({ user: JONAS.id });
    expect((await send(note)).status).toBe(204);
    const refused = await send(toPerson, `/users/${JONAS.id}/teamwork`);
    expect([refused.status, refused.json.error.message]).toEqual([
      403,
      expect.stringContaining('is installed in the target scope'),
    ]);
    await set({ chatId: ONE_ON_ONE_CHAT });
    expect((await send(note)).status).toBe(403);
    await bench.call('POST', '/local/installations', { body: { user: JONAS.id } });
    expect((await send(note)).status).toBe(204);
    const about = { source: 'entityUrl', value: `https://graph.microsoft.com/v1.0${chat}` };
    expect((await send({ ...note, topic: about })).status).toBe(403);
    await bench.call('POST', '/local/app', { body: { clientId: 'accord' } });
    expect((await send(note)).json.error.message).toContain("'control' is not authorized");
  });

  it('beyond five in a second: 429', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, () => maya('POST', `${chat}/sendActivityNotification`, { body: note })),
    );
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect([refused[0]?.json.error.code, refused[0]?.headers.get('retry-after')]).toEqual(['TooManyRequests', '1']);
    expect((await feed()).length).toBe(40 - refused.length);
    const pace = new Pace();
    expect([0, 1, 2, 3, 4, 5, 900, 1006].map((at) => pace.allows('x', 5, at))).toEqual([
      ...Array(5).fill(true),
      false,
      false,
      true,
    ]);
  });

  it('and by a fault that a rule makes happen', async () => {
    await bench.call('POST', '/local/faults', { body: { rules: [{ fault: 'error', status: 503, path: '/v1.0/chats/**' }] } });
    expect((await send(note)).status).toBe(503);
    expect((await bench.call('GET', '/local/log')).list.at(-1)).toMatchObject({ faults: ['error'], units: 0 });
  });
});
