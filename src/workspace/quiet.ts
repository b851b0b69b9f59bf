/** When the app may do what nobody waits for: moving old sessions, sealing, copies. */
import { roleOf } from '../domain/pair.ts';
import type { Core } from './core.ts';
import type { WorkspaceParts } from './parts.ts';

/** Everything is in OneDrive, somebody of the two looks at the page, and it is the one page of this device that talks to OneDrive. */
export function isQuiet(core: Core, host: WorkspaceParts['host']): boolean {
  const engine = core.engine.get();
  const status = engine?.status.get();
  if (engine === null || status === undefined || !engine.leads || !host.active.get()) return false;
  if (roleOf(core.record.get(), host.viewer.id) === null) return false;
  return status.asked && !status.pending && status.doing === 'nothing' && status.failure === null && status.fault === null;
}
