import type { Edits } from './edits.ts';
import type { Gate } from './gate.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** Where a story is played. */
export interface Playable {
  readonly gate: Gate;
  readonly edits: Edits;
  /** What was met: states on screen, calls, failures. */
  readonly met: Set<string>;
  /** What was found wrong. */
  readonly faults: string[];
  /** Steps that could not be done. Without trouble there must be none. */
  readonly misses: string[];
  /** The record's file as text; empty when there is none. */
  readonly text: string;
  /** A number that was not used yet. */
  next(): number;
  /** Trouble ends, everybody opens what they have, and everything must agree. */
  end(): Promise<void>;
}

/** A short script of what two people do and what happens to them. */
export interface Script<S extends Playable> {
  readonly name: string;
  /** States on screen, calls and failures that the story is about: without trouble it must meet each of them. */
  readonly meets: readonly string[];
  readonly play: (stage: S, person: Steps) => Promise<void>;
  /** What else must hold at the end, whatever went wrong. */
  readonly holds?: (stage: S) => readonly string[];
}

export type Story = Script<Stage>;
