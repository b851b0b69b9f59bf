/** Whatever is pasted: a clear answer, nothing lost, nothing run. */
import { expect, type Locator, test } from '@playwright/test';
import { type Gallery, onGallery, surfaces } from './gallery/look.ts';
import { hostileWords } from './gallery/records.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

const region = (name: string): Locator => gallery.page.getByRole('region', { name, exact: true });
/** Nothing that was typed or read became part of the page. */
async function nothingRun(): Promise<void> {
  expect(await gallery.page.evaluate(() => ({ hacked: 'hacked' in window, pictures: document.querySelectorAll('img[src="x"]').length, links: document.querySelectorAll('a[href^="javascript"]').length }))).toEqual({ hacked: false, pictures: 0, links: 0 });
}

for (const surface of surfaces) {
  test(`words of every script, turned ones and markup are shown as words, ${surface}`, async () => {
    await gallery.show('every-script', surface);
    await gallery.picture(`every-script ${surface} light`);
    await gallery.nothingSerious('every-script');
    await gallery.nothingSideways('every-script');
    for (const words of [hostileWords.arabic, hostileWords.japanese, hostileWords.emoji]) await expect(region('Topics').getByText(words).first()).toBeVisible();
    // A turned wording ends with itself: what the screen says after it stands where it always does.
    const item = region('Open agreements').getByRole('listitem').filter({ hasText: 'never closed' });
    await expect(item.getByText(/Next time|Due now/).first()).toBeVisible();
    const open = await item.evaluateAll((items) => items.flatMap((one) => [...one.querySelectorAll('*')].filter((it) => !/isolate|plaintext/.test(getComputedStyle(it).unicodeBidi)).map((it) => it.outerHTML)));
    expect(open).toEqual([]);
    // What is written from right to left is; what the screen says of it is not, though it begins with a name that is.
    const directions = (words: string | RegExp) => region('Open agreements').getByText(words).first().evaluate((it) => getComputedStyle(it).direction);
    expect([await directions(hostileWords.hebrew), await directions(hostileWords.emoji), await directions(/open for 7 days/)]).toEqual(['rtl', 'ltr', 'ltr']);
    await nothingRun();
  });
}

const huge = `${hostileWords.markup} ${hostileWords.hebrew} ${hostileWords.emoji} `.repeat(600).slice(0, 100_000);
const lines = [
  { view: 'Session', where: 'Topics', field: 'New topic', most: 200 },
  { view: 'Session', where: 'Blockers', field: 'What is in the way?', most: 200 },
  { view: 'Growth', where: 'Vision', field: 'New goal: in five years', most: 500 },
  { view: 'Growth', where: 'Development plan', field: 'New item of the plan', most: 200 },
  { view: 'Growth', where: 'Achievements', field: 'What did you achieve?', most: 500 },
] as const;

test('100 kB pasted into one line are refused with the reason, and stay there; shortened, they are taken', async () => {
  await gallery.show('empty', 'tab');
  for (const { view, where, field, most } of lines) {
    await test.step(`${where}: ${field}`, async () => {
      await gallery.page.getByRole('tab', { name: view }).click();
      const input = region(where).getByLabel(field, { exact: true });
      await input.fill(huge);
      await input.press('Enter');
      await expect(region(where).getByText(new RegExp(`is longer than ${most} characters`))).toBeVisible();
      expect(await input.inputValue()).toBe(huge);
      await input.fill(hostileWords.markup);
      await input.press('Enter');
      await expect(region(where).getByText(hostileWords.markup).first()).toBeVisible();
      await expect(input).toHaveValue('');
    });
  }
  await nothingRun();
});

test('100 kB pasted into the shared notes are refused with the reason, and stay there; what fits is taken', async () => {
  await gallery.show('weekly', 'tab');
  const notes = region('Notes').getByRole('textbox');
  await notes.fill(huge);
  await expect(region('Notes').getByText(/is longer than 20,000 characters. Shorten it; what you typed is still here/)).toBeVisible();
  await notes.blur();
  expect(await notes.inputValue()).toBe(huge);
  await notes.fill(huge.slice(0, 19_000));
  await expect(region('Notes').getByText(/is longer than/)).toHaveCount(0);
  await nothingRun();
});
