/** Many histories, one after the other: what was met, how fast, and the shortest history that went wrong. */
import { type Fate, fates } from './cloud.ts';
import { type HistoryResult, runHistory } from './history.ts';
import { Trace } from './trace.ts';

/** Steps of a history when nothing else is asked for. */
const usualSteps = 40;

export interface Counterexample {
  readonly seed: number;
  /** The fewest steps with which this seed still goes wrong. */
  readonly steps: number;
  readonly faults: readonly string[];
}

export interface Histories {
  readonly runs: number;
  /** Things that a device had acknowledged, over all histories. */
  readonly acknowledged: number;
  readonly met: ReadonlyMap<Fate, number>;
  /** Fates that no history met: a run that never met one has not tried it. */
  readonly never: readonly Fate[];
  /** Of all traces: the same seeds give the same. */
  readonly trace: string;
  /** The first history that went wrong; the runs end with it. */
  readonly counterexample: Counterexample | null;
}

/** Runs the seeds `first` to `first + runs - 1`. `onEach` hears of each that ended. */
export async function runHistories(first: number, runs: number, onEach: (done: number) => void = () => undefined): Promise<Histories> {
  const met = new Map<Fate, number>();
  const trace = new Trace();
  let acknowledged = 0;
  let done = 0;
  let failed: HistoryResult | null = null;
  for (; done < runs && failed === null; done += 1) {
    const result = await tried(first + done, usualSteps);
    if (result.faults.length > 0) failed = result;
    acknowledged += result.acknowledged;
    trace.note(result.trace);
    for (const [fate, count] of result.counts) met.set(fate, (met.get(fate) ?? 0) + count);
    onEach(done + 1);
  }
  return {
    runs: done,
    acknowledged,
    met,
    never: fates.filter((fate) => !met.has(fate)),
    trace: trace.hash,
    counterexample: failed === null ? null : await shrunk(failed),
  };
}

/** A history that cannot even be run to its end is one that went wrong. */
async function tried(seed: number, steps: number): Promise<HistoryResult> {
  try {
    return await runHistory(seed, steps);
  } catch (error) {
    const fault = `it threw ${error instanceof Error ? error.message : String(error)}`;
    return { seed, counts: new Map(), acknowledged: 0, faults: [fault], outcome: '', trace: '' };
  }
}

/** A history is its seed and its steps, so a shorter one is a beginning of it. */
async function shrunk(failed: HistoryResult): Promise<Counterexample> {
  for (let steps = 0; steps < usualSteps; steps += 1) {
    const { faults } = await tried(failed.seed, steps);
    if (faults.length > 0) return { seed: failed.seed, steps, faults };
  }
  return { seed: failed.seed, steps: usualSteps, faults: failed.faults };
}
