/** Two people, two languages, one record: Arabic beside German, and English for a language that the app does not have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { openTab, openWindow, region, type Seat } from './people.ts';
import { seriousIn } from './serious.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

/** What the regions are called in a language, from its catalogue. */
function regionsIn(language: string): Readonly<Record<string, string>> {
  const first: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/ui/text/catalogue', language, 'first.json'), 'utf8'));
  return (first as { readonly names: Readonly<Record<string, string>> }).names;
}
const [english, german, arabic] = [regionsIn('en'), regionsIn('de'), regionsIn('ar')];

/** The promises on that screen, in their own words. */
const wordings = (seat: Seat, name = ''): Promise<readonly string[]> => region(seat, name).getByRole('listitem').locator('p[dir="auto"]').allTextContents();

async function choose(page: Page, person: LocalPerson, language: string): Promise<void> {
  await page.getByRole('button', { name: `Settings of ${person.displayName}` }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
  await page.keyboard.press('Escape');
}

test('one reads the record in Arabic, from right to left, the other one the same in German; Italian gets English', async ({ browser }) => {
  const [manager, member] = [await local.person('manager'), await local.person('member')];
  const maya = await openWindow(local, manager, await browser.newContext({ viewport: { width: 1280, height: 900 } }), '&lang=ar-SA');
  await openTab(maya);
  await expect(region(maya, arabic['openAgreements'] ?? '').getByRole('listitem').first()).toBeVisible();
  await expect(maya.app.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(maya.app.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(maya.app.getByRole('status').filter({ hasText: 'كل شيء محفوظ في OneDrive' })).toBeVisible();
  // What is written begins at the right: not a side is inherited, but the beginning of the line.
  await expect(region(maya, arabic['state'] ?? '').getByRole('heading').first()).toHaveCSS('text-align', 'start');
  await expect(region(maya, arabic['notes'] ?? '')).toBeVisible();

  const jonas = await openWindow(local, member, await browser.newContext({ viewport: { width: 1280, height: 900 } }), '&lang=de-DE');
  await openTab(jonas);
  await expect(jonas.app.locator('html')).toHaveAttribute('lang', 'de');
  await expect(jonas.app.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(jonas.app.getByRole('status').filter({ hasText: 'Alles ist in OneDrive gespeichert' })).toBeVisible();
  expect([...(await wordings(jonas, german['openAgreements']))].sort()).toEqual([...(await wordings(maya, arabic['openAgreements']))].sort());

  // Both views of it, without a region that is named in English.
  for (const view of [0, 1]) {
    await maya.app.getByRole('tab').nth(view).click();
    await expect(region(maya, arabic[view === 0 ? 'topics' : 'skills'] ?? '')).toBeVisible();
    for (const name of Object.values(english)) await expect(maya.app.getByRole('region', { name, exact: true })).toHaveCount(0);
    expect(await maya.app.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false);
  }

  expect(await seriousIn(maya)).toEqual([]);

  await choose(jonas.page, member, 'Italiano');
  await expect(region(jonas, english['openAgreements'] ?? '').getByRole('listitem').first()).toBeVisible();
  await expect(jonas.app.locator('html')).toHaveAttribute('lang', 'en');
  expect([...maya.errors, ...jonas.errors]).toEqual([]);
  for (const seat of [maya, jonas]) await seat.context.close();
});
