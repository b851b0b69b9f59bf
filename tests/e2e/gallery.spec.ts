/**
 * Every state of the screens once, and the main ones in every theme on both surfaces, held against axe and against
 * sideways scrolling. One page shows them all: the scene is in the hash.
 *
 * `ACCORD_SHOTS=<folder>` also writes a picture of each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { scenes } from './gallery/scenes.ts';

const configFile = join(import.meta.dirname, 'gallery', 'vite.config.ts');
const shots = process.env['ACCORD_SHOTS'] ?? '';
const themes = ['light', 'dark', 'contrast'] as const;
/** The side panel's width; the same at 200 % zoom of a 640 px window. */
const widths = { tab: 1280, 'side-panel': 320 } as const;
type Surface = keyof typeof widths;

const main = ['empty', 'weekly', 'five-years', 'long-words', 'attach', 'recovery-truncated'] as const;
/** Their difference is in what only the tab shows. */
const tabOnly = new Set(['weekly-not-owner', 'weekly-not-shared', 'empty-manager']);

// More than a hundred scenes, each held against axe, on a machine that may be busy.
test.describe.configure({ timeout: 360_000 });

/** What is new in a scene that is otherwise like `weekly`. */
function partOf(scene: string): string | null {
  if (scene.startsWith('status-') || scene.startsWith('date-')) return 'header';
  return scene.startsWith('recovery-') ? 'section[aria-busy]' : null;
}

let server: PreviewServer;
let outDir = '';
let page: Page;

test.beforeAll(async ({ browser }) => {
  outDir = await mkdtemp(join(tmpdir(), 'accord-gallery-'));
  await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true, minify: false } });
  server = await preview({ configFile, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByRole('link', { name: 'weekly', exact: true }).waitFor();
});

test.afterAll(async () => {
  await page.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
});

/** Each time as if it was opened: what a test folded open before is closed again. */
let times = 0;

async function show(scene: string, surface: Surface, theme: (typeof themes)[number] = 'light', width: number = widths[surface]): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `scene=${scene}&theme=${theme}&surface=${surface}&time=${(times += 1)}`);
  await page.locator(`html[data-useful]`).waitFor({ state: 'attached' });
  // What is lazy is loaded already; it needs a moment to be painted.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)));
}

async function picture(name: string): Promise<void> {
  if (shots !== '') await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

/** `within`: where only one part differs from a scene that is looked at as a whole. */
async function nothingSerious(scene: string, within: string | null = null): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).exclude('[data-tabster-dummy]');
  const { violations } = await (within === null ? axe : axe.include(within)).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, scene).toEqual([]);
}

async function nothingSideways(scene: string): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${scene} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('every scene', async () => {
  for (const scene of Object.keys(scenes).filter((one) => !main.some((name) => name === one) && !one.startsWith('run-'))) {
    await test.step(scene, async () => {
      const surface = tabOnly.has(scene) ? 'tab' : 'side-panel';
      await show(scene, surface);
      await picture(`${scene} ${surface} light`);
      await nothingSerious(scene, partOf(scene));
      await nothingSideways(scene);
    });
  }
});

for (const surface of ['tab', 'side-panel'] as const) {
  test(`the main scenes in every theme, ${surface}`, async () => {
    for (const theme of themes) {
      for (const scene of main) {
        await test.step(`${scene}, ${theme}`, async () => {
          await show(scene, surface, theme);
          await picture(`${scene} ${surface} ${theme}`);
          await nothingSerious(`${scene}, ${theme}`);
          await nothingSideways(`${scene}, ${theme}`);
        });
      }
    }
  });
}

/** Opens the fold, and the version that `name` names. */
async function lookInside(name: string | RegExp): Promise<void> {
  const earlier = page.getByRole('region', { name: 'Earlier versions' });
  await earlier.getByRole('button', { name: 'Find what was there before' }).click();
  await earlier.getByRole('button', { name: /^Yesterday/ }).click();
  await earlier.getByRole('button', { name: /^Mon 16 November/ }).click();
  await earlier.getByRole('button', { name }).click();
}

test('earlier versions: yesterday before lunch is found among hundreds, in every theme on both surfaces', async () => {
  const earlier = page.getByRole('region', { name: 'Earlier versions' });
  for (const surface of ['tab', 'side-panel'] as const) {
    for (const theme of themes) {
      await test.step(`${surface}, ${theme}`, async () => {
        await show('earlier', surface, theme);
        await lookInside(/^Look inside, Yesterday, 11:14 to 11:47/);
        await earlier.getByRole('heading', { name: '8 things were in it and are not there now' }).waitFor();
        await picture(`earlier-inside ${surface} ${theme}`);
        await nothingSerious(`earlier, ${theme}`, 'section:has([aria-expanded="true"])');
        await nothingSideways(`earlier, ${theme}`);
      });
    }
  }
  await show('earlier', 'tab', 'light', 320);
  await lookInside(/^Look inside, Yesterday, 11:14 to 11:47/);
  await earlier.getByRole('heading', { name: /things were in it/ }).waitFor();
  await nothingSideways('earlier, zoomed');
});

test('earlier versions: each other answer has words', async () => {
  const earlier = page.getByRole('region', { name: 'Earlier versions' });
  const answers = [
    [/^Look inside, Today/, 'Everything of this version is in the record.'],
    [/^Look inside, Mon 16 November/, 'The record has lost a part of this version'],
  ] as const;
  for (const [name, words] of answers) {
    await show('earlier', 'side-panel');
    await lookInside(name);
    await earlier.getByText(words).waitFor();
    await picture(`earlier-${words.slice(0, 12)} side-panel light`);
    await nothingSerious(words, 'section:has([aria-expanded="true"])');
    await nothingSideways(words);
  }
  const others = [
    ['earlier-reader', null],
    ['earlier-none', 'OneDrive has kept no earlier version yet.'],
    ['earlier-forbidden', /You may not open this place/],
  ] as const;
  for (const [scene, words] of others) {
    await show(scene, 'side-panel');
    if (words === null) {
      await lookInside(/^Look inside, Yesterday, 11:14/);
      await earlier.getByText('Only the two people of this 1:1 can bring something back.').waitFor();
      await expect(earlier.getByRole('button', { name: /Bring back/ })).toHaveCount(0);
    } else {
      await earlier.getByRole('button', { name: 'Find what was there before' }).click();
      await earlier.getByText(words).waitFor();
    }
    await picture(`${scene} side-panel light`);
    await nothingSideways(scene);
  }
});

/** The matrix as it is opened, and with everything in it that can be opened. */
async function lookAtSkills(scene: string, name: string): Promise<void> {
  const region = page.getByRole('region', { name: 'Skills', exact: true });
  await page.getByRole('tab', { name: 'Growth' }).click();
  // Its place is there before it.
  await region.getByRole('button').first().waitFor();
  if (shots !== '') await region.screenshot({ path: join(shots, `${name}.png`) });
  if (scene !== 'skills-empty' && scene !== 'skills-reader') {
    await region.getByRole('button', { name: 'Score', exact: true }).first().click();
    await region.getByRole('radio', { name: /^1/ }).check();
    await region.getByRole('button', { name: /^Collaborating/ }).click();
    await region.getByRole('button', { name: 'Show as a picture' }).click();
    await region.getByRole('figure', { name: /Line chart of All skills/ }).waitFor();
    // Nothing is pointed at, and what fades has faded.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(300);
    if (shots !== '') await region.screenshot({ path: join(shots, `${name} opened.png`) });
  }
  await nothingSerious(name, `[aria-labelledby="${(await region.getAttribute('aria-labelledby')) ?? ''}"]`);
  expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

for (const surface of ['tab', 'side-panel'] as const) {
  test(`the matrix in every theme, and empty, and with long names, ${surface} @long`, async () => {
    const looks = [...themes.map((theme) => ['skills', theme] as const), ['skills-empty', 'light'] as const, ['skills-long', 'light'] as const];
    for (const [scene, theme] of looks) {
      await test.step(`${scene}, ${theme}`, async () => {
        await show(scene, surface, theme);
        await lookAtSkills(scene, `${scene} ${surface} ${theme}`);
      });
    }
  });
}

test('the matrix for somebody who reads only, as cards in a narrow tab', async () => {
  await show('skills-reader', 'tab', 'light', 320);
  await lookAtSkills('skills-reader', 'skills-reader tab zoomed');
  const region = page.getByRole('region', { name: 'Skills', exact: true });
  await expect(region.getByRole('list', { name: 'Technical knowledge' })).toBeVisible();
  await expect(region.getByRole('button', { name: 'Score', exact: true })).toHaveCount(0);
});

for (const surface of ['tab', 'side-panel'] as const) {
  test(`achievements and blockers, full, empty and with long words, with their forms, in every theme, ${surface} @long`, async () => {
    test.setTimeout(240_000);
    for (const theme of themes) {
      for (const scene of ['achievements', 'blockers', ...(theme === 'light' ? (['achievements-long', 'blockers-long', 'empty'] as const) : [])] as const) {
        await test.step(`${scene}, ${theme}`, async () => {
          await show(scene, surface, theme);
          const blocked = scene.startsWith('blockers');
          if (!blocked) await page.getByRole('tab', { name: 'Growth' }).click();
          const region = page.getByRole('region', { name: blocked ? 'Blockers' : 'Achievements', exact: true });
          await region.getByRole('button', { name: blocked ? 'Raise blocker' : 'Add achievement' }).waitFor();
          const look = async (name: string): Promise<void> => {
            // Nothing is pointed at, and what fades has faded.
            await page.mouse.move(0, 0);
            await page.waitForTimeout(200);
            if (shots !== '') await region.screenshot({ path: join(shots, `${name}.png`) });
            await nothingSerious(name, `[aria-labelledby="${(await region.getAttribute('aria-labelledby')) ?? ''}"]`);
            expect(await region.evaluate((it) => it.scrollWidth - it.clientWidth), `${name} is too wide`).toBeLessThanOrEqual(0);
          };
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

test('a page to hand on is all that goes to the printer', async () => {
  await show('blockers', 'tab');
  await page.getByRole('button', { name: 'Page to hand on' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article', { name: 'Page' })).toBeVisible();
  for (const name of ['Topics', 'Notes', 'Open agreements']) await expect(page.getByRole('heading', { name, exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: null });
});

for (const surface of ['tab', 'side-panel'] as const) {
  test(`the run of show, step by step, in every theme, ${surface}`, async () => {
    const all = ['run-first', 'run-state', 'run-topics', 'run-growth', 'run-last', 'run-long'] as const;
    for (const theme of themes) {
      for (const scene of theme === 'light' ? all : (['run-topics', 'run-growth'] as const)) {
        await test.step(`${scene}, ${theme}`, async () => {
          await show(scene, surface, theme);
          const run = page.getByRole('region', { name: 'Run of show' });
          await run.getByRole('heading', { level: 2 }).first().waitFor();
          if (surface === 'side-panel' && scene === 'run-topics') await run.getByRole('button', { name: 'Steps', exact: true }).click();
          await picture(`${scene} ${surface} ${theme}`);
          await nothingSerious(`${scene}, ${theme}`);
          await nothingSideways(`${scene}, ${theme}`);
        });
      }
    }
  });
}

test('the run of show keeps to the window at 200 % of 640 px, and its bar does not stay over a low one', async () => {
  await show('run-long', 'tab', 'light', 320);
  await page.getByRole('region', { name: 'Run of show' }).waitFor();
  await picture('run-long tab zoomed');
  await nothingSideways('run-long, zoomed');
  await page.setViewportSize({ width: 320, height: 256 });
  const bar = page.locator('[data-run-bar]');
  expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('static');
});

/** Do words of where the changes are stand below the two lines that are seen? */
function fateIsCut(): Promise<boolean> {
  return page
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

test('in the side panel nothing moves when the status or the source of the date changes, and what became of the words is never cut off', async () => {
  const tops = new Map<string, number>();
  const lines = Object.keys(scenes).filter((one) => one.startsWith('status-') || one.startsWith('date-'));
  for (const scene of lines) {
    await show(scene, 'side-panel');
    tops.set(scene, await page.getByRole('region', { name: 'Open agreements' }).evaluate((region) => region.getBoundingClientRect().top));
    expect(await fateIsCut(), `${scene}: what became of the words is cut off`).toBe(false);
  }
  expect(tops.size).toBeGreaterThan(15);
  expect([...new Set(tops.values())], JSON.stringify([...tops])).toHaveLength(1);
  // What does not fit is there for whoever wants it.
  await show('status-file-missing', 'side-panel');
  const words = page.getByRole('status').filter({ hasText: 'not where it was' });
  await page.getByRole('button', { name: 'Read all' }).click();
  expect(await words.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  await picture('status-file-missing side-panel opened');
  await nothingSideways('status opened');
});

// For people to look at: what the status line and the date say in every state, at the top of both surfaces.
test('pictures of every state', async () => {
  test.skip(shots === '', 'only where ACCORD_SHOTS names a folder');
  test.setTimeout(600_000);
  const lines = Object.keys(scenes).filter((one) => one.startsWith('status-') || one.startsWith('date-'));
  for (const surface of ['tab', 'side-panel'] as const) {
    for (const theme of themes) {
      for (const scene of lines) {
        await show(scene, surface, theme);
        const clip = { x: 0, y: 0, width: widths[surface], height: 200 };
        await page.screenshot({ path: join(shots, `${scene} ${surface} ${theme}.png`), clip });
      }
    }
  }
});

test('the tab at 200 % of 640 px', async () => {
  for (const scene of main) {
    await show(scene, 'tab', 'light', 320);
    await picture(`${scene} tab zoomed`);
    await nothingSideways(scene);
  }
});

test('forced colours: what is chosen differs by more than a colour that is taken away', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await show('weekly', 'side-panel');
  await page.getByRole('radio', { name: /^4:/ }).check();
  await picture('weekly side-panel forced-colors');
  const borders = await page
    .getByRole('radiogroup', { name: 'Motivation' })
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).borderTopWidth));
  expect(borders[3]).not.toBe(borders[0]);
  await nothingSerious('forced colours');
  await page.emulateMedia({ forcedColors: 'none' });
});

test('reduced motion: nothing moves or fades', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const scene of ['weekly', 'attach']) {
    await show(scene, 'tab');
    const moving = await page.evaluate(() => {
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
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});
