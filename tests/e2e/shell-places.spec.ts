/** The shell's other places for the app: the personal app in Teams and Outlook, the activity feed, links, and + in a chat. */
import { expect, test, type Page } from '@playwright/test';
import { DEFAULT_APP } from '../../local/tenant/model/teams-app.ts';
import { keepOffTheInternet, startLocal, type LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { standInPages } from './stand-in-pages.ts';

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal({ seed: 'weekly' });
});
test.afterAll(() => local.close());
test.beforeEach(async ({ context }) => {
  await local.reset('weekly');
  await keepOffTheInternet(context);
  await standInPages(context, local);
});

const app = (page: Page) => page.frameLocator('iframe[title="Accord"]').locator('body');

const told = async (page: Page, sub = ''): Promise<unknown> => {
  await expect(app(page)).toContainText(`"sub":${JSON.stringify(sub)}`);
  const text = (await app(page).textContent()) ?? '';
  return JSON.parse(text.slice(text.indexOf('{"host"')));
};

const chatOf = async (subject: string): Promise<string> => {
  const jonas = await local.person('member');
  return (await local.agenda(jonas.id)).find((one) => one.subject === subject)?.chatId ?? '';
};

const linkTo = (chatId: string | null, subEntityId: string, appId = DEFAULT_APP.teamsAppId) => {
  const context = { subEntityId, ...(chatId === null ? {} : { chatId, contextType: 'chat' }) };
  const entity = chatId === null ? 'my-1-1s' : 'session';
  return `https://teams.microsoft.com/l/entity/${appId}/${entity}?label=x&context=${encodeURIComponent(JSON.stringify(context))}`;
};

test('the personal app is in the rail of Teams and of Outlook, without a chat', async ({ page }) => {
  const jonas = await local.person('member');
  for (const [path, host] of [
    ['teams', 'Teams'],
    ['outlook', 'Outlook'],
  ] as const) {
    await page.goto(`${local.shellUrl}/${path}?as=${jonas.id}`);
    await page.getByRole('button', { name: 'Accord', exact: true }).click();
    expect(await told(page)).toEqual({ host, theme: 'default', id: 'my-1-1s', frame: 'content', sub: '' });
  }
});

test('links from the app lead to its places in Teams', { tag: '@long' }, async ({ page }) => {
  const jonas = await local.person('member');
  const chat = await chatOf('1:1 Maya / Jonas');
  await page.goto(`${local.shellUrl}/teams?as=${jonas.id}&link=${encodeURIComponent(linkTo(chat, 'topic/1'))}`);
  expect(await told(page, 'topic/1')).toMatchObject({ id: 'session', chat });
  const run = (script: string) => app(page).evaluate(`void ${script}`);

  await run(`microsoftTeams.app.openLink(${JSON.stringify(linkTo(null, 'promises'))})`);
  expect(await told(page, 'promises')).toMatchObject({ id: 'my-1-1s' });
  await run(`microsoftTeams.pages.currentApp.navigateTo({ pageId: 'my-1-1s', subPageId: 'growth' })`);
  expect(await told(page, 'growth')).toMatchObject({ id: 'my-1-1s' });
  const target = { appId: DEFAULT_APP.teamsAppId, pageId: 'session', subPageId: 'state', chatId: chat };
  await run(`microsoftTeams.pages.navigateToApp(${JSON.stringify(target)})`);
  expect(await told(page, 'state')).toMatchObject({ id: 'session', chat });

  // The manifest's id is not the one that the catalogue gave.
  const opened = (call: string) => app(page).evaluate(`${call}.then(() => 'opened', () => 'refused')`);
  const foreign = DEFAULT_APP.externalId;
  expect(await opened(`microsoftTeams.app.openLink(${JSON.stringify(linkTo(null, 'growth', foreign))})`)).toBe('refused');
  expect(await opened(`microsoftTeams.pages.navigateToApp(${JSON.stringify({ ...target, appId: foreign, subPageId: 'growth' })})`)).toBe('refused');
  expect(await told(page, 'state')).toMatchObject({ id: 'session', chat });
});

test('of two choices that are made while a page still saves, the second one stays', { tag: '@long' }, async ({ page }) => {
  const maya = await local.person('manager');
  const chat = await chatOf('1:1 Maya / Jonas');
  await page.goto(`${local.shellUrl}/teams?as=${maya.id}&link=${encodeURIComponent(linkTo(chat, ''))}`);
  await told(page);
  await app(page).evaluate('void microsoftTeams.app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => new Promise((saved) => setTimeout(saved, 400)))');
  const other = page.getByRole('navigation', { name: 'Chats' }).getByRole('button').filter({ hasNotText: 'Maya / Jonas' }).first();
  const subject = (await other.getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: 'Chat', exact: true }).first().click();
  await other.click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  // By then Teams waits for nobody any more, and the first choice would come to its end.
  await page.waitForTimeout(6_000);
  await expect(page.getByText('Choose a chat to see it here.')).toHaveCount(0);
});

test('a notification is counted, and opens the place that it names', async ({ page, request }) => {
  const [maya, jonas] = [await local.person('manager'), await local.person('member')];
  const chat = await chatOf('1:1 Maya / Jonas');
  await page.goto(`${local.shellUrl}/teams?as=${jonas.id}`);
  const sent = await request.post(`${local.graphUrl}/chats/${chat}/sendActivityNotification`, {
    headers: { authorization: `Bearer ${await local.token(maya.id)}` },
    data: {
      topic: { source: 'text', value: 'Topics', webUrl: linkTo(chat, 'topic/7') },
      activityType: 'topicAdded',
      previewText: { content: 'Where am I heading?' },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: jonas.id },
    },
  });
  expect(sent.status()).toBe(204);
  await page.getByRole('button', { name: 'Activity, 1 unread' }).click();
  await page
    .getByRole('region', { name: 'Activity' })
    .getByRole('button', { name: /Maya Lindqvist added a topic/ })
    .click();
  expect(await told(page, 'topic/7')).toMatchObject({ id: 'session', chat });
  await expect(page.getByRole('button', { name: 'Activity', exact: true })).toBeVisible();
});

test('a chat without the app has no tab for it until it is added', { tag: '@long' }, async ({ page, request }) => {
  const jonas = await local.person('member');
  const chat = await chatOf('Platform planning');
  await request.post(`${local.controlUrl}/installations`, { data: { chatId: chat, installed: false } });
  await page.goto(`${local.shellUrl}/teams?as=${jonas.id}&view=chat&tab=chat&chat=${encodeURIComponent(chat)}`);
  await page.getByRole('button', { name: 'Add an app' }).click();
  await expect(page.getByRole('tab', { name: 'Accord' })).toHaveCount(0);
  await page.getByRole('dialog', { name: 'Add an app' }).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Accord' })).toHaveAttribute('aria-selected', 'true');
  expect(await told(page)).toMatchObject({ id: 'session', chat });
});
