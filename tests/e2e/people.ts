/** Two people in two browser windows of the local Teams, by the names on screen. */
import { type Browser, type BrowserContext, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { keepOffTheInternet, type LocalMicrosoft365, type LocalPerson } from '../helpers/local-microsoft-365.ts';

export interface Seat {
  readonly person: LocalPerson;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The app inside the host's frame. */
  readonly app: FrameLocator;
  readonly outside: ReadonlySet<string>;
  /** What the pages complained about. */
  readonly errors: string[];
}

export async function sitDown(browser: Browser, local: LocalMicrosoft365, role: LocalPerson['role']): Promise<Seat> {
  const person = await local.person(role);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const outside = await keepOffTheInternet(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${local.shellUrl}/teams?as=${person.id}`);
  return { person, context, page, app: page.frameLocator('iframe[title="Accord"]'), outside, errors };
}

export const region = (seat: Seat, name: string): Locator => seat.app.getByRole('region', { name });
export const agreements = (seat: Seat): Locator => region(seat, 'Open agreements');

/** Opens the Accord tab of the 1:1's meeting chat. */
export async function openTab(seat: Seat): Promise<void> {
  await seat.page.getByRole('button', { name: 'Chat', exact: true }).first().click();
  await seat.page.getByRole('button', { name: /1:1 Maya \/ Jonas/ }).first().click();
  await seat.page.getByRole('tab', { name: 'Accord' }).click();
}

/** Says yes to every permission that Accord asks for until `until` is on screen. */
export async function allowUntil(seat: Seat, until: Locator): Promise<void> {
  const allow = seat.app.getByRole('button', { name: 'Allow' });
  const accept = seat.page.getByRole('button', { name: 'Accept' });
  for (let asked = 0; asked < 8; asked += 1) {
    await expect(until.or(allow).or(accept).first()).toBeVisible();
    if (await until.isVisible()) return;
    if (await accept.isVisible()) await accept.click();
    else await allow.click({ timeout: 3_000 }).catch(() => undefined);
  }
  await expect(until).toBeVisible();
}

export async function saved(seat: Seat): Promise<void> {
  await expect(seat.app.getByRole('status').filter({ hasText: 'Everything is saved in OneDrive' })).toBeVisible({ timeout: 30_000 });
}
