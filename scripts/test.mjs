/**
 * `npm test`: everything that must hold, from a fresh clone. `npm test -- NAME …` runs single steps or groups.
 *
 * A passing step is one line; the first failing one shows what its tool said and ends the run. The last line is always
 * the total, `N passed, N failed`, so that a machine can read it.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilds } from './lib/builds.mjs';
import { collect, nodeArguments } from './lib/child.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';

const reports = join(root, '.cache', 'reports');

const tool = (name, ...args) => collect([...nodeArguments(name), ...args]);

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

async function vitest(name, projects) {
  const file = `${name}.json`;
  const args = projects.flatMap((project) => ['--project', project]);
  const output = `--outputFile.json=${join(reports, file)}`;
  const all = [...nodeArguments('vitest'), 'run', ...args, '--reporter=dot', '--reporter=json', output];
  // A failed query of a screen prints the whole screen; its beginning is enough to see which one it was.
  const result = await collect(all, { DEBUG_PRINT_LIMIT: '2000' });
  const report = readReport(file);
  return { ...result, passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** Histories of the seeds 1 to `runs`, on all cores; longer runs: `npm run simulate -- --runs N --seed S`. */
async function histories(runs) {
  const result = await tool('tsx', 'tests/simulation/main.ts', '--runs', String(runs));
  return { ...result, passed: result.code === 0 ? 1 : 0 };
}

async function playwright() {
  const file = 'browser.json';
  const args = [...nodeArguments('playwright'), 'test', '--reporter=line,json'];
  const result = await collect(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, file) });
  const stats = readReport(file)?.stats;
  return { ...result, passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

async function build() {
  try {
    await ensureBuilds({ forTests: true });
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

const installChromium = "import { ensureChromium } from './scripts/lib/chromium.mjs'; await ensureChromium();";

/** Neighbours that are `shared` use one core each: two of them run at a time, in order, and all before what follows. */
const steps = [
  {
    name: 'lint',
    shared: true,
    run: () =>
      tool('eslint', '--cache', '--cache-location', '.cache/eslint', '--cache-strategy', 'content', '--max-warnings=0', '.'),
  },
  // As a process of its own: installing blocks whoever does it for as long as it takes.
  { name: 'chromium', shared: true, run: () => collect(['--input-type=module', '--eval', installChromium]) },
  { name: 'types', shared: true, run: () => tool('tsc', '--noEmit') },
  {
    name: 'typed',
    shared: true,
    run: () => tool('oxlint', '--deny-warnings', '--report-unused-disable-directives-severity=error'),
  },
  {
    name: 'layers',
    shared: true,
    run: () => tool('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'local', 'tests', 'bench'),
  },
  { name: 'words', shared: true, run: () => tool('tsx', 'scripts/words.ts', '--check') },
  { name: 'knip', shared: true, run: () => tool('knip', '--no-progress') },
  { name: 'build', shared: true, run: build },
  { name: 'contract', shared: true, run: () => vitest('contract', ['contract']) },
  { name: 'unit', run: () => vitest('unit', ['unit', 'screens']) },
  { name: 'simulation', run: () => vitest('simulation', ['simulation']) },
  { name: 'histories', run: () => histories(10_000) },
  { name: 'browser', run: playwright },
];

const groups = { check: ['types', 'lint', 'typed', 'layers', 'knip'] };

const asked = process.argv.slice(2);
const wanted = asked.length === 0 ? steps.map(({ name }) => name) : asked.flatMap((name) => groups[name] ?? [name]);
// The browser tests need a browser, and the pages that they open.
if (wanted.includes('browser')) wanted.push(...['chromium', 'build'].filter((name) => !wanted.includes(name)));
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  const known = [...steps.map(({ name }) => name), ...Object.keys(groups)].join(', ');
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${known}.`);
  process.exit(1);
}

ensureDependencies();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
let counted = false;

/** One line for the step; false when it failed. */
async function runStep(step) {
  const began = Date.now();
  const result = await Promise.resolve()
    .then(step.run)
    .catch((error) => ({ code: 1, output: error.message }));
  const counts = result.passed === undefined ? '' : `  ${result.passed} passed`;
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8);
  counted ||= result.passed !== undefined || result.code !== 0;
  passed += result.passed ?? 0;
  failed += result.failed ?? 0;
  if (result.code === 0) {
    console.log(`${step.name.padEnd(12)}ok    ${seconds}${counts}`);
    return true;
  }
  console.log(`${step.name.padEnd(12)}FAILED${seconds}\n\n${result.output.trim()}\n`);
  // A step that breaks without a failed test (a type error, a crash) still counts.
  if ((result.failed ?? 0) === 0) failed += 1;
  process.exitCode = 1;
  return false;
}

/** Runs all of them, two at a time; false as soon as one failed (what is under way is waited for). */
async function runShared(some) {
  const waiting = [...some];
  let good = true;
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined && good; step = waiting.shift()) good = (await runStep(step)) && good;
  };
  await Promise.all([lane(), lane()]);
  return good;
}

const chosen = steps.filter(({ name }) => wanted.includes(name));
for (let at = 0; at < chosen.length;) {
  const end = chosen.findIndex((step, index) => index >= at && !step.shared);
  const shared = chosen.slice(at, end < 0 ? chosen.length : end);
  const good = shared.length > 0 ? await runShared(shared) : await runStep(chosen[at]);
  if (!good) break;
  at += Math.max(shared.length, 1);
}
// `npm run check` runs no tests, so it has no total unless something is wrong.
if (counted) console.log(`${passed} passed, ${failed} failed`);
