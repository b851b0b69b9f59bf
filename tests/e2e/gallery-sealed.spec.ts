/** Sealed sessions as they are looked at: with what came late, changed, gone, and all of them checked. */
import { test } from '@playwright/test';
import { type Gallery, onGallery, type Surface, surfaces, type Theme, themes } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

async function lookAtSealed(surface: Surface, theme: Theme): Promise<void> {
  const region = gallery.page.getByRole('region', { name: 'Sessions' });
  await gallery.show('sealed', surface, theme);
  if (surface === 'side-panel') await region.getByRole('button', { name: 'Read the past' }).click();
  await region.getByRole('button', { name: /^Mon 16 November/ }).click();
  await region.getByText('Its sealed file is unchanged.').waitFor();
  await region.getByRole('button', { name: 'Add an amendment' }).click();
  await region.getByRole('button', { name: /^Mon 9 November/ }).click();
  await region.getByRole('button', { name: 'Your copy says …' }).click();
  await region.getByRole('button', { name: /^Mon 2 November/ }).click();
  await region.getByText(/not there any more/).waitFor();
  await region.getByRole('button', { name: 'Check all sessions' }).click();
  await region.getByText('2 of 8 sealed sessions are not as sealed.').waitFor();
  await gallery.region(region, `sealed-sessions ${surface} ${theme}`);
  await gallery.nothingSideways(`sealed, ${theme}`);
}

for (const surface of surfaces) {
  test(`in every theme, ${surface}`, async () => {
    for (const theme of themes) await test.step(theme, () => lookAtSealed(surface, theme));
  });
}
