/** The personal app: all 1:1s of a manager with twelve, and those of a member, by role and name. */
import { expect, type Locator, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { agreements, allowUntil, region, saved, type Seat, sitDown } from './people.ts';
import { seriousIn } from './serious.ts';

let local: LocalMicrosoft365;
onLocal('manager-of-twelve', (started) => {
  local = started;
});

async function openMine(seat: Seat): Promise<Locator> {
  await seat.page.getByRole('button', { name: 'Accord', exact: true }).click();
  const list = region(seat, 'My 1:1s').getByRole('listitem');
  await allowUntil(seat, list.first());
  return list;
}

const firstOpen = (seat: Seat): Locator => region(seat, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ }).first();

test('twelve 1:1s with what is open in each, the soonest first; one question each; one is opened in its place and left again', async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  await openMine(maya);
  await expect(region(maya, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(12);
  await expect(firstOpen(maya)).toHaveAccessibleName('Open 1:1 with Jonas Weber');
  await expect(region(maya, 'My 1:1s')).toContainText('Today, ');
  await expect(region(maya, 'My promises').getByRole('listitem').first()).toContainText('Overdue');

  // All was read once. A second opening paints from the device, and asks once for each record.
  await expect(region(maya, 'My 1:1s').getByRole('status')).toHaveText('', { timeout: 60_000 });
  await local.clearLog();
  await maya.page.reload();
  await openMine(maya);
  await expect(region(maya, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(12);
  await expect.poll(async () => (await asked()).checks).toBe(12);
  // The list itself, and none of the records.
  expect((await asked()).reads).toBe(1);

  await firstOpen(maya).click();
  await expect(agreements(maya)).toBeVisible();
  await saved(maya);
  await expect(maya.app.getByRole('button', { name: 'My 1:1s' })).toBeVisible();
  await maya.app.getByRole('button', { name: 'My 1:1s' }).click();
  await expect(firstOpen(maya)).toBeVisible();
  expect(maya.errors).toEqual([]);
  expect([...maya.outside]).toEqual([]);
  await maya.context.close();
});

async function asked(): Promise<{ readonly checks: number; readonly reads: number }> {
  const log = await local.log();
  const calls = log.filter(({ path, method }) => method === 'GET' && /\/drives\/[^/]+\/items\/[^/]+$/.test(path));
  return { checks: calls.filter(({ status }) => status === 304 || status === 200).length, reads: log.filter(({ path }) => path.startsWith('/download/')).length };
}

test('my promises lead to where they are answered, and one search goes over all', { tag: '@long' }, async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  await openMine(maya);
  // What comes in may put another promise first.
  await expect(region(maya, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(12);
  await expect(region(maya, 'My 1:1s').getByRole('status')).toHaveText('', { timeout: 60_000 });
  const promise = region(maya, 'My promises').getByRole('listitem').first();
  const name = (await promise.getByRole('button').getAttribute('aria-label')) ?? '';
  await promise.getByRole('button').click();
  await expect(agreements(maya)).toBeVisible();
  await expect(maya.app.getByRole('heading', { name: 'Open agreements' })).toBeFocused();
  await expect(agreements(maya)).toContainText(name.replace(/^Open: /, '').replace(/, with .*$/, ''));
  await maya.app.getByRole('button', { name: 'My 1:1s' }).click();

  await maya.app.getByRole('searchbox', { name: 'Search all your 1:1s' }).fill('audit');
  const found = maya.app.getByRole('list', { name: 'Found' }).getByRole('listitem');
  await expect(found.first()).toContainText('1:1 with', { timeout: 60_000 });
  await expect(region(maya, 'Search').getByRole('status')).toContainText('in 12 records', { timeout: 60_000 });
  await found.first().getByRole('button').click();
  await expect(maya.app.getByRole('button', { name: 'My 1:1s' })).toBeVisible();
  // SR9 It is the thing itself that has the focus, not only its region.
  await expect(maya.app.locator('[data-item]:focus')).toContainText(/audit/i, { timeout: 30_000 });
  await maya.context.close();
});

test('MO7 a manager of twelve says whose achievement it is, from a list as high as a line', { tag: '@long' }, async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  await openMine(maya);
  const growth = region(maya, 'My growth');
  const whose = growth.getByLabel('1:1 with');
  await expect(whose).toBeVisible({ timeout: 60_000 });
  await expect(region(maya, 'My 1:1s').getByRole('status')).toHaveText('', { timeout: 60_000 });
  await expect(whose).toHaveValue('');
  await growth.getByLabel('What was achieved?').fill('Ran the workshop');
  await growth.getByLabel('What was achieved?').press('Enter');
  await expect(growth.getByRole('alert')).toContainText('Choose first');
  await whose.selectOption({ label: 'Jonas Weber' });
  await expect(growth.getByLabel(/^What did Jonas/)).toHaveValue('Ran the workshop');
  for (const width of [392, 1400]) {
    await maya.page.setViewportSize({ width, height: 900 });
    const heights = await maya.app.locator('select').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    for (const height of heights) expect(height).toBeLessThan(60);
  }
  // Said once: as the heading of the page.
  await expect(maya.app.getByRole('heading', { name: 'My 1:1s' })).toHaveCount(1);
  await expect(maya.app.getByRole('heading', { level: 1 })).toHaveText('My 1:1s');
  await maya.context.close();
});

test('a member sees the one they have and how they grow, at 320 px, with nothing serious in any theme', { tag: '@long' }, async ({ browser }) => {
  const jonas = await sitDown(browser, local, 'member');
  await jonas.page.setViewportSize({ width: 392, height: 900 });
  await openMine(jonas);
  await expect(region(jonas, 'My growth')).toContainText('With Maya Lindqvist');
  await expect(region(jonas, 'My growth').getByRole('button', { name: 'Open my growth' })).toBeVisible({ timeout: 60_000 });
  for (const name of ['Light', 'Dark', 'Contrast']) {
    await jonas.page.getByRole('button', { name: `Settings of ${jonas.person.displayName}` }).click();
    await jonas.page.getByRole('menuitemradio', { name }).click();
    await jonas.page.keyboard.press('Escape');
    await expect(firstOpen(jonas)).toBeVisible();
    expect(await seriousIn(jonas), name).toEqual([]);
  }
  const wider = await jonas.app.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(wider).toBe(false);
  await region(jonas, 'My growth').getByRole('button', { name: 'Open my growth' }).click();
  await expect(jonas.app.getByRole('heading', { name: 'Achievements', exact: true })).toBeFocused({ timeout: 30_000 });
  await jonas.context.close();
});
