/**
 * The shell by itself: a person finds the way by role and name, and the app's frame is where it belongs. What is inside the
 * frame is tested elsewhere.
 */
import { expect, test, type Page } from '@playwright/test';
import { keepOffTheInternet, startLocal, type LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal();
});
test.afterAll(() => local.close());
test.beforeEach(async ({ context }) => {
  await local.reset('empty');
  await keepOffTheInternet(context);
});

const windowOf = (page: Page, name: string) => page.getByRole('region', { name: `Window of ${name}` });

test('from the list of people over the calendar and the meeting into the call', async ({ page }) => {
  await page.goto(local.shellUrl);
  await page.getByRole('link', { name: 'Maya Lindqvist' }).click();

  await page
    .getByRole('group', { name: 'Monday, 23 November 2026' })
    .getByRole('button', { name: /^1:1 Maya \/ Jonas, Mon 23 Nov, 09:00/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Jonas Weber');

  await page.getByRole('tab', { name: 'Accord' }).click();
  await expect(page.locator('iframe[title="Accord"]')).toHaveAttribute('src', /\/tab\.html\?localClock=-?\d+$/);
  await page.reload();
  await expect(page.locator('iframe[title="Accord"]')).toBeAttached();

  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('group', { name: 'Meeting stage' })).toContainText('Jonas Weber');
  const panel = page.getByRole('complementary', { name: 'Accord panel' }).locator('iframe[title="Accord"]');
  await expect(panel).toBeVisible();
  expect((await panel.boundingBox())?.width).toBe(320);
  await page.getByRole('button', { name: 'Accord', exact: true }).click();
  await expect(panel).not.toBeVisible();
  await page.getByRole('button', { name: 'Accord', exact: true }).click();
  await expect(panel).toBeVisible();

  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('tab', { name: 'Chat' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeVisible();
});

test('moved and canceled dates are shown as what they are', { tag: '@long' }, async ({ page }) => {
  const maya = await local.person('manager');
  await page.goto(`${local.shellUrl}/teams?as=${maya.id}`);
  // Until the tenant's clock is known the calendar shows the week of the machine's.
  await expect(page.getByRole('timer', { name: 'Tenant time' })).toContainText('23 Nov 2026');
  await expect(page.getByRole('group', { name: 'Monday, 23 November 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(
    page.getByRole('button', { name: /^1:1 Maya \/ Jonas, Tue 8 Dec, 14:00.*moved from Mon 7 Dec, 09:00$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByRole('button', { name: /^Canceled: 1:1 Maya \/ Jonas/ }).click();
  await expect(page.getByRole('button', { name: 'Join' })).toHaveCount(0);
});

test('the theme is switched, and the clock jumps to two minutes before the next date', async ({ page }) => {
  const jonas = await local.person('member');
  await page.goto(`${local.shellUrl}/teams?as=${jonas.id}`);
  for (const [name, value] of [
    ['Dark', 'dark'],
    ['Contrast', 'contrast'],
  ] as const) {
    await page.getByRole('button', { name: 'Settings of Jonas Weber' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(page).toHaveURL(new RegExp(`theme=${value}`));
  }
  await page.getByRole('button', { name: 'Next occurrence' }).click();
  await expect(page.getByRole('timer', { name: 'Tenant time' })).toHaveText('Mon, 30 Nov 2026, 08:58');
  await page.getByRole('button', { name: 'Next occurrence' }).click();
  // The occurrence of 7 December was moved to Tuesday.
  await expect(page.getByRole('timer', { name: 'Tenant time' })).toHaveText('Tue, 8 Dec 2026, 13:58');
});

test('two people side by side, each in an own chat, and an outsider by link', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${local.shellUrl}/side-by-side`);
  for (const name of ['Maya Lindqvist', 'Jonas Weber']) {
    const own = windowOf(page, name);
    await own.getByRole('button', { name: 'Chat', exact: true }).click();
    await own.getByRole('button', { name: '1:1 Maya / Jonas' }).click();
    await own.getByRole('tab', { name: 'Accord' }).click();
    await expect(own.locator('iframe[title="Accord"]')).toBeAttached();
  }
  await page.goto(local.shellUrl);
  await page.getByRole('link', { name: 'Open the 1:1’s link' }).click();
  await expect(windowOf(page, 'Priya Raman').locator('iframe[title="Accord"]')).toBeAttached();
});

test('the call of last week is over when the clock jumps to the next date', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${local.shellUrl}/side-by-side`);
  for (const name of ['Maya Lindqvist', 'Jonas Weber']) {
    const own = windowOf(page, name);
    await own.getByRole('button', { name: 'Chat', exact: true }).click();
    await own.getByRole('button', { name: '1:1 Maya / Jonas' }).click();
    await own.getByRole('button', { name: 'Join' }).click();
    await expect(own.getByRole('toolbar', { name: 'Call controls' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Next occurrence' }).click();
  await expect(page.getByRole('button', { name: 'Join' })).toHaveCount(2);
  await expect(page.getByRole('timer', { name: 'Tenant time' })).toHaveText('Mon, 30 Nov 2026, 08:58');
});

/** What the app's origin keeps in this browser: a mark in IndexedDB, as a replica would be. */
const app = (page: Page) => page.frameLocator('iframe[title="Accord"]').locator('body');
const leaveMark = (page: Page) =>
  app(page).evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('mark-of-an-earlier-run');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
const hasMark = (page: Page) =>
  app(page).evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'mark-of-an-earlier-run'));

test('what the app kept of an earlier run of the tenant is forgotten, in a new page and in an open one', { tag: '@long' }, async ({ page, context }) => {
  const maya = await local.person('manager');
  const [first] = await local.agenda(maya.id);
  const tab = `${local.shellUrl}/teams?as=${maya.id}&chat=${encodeURIComponent(first?.chatId ?? '')}`;
  await page.goto(tab);
  await leaveMark(page);
  await page.reload();
  expect(await hasMark(page)).toBe(true);

  // As Ctrl+C and `npm start` do it: no page of this browser has asked for the new run.
  await page.goto('about:blank');
  await local.reset('weekly');
  await page.goto(tab);
  expect(await hasMark(page)).toBe(false);

  await leaveMark(page);
  const second = await context.newPage();
  await second.goto(tab);
  expect(await hasMark(second)).toBe(true);
  await local.reset('empty');
  for (const open of [page, second]) await expect.poll(() => hasMark(open).catch(() => true), { timeout: 20_000 }).toBe(false);
});
