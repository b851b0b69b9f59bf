/**
 * Every state of the screens, in every theme and on both surfaces, held against axe and against sideways scrolling.
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
const surfaces = { tab: 1280, 'side-panel': 320 } as const;
/** Where only one sentence differs, one theme and the narrow surface are enough. */
const oneTheme = /^(status|recovery|blocked)-/;
const narrowOnly = /^(status|blocked)-/;

let server: PreviewServer;
let outDir = '';
let address = '';

test.beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'accord-gallery-'));
  await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  server = await preview({ configFile, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  address = server.resolvedUrls?.local[0] ?? '';
});

test.afterAll(async () => {
  await server.close();
  await rm(outDir, { recursive: true, force: true });
});

async function show(page: Page, scene: string, theme: string, surface: keyof typeof surfaces): Promise<void> {
  await page.setViewportSize({ width: surfaces[surface], height: surface === 'tab' ? 900 : 720 });
  await page.goto(`${address}?scene=${scene}&theme=${theme}&surface=${surface}`);
  await page.locator('[data-useful]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

for (const surface of ['tab', 'side-panel'] as const) {
  for (const theme of themes) {
    test(`${surface}, ${theme}: nothing serious for axe, nothing to scroll sideways`, async ({ page }) => {
      test.setTimeout(900_000);
      for (const scene of Object.keys(scenes)) {
        if (theme !== 'light' && oneTheme.test(scene)) continue;
        if (surface === 'tab' && narrowOnly.test(scene)) continue;
        await test.step(scene, async () => {
          await show(page, scene, theme, surface);
          if (shots !== '') await page.screenshot({ path: join(shots, `${scene} ${surface} ${theme}.png`), fullPage: true });
          const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          const found = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
          expect(found, scene).toEqual([]);
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(sideways, `${scene} scrolls sideways`).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}
