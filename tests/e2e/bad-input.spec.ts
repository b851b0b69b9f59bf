/**
 * `record.json` in OneDrive holds something that is not the record any more. It is never overwritten: the app says what it
 * found, and a person chooses between the copy of this device and an earlier version; the bytes are kept under another name.
 */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, OneDrive, openTab, region, saved, type Seat, sitDown, statusLine, wake } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** From the good file to a damaged one, and the sentence that says what is wrong with it. */
const damages: readonly { readonly name: string; readonly of: (good: string) => Uint8Array; readonly says: string }[] = [
  { name: 'empty', of: () => new Uint8Array(), says: 'The file is empty.' },
  { name: 'truncated', of: (good) => encode(good.slice(0, Math.floor(good.length / 2))), says: 'The end of the file is missing.' },
  { name: 'not JSON', of: () => encode('<!doctype html><title>Sign in to your account</title>'), says: 'The file holds something that is not a record of Accord.' },
  { name: 'JSON of something else', of: () => encode('{"name":"package","version":"1.0.0"}'), says: 'The file is not a record of Accord.' },
  {
    name: 'state damaged',
    of: (good) => encode(good.replace(/"state": "(.{40})..../, '"state": "$1AAAA')),
    says: 'The readable part is there, but the part that Accord works with is damaged.',
  },
];

const recovery = (seat: Seat) => region(seat, 'The record in OneDrive cannot be read');

async function damage(drive: OneDrive, how: (good: string) => Uint8Array) {
  const space = await drive.space();
  const item = `${space.path}:/record.json`;
  const good = await drive.bytes(item);
  const bytes = how(new TextDecoder().decode(good));
  expect(bytes).not.toEqual(good);
  await drive.json('PUT', `${item}:/content`, bytes);
  return { space, item, good, bytes };
}

/** Bytes of everything that was kept under another name. */
async function setAside(drive: OneDrive): Promise<readonly Uint8Array[]> {
  const space = await drive.space();
  const kept = (await drive.children(space.path)).filter(({ name }) => name.startsWith('record (unreadable'));
  return Promise.all(kept.map(({ id, parentReference }) => drive.bytes(`/drives/${parentReference.driveId}/items/${id}`)));
}

test('while the tab is open: each kind of damage is named, left alone until a person chooses, and kept byte for byte', async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const drive = await OneDrive.of(local, maya.person);
  await openTab(maya);
  await saved(maya);
  const before = await drive.record(`${(await drive.space()).path}:/record.json`);
  const kept: Uint8Array[] = [];
  for (const [index, { of, says, name }] of damages.entries()) {
    await test.step(name, async () => {
      const { item, bytes } = await damage(drive, of);
      kept.push(bytes);
      await wake(maya);
      await expect(statusLine(maya, 'The file in OneDrive cannot be read. It was left as it is.')).toBeVisible();
      await expect(recovery(maya)).toContainText(says);
      await expect(recovery(maya)).toContainText('Nothing was overwritten.');
      // The record is still on screen, can be worked in, and none of it reaches the file.
      await addTopic(maya, `Typed while the file was ${name}`);
      await wake(maya);
      await expect(statusLine(maya, 'What you write is kept on this device, not yet in OneDrive. The file in OneDrive cannot be read.')).toBeVisible();
      expect(await drive.bytes(item)).toEqual(bytes);
      expect(await setAside(drive)).toHaveLength(index);

      await recovery(maya).getByRole('button', { name: 'Use this device’s copy' }).click();
      await expect(recovery(maya)).toHaveCount(0);
      await saved(maya);
      expect(await drive.topics(item)).toContain(`Typed while the file was ${name}`);
    });
  }
  const aside = await setAside(drive);
  expect(aside).toHaveLength(kept.length);
  for (const bytes of kept) expect(aside).toContainEqual(bytes);
  const after = await drive.record(`${(await drive.space()).path}:/record.json`);
  expect(after.agreements).toEqual(before.agreements);
  expect(Object.keys(after.topics)).toEqual(expect.arrayContaining(Object.keys(before.topics)));
  expect(maya.errors).toEqual([]);
  await maya.context.close();
});

test('the damage changes while its recovery is on screen: what is there now is what is kept', { tag: '@long' }, async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const drive = await OneDrive.of(local, maya.person);
  await openTab(maya);
  await saved(maya);
  await damage(drive, () => encode('first damage'));
  await wake(maya);
  await expect(recovery(maya)).toContainText('(12 bytes)');
  const { item, bytes } = await damage(drive, () => encode('{"a later": "damage"}'));
  await wake(maya);
  await expect(recovery(maya)).toContainText('The file is not a record of Accord.');
  await recovery(maya).getByRole('button', { name: 'Use this device’s copy' }).click();
  await expect(recovery(maya)).toHaveCount(0);
  await saved(maya);
  expect(await setAside(drive)).toEqual([bytes]);
  expect(Object.keys((await drive.record(item)).agreements).length).toBeGreaterThan(0);

  // Somebody mends the file in OneDrive instead: the recovery goes by itself.
  const { good } = await damage(drive, () => new Uint8Array());
  await wake(maya);
  await expect(recovery(maya)).toContainText('The file is empty.');
  await drive.json('PUT', `${item}:/content`, good);
  await wake(maya);
  await expect(recovery(maya)).toHaveCount(0);
  await saved(maya);
  await maya.context.close();
});

test('opened anew on a device with a replica, and on one without: both show what was found; the one without takes an earlier version', { tag: '@long' }, async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const jonas = await sitDown(browser, local, 'member');
  const drive = await OneDrive.of(local, maya.person);
  await openTab(maya);
  await saved(maya);
  await maya.page.getByRole('tab', { name: 'Chat', exact: true }).click();
  await expect(maya.page.locator('iframe[title="Accord"]')).toHaveCount(0);

  const { item, bytes, good } = await damage(drive, (text) => encode(text.slice(0, 2_000)));
  await openTab(maya);
  await expect(agreements(maya)).toBeVisible();
  await expect(recovery(maya)).toContainText('This device still holds your 1:1.');
  await addTopic(maya, 'Typed by Maya meanwhile');

  await openTab(jonas);
  await expect(recovery(jonas)).toContainText('The end of the file is missing. (2 kB)');
  await expect(recovery(jonas)).toContainText('This device holds no copy. An earlier version in OneDrive can bring it back.');
  await expect(recovery(jonas).getByRole('button', { name: 'Use this device’s copy' })).toHaveCount(0);
  await expect(agreements(jonas)).toHaveCount(0);
  // This device holds nothing, so it does not say that anything is kept here.
  await expect(statusLine(jonas, /^The file in OneDrive cannot be read\. It was left as it is\.$/)).toBeVisible();
  expect(await drive.bytes(item)).toEqual(bytes);

  await recovery(jonas).getByRole('button', { name: 'Look for earlier versions' }).click();
  const version = recovery(jonas).getByRole('listitem').filter({ hasText: 'saved by Maya Lindqvist' });
  await version.getByRole('button', { name: 'Look inside' }).click();
  const record = (JSON.parse(new TextDecoder().decode(good)) as { readable: { topics: object } }).readable;
  await expect(version).toContainText(`${Object.keys(record.topics).length} topics`);
  expect(await drive.bytes(item)).toEqual(bytes);
  await version.getByRole('button', { name: 'Restore this version' }).click();
  await expect(agreements(jonas)).toBeVisible();
  await saved(jonas);
  expect(await setAside(drive)).toEqual([bytes]);

  // Hers comes together with it: the recovery goes, and what she typed is there for both.
  await wake(maya);
  await expect(recovery(maya)).toHaveCount(0);
  await saved(maya);
  await wake(jonas);
  await expect(region(jonas, 'Topics')).toContainText('Typed by Maya meanwhile');
  expect(await drive.topics(item)).toContain('Typed by Maya meanwhile');
  expect([...maya.errors, ...jonas.errors]).toEqual([]);
  await maya.context.close();
  await jonas.context.close();
});

test('a newer format: read and written on this device, and the file is left alone until it can be read', { tag: '@long' }, async ({ browser }) => {
  const maya = await sitDown(browser, local, 'manager');
  const jonas = await sitDown(browser, local, 'member');
  const drive = await OneDrive.of(local, maya.person);
  await openTab(maya);
  await saved(maya);
  const { item, bytes, good } = await damage(drive, (text) => encode(text.replace('"format": 1', '"format": 2')));
  await wake(maya);
  const words = 'What you write is kept on this device, not yet in OneDrive. This record was made by a newer Accord: reload to get the newer version.';
  await expect(statusLine(maya, words)).toBeVisible();
  await expect(agreements(maya)).toBeVisible();
  await expect(recovery(maya)).toHaveCount(0);
  await addTopic(maya, 'Must not get lost');
  await expect(statusLine(maya, words)).toBeVisible();

  // Without a replica there is nothing to read yet, and that is said.
  await openTab(jonas);
  await expect(statusLine(jonas, /^This record was made by a newer Accord\. Reload to get the newer version\.$/)).toBeVisible();
  await expect(agreements(jonas)).toHaveCount(0);

  await wake(maya);
  await wake(jonas);
  expect(await drive.bytes(item)).toEqual(bytes);
  expect(await setAside(drive)).toEqual([]);
  const writes = (await local.log()).filter(({ method, path, status }) => method === 'PUT' && path.includes('record') && status < 300);
  expect(writes).toHaveLength(1);

  await drive.json('PUT', `${item}:/content`, good);
  await wake(maya);
  await wake(jonas);
  await saved(maya);
  await saved(jonas);
  await wake(jonas);
  await expect(region(jonas, 'Topics').getByText('Must not get lost')).toBeVisible();
  await addTopic(jonas, 'Now it can be changed again');
  await saved(jonas);
  await maya.context.close();
  await jonas.context.close();
});
