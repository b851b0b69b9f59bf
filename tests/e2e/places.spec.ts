/** Where the record is kept: a team's library, the member's OneDrive, both at once; moved, deleted, no longer shared. */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, OneDrive, openTab, region, saved, type Seat, sitDown, statusLine, tryAgain, wake } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

/** The same two people, who have agreed to everything, before they attach: without the twelve weeks, and in nobody's list. */
async function startAnew(): Promise<{ readonly hers: OneDrive; readonly his: OneDrive }> {
  const hers = await OneDrive.of(local, await local.person('manager'));
  const his = await OneDrive.of(local, await local.person('member'));
  await hers.json('DELETE', '/me/drive/root:/1-1 Sessions');
  for (const drive of [hers, his]) await drive.json('DELETE', '/me/drive/special/approot:/index.json');
  return { hers, his };
}

const attach = (seat: Seat) => seat.app.getByRole('button', { name: 'Attach', exact: true });

/** What the two apps wrote; the tests' own calls stand before `clearLog`. */
const writes = async () => (await local.log()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1.0') && !path.endsWith('/$batch'));

test('a team’s library: wrong links are told apart, the preview says who can open it, and the member finds it without a link', { tag: '@long' }, async ({ browser }) => {
  const { hers } = await startAnew();
  const priya = await OneDrive.of(local, await local.person('outsider'));
  const closed = await priya.json<{ webUrl: string }>('POST', '/me/drive/root/children', { name: 'Not yours', folder: {} });
  const library = `${local.shellUrl}/sites/platform-engineering/Shared%20Documents`;
  await local.clearLog();

  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  await maya.app.getByRole('radio', { name: 'In another OneDrive or SharePoint folder' }).check();
  const link = maya.app.getByLabel('Link to the folder');
  const look = maya.app.getByRole('button', { name: 'Look at this folder' });
  await expect(attach(maya)).toBeDisabled();
  for (const [wrong, words] of [
    [`${library}/General/On%20call.md`, 'This is not a link to a OneDrive or SharePoint folder.'],
    [`${library}/No%20such%20folder`, 'Nothing was found there, or it is not shared with you.'],
    [closed.webUrl, 'Nothing was found there, or it is not shared with you.'],
    ['https://contoso.example/folder', 'Nothing was found there, or it is not shared with you.'],
  ] as const) {
    await link.fill(wrong);
    await look.click();
    await expect(maya.app.getByText(words)).toBeVisible();
    await expect(attach(maya)).toBeDisabled();
  }

  await link.fill(`${library}/People`);
  await look.click();
  await expect(maya.app.getByText('Platform Engineering › Documents › People')).toBeVisible();
  for (const file of [/[0-9a-f]{16}\/record\.json$/, /^Maya Lindqvist's OneDrive › .*kept elsewhere\.json$/]) await expect(maya.app.getByText(file)).toBeVisible();
  for (const name of ['Platform Engineering Owners', 'Platform Engineering Members', 'Jonas Weber']) await expect(region(maya, 'Who can open this')).toContainText(name);
  expect(await writes()).toEqual([]);
  await attach(maya).click();
  await expect(agreements(maya)).toContainText('Nothing is open between you');
  await saved(maya);

  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await addTopic(jonas, 'Found without a link');
  await saved(jonas);
  await wake(maya);
  await expect(region(maya, 'Topics')).toContainText('Found without a link');
  await jonas.app.getByRole('button', { name: 'Ask OneDrive' }).click();
  await expect(region(jonas, 'Who can open this')).toContainText('Platform Engineering Members');
  const people = await hers.json<{ id: string; parentReference: { driveId: string } }>('GET', `/shares/u!${Buffer.from(`${library}/People`).toString('base64url')}/driveItem`);
  const [space] = await hers.children(`/drives/${people.parentReference.driveId}/items/${people.id}`);
  expect(await hers.topics(`/drives/${people.parentReference.driveId}/items/${space?.id}:/record.json`)).toEqual(['Found without a link']);
  // In her own OneDrive there is only the signpost.
  expect((await hers.children((await hers.space()).path)).map(({ name }) => name)).toEqual(['kept elsewhere.json']);
  for (const seat of [maya, jonas]) await seat.context.close();
});

test('the member attaches first: the organiser, whose screen still offers to attach, ends in the member’s space', { tag: '@long' }, async ({ browser }) => {
  const { hers, his } = await startAnew();
  const maya = await sitDown(browser, local, 'manager');
  await openTab(maya);
  await expect(attach(maya)).toBeEnabled();
  const jonas = await sitDown(browser, local, 'member');
  await openTab(jonas);
  await attach(jonas).click();
  await addTopic(jonas, 'I was first');
  await saved(jonas);
  await attach(maya).click();
  await expect(region(maya, 'Topics')).toContainText('I was first');
  await addTopic(maya, 'And I came to you');
  await saved(maya);
  expect(await his.topics(`${(await his.space()).path}:/record.json`)).toEqual(expect.arrayContaining(['I was first', 'And I came to you']));
  expect((await hers.ask('GET', '/me/drive/root:/1-1 Sessions')).status).toBe(404);
  for (const seat of [maya, jonas]) await seat.context.close();
});

test('both attach at the same moment: one record, and both are in it', async ({ browser }) => {
  const { hers, his } = await startAnew();
  const maya = await sitDown(browser, local, 'manager');
  const jonas = await sitDown(browser, local, 'member');
  for (const seat of [maya, jonas]) {
    await openTab(seat);
    await expect(attach(seat)).toBeEnabled();
  }
  await Promise.all([attach(maya).click(), attach(jonas).click()]);
  await addTopic(maya, 'From her');
  await addTopic(jonas, 'From him');
  await expect(region(maya, 'Topics')).toContainText('From him', { timeout: 60_000 });
  await expect(region(jonas, 'Topics')).toContainText('From her', { timeout: 60_000 });
  await saved(maya);
  await saved(jonas);
  const records = await Promise.all(
    [hers, his].map(async (drive) => {
      const answer = await drive.ask('GET', '/me/drive/root:/1-1 Sessions');
      return answer.ok ? drive.topics(`${(await drive.space()).path}:/record.json`) : [];
    }),
  );
  expect(records.map((titles) => [...titles].sort())).toContainEqual(['From her', 'From him']);
  for (const seat of [maya, jonas]) await seat.context.close();
});

test('the folder is moved and renamed while it is open; then the record is deleted, and put back', async ({ browser }) => {
  const jonas = await sitDown(browser, local, 'member');
  const hers = await OneDrive.of(local, await local.person('manager'));
  const space = await hers.space();
  await openTab(jonas);
  await saved(jonas);
  const notes = await hers.json<{ id: string }>('GET', '/me/drive/root:/Notes');
  await hers.json('PATCH', space.path, { name: 'Jonas and me', parentReference: { id: notes.id } });
  await addTopic(jonas, 'Written after the move');
  await saved(jonas);
  const item = '/me/drive/root:/Notes/Jonas and me/record.json';
  expect(await hers.topics(item)).toContain('Written after the move');

  const good = await hers.bytes(item);
  await hers.json('DELETE', item);
  await wake(jonas);
  await expect(statusLine(jonas, /This device still has your 1:1.*not where it was in OneDrive/)).toBeVisible();
  await expect(agreements(jonas).getByRole('listitem').first()).toBeVisible();
  await addTopic(jonas, 'Written while it was gone');
  await expect(statusLine(jonas, 'Kept on this device, not yet in OneDrive.')).toBeVisible();
  // A second file beside one that may come back would be worse than waiting.
  expect((await hers.ask('GET', item)).status).toBe(404);
  await hers.json('PUT', `${item}:/content`, good);
  await tryAgain(jonas).click();
  await saved(jonas);
  const titles = await hers.topics(item);
  expect(titles).toContain('Written after the move');
  expect(titles).toContain('Written while it was gone');
  await jonas.context.close();
});

test('sharing is revoked while it is open: said, kept on the device, and back after sharing again', async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const jonas = await sitDown(browser, local, 'member');
  const hers = await OneDrive.of(local, maya.person);
  const space = await hers.space();
  await openTab(jonas);
  await saved(jonas);
  const rights = await hers.json<{ value: { id: string; grantedToV2: { user?: { id: string } } }[] }>('GET', `${space.path}/permissions`);
  const right = rights.value.find(({ grantedToV2 }) => grantedToV2.user?.id === jonas.person.id);
  await hers.json('DELETE', `${space.path}/permissions/${right?.id}`);
  await wake(jonas);
  // Graph answers 404 for what is not shared any more, as for what is gone.
  await expect(statusLine(jonas, /no longer shared with you|not where it was in OneDrive/)).toBeVisible();
  await addTopic(jonas, 'Written while it was not shared');
  await expect(statusLine(jonas, 'Kept on this device, not yet in OneDrive.')).toBeVisible();

  // Who can open it is looked at when the space is searched for; where the own list names it, only when she asks.
  await hers.json('DELETE', '/me/drive/special/approot:/index.json');
  await openTab(maya);
  await saved(maya);
  // She is told, and nothing is shared again until she says so.
  const share = maya.app.getByRole('button', { name: 'Share with Jonas Weber' });
  await expect(share).toHaveCount(1);
  await maya.app.getByRole('button', { name: 'Ask OneDrive' }).click();
  await expect(region(maya, 'Who can open this')).toContainText('Jonas Weber cannot open it yet.');
  await region(maya, 'Who can open this').getByRole('button', { name: 'Share with Jonas Weber' }).click();
  await expect(maya.app.getByText('Jonas Weber cannot open it yet.')).toHaveCount(0);
  await expect(share).toHaveCount(0);
  await tryAgain(jonas).click();
  await saved(jonas);
  await wake(maya);
  await expect(region(maya, 'Topics')).toContainText('Written while it was not shared');
  expect(await hers.topics(`${space.path}:/record.json`)).toContain('Written while it was not shared');
  for (const seat of [maya, jonas]) await seat.context.close();
});
