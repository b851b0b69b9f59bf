/** What lasts longer than a session, by two people in two browsers: what one writes the other sees, and what is blind stays so. */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { openTab, region, saved, type Seat, sitDown, wake } from './people.ts';
import { seriousIn } from './serious.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

async function openGrowth(seat: Seat): Promise<void> {
  await openTab(seat);
  await seat.app.getByRole('tab', { name: 'Growth' }).click();
  await expect(region(seat, 'Vision')).toBeVisible();
}

/** The other one's page asks at its next turn; this is as if they had just come back to it. */
async function untilSeen(by: Seat, name: string, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await wake(by);
    await expect(region(by, name)).toContainText(words, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

test('vision, skills scored blind, a gap that becomes a topic, an achievement and a blocker reach the other person', async ({ browser }) => {
  const [maya, jonas] = [await sitDown(browser, local, 'manager'), await sitDown(browser, local, 'member')];
  await Promise.all([openGrowth(maya), openGrowth(jonas)]);
  await saved(jonas);

  const goal = region(jonas, 'Vision').getByLabel('New goal: in five years');
  await goal.fill('Lead the platform team');
  await goal.press('Enter');
  await saved(jonas);
  await untilSeen(maya, 'Vision', 'Lead the platform team');

  const row = (seat: Seat) => region(seat, 'Skills').getByRole('row', { name: /Infrastructure as code/ });
  await expect(row(jonas)).toBeVisible();
  const give = async (seat: Seat, value: number): Promise<void> => {
    await row(seat).getByRole('button', { name: 'Score' }).click();
    const form = region(seat, 'Skills').getByRole('form').first();
    await form.getByRole('radio', { name: new RegExp(`^${value}`) }).check({ force: true });
    await form.getByRole('button', { name: /Give (this score|it without)/ }).click();
  };
  await give(jonas, 2);
  await expect(row(jonas)).toContainText('Waiting for');
  await saved(jonas);
  await untilSeen(maya, 'Skills', /has scored/);
  await give(maya, 5);
  await saved(maya);
  await untilSeen(jonas, 'Skills', /Far apart: 3/);
  await untilSeen(maya, 'Skills', /Far apart: 3/);

  await region(maya, 'Achievements').getByLabel(/What did .* achieve\?/).fill('Moved the nightly build');
  await region(maya, 'Achievements').getByRole('button', { name: 'Add achievement' }).click();
  await saved(maya);
  await untilSeen(jonas, 'Achievements', 'Moved the nightly build');

  expect(await seriousIn(jonas)).toEqual([]);

  await jonas.app.getByRole('tab', { name: 'Session' }).click();
  await maya.app.getByRole('tab', { name: 'Session' }).click();
  await region(jonas, 'Blockers').getByLabel('What is in the way?').fill('No access to the production logs');
  await region(jonas, 'Blockers').getByRole('button', { name: 'Raise blocker' }).click();
  await saved(jonas);
  await untilSeen(maya, 'Blockers', 'No access to the production logs');
  for (const seat of [maya, jonas]) {
    expect([...seat.outside]).toEqual([]);
    expect(seat.errors).toEqual([]);
  }
});
