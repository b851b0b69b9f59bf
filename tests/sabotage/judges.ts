/**
 * Those who may notice a defect: random histories, the tests of the numbered rules, the scripted stories. Each runs on the
 * code without any defect first. It must be green then, and how long that takes is the measure for "does not end".
 */
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { bundle } from '../simulation/bundle.ts';
import type { Defect } from './defect.ts';
import { plant, sabotageVariable } from './plant.ts';
import { run } from './run.ts';

/** What one of them says of the code with a defect, or without one. */
export type Verdict = { readonly kind: 'green'; readonly seconds: number; readonly looked: number } | { readonly kind: 'caught'; readonly by: string };

/** How one run went without a defect. */
export interface Control {
  readonly seconds: number;
  /** Histories played, or tests passed: a run that looks at less is no green one. */
  readonly looked: number;
}

export interface Judge {
  readonly name: string;
  /** @throws Error when it could not run at all: that is no catch. */
  judge(defect: Defect | null, control: Control | null): Promise<Verdict>;
}

/** Without a defect a run may take so long; with one so many times what it took without, for the machine has other work. */
const longestControlSeconds = 900;
const timesLonger = 15;
const leastSeconds = 240;
const longest = (control: Control | null): number => (control === null ? longestControlSeconds : Math.max(leastSeconds, timesLonger * control.seconds));

const tooLong = (seconds: number, control: Control | null): Verdict => {
  if (control === null) throw new Error(`Without a defect it did not end within ${seconds.toFixed(0)} s.`);
  return { kind: 'caught', by: `it does not end (stopped after ${seconds.toFixed(0)} s; without the defect it takes ${control.seconds.toFixed(0)} s)` };
};

export const histories = (runs: string): Judge => ({
  name: 'histories',
  async judge(defect, control) {
    // Building throws when the defect does not fit or the code cannot be built.
    const built = await bundle(defect === null ? [] : [plant(defect)], 'sabotage');
    const args = [built, '--runs', runs, '--seed', '1', '--workers', String(availableParallelism())];
    const ended = await run({ args, longestSeconds: longest(control), enough: /^seed \d+: .*\n/m });
    const seed = /^seed (\d+): (.*)/m.exec(ended.output);
    if (seed !== null) return { kind: 'caught', by: `${seed[1] ?? ''} (${seed[2] ?? ''})` };
    if (ended.timedOut) return tooLong(ended.seconds, control);
    const played = Number(/: (\d+) histories,/.exec(ended.output)?.[1]);
    if (ended.code === 0 && played === Number(runs)) return { kind: 'green', seconds: ended.seconds, looked: played };
    // An error that nobody handled ends a worker; without the defect none did.
    const crashed = /The process that ran seeds from (\d+) ended/.exec(ended.output);
    if (crashed !== null) return { kind: 'caught', by: `the process ends (seeds from ${crashed[1] ?? ''})` };
    throw new Error(`The histories could not be run:\n${ended.output.slice(-2_000)}`);
  },
});

/** What this reads of vitest's report. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export const tests = (name: string, paths: readonly string[]): Judge => ({
  name,
  async judge(defect, control) {
    const report = `.cache/sabotage-${name}.json`;
    rmSync(report, { force: true });
    const env = defect === null ? { [sabotageVariable]: undefined } : { [sabotageVariable]: defect.name };
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=json', `--outputFile.json=${report}`, ...paths];
    const ended = await run({ args, env, longestSeconds: longest(control) });
    if (ended.timedOut) return tooLong(ended.seconds, control);
    const told = readReport(report, ended.output);
    for (const file of told.testResults) {
      const failed = file.assertionResults.find(({ status }) => status === 'failed');
      if (failed !== undefined) return { kind: 'caught', by: failed.fullName };
    }
    // A file that could not even be loaded has tested nothing.
    const unloaded = told.testResults.find(({ status }) => status === 'failed');
    if (unloaded !== undefined) throw new Error(`${unloaded.name} could not be run: ${unloaded.message}`);
    const looked = told.numPassedTests;
    if (looked === 0 || (control !== null && looked < control.looked)) throw new Error(`Of ${control?.looked ?? 'all'} tests only ${looked} were run:\n${ended.output.slice(-2_000)}`);
    if (ended.code !== 0) return { kind: 'caught', by: 'an error that nobody handled' };
    return { kind: 'green', seconds: ended.seconds, looked };
  },
});

function readReport(path: string, output: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    throw new Error(`vitest could not be started:\n${output.slice(-2_000)}`);
  }
}
