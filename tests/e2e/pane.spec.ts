/** The pane in Outlook: before the call, from the calendar, with no right to a calendar and nothing ever saved to the appointment. */
import { type Browser, expect, test } from '@playwright/test';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import { closeAppointment, openAppointment, openCalendar, openPane, signInUntil } from './calendar.ts';
import { onLocal } from './on-local.ts';
import type { Seat } from './people.ts';
import { serious } from './serious.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => {
  local = started;
});

const jonasOnMonday = /^1:1 Maya \/ Jonas, Mon 23 Nov/;

async function outlook(browser: Browser, role: LocalPerson['role'], query = ''): Promise<Seat> {
  return openCalendar(local, await local.person(role), await browser.newContext({ viewport: { width: 1280, height: 900 } }), query);
}

test('who was invited reads what is open with theirs first, says how they are and adds a topic; the organiser finds it', async ({ browser }) => {
  const jonas = await outlook(browser, 'member');
  await openPane(jonas, jonasOnMonday);
  await expect(jonas.app.getByText('this appointment')).toBeVisible();
  const first = jonas.app.getByRole('region', { name: 'Open agreements' }).getByRole('listitem').first();
  await expect(first).toContainText('Jonas Weber');
  await expect(jonas.app.getByRole('button', { name: /^Show \d+ more$/ })).toBeVisible();
  await jonas.app.getByRole('textbox', { name: 'New topic' }).fill('From the invitation: the cutover worries me');
  await jonas.app.getByRole('button', { name: 'Add topic' }).click();
  await expect(jonas.app.getByRole('region', { name: 'Topics' })).toContainText('the cutover worries me');
  await expect(jonas.app.getByRole('region', { name: 'State' })).toBeVisible();
  await expect(jonas.app.getByRole('status').filter({ hasText: /OneDrive|Maya/ }).first()).toContainText(/saved in OneDrive|has seen/, { timeout: 30_000 });

  const maya = await outlook(browser, 'manager');
  await openPane(maya, jonasOnMonday);
  await expect(maya.app.getByRole('region', { name: 'Topics' })).toContainText('the cutover worries me', { timeout: 30_000 });
  // Nothing is ever saved to the appointment.
  await expect(maya.page.getByRole('alert')).toHaveCount(0);
  await expect(jonas.page.getByRole('alert')).toHaveCount(0);
  expect([...jonas.errors, ...maya.errors]).toEqual([]);
});

test('a whole series asks which date; another appointment starts the pane anew and paints without a question', async ({ browser }) => {
  const maya = await outlook(browser, 'manager');
  await openPane(maya, jonasOnMonday, 'The series');
  await expect(maya.app.getByText('You opened the whole series: choose which date you mean.')).toBeVisible();
  await maya.app.getByRole('combobox', { name: 'Session date' }).selectOption({ label: 'Mon 30 November' });
  await expect(maya.app.getByText('You opened the whole series')).toHaveCount(0);
  await closeAppointment(maya);
  await openPane(maya, jonasOnMonday);
  await expect(maya.app.getByText('this appointment')).toBeVisible();
});

test('with a short link, which names no chat, it is known from the person’s 1:1s; elsewhere the person is told what to do', { tag: '@long' }, async ({ browser }) => {
  // Nothing is attached yet, so nobody's list names the pair.
  await local.reset('monday');
  const elsewhere = await outlook(browser, 'member', '&join=short');
  await openAppointment(elsewhere, jonasOnMonday);
  await signInUntil(elsewhere, elsewhere.app.getByRole('heading', { name: 'Accord does not know this meeting yet' }));

  await local.reset('manager-of-twelve');
  const jonas = await outlook(browser, 'member', '&join=short');
  await openPane(jonas, /1:1/);
  await expect(jonas.app.getByRole('region', { name: 'Topics' })).toBeVisible();
});

test('what is no 1:1 is said, and nothing odd is offered', async ({ browser }) => {
  const maya = await outlook(browser, 'manager');
  await maya.page.getByRole('button', { name: 'New event' }).click();
  await maya.page.getByRole('button', { name: 'Open 1:1' }).click();
  await expect(maya.app.getByRole('heading', { name: 'Nobody else is invited yet' })).toBeVisible({ timeout: 60_000 });
  await expect(maya.app.getByRole('button')).toHaveCount(0);
});

test('a meeting that does not recur, one with a list, and one of two others are told apart, and nothing can be attached', { tag: '@long' }, async ({ browser }) => {
  await local.reset('monday');
  const maya = await outlook(browser, 'manager');
  const open = async (name: RegExp, heading: string, isSeries: boolean): Promise<void> => {
    await maya.page.getByRole('button', { name }).first().click();
    if (isSeries) await maya.page.getByRole('button', { name: 'This event' }).click();
    await maya.page.getByRole('button', { name: 'Open 1:1' }).click();
    await signInUntil(maya, maya.app.getByRole('heading', { name: heading }));
    await expect(maya.app.getByRole('button')).toHaveCount(0);
    await closeAppointment(maya);
  };
  // Its invitation names a chat by the long link.
  await open(/^1:1 Maya \/ Kenji, Thu 26 Nov/, 'This meeting does not recur', false);
  await open(/^1:1 open hour/, 'This is not a 1:1', true);
  await open(/^1:1 Priya \/ Julia/, 'You are not named in this invitation', true);
  expect(maya.errors).toEqual([]);
});

test('nothing serious in any theme', { tag: '@long' }, async ({ browser }) => {
  for (const theme of ['', '&theme=dark', '&theme=contrast']) {
    const jonas = await outlook(browser, 'member', theme);
    await openPane(jonas, jonasOnMonday);
    await expect(jonas.app.getByRole('region', { name: 'Topics' })).toBeVisible();
    const frame = await (await jonas.app.locator('html').elementHandle())?.ownerFrame();
    if (frame == null) throw new Error('The frame of the pane is gone.');
    expect(await serious(frame), theme).toEqual([]);
    expect(await jonas.app.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false);
    await jonas.page.context().close();
  }
});
