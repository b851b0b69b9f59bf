/**
 * `npm run bench [-- --json FILE] [--runs N]`: what opening costs, beside its budget (design §9). Nothing here fails on a
 * slow machine: times are compared with a reference page in the same run, and a number over its budget is only marked.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { ensureBuilds } from '../scripts/lib/builds.mjs';
import { chromiumArguments, ensureChromium, findChromium } from '../scripts/lib/chromium.mjs';
import { forgetDevice, freshContext, open, profile, untilKept, untilSaved, type Opening } from './opening.ts';
import { buildReference, openStage, type Stage } from './stage.ts';

const appMark = 'accord:open-agreements';
const referenceMark = 'reference:painted';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number | null;
}

const { values: options } = parseArgs({ options: { json: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs must be a whole number above 0, not "${options.runs}".`);

const say = (line: string): void => console.error(line);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Calls that one opening makes, until the record is up to date. */
async function callsToOpen(context: BrowserContext, stage: Stage) {
  await stage.forgetCalls();
  await open(context, stage, appMark, { caches: 'kept', slow: false, after: (page) => untilSaved(stage, page) });
  return (await stage.calls()).map(({ method, path, status }) => `${method} ${path} ${status}`);
}

async function graphCalls(browser: Browser, stage: Stage) {
  await stage.forgetIndex();
  const context = await freshContext(browser);
  try {
    const firstEver = await callsToOpen(context, stage);
    await open(context, stage, appMark, { caches: 'kept', slow: false, after: () => stage.untilIndexed() });
    const warm = await callsToOpen(context, stage);
    await forgetDevice(context, stage);
    const knownSpace = await callsToOpen(context, stage);
    return { firstEver, knownSpace, warm };
  } finally {
    await context.close();
  }
}

interface Contestant {
  readonly name: 'app' | 'empty' | 'parts';
  readonly stage: Stage;
  readonly mark: string;
}

/** Openings in turn (A, B, C, A, B, C, …), so that a busy minute of the machine hits all of them alike. */
async function race(browser: Browser, contestants: readonly Contestant[], caches: 'kept' | 'none') {
  const entries = await Promise.all(
    contestants.map(async (one) => ({ ...one, context: await freshContext(browser), openings: [] as Opening[] })),
  );
  try {
    for (const { name, stage, mark, context } of entries) {
      // The opening before the first: it leaves the replica and the caches behind.
      await open(context, stage, mark, {
        caches: 'kept',
        slow: false,
        after: async (page) => {
          await untilKept(stage, page);
          // The reference pages have nothing to save.
          if (name === 'app') await untilSaved(stage, page);
        },
      });
    }
    for (let run = 1; run <= runs; run += 1) {
      for (const { stage, mark, context, openings } of entries)
        openings.push(await open(context, stage, mark, { caches, slow: true }));
      say(
        `  ${run}/${runs}: ${entries.map(({ name, openings }) => `${name} ${Math.round(openings.at(-1)?.ms ?? 0)} ms`).join(', ')}`,
      );
    }
    return Object.fromEntries(entries.map(({ name, openings }) => [name, openings])) as Record<Contestant['name'], Opening[]>;
  } finally {
    for (const { context } of entries) await context.close();
  }
}

const time = (openings: readonly Opening[]): number => median(openings.map(({ ms }) => ms));

/** Median of the ratios of each round: what slows the machine for a minute slows both of a round. */
function ratio(openings: readonly Opening[], reference: readonly Opening[]): number {
  return median(openings.map(({ ms }, round) => ms / (reference[round]?.ms ?? NaN)));
}

function print(rows: readonly Row[]): void {
  const cells = rows.map(({ name, value, unit, budget }) => [
    name,
    `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`.trim(),
    budget === null ? '' : `≤ ${budget} ${unit}`.trim(),
    budget === null ? '' : value <= budget ? 'pass' : 'OVER',
  ]);
  const all = [['what', 'measured', 'budget', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

async function main(): Promise<void> {
  await ensureChromium();
  await ensureBuilds({ say });
  say('Building the reference pages …');
  const empty = await buildReference('empty');
  const parts = await buildReference('parts');
  const stages = [
    await openStage(join(import.meta.dirname, '..', 'dist-local')),
    await openStage(empty),
    await openStage(parts),
  ] as const;
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const [app, emptyStage, partsStage] = stages;
    const contestants: readonly Contestant[] = [
      { name: 'app', stage: app, mark: appMark },
      { name: 'empty', stage: emptyStage, mark: referenceMark },
      { name: 'parts', stage: partsStage, mark: referenceMark },
    ];
    say('Counting calls to Graph …');
    const calls = await graphCalls(browser, app);
    for (const call of calls.knownSpace) say(`  known space: ${call}`);
    say(
      `Timing with caches as the browser keeps them (${profile.cpuSlowdown}× CPU, ${profile.megabitPerSecond} Mbit/s, ${profile.roundTripMs} ms) …`,
    );
    const kept = await race(browser, contestants, 'kept');
    say('Timing with every file from the network …');
    const none = await race(browser, contestants.slice(0, 2), 'none');

    const scripts = Math.max(...none.app.map(({ gzipKb }) => gzipKb));
    const rows: Row[] = [
      { name: 'JavaScript before the open agreements, gzip', value: scripts, unit: 'kB', budget: 150 },
      {
        name: 'the same of the empty reference tab',
        value: Math.max(...none.empty.map(({ gzipKb }) => gzipKb)),
        unit: 'kB',
        budget: null,
      },
      {
        name: 'time to the open agreements, warm, × empty tab',
        value: ratio(kept.app, kept.empty),
        unit: '×',
        budget: 1.4,
      },
      { name: 'the same with files from the network', value: ratio(none.app, none.empty), unit: '×', budget: 1.4 },
      {
        name: 'nine Fluent parts and eight cards, warm, × empty tab',
        value: ratio(kept.parts, kept.empty),
        unit: '×',
        budget: null,
      },
      { name: 'time of the app, warm', value: Math.round(time(kept.app)), unit: 'ms', budget: null },
      { name: 'time of the app, files from the network', value: Math.round(time(none.app)), unit: 'ms', budget: null },
      { name: 'Graph calls, warm', value: calls.warm.length, unit: '', budget: 1 },
      { name: 'Graph calls, known space', value: calls.knownSpace.length, unit: '', budget: 2 },
      { name: 'Graph calls, first ever', value: calls.firstEver.length, unit: '', budget: 6 },
    ];
    print(rows);
    if (options.json !== undefined) {
      const machine = { node: process.version, chromium: browser.version(), cpus: cpus().length, cpu: cpus()[0]?.model ?? '' };
      const report = { at: new Date().toISOString(), machine, profile, runs, rows, calls, openings: { kept, none } };
      writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    }
  } finally {
    await browser.close();
    for (const stage of stages) await stage.close();
  }
}

try {
  await main();
} catch (error) {
  // A number over its budget is a result; not getting a number is a failure.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
