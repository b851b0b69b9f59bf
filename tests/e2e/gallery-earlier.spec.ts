/** Earlier versions of the record, as they are looked through. */
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery, surfaces, themes } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

/** Opens the fold, and the version that `name` names. */
async function lookInside(name: string | RegExp): Promise<void> {
  const earlier = gallery.page.getByRole('region', { name: 'Earlier versions' });
  await earlier.getByRole('button', { name: 'Find what was there before' }).click();
  await earlier.getByRole('button', { name: /^Yesterday/ }).click();
  await earlier.getByRole('button', { name: /^Mon 16 November/ }).click();
  await earlier.getByRole('button', { name }).click();
}

test('earlier versions: yesterday before lunch is found among hundreds, in every theme on both surfaces', async () => {
  const earlier = gallery.page.getByRole('region', { name: 'Earlier versions' });
  for (const surface of surfaces) {
    for (const theme of themes) {
      await test.step(`${surface}, ${theme}`, async () => {
        await gallery.show('earlier', surface, theme);
        await lookInside(/^Look inside, Yesterday, 11:14 to 11:47/);
        await earlier.getByRole('heading', { name: '8 things were in it and are not there now' }).waitFor();
        await gallery.picture(`earlier-inside ${surface} ${theme}`);
        await gallery.nothingSerious(`earlier, ${theme}`, 'section:has([aria-expanded="true"])');
        await gallery.nothingSideways(`earlier, ${theme}`);
      });
    }
  }
  await gallery.show('earlier', 'tab', 'light', 320);
  await lookInside(/^Look inside, Yesterday, 11:14 to 11:47/);
  await earlier.getByRole('heading', { name: /things were in it/ }).waitFor();
  await gallery.nothingSideways('earlier, zoomed');
});

test('earlier versions: each other answer has words', async () => {
  const earlier = gallery.page.getByRole('region', { name: 'Earlier versions' });
  const answers = [
    [/^Look inside, Today/, 'Everything of this version is in the record.'],
    [/^Look inside, Mon 16 November/, 'The record has lost a part of this version'],
  ] as const;
  for (const [name, words] of answers) {
    await gallery.show('earlier', 'side-panel');
    await lookInside(name);
    await earlier.getByText(words).waitFor();
    await gallery.picture(`earlier-${words.slice(0, 12)} side-panel light`);
    await gallery.nothingSerious(words, 'section:has([aria-expanded="true"])');
    await gallery.nothingSideways(words);
  }
  const others = [
    ['earlier-reader', null],
    ['earlier-none', 'OneDrive has kept no earlier version yet.'],
    ['earlier-forbidden', /You may not open this place/],
  ] as const;
  for (const [scene, words] of others) {
    await gallery.show(scene, 'side-panel');
    if (words === null) {
      await lookInside(/^Look inside, Yesterday, 11:14/);
      await earlier.getByText('Only the two people of this 1:1 can bring something back.').waitFor();
      await expect(earlier.getByRole('button', { name: /Bring back/ })).toHaveCount(0);
    } else {
      await earlier.getByRole('button', { name: 'Find what was there before' }).click();
      await earlier.getByText(words).waitFor();
    }
    await gallery.picture(`${scene} side-panel light`);
    await gallery.nothingSideways(scene);
  }
});
