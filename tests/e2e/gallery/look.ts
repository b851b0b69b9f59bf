/**
 * Looking at scenes: one page shows them all (`main.tsx`), the scene is in the hash. What is looked at is held against axe and
 * against sideways scrolling. `ACCORD_SHOTS=<folder>` also writes a picture of each.
 */
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import { serious } from '../serious.ts';

const configFile = join(import.meta.dirname, 'vite.config.ts');
/** Folder for pictures; empty: none are taken. */
export const shots = process.env['ACCORD_SHOTS'] ?? '';
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
/** The side panel's width; the same at 200 % zoom of a 640 px window. */
export const widths = { tab: 1280, 'side-panel': 320 } as const;
export type Surface = keyof typeof widths;
export const surfaces = ['tab', 'side-panel'] as const;

/** What is rendered, painted and looked at one after the other in one page. */
export class Gallery {
  readonly page: Page;
  /** Each time as if it was opened: what a test folded open before is closed again. */
  #times = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async show(scene: string, surface: Surface, theme: Theme = 'light', width: number = widths[surface], locale = 'en-GB'): Promise<void> {
    const { page } = this;
    await page.setViewportSize({ width, height: 900 });
    this.#times += 1;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `scene=${scene}&theme=${theme}&surface=${surface}&locale=${locale}&time=${this.#times}`);
    await page.locator(`html[data-useful]`).waitFor({ state: 'attached' });
    // What is lazy is loaded already; it needs a moment to be painted.
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)));
  }

  async picture(name: string): Promise<void> {
    if (shots !== '') await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  }

  /** `within`: where only one part differs from a scene that is looked at as a whole. */
  async nothingSerious(scene: string, within: string | null = null): Promise<void> {
    expect(await serious(this.page, within), scene).toEqual([]);
  }

  /** Also that a list to choose from is a line and not a tower: in a column `flex-basis` is a height. */
  async nothingSideways(scene: string): Promise<void> {
    const highest = await this.page.evaluate(() => Math.max(0, ...[...document.querySelectorAll('select')].filter(({ size }) => size <= 1).map((one) => one.getBoundingClientRect().height)));
    expect(highest, `${scene} has a list that is too high`).toBeLessThan(60);
    const sideways = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways, `${scene} scrolls sideways`).toBeLessThanOrEqual(0);
  }

  /** A region as it stands: its picture, axe, and whether it is too wide. */
  async region(region: Locator, name: string): Promise<void> {
    // Nothing is pointed at, and what fades has faded.
    await this.page.mouse.move(0, 0);
    await this.page.waitForTimeout(200);
    if (shots !== '') await region.screenshot({ path: join(shots, `${name}.png`) });
    await this.nothingSerious(name, `[aria-labelledby="${(await region.getAttribute('aria-labelledby')) ?? ''}"]`);
    expect(await region.evaluate((it) => it.scrollWidth - it.clientWidth), `${name} is too wide`).toBeLessThanOrEqual(0);
  }
}

/** Serves the gallery, as it was built before the tests, for the tests of one file. */
export function onGallery(take: (gallery: Gallery) => void): void {
  // Dozens of scenes, each held against axe, on a machine that may be busy.
  test.describe.configure({ timeout: 360_000 });
  let server: PreviewServer;
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
    page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('link', { name: 'weekly', exact: true }).waitFor();
    take(new Gallery(page));
  });
  test.afterAll(async () => {
    await page.close();
    await server.close();
  });
}
