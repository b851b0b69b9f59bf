/**
 * A manager's Monday: six 1:1s are attached at once, prepared, looked at from the calendar, and the members are told that there is
 * something for them. Then the same by somebody to whom every optional permission was refused.
 */
import { expect, test } from '@playwright/test';
import { type LocalMicrosoft365, type LocalPerson, startLocal } from '../helpers/local-microsoft-365.ts';
import { closeAppointment, openCalendar, openPane } from './calendar.ts';
import { feedOf, followActivity } from './feed.ts';
import { addTopic, agreements, openWindow, propose, region, saved, type Seat } from './people.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let local: LocalMicrosoft365;
let maya: Seat;

const six = [
  ['Jonas Weber', /^1:1 Maya \/ Jonas, Mon 23 Nov/],
  ['Amara Okafor', /^1:1 Maya \/ Amara, Tue 24 Nov/],
  ['Diego Santos', /^1:1 Maya \/ Diego, Wed 25 Nov/],
  ['Elif Yilmaz', /^Maya <> Elif, Thu 26 Nov/],
  ['Finn Larsen', /^Finn: weekly, Fri 27 Nov/],
  ['Grace Kim', /^1:1 Maya \/ Grace, Mon 23 Nov/],
] as const;

const called = async (name: string): Promise<LocalPerson> => {
  const found = (await local.people()).find(({ displayName }) => displayName === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
const mine = (seat: Seat, name: string) => region(seat, 'My 1:1s').getByRole('listitem').filter({ hasText: name });
const recurring = (seat: Seat) => region(seat, 'Recurring 1:1s');
const tools = (seat: Seat) => region(seat, 'Notifications and tasks');

async function openOne(seat: Seat, name: string): Promise<void> {
  await region(seat, 'My 1:1s').getByRole('button', { name: `Open 1:1 with ${name}` }).click();
  await expect(agreements(seat)).toBeVisible();
}

async function backToMine(seat: Seat): Promise<void> {
  await saved(seat);
  await seat.app.getByRole('button', { name: 'My 1:1s' }).click();
}

test.beforeAll(async ({ browser }) => {
  local = await startLocal({ seed: 'monday' });
  maya = await openWindow(local, await local.person('manager'), await browser.newContext({ viewport: { width: 1280, height: 1000 } }), '&view=app');
});

test.afterAll(async () => {
  await maya.context.close();
  await local.close();
});

test('1. attached to the six at once, and the one question about notifications is answered', async () => {
  await expect(recurring(maya)).toContainText('7 are without Accord');
  await recurring(maya).getByRole('checkbox', { name: 'Hannah Vogel' }).uncheck();
  await recurring(maya).getByLabel('Who is the manager, you or Elif Yilmaz?').selectOption('I am the manager');
  await recurring(maya).getByRole('button', { name: 'Attach (6)' }).click();
  await expect(recurring(maya).getByRole('status').filter({ hasText: '6 meetings attached.' })).toBeVisible({ timeout: 120_000 });
  await expect(region(maya, 'My 1:1s').getByRole('button', { name: /^Open 1:1 with/ })).toHaveCount(6);
  for (const [name] of six) await expect(mine(maya, name)).toContainText('Nothing open');

  await expect(tools(maya)).toContainText('Nothing is told yet');
  await tools(maya).getByRole('button', { name: 'Allow' }).click();
  await maya.page.getByRole('button', { name: 'Accept' }).click();
  await expect(tools(maya)).not.toContainText('Nothing is told yet');
});

test('2. prepared: topics for two of them and a promise to sign; the list says how it stands', async () => {
  await openOne(maya, 'Jonas Weber');
  await addTopic(maya, 'The cutover on Thursday night');
  await addTopic(maya, 'What would you hand over first?');
  await propose(maya, 'Talk to the build team about access', 'Maya Lindqvist', null);
  await backToMine(maya);
  await expect(mine(maya, 'Jonas Weber')).toContainText('Topics: 2 yours, 0 theirs');
  await openOne(maya, 'Amara Okafor');
  await addTopic(maya, 'Your talk at the conference');
  await backToMine(maya);
  await expect(mine(maya, 'Amara Okafor')).toContainText('Topics: 1 yours, 0 theirs');
});

test('3. each of them from the calendar, and one more topic from there', async () => {
  const outlook = await openCalendar(local, maya.person, maya.context);
  for (const [name, card] of six) {
    await openPane(outlook, card);
    await expect(outlook.app.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(outlook.app.getByText('this appointment')).toBeVisible();
    if (name === 'Jonas Weber') await expect(agreements(outlook)).toContainText('Talk to the build team about access');
    else await expect(agreements(outlook)).toContainText('Nothing is open between you');
    if (name === 'Amara Okafor') await expect(region(outlook, 'Topics')).toContainText('Your talk at the conference');
    if (name === 'Finn Larsen') {
      await addTopic(outlook, 'How was the first month?');
      await saved(outlook);
    }
    await closeAppointment(outlook);
  }
  // Nothing is ever saved to an appointment.
  await expect(outlook.page.getByRole('alert')).toHaveCount(0);
  expect(outlook.errors).toEqual([]);
  await outlook.page.close();
});

test('4. the members have it in their feed as numbers, and come by it to what it is about', async ({ browser }) => {
  const jonas = await called('Jonas Weber');
  const types = async (person: LocalPerson) => (await feedOf(local, person)).map(({ activityType, preview }) => `${activityType}: ${preview}`).sort();
  await expect.poll(() => types(jonas), { timeout: 60_000 }).toEqual(['agreementWaits: 1 agreement waits for your signature', 'topicAdded: 2 topics for your 1:1']);
  await expect.poll(async () => types(await called('Amara Okafor')), { timeout: 60_000 }).toEqual(['topicAdded: 1 topic for your 1:1']);
  expect(JSON.stringify(await feedOf(local, jonas))).not.toMatch(/cutover|hand over|build team/);
  for (const name of ['Diego Santos', 'Elif Yilmaz', 'Grace Kim']) expect(await feedOf(local, await called(name))).toEqual([]);

  const his = await openWindow(local, jonas, await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  await followActivity(his, '2 topics for your 1:1');
  await expect(region(his, 'Topics')).toContainText('The cutover on Thursday night', { timeout: 60_000 });
  await expect(region(his, 'Topics')).toContainText('What would you hand over first?');
  await expect(agreements(his)).toContainText('Waits for your signature');
  expect([...his.errors, ...maya.errors]).toEqual([]);
  expect([...his.outside, ...maya.outside].filter((host) => host !== 'res.cdn.office.net')).toEqual([]);
  await his.context.close();
});
