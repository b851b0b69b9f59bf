import type { Durability } from '../sync/replica.ts';
import type { EngineStatus } from '../sync/engine.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { SyncStatus } from './workspace.ts';

const quiet = { scope: null, why: null, code: null } as const;

export const openingStatus: SyncStatus = { kind: 'opening', pending: false, here: 'nothing', ...quiet };

/**
 * What a person is told, from what the device and the engine know. `engine` is null while the space is being looked for;
 * `holds`: is anything of the record here? Without that nothing of this person's waits to be saved.
 *
 * With a file that is not understood nobody can tell whether anything waits, and pages of one person guess differently: its
 * words follow `here`, which all of them know, and never `pending`.
 */
export function syncStatus(durability: Durability, engine: EngineStatus | null, holds: boolean): SyncStatus {
  const refused = durability === 'store-full' || durability === 'store-blocked';
  const here: SyncStatus['here'] = holds ? (refused ? 'this-page' : 'kept') : 'nothing';
  if (engine === null) return { ...openingStatus, here };
  const pending = holds && engine.pending;
  const known = { pending, here, ...quiet };
  if (engine.fault !== null) return { ...known, kind: engine.fault.reason === 'newer-format' ? 'newer-version' : 'unreadable' };
  if (pending && refused) return { ...known, kind: durability === 'store-full' ? 'device-full' : 'device-blocked' };
  if (engine.failure !== null) return { ...known, ...failureStatus(engine.failure) };
  if (!engine.asked) return { ...known, kind: 'opening', pending: false };
  if (engine.doing === 'writing') return { ...known, kind: 'saving' };
  if (pending) return { ...known, kind: 'on-this-device' };
  return { ...known, kind: engine.seen ? 'seen' : 'in-onedrive' };
}

function failureStatus(failure: RemoteFailure): Omit<SyncStatus, 'pending' | 'here'> {
  switch (failure.kind) {
    case 'sign-in-needed':
      return { kind: 'sign-in-needed', scope: failure.scope, why: failure.why, code: null };
    case 'sign-in-failed':
      return { kind: 'sign-in-failed', scope: null, why: null, code: failure.code };
    case 'offline':
    case 'slowed-down':
    case 'locked':
      return { kind: failure.kind, ...quiet };
    case 'forbidden':
      return { kind: 'no-longer-shared', ...quiet };
    case 'missing':
      return { kind: 'file-missing', ...quiet };
    case 'full':
      return { kind: 'onedrive-full', ...quiet };
    case 'conflict':
    case 'unavailable':
    case 'damaged':
    case 'cancelled':
      return { kind: 'unavailable', ...quiet };
  }
}
