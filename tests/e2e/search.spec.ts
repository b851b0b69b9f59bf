/** Search over five years: what lies in a file of years ago is found, opened, and found again without another question to OneDrive. */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';
import { allowUntil, openTab, region, saved, sitDown } from './people.ts';

test.describe.configure({ timeout: 480_000 });

let local: LocalMicrosoft365;
test.beforeAll(async () => {
  local = await startLocal({ seed: 'five-years' });
});
test.afterAll(() => local.close());

/** Files of the past that were asked for. */
async function filesRead(): Promise<number> {
  return (await local.log()).filter(({ path }) => /sessions(\/|%2F)\d{4}-\d{2}-\d{2}/.test(path)).length;
}

test('a word of years ago is found in its session; what was read is not asked for again', { tag: '@long' }, async ({ browser }) => {
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await allowUntil(jonas, region(jonas, 'Topics'));
  await saved(jonas);
  const past = region(jonas, 'Sessions');
  const field = past.getByRole('searchbox', { name: 'Search all sessions' });

  // The achievement was written down more than three years ago; its session has long left the record.
  await field.fill('restore drill RAN support');
  await expect(past.getByRole('status').filter({ hasText: 'in the newest sessions' })).toBeVisible();
  expect(await filesRead()).toBe(0);
  await field.press('Enter');
  await expect(past.getByRole('progressbar')).toBeVisible();
  const found = past.getByRole('list', { name: 'Found' }).getByRole('listitem').filter({ hasText: 'Wrote the restore drill and ran it with support' }).filter({ hasText: '12 February 2023' });
  // Some five hundred requests, on a machine that may be busy.
  await expect(past.getByRole('status').filter({ hasText: 'everything that you two ever wrote here' })).toBeVisible({ timeout: 300_000 });
  await expect(found.first()).toBeVisible();
  await expect(found.first().locator('mark')).toHaveText(['restore', 'drill', 'ran', 'support']);
  await found.first().getByRole('button', { name: 'Read Mon 13 February 2023' }).click();
  await expect(found.first()).toContainText('A database is back in 40 minutes instead of a day');
  await expect(found.first().getByRole('heading', { name: 'Notes' })).toBeVisible();

  const before = await filesRead();
  expect(before).toBeGreaterThan(200);
  await field.fill('third approver');
  await expect(past.getByRole('list', { name: 'Found' }).getByRole('listitem').first()).toBeVisible();
  await past.getByRole('searchbox').fill('');
  await past.getByRole('button', { name: 'All years' }).click();
  await expect(past.getByText(/^2\d\d sessions held since/)).toBeVisible({ timeout: 60_000 });
  await expect(past.getByRole('figure', { name: /Motivation/ })).toBeVisible({ timeout: 60_000 });
  // At most what has left the record meanwhile.
  expect(await filesRead()).toBeLessThan(before + 20);
  expect(jonas.errors).toEqual([]);
  await jonas.context.close();
});
