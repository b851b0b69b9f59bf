/** What axe finds serious or critical in a page or in one of its frames. */
import type { Frame, Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import type { Seat } from './people.ts';

/** Tabster puts focusable sentinels beside what it manages and hides them from assistive technology on purpose. */
const noise = ['[data-tabster-dummy]'];
const options: RunOptions = { resultTypes: ['violations'], performanceTimer: false };

/**
 * One line for each rule that is broken, with the first elements that break it. `within`: a selector, where only a part is meant.
 * Axe is put into a document once and stays there: most of the time of a look is the time of putting it there.
 */
export async function serious(where: Page | Frame, within: string | null = null): Promise<readonly string[]> {
  // Axe does not wait, and what is lazy may come a moment after the rest.
  if (within !== null) await where.locator(within).first().waitFor();
  // Colours are looked at once they have come to rest, not on the way from one theme or state to the next.
  await where.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  if (!(await where.evaluate(() => 'axe' in window))) await where.evaluate(axe.source);
  const violations = await where.evaluate(
    async ({ include, exclude, run }) => {
      const found = await (window as unknown as { readonly axe: typeof axe }).axe.run({ include, exclude }, run);
      return found.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map((node) => node.html.slice(0, 160)) }));
    },
    { include: [within ?? 'html'], exclude: noise, run: options },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}

/** In the app's frame only: the shell around it stands for Teams. */
export async function seriousIn(seat: Seat): Promise<readonly string[]> {
  const frame = await (await seat.app.locator('html').elementHandle())?.ownerFrame();
  if (frame == null) throw new Error('The frame of the app is gone.');
  return serious(frame);
}
