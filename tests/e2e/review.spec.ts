/** A review pack in the tab: a period is chosen and looked at, saved as a file and to one's own OneDrive. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { OneDrive, openTab, region, saved, sitDown } from './people.ts';
import { seriousIn } from './serious.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const wordsOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).replaceAll(/<[^>]+>/g, ' ');

test('a pack is chosen, looked at, saved as Word and to the person’s own OneDrive', async ({ browser }) => {
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await jonas.app.getByRole('tab', { name: 'Growth' }).click();
  const achievements = region(jonas, 'Achievements');
  await achievements.getByLabel('What did you achieve?').fill('Moved the nightly build 🚀');
  // A draft of the seed asks the same further down.
  await achievements.getByLabel('What did it bring?').first().fill('Six hours a week');
  await achievements.getByRole('button', { name: 'Add achievement' }).click();
  await saved(jonas);

  const review = region(jonas, 'Review pack');
  await review.getByRole('radio', { name: 'Half year' }).check({ force: true });
  await review.getByRole('combobox', { name: 'Level' }).selectOption({ index: 2 });
  await review.getByRole('button', { name: 'Show the pack' }).click();
  const pack = review.getByRole('article', { name: 'Review pack' });
  await expect(pack).toContainText('Moved the nightly build 🚀');
  await expect(pack).toContainText('Six hours a week');
  await expect(pack.getByRole('heading', { name: /^What is missing to Level 2/ })).toBeVisible();

  const download = jonas.page.waitForEvent('download');
  await review.getByRole('button', { name: 'Save as Word' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Review Jonas .* 2026-07-01 to 2026-12-31\.docx$/);
  expect(wordsOf(new Uint8Array(await readFile(await file.path())))).toContain('Moved the nightly build 🚀');
  await expect(review.getByText(/^Saved as “Review Jonas/)).toBeVisible();

  await review.getByRole('button', { name: 'Save to my OneDrive' }).click();
  await expect(review.getByRole('link', { name: /^Review Jonas/ })).toBeVisible();
  await review.getByRole('button', { name: 'Save to my OneDrive' }).click();
  const own = await OneDrive.of(local, jonas.person);
  await expect.poll(async () => (await own.children('/me/drive/root:/Accord:')).length).toBe(2);
  const [one] = await own.children('/me/drive/root:/Accord:');
  expect(wordsOf(await own.bytes(`/me/drive/items/${one?.id ?? ''}`))).toContain('Six hours a week');

  // Only the paper goes to the printer.
  await jonas.page.emulateMedia({ media: 'print' });
  await expect(pack).toBeVisible();
  await expect(review.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(achievements.getByRole('button', { name: 'Add achievement' })).toBeHidden();
  await jonas.page.emulateMedia({ media: null });

  expect(await seriousIn(jonas)).toEqual([]);
  expect([...jonas.outside]).toEqual([]);
  expect(jonas.errors).toEqual([]);
});
