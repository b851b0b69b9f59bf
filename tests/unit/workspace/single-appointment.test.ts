/** AP4: the pane beside an appointment that does not recur, of a pair that has a record. */
import { expect, test } from 'vitest';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';
import { openWorkspacePage } from '../../helpers/workspace-page.ts';
import { chatId, jonas, maya } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { askForChat, chatOf } from '../../../src/workspace/chat-of.ts';

const once = '19:meeting_once@thread.v2';
const link = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(once)}/0?context=%7b%7d`;

/** Opens it as the pane does, and leaves it open long enough to be noted in the index. */
async function beside(two: TwoWorkspaces, recurs: boolean): Promise<{ readonly page: WorkspacePage; readonly chat: string | null }> {
  two.cloud.meetings.set(once, { chatId: once, subject: 'One-off', organizer: maya.id, joinUrl: link, people: [maya, jonas] });
  const { device } = two.options('maya');
  const wanted = { me: maya.id, links: [link], other: jonas.userPrincipalName, name: jonas.displayName, recurs };
  const found = await askForChat(two.cloud.as(maya), device, wanted);
  const chat = (await chatOf(device, wanted)) ?? (found.kind === 'chat' ? found.chatId : null);
  const page = openWorkspacePage(maya, two.cloud, { ...two.options('maya'), chatId: chat });
  await two.until(() => page.state().kind === 'open' && isSaved(page.open()));
  await two.clock.advance(60_000);
  return { page, chat };
}

const chatsInIndex = async (two: TwoWorkspaces): Promise<readonly string[]> => {
  const index = await two.cloud.as(maya).readIndex();
  return index.ok ? index.value.flatMap(({ chatIds }) => chatIds) : [];
};

test('AP4 its own chat becomes no series, and no chat to open or to send to', async () => {
  const two = new TwoWorkspaces();
  const first = await two.attachAsMaya();
  await two.clock.advance(60_000);
  await first.workspace.close();
  const { page, chat } = await beside(two, false);
  expect(chat).toBe(chatId);
  expect(Object.keys(page.open().record.get().series)).toEqual([chatId]);
  expect(await chatsInIndex(two)).toEqual([chatId]);
  await page.workspace.close();
});

test('AP4 a second series of the pair is one', async () => {
  const two = new TwoWorkspaces();
  const first = await two.attachAsMaya();
  await two.clock.advance(60_000);
  await first.workspace.close();
  const { page, chat } = await beside(two, true);
  expect(chat).toBe(once);
  await two.until(() => Object.keys(page.open().record.get().series).length === 2);
  await page.workspace.close();
});
