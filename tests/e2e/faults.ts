/** What goes wrong in the local Microsoft 365 (local/README.md, "Faults" and "Deeds"), and pages whose clock can jump. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, expect, type Locator } from '@playwright/test';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import { OneDrive, openWindow, type ReadableRecord, region, type Seat } from './people.ts';

export interface Readable extends ReadableRecord {
  readonly sessions: Readonly<Record<string, { readonly notes: string }>>;
}

export type FaultRule = Readonly<Record<string, unknown>> & { readonly fault: string };

async function control<T>(local: LocalMicrosoft365, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${local.controlUrl}${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** From now on these rules and no others. */
export async function faults(local: LocalMicrosoft365, rules: readonly FaultRule[], seed = 1): Promise<void> {
  await control(local, 'POST', '/faults', { rules, seed });
}

/** The rules in force, and how often each really happened. */
export async function applied(local: LocalMicrosoft365): Promise<readonly (FaultRule & { readonly applied: number })[]> {
  return (await control<{ rules: (FaultRule & { applied: number })[] }>(local, 'GET', '/faults')).rules;
}

/** Nothing goes wrong any more. */
export async function endFaults(local: LocalMicrosoft365): Promise<void> {
  await control(local, 'DELETE', '/faults');
}

/** Something that somebody else does to the files. */
export async function deed(local: LocalMicrosoft365, what: Readonly<Record<string, unknown>> & { readonly do: string }): Promise<void> {
  await control(local, 'POST', '/deeds', what);
}

/** A browser whose pages have a clock that runs as always, and jumps when it is told to (`pass`). */
export async function browserWithClock(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.clock.install();
  return context;
}

/** A page that opens on a busy machine takes longer than anything that it does afterwards. */
const openWithin = { timeout: 60_000 };

/** Opens the 1:1 in a window of its own: the tab of its chat, or the call with the panel of 320 px beside it. */
export async function openPlace(local: LocalMicrosoft365, role: LocalPerson['role'], context: BrowserContext, place: 'tab' | 'panel'): Promise<Seat> {
  const person = await local.person(role);
  const series = (await local.agenda(person.id)).find(({ subject }) => subject.startsWith('1:1'));
  const chat = `&chat=${encodeURIComponent(series?.chatId ?? '')}`;
  const seat = await openWindow(local, person, context, place === 'tab' ? chat : `${chat}&view=meeting&panel=open`);
  await expect(notes(seat)).toBeVisible(openWithin);
  return seat;
}

/**
 * So much time passes for all windows of this seat's browser, as when a lid was closed: each timer that is due fires once
 * (https://playwright.dev/docs/api/class-clock#clock-fast-forward).
 */
export async function pass(seat: Seat, seconds: number): Promise<void> {
  await seat.context.clock.fastForward(seconds * 1_000);
}

export const notes = (seat: Seat): Locator => region(seat, 'Notes').getByRole('textbox');

/** What a person reads in `record.json`: here the manager's drive is its home. */
export async function recordIn(local: LocalMicrosoft365): Promise<Readable> {
  const drive = await OneDrive.of(local, await local.person('manager'));
  return (await drive.record(`${(await drive.space()).path}:/record.json`)) as Readable;
}

export const titlesIn = (record: Readable): readonly string[] => Object.values(record.topics).map(({ title }) => title);
export const notesIn = (record: Readable): readonly string[] => Object.values(record.sessions).map((session) => session.notes);

/** A picture of the app's first screen for people to look at, where `ACCORD_SHOTS` names a folder for them. */
export async function look(seat: Seat, name: string): Promise<void> {
  const folder = process.env['ACCORD_SHOTS'];
  if (folder === undefined) return;
  await seat.app.locator('body').evaluate(() => window.scrollTo(0, 0));
  await seat.page.locator('iframe[title="Accord"]').screenshot({ path: join(folder, `${name}.png`) });
}
