/** The parts of the bench: each brings up what it needs, measures, and says what it found as rows beside their budgets. */
import { readFile } from 'node:fs/promises';
import { unpackFiveYears } from '../scripts/seed/five-years/archive.ts';
import { fiveYearsArchive } from '../scripts/seed/weekly-setting.ts';
import { countCalls } from './calls.ts';
import { measureKeys, measureSaves, measureSteps } from './change.ts';
import { measureGrowth } from './growth.ts';
import { measureHidden, measureIdle, withClock } from './asking.ts';
import { measureSpread, meet, roundTripMs } from './meeting.ts';
import { appMark, type Opening, profile, referenceMark } from './opening.ts';
import { race, ratioOf, timeOf } from './race.ts';
import { median, type Row, timesOf } from './rows.ts';
import { openStage, type Stage } from './stage.ts';
import { app, type Asked, type Measured, onStages, reference } from './stages.ts';
import { pane, personal } from './surfaces.ts';

const weekly = () => openStage(app, 'weekly');
const fiveYears = () => openStage(app, 'five-years');
/** The same pair on the same day, had they begun twelve sessions ago; `weekly` tells of shorter sessions. */
const twelve = async (): Promise<Stage> => {
  const stage = await openStage(app, 'five-years');
  await stage.beginLater(unpackFiveYears(await readFile(fiveYearsArchive)).twelve);
  return stage;
};
/** JavaScript, time and Graph calls until the open agreements are there. */
async function opening({ browser, runs, say }: Asked): Promise<Measured> {
  return onStages({ app: weekly, empty: reference('empty'), parts: reference('parts') }, async (stages) => {
    say('Counting calls to Graph …');
    const calls = await countCalls(browser, stages.app, appMark);
    for (const call of calls.knownSpace) say(`  known space: ${call}`);
    const contestants = [
      { name: 'app', stage: stages.app, mark: appMark, keepsRecord: true },
      { name: 'empty', stage: stages.empty, mark: referenceMark, keepsRecord: false },
      { name: 'parts', stage: stages.parts, mark: referenceMark, keepsRecord: false },
    ] as const;
    const { cpuSlowdown, megabitPerSecond, roundTripMs: delay } = profile;
    say(`Opening with caches as the browser keeps them (${cpuSlowdown}× CPU, ${megabitPerSecond} Mbit/s, ${delay} ms) …`);
    const kept = await race(browser, contestants, { runs, caches: 'kept', say });
    say('Opening with every file from the network …');
    const none = await race(browser, contestants.slice(0, 2), { runs, caches: 'none', say });
    const scripts = (openings: readonly Opening[]): number => Math.max(...openings.map(({ gzipKb }) => gzipKb));
    const rows: Row[] = [
      { name: 'JavaScript before the open agreements, gzip', value: scripts(none.app), unit: 'kB', budget: 150 },
      { name: 'the same of the empty reference tab', value: scripts(none.empty), unit: 'kB', budget: null },
      { name: 'time to the open agreements, warm, × empty tab', value: ratioOf(kept.app, kept.empty), unit: '×', budget: 1.4 },
      { name: 'the same with files from the network', value: ratioOf(none.app, none.empty), unit: '×', budget: 1.4 },
      {
        name: 'nine Fluent parts and eight cards, warm, × empty tab',
        value: ratioOf(kept.parts, kept.empty),
        unit: '×',
        budget: null,
      },
      { name: 'time of the app, warm', value: Math.round(timeOf(kept.app)), unit: 'ms', budget: null },
      { name: 'time of the app, files from the network', value: Math.round(timeOf(none.app)), unit: 'ms', budget: null },
      { name: 'Graph calls, warm', value: calls.warm.length, unit: '', budget: 1 },
      { name: 'Graph calls, known space', value: calls.knownSpace.length, unit: '', budget: 2 },
      { name: 'Graph calls, first ever', value: calls.firstEver.length, unit: '', budget: 6 },
    ];
    return { rows, details: { calls, kept, none } };
  });
}

/** 260 sessions against 12: bytes, and the openings that they cost. */
async function growth({ browser, runs, say }: Asked): Promise<Measured> {
  return onStages({ twelve, fiveYears }, async (stages) => {
    say('Opening 12 and 260 sessions …');
    const { bytes, warm, cold, view } = await measureGrowth(browser, stages.twelve, stages.fiveYears, { runs, say });
    const saved = ({ savedMs }: Opening): number => savedMs;
    const times = (name: string, of: typeof warm): Row[] => [
      {
        name: `time to the open agreements, ${name}, 260 × 12 sessions`,
        value: ratioOf(of.fiveYears, of.twelve),
        unit: '×',
        budget: 1.5,
      },
      {
        name: `time until it is up to date, ${name}, 260 × 12 sessions`,
        value: ratioOf(of.fiveYears, of.twelve, saved),
        unit: '×',
        budget: 1.5,
      },
      {
        name: `the same in milliseconds, 260 sessions`,
        value: Math.round(timeOf(of.fiveYears, saved)),
        unit: 'ms',
        budget: null,
      },
    ];
    const rows: Row[] = [
      { name: 'record.json, 260 × 12 sessions', value: bytes.fiveYears / bytes.twelve, unit: '×', budget: 1.5 },
      { name: 'record.json, 12 sessions', value: bytes.twelve / 1000, unit: 'kB', budget: null },
      { name: 'record.json, 260 sessions', value: bytes.fiveYears / 1000, unit: 'kB', budget: null },
      ...times('replica present', warm),
      ...times('from the network', cold),
      {
        name: 'click on Growth → all of it painted, 260 × 12 sessions',
        value: median(view.fiveYears) / median(view.twelve),
        unit: '×',
        budget: 1.5,
      },
      ...timesOf('the same in milliseconds, 260 sessions', view.fiveYears, null),
    ];
    return { rows, details: { bytes, warm, cold, view } };
  });
}

const steps = 25;

/** From a person's step to the frame that shows it and to the device that keeps it, with five years of history. */
async function change({ browser, say }: Asked): Promise<Measured> {
  return onStages({ app: fiveYears, echo: reference('echo') }, async (stages) => {
    say('Steps with five years of history …');
    const echo = await measureSteps(browser, stages.echo, referenceMark, false, steps);
    const app = await measureSteps(browser, stages.app, appMark, true, steps);
    say('Keys with five years of history …');
    const keys = await measureKeys(browser, stages.app, appMark, steps);
    const rows: Row[] = [
      ...timesOf('dispatch → painted, five years', app.painted, 16),
      { name: 'the same in an empty tab, median', value: median(echo.painted), unit: 'ms', budget: null },
      {
        name: 'dispatch → rendered (without waiting for the screen), median',
        value: median(app.rendered),
        unit: 'ms',
        budget: null,
      },
      { name: 'the same in an empty tab, median', value: median(echo.rendered), unit: 'ms', budget: null },
      ...timesOf('dispatch → durable on the device, five years', app.durable, 100),
      ...timesOf('key → durable on the device, five years', keys.durable, 100),
    ];
    return { rows, details: { app, echo, keys } };
  });
}

const idleSeconds = 90;
const hiddenSeconds = 45;

/** Two people in their meeting, what they cost when nothing happens, and the saves of somebody who types and types. */
async function meeting({ browser, minutes, say }: Asked): Promise<Measured> {
  return onStages({ two: weekly, one: weekly }, async ({ two, one }) => {
    say(`Two people work together for ${minutes} min, ${roundTripMs} ms from Microsoft …`);
    const working = await meet(browser, two);
    const spread = await measureSpread(working, two, minutes);
    await working.close();
    if (spread.lost.length > 0) say(`  never seen by the other: ${spread.lost.join(', ')}`);
    say('Nobody does anything; somebody else types …');
    const resting = await meet(browser, two, withClock);
    const pages = resting.seats.map(({ page }) => page);
    const [idle, saves] = await Promise.all([measureIdle(pages, two, idleSeconds), measureSaves(browser, one, appMark)]);
    say('Nobody looks …');
    const hidden = await measureHidden(pages, two, hiddenSeconds);
    await resting.close();
    const changes = [...spread.steps, ...spread.runs];
    const unitRows = (name: string, { manager, member }: typeof idle, budget: number): Row[] => [
      { name: `resource units a minute, ${name}, manager (owner)`, value: manager.unitsPerMinute, unit: '', budget },
      { name: `resource units a minute, ${name}, member`, value: member.unitsPerMinute, unit: '', budget },
    ];
    const rows: Row[] = [
      ...timesOf('change → other person’s screen', changes, 3, 's'),
      ...timesOf('of them, to the drive’s owner, who hears of news', spread.to.manager, 3, 's'),
      ...timesOf('of them, to the other, who asks', spread.to.member, 3, 's'),
      ...timesOf('of them, steps', spread.steps, null, 's'),
      ...timesOf('of them, ends of typing', spread.runs, null, 's'),
      ...timesOf('words while the typing goes on', spread.words, null, 's'),
      { name: 'changes that never came to the other', value: spread.lost.length, unit: '', budget: 0 },
      ...unitRows('both active', spread.asked, 15),
      ...unitRows('idle, visible', idle, 4),
      ...unitRows('hidden', hidden, 0),
      { name: 'saves in a minute of steady typing', value: saves, unit: '', budget: null },
    ];
    return { rows, details: { spread, idle, hidden, saves } };
  });
}

export const parts = { opening, pane, personal, growth, change, meeting } as const;
