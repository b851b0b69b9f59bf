/**
 * `npm run sabotage [-- --only NAME] [--runs N] [--from K]`: plants one defect after the other in the synchronisation code, and
 * says who catches it: random histories (and how many it took), else the tests of the numbered rules, else the
 * scripted stories. Red when one is caught by nobody, or does not fit the code any more.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bundle } from '../simulation/bundle.ts';
import type { Defect } from './defect.ts';
import { defects } from './defects.ts';
import { plant, sabotageVariable } from './plant.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** A history that does not end is one that went wrong. */
const longestMs = 240_000;

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' } },
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command until it ends, until `enough` is said, or too long. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv, enough: RegExp | null): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      if (enough?.test(output)) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/** Who caught it, in words for the table; null when nobody did. */
async function caughtBy(defect: Defect): Promise<string | null> {
  const built = await bundle([plant(defect)], 'sabotage');
  const workers = String(availableParallelism());
  const histories = await run(process.execPath, [built, '--runs', values.runs, '--seed', '1', '--workers', workers], {}, /^seed \d+: /m);
  const seed = /^seed (\d+): (.*)/m.exec(histories.output);
  if (seed !== null) return `histories: ${seed[1] ?? ''} (${seed[2] ?? ''})`;
  if (histories.code === null) return 'histories: they do not end';
  const env = { [sabotageVariable]: defect.name };
  for (const [who, paths] of [
    ['rules', ['tests/unit/sync', 'tests/unit/document', 'tests/contract/storage']],
    ['stories', ['tests/simulation/stories']],
  ] as const) {
    const tested = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...paths], env, null);
    const failed = /FAIL\s+(?:\S+\s+)?(tests\/.*)/.exec(tested.output.replaceAll(/\u001b\[[0-9;]*m/g, ''));
    if (failed !== null) return `${who}: ${failed[1] ?? ''}`;
    if (tested.code !== 0) return `${who}: they do not end well`;
  }
  return null;
}

let missed = 0;
const wanted = defects.filter(({ name }) => values.only === undefined || name.includes(values.only)).slice(Number(values.from) - 1);
say(`${wanted.length} defects, at most ${values.runs} histories each\n\n| planted defect | caught by |\n|---|---|`);
for (const defect of wanted) {
  const who = await caughtBy(defect);
  if (who === null) missed += 1;
  say(`| ${defect.name} | ${who ?? '**nobody**'} |`);
}
say(`\n${wanted.length - missed} of ${wanted.length} caught`);
process.exitCode = missed === 0 ? 0 : 1;
