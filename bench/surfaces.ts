/** The pane in Outlook and the personal app, held to the budgets of the tab. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { wait } from './asking.ts';
import { countCalls, inWords } from './calls.ts';
import { appMark, freshContext, open, type Opening, patienceMs, referenceMark } from './opening.ts';
import { type Contestant, race, ratioOf, timeOf } from './race.ts';
import type { Row } from './rows.ts';
import { openStage, type GraphCall, type Side, type Stage } from './stage.ts';
import { app, type Asked, type Measured, onStages, reference } from './stages.ts';

const scriptsOf = (openings: readonly Opening[]): number => Math.max(...openings.map(({ gzipKb }) => gzipKb));

/** Kilobytes and times beside an empty tab, for the page `name` that shows `what` first. */
async function openings<Name extends string>(
  { browser, runs, say }: Asked,
  { name, what }: { readonly name: Name; readonly what: string },
  contestants: readonly Contestant<Name | 'empty'>[],
): Promise<{ readonly rows: readonly Row[]; readonly details: unknown }> {
  say(`Opening the ${name} with caches as the browser keeps them …`);
  const kept = await race(browser, contestants, { runs, caches: 'kept', say });
  say(`Opening the ${name} with every file from the network …`);
  const none = await race(browser, contestants, { runs, caches: 'none', say });
  const rows: Row[] = [
    { name: `${name}: JavaScript before ${what}, gzip`, value: scriptsOf(none[name]), unit: 'kB', budget: 150 },
    { name: `${name}: time to ${what}, warm, × empty tab`, value: ratioOf(kept[name], kept.empty), unit: '×', budget: 1.4 },
    { name: 'the same with files from the network', value: ratioOf(none[name], none.empty), unit: '×', budget: 1.4 },
    { name: `${name}: time, warm`, value: Math.round(timeOf(kept[name])), unit: 'ms', budget: null },
    { name: `${name}: time, files from the network`, value: Math.round(timeOf(none[name])), unit: 'ms', budget: null },
  ];
  return { rows, details: { kept, none } };
}

const at = (stage: Stage, address: string): Stage => ({ ...stage, address });

/** Outlook's pane on the pair's next appointment; Office.js is the host's and counts as time, not as our kilobytes. */
export async function pane(asked: Asked): Promise<Measured> {
  return onStages({ outlook: () => openStage(app, 'weekly'), empty: reference('empty') }, async ({ outlook, empty }) => {
    const stage = at(outlook, outlook.paneOf('member'));
    asked.say('Counting calls of the pane to Graph …');
    const calls = await countCalls(asked.browser, stage, appMark);
    for (const call of calls.firstEver) asked.say(`  first ever: ${call}`);
    const contestants = [
      { name: 'pane', stage, mark: appMark, keepsRecord: true },
      { name: 'empty', stage: empty, mark: referenceMark, keepsRecord: false },
    ] as const;
    const measured = await openings(asked, { name: 'pane', what: 'the open agreements' }, contestants);
    const rows: Row[] = [
      ...measured.rows,
      { name: 'pane: Graph calls, warm', value: calls.warm.length, unit: '', budget: 1 },
      { name: 'pane: Graph calls, known space', value: calls.knownSpace.length, unit: '', budget: 2 },
      { name: 'pane: Graph calls, first ever', value: calls.firstEver.length, unit: '', budget: 6 },
    ];
    return { rows, details: { calls, ...(measured.details as object) } };
  });
}

const quietMs = 2_000;
const pairs = 12;

/** The list is up to date when it has asked, and asks nothing more for a while. */
const untilListed =
  (side: Side) =>
  async (stage: Stage): Promise<void> => {
    let [count, since] = [0, Date.now()];
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await wait(250)) {
      const now = (await stage.requests(side)).length;
      if (now !== count) [count, since] = [now, Date.now()];
      else if (count > 0 && Date.now() - since > quietMs) return;
    }
    throw new Error(`The list of the ${side} is not up to date within ${patienceMs / 1000} s.`);
  };

interface ListOpening {
  readonly calls: readonly string[];
  /** Resource units, downloads included. */
  readonly units: number;
}

const unitsOf = (requests: readonly GraphCall[]): number => requests.reduce((sum, { units }) => sum + units, 0);

async function listOpening(context: BrowserContext, stage: Stage, side: Side): Promise<ListOpening> {
  await stage.forgetCalls();
  await open(context, stage, appMark, { caches: 'kept', slow: false, after: () => untilListed(side)(stage) });
  return { calls: (await stage.calls(side)).map(inWords), units: unitsOf(await stage.requests(side)) };
}

/** What the list costs: on a new device, again, and in each minute that somebody has it open. */
async function costOfList(browser: Browser, stage: Stage, side: Side) {
  const context = await freshContext(browser);
  try {
    const fresh = await listOpening(context, stage, side);
    const warm = await listOpening(context, stage, side);
    const page = await context.newPage();
    await page.clock.install();
    await stage.forgetCalls();
    await page.goto(stage.address);
    // The page's marks are on its own clock now, so only what it asks tells where it is.
    await untilListed(side)(stage);
    const idle = await unitsOfMinutes(page, stage, side, 10);
    await page.close();
    return { fresh, warm, idle };
  } finally {
    await context.close();
  }
}

/** Units a minute of a page whose clock is put forward by so many. */
async function unitsOfMinutes(page: Page, stage: Stage, side: Side, minutes: number): Promise<number> {
  await stage.forgetCalls();
  for (let minute = 0; minute < minutes; minute += 1) {
    await page.clock.fastForward(60_000);
    await wait(500);
  }
  await wait(quietMs);
  return unitsOf(await stage.requests(side)) / minutes;
}

/** The personal app of a manager with twelve 1:1s, and of one of them who has one. */
export async function personal(asked: Asked): Promise<Measured> {
  return onStages({ twelve: () => openStage(app, 'manager-of-twelve'), empty: reference('empty') }, async ({ twelve, empty }) => {
    const [many, one] = [at(twelve, twelve.personalOf('manager')), at(twelve, twelve.personalOf('member'))];
    asked.say('Counting calls of the personal app to Graph …');
    const [costOfMany, costOfOne] = [
      await costOfList(asked.browser, many, 'manager'),
      await costOfList(asked.browser, one, 'member'),
    ];
    for (const call of costOfMany.warm.calls) asked.say(`  warm, twelve: ${call}`);
    const contestants = [
      { name: 'personal', stage: many, mark: appMark, keepsRecord: true, settled: untilListed('manager') },
      { name: 'one', stage: one, mark: appMark, keepsRecord: true, settled: untilListed('member') },
      { name: 'empty', stage: empty, mark: referenceMark, keepsRecord: false },
    ] as const;
    const measured = await openings<'personal' | 'one'>(asked, { name: 'personal', what: 'the list of twelve' }, contestants);
    const { kept } = measured.details as { readonly kept: Readonly<Record<'personal' | 'one', Opening[]>> };
    const rows: Row[] = [
      ...measured.rows,
      {
        name: 'personal: time to the list, warm, twelve × one',
        value: ratioOf(kept.personal, kept.one),
        unit: '×',
        budget: null,
      },
      {
        name: 'personal: Graph calls for each 1:1, warm',
        value: costOfMany.warm.calls.filter(isCheck).length / pairs,
        unit: '',
        budget: 1,
      },
      {
        name: 'personal: other Graph calls, warm, twelve',
        value: costOfMany.warm.calls.filter((call) => !isCheck(call)).length,
        unit: '',
        budget: null,
      },
      {
        name: 'personal: other Graph calls, warm, one',
        value: costOfOne.warm.calls.filter((call) => !isCheck(call)).length,
        unit: '',
        budget: null,
      },
      { name: 'personal: resource units, warm, twelve', value: costOfMany.warm.units, unit: '', budget: null },
      { name: 'personal: resource units, warm, one', value: costOfOne.warm.units, unit: '', budget: null },
      { name: 'personal: resource units, new device, twelve', value: costOfMany.fresh.units, unit: '', budget: null },
      { name: 'personal: resource units a minute, idle, visible, twelve', value: costOfMany.idle, unit: '', budget: 4 },
    ];
    return { rows, details: { costOfMany, costOfOne, ...(measured.details as object) } };
  });
}

/** The one question about a record. */
const isCheck = (call: string): boolean => /^GET \/v1\.0\/drives\/[^/]+\/items\/[^/ ]+ /.test(call);
