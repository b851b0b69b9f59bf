/** Plays stories: once without trouble, then again for each call and each trouble that it can meet. */
import type { Plan, Point } from './gate.ts';
import { Steps } from './steps.ts';
import type { Playable, Script } from './story.ts';

export interface Played {
  readonly points: readonly Point[];
  readonly acknowledged: number;
  readonly faults: readonly string[];
  /** The file at the end. */
  readonly file: string;
}

export interface Exhausted {
  readonly points: number;
  readonly runs: number;
  readonly acknowledged: number;
  /** The first runs that went wrong, as text. */
  readonly wrong: readonly string[];
}

type MakeStage<S> = (plans: readonly Plan[]) => S;

/** One run. Without plans the story must go as it is told. */
export async function play<S extends Playable>(story: Script<S>, make: MakeStage<S>, plans: readonly Plan[]): Promise<Played> {
  const stage = make(plans);
  const rejections: string[] = [];
  const heard = (reason: unknown) => rejections.push(`nobody handled ${String(reason)}`);
  process.on('unhandledRejection', heard);
  try {
    await story.play(stage, new Steps(() => stage.next()));
    for (const { name } of stage.gate.points) stage.met.add(name);
    const told = plans.length === 0 ? [...stage.misses, ...story.meets.filter((what) => !stage.met.has(what)).map((what) => `never met: ${what}`)] : [];
    const { points } = stage.gate;
    await stage.end();
    const faults = [...told, ...stage.faults, ...(story.holds?.(stage) ?? []), ...rejections];
    return { points, acknowledged: stage.edits.acknowledged, faults: [...new Set(faults)], file: stage.text };
  } finally {
    process.off('unhandledRejection', heard);
  }
}

const mostShown = 6;

export async function exhaust<S extends Playable>(story: Script<S>, make: MakeStage<S>): Promise<Exhausted> {
  const calm = await play(story, make, []);
  const wrong = calm.faults.length === 0 ? [] : [`without trouble: ${calm.faults.join('; ')}`];
  let runs = 1;
  let acknowledged = calm.acknowledged;
  for (const { at, name, troubles } of calm.points) {
    for (const trouble of troubles) {
      const played = await play(story, make, [{ at, trouble }]);
      runs += 1;
      acknowledged += played.acknowledged;
      if (played.faults.length > 0) wrong.push(`call ${at} (${name}) ${trouble}: ${played.faults.join('; ')}`);
    }
  }
  const more = wrong.length > mostShown ? [`and ${wrong.length - mostShown} more`] : [];
  return { points: calm.points.length, runs, acknowledged, wrong: [...wrong.slice(0, mostShown), ...more] };
}

/** What a set of stories came to, for the report of a run. */
export class Tally {
  #stories = 0;
  #points = 0;
  #runs = 0;
  #acknowledged = 0;
  readonly #began = process.cpuUsage();

  add({ points, runs, acknowledged }: Exhausted): void {
    this.#stories += 1;
    this.#points += points;
    this.#runs += runs;
    this.#acknowledged += acknowledged;
  }

  say(where: string): void {
    const seconds = (process.cpuUsage(this.#began).user / 1_000_000).toFixed(1);
    process.stdout.write(`${where}: ${this.#stories} stories, ${this.#points} calls, ${this.#runs} runs, ${this.#acknowledged} changes that a device had acknowledged, ${seconds} s\n`);
  }
}
