/** What lasts longer than a session: full, empty and with long words, with everything that opens. */
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery, surfaces, themes } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

/** The matrix as it is opened, and with everything in it that can be opened. */
async function lookAtSkills(scene: string, name: string): Promise<void> {
  const { page } = gallery;
  const region = page.getByRole('region', { name: 'Skills', exact: true });
  await page.getByRole('tab', { name: 'Growth' }).click();
  // Its place is there before it.
  await region.getByRole('button').first().waitFor();
  await gallery.region(region, name);
  if (scene === 'skills-empty' || scene === 'skills-reader') return;
  await region.getByRole('button', { name: 'Score', exact: true }).first().click();
  await region.getByRole('radio', { name: /^1/ }).check();
  await region.getByRole('button', { name: /^Collaborating/ }).click();
  await region.getByRole('button', { name: 'Show as a picture' }).click();
  await region.getByRole('figure', { name: /Line chart of All skills/ }).waitFor();
  await gallery.region(region, `${name} opened`);
}

for (const surface of surfaces) {
  test(`the matrix in every theme, and empty, and with long names, ${surface}`, async () => {
    const looks = [...themes.map((theme) => ['skills', theme] as const), ['skills-empty', 'light'] as const, ['skills-long', 'light'] as const];
    for (const [scene, theme] of looks) {
      await test.step(`${scene}, ${theme}`, async () => {
        await gallery.show(scene, surface, theme);
        await lookAtSkills(scene, `${scene} ${surface} ${theme}`);
      });
    }
  });
}

test('the matrix for somebody who reads only, as cards in a narrow tab', async () => {
  await gallery.show('skills-reader', 'tab', 'light', 320);
  await lookAtSkills('skills-reader', 'skills-reader tab zoomed');
  const region = gallery.page.getByRole('region', { name: 'Skills', exact: true });
  await expect(region.getByRole('list', { name: 'Technical knowledge' })).toBeVisible();
  await expect(region.getByRole('button', { name: 'Score', exact: true })).toHaveCount(0);
});

for (const surface of surfaces) {
  test(`achievements and blockers, full, empty and with long words, with their forms, in every theme, ${surface}`, async () => {
    test.setTimeout(240_000);
    for (const theme of themes) {
      for (const scene of ['achievements', 'blockers', ...(theme === 'light' ? (['achievements-long', 'blockers-long', 'empty'] as const) : [])] as const) {
        await test.step(`${scene}, ${theme}`, async () => {
          await gallery.show(scene, surface, theme);
          const blocked = scene.startsWith('blockers');
          if (!blocked) await gallery.page.getByRole('tab', { name: 'Growth' }).click();
          const region = gallery.page.getByRole('region', { name: blocked ? 'Blockers' : 'Achievements', exact: true });
          await region.getByRole('button', { name: blocked ? 'Raise blocker' : 'Add achievement' }).waitFor();
          const look = (name: string): Promise<void> => gallery.region(region, name);
          await look(`${blocked ? '' : 'achievements in '}${scene} ${surface} ${theme}`);
          if (scene === 'empty') return;
          if (blocked) {
            await region.getByRole('textbox', { name: 'What is in the way?' }).fill('The travel form');
            await region.getByRole('radio', { name: 'Somebody else' }).check();
            await region.getByRole('button', { name: 'Cleared', exact: true }).first().click();
            await region.getByRole('button', { name: /^Settled/ }).click();
            await look(`${scene} ${surface} ${theme} opened`);
            await region.getByRole('button', { name: 'Page to hand on' }).click();
            await look(`${scene} ${surface} ${theme} page`);
          } else {
            await region.getByRole('button', { name: 'Change', exact: true }).first().click();
            await look(`${scene} ${surface} ${theme} opened`);
          }
        });
      }
    }
  });
}

for (const surface of surfaces) {
  test(`the review pack, chosen and shown, full, empty and with long words, in every theme, ${surface}`, async () => {
    const looks = [...themes.map((theme) => ['review', theme] as const), ['review-long', 'light'] as const, ['empty', 'light'] as const];
    for (const [scene, theme] of looks) {
      await test.step(`${scene}, ${theme}`, async () => {
        await gallery.show(scene, surface, theme);
        await gallery.page.getByRole('tab', { name: 'Growth' }).click();
        const region = gallery.page.getByRole('region', { name: 'Review pack', exact: true });
        if (surface === 'side-panel') await region.getByRole('button', { name: 'Make a review pack' }).click();
        await region.getByRole('radio', { name: 'Own dates' }).check({ force: true });
        await gallery.region(region, `${scene} pack to choose ${surface} ${theme}`);
        await region.getByRole('checkbox', { name: 'Drafts too, marked as such' }).check();
        await region.getByRole('button', { name: 'Show the pack' }).click();
        await region.getByRole('article').waitFor();
        await region.getByRole('button', { name: 'Save to my OneDrive' }).click();
        await region.getByRole('link').or(region.getByRole('alert')).first().waitFor();
        await gallery.region(region, `${scene} pack ${surface} ${theme}`);
      });
    }
  });
}

test('a page to hand on is all that goes to the printer', async () => {
  await gallery.show('blockers', 'tab');
  await gallery.page.getByRole('button', { name: 'Page to hand on' }).click();
  await gallery.page.emulateMedia({ media: 'print' });
  await expect(gallery.page.getByRole('article', { name: 'Page' })).toBeVisible();
  for (const name of ['Topics', 'Notes', 'Open agreements']) await expect(gallery.page.getByRole('heading', { name, exact: true })).toBeHidden();
  await expect(gallery.page.getByRole('button', { name: 'Print' })).toBeHidden();
  await gallery.page.emulateMedia({ media: null });
});
