/**
 * Two people in two browsers while the service is at its worst, and while one of them is away for an hour: afterwards both
 * pages and `record.json` say the same, and everything that was done is there exactly once.
 */
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { applied, browserWithClock, endFaults, faults, type FaultRule, notes, notesIn, openPlace, pass, recordIn, titlesIn } from './faults.ts';
import { onLocal } from './on-local.ts';
import { addTopic, agreements, region, saved, type Seat, statusLine } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

const record = '**/record.json';
const put = { method: 'PUT', item: record } as const;

/** Each of these happens to somebody: the n-th write or reading meets the n-th of them that fits. */
const parade: readonly FaultRule[] = [
  { fault: 'cut', tookEffect: true, ...put, count: 1 },
  { fault: 'if-match', mode: 'spurious', ...put, count: 1 },
  { fault: 'error', status: 504, tookEffect: true, ...put, count: 1 },
  { fault: 'if-match', mode: 'ignore', ...put, count: 3 },
  { fault: 'error', status: 409, ...put, count: 1 },
  { fault: 'error', status: 503, ...put, count: 1 },
  { fault: 'error', status: 423, ...put, count: 1 },
  { fault: 'error', status: 429, retryAfter: 2, ...put, count: 1 },
  { fault: 'cut', resend: true, tookEffect: true, ...put, count: 1 },
  { fault: 'token-expiry', ...put, count: 1 },
  { fault: 'stale-bytes', path: '/download/*', count: 2 },
  { fault: 'truncate', path: '/download/*', keep: 0.5, count: 1 },
];

/** And these by chance, to everything that is asked. */
const weather: readonly FaultRule[] = [
  { fault: 'delay', ms: 150, probability: 0.3 },
  { fault: 'if-match', mode: 'ignore', ...put, probability: 0.3 },
  { fault: 'error', status: 409, ...put, probability: 0.1 },
  { fault: 'cut', tookEffect: true, ...put, probability: 0.1 },
  { fault: 'error', status: 503, probability: 0.05 },
  { fault: 'error', status: 429, retryAfter: 2, probability: 0.03 },
  { fault: 'cut', probability: 0.05 },
  { fault: 'stale-bytes', path: '/download/*', probability: 0.1 },
];

const rounds = { least: 4, most: 12 } as const;

/** Time passes for `seats` until each of the `writers` is told that the other person has seen all that they wrote. */
async function seen(seats: readonly Seat[], writers = seats): Promise<void> {
  await expect(async () => {
    for (const seat of seats) await pass(seat, 60);
    for (const seat of writers) await expect(statusLine(seat, /^Everything is saved in OneDrive, and .* has seen it\.$/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** As much of `letters` as stands in `text` in this order, whatever is between. */
function lettersInOrder(letters: string, text: string): string {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found += 1;
  return letters.slice(0, found);
}

const count = (text: string, word: string): number => text.split(word).length - 1;

test('a storm: answers lost after the write, refusals of every kind, old and cut bytes, while both write', async ({ browser }) => {
  const maya = await openPlace(local, 'manager', await browserWithClock(browser), 'tab');
  const jonas = await openPlace(local, 'member', await browserWithClock(browser), 'tab');
  const both = [maya, jonas];
  for (const seat of both) await saved(seat);
  await faults(local, [...parade, ...weather], 7);
  const words: string[] = [];
  const titles: string[] = [];
  const missing = async () => (await applied(local)).slice(0, parade.length).filter((rule) => rule.applied === 0);
  for (let round = 1; round <= rounds.most && (round <= rounds.least || (await missing()).length > 0); round += 1) {
    await Promise.all(
      both.map(async (seat) => {
        const name = seat.person.displayName.split(' ')[0] ?? '';
        await notes(seat).focus();
        await notes(seat).pressSequentially(`${name}-${round}; `);
        words.push(`${name}-${round}; `);
        await addTopic(seat, `${name}’s topic ${round}.`);
        titles.push(`${name}’s topic ${round}.`);
      }),
    );
    for (const seat of both) await pass(seat, 40);
  }
  expect(await missing()).toEqual([]);
  await endFaults(local);
  await seen(both);

  const file = await recordIn(local);
  // Both type at the same place. A word that was half typed when it was taken over may have the other's behind its first letters; every letter is
  // there once, and each one's in the order in which they were typed.
  const text = await notes(maya).inputValue();
  expect(Array.from(text).sort()).toEqual(Array.from(words.join('')).sort());
  for (const name of ['Maya', 'Jonas']) {
    const own = words.filter((word) => word.startsWith(name)).join('');
    expect(lettersInOrder(own, text), text).toBe(own);
  }
  const all = titlesIn(file);
  expect(titles.filter((title) => all.filter((one) => one === title).length !== 1)).toEqual([]);
  for (const seat of both) {
    expect(notesIn(file)).toContain(await notes(seat).inputValue());
    const shown = await region(seat, 'Topics').getByRole('listitem').allInnerTexts();
    expect(titles.filter((title) => shown.filter((one) => one.includes(title)).length !== 1)).toEqual([]);
    expect(seat.errors).toEqual([]);
    await seat.context.close();
  }
});

async function propose(seat: Seat, wording: string): Promise<void> {
  await seat.app.getByRole('button', { name: 'Propose agreement' }).click();
  const form = seat.app.getByRole('form', { name: 'Propose' });
  await form.getByLabel('What is promised?').fill(wording);
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(form).toHaveCount(0);
}

const agreement = (seat: Seat, wording: string) => agreements(seat).getByRole('listitem').filter({ hasText: wording });

test('an hour without a network: both go on, the lines say how it is, and afterwards it is one record', { tag: '@long' }, async ({ browser }) => {
  const maya = await openPlace(local, 'manager', await browserWithClock(browser), 'tab');
  const jonas = await openPlace(local, 'member', await browserWithClock(browser), 'tab');
  const both = [maya, jonas];
  for (const seat of both) await saved(seat);
  await propose(maya, 'Show the draft to Ana');
  await addTopic(maya, 'Both will have discussed this');
  await expect(statusLine(maya, /^Everything is saved in OneDrive\.$/)).toBeVisible();
  await seen(both, [maya]);

  await local.network(jonas.person.id, false);
  await pass(jonas, 60);
  await expect(statusLine(jonas, 'No connection. You can go on; this device keeps what you write.')).toBeVisible();
  await agreement(jonas, 'Show the draft to Ana').getByRole('button', { name: 'Sign' }).click();
  await propose(jonas, 'Ask for the second reviewer');
  await propose(maya, 'Write the note to the guild');
  const titles: string[] = [];
  for (let part = 1; part <= 6; part += 1) {
    for (const seat of both) {
      const name = seat.person.displayName.split(' ')[0] ?? '';
      for (const half of ['a', 'b']) {
        await addTopic(seat, `${name}, part ${part}${half}.`);
        titles.push(`${name}, part ${part}${half}.`);
      }
      await notes(seat).focus();
      await notes(seat).pressSequentially(`${name} in part ${part}; `);
      await region(seat, 'Topics').getByLabel('New topic').focus();
      await pass(seat, 600);
    }
    await expect(statusLine(jonas, 'No connection. Your changes are kept on this device and go to OneDrive when you are back.')).toBeVisible();
    // What she wrote is in OneDrive, and he has not seen it: her line says no more than that.
    await expect(statusLine(maya, /^Everything is saved in OneDrive\.$/)).toBeVisible();
  }
  for (const seat of both) await region(seat, 'Topics').getByRole('listitem').filter({ hasText: 'Both will have discussed this' }).getByRole('button', { name: 'Discussed' }).click();
  expect(titlesIn(await recordIn(local)).filter((title) => title.startsWith('Jonas,'))).toEqual([]);

  await local.network(jonas.person.id, true);
  await seen(both);
  const file = await recordIn(local);
  const all = titlesIn(file);
  expect(titles.filter((title) => all.filter((one) => one === title).length !== 1)).toEqual([]);
  const text = notesIn(file).join('\n');
  for (const name of ['Maya', 'Jonas']) for (let part = 1; part <= 6; part += 1) expect(count(text, `${name} in part ${part}; `)).toBe(1);
  for (const seat of both) {
    expect(notesIn(file)).toContain(await notes(seat).inputValue());
    await expect(agreement(seat, 'Show the draft to Ana')).not.toContainText('Waits');
    for (const wording of ['Show the draft to Ana', 'Ask for the second reviewer', 'Write the note to the guild']) await expect(agreement(seat, wording)).toHaveCount(1);
    const shown = await region(seat, 'Topics').getByRole('listitem').allInnerTexts();
    expect(titles.filter((title) => shown.filter((one) => one.includes(title)).length !== 1)).toEqual([]);
    await expect(region(seat, 'Topics')).toContainText('Discussed today (1)');
    expect(seat.errors).toEqual([]);
    await seat.context.close();
  }
});
