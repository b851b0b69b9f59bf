/** Plays stories: once without trouble, then again for each call and each trouble that it can meet. */
import { Stage } from './stage.ts';
import { Steps } from './steps.ts';
import type { Device } from './device.ts';
import type { Plan, Point } from './gate.ts';
import type { Story } from './story.ts';

export interface Played {
  readonly points: readonly Point[];
  readonly acknowledged: number;
  readonly faults: readonly string[];
  /** The file at the end, byte for byte. */
  readonly file: string;
}

export interface Exhausted {
  readonly points: number;
  readonly runs: number;
  readonly acknowledged: number;
  /** The first runs that went wrong, as text. */
  readonly wrong: readonly string[];
}

export type MakeDevice = (name: string) => Device;

/** One run. Without plans the story must go as it is told. */
export async function play(story: Story, plans: readonly Plan[], makeDevice?: MakeDevice): Promise<Played> {
  const stage = new Stage(plans, makeDevice);
  const rejections: string[] = [];
  const heard = (reason: unknown) => rejections.push(`nobody handled ${String(reason)}`);
  process.on('unhandledRejection', heard);
  try {
    await story.play(stage, new Steps(() => stage.next()));
    for (const { name } of stage.gate.points) stage.saw(name);
    const told = plans.length === 0 ? [...stage.misses, ...story.meets.filter((what) => !stage.met.has(what)).map((what) => `never met: ${what}`)] : [];
    const { points } = stage.gate;
    await stage.end();
    const faults = [...told, ...stage.faults, ...(story.holds?.(stage) ?? []), ...rejections];
    const file = new TextDecoder().decode(stage.space.file.newest?.bytes);
    return { points, acknowledged: stage.edits.acknowledged, faults: [...new Set(faults)], file };
  } finally {
    process.off('unhandledRejection', heard);
  }
}

const mostShown = 6;

export async function exhaust(story: Story, makeDevice?: MakeDevice): Promise<Exhausted> {
  const calm = await play(story, [], makeDevice);
  const wrong = calm.faults.length === 0 ? [] : [`without trouble: ${calm.faults.join('; ')}`];
  let runs = 1;
  let acknowledged = calm.acknowledged;
  for (const { at, name, troubles } of calm.points) {
    for (const trouble of troubles) {
      const played = await play(story, [{ at, trouble }], makeDevice);
      runs += 1;
      acknowledged += played.acknowledged;
      if (played.faults.length > 0) wrong.push(`call ${at} (${name}) ${trouble}: ${played.faults.join('; ')}`);
    }
  }
  const more = wrong.length > mostShown ? [`and ${wrong.length - mostShown} more`] : [];
  return { points: calm.points.length, runs, acknowledged, wrong: [...wrong.slice(0, mostShown), ...more] };
}
