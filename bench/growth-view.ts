/** From a click on Growth until all of its sections are painted: the longest page there is, with 260 weekly sessions and with twelve. */
import type { Browser } from '@playwright/test';
import { allowNamedFunctions } from './in-page.ts';
import { appFrame, appMark, freshContext, patienceMs, profile, untilMarked, untilSaved } from './opening.ts';
import type { Stage } from './stage.ts';

/** Sections of the view: vision, partnership agreement, skills, plan, achievements, review, levels, induction, template. */
const sections = 9;

/** Milliseconds of each click; the code is in the browser's cache, the processor as slow as in the other rows. */
export async function measureGrowthView(browser: Browser, stage: Stage, runs: number): Promise<readonly number[]> {
  const context = await freshContext(browser);
  const times: number[] = [];
  try {
    // The first one fetches the code.
    for (let run = 0; run <= runs; run += 1) {
      const page = await context.newPage();
      await page.goto(stage.address);
      await untilMarked(page, stage, appMark);
      await untilSaved(stage, page);
      const frame = appFrame(page, stage);
      if (frame === undefined) throw new Error('The frame is gone.');
      await allowNamedFunctions(frame);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpuSlowdown });
      const ms = await frame.evaluate(
        async ({ least, patience }) => {
          const tab = document.querySelector<HTMLElement>('[role=tab][data-view=growth]');
          if (tab === null) throw new Error('There is no tab for Growth.');
          const began = performance.now();
          tab.click();
          const isThere = (): boolean =>
            tab.ariaSelected === 'true' && document.querySelectorAll('[data-region]').length >= least;
          while (!isThere()) {
            if (performance.now() - began > patience)
              throw new Error(`Growth shows ${document.querySelectorAll('[data-region]').length} sections.`);
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          // The frame that shows the last of them is over when a message sent within it arrives.
          return new Promise<number>((resolve) => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - began);
              port2.postMessage(null);
            });
          });
        },
        { least: sections, patience: patienceMs },
      );
      if (run > 0) times.push(ms);
      await page.close();
    }
    return times;
  } finally {
    await context.close();
  }
}
