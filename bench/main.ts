/**
 * `npm run bench [-- --json FILE] [--runs N] [--minutes N] [--only PART,…]`: what the budgets of design §9 come to. Nothing
 * here fails on a slow machine: times are compared with a reference in the same run, and a number over its budget is only
 * marked.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBuilds } from '../scripts/lib/builds.mjs';
import { chromiumArguments, ensureChromium, findChromium } from '../scripts/lib/chromium.mjs';
import { parts } from './parts.ts';
import { print, type Row } from './rows.ts';
import { profile } from './opening.ts';
import type { Asked } from './stages.ts';

const names = Object.keys(parts) as (keyof typeof parts)[];

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '10' },
    only: { type: 'string', default: names.join(',') },
  },
});

function numberOf(name: 'runs' | 'minutes', least: number): number {
  const number = Number(options[name]);
  if (number >= least && (name === 'minutes' || Number.isInteger(number))) return number;
  throw new Error(`--${name} must be a number from ${least} on, not "${options[name]}".`);
}

function partsAsked(): readonly (keyof typeof parts)[] {
  const asked = options.only.split(',');
  const unknown = asked.find((one) => !(names as string[]).includes(one));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}": ${names.join(', ')}.`);
  return names.filter((name) => asked.includes(name));
}

const say = (line: string): void => console.error(line);

async function main(): Promise<void> {
  const chosen = partsAsked();
  const [runs, minutes] = [numberOf('runs', 1), numberOf('minutes', 0.5)];
  await ensureChromium();
  await ensureBuilds({ say });
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const rows: Row[] = [];
    const details: Record<string, unknown> = {};
    const [busy = 0] = loadavg();
    if (busy > cpus().length / 2)
      say(`This machine is busy with other things (load ${busy.toFixed(1)}): times will be longer than they are.`);
    const asked: Asked = { browser, runs, minutes, say };
    for (const name of chosen) {
      const measured = await parts[name](asked);
      rows.push(...measured.rows);
      details[name] = measured.details;
    }
    print(rows);
    if (options.json !== undefined) {
      const machine = {
        node: process.version,
        chromium: browser.version(),
        cpus: cpus().length,
        cpu: cpus()[0]?.model ?? '',
        loadBefore: busy,
      };
      const report = { at: new Date().toISOString(), machine, profile, runs, minutes, rows, details };
      writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  // A number over its budget is a result; not getting a number is a failure.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
