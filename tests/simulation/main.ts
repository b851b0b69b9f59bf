/** `npm run simulate -- --runs N --seed S`: random histories of two people, their devices and a cloud at its worst. */
import { parseArgs } from 'node:util';
import { runHistories } from './histories.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const runs = whole('runs', values.runs, 1);
const seed = whole('seed', values.seed, 0);

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  process.stderr.write(`--${name} must be a whole number, ${least} or more, not "${value}".\n`);
  process.exit(2);
}

const began = performance.now();
const perSecond = (done: number) => (done / ((performance.now() - began) / 1_000)).toFixed(1);
let said = began;
const found = await runHistories(seed, runs, (done) => {
  if (performance.now() - said < 10_000) return;
  said = performance.now();
  process.stderr.write(`${done} of ${runs}, ${perSecond(done)} a second\n`);
});

say(`seeds ${seed} to ${seed + found.runs - 1}: ${found.runs} histories, ${perSecond(found.runs)} a second, trace ${found.trace}`);
say(`${found.acknowledged} changes that a device had acknowledged`);
for (const [fate, count] of [...found.met].sort(([, a], [, b]) => b - a)) say(`${String(count).padStart(10)}  ${fate}`);
for (const fate of found.never) say(`${'never'.padStart(10)}  ${fate}`);
if (found.counterexample !== null) {
  const { seed: wrong, steps, faults } = found.counterexample;
  say(`Seed ${wrong} goes wrong after ${steps} steps:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
// A few histories need not meet everything.
process.exitCode = found.counterexample !== null || (runs >= 300 && found.never.length > 0) ? 1 : 0;
