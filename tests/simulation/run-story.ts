import type { Met } from './counts.ts';
import { end } from './ending.ts';
import { tell } from './steps.ts';
import type { Story } from './story.ts';
import { World } from './world.ts';

export interface Outcome {
  /** What was found wrong; empty when nothing was. */
  readonly complaints: readonly string[];
  readonly met: ReadonlyMap<Met, number>;
  /** Changes that a device had acknowledged. */
  readonly acknowledged: number;
  /** Changes whose last holder a fault destroyed, so that nothing was expected of them. */
  readonly excused: number;
  /** Of every step, call, word of the status line and the final record. */
  readonly trace: string;
}

/** Tells the story to its end and says what went wrong. A story that cannot be told to its end went wrong. */
export async function runStory(story: Story): Promise<Outcome> {
  const world = new World(story);
  try {
    await tell(world, story);
    await end(world, story.end);
  } catch (error) {
    world.wrong(`it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  for (const page of [...world.pages]) page.life.end();
  const { edits } = world.log;
  return {
    complaints: world.complaints,
    met: world.counts.met,
    acknowledged: edits.filter((edit) => edit.acknowledged).length,
    excused: edits.filter((edit) => edit.excused).length,
    trace: world.trace.hash,
  };
}
