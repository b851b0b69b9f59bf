/**
 * One step in a 1:1 from the list of all of them, where none is open: it is opened, the step is taken, and it is left again. The step is
 * durable on the device then, and in OneDrive if there is time; else the next visit brings it there.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Readable } from '../base/subscribable.ts';
import type { Command, Rejection } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { pairKey as pairKeyOf } from '../domain/pair.ts';
import type { MyOneOnOne } from './my.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceParts } from './parts.ts';

/** After this nobody waits any more: nothing of it is on this device, and Microsoft 365 does not answer. */
const longestMs = 30_000;

/** The record after the step. Nothing is written when it is the record of another pair that lies behind the chat: what was said is for these two. */
export async function takeStep(parts: WorkspaceParts, { chatId, pairKey }: Pick<MyOneOnOne, 'chatId' | 'pairKey'>, command: Command): Promise<Result<PartnershipRecord, Rejection>> {
  const { host, clock } = parts;
  const workspace = openWorkspace({ ...parts, host: { ...host, place: { ...host.place, surface: 'tab', chatId, inPersonalApp: true } } });
  const late = new Promise<null>((resolve) => clock.after(longestMs, () => resolve(null)));
  try {
    const state = await Promise.race([when(workspace.state, ({ kind }) => kind !== 'opening'), late]);
    if (state?.kind !== 'open') return fail({ kind: 'not-loaded' });
    const { partnership } = state;
    if ((await Promise.race([when(partnership.whole, (whole) => whole), late])) === null) return fail({ kind: 'not-loaded' });
    const roles = partnership.record.get().partnership?.roles;
    if (roles === undefined || pairKeyOf(roles.manager, roles.member) !== pairKey) return fail({ kind: 'not-loaded' });
    const taken = await partnership.dispatch(command);
    return taken.ok ? ok(partnership.record.get()) : taken;
  } finally {
    await workspace.close();
  }
}

/** The first value of which it is true. */
function when<T>(readable: Readable<T>, isIt: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const look = (): void => {
      const value = readable.get();
      if (!isIt(value)) return;
      stop();
      resolve(value);
    };
    stop = readable.subscribe(look);
    look();
  });
}
