/** The command line of the simulation, and what its workers do: built into one file by `bundle.ts` and run by `main.ts`. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { conflicts, faults, looks, type Met } from './counts.ts';
import { speak } from '../../src/ui/text/language.ts';
import { type Block, type Done, runMany, workerFlag } from './crew.ts';
import { never, runSeeds, type Tally } from './histories.ts';
import { tellOrganisation } from './org/run-org.ts';
import { plan } from './plan.ts';
import { runStory } from './run-story.ts';
import { shrink } from './shrink.ts';
import type { Story } from './story.ts';

/** With so many runs everything must have been met. */
const enough = 3_000;
const sayEveryMs = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  process.stderr.write(`--${name} must be a whole number, ${least} or more, not "${value}".\n`);
  process.exit(2);
}

async function tellCounterexample(story: Story): Promise<void> {
  const outcome = await runStory(story);
  const shrunk = await shrink(story, outcome, runStory);
  const { steps, ...rest } = shrunk.story;
  say(`\nSeed ${story.seed} goes wrong. The shortest story that does (of ${shrunk.tried} tried), for --story or a test:`);
  say(`{ ${JSON.stringify(rest).slice(1, -1)}, "steps": [\n${steps.map((step) => `  ${JSON.stringify(step)}`).join(',\n')}\n] }`);
  for (const complaint of shrunk.outcome.complaints) say(`  ${complaint}`);
}

function tellCounts(tally: Tally): void {
  const count = (what: Met): number => tally.met[what] ?? 0;
  for (const [title, names] of [
    ['Faults', faults],
    ['Conflicts', conflicts],
    ['Checks', looks],
  ] as const) {
    say(`\n${title} that really occurred:`);
    for (const what of [...names].sort((a, b) => count(b) - count(a))) say(`${String(count(what) || 'never').padStart(10)}  ${what}`);
  }
}

interface Wanted {
  readonly first: number;
  readonly runs: number;
  readonly workers: number;
  readonly keepGoing: boolean;
}

async function runSeedRange({ first, runs, workers, keepGoing }: Wanted): Promise<number> {
  const began = performance.now();
  const perSecond = (done: number): string => (done / ((performance.now() - began) / 1_000)).toFixed(1);
  let said = began;
  const tally = await runMany({
    file: fileURLToPath(import.meta.url),
    first,
    runs,
    workers,
    keepGoing,
    onProgress(done, failed) {
      for (const { seed, complaints } of failed) process.stderr.write(`seed ${seed}: ${complaints[0] ?? ''}\n`);
      if (performance.now() - said < sayEveryMs) return;
      said = performance.now();
      process.stderr.write(`${done} of ${runs}, ${perSecond(done)} a second\n`);
    },
  });
  const last = first + tally.runs - 1;
  say(`seeds ${first} to ${last}: ${tally.runs} histories, ${perSecond(tally.runs)} a second with ${workers} workers, trace ${tally.trace}`);
  say(`${tally.acknowledged} changes that a device had acknowledged; ${tally.excused} whose last holder a fault destroyed`);
  tellCounts(tally);
  const failed = tally.failed[0];
  if (failed !== undefined) await tellCounterexample(plan(failed.seed));
  say(`\n${tally.failed.length} went wrong`);
  return failed !== undefined || (runs >= enough && never(tally).length > 0) ? 1 : 0;
}

async function runOneStory(file: string): Promise<number> {
  const story = JSON.parse(readFileSync(file, 'utf8')) as Story;
  const outcome = await runStory(story);
  say(`trace ${outcome.trace}`);
  for (const complaint of outcome.complaints) say(`  ${complaint}`);
  if (outcome.complaints.length > 0) await tellCounterexample(story);
  return outcome.complaints.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
      'keep-going': { type: 'boolean', default: false },
      story: { type: 'string' },
      org: { type: 'boolean', default: false },
    },
  });
  if (values.org) return tellOrganisation(say);
  if (values.story !== undefined) return runOneStory(values.story);
  return runSeedRange({
    first: whole('seed', values.seed, 0),
    runs: whole('runs', values.runs, 1),
    workers: whole('workers', values.workers, 1),
    keepGoing: values['keep-going'],
  });
}

function work(): void {
  process.on('message', (block: Block) => {
    void runSeeds(block.first, block.runs).then((tally) => process.send?.({ ...block, tally } satisfies Done));
  });
}

// What the status line says is part of every history.
await speak('en');
if (process.argv.includes(workerFlag)) work();
else process.exitCode = await main();
