/**
 * The run of show of one session on one device: at which step one is, what became of the others, and how long each took.
 * Nothing of it is in the record: nobody is measured by the other. SPEC: RS.
 */
import { isObject, objectOf, oneOf, own } from './read/fields.ts';

/** In their order. */
export const runSteps = ['since-last', 'state', 'member-topics', 'blockers', 'growth', 'manager-topics', 'agreements'] as const;
export type RunStep = (typeof runSteps)[number];

export interface RunProgress {
  readonly at: RunStep;
  /** What became of a step when it was left with “Next” or “Skip”. */
  readonly left: Readonly<Partial<Record<RunStep, 'done' | 'skipped'>>>;
  /** Whole or part seconds that each step was on screen. */
  readonly seconds: Readonly<Partial<Record<RunStep, number>>>;
}

/** Before the first step was taken. */
export const newRun: RunProgress = { at: 'since-last', left: {}, seconds: {} };

/** So much is counted of a step at most: somebody left it open overnight. */
const longestSeconds = 86_400;

export const stepBefore = (step: RunStep): RunStep | null => runSteps[runSteps.indexOf(step) - 1] ?? null;
export const stepAfter = (step: RunStep): RunStep | null => runSteps[runSteps.indexOf(step) + 1] ?? null;

/** Leaves the step at hand for the next one; at the last one it stays. */
export function goOn(run: RunProgress, how: 'done' | 'skipped'): RunProgress {
  const next = stepAfter(run.at);
  return next === null ? run : { ...run, at: next, left: { ...run.left, [run.at]: how } };
}

/** To any step: what was not gone through stays as it is. */
export function goTo(run: RunProgress, step: RunStep): RunProgress {
  return run.at === step ? run : { ...run, at: step };
}

/** Time that went by with the step at hand on screen. */
export function spend(run: RunProgress, seconds: number): RunProgress {
  if (!(seconds > 0)) return run;
  const before = run.seconds[run.at] ?? 0;
  return { ...run, seconds: { ...run.seconds, [run.at]: Math.min(longestSeconds, before + seconds) } };
}

/** Whole minutes of the step at hand, and of all. */
export function minutesOf({ at, seconds }: RunProgress): { readonly here: number; readonly inAll: number } {
  const all = runSteps.reduce((sum, step) => sum + (seconds[step] ?? 0), 0);
  return { here: Math.floor((seconds[at] ?? 0) / 60), inAll: Math.floor(all / 60) };
}

/** What a device kept, perhaps by an older version of the app; what is not understood is left out. */
export function readRun(value: unknown): RunProgress {
  if (!isObject(value)) return newRun;
  const [left, seconds] = [objectOf(own(value, 'left')), objectOf(own(value, 'seconds'))];
  const known = <T>(from: typeof left, read: (one: unknown) => T | null): Partial<Record<RunStep, T>> =>
    Object.fromEntries(runSteps.flatMap((step) => { const one = read(own(from, step)); return one === null ? [] : [[step, one]]; }));
  return {
    at: oneOf(own(value, 'at'), runSteps) ?? newRun.at,
    left: known(left, (one) => oneOf(one, ['done', 'skipped'])),
    seconds: known(seconds, (one) => (typeof one === 'number' && one > 0 && one <= longestSeconds ? one : null)),
  };
}
