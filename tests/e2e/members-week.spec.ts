/**
 * A member's week: a topic from the calendar before the call, an agreement signed by the way of the activity feed, and what was
 * agreed weeks ago read from a date of the past in the calendar.
 */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { closeAppointment, openCalendar, openPane } from './calendar.ts';
import { feedOf, followActivity } from './feed.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, OneDrive, openTab, openWindow, propose, region, saved, sitDown } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const promise = 'Show the cutover plan to Tomasz';
const lastWeek = { card: /^1:1 Maya \/ Jonas, Mon 16 Nov/, made: 'Say no to one request this week and tell Maya which' } as const;

test('a topic before the call, a signature from the feed, and the past from the calendar', async ({ browser }) => {
  await local.settings({ adminConsent: ['Files.ReadWrite.All', 'Calendars.Read', 'TeamsActivity.Send'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const jonas = await openCalendar(local, await local.person('member'), context);
  await openPane(jonas, /^1:1 Maya \/ Jonas, Mon 23 Nov/);
  await addTopic(jonas, 'Who tells the customers of the cutover?');
  await saved(jonas);
  await closeAppointment(jonas);

  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  await expect(region(maya, 'Topics')).toContainText('Who tells the customers of the cutover?', { timeout: 60_000 });
  await saved(maya);
  await propose(maya, promise, 'Jonas Weber', '2026-11-27');
  await saved(maya);
  // The page is put away: what waits to be told is told.
  await maya.page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await expect.poll(async () => (await feedOf(local, jonas.person)).map(({ preview }) => preview), { timeout: 60_000 }).toEqual(['1 agreement waits for your signature']);
  expect(JSON.stringify(await feedOf(local, jonas.person))).not.toContain('Tomasz');

  const teams = await openWindow(local, jonas.person, context);
  await followActivity(teams, '1 agreement waits for your signature');
  const waiting = agreements(teams).getByRole('listitem', { name: promise });
  await expect(waiting).toBeFocused({ timeout: 60_000 });
  await waiting.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(waiting).not.toContainText('Waits for your signature');
  await saved(teams);
  const hers = await OneDrive.of(local, maya.person);
  const record = await hers.record(`${(await hers.space()).path}:/record.json`);
  const signed = Object.values(record.agreements).find(({ terms }) => terms.wording === promise);
  expect(Object.keys(signed?.signatures ?? {}).sort()).toEqual(['manager', 'member']);
  await teams.page.close();

  await jonas.page.getByRole('button', { name: 'Previous week' }).click();
  await openPane(jonas, lastWeek.card);
  await expect(jonas.app.getByText('this appointment')).toBeVisible();
  const past = region(jonas, 'Sessions');
  await past.getByRole('button', { name: 'Read the past' }).click();
  await past.getByRole('button', { name: /^Mon 16 November/ }).click();
  await expect(past).toContainText(lastWeek.made);
  await past.getByRole('button', { name: /^Settled agreements/ }).click();
  await expect(past).toContainText('Name one person whom Jonas may interrupt at any time');

  await expect(jonas.page.getByRole('alert')).toHaveCount(0);
  expect([...jonas.errors, ...teams.errors, ...maya.errors]).toEqual([]);
  for (const one of [context, maya.context]) await one.close();
});
