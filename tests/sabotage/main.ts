/**
 * `npm run sabotage [-- --only NAME …] [--runs N] [--from K]`: plants one defect after the other in the synchronisation code, and
 * says who catches it: random histories (and how many it took), else the tests of the numbered rules, else the
 * scripted stories. All three run without a defect first and must be green: who is red anyway catches nothing. Red when a
 * defect is caught by nobody, does not fit the code any more, or a run could not be begun.
 */
import { parseArgs } from 'node:util';
import type { Defect } from './defect.ts';
import { defects } from './defects.ts';
import { type Control, histories, type Judge, tests } from './judges.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, runs: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' } },
});

const judges: readonly Judge[] = [
  histories(values.runs),
  tests('rules', ['tests/unit/sync', 'tests/unit/document', 'tests/contract/storage']),
  tests('stories', ['tests/simulation/stories']),
];

/** Everybody on the code as it is. @throws Error when one of them is red. */
async function withoutDefect(): Promise<ReadonlyMap<Judge, Control>> {
  const controls = new Map<Judge, Control>();
  for (const judge of judges) {
    const verdict = await judge.judge(null, null);
    if (verdict.kind !== 'green') throw new Error(`Without any defect the ${judge.name} are red: ${verdict.by}`);
    say(`without a defect the ${judge.name} are green: ${verdict.looked} in ${verdict.seconds.toFixed(0)} s`);
    controls.set(judge, verdict);
  }
  return controls;
}

/** Who caught it, in words for the table; null when nobody did. */
async function caughtBy(defect: Defect, controls: ReadonlyMap<Judge, Control>): Promise<string | null> {
  for (const judge of judges) {
    const verdict = await judge.judge(defect, controls.get(judge) ?? null);
    if (verdict.kind === 'caught') return `${judge.name}: ${verdict.by}`;
  }
  return null;
}

const wanted = defects.filter(({ name }) => values.only?.some((only) => name.includes(only)) !== false).slice(Number(values.from) - 1);
const controls = await withoutDefect();
let missed = 0;
let broken = 0;
say(`\n${wanted.length} defects, at most ${values.runs} histories each\n\n| planted defect | caught by |\n|---|---|`);
for (const defect of wanted) {
  try {
    const who = await caughtBy(defect, controls);
    if (who === null) missed += 1;
    say(`| ${defect.name} | ${who ?? '**nobody**'} |`);
  } catch (error) {
    broken += 1;
    say(`| ${defect.name} | **not tried**: ${error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)} |`);
  }
}
say(`\n${wanted.length - missed - broken} of ${wanted.length} caught, ${missed} by nobody, ${broken} not tried`);
process.exitCode = missed + broken === 0 && wanted.length > 0 ? 0 : 1;
