/** What the product asks of the people's own tools: the activity feed of Teams, and Microsoft To Do. Part of `services.ts`. */
import type { Day, Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { PersonId } from '../domain/entities.ts';
import type { TaskWords } from '../domain/views/task-plan.ts';
import type { RemoteFailure } from '../sync/ports.ts';

/** Declared in the manifest (`hosts/activity-types.json`); a test holds the two against each other. */
export const activityTypes = ['topicAdded', 'agreementWaits', 'sessionClosed'] as const;
export type ActivityType = (typeof activityTypes)[number];

/** One entry in somebody's activity feed. */
export interface ActivityNote {
  readonly to: PersonId;
  /** In whose scope it is sent; null: to the person, who then has to have the app for themselves. */
  readonly chatId: string | null;
  readonly type: ActivityType;
  /** What it is about, without anything of what was said. */
  readonly topic: string;
  readonly preview: string;
  /** A link into Teams. */
  readonly webUrl: string;
  /** The same number again replaces what was sent under it. */
  readonly chain: number;
}

/** A task of the viewer's own that Accord made. */
export interface OwnTask {
  readonly id: string;
  /** What Accord knows it by. */
  readonly externalId: string;
  readonly title: string;
  readonly due: Day | null;
  readonly done: boolean;
  readonly madeAt: Instant;
}

export interface NewTask {
  readonly externalId: string;
  readonly title: string;
  readonly due: Day | null;
  /** Where its link leads; null: it has none that a person could follow. */
  readonly webUrl: string | null;
  /** What the link says. */
  readonly about: string;
}

export interface TaskList {
  readonly id: string;
  readonly name: string;
}

/** The viewer's own To Do. Nothing of it is touched but what Accord made there. */
export interface OwnTasks {
  /** Their lists. One call for up to a hundred. */
  lists(): Promise<Result<readonly TaskList[], RemoteFailure>>;
  addList(name: string): Promise<Result<TaskList, RemoteFailure>>;
  /** Of a list what Accord made, done or not. One call for up to a hundred tasks. `missing`: the list is gone. */
  list(listId: string): Promise<Result<readonly OwnTask[], RemoteFailure>>;
  /** Gives what the task says now, which may be something else than it was asked to. */
  add(listId: string, task: NewTask): Promise<Result<TaskWords, RemoteFailure>>;
  change(listId: string, taskId: string, change: { readonly title?: string; readonly due?: Day | null; readonly done?: boolean }): Promise<Result<TaskWords, RemoteFailure>>;
  remove(listId: string, taskId: string): Promise<Result<void, RemoteFailure>>;
}
