/**
 * A history as it is told before it happens: who begins with what, and the steps, each plain data. The same story always
 * runs the same way; what a step names that is not there (the third page of two) is counted round.
 */
import type { Fate, Who } from './cloud.ts';
import type { GrowthAct } from './growth-acts.ts';

export type Act =
  | GrowthAct
  | 'add-topic'
  | 'rename-topic'
  | 'discuss-topic'
  | 'keep-topic'
  | 'withdraw-topic'
  | 'propose-agreement'
  | 'sign-agreement'
  | 'reword-agreement'
  | 'answer-kept'
  | 'answer-not-yet'
  | 'drop-agreement'
  | 'reopen-agreement'
  | 'set-motivation'
  | 'set-induction'
  | 'close-session'
  | 'confirm-session'
  | 'reopen-session'
  | 'link-series';

export type FileDeed =
  | 'rename'
  | 'delete'
  | 'take out of the bin'
  | 'upload again'
  | 'restore'
  | 'cut'
  | 'newer format'
  | 'older format';

/** `page`: the so-many-th of the open pages. `pick`: decides what the step leaves open. */
export type Step =
  | { readonly do: 'act'; readonly page: number; readonly act: Act; readonly pick: number }
  | { readonly do: 'type'; readonly page: number; readonly spot: number; readonly pick: number; readonly composing: boolean }
  | { readonly do: 'erase'; readonly page: number; readonly spot: number; readonly pick: number }
  | { readonly do: 'leave'; readonly page: number }
  | { readonly do: 'undo'; readonly page: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'open'; readonly who: Who; readonly device: number }
  | { readonly do: 'close' | 'kill'; readonly page: number }
  /** It ends at its `calls`-th call to disk or OneDrive from now. */
  | { readonly do: 'doom'; readonly page: number; readonly calls: number; readonly after: boolean }
  | { readonly do: 'look'; readonly page: number; readonly active: boolean }
  /** Somebody presses "Try again", or the page wakes up. */
  | { readonly do: 'retry'; readonly page: number }
  | { readonly do: 'meet'; readonly fate: Fate; readonly who: Who | null; readonly pick: number }
  | { readonly do: 'network'; readonly who: Who; readonly device: number; readonly on: boolean }
  | { readonly do: 'share'; readonly on: boolean }
  | { readonly do: 'room'; readonly on: boolean }
  | { readonly do: 'disk'; readonly who: Who; readonly device: number; readonly state: 'works' | 'full' | 'blocked' }
  | { readonly do: 'wipe'; readonly who: Who; readonly device: number }
  | { readonly do: 'clock'; readonly who: Who; readonly device: number; readonly ms: number }
  | { readonly do: 'file'; readonly deed: FileDeed; readonly pick: number }
  /** A person puts the record back that is gone, or writes one over the file that cannot be read. */
  | { readonly do: 'put back' | 'recover'; readonly page: number }
  /** The page moves old sessions out of the record, as it does by itself when nothing else is going on. */
  | { readonly do: 'file away'; readonly page: number }
  | { readonly do: 'newer'; readonly page: number; readonly pick: number };

/**
 * How it is seen that nothing more will change. `brisk`: everything is quiet. `short`: then everybody looks away for longer
 * than the time between whole readings, and it is quiet once more. `long`: nobody presses anything, for a long time.
 * `left alone`: nobody presses anything, and on devices with several pages one stays hidden.
 */
export type Ending = 'brisk' | 'short' | 'long' | 'left alone';

export interface Story {
  /** Decides how long each call takes, and nothing else. */
  readonly seed: number;
  /** Does the service honour `If-Match`? */
  readonly honours: boolean;
  readonly begin: 'attached' | 'worked' | 'grown' | 'years' | 'both attach';
  /** Storage partitions of the manager and of the member. */
  readonly devices: readonly [number, number];
  readonly end: Ending;
  readonly steps: readonly Step[];
}
