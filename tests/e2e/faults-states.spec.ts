/**
 * Every state between what was typed and everybody's eyes has its words, in the tab and in the panel of 320 px, and ends by
 * itself or by the button that stands beside it.
 */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { applied, browserWithClock, deed, endFaults, faults, type FaultRule, look, notes, openPlace, pass, recordIn, titlesIn } from './faults.ts';
import { onLocal } from './on-local.ts';
import { addTopic, OneDrive, saved, statusLine, tryAgain } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const record = '**/record.json';
const put = { method: 'PUT', item: record } as const;
const kept = 'Kept on this device, not yet in OneDrive.';

interface State {
  readonly name: string;
  readonly rule: FaultRule;
  /** What the line says with nothing to save, and with something; null: this trouble is met by writes only. */
  readonly idle: string | null;
  readonly pending: string;
  /** The button that ends it; without one it ends by itself. */
  readonly button?: 'Try again';
}

const states: readonly State[] = [
  {
    name: 'offline',
    rule: { fault: 'cut' },
    idle: 'No connection. You can go on; this device keeps what you write.',
    pending: 'No connection. Your changes are kept on this device and go to OneDrive when you are back.',
  },
  {
    name: 'slowed down',
    rule: { fault: 'error', status: 429, retryAfter: 30 },
    idle: 'Microsoft 365 asks us to wait a little. Accord goes on by itself.',
    pending: `${kept} Microsoft 365 asks us to wait a little.`,
  },
  {
    name: 'unavailable',
    rule: { fault: 'error', status: 503 },
    idle: 'OneDrive does not answer properly right now. Accord tries again by itself.',
    pending: `${kept} OneDrive does not answer properly right now.`,
    button: 'Try again',
  },
  {
    name: 'locked',
    rule: { fault: 'error', status: 423, ...put },
    idle: null,
    pending: `${kept} Somebody has the file locked in OneDrive.`,
  },
  {
    name: 'full',
    rule: { fault: 'error', status: 507, ...put },
    idle: null,
    pending: `${kept} The OneDrive that keeps this 1:1 is full. Its owner has to make room.`,
    button: 'Try again',
  },
  {
    name: 'no longer shared',
    rule: { fault: 'error', status: 403 },
    idle: 'This 1:1 is no longer shared with you. What you see is from this device.',
    pending: `${kept} This 1:1 is no longer shared with you.`,
    button: 'Try again',
  },
  {
    name: 'missing',
    rule: { fault: 'error', status: 404 },
    idle: 'This device still has your 1:1. The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.',
    pending: `${kept} The record is not where it was in OneDrive: deleted, moved to another place, or no longer shared with you.`,
  },
  {
    name: 'sign-in failed',
    rule: { fault: 'token-expiry' },
    idle: 'Microsoft sign-in did not work. What you see is from this device.',
    pending: `${kept} Microsoft sign-in did not work.`,
    button: 'Try again',
  },
];

test('each trouble is said in the tab and in the panel, and is over when it is over', { tag: '@long' }, async ({ browser }) => {
  const context = await browserWithClock(browser);
  const tab = await openPlace(local, 'member', context, 'tab');
  await saved(tab);
  const panel = await openPlace(local, 'member', context, 'panel');
  await saved(panel);
  const pages = [tab, panel];
  const show = async (name: string) => {
    for (const seat of pages) await look(seat, `${name} - ${seat === tab ? 'tab' : 'panel'}`);
  };
  await show('saved');
  for (const { name, rule, idle, pending, button } of states) {
    await test.step(name, async () => {
      await faults(local, [rule]);
      if (idle !== null) {
        await pass(tab, 60);
        for (const seat of pages) await expect(statusLine(seat, idle)).toBeVisible();
        await show(`${name}, nothing to save`);
      }
      await addTopic(tab, `Typed while ${name}`);
      for (const seat of pages) await expect(statusLine(seat, pending)).toBeVisible();
      await show(`${name}, unsaved`);
      expect((await applied(local))[0]?.applied).toBeGreaterThan(0);
      await endFaults(local);
      if (button === undefined) await pass(tab, 150);
      else await tryAgain(panel).click();
      for (const seat of pages) await saved(seat);
      expect(titlesIn(await recordIn(local)).filter((title) => title === `Typed while ${name}`)).toHaveLength(1);
    });
  }
  expect([...tab.errors, ...panel.errors]).toEqual([]);
  await context.close();
});

test('what is on its way has its words, too, from the letter to the other person’s eyes', { tag: '@long' }, async ({ browser }) => {
  const jonas = await openPlace(local, 'member', await browserWithClock(browser), 'panel');
  await saved(jonas);
  await faults(local, [{ fault: 'delay', ms: 2_500, ...put, count: 1 }]);
  await notes(jonas).focus();
  await notes(jonas).pressSequentially('A line for Maya');
  await expect(statusLine(jonas, 'Kept on this device. Saving to OneDrive in a moment.')).toBeVisible();
  await look(jonas, 'kept - panel');
  await expect(statusLine(jonas, 'Saving to OneDrive…')).toBeVisible();
  await look(jonas, 'saving - panel');
  await expect(statusLine(jonas, /^Everything is saved in OneDrive\.$/)).toBeVisible();
  const maya = await openPlace(local, 'manager', await browserWithClock(browser), 'tab');
  await expect(notes(maya)).toHaveValue('A line for Maya');
  await pass(maya, 60);
  await saved(maya);
  await pass(jonas, 60);
  await expect(statusLine(jonas, 'Everything is saved in OneDrive, and Maya Lindqvist has seen it.')).toBeVisible();
  await look(jonas, 'seen - panel');

  // Opened again: what was shown last is there at once, and the line says that news are still being looked for.
  await faults(local, [{ fault: 'delay', ms: 4_000, method: 'GET', item: record, count: 1 }]);
  await jonas.page.reload();
  await expect(statusLine(jonas, 'Looking for news in OneDrive…')).toBeVisible();
  await expect(notes(jonas)).toHaveValue('A line for Maya');
  await look(jonas, 'opening - panel');
  await saved(jonas);
  for (const seat of [maya, jonas]) {
    expect(seat.errors).toEqual([]);
    await seat.context.close();
  }
});

test('a token that expires, a rename, an older version, a lost share, an unreadable file: said where it stops anything, and over when it is mended', { tag: '@long' }, async ({ browser }) => {
  const context = await browserWithClock(browser);
  const jonas = await openPlace(local, 'member', context, 'tab');
  await saved(jonas);
  const panel = await openPlace(local, 'member', context, 'panel');
  await saved(panel);
  const show = async (name: string) => {
    await look(jonas, `${name} - tab`);
    await look(panel, `${name} - panel`);
  };
  const typed: string[] = [];
  const type = async (title: string) => {
    await addTopic(jonas, title);
    typed.push(title);
  };

  await test.step('token', async () => {
    await faults(local, [{ fault: 'token-expiry', ...put, count: 1 }]);
    await type('With a token that expired');
    await saved(jonas);
    expect((await applied(local))[0]?.applied).toBe(1);
    await endFaults(local);
  });

  await test.step('renamed and moved', async () => {
    await deed(local, { do: 'rename', item: record, name: 'our record.json' });
    await deed(local, { do: 'move', item: '1-1 Sessions/*', to: 'Archive/2026' });
    await type('After it was renamed and moved');
    await saved(jonas);
    await deed(local, { do: 'move', item: 'Archive/2026/*', to: '1-1 Sessions' });
    await deed(local, { do: 'rename', item: '**/our record.json', name: 'record.json' });
    await pass(jonas, 60);
    await saved(jonas);
  });

  await test.step('an older version', async () => {
    await deed(local, { do: 'restore-version', item: record, back: 2 });
    expect(titlesIn(await recordIn(local))).not.toContain(typed.at(-1));
    await pass(jonas, 60);
    await saved(jonas);
    await expect.poll(async () => titlesIn(await recordIn(local))).toEqual(expect.arrayContaining(typed));
  });

  await test.step('no longer shared', async () => {
    await deed(local, { do: 'revoke', item: record, user: jonas.person.id });
    await pass(jonas, 60);
    for (const seat of [jonas, panel]) await expect(statusLine(seat, 'This device still has your 1:1. The record is not where it was')).toBeVisible();
    await type('While it was not shared');
    for (const seat of [jonas, panel]) await expect(statusLine(seat, kept)).toBeVisible();
    await show('revoked, unsaved');
    await deed(local, { do: 'share', item: '1-1 Sessions/*', user: jonas.person.id });
    await pass(jonas, 150);
    for (const seat of [jonas, panel]) await saved(seat);
    expect(titlesIn(await recordIn(local))).toEqual(expect.arrayContaining(typed));
  });

  await test.step('an unreadable file, and one of a newer version', async () => {
    const drive = await OneDrive.of(local, await local.person('manager'));
    const item = `${(await drive.space()).path}:/record.json`;
    const good = new TextDecoder().decode(await drive.bytes(item));
    await deed(local, { do: 'write', item: record, content: good.replace('"format": 1', '"format": 2') });
    await pass(jonas, 60);
    for (const seat of [jonas, panel]) await expect(statusLine(seat, 'This record was made by a newer Accord')).toBeVisible();
    await show('newer');
    await deed(local, { do: 'write', item: record, content: good.slice(0, 3_000) });
    await pass(jonas, 60);
    for (const seat of [jonas, panel]) await expect(statusLine(seat, 'The file in OneDrive cannot be read. It was left as it is.')).toBeVisible();
    await show('unreadable');
    await deed(local, { do: 'write', item: record, content: good });
    await pass(jonas, 60);
    for (const seat of [jonas, panel]) await saved(seat);
  });
  expect([...jonas.errors, ...panel.errors]).toEqual([]);
  await context.close();
});
