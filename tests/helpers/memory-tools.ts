import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Person, PersonId } from '../../src/domain/entities.ts';
import type { TaskWords } from '../../src/domain/views/task-plan.ts';
import type { ActivityNote, OwnTask, OwnTasks, TaskList } from '../../src/graph/tools.ts';
import type { Graph } from '../../src/graph/services.ts';
import type { RemoteFailure } from '../../src/sync/ports.ts';

type Kept = TaskList & { readonly tasks: (OwnTask & { readonly webUrl: string | null })[] };

/** Activity feeds and To Do of everybody, in memory. */
export class MemoryTools {
  /** What was sent, in order. */
  readonly sent: (ActivityNote & { readonly from: PersonId })[] = [];
  readonly lists = new Map<PersonId, Kept[]>();
  /** Calls about To Do, in order. */
  readonly calls: string[] = [];
  /** Chats without the app, and `me` while the recipient has not got it either: whoever sends there is refused. */
  readonly withoutApp = new Set<string>();
  /** Why nothing can be sent. */
  sendingFails: RemoteFailure | null = null;
  tasksFail: RemoteFailure | null = null;
  /** Why this one call about To Do fails; null: it does not. `name`: of the promise, or of what is asked. */
  oneFails: (call: string, name: string) => RemoteFailure | null = () => null;
  /** What the service makes of a title. */
  takes: (title: string) => string = (title) => title;
  /** When a task is made that is made now. */
  now: () => number = () => Date.parse('2026-11-23T07:40:00Z');
  #made = 0;

  tasksOf(person: Person): readonly (OwnTask & { readonly webUrl: string | null })[] {
    return (this.lists.get(person.id) ?? []).flatMap(({ tasks }) => tasks);
  }

  /** What the person does in To Do. */
  inTodo(person: Person, externalId: string, change: Partial<Pick<OwnTask, 'done' | 'title'>> | 'deleted'): void {
    for (const list of this.lists.get(person.id) ?? []) {
      const at = list.tasks.findIndex((task) => task.externalId === externalId);
      const found = list.tasks[at];
      if (found !== undefined) list.tasks.splice(at, 1, ...(change === 'deleted' ? [] : [{ ...found, ...change }]));
    }
  }

  as(me: Person): Pick<Graph, 'notify' | 'tasks'> {
    return {
      notify: async (note) => {
        await Promise.resolve();
        if (this.sendingFails !== null) return fail(this.sendingFails);
        if (this.withoutApp.has(note.chatId ?? 'me')) return fail({ kind: 'forbidden' });
        this.sent.push({ ...note, from: me.id });
        return ok();
      },
      tasks: this.#tasksOf(me),
    };
  }

  #tasksOf(me: Person): OwnTasks {
    const mine = (): Kept[] => {
      const lists = this.lists.get(me.id) ?? [];
      this.lists.set(me.id, lists);
      return lists;
    };
    const answer = async <T>(name: string, task: () => Result<T, RemoteFailure>): Promise<Result<T, RemoteFailure>> => {
      await Promise.resolve();
      this.calls.push(name);
      return this.tasksFail === null ? task() : fail(this.tasksFail);
    };
    const each = (call: string, name: string | undefined, task: () => Result<TaskWords, RemoteFailure>): Promise<Result<TaskWords, RemoteFailure>> =>
      answer(call, () => {
        const why = this.oneFails(call, name ?? '');
        return why === null ? task() : fail(why);
      });
    const byId = (id: string): (OwnTask & { readonly webUrl: string | null }) | undefined => mine().flatMap(({ tasks }) => tasks).find((one) => one.id === id);
    const inList = <T>(id: string, task: (list: Kept) => T): Result<T, RemoteFailure> => {
      const list = mine().find((one) => one.id === id);
      return list === undefined ? fail({ kind: 'missing' }) : ok(task(list));
    };
    return {
      lists: () => answer('lists', () => ok(mine())),
      addList: (name) =>
        answer('addList', () => {
          const list = { id: `l${(this.#made += 1)}`, name, tasks: [] };
          mine().push(list);
          return ok(list);
        }),
      list: (listId) => answer('list', () => inList(listId, ({ tasks }) => [...tasks])),
      add: (listId, { externalId, title, due, webUrl }) =>
        each('add', externalId, () =>
          inList(listId, ({ tasks }) => {
            const kept = { title: this.takes(title), due };
            tasks.push({ id: `k${(this.#made += 1)}`, externalId, ...kept, webUrl, done: false, madeAt: new Date(this.now()).toISOString() });
            return kept;
          }),
        ),
      change: (listId, taskId, change) =>
        each('change', byId(taskId)?.externalId, () =>
          inList(listId, ({ tasks }) => {
            const at = tasks.findIndex(({ id }) => id === taskId);
            const found = tasks[at];
            const next = found && { ...found, ...change, title: this.takes(change.title ?? found.title) };
            if (next !== undefined) tasks[at] = next;
            return { title: next?.title ?? '', due: next?.due ?? null };
          }),
        ),
      remove: (listId, taskId) =>
        answer('remove', () =>
          inList(listId, ({ tasks }) => {
            const at = tasks.findIndex(({ id }) => id === taskId);
            if (at >= 0) tasks.splice(at, 1);
          }),
        ),
    };
  }
}
