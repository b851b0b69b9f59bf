/** Pages that end without a word, several pages of one person, and a browser that keeps nothing: nothing typed is lost. */
import { type Browser, type BrowserContext, expect, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { applied, browserWithClock, endFaults, faults, notes, notesIn, openPlace, pass, recordIn, titlesIn } from './faults.ts';
import { onLocal } from './on-local.ts';
import { addTopic, region, saved, type Seat, statusLine } from './people.ts';

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

/** How old a letter is when it has to outlive whatever happens to its page (design §1). */
const durableWithinMs = 100;

/** The page tells when `mark` letters stand in the notes and the last of them is so old. */
async function tellWhenRipe(seat: Seat, mark: number): Promise<void> {
  await notes(seat).evaluate(
    async (field: HTMLTextAreaElement, { length, ms }) => {
      const disk = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('how quick the disk is');
        opening.onupgradeneeded = () => opening.result.createObjectStore('written', { autoIncrement: true });
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('no disk'));
      });
      const write = () =>
        new Promise<void>((resolve) => {
          const transaction = disk.transaction('written', 'readwrite', { durability: 'strict' });
          transaction.objectStore('written').add('a bundle of letters');
          transaction.oncomplete = () => resolve();
        });
      const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
      const ripe = async () => {
        // A disk that other programs keep busy is not Accord's doing: it gets the time of the write that a letter waits for
        // and of its own, measured here and now. A quick disk takes none of the second half.
        const written = after(ms / 2).then(write).then(write);
        await Promise.all([after(ms), written]);
        (window as unknown as { ripe(): void }).ripe();
      };
      field.addEventListener('input', () => {
        if (field.value.length === length) void ripe();
      });
    },
    { length: mark, ms: durableWithinMs },
  );
}

/** Types without a pause, and ends the page when the `mark`-th letter is so old, while others follow it. */
async function typeUntil(seat: Seat, text: string, mark: number, end: () => Promise<void>): Promise<void> {
  let reached = (): void => undefined;
  const ripe = new Promise<void>((resolve) => (reached = resolve));
  await seat.page.exposeFunction('ripe', () => reached());
  await notes(seat).focus();
  await tellWhenRipe(seat, mark);
  // It stops in the middle: there is no page any more.
  const typing = seat.page.keyboard.type(text, { delay: 15 }).catch(() => undefined);
  await ripe;
  await end();
  await typing;
}

async function crashRenderer(seat: Seat): Promise<void> {
  const session = await seat.context.newCDPSession(seat.page);
  const crashed = seat.page.waitForEvent('crash');
  // The answer never comes: there is nobody left to give it.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await seat.page.close();
}

async function crashBrowser(seat: Seat): Promise<void> {
  const session = await seat.context.newCDPSession(seat.page);
  const gone = seat.context.waitForEvent('close');
  void session.send('Browser.crash').catch(() => undefined);
  await gone;
}

/** A browser with a profile on disk, as people have. */
async function profile(browser: Browser, folder: string): Promise<BrowserContext> {
  const { launchOptions, locale, timezoneId } = test.info().project.use;
  const context = await browser.browserType().launchPersistentContext(folder, {
    ...launchOptions,
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
    viewport: { width: 1280, height: 900 },
  });
  await context.clock.install();
  return context;
}

interface Ending {
  readonly what: string;
  readonly begin: (browser: Browser) => Promise<BrowserContext>;
  readonly end: (seat: Seat) => Promise<void>;
  /** The browser in which the page is opened again. */
  readonly again: (browser: Browser, before: BrowserContext) => Promise<BrowserContext>;
}

const endings: readonly Ending[] = [
  { what: 'its process crashes', begin: browserWithClock, end: crashRenderer, again: async (_browser, before) => Promise.resolve(before) },
  { what: 'the tab is closed', begin: browserWithClock, end: (seat) => seat.page.close(), again: async (_browser, before) => Promise.resolve(before) },
  {
    what: 'the whole browser crashes',
    begin: (browser) => profile(browser, test.info().outputPath('profile')),
    end: crashBrowser,
    again: (browser) => profile(browser, test.info().outputPath('profile')),
  },
];

for (const { what, begin, end, again } of endings) {
  test(`without a network and in the middle of typing ${what}: what is older than 100 ms is there again`, { tag: what === 'its process crashes' ? [] : '@long' }, async ({ browser }) => {
    const text = Array.from({ length: 90 }, (_, index) => `w${String(index).padStart(2, '0')}`).join(' ');
    const mark = 60;
    const before = await begin(browser);
    const first = await openPlace(local, 'member', before, 'tab');
    await saved(first);
    await local.network(first.person.id, false);
    await typeUntil(first, text, mark, () => end(first));

    const context = await again(browser, before);
    const second = await openPlace(local, 'member', context, 'tab');
    await expect(notes(second)).toHaveValue(/^w00 /);
    const kept = await notes(second).inputValue();
    expect(text.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(mark);
    // It did end in the middle.
    expect(kept.length).toBeLessThan(text.length);
    await expect(statusLine(second, 'No connection. Your changes are kept on this device and go to OneDrive when you are back.')).toBeVisible();
    await local.network(first.person.id, true);
    await pass(second, 60);
    await saved(second);
    expect(notesIn(await recordIn(local)).filter((one) => one.includes('w00'))).toEqual([kept]);
    expect([...first.errors, ...second.errors]).toEqual([]);
    await context.close();
  });
}

test('what stands in a form that was not sent is there again when its page was killed, and nobody else has it', async ({ browser }) => {
  const context = await browserWithClock(browser);
  const first = await openPlace(local, 'member', context, 'tab');
  await saved(first);
  const line = (seat: Seat) => region(seat, 'Topics').getByRole('textbox', { name: 'New topic' });
  await line(first).pressSequentially('Why nobody reviews my', { delay: 15 });
  // Bundles of letters are 50 ms apart by the page's own clock, which only moves when it is told to.
  await pass(first, 1);
  await crashRenderer(first);
  const second = await openPlace(local, 'member', context, 'tab');
  await expect(line(second)).toHaveValue('Why nobody reviews my');
  await line(second).press('End');
  await line(second).pressSequentially(' pull requests');
  await line(second).press('Enter');
  await expect(line(second)).toHaveValue('');
  await pass(second, 20);
  await saved(second);
  expect(titlesIn(await recordIn(local)).filter((title) => title.startsWith('Why nobody'))).toEqual(['Why nobody reviews my pull requests']);
  await second.page.reload();
  await saved(second);
  await expect(line(second)).toHaveValue('');
  await context.close();
});

test('tab, side panel and another browser of one person: the same words everywhere, also when the leading page goes in mid-write', { tag: '@long' }, async ({ browser }) => {
  const here = await browserWithClock(browser);
  const elsewhere = await browserWithClock(browser);
  const tab = await openPlace(local, 'member', here, 'tab');
  await saved(tab);
  const panel = await openPlace(local, 'member', here, 'panel');
  const other = await openPlace(local, 'member', elsewhere, 'tab');
  for (const seat of [panel, other]) await saved(seat);

  // On one device the pages tell each other; without a network, too.
  await local.network(tab.person.id, false);
  await addTopic(tab, 'From the tab');
  await addTopic(panel, 'From the panel');
  await addTopic(other, 'From elsewhere');
  await expect(region(tab, 'Topics')).toContainText('From the panel');
  await expect(region(panel, 'Topics')).toContainText('From the tab');
  for (const seat of [tab, panel, other]) await expect(statusLine(seat, 'No connection. Your changes are kept on this device')).toBeVisible();
  await expect(region(other, 'Topics')).not.toContainText('From the tab');

  await local.network(tab.person.id, true);
  for (const seat of [tab, other]) await pass(seat, 60);
  for (const seat of [tab, panel, other]) await saved(seat);
  for (const seat of [tab, other]) await pass(seat, 60);
  for (const seat of [tab, panel, other]) {
    for (const title of ['From the tab', 'From the panel', 'From elsewhere']) await expect(region(seat, 'Topics')).toContainText(title);
  }

  // Only the page that leads writes, and says so; it goes while its write has no answer yet.
  await faults(local, [{ fault: 'delay', ms: 3_000, method: 'PUT', item: '**/record.json', count: 1 }]);
  await addTopic(tab, 'Written at the last moment');
  await expect(statusLine(tab, 'Saving to OneDrive…')).toBeVisible();
  await tab.page.close();
  await addTopic(panel, 'Written by who is left');
  await saved(panel);
  expect((await applied(local)).map((rule) => rule.applied)).toEqual([1]);
  await pass(other, 60);
  for (const seat of [panel, other]) {
    await expect(region(seat, 'Topics')).toContainText('Written at the last moment');
    await expect(region(seat, 'Topics')).toContainText('Written by who is left');
    await saved(seat);
  }
  const titles = titlesIn(await recordIn(local)).filter((title) => /^(From the (tab|panel)|From elsewhere|Written )/.test(title));
  expect(titles.sort()).toEqual(['From elsewhere', 'From the panel', 'From the tab', 'Written at the last moment', 'Written by who is left']);
  expect([...tab.errors, ...panel.errors, ...other.errors]).toEqual([]);
  for (const context of [here, elsewhere]) await context.close();
});

test('a browser that keeps nothing says so, and what is typed gets to OneDrive and to the person’s other page all the same', { tag: '@long' }, async ({ browser }) => {
  const context = await browserWithClock(browser);
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  const tab = await openPlace(local, 'member', context, 'tab');
  await saved(tab);
  await local.network(tab.person.id, false);
  await addTopic(tab, 'Nowhere but here');
  const words = 'This browser keeps nothing. Leave this page open until your changes are in OneDrive.';
  await expect(statusLine(tab, words)).toBeVisible();
  await local.network(tab.person.id, true);
  await pass(tab, 60);
  await saved(tab);
  expect(titlesIn(await recordIn(local))).toContain('Nowhere but here');

  // What cannot be saved yet is on no disk and in no file: only the other page can tell it.
  await faults(local, [{ fault: 'error', status: 423, method: 'PUT', item: '**/record.json' }]);
  await addTopic(tab, 'Told to the panel');
  const panel = await openPlace(local, 'member', context, 'panel');
  await expect(region(panel, 'Topics')).toContainText('Told to the panel');
  await tab.page.close();
  await expect(statusLine(panel, words)).toBeVisible();
  expect((await applied(local))[0]?.applied).toBeGreaterThan(0);
  await endFaults(local);
  await pass(panel, 90);
  await saved(panel);
  expect(titlesIn(await recordIn(local)).filter((title) => title === 'Told to the panel')).toHaveLength(1);
  expect([...tab.errors, ...panel.errors]).toEqual([]);
  await context.close();
});

test('a device that has no room left for a while: said, and kept there as soon as there is room', { tag: '@long' }, async ({ browser }) => {
  const context = await browserWithClock(browser);
  await context.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...given) {
      if (localStorage.getItem('full') !== null) throw new DOMException('Full', 'QuotaExceededError');
      return add.apply(this, given);
    };
  });
  const full = (seat: Seat, value: string | null) =>
    seat.app.locator('body').evaluate((_body, it) => (it === null ? localStorage.removeItem('full') : localStorage.setItem('full', it)), value);
  const first = await openPlace(local, 'member', context, 'tab');
  await saved(first);
  await local.network(first.person.id, false);
  await full(first, 'yes');
  await addTopic(first, 'Typed while there was no room');
  await expect(statusLine(first, 'This device has no room left. Leave this page open until your changes are in OneDrive.')).toBeVisible();
  await full(first, null);
  await pass(first, 5);
  await expect(statusLine(first, 'No connection. Your changes are kept on this device')).toBeVisible();
  await crashRenderer(first);
  const second = await openPlace(local, 'member', context, 'tab');
  await expect(region(second, 'Topics')).toContainText('Typed while there was no room');
  await local.network(first.person.id, true);
  await pass(second, 60);
  await saved(second);
  expect(titlesIn(await recordIn(local))).toContain('Typed while there was no room');
  expect([...first.errors, ...second.errors]).toEqual([]);
  await context.close();
});
