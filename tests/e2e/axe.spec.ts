/** The real app in the real shell, held against axe in every theme, on both surfaces. */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';
import { agreements, joinMeeting, openTab, saved, sitDown } from './people.ts';
import { seriousIn } from './serious.ts';

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal({ seed: 'weekly' });
});

test.afterAll(async () => {
  await local.close();
});

test('nothing serious in light, dark and contrast, in the tab, in the side panel and in the run of show', async ({ browser }) => {
  // Nine looks at the whole page, each some seconds of work.
  test.setTimeout(300_000);
  const seat = await sitDown(browser, local, 'manager');
  const inEveryTheme = async (surface: string) => {
    for (const name of ['Light', 'Dark', 'Contrast']) {
      await seat.page.getByRole('button', { name: 'Settings of Maya Lindqvist' }).click();
      await seat.page.getByRole('menuitemradio', { name }).click();
      await seat.page.keyboard.press('Escape');
      await expect(agreements(seat)).toBeVisible();
      expect(await seriousIn(seat), `${surface}, ${name}`).toEqual([]);
    }
  };
  await openTab(seat);
  await saved(seat);
  await inEveryTheme('tab');
  await joinMeeting(seat);
  await saved(seat);
  await inEveryTheme('side panel');
  await seat.app.getByRole('button', { name: 'One step at a time' }).click();
  await expect(seat.app.getByRole('region', { name: 'Run of show' })).toBeVisible();
  await inEveryTheme('run of show');
  await seat.context.close();
});
