import type { EngineStatus } from '../sync/engine-status.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { Keeping } from './keeping.ts';
import type { SyncStatus } from './workspace.ts';

const quiet = { scope: null, why: null, code: null } as const;

export const openingStatus: SyncStatus = { kind: 'opening', pending: false, here: 'nothing', ...quiet };

const whereabouts: Readonly<Record<Keeping, SyncStatus['here']>> = {
  durable: 'kept',
  writing: 'storing',
  stalled: 'slow',
  'store-full': 'this-page',
  'store-blocked': 'this-page',
};

/** What stands between the words and the device. It comes first: closing the page would lose them. */
const deviceTrouble: Readonly<Record<Keeping, SyncStatus['kind'] | null>> = {
  durable: null,
  writing: null,
  stalled: 'device-slow',
  'store-full': 'device-full',
  'store-blocked': 'device-blocked',
};

/**
 * What a person is told, from what the device and the engine know. `engine` is null while the space is being looked for;
 * `holds`: is anything of the record here? Without that nothing of this person's waits to be saved. `incomplete`: code that
 * has to ask the space could not be loaded.
 *
 * That the device has the words is said exactly when `here` is `kept`, and that is `durable` alone.
 *
 * With a file that is not understood nobody can tell whether anything waits, and pages of one person guess differently: its
 * words follow `here`, which all of them know, and never `pending`.
 */
export function syncStatus(keeping: Keeping, engine: EngineStatus | null, holds: boolean, incomplete = false): SyncStatus {
  const here = holds ? whereabouts[keeping] : 'nothing';
  const trouble = holds ? deviceTrouble[keeping] : null;
  if (engine === null) {
    // A store refuses only what has come to be on a page: something waits, whatever the engine will find.
    if (trouble !== null) return { ...openingStatus, here, kind: trouble, pending: true };
    return { ...openingStatus, here, kind: incomplete ? 'incomplete' : 'opening' };
  }
  const pending = holds && engine.pending;
  const known = { pending, here, ...quiet };
  if (engine.fault !== null) return { ...known, kind: engine.fault.reason === 'newer-format' ? 'newer-version' : 'unreadable' };
  if (pending && trouble !== null) return { ...known, kind: trouble };
  if (engine.failure !== null) return { ...known, ...failureStatus(engine.failure) };
  if (!engine.asked) return { ...known, kind: 'opening', pending: false };
  if (engine.doing === 'writing') return { ...known, kind: 'saving' };
  if (pending) return { ...known, kind: here === 'kept' ? 'on-this-device' : 'storing' };
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
    case 'may-not-write':
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
