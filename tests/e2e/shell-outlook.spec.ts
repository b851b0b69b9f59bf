/** The shell's Outlook and its Office.js, by what an add-in on an appointment can read there. */
import { expect, test, type Page } from '@playwright/test';
import { keepOffTheInternet, startLocal, type LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { standInPages } from './stand-in-pages.ts';

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal({ seed: 'weekly' });
});
test.afterAll(() => local.close());
test.beforeEach(async ({ context }) => {
  await keepOffTheInternet(context);
  await standInPages(context, local);
});

const pane = (page: Page) => page.frameLocator('iframe[title="Accord"]').locator('body');

const open = async (page: Page, role: 'manager' | 'member', what: 'This event' | 'The series', query = '') => {
  const person = await local.person(role);
  await page.goto(`${local.shellUrl}/outlook?as=${person.id}${query}`);
  await page.getByRole('button', { name: /^1:1 Maya \/ Jonas, Mon 23 Nov/ }).click();
  await page.getByRole('button', { name: what }).click();
  await page.getByRole('button', { name: 'Open 1:1' }).click();
  await expect(page.getByRole('complementary', { name: 'Accord pane' })).toBeVisible();
};

/** Runs in the pane, where Office.js is; the stand-in page has `readItem`. */
const inPane = async (page: Page, code: string): Promise<unknown> => {
  await expect(pane(page)).toContainText('ready');
  return pane(page).evaluate(code);
};

const readItem = async (page: Page) => (await inPane(page, 'readItem()')) as Readonly<Record<string, unknown>>;

test('who was invited reads one date: its series, its start in UTC, the organiser, the ids of the own mailbox, the long link', async ({
  page,
}) => {
  await open(page, 'member', 'This event');
  const item = await readItem(page);
  const jonas = await local.person('member');
  const answer = await fetch(`${local.graphUrl}/me/events/${String(item['restId'])}`, {
    headers: { authorization: `Bearer ${await local.token(jonas.id)}` },
  });
  const own: unknown = await answer.json();
  expect(own).toMatchObject({ type: 'occurrence', subject: '1:1 Maya / Jonas' });
  expect(own).toHaveProperty('seriesMasterId', String(item['seriesId']).replaceAll('/', '-').replaceAll('+', '_'));
  expect(item['start']).toEqual(new Date('2026-11-23T08:00:00Z'));
  expect(item['organizer']).toMatchObject({ emailAddress: 'maya@contoso.com' });
  expect(item['recurrence']).toMatchObject({ recurrenceType: 'weekly', recurrenceProperties: { interval: 1, days: ['mon'] } });
  expect(item['body']).toContain('https://teams.microsoft.com/l/meetup-join/19%3ameeting_');
});

test('the organiser composes: values come when asked for, the organiser is refused, and a series has no series id', { tag: '@long' }, async ({
  page,
}) => {
  await open(page, 'manager', 'The series', '&join=short');
  const item = await readItem(page);
  expect(item['seriesId']).toBeNull();
  expect(item['recurrence']).toMatchObject({ recurrenceType: 'weekly' });
  expect(item['organizer']).toBe('Permission Denied');
  expect(item['requiredAttendees']).toMatchObject([{ emailAddress: 'jonas@contoso.com' }]);
  expect(item['body']).toMatch(/https:\/\/teams\.microsoft\.com\/meet\/\d{13,}\?p=\w+/);
  expect(item['body']).not.toContain('19%3a');

  await expect(page.getByRole('alert')).toHaveCount(0);
  const thrown = await inPane(
    page,
    `(() => { try { Office.context.mailbox.item.saveAsync(); } catch (error) { return error.message; } })()`,
  );
  expect(thrown).toContain('Elevated permission');
  await expect(page.getByRole('alert')).toContainText('called saveAsync');
});

test('a new event has no id, the theme changes while it is open, and another appointment ends the pane', { tag: '@long' }, async ({ page }) => {
  const maya = await local.person('manager');
  await page.goto(`${local.shellUrl}/outlook?as=${maya.id}`);
  await page.getByRole('button', { name: 'New event' }).click();
  await page.getByRole('button', { name: 'Open 1:1' }).click();
  expect((await readItem(page))['itemId']).toBe('ItemNotSaved');

  const changed = inPane(
    page,
    `new Promise((resolve) => Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) =>
      resolve([officeTheme.bodyBackgroundColor, Office.context.officeTheme.bodyBackgroundColor])))`,
  );
  await page.getByRole('button', { name: 'Settings of Maya Lindqvist' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  expect(await changed).toEqual(['#292929', '#292929']);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close appointment' }).click();
  await page.getByRole('button', { name: /^1:1 Maya \/ Jonas, Mon 23 Nov/ }).click();
  await page.getByRole('button', { name: 'This event' }).click();
  await expect(page.locator('iframe[title="Accord"]')).toHaveCount(0);
});

test('signing in goes through the broker of the host, which asks the person', { tag: '@long' }, async ({ page }) => {
  await open(page, 'member', 'This event');
  const tokenParams = { clientId: 'an-app', scope: 'User.Read TeamsActivity.Send', correlationId: '1' };
  const request = { messageType: 'NestedAppAuthRequest', method: 'GetTokenPopup', requestId: 'r', tokenParams };
  const answer = inPane(
    page,
    `new Promise(async (resolve) => {
      // The bridge is there when somebody has called for it, and not before.
      if (window.nestedAppAuthBridge !== undefined) resolve('too early');
      await __initializeNestedAppAuth();
      nestedAppAuthBridge.addEventListener('message', resolve);
      nestedAppAuthBridge.postMessage(${JSON.stringify(JSON.stringify(request))});
    })`,
  );
  await page.getByRole('button', { name: 'Accept' }).click();
  expect(JSON.parse(String(await answer))).toMatchObject({
    success: true,
    requestId: 'r',
    account: { username: 'jonas@contoso.com' },
  });
});
