/**
 * Earlier versions through the whole product: what one took out, the other finds in OneDrive's version history and brings
 * back, beside what was written since. In the tab and in the side panel.
 */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';
import { addTopic, joinMeeting, openTab, region, saved, type Seat, sitDown, statusLine, wake } from './people.ts';

test.describe.configure({ timeout: 240_000 });

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal({ seed: 'weekly' });
});

test.afterAll(async () => {
  await local.close();
});

const notes = (seat: Seat) => region(seat, 'Notes').getByLabel('Shared notes');
const versions = (seat: Seat) => region(seat, 'Earlier versions');

async function write(seat: Seat, words: string): Promise<void> {
  await notes(seat).fill(words);
  await notes(seat).blur();
  await expect(statusLine(seat, /Kept on this device|Saving/)).toBeVisible();
  await saved(seat);
}

/** Looks into the saves of the newest sitting, newest first, until one holds these words. */
async function findVersion(seat: Seat, words: string): Promise<void> {
  await versions(seat).getByRole('button', { name: 'Find what was there before' }).click();
  await expect(versions(seat).getByRole('button', { name: /^Look inside/ }).first()).toBeVisible();
  const earlier = versions(seat).getByRole('button', { name: /saves? before that/ }).first();
  if ((await earlier.count()) > 0) await earlier.click();
  const look = versions(seat).getByRole('button', { name: /^Look inside, Today/ });
  for (let i = 0; i < (await look.count()); i += 1) {
    await look.nth(i).click();
    await expect(versions(seat).getByText('Reading this version…')).toHaveCount(0);
    await expect(versions(seat).getByText(/in it and (is|are) not there now|Everything of this version/)).toBeVisible();
    if ((await versions(seat).getByText(words).count()) > 0) return;
    await versions(seat).getByRole('button', { name: 'Close', exact: true }).click();
  }
  throw new Error(`No version holds “${words}”.`);
}

test('what was taken out is found, brought back beside what the other wrote since, and seen on both sides', async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const jonas = await sitDown(browser, local, 'member');
  await openTab(maya);
  await saved(maya);
  await addTopic(maya, 'The exam in May');
  await write(maya, 'We spoke at length about the exam in May.');
  await write(maya, '');
  await region(maya, 'Topics').getByRole('listitem').filter({ hasText: 'The exam in May' }).getByRole('button', { name: 'Note', exact: true }).click();
  await region(maya, 'Topics').getByRole('button', { name: 'Withdraw' }).click();
  await saved(maya);

  await openTab(jonas);
  await saved(jonas);
  await write(jonas, 'Tom joins us next time.');
  await wake(maya);
  await expect(notes(maya)).toHaveValue('Tom joins us next time.');

  // He finds it in the side panel, she sees it in the tab.
  await joinMeeting(jonas);
  const panel: Seat = { ...jonas, app: jonas.page.getByRole('complementary', { name: 'Accord panel' }).frameLocator('iframe[title="Accord"]') };
  await expect(region(panel, 'Open agreements')).toBeVisible();
  await findVersion(panel, 'We spoke at length about the exam in May.');
  await versions(panel).getByRole('button', { name: /^Bring back all/ }).click();
  await expect(versions(panel).getByText('Everything of this version is in the record.')).toBeVisible();
  const both = /^(?=[^]*Tom joins us next time\.)(?=[^]*We spoke at length about the exam in May\.)/;
  await expect(notes(panel)).toHaveValue(both);
  await wake(maya);
  await expect(notes(maya)).toHaveValue(both);
  await expect(region(maya, 'Topics')).toContainText('The exam in May');

  await panel.app.getByRole('button', { name: 'Undo' }).click();
  await expect(notes(panel)).toHaveValue('Tom joins us next time.');
  await wake(maya);
  await expect(notes(maya)).toHaveValue('Tom joins us next time.');
  for (const seat of [maya, jonas]) expect(seat.errors).toEqual([]);
});

test('offline and not allowed have words, and trying again works', { tag: '@long' }, async ({ browser }) => {
  await local.reset('weekly');
  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  await saved(maya);
  // The code for it loads first; then there is no network.
  await versions(maya).getByRole('button', { name: 'Find what was there before' }).click();
  await expect(versions(maya).getByRole('button', { name: /^Look inside/ }).first().or(versions(maya).getByText('OneDrive has kept no earlier version yet.'))).toBeVisible();
  await versions(maya).getByRole('button', { name: 'Find what was there before' }).click();
  await maya.context.setOffline(true);
  await versions(maya).getByRole('button', { name: 'Find what was there before' }).click();
  await expect(versions(maya).getByText(/There is no connection/)).toBeVisible();
  await maya.context.setOffline(false);
  await versions(maya).getByRole('button', { name: 'Try again' }).click();
  await expect(versions(maya).getByText(/There is no connection/)).toHaveCount(0);
});
