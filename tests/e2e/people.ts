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
  return openWindow(local, person, await browser.newContext({ viewport: { width: 1280, height: 900 } }));
}

/** A window of that person; several windows of one context share what the app keeps there. `place`: the shell's query for it. */
export async function openWindow(local: LocalMicrosoft365, person: LocalPerson, context: BrowserContext, place = '', host: 'teams' | 'outlook' = 'teams'): Promise<Seat> {
  const outside = await keepOffTheInternet(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${local.shellUrl}/${host}?as=${person.id}${place}`);
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

/** Joins the meeting of the chat or date that is shown: the side panel opens with it. */
export async function joinMeeting(seat: Seat): Promise<void> {
  await seat.page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(seat.page.getByRole('complementary', { name: 'Accord panel' }).locator('iframe[title="Accord"]')).toBeVisible();
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

/** As if the network had come back: the app asks at once instead of at its next turn. */
export async function wake(seat: Seat): Promise<void> {
  await seat.app.locator('body').evaluate(() => void window.dispatchEvent(new Event('online')));
}

export async function addTopic(seat: Seat, title: string): Promise<void> {
  await region(seat, 'Topics').getByLabel('New topic').fill(title);
  await region(seat, 'Topics').getByLabel('New topic').press('Enter');
  await expect(region(seat, 'Topics')).toContainText(title);
}

/** `day`: null for "by next time". */
export async function propose(seat: Seat, wording: string, owner: string | RegExp, day: string | null): Promise<void> {
  await seat.app.getByRole('button', { name: 'Propose agreement' }).click();
  await seat.app.getByLabel('What is promised?').fill(wording);
  await seat.app.getByRole('radio', { name: owner }).check();
  if (day === null) {
    await seat.app.getByRole('radio', { name: 'By next time' }).check();
  } else {
    await seat.app.getByRole('radio', { name: 'By a day' }).check();
    await seat.app.getByLabel('Day', { exact: true }).fill(day);
  }
  await seat.app.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(agreements(seat).getByRole('listitem').filter({ hasText: wording })).toBeVisible();
}

export const statusLine = (seat: Seat, words: string | RegExp): Locator => seat.app.getByRole('status').filter({ hasText: words });

/** Beside the status: other parts of the screen may have one of their own. */
export const tryAgain = (seat: Seat): Locator => seat.app.locator('header').getByRole('button', { name: 'Try again' });

export interface OneDriveItem {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
  readonly parentReference: { readonly driveId: string };
  readonly '@microsoft.graph.downloadUrl'?: string;
}

/** What of a record is read by people, and by tests. */
export interface ReadableRecord {
  readonly topics: Readonly<Record<string, { readonly title: string }>>;
  readonly agreements: Readonly<Record<string, { readonly terms: { readonly wording: string }; readonly signatures: Readonly<Record<string, unknown>> }>>;
}

/** One person's view of Graph, without the app: all rights, no consent asked. Paths are relative to `/me/drive/root`. */
export class OneDrive {
  readonly #local: LocalMicrosoft365;
  readonly #token: string;

  private constructor(local: LocalMicrosoft365, token: string) {
    this.#local = local;
    this.#token = token;
  }

  static async of(local: LocalMicrosoft365, person: LocalPerson): Promise<OneDrive> {
    return new OneDrive(local, await local.token(person.id));
  }

  ask(method: string, path: string, body?: Uint8Array | object): Promise<Response> {
    const binary = body instanceof Uint8Array;
    return fetch(`${this.#local.graphUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body === undefined ? {} : { 'content-type': binary ? 'application/octet-stream' : 'application/json' }) },
      ...(body === undefined ? {} : { body: binary ? Buffer.from(body) : JSON.stringify(body) }),
    });
  }

  async json<T>(method: string, path: string, body?: Uint8Array | object): Promise<T> {
    const answer = await this.ask(method, path, body);
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${answer.status} ${text}`).toBe(true);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async children(folder: string): Promise<readonly OneDriveItem[]> {
    return (await this.json<{ value: OneDriveItem[] }>('GET', `${folder}/children`)).value;
  }

  /** The folder of the only pair in this person's own OneDrive. */
  async space(): Promise<OneDriveItem & { readonly path: string }> {
    const [folder, ...more] = await this.children('/me/drive/root:/1-1 Sessions:');
    if (folder === undefined || more.length > 0) throw new Error('not exactly one space');
    return { ...folder, path: `/drives/${folder.parentReference.driveId}/items/${folder.id}` };
  }

  async bytes(item: string): Promise<Uint8Array> {
    const found = await this.json<OneDriveItem>('GET', item);
    const url = found['@microsoft.graph.downloadUrl'];
    return url === undefined ? new Uint8Array() : new Uint8Array(await (await fetch(url)).arrayBuffer());
  }

  async record(item: string): Promise<ReadableRecord> {
    return (JSON.parse(new TextDecoder().decode(await this.bytes(item))) as { readable: ReadableRecord }).readable;
  }

  async topics(item: string): Promise<readonly string[]> {
    return Object.values((await this.record(item)).topics).map(({ title }) => title);
  }
}
