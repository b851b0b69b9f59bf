import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** A short script of what two people do and what happens to them. */
export interface Story {
  readonly name: string;
  /** States on screen, calls and failures that the story is about: without trouble it must meet each of them. */
  readonly meets: readonly string[];
  readonly play: (stage: Stage, person: Steps) => Promise<void>;
  /** What else must hold at the end, whatever went wrong. */
  readonly holds?: (stage: Stage) => readonly string[];
}
