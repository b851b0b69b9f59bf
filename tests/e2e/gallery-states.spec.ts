/** Every state of the screens once. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery, shots, surfaces, themes, widths } from './gallery/look.ts';
import { mainScenes, scenes } from './gallery/scenes.ts';

/** Their difference is in what only the tab shows. */
const tabOnly = new Set(['weekly-not-owner', 'weekly-not-shared', 'empty-manager']);
/** Scenes that differ from `weekly` in a few words of the header only. */
const inHeader = (scene: string): boolean => scene.startsWith('status-') || scene.startsWith('date-');

/** What is new in a scene that is otherwise like `weekly`. */
function partOf(scene: string): string | null {
  if (inHeader(scene)) return 'header';
  return scene.startsWith('recovery-') ? 'section[aria-busy]' : null;
}

let gallery: Gallery;
onGallery((one) => (gallery = one));

const others = Object.keys(scenes).filter((one) => !mainScenes.some((name) => name === one) && !one.startsWith('run-'));

async function lookAt(scene: string): Promise<void> {
  await test.step(scene, async () => {
    const surface = tabOnly.has(scene) ? 'tab' : 'side-panel';
    await gallery.show(scene, surface);
    await gallery.picture(`${scene} ${surface} light`);
    await gallery.nothingSerious(scene, partOf(scene));
    await gallery.nothingSideways(scene);
  });
}

test('every scene', async () => {
  for (const scene of others) await lookAt(scene);
});

/** Do words of where the changes are stand below the two lines that are seen? */
function fateIsCut(): Promise<boolean> {
  return gallery.page
    .locator('header [role=status]')
    .first()
    .evaluate((line) => {
      const text = line.firstChild;
      const found = /kept on this device(, not yet in OneDrive| and go to OneDrive when you are back)?|(keeps nothing|no room left)\. Leave this page open|leave this page open|leave it open/i.exec(text?.textContent ?? '');
      if (text === null || found === null) return false;
      const range = document.createRange();
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
      return range.getBoundingClientRect().bottom > line.getBoundingClientRect().bottom + 1;
    });
}

/** What comes and goes with every save; `date-…` scenes are saved ones. */
const routine = /^(?:date-.*|status-(?:opening|storing|in-onedrive|seen|on-this-device|saving))$/;

test('in the side panel nothing moves with a save, among troubles or with the source of the date, and what became of the words is never cut off', async () => {
  const tops = { routine: new Map<string, number>(), trouble: new Map<string, number>() };
  const lines = Object.keys(scenes).filter((one) => one.startsWith('status-') || one.startsWith('date-'));
  for (const scene of lines) {
    await gallery.show(scene, 'side-panel');
    tops[routine.test(scene) ? 'routine' : 'trouble'].set(scene, await gallery.page.getByRole('region', { name: 'Open agreements' }).evaluate((region) => region.getBoundingClientRect().top));
    expect(await fateIsCut(), `${scene}: what became of the words is cut off`).toBe(false);
  }
  for (const of of Object.values(tops)) {
    expect(of.size).toBeGreaterThan(8);
    expect([...new Set(of.values())], JSON.stringify([...of])).toHaveLength(1);
  }
  // And there is no room for buttons where there are none.
  expect((tops.trouble.get('status-offline') ?? 0) - (tops.routine.get('status-seen') ?? 0)).toBeGreaterThan(15);
  // What does not fit is there for whoever wants it.
  await gallery.show('status-file-missing', 'side-panel');
  const words = gallery.page.getByRole('status').filter({ hasText: 'not where it was' });
  await gallery.page.getByRole('button', { name: 'Read all' }).click();
  expect(await words.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  await gallery.picture('status-file-missing side-panel opened');
  await gallery.nothingSideways('status opened');
});

// For people to look at: what the status line and the date say in every state, at the top of both surfaces.
test('pictures of every state', async () => {
  test.skip(shots === '', 'only where ACCORD_SHOTS names a folder');
  test.setTimeout(600_000);
  const lines = Object.keys(scenes).filter((one) => one.startsWith('status-') || one.startsWith('date-'));
  for (const surface of surfaces) {
    for (const theme of themes) {
      for (const scene of lines) {
        await gallery.show(scene, surface, theme);
        const clip = { x: 0, y: 0, width: widths[surface], height: 200 };
        await gallery.page.screenshot({ path: join(shots, `${scene} ${surface} ${theme}.png`), clip });
      }
    }
  }
});
