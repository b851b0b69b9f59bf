import type { Durability } from '../sync/replica.ts';
import type { EngineStatus } from '../sync/engine.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { SyncStatus } from './workspace.ts';

const quiet = { scope: null, why: null, code: null } as const;

export const openingStatus: SyncStatus = { kind: 'opening', pending: false, ...quiet };

/**
 * What a person is told, from what the device and the engine know. `engine` is null while the space is being looked for;
 * `holds`: does this device hold anything of the record? Without that nothing of this person's waits to be saved.
 */
export function syncStatus(durability: Durability, engine: EngineStatus | null, holds: boolean): SyncStatus {
  const pending = holds && engine?.pending === true;
  if (pending && durability === 'store-full') return { kind: 'device-full', pending, ...quiet };
  if (pending && durability === 'store-blocked') return { kind: 'device-blocked', pending, ...quiet };
  if (engine === null) return openingStatus;
  if (engine.fault !== null) {
    return { kind: engine.fault.reason === 'newer-format' ? 'newer-version' : 'unreadable', pending, ...quiet };
  }
  if (engine.failure !== null) return { ...failureStatus(engine.failure), pending };
  if (!engine.asked) return { kind: 'opening', pending: false, ...quiet };
  if (engine.doing === 'writing') return { kind: 'saving', pending, ...quiet };
  if (pending) return { kind: 'on-this-device', pending, ...quiet };
  return { kind: engine.seen ? 'seen' : 'in-onedrive', pending, ...quiet };
}

function failureStatus(failure: RemoteFailure): Omit<SyncStatus, 'pending'> {
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
