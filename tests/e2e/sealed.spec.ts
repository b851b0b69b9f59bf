/**
 * A session is closed, confirmed and sealed by two people in two browsers; what lies in OneDrive is what was said; a file that
 * somebody changes behind their backs is noticed.
 */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { onLocal } from './on-local.ts';
import { OneDrive, openTab, region, type Seat, sitDown, statusLine, wake } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

/** The other one's page asks at its next turn; this is as if they had just come back to it. */
async function untilThere(by: Seat, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await wake(by);
    await look();
  }).toPass({ timeout: 90_000 });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** As `saved`, for two pages that also seal, make Word and copy meanwhile. */
async function inOneDrive(seat: Seat): Promise<void> {
  await expect(statusLine(seat, 'Everything is saved in OneDrive')).toBeVisible({ timeout: 90_000 });
}

/** Of today: those of the weeks before are sealed one by one in the background. */
const isSealedFile = ({ name }: { readonly name: string }): boolean => /^2026-11-23 .* sealed\.json$/.test(name);

test('close, confirm, seal; minutes and both copies; an amendment; a changed file is noticed', async ({ browser }) => {
  const [maya, jonas] = [await sitDown(browser, local, 'manager'), await sitDown(browser, local, 'member')];
  await openTab(maya);
  await openTab(jonas);
  await inOneDrive(jonas);
  await region(jonas, 'Notes').getByRole('textbox').fill('We walked instead of sitting.');
  await jonas.app.getByRole('button', { name: 'Close session' }).click();
  await inOneDrive(jonas);
  await untilThere(maya, () => expect(maya.app.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible({ timeout: 3_000 }));
  await maya.app.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(maya.app.getByText(/Closed and confirmed by both of you. Sealed on/)).toBeVisible({ timeout: 90_000 });
  await untilThere(jonas, () => expect(jonas.app.getByText(/Sealed on/).first()).toBeVisible({ timeout: 3_000 }));

  const [hers, his] = [await OneDrive.of(local, await local.person('manager')), await OneDrive.of(local, await local.person('member'))];
  const space = await hers.space();
  const folder = `${space.path}:/sessions:`;
  const [file] = (await hers.children(folder)).filter(isSealedFile);
  if (file === undefined) throw new Error('no sealed file');
  const path = `${space.path}:/sessions/${encodeURIComponent(file.name)}`;
  const bytes = await hers.bytes(path);
  const read = JSON.parse(new TextDecoder().decode(bytes)) as { what: string; readable: { sessions: Record<string, { notes: string; confirmed: object }> } };
  expect(read.what).toBe('Accord 1:1 sealed session');
  expect(Object.values(read.readable.sessions).map(({ notes }) => notes)).toEqual(['We walked instead of sitting.']);
  // Minutes for reading, once each; and a copy in either's own OneDrive, byte for byte.
  const stem = file.name.replace(' sealed.json', '');
  await expect.poll(async () => (await hers.children(folder)).map(({ name }) => name).filter((name) => name.startsWith(stem)).sort(), { timeout: 60_000 }).toEqual([file.name, `${stem}.docx`, `${stem}.md`].sort());
  expect(new TextDecoder().decode(await hers.bytes(`${space.path}:/sessions/${encodeURIComponent(`${stem}.md`)}`))).toContain('We walked instead of sitting.');
  for (const person of [hers, his]) {
    const copy = `/me/drive/special/approot:/archive/${space.name}/${encodeURIComponent(file.name)}`;
    await expect.poll(async () => (await person.ask('GET', copy)).status, { timeout: 60_000 }).toBe(200);
    expect(sha256(await person.bytes(copy))).toBe(sha256(bytes));
  }

  // On screen: as it was sealed, its minutes, and an amendment that the other one reads.
  const session = (seat: Seat) => region(seat, 'Sessions').getByRole('button', { name: /sealed/ }).first();
  await session(jonas).click();
  await expect(region(jonas, 'Sessions')).toContainText('Its sealed file is unchanged.', { timeout: 60_000 });
  await expect(region(jonas, 'Sessions').getByRole('link', { name: 'Word' })).toBeVisible();
  await region(jonas, 'Sessions').getByRole('button', { name: 'Add an amendment' }).click();
  await region(jonas, 'Sessions').getByRole('textbox', { name: 'Amendment' }).fill('It rained, too.');
  await region(jonas, 'Sessions').getByRole('form', { name: 'Add an amendment' }).getByRole('button', { name: 'Add an amendment' }).click();
  await inOneDrive(jonas);
  await session(maya).click();
  await untilThere(maya, () => expect(region(maya, 'Sessions')).toContainText('It rained, too.', { timeout: 3_000 }));

  // Somebody edits the file in OneDrive.
  await hers.json('PUT', `${path}:/content`, new TextEncoder().encode(new TextDecoder().decode(bytes).replace('We walked instead', 'We argued instead')));
  await session(jonas).click();
  await session(jonas).click();
  await expect(region(jonas, 'Sessions').getByRole('alert')).toContainText('Its sealed file is not the one that was sealed', { timeout: 60_000 });
  await region(jonas, 'Sessions').getByRole('button', { name: 'Your copy says …' }).click();
  await expect(region(jonas, 'Sessions').getByText('We walked instead of sitting.')).toHaveCount(2);
  await region(maya, 'Sessions').getByRole('button', { name: 'Check all sessions' }).click();
  await expect(region(maya, 'Sessions')).toContainText(/1 of \d+ sealed sessions? is not as sealed\./, { timeout: 60_000 });
  for (const seat of [maya, jonas]) {
    expect([...seat.outside]).toEqual([]);
    expect(seat.errors).toEqual([]);
  }
});
