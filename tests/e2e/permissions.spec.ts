/** What a person or their administrator has not allowed: words, a way back, and nothing lost. And no network. */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';
import { addTopic, agreements, OneDrive, openTab, region, saved, type Seat, sitDown, statusLine, tryAgain, wake } from './people.ts';

// Two people's pages on a busy machine: what is waited for is bounded by the expectations.
test.describe.configure({ timeout: 240_000 });

let local: LocalMicrosoft365;

test.beforeAll(async () => {
  local = await startLocal({ seed: 'empty' });
});

test.afterAll(async () => {
  await local.close();
});

const allow = (seat: Seat) => seat.app.getByRole('button', { name: 'Allow' });
const dialog = (seat: Seat, name: 'Accept' | 'Cancel' | 'Back') => seat.page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Every scope that the app has asked for at sign-in since the log was cleared. */
async function asked(): Promise<ReadonlySet<string>> {
  return new Set((await local.log()).filter(({ path }) => path.startsWith('/signin')).flatMap(({ scopes }) => scopes ?? []));
}

async function topicsInOneDrive(): Promise<readonly string[]> {
  const hers = await OneDrive.of(local, await local.person('manager'));
  return hers.topics(`${(await hers.space()).path}:/record.json`);
}

test('refused consent, one after the other: the words say what it was for, and Allow is the way back', async ({ browser }) => {
  await local.reset('empty');
  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  for (const [scope, ask, refused] of [
    ['Chat.ReadBasic', 'Accord needs your permission to see who is in this meeting.', 'Accord may not see who is in this meeting, as you chose. You can still allow it.'],
    ['Files.ReadWrite', 'Accord needs your permission to keep the record in OneDrive.', 'Accord may not keep the record in OneDrive, as you chose. You can still allow it.'],
  ] as const) {
    await test.step(scope, async () => {
      await expect(statusLine(maya, ask)).toBeVisible();
      await allow(maya).click();
      await dialog(maya, 'Cancel').click();
      await expect(statusLine(maya, refused)).toBeVisible();
      // Trying again does not ask again, and does not forget the answer.
      await maya.app.getByRole('button', { name: 'Try again' }).click();
      await expect(statusLine(maya, refused)).toBeVisible();
      await expect(maya.page.getByRole('dialog')).toHaveCount(0);
      await allow(maya).click();
      await dialog(maya, 'Accept').click();
    });
  }
  await expect(maya.app.getByRole('button', { name: 'Attach', exact: true })).toBeEnabled();
  expect([...(await asked())]).not.toContain('Files.ReadWrite.All');
  expect((await local.log()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1.0'))).toEqual([]);
  expect(maya.errors).toEqual([]);
  await maya.context.close();
});

test('only an administrator can allow what others share: said, kept on the device, and it joins the record afterwards', { tag: '@long' }, async ({ browser }) => {
  await local.reset('weekly');
  await local.settings({ sharedFilesNeedAll: false, adminConsent: ['Calendars.Read'] });
  await local.clearLog();
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await addTopic(jonas, 'With the small right');
  await saved(jonas);
  // Where the small right reaches the other person's file, the large one is never asked for.
  expect([...(await asked())]).not.toContain('Files.ReadWrite.All');
  expect(await topicsInOneDrive()).toContain('With the small right');

  await local.settings({ sharedFilesNeedAll: true });
  await wake(jonas);
  await addTopic(jonas, 'Typed without the right');
  const feature = 'open the record that the other person shared with you.';
  const kept = 'Kept on this device, not yet in OneDrive.';
  await expect(statusLine(jonas, `${kept} Allow Accord to ${feature}`)).toBeVisible();
  await allow(jonas).click();
  await expect(jonas.page.getByRole('heading', { name: 'Approval required' })).toBeVisible();
  await dialog(jonas, 'Back').click();
  await expect(statusLine(jonas, `${kept} Your administrator has to let Accord ${feature}`)).toBeVisible();
  expect(await topicsInOneDrive()).not.toContain('Typed without the right');

  // Closed and opened: it is still on the device.
  await jonas.page.reload();
  await expect(region(jonas, 'Topics')).toContainText('Typed without the right');
  await expect(statusLine(jonas, kept)).toBeVisible();
  await allow(jonas).click();
  await dialog(jonas, 'Back').click();
  await expect(statusLine(jonas, 'Your administrator has to let Accord')).toBeVisible();
  await local.settings({ adminConsent: ['Files.ReadWrite.All', 'Calendars.Read'] });
  await tryAgain(jonas).click();
  await saved(jonas);
  expect(await topicsInOneDrive()).toContain('Typed without the right');
  expect(jonas.errors).toEqual([]);
  await jonas.context.close();
});

test('on a new device without the administrator’s consent: the name to send them, and Try again once they agreed', { tag: '@long' }, async ({ browser }) => {
  await local.reset('weekly');
  await local.settings({ sharedFilesNeedAll: true, adminConsent: [] });
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await expect(statusLine(jonas, 'Accord needs your permission to open the record that the other person shared with you.')).toBeVisible();
  await allow(jonas).click();
  await dialog(jonas, 'Back').click();
  await expect(jonas.app.getByRole('heading', { name: 'Your administrator has to agree first' })).toBeVisible();
  await expect(statusLine(jonas, 'Send them this name: Files.ReadWrite.All.')).toBeVisible();
  await expect(allow(jonas)).toHaveCount(0);
  await local.settings({ adminConsent: ['Files.ReadWrite.All'] });
  await jonas.app.getByRole('button', { name: 'Try again' }).click();
  await expect(agreements(jonas).getByRole('listitem').first()).toBeVisible();
  await saved(jonas);
  // The owner of the file never needs that right.
  const maya = await local.person('manager');
  expect((await local.log()).filter(({ user, path, scopes }) => user === maya.id && path.startsWith('/signin') && scopes?.includes('Files.ReadWrite.All'))).toEqual([]);
  await jonas.context.close();
});

test('the network goes while somebody types: said, kept, and back by itself', { tag: '@long' }, async ({ browser }) => {
  await local.reset('weekly');
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await saved(jonas);
  const field = region(jonas, 'Topics').getByLabel('New topic');
  await field.pressSequentially('Half here, ');
  await local.network(jonas.person.id, false);
  await field.pressSequentially('half there');
  await wake(jonas);
  await expect(statusLine(jonas, 'No connection. You can go on; this device keeps what you write.')).toBeVisible();
  await expect(field).toHaveValue('Half here, half there');
  await region(jonas, 'Topics').getByRole('button', { name: 'Add topic' }).click();
  await expect(statusLine(jonas, 'No connection. Your changes are kept on this device and go to OneDrive when you are back.')).toBeVisible();
  expect(await topicsInOneDrive()).not.toContain('Half here, half there');
  await local.network(jonas.person.id, true);
  await expect(statusLine(jonas, 'Everything is saved in OneDrive')).toBeVisible({ timeout: 45_000 });
  expect(await topicsInOneDrive()).toContain('Half here, half there');
  expect(jonas.errors).toEqual([]);
  await jonas.context.close();
});
