/**
 * A manager's Monday and a member's week with every optional permission refused: each one that is missing costs one feature and a
 * sentence, and the rest goes on. What nothing goes without (`Chat.ReadBasic`, `Files.ReadWrite`) is in `permissions.spec.ts`.
 */
import { expect, test } from '@playwright/test';
import { scopes } from '../../src/hosts/scopes.ts';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { closeAppointment, openAppointment, openCalendar, openPane } from './calendar.ts';
import { feedOf } from './feed.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, openTab, openWindow, propose, region, saved, type Seat, sitDown, statusLine } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const optional = scopes.map(({ scope }) => scope).filter((scope) => scope !== 'Chat.ReadBasic' && scope !== 'Files.ReadWrite');

/** As the administrator sees it, who may also agree to what is left to each person. */
const allowed = (list: readonly string[]) => local.settings({ adminConsent: list });

const recurring = (seat: Seat) => region(seat, 'Recurring 1:1s');
const tools = (seat: Seat) => region(seat, 'Notifications and tasks');
const mine = (seat: Seat) => region(seat, 'My 1:1s');
const answer = (seat: Seat, name: 'Accept' | 'Cancel' | 'Back') => seat.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

const sentences = {
  'Calendars.Read': 'Your administrator has to allow that once for everybody; the name of the permission is Calendars.Read. Until then, attach Accord in the chat of each meeting.',
  'TeamsAppInstallation.ReadWriteSelfForChat': 'its tab has to be added in the chat',
  'TeamsActivity.Send': 'Nothing is told, as you chose. You can still allow it.',
  'Tasks.ReadWrite': 'An administrator would have to let Accord do it. Send them this name: Tasks.ReadWrite.',
  'Files.ReadWrite.All': 'Send them this name: Files.ReadWrite.All.',
} as const;

async function refuseCalendar(seat: Seat): Promise<void> {
  await recurring(seat).getByRole('button', { name: 'Look into my calendar' }).click();
  await answer(seat, 'Back');
  await expect(recurring(seat)).toContainText(sentences['Calendars.Read']);
}

async function refuseNotifications(seat: Seat): Promise<void> {
  await expect(tools(seat)).toContainText('Nothing is told yet');
  await tools(seat).getByRole('button', { name: 'Allow' }).click();
  await answer(seat, 'Cancel');
  await expect(tools(seat)).toContainText(sentences['TeamsActivity.Send']);
}

const tasksSwitch = (seat: Seat) => tools(seat).getByRole('switch', { name: 'Keep my promises in Microsoft To Do' });

async function refuseTasks(seat: Seat): Promise<void> {
  await tasksSwitch(seat).click();
  await answer(seat, 'Back');
  await expect(tools(seat)).toContainText(sentences['Tasks.ReadWrite']);
  await expect(tasksSwitch(seat)).not.toBeChecked();
}

/** By the + of the chat, as the person has to who may not install it from here. */
async function attachInChat(seat: Seat, chat: RegExp): Promise<void> {
  const { page, app } = seat;
  await page.getByRole('button', { name: 'Chat', exact: true }).first().click();
  await page.getByRole('button', { name: chat }).first().click();
  await page.getByRole('button', { name: 'Add an app' }).click();
  await page.getByRole('dialog', { name: 'Add an app' }).getByRole('button', { name: 'Add', exact: true }).click();
  await app.getByRole('radio', { name: /Maya Lindqvist is the manager$/ }).check();
  await app.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(agreements(seat)).toContainText('Nothing is open between you', { timeout: 60_000 });
  await saved(seat);
}

const openPersonal = (seat: Seat) => seat.page.getByRole('button', { name: 'Accord', exact: true }).click();

test('a manager’s Monday: attached in the chats, prepared, looked at from the calendar; nothing is told to anybody', { tag: '@long' }, async ({ browser }) => {
  await local.reset('monday');
  await allowed([]);
  const maya = await openWindow(local, await local.person('manager'), await browser.newContext({ viewport: { width: 1280, height: 1000 } }), '&view=app');
  await refuseCalendar(maya);
  await refuseNotifications(maya);
  await refuseTasks(maya);

  await attachInChat(maya, /1:1 Maya \/ Jonas/);
  await addTopic(maya, 'The cutover on Thursday night');
  await propose(maya, 'Talk to the build team about access', 'Maya Lindqvist', null);
  await saved(maya);
  await attachInChat(maya, /1:1 Maya \/ Amara/);
  // Whoever goes on at once finds both in their list.
  await expect.poll(async () => (await local.log()).filter(({ method, path, status }) => method === 'PUT' && path.includes('index.json') && status < 300).length).toBe(2);

  await openPersonal(maya);
  await expect(mine(maya).getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(2);
  await expect(mine(maya).getByRole('listitem').filter({ hasText: 'Jonas Weber' })).toContainText('Topics: 1 yours, 0 theirs');
  await expect(mine(maya)).toContainText('These dates are a guess');

  const outlook = await openCalendar(local, maya.person, maya.context);
  for (const [name, card] of [
    ['Jonas Weber', /^1:1 Maya \/ Jonas, Mon 23 Nov/],
    ['Amara Okafor', /^1:1 Maya \/ Amara, Tue 24 Nov/],
  ] as const) {
    await openPane(outlook, card);
    await expect(outlook.app.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(outlook.app.getByText('this appointment')).toBeVisible();
    await closeAppointment(outlook);
  }
  // One that is not attached yet can be attached from here: its appointment names its chat.
  await openAppointment(outlook, /^Finn: weekly, Fri 27 Nov/);
  await expect(outlook.app.getByRole('button', { name: 'Attach', exact: true })).toBeVisible({ timeout: 60_000 });

  for (const { id } of await local.people()) expect(await feedOf(local, { id })).toEqual([]);
  expect([...maya.errors, ...outlook.errors]).toEqual([]);
  await maya.context.close();
});

test('a member’s week: the topic, the signature and the past without any of them; what was shared is the one that keeps words back', { tag: '@long' }, async ({ browser }) => {
  await local.settings({ sharedFilesNeedAll: false, adminConsent: [] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const jonas = await openCalendar(local, await local.person('member'), context);
  const monday = /^1:1 Maya \/ Jonas, Mon 23 Nov/;
  await openPane(jonas, monday);
  await addTopic(jonas, 'Who tells the customers of the cutover?');
  await saved(jonas);
  await closeAppointment(jonas);

  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  await expect(region(maya, 'Topics')).toContainText('Who tells the customers', { timeout: 60_000 });
  await propose(maya, 'Show the cutover plan to Tomasz', 'Jonas Weber', '2026-11-27');
  await saved(maya);
  await maya.page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await maya.context.close();

  // Nothing leads there from the feed; it waits where it always does.
  expect(await feedOf(local, jonas.person)).toEqual([]);
  const teams = await openWindow(local, jonas.person, context);
  await openTab(teams);
  const waiting = agreements(teams).getByRole('listitem', { name: 'Show the cutover plan to Tomasz' });
  await waiting.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(waiting).not.toContainText('Waits for your signature');
  await saved(teams);
  await expect(teams.app.getByText('probably, going by how often you meet')).toBeVisible();
  await teams.page.close();

  await local.settings({ sharedFilesNeedAll: true });
  await jonas.page.getByRole('button', { name: 'Previous week' }).click();
  await openPane(jonas, /^1:1 Maya \/ Jonas, Mon 16 Nov/);
  const past = region(jonas, 'Sessions');
  await past.getByRole('button', { name: 'Read the past' }).click();
  await past.getByRole('button', { name: /^Mon 16 November/ }).click();
  await expect(past).toContainText('Say no to one request this week and tell Maya which');
  await addTopic(jonas, 'Typed without the right');
  const feature = 'open the record that the other person shared with you.';
  await expect(statusLine(jonas, `Kept on this device, not yet in OneDrive. Allow Accord to ${feature}`)).toBeVisible();
  await jonas.app.getByRole('button', { name: 'Allow' }).click();
  await answer(jonas, 'Back');
  await expect(statusLine(jonas, `Kept on this device, not yet in OneDrive. Your administrator has to let Accord ${feature}`)).toBeVisible();
  expect([...jonas.errors, ...teams.errors, ...maya.errors]).toEqual([]);
  await context.close();
});

/** Goes through what each optional permission is for, and gives those whose sentence was said. */
async function missed(maya: Seat, jonas: Seat): Promise<readonly string[]> {
  const said: string[] = [];
  const list = recurring(maya);
  const look = list.getByRole('button', { name: 'Look into my calendar' });
  await expect(look.or(list.getByRole('button', { name: /^Attach \(/ })).first()).toBeVisible();
  if (await look.isVisible()) {
    await refuseCalendar(maya);
    said.push('Calendars.Read');
  }
  await expect(tools(maya)).toContainText('Tell the other person');
  await expect(tasksSwitch(maya)).toBeEnabled();
  await tasksSwitch(maya).click();
  const back = maya.page.getByRole('dialog').getByRole('button', { name: 'Back', exact: true });
  await expect.poll(async () => (await back.isVisible()) || (await tasksSwitch(maya).isChecked()), { intervals: [200] }).toBe(true);
  if (await back.isVisible()) {
    await back.click();
    await expect(tools(maya)).toContainText(sentences['Tasks.ReadWrite']);
    said.push('Tasks.ReadWrite');
  }
  if (await tools(maya).getByText('Nothing is told yet').isVisible()) {
    await refuseNotifications(maya);
    said.push('TeamsActivity.Send');
  }
  if (said.includes('Calendars.Read')) {
    await attachInChat(maya, /1:1 Maya \/ Jonas/);
  } else {
    for (const name of ['Amara Okafor', 'Diego Santos', 'Elif Yilmaz', 'Finn Larsen', 'Grace Kim', 'Hannah Vogel']) await list.getByRole('checkbox', { name }).uncheck();
    await list.getByRole('button', { name: 'Attach (1)' }).click();
    const row = list.getByRole('listitem').filter({ hasText: 'Jonas Weber' });
    await expect(row).toContainText(/its tab (is|has to be added) in the chat/, { timeout: 60_000 });
    if (await row.getByText(sentences['TeamsAppInstallation.ReadWriteSelfForChat']).isVisible()) {
      await expect(list.getByRole('img', { name: /the \+ with a ring/ })).toBeVisible();
      said.push('TeamsAppInstallation.ReadWriteSelfForChat');
    }
  }
  await jonas.page.goto(`${local.shellUrl}/outlook?as=${jonas.person.id}`);
  await openAppointment(jonas, /^1:1 Maya \/ Jonas, Mon 23 Nov/);
  const allow = jonas.app.getByRole('button', { name: 'Allow' });
  await expect(allow.or(agreements(jonas)).first()).toBeVisible({ timeout: 60_000 });
  if (await allow.isVisible()) {
    await allow.click();
    await answer(jonas, 'Back');
    await expect(statusLine(jonas, sentences['Files.ReadWrite.All'])).toBeVisible();
    said.push('Files.ReadWrite.All');
  }
  return said;
}

for (const refused of optional) {
  test(`without ${refused}: one feature and a sentence`, { tag: '@long' }, async ({ browser }) => {
    await local.reset('monday');
    await local.settings({ sharedFilesNeedAll: true, adminConsent: optional.filter((scope) => scope !== refused) });
    const context = () => browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const maya = await openWindow(local, await local.person('manager'), await context(), '&view=app');
    const jonas = await openCalendar(local, await local.person('member'), await context());
    expect(await missed(maya, jonas)).toEqual([refused]);
    expect([...maya.errors, ...jonas.errors]).toEqual([]);
    for (const seat of [maya, jonas]) await seat.context.close();
  });
}
