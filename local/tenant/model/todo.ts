/** Microsoft To Do: each person's lists and tasks (todotasklist.md, todotask.md, linkedresource.md). */
import { exchangeId, guidFrom } from './ids.ts';

export const TASK_STATUS = ['notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred'] as const;
export type TaskStatus = (typeof TASK_STATUS)[number];
export const IMPORTANCE = ['low', 'normal', 'high'] as const;

export interface LinkedResource {
  readonly id: string;
  readonly webUrl: string | null;
  readonly applicationName: string | null;
  readonly displayName: string | null;
  readonly externalId: string | null;
}

/** What a person writes; instants in milliseconds since 1970 UTC. */
export interface TaskText {
  readonly title: string;
  readonly body: { readonly content: string; readonly contentType: 'text' | 'html' };
  readonly categories: readonly string[];
  readonly importance: (typeof IMPORTANCE)[number];
  readonly status: TaskStatus;
  readonly isReminderOn: boolean;
  readonly dueDateTime: number | null;
  readonly reminderDateTime: number | null;
  readonly startDateTime: number | null;
  readonly completedDateTime: number | null;
}

export interface Task extends TaskText {
  readonly id: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly revision: number;
  readonly linkedResources: readonly LinkedResource[];
}

export interface TaskList {
  readonly id: string;
  readonly displayName: string;
  readonly wellknownListName: 'none' | 'defaultList' | 'flaggedEmails';
  readonly tasks: readonly Task[];
}

const EMPTY: TaskText = {
  title: '',
  body: { content: '', contentType: 'text' },
  categories: [],
  importance: 'normal',
  status: 'notStarted',
  isReminderOn: false,
  dueDateTime: null,
  reminderDateTime: null,
  startDateTime: null,
  completedDateTime: null,
};

/** Completing stamps the task, taking that back clears the stamp, unless the caller says when. */
function completed(before: TaskText, change: Partial<TaskText>, now: number): Partial<TaskText> {
  if (change.status === undefined || change.completedDateTime !== undefined) return {};
  if (change.status !== 'completed') return { completedDateTime: null };
  return before.status === 'completed' ? {} : { completedDateTime: now };
}

export class Todo {
  private readonly lists = new Map<string, readonly TaskList[]>();
  private count = 0;

  /** The two that every mailbox has come first. */
  of(userId: string): readonly TaskList[] {
    const known = this.lists.get(userId);
    if (known) return known;
    const list = (displayName: string, wellknownListName: TaskList['wellknownListName']): TaskList => ({
      id: exchangeId(`${userId}|todo|${wellknownListName}`, false),
      displayName,
      wellknownListName,
      tasks: [],
    });
    const made = [list('Tasks', 'defaultList'), list('Flagged Emails', 'flaggedEmails')];
    this.lists.set(userId, made);
    return made;
  }

  addList(userId: string, displayName: string): TaskList {
    const list = { id: this.newId(userId), displayName, wellknownListName: 'none', tasks: [] } as const;
    this.lists.set(userId, [...this.of(userId), list]);
    return list;
  }

  removeList(userId: string, listId: string): void {
    this.lists.set(
      userId,
      this.of(userId).filter(({ id }) => id !== listId),
    );
  }

  /** @param now tenant time */
  addTask(
    userId: string,
    list: TaskList,
    text: Partial<TaskText>,
    links: readonly Omit<LinkedResource, 'id'>[],
    now: number,
  ): Task {
    const id = this.newId(userId);
    const task: Task = {
      ...EMPTY,
      ...text,
      ...completed(EMPTY, text, now),
      id,
      createdAt: now,
      modifiedAt: now,
      revision: 1,
      linkedResources: links.map((link, index) => ({ ...link, id: guidFrom(`${id}|${index}`) })),
    };
    this.put(userId, list.id, (tasks) => [...tasks, task]);
    return task;
  }

  changeTask(
    userId: string,
    list: TaskList,
    task: Task,
    change: Partial<TaskText & Pick<Task, 'linkedResources'>>,
    now: number,
  ): Task {
    const next = { ...task, ...change, ...completed(task, change, now), modifiedAt: now, revision: task.revision + 1 };
    this.put(userId, list.id, (tasks) => tasks.map((one) => (one.id === task.id ? next : one)));
    return next;
  }

  removeTask(userId: string, list: TaskList, task: Task): void {
    this.put(userId, list.id, (tasks) => tasks.filter(({ id }) => id !== task.id));
  }

  private put(userId: string, listId: string, change: (tasks: readonly Task[]) => readonly Task[]): void {
    const lists = this.of(userId).map((one) => (one.id === listId ? { ...one, tasks: change(one.tasks) } : one));
    this.lists.set(userId, lists);
  }

  private newId(userId: string): string {
    this.count += 1;
    return exchangeId(`${userId}|todo|${this.count}`, false);
  }
}
