/**
 * Two people in the call of their 1:1, each with the side panel in a browser profile of their own, as far from Microsoft as
 * `roundTripMs`: how soon one sees what the other does, and what asking costs.
 */
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { between, seededRandom } from '../scripts/seed/five-years/chance.ts';
import { type Askings, askedDuring, wait } from './asking.ts';
import { appFrame, freshContext, patienceMs } from './opening.ts';
import type { Side, Stage } from './stage.ts';
import { markOf, sightings, type Sightings, startWatching } from './watch.ts';

/** Design §9. The browser adds it to each request; a preflight that it has not kept costs one more. */
export const roundTripMs = 100;
const megabitPerSecond = 10;
/** Between two keys of somebody who types while talking. */
const keyMs = 160;

/**
 * Between two things that one person does. A half hour holds some thirty steps and fifteen stretches of typing by both
 * (docs/scale.md takes fewer for granted); this is nearly twice as much.
 */
const talkMs = { least: 30_000, most: 60_000 } as const;

/** So long after the opening a page still writes its index and receipts. */
const settleMs = 10_000;

const sides = ['manager', 'member'] as const;

interface Seat {
  readonly side: Side;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
}

export interface Meeting {
  readonly seats: readonly Seat[];
  close(): Promise<void>;
}

async function sitDown(browser: Browser, stage: Stage, side: Side, prepare: (page: Page) => Promise<void>): Promise<Seat> {
  const context = await freshContext(browser);
  const page = await context.newPage();
  await prepare(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const bytesPerSecond = (megabitPerSecond * 1_000_000) / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await page.goto(stage.meetingOf(side));
  // By what is on the screen: a page whose clock is the bench's own keeps no performance marks.
  const said = page
    .frameLocator('iframe[title="Accord"]')
    .getByRole('status')
    .filter({ hasText: 'Everything is saved in OneDrive' });
  await said.waitFor({ timeout: patienceMs });
  const frame = appFrame(page, stage);
  if (frame === undefined) throw new Error('The side panel shows no app.');
  return { side, context, page, frame };
}

/** Both are in the meeting, and what they see is up to date. `prepare` comes before a page is opened. */
export async function meet(
  browser: Browser,
  stage: Stage,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Meeting> {
  const seats: Seat[] = [];
  for (const side of sides) seats.push(await sitDown(browser, stage, side, prepare));
  return { seats, close: async () => void (await Promise.all(seats.map(({ context }) => context.close()))) };
}

/** Something that was done, and how it is found on the screens. */
type Change =
  | { readonly by: Side; readonly kind: 'step' | 'word' | 'end'; readonly mark: string }
  | { readonly by: Side; readonly kind: 'kept'; readonly wording: string };

const sentences = [
  'We agreed that this is',
  'What is missing here is',
  'Ana should hear about',
  'The next one to ask is',
  'Not before the summer for',
];

/** What they agree on by talking. */
interface Talk {
  /** The notes belong to one at a time: a field that one is in does not show what the other writes. */
  pen: Side | null;
  /** Agreements that one of them answers. */
  readonly answered: Set<string>;
}

async function addTopic({ frame }: Seat, mark: string): Promise<void> {
  const topics = frame.getByRole('region', { name: 'Topics' });
  await topics.getByLabel('New topic').fill(`Something about ${mark}`);
  await topics.getByRole('button', { name: 'Add topic' }).click();
}

/** Some sentences; the last word of each is a mark, and the hands rest after the last one only. */
async function typeNotes({ frame }: Seat, text: string): Promise<void> {
  const field = frame.getByRole('region', { name: 'Notes' }).getByRole('textbox');
  await field.click();
  await field.press('Control+End');
  await field.pressSequentially(text, { delay: keyMs });
  await frame.getByRole('region', { name: 'Topics' }).getByLabel('New topic').click();
}

/** Answers the first agreement that both signed and that nobody has answered yet; null when there is none. */
async function keepOne({ frame }: Seat, { answered }: Talk): Promise<string | null> {
  const kept = frame.getByRole('button', { name: 'Kept' });
  const items = frame.getByRole('region', { name: 'Open agreements' }).getByRole('listitem').filter({ has: kept });
  for (const item of await items.all()) {
    const wording = await item.locator('p').first().innerText();
    if (answered.has(wording)) continue;
    answered.add(wording);
    await item.getByRole('button', { name: 'Kept' }).click();
    return wording;
  }
  return null;
}

async function work(seat: Seat, talk: Talk, until: number): Promise<readonly Change[]> {
  const by = seat.side;
  const initial = by === 'manager' ? 'm' : 'j';
  const random = seededRandom(by === 'manager' ? 11 : 12);
  const changes: Change[] = [];
  let count = 0;
  const mark = (kind: 'step' | 'word' | 'end'): string => {
    count += 1;
    const name = markOf(initial, count, kind);
    changes.push({ by, kind, mark: name });
    return name;
  };
  while (Date.now() < until) {
    const luck = random();
    if (luck < 0.45 && talk.pen === null) {
      talk.pen = by;
      const length = between(random, 1, 3);
      const text = Array.from(
        { length },
        (_, i) => `${sentences[between(random, 0, sentences.length - 1)] ?? ''} ${mark(i === length - 1 ? 'end' : 'word')}. `,
      );
      await typeNotes(seat, text.join(''));
      talk.pen = null;
    } else if (luck < 0.6) {
      const wording = await keepOne(seat, talk);
      if (wording !== null) changes.push({ by, kind: 'kept', wording });
    } else await addTopic(seat, mark('step'));
    await seat.page.waitForTimeout(between(random, talkMs.least, talkMs.most));
  }
  return changes;
}

export interface Spread {
  /** Milliseconds from the own screen to the other's. A step is a click; a run is judged by its last word. */
  readonly steps: readonly number[];
  readonly runs: readonly number[];
  /** Steps and ends of typing by whose screen they come to; the manager owns the drive. */
  readonly to: Readonly<Record<Side, readonly number[]>>;
  /** Words that were typed while the hands went on. */
  readonly words: readonly number[];
  /** Changes that never came: a failure, not a number. */
  readonly lost: readonly string[];
  readonly asked: Askings;
  /** Each change with its time, for who wants to know more. */
  readonly changes: readonly { readonly change: Change; readonly ms: number }[];
}

/** So long after the end somebody's last words may still be on their way. */
const lastWordsMs = 60_000;

/** From the own screen to the other's, in milliseconds; NaN for what has not come within a minute of the end. */
async function timesOn(meeting: Meeting, changes: readonly Change[]): Promise<(change: Change) => number> {
  for (const deadline = Date.now() + lastWordsMs; ;) {
    const screens = new Map<Side, Sightings>();
    for (const { side, frame } of meeting.seats) screens.set(side, await sightings(frame));
    const timeOf = (change: Change): number => {
      const at = (side: Side): number => {
        const screen = screens.get(side);
        return (change.kind === 'kept' ? screen?.settled[change.wording] : screen?.seen[change.mark]) ?? NaN;
      };
      return at(change.by === 'manager' ? 'member' : 'manager') - at(change.by);
    };
    if (Date.now() > deadline || changes.every((change) => !Number.isNaN(timeOf(change)))) return timeOf;
    await wait(1_000);
  }
}

/** Both work in the record for so long. */
export async function measureSpread(meeting: Meeting, stage: Stage, minutes: number): Promise<Spread> {
  for (const { frame } of meeting.seats) await startWatching(frame);
  await wait(settleMs);
  const changes: Change[] = [];
  const asked = await askedDuring(stage, async () => {
    const talk: Talk = { pen: null, answered: new Set() };
    const until = Date.now() + minutes * 60_000;
    const done = await Promise.all(meeting.seats.map((seat) => work(seat, talk, until)));
    changes.push(...done.flat());
  });
  const timeOf = await timesOn(meeting, changes);
  const timed = changes.map((change) => ({ change, ms: timeOf(change) }));
  const times = (...kinds: readonly Change['kind'][]): number[] =>
    timed.filter(({ change, ms }) => kinds.includes(change.kind) && !Number.isNaN(ms)).map(({ ms }) => ms);
  const timesTo = (side: Side): number[] =>
    timed.filter(({ change, ms }) => change.kind !== 'word' && change.by !== side && !Number.isNaN(ms)).map(({ ms }) => ms);
  return {
    to: { manager: timesTo('manager'), member: timesTo('member') },
    steps: times('step', 'kept'),
    runs: times('end'),
    words: times('word'),
    lost: timed.filter(({ ms }) => Number.isNaN(ms)).map(({ change }) => (change.kind === 'kept' ? change.wording : change.mark)),
    asked,
    changes: timed,
  };
}
