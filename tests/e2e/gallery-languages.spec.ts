/** The side panel in every language: what stands on one line in English does so in the others, and nothing is cut. */
import { expect, test } from '@playwright/test';
import { type Gallery, onGallery } from './gallery/look.ts';

let gallery: Gallery;
onGallery((one) => (gallery = one));

const locales = ['en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP', 'ar-SA'] as const;

/** Of each open agreement: on how many lines its answers stand, the small menu among them. */
const lines = (): Promise<readonly number[]> =>
  gallery.page
    .locator('[data-list]')
    .first()
    .locator('> [data-item]')
    .evaluateAll((items) => items.map((item) => new Set([...item.querySelectorAll('button')].map((button) => Math.round(button.getBoundingClientRect().top / 8))).size));

/** Hints that are longer than their fields. */
const cutHints = (): Promise<readonly string[]> =>
  gallery.page.locator('input[placeholder]').evaluateAll((inputs) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('nothing to measure with');
    return inputs.flatMap((input) => {
      const style = getComputedStyle(input);
      const words = input.getAttribute('placeholder') ?? '';
      pen.font = style.font;
      return pen.measureText(words).width > input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) ? [words] : [];
    });
  });

for (const locale of locales) {
  test(`answers stand on one line, and hints fit, ${locale}`, async () => {
    await gallery.show('weekly', 'side-panel', 'light', 320, locale);
    await gallery.page.locator('[data-item] [aria-haspopup="menu"]').first().waitFor();
    await expect.poll(lines).toEqual(Array.from({ length: 6 }, () => 1));
    expect(await cutHints()).toEqual([]);
    await gallery.picture(`weekly side-panel ${locale}`);
    await gallery.nothingSideways(locale);
    await gallery.page.getByRole('tab').nth(1).click();
    await gallery.page.locator('input[type="date"]').first().waitFor();
    expect(await cutHints()).toEqual([]);
    await gallery.picture(`growth side-panel ${locale}`);
    await gallery.nothingSideways(`growth, ${locale}`);
  });
}
