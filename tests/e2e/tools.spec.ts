/** Out to people's own tools: a topic in the other person's activity feed and the way back by its link; a promise in To Do. */
import { expect, test } from '@playwright/test';
import { DEFAULT_APP } from '../../local/tenant/model/teams-app.ts';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, openTab, openWindow, region, saved, sitDown } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly linkedResources: readonly { readonly externalId: string; readonly webUrl: string }[];
}

async function control<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const answer = await fetch(`${local.controlUrl}/${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  expect(answer.ok, path).toBe(true);
  return (await answer.json()) as T;
}

const feedOf = (person: LocalPerson) => control<readonly { readonly activityType: string; readonly preview: string; readonly webUrl: string }[]>('GET', `activity?user=${person.id}`);
const tasksOf = async (person: LocalPerson): Promise<readonly Task[]> =>
  (await control<readonly { readonly displayName: string; readonly tasks: readonly Task[] }[]>('GET', `todo?user=${person.id}`)).find(({ displayName }) => displayName === 'Accord')?.tasks ?? [];

test('a topic that the member adds is in the manager’s feed as a number, and leads to itself', async ({ browser }) => {
  await local.settings({ adminConsent: ['Files.ReadWrite.All', 'Calendars.Read', 'TeamsActivity.Send'] });
  const manager = await local.person('manager');
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await saved(jonas);
  await addTopic(jonas, 'Something that nobody else may read in a feed');
  await saved(jonas);
  // The page is put away: what waits to be told is told.
  await jonas.page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await expect.poll(() => feedOf(manager), { timeout: 60_000 }).toMatchObject([{ activityType: 'topicAdded', preview: '1 topic for your 1:1' }]);
  expect(JSON.stringify(await feedOf(manager))).not.toContain('nobody else');

  const maya = await sitDown(browser, local, 'manager');
  await maya.page.getByRole('button', { name: /^Activity/ }).click();
  await maya.page.getByRole('region', { name: 'Activity' }).getByText('1 topic for your 1:1').click();
  const topic = region(maya, 'Topics').getByRole('listitem', { name: /Something that nobody else/ });
  await expect(topic).toBeFocused({ timeout: 60_000 });
  expect(jonas.errors.concat(maya.errors)).toEqual([]);
  for (const seat of [jonas, maya]) await seat.context.close();
});

test('a link that is copied from an agreement leads to it, in the tab and in the personal app', { tag: '@long' }, async ({ browser }) => {
  const jonas = await sitDown(browser, local, 'member');
  await jonas.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTab(jonas);
  await saved(jonas);
  // What follows the agreements is a list, too.
  const last = agreements(jonas).getByRole('listitem').filter({ has: jonas.app.getByRole('button', { name: 'More' }) }).last();
  const words = await last.getByRole('paragraph').first().textContent();
  await last.getByRole('button', { name: 'More' }).click();
  await jonas.app.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(jonas.app.getByText(/Link copied/)).toBeVisible();
  const link = await jonas.app.locator('body').evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);

  const again = await openWindow(local, jonas.person, jonas.context, `&link=${encodeURIComponent(link)}`);
  await expect(agreements(again).getByRole('listitem', { name: words ?? '' })).toBeFocused({ timeout: 60_000 });

  // The same without a chat: the personal app opens that 1:1, which is in the person's own list.
  const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '{}') as { subEntityId: string };
  const inApp = (sub: string) => encodeURIComponent(`https://teams.microsoft.com/l/entity/${DEFAULT_APP.teamsAppId}/my-1-1s?context=${encodeURIComponent(JSON.stringify({ subEntityId: sub }))}`);
  const personal = await openWindow(local, jonas.person, jonas.context, `&link=${inApp(subEntityId)}`);
  await expect(agreements(personal).getByRole('listitem', { name: words ?? '' })).toBeFocused({ timeout: 60_000 });
  const lost = await openWindow(local, jonas.person, jonas.context, `&link=${inApp('0123456789abcdef')}`);
  await expect(lost.app.getByRole('alert').filter({ hasText: 'not in your list' })).toBeVisible({ timeout: 60_000 });
  await jonas.context.close();
});

test('a promise is a task of one’s own; done there, it is asked about here', { tag: '@long' }, async ({ browser }) => {
  await local.settings({ adminConsent: ['Files.ReadWrite.All', 'Calendars.Read', 'Tasks.ReadWrite'] });
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await saved(jonas);
  const switches = region(jonas, 'Notifications and tasks');
  await switches.getByRole('button', { name: 'What goes out to Teams and To Do' }).click();
  await switches.getByRole('switch', { name: 'Keep my promises in Microsoft To Do' }).click();
  await expect.poll(async () => (await tasksOf(jonas.person)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const [task] = await tasksOf(jonas.person);
  if (task === undefined) throw new Error('no task');
  expect(task.linkedResources[0]?.webUrl).toContain('teams.microsoft.com');

  await control('POST', 'todo', { user: jonas.person.id, id: task.id, status: 'completed' });
  const tab = await openWindow(local, jonas.person, jonas.context, `&link=${encodeURIComponent(task.linkedResources[0]?.webUrl ?? '')}`);
  const promise = agreements(tab).getByRole('listitem', { name: task.title });
  await expect(promise).toBeFocused({ timeout: 60_000 });
  await expect(promise.getByText('Done in To Do: kept?')).toBeVisible({ timeout: 90_000 });
  await promise.getByRole('button', { name: 'Yes, kept' }).click();
  await expect(promise).toHaveCount(0);
  expect((await tasksOf(jonas.person)).filter(({ linkedResources }) => linkedResources[0]?.externalId === task.linkedResources[0]?.externalId)).toMatchObject([{ status: 'completed' }]);
  expect(jonas.errors.concat(tab.errors)).toEqual([]);
  await jonas.context.close();
});
