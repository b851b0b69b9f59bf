/** The past (search, all years, what the sessions went to), and all of Growth at once: empty, full, long, and while it is opened. */
import { type Locator, test } from '@playwright/test';
import { type Gallery, onGallery, type Surface, surfaces, themes } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

/** Opens the past where it is folded, as in the side panel. */
async function thePast(surface: Surface): Promise<Locator> {
  const past = gallery.page.getByRole('region', { name: 'Sessions', exact: true });
  if (surface === 'side-panel') await past.getByRole('button', { name: 'Read the past' }).click();
  await past.getByRole('searchbox').waitFor();
  return past;
}

for (const surface of surfaces) {
  test(`found among years, all years, the growth share, in every theme, ${surface}`, async () => {
    for (const theme of themes) {
      await test.step(theme, async () => {
        await gallery.show('past', surface, theme);
        await gallery.page.getByRole('list', { name: /sessions went to/ }).waitFor();
        await gallery.region(gallery.page.getByRole('region', { name: 'Open agreements' }), `past-share ${surface} ${theme}`);
        const past = await thePast(surface);
        await past.getByRole('searchbox').fill('zeppelin');
        await past.getByRole('button', { name: 'Search older sessions too' }).click();
        await past.getByText(/found in the record and 119 sessions before it/).waitFor();
        await past.getByRole('button', { name: /^Read Mon/ }).first().click();
        await gallery.region(past, `past-search ${surface} ${theme}`);
        await past.getByRole('searchbox').fill('');
        await past.getByRole('button', { name: 'All years' }).click();
        await past.getByRole('figure', { name: /Motivation/ }).waitFor();
        await past.getByRole('button', { name: 'The same as a table' }).click();
        await gallery.region(past, `past-years ${surface} ${theme}`);
        await gallery.nothingSideways(`past, ${theme}`);
      });
    }
  });

  test(`growth, empty and full, and while it is opened, in every theme, ${surface}`, async () => {
    const long = ['long-words', 'direction-arrived', 'foundation-long', 'achievements-long'] as const;
    const { page } = gallery;
    for (const theme of themes) {
      for (const scene of ['growth-full', 'empty', 'growth-opening', ...(theme === 'light' ? long : [])] as const) {
        await test.step(`${scene}, ${theme}`, async () => {
          await gallery.show(scene, surface, theme);
          await page.getByRole('tab', { name: 'Growth' }).click();
          if (scene === 'growth-opening') await page.getByRole('status').filter({ hasText: 'One moment' }).waitFor();
          else await page.getByRole('region', { name: 'Skills', exact: true }).getByRole('button').first().waitFor();
          await page.mouse.move(0, 0);
          await page.waitForTimeout(200);
          await gallery.picture(`growth in ${scene} ${surface} ${theme}`);
          await gallery.nothingSerious(`growth in ${scene}, ${theme}`);
          await gallery.nothingSideways(`growth in ${scene}, ${theme}`);
        });
      }
    }
  });
}
