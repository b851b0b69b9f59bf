import type { ActivityType } from '../graph/tools.ts';

/** Sentences that leave the app: what stands in an activity feed and beside a task. They count, and tell nothing of what was said. */
export interface ToolWords {
  /** What an activity is about. */
  readonly topic: string;
  readonly preview: (type: ActivityType, count: number) => string;
  /** What the link of a task says. */
  readonly about: (otherName: string) => string;
}
