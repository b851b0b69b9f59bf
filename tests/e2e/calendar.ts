/** Outlook's calendar in a window of its own, and the pane on its appointments. */
import { type BrowserContext, expect, type Locator } from '@playwright/test';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import { agreements, openWindow, type Seat } from './people.ts';

export const openCalendar = (local: LocalMicrosoft365, person: LocalPerson, context: BrowserContext, query = ''): Promise<Seat> => openWindow(local, person, context, query, 'outlook');

/** Opens an appointment of the week that is shown, and the pane on it. */
export async function openAppointment({ page }: Seat, name: RegExp, what: 'This event' | 'The series' = 'This event'): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: what }).click();
  await page.getByRole('button', { name: 'Open 1:1' }).click();
}

/** Says yes to everything that the pane asks for until `there` is on screen. */
export async function signInUntil(seat: Seat, there: Locator): Promise<void> {
  const ask = seat.app.getByRole('button', { name: /^(Sign in|Allow)$/ });
  const accept = seat.page.getByRole('button', { name: 'Accept' });
  for (let asked = 0; asked < 8; asked += 1) {
    // One after the other: a locator inside a frame cannot be joined with one of the page.
    await expect
      .poll(async () => (await there.isVisible()) || (await ask.first().isVisible()) || (await accept.isVisible()), { timeout: 60_000, intervals: [200] })
      .toBe(true);
    if (await there.isVisible()) return;
    if (await accept.isVisible()) await accept.click();
    else await ask.first().click({ timeout: 3_000 }).catch(() => undefined);
  }
  await expect(there).toBeVisible();
}

/** The pane on an appointment, with what is open in it. */
export async function openPane(seat: Seat, name: RegExp, what: 'This event' | 'The series' = 'This event'): Promise<void> {
  await openAppointment(seat, name, what);
  await signInUntil(seat, agreements(seat));
}

export async function closeAppointment({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: 'Close appointment' }).click();
  await expect(page.locator('iframe[title="Accord"]')).toHaveCount(0);
}
