/** The main scenes in every theme on both surfaces, at 200 % zoom, in forced colours, with reduced motion. */
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery, surfaces, themes } from './gallery/look.ts';
import { mainScenes } from './gallery/scenes.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

for (const surface of surfaces) {
  test(`the main scenes in every theme, ${surface}`, async () => {
    for (const theme of themes) {
      for (const scene of mainScenes) {
        await test.step(`${scene}, ${theme}`, async () => {
          await gallery.show(scene, surface, theme);
          await gallery.picture(`${scene} ${surface} ${theme}`);
          await gallery.nothingSerious(`${scene}, ${theme}`);
          await gallery.nothingSideways(`${scene}, ${theme}`);
        });
      }
    }
  });
}

test('the tab at 200 % of 640 px', async () => {
  for (const scene of mainScenes) {
    await gallery.show(scene, 'tab', 'light', 320);
    await gallery.picture(`${scene} tab zoomed`);
    await gallery.nothingSideways(scene);
  }
});

test('forced colours: what is chosen differs by more than a colour that is taken away', async () => {
  await gallery.page.emulateMedia({ forcedColors: 'active' });
  await gallery.show('weekly', 'side-panel');
  await gallery.page.getByRole('radio', { name: /^4:/ }).check();
  await gallery.picture('weekly side-panel forced-colors');
  const borders = await gallery.page
    .getByRole('radiogroup', { name: 'Motivation' })
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).borderTopWidth));
  expect(borders[3]).not.toBe(borders[0]);
  await gallery.nothingSerious('forced colours');
  await gallery.page.emulateMedia({ forcedColors: 'none' });
});

test('reduced motion: nothing moves or fades', async () => {
  await gallery.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const scene of ['weekly', 'attach']) {
    await gallery.show(scene, 'tab');
    const moving = await gallery.page.evaluate(() => {
      const seconds = (list: string): number => Math.max(...list.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 0.001 : 1)));
      return [...document.querySelectorAll('#root *')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return seconds(style.transitionDuration) > 0.02 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.02);
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(moving, scene).toEqual([]);
  }
  await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
});
