/** The personal app attaches to every recurring 1:1 of a calendar, and takes one back. */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';
import { OneDrive, openWindow, region, type Seat } from './people.ts';
import { seriousIn } from './serious.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let local: LocalMicrosoft365;
let maya: Seat;

const spaces = async (): Promise<readonly string[]> => {
  const drive = await OneDrive.of(local, maya.person);
  return (await drive.children('/me/drive/root:/1-1 Sessions:')).map(({ name }) => name);
};
const chatsWithApp = async (): Promise<readonly string[]> => ((await (await fetch(`${local.controlUrl}/app`)).json()) as { chats: string[] }).chats;
const recurring = (seat: Seat) => region(seat, 'Recurring 1:1s');
const row = (seat: Seat, name: string) => recurring(seat).getByRole('listitem').filter({ hasText: name });

test.beforeAll(async ({ browser }) => {
  local = await startLocal({ seed: 'monday' });
  const person = await local.person('manager');
  maya = await openWindow(local, person, await browser.newContext({ viewport: { width: 1280, height: 1000 } }), '&view=app');
});

test.afterAll(async () => {
  await maya.context.close();
  await local.close();
});

test('what is found, what is not offered and why, and where it will be; nothing is written yet', async () => {
  await expect(recurring(maya)).toContainText('7 are without Accord');
  for (const name of ['Jonas Weber', 'Amara Okafor', 'Diego Santos', 'Elif Yilmaz', 'Finn Larsen', 'Grace Kim', 'Hannah Vogel']) {
    await expect(recurring(maya).getByRole('checkbox', { name })).toBeChecked();
  }
  await expect(row(maya, 'Diego Santos')).toContainText('every 2 weeks, next Wed 25 November, 11:00');
  await recurring(maya).getByRole('button', { name: /Not offered/ }).click();
  await expect(recurring(maya)).toContainText('Leadership sync Its organiser hides who is invited.');
  await expect(recurring(maya)).toContainText('1:1 open hour Its chat has more than two people.');
  await expect(recurring(maya)).toContainText('1:1 Maya / Robin With somebody of another organisation');
  await expect(recurring(maya)).toContainText("Maya Lindqvist's OneDrive › 1-1 Sessions");
  await expect(recurring(maya).getByRole('region', { name: 'Who can open this' })).toContainText('Its own folder only: Jonas Weber, Grace Kim');
  expect((await local.log()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1.0'))).toEqual([]);
  expect(await seriousIn(maya)).toEqual([]);
});

test('attached to all: a space each, shared, in the list, and the tab is in each chat', async () => {
  await recurring(maya).getByLabel('Who is the manager, you or Elif Yilmaz?').selectOption('Elif Yilmaz is the manager');
  await recurring(maya).getByRole('button', { name: 'Attach (7)' }).click();
  await expect(recurring(maya).getByRole('status').filter({ hasText: 'Attaching' })).toBeVisible();
  await expect(recurring(maya).getByRole('status').filter({ hasText: '7 meetings attached.' })).toBeVisible({ timeout: 120_000 });
  expect(await spaces()).toHaveLength(7);
  const mine = await local.agenda(maya.person.id);
  const chats = new Set(mine.filter(({ subject }) => /^1:1 Maya \/ (Jonas|Amara|Diego|Grace|Hannah)|Maya <> Elif|Finn: weekly/.test(subject)).map(({ chatId }) => chatId));
  expect([...(await chatsWithApp())].sort()).toEqual([...chats].sort());
  const list = region(maya, 'My 1:1s');
  await expect(list.getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(7);
  await expect(list.getByRole('listitem').filter({ hasText: 'Elif Yilmaz' })).toContainText('Your manager');
  await expect(list.getByRole('listitem').filter({ hasText: 'Jonas Weber' })).toContainText('You are the manager');
  await expect(list.getByRole('listitem').filter({ hasText: 'Jonas Weber' })).toContainText('Today, 09:00');
  expect(await seriousIn(maya)).toEqual([]);
});

test('one is taken back, and only that one', async () => {
  const before = await spaces();
  // By keyboard: the button goes, the focus stays with the line.
  await row(maya, 'Diego Santos').getByRole('button', { name: /^Undo/ }).focus();
  await maya.page.keyboard.press('Enter');
  await expect(row(maya, 'Diego Santos')).toContainText('Taken back.', { timeout: 60_000 });
  const after = await spaces();
  expect(after).toHaveLength(6);
  expect(before).toEqual(expect.arrayContaining([...after]));
  expect(await chatsWithApp()).toHaveLength(6);
  await expect(region(maya, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(6);
  await expect(recurring(maya).getByRole('checkbox', { name: 'Diego Santos' })).not.toBeChecked();
  await expect(row(maya, 'Diego Santos')).toBeFocused();
});

test('the other one finds it attached, without a link and without being asked who is who', async ({ browser }) => {
  const jonas = await openWindow(local, (await local.people()).find(({ userPrincipalName }) => userPrincipalName === 'jonas@contoso.com') ?? maya.person, await browser.newContext(), '&view=app');
  await expect(row(jonas, 'Maya Lindqvist')).toContainText('You and Maya Lindqvist have a record already.');
  await recurring(jonas).getByRole('button', { name: 'Attach (1)' }).click();
  await expect(row(jonas, 'Maya Lindqvist')).toContainText('the record that you two have goes on here', { timeout: 60_000 });
  await expect(region(jonas, 'My 1:1s')).toContainText('Your manager');
  await jonas.context.close();
});

test('a series that was made anew is shown under its date, and continues the record', async () => {
  const deed = await fetch(`${local.controlUrl}/deeds`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ do: 'recreate-series', series: 'one-on-one', weekday: 'thursday' }) });
  const { chatId } = (await deed.json()) as { chatId: string };
  await maya.page.reload();
  await expect(region(maya, 'My 1:1s').getByRole('listitem').filter({ hasText: 'Jonas Weber' })).toContainText('Thu 26 November, 09:00');
  await expect(row(maya, 'Jonas Weber')).toContainText('You and Jonas Weber have a record already. It goes on here.');
  await recurring(maya).getByRole('checkbox', { name: 'Diego Santos' }).uncheck();
  await recurring(maya).getByRole('button', { name: 'Attach (1)' }).click();
  await expect(row(maya, 'Jonas Weber')).toContainText('the record that you two have goes on here', { timeout: 60_000 });
  expect(await spaces()).toHaveLength(6);
  expect(await chatsWithApp()).toContain(chatId);
});

test('without an administrator’s word: the picture of the +, at 320 pixels, in every theme', { tag: '@long' }, async () => {
  await local.reset('monday');
  await local.settings({ adminConsent: ['Files.ReadWrite.All', 'Calendars.Read'] });
  await maya.page.goto(`${local.shellUrl}/teams?as=${maya.person.id}&view=app`);
  for (const name of ['Jonas Weber', 'Amara Okafor', 'Diego Santos', 'Elif Yilmaz', 'Grace Kim', 'Hannah Vogel']) await recurring(maya).getByRole('checkbox', { name }).uncheck();
  await recurring(maya).getByRole('button', { name: 'Attach (1)' }).click();
  await expect(recurring(maya).getByRole('img', { name: /the \+ with a ring/ })).toBeVisible({ timeout: 60_000 });
  await expect(row(maya, 'Finn Larsen')).toContainText('its tab has to be added in the chat');
  await maya.page.setViewportSize({ width: 388, height: 900 });
  for (const theme of ['default', 'dark', 'contrast']) {
    await maya.page.goto(`${local.shellUrl}/teams?as=${maya.person.id}&view=app&theme=${theme}`);
    await expect(recurring(maya)).toContainText('6 are without Accord');
    const frame = maya.app.locator('html');
    expect(await frame.evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    expect(await seriousIn(maya), theme).toEqual([]);
    const shots = process.env['ACCORD_SHOTS'];
    if (shots !== undefined) await recurring(maya).screenshot({ path: `${shots}/attach-all-${theme}.png` });
  }
});

test('without the calendar: one sentence and the way to it', { tag: '@long' }, async () => {
  await local.reset('monday');
  await local.settings({ adminConsent: [] });
  await maya.page.setViewportSize({ width: 1280, height: 1000 });
  await maya.page.goto(`${local.shellUrl}/teams?as=${maya.person.id}&view=app`);
  await expect(recurring(maya)).toContainText('With your calendar Accord finds your recurring 1:1s');
  await recurring(maya).getByRole('button', { name: 'Look into my calendar' }).click();
  await maya.page.getByRole('dialog').getByRole('button', { name: 'Back', exact: true }).click();
  await expect(recurring(maya)).toContainText('Your administrator has to allow that once for everybody');
  await expect(recurring(maya).getByRole('button', { name: 'Look into my calendar' })).toHaveCount(0);
});
