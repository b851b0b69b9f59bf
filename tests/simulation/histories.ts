/** Many histories: what was met, and those that went wrong. */
import { conflicts, faults, looks, type Met } from './counts.ts';
import { plan } from './plan.ts';
import { runStory } from './run-story.ts';
import { Trace } from './trace.ts';

/** What a run of seeds came to. Plain data, so that it can come from another process. */
export interface Tally {
  readonly runs: number;
  readonly acknowledged: number;
  readonly excused: number;
  readonly met: Readonly<Partial<Record<Met, number>>>;
  /** Of all traces, in the order of the seeds. */
  readonly trace: string;
  /** The seeds that went wrong, with what was wrong. */
  readonly failed: readonly { readonly seed: number; readonly complaints: readonly string[] }[];
}

/** Runs the seeds `first` to `first + runs - 1`. */
export async function runSeeds(first: number, runs: number): Promise<Tally> {
  const met: Partial<Record<Met, number>> = {};
  const trace = new Trace();
  const failed: { seed: number; complaints: readonly string[] }[] = [];
  let acknowledged = 0;
  let excused = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const outcome = await runStory(plan(seed));
    if (outcome.complaints.length > 0) failed.push({ seed, complaints: outcome.complaints });
    acknowledged += outcome.acknowledged;
    excused += outcome.excused;
    trace.note(outcome.trace);
    for (const [what, count] of outcome.met) met[what] = (met[what] ?? 0) + count;
  }
  return { runs, acknowledged, excused, met, trace: trace.hash, failed };
}

/** Tallies of seeds that follow each other, as one. */
export function together(tallies: readonly Tally[]): Tally {
  const met: Partial<Record<Met, number>> = {};
  const trace = new Trace();
  for (const tally of tallies) {
    trace.note(tally.trace);
    for (const [what, count] of Object.entries(tally.met) as [Met, number][]) met[what] = (met[what] ?? 0) + count;
  }
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    runs: sum(({ runs }) => runs),
    acknowledged: sum((tally) => tally.acknowledged),
    excused: sum((tally) => tally.excused),
    met,
    trace: trace.hash,
    failed: tallies.flatMap((tally) => tally.failed),
  };
}

/** What was never met: a run that never met it has not tried it. */
export function never({ met }: Tally): readonly Met[] {
  return [...faults, ...conflicts, ...looks].filter((what) => (met[what] ?? 0) === 0);
}
