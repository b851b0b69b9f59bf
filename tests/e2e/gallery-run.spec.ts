/** The run of show, step by step. */
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery, type Surface, surfaces, type Theme, themes } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

const all = ['run-first', 'run-state', 'run-topics', 'run-growth', 'run-last', 'run-long'] as const;

async function lookAtStep(scene: (typeof all)[number], surface: Surface, theme: Theme): Promise<void> {
  await test.step(`${scene}, ${surface}, ${theme}`, async () => {
    await gallery.show(scene, surface, theme);
    const run = gallery.page.getByRole('region', { name: 'Run of show' });
    await run.getByRole('heading', { level: 2 }).first().waitFor();
    if (surface === 'side-panel' && scene === 'run-topics') await run.getByRole('button', { name: 'Steps', exact: true }).click();
    // Nothing is pointed at, and what fades has faded.
    await gallery.page.mouse.move(0, 0);
    await gallery.page.waitForTimeout(200);
    await gallery.picture(`${scene} ${surface} ${theme}`);
    await gallery.nothingSerious(`${scene}, ${theme}`);
    await gallery.nothingSideways(`${scene}, ${theme}`);
  });
}

for (const surface of surfaces) {
  test(`the steps in every theme, ${surface}`, async () => {
    for (const theme of themes) for (const scene of theme === 'light' ? all : (['run-topics', 'run-growth'] as const)) await lookAtStep(scene, surface, theme);
  });
}

test('it keeps to the window at 200 % of 640 px, and its bar does not stay over a low one', async () => {
  await gallery.show('run-long', 'tab', 'light', 320);
  await gallery.page.getByRole('region', { name: 'Run of show' }).waitFor();
  await gallery.picture('run-long tab zoomed');
  await gallery.nothingSideways('run-long, zoomed');
  await gallery.page.setViewportSize({ width: 320, height: 256 });
  const bar = gallery.page.locator('[data-run-bar]');
  expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('static');
});
