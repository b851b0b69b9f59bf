/** The switches for what goes out to people's own tools: words in the other person's activity feed, own promises in To Do. */
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { writeTarget } from '../domain/deep-link.ts';
import type { TokenFailure } from '../hosts/host.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { WorkspaceParts } from './parts.ts';
import { TaskKeeper, tellPages } from './task-keeper.ts';
import { noteSwitch, readSwitches } from './task-switches.ts';
import { tasksOff, ToolNotes } from './tool-notes.ts';

const sendScope = 'TeamsActivity.Send';
const tasksScope = 'Tasks.ReadWrite';

/** What stands in the way of one of them. */
export type Missing =
  | { readonly kind: 'permission'; readonly why: 'ask' | 'declined' | 'admin'; readonly scope: string }
  /** The deployment does not name its app, so no link can lead into it. */
  | { readonly kind: 'no-links' }
  /** These were not told the last time: they have the app neither in the chat of the meeting nor for themselves. */
  | { readonly kind: 'no-app'; readonly names: readonly string[] };

export interface ToolState {
  /** Null while the device is being asked. */
  readonly on: boolean | null;
  readonly missing: Missing | null;
}

export interface Tools {
  readonly notifications: Readable<ToolState>;
  readonly tasks: Readable<ToolState>;
  /** Of a whole 1:1, into its tab or into the personal app; null: this place gives none. */
  linkTo(pairKey: string, chatId: string | null): Promise<string | null>;
  /** Looks what is turned on and what is missing, without showing anything. */
  look(): Promise<void>;
  setNotifications(on: boolean): Promise<void>;
  /** Asks for the permission that notifications need; from a click only. */
  allowNotifications(): Promise<void>;
  /** Asks for the permission; from a click only. */
  turnTasksOn(): Promise<Result<void, RemoteFailure>>;
  /** How many tasks of Accord's are open there. */
  openTasks(): Promise<Result<number, RemoteFailure>>;
  /** `remove`: takes away those that are open. */
  turnTasksOff(remove: boolean): Promise<Result<void, RemoteFailure>>;
}

export function openTools(parts: WorkspaceParts): Tools {
  const { host, device } = parts;
  const notes = new ToolNotes(device.notes);
  const keeper = new TaskKeeper(parts);
  const notifications = new Subscribable<ToolState>({ on: null, missing: null });
  const tasks = new Subscribable<ToolState>({ on: null, missing: null });

  /** Without asking the person; null: it is there, or nobody can tell now. */
  const missingOf = async (scope: string, interactive = false): Promise<Missing | null> => {
    const token = await host.signIn.token({ scope, interactive });
    const why = token.ok ? null : whyNot(token.error);
    return why === null ? null : { kind: 'permission', why, scope };
  };
  const note = (on: boolean, since: number): Promise<void> => notes.noteTasks(on ? { on, lists: [], lookedAt: 0, since } : tasksOff);
  const turn = async (on: boolean): Promise<void> => {
    const now = parts.clock.now();
    await note(on, now);
    tasks.set({ on, missing: null });
    const graph = await parts.loadGraph().catch(() => null);
    if (graph !== null) await noteSwitch(graph, on, now);
    tellPages(device, 'retry');
  };

  return {
    notifications,
    tasks,
    linkTo: async (pairKey, chatId) => {
      const hasTab = chatId !== null && !(await notes.lacksApp(chatId));
      return host.linkTo(writeTarget({ pairKey, kind: 'partnership', id: '' }), hasTab ? chatId : null);
    },
    look: async () => {
      const hasLinks = host.linkTo('', null) !== null;
      const [notifies, noted, unreached] = await Promise.all([notes.notifies(), notes.tasks(), notes.unreached()]);
      notifications.set({ ...notifications.get(), on: notifies });
      tasks.set({ ...tasks.get(), on: noted.on });
      const [cannotSend, cannotKeep] = await Promise.all([
        hasLinks ? missingOf(sendScope) : Promise.resolve({ kind: 'no-links' } as const),
        noted.on ? missingOf(tasksScope) : Promise.resolve(null),
      ]);
      const noApp: Missing | null = unreached.length > 0 ? { kind: 'no-app', names: unreached } : null;
      notifications.set({ on: notifications.get().on, missing: cannotSend ?? noApp });
      if (noted.on) tasks.set({ on: tasks.get().on, missing: cannotKeep });
      // Another device of the person may have turned it on or off.
      const graph = await parts.loadGraph().catch(() => null);
      const elsewhere = graph === null ? null : await readSwitches(graph);
      const { on, since } = elsewhere?.ok === true ? elsewhere.value : { on: null, since: null };
      if (on === null || on === noted.on || tasks.get().on !== noted.on) return;
      // Since then, not since now: what was taken away on the other device stays away on this one.
      await note(on, since ?? parts.clock.now());
      tasks.set({ on, missing: on ? await missingOf(tasksScope) : null });
      tellPages(device, 'retry');
    },
    setNotifications: async (on) => {
      notifications.set({ ...notifications.get(), on });
      await notes.noteNotifies(on);
    },
    allowNotifications: async () => {
      notifications.set({ on: notifications.get().on, missing: await missingOf(sendScope, true) });
    },
    turnTasksOn: async () => {
      const token = await host.signIn.token({ scope: tasksScope, interactive: true });
      if (token.ok) {
        await turn(true);
        return ok();
      }
      const why = whyNot(token.error);
      tasks.set({ on: false, missing: why === null ? null : { kind: 'permission', why, scope: tasksScope } });
      return fail(failureOf(token.error, why));
    },
    openTasks: async () => {
      const open = await keeper.open();
      return open.ok ? ok(open.value.length) : open;
    },
    turnTasksOff: async (remove) => {
      if (remove) {
        const open = await keeper.open();
        if (!open.ok && open.error.kind !== 'missing') return open;
        for (const take of open.ok ? open.value : []) {
          const taken = await take();
          if (!taken.ok) return taken;
        }
      }
      await turn(false);
      return ok();
    },
  };
}

function whyNot(failure: TokenFailure): 'ask' | 'declined' | 'admin' | null {
  switch (failure.kind) {
    case 'interaction-needed':
      return 'ask';
    case 'declined':
      return 'declined';
    case 'admin-needed':
      return 'admin';
    case 'offline':
    case 'sign-in-failed':
      return null;
  }
}

function failureOf(failure: TokenFailure, why: 'ask' | 'declined' | 'admin' | null): RemoteFailure {
  if (failure.kind === 'offline') return { kind: 'offline' };
  if (failure.kind === 'sign-in-failed') return { kind: 'sign-in-failed', code: failure.code };
  return { kind: 'sign-in-needed', scope: failure.scope, why: why ?? 'ask' };
}
