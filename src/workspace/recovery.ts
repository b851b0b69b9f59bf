import { fail, ok, type Result } from '../base/result.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import { joinVersion } from '../document/join.ts';
import type { PersonId } from '../domain/entities.ts';
import { otherOf } from '../domain/pair.ts';
import type { Fault, RemoteFailure, RemoteRecord } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { recordOf } from './record-of.ts';
import type { Recovery, Restoring } from './workspace.ts';

export interface RecoveryParts {
  readonly core: Core;
  readonly remote: RemoteRecord;
  readonly pairKey: string;
  readonly me: PersonId;
}

/** What can be done while the file in OneDrive cannot be read. Nothing happens to its bytes until a person chooses. */
export function recoveryFor({ core, remote, pairKey, me }: RecoveryParts, fault: Fault): Recovery {
  const stateOf = async (version: string): Promise<Result<Uint8Array | null, RemoteFailure>> => {
    const bytes = await remote.readVersion(version);
    if (!bytes.ok) return bytes;
    const file = decodeRecordFile(bytes.value, pairKey);
    return ok(file.ok ? file.value.state : null);
  };
  const restoring = restoringOf(fault, me);
  return {
    reason: fault.reason,
    size: fault.version.bytes.length,
    haveReplica: core.record.get().partnership !== null,
    restoring,
    versions: () => remote.versions(),
    async preview(version) {
      const state = await stateOf(version);
      return state.ok ? ok(state.value && recordOf(state.value)) : state;
    },
    async restore(version): Promise<Result<string, RemoteFailure>> {
      if (restoring.kind !== 'offered') return fail({ kind: 'forbidden' });
      if (version !== null) {
        const state = await stateOf(version);
        if (!state.ok) return state;
        if (state.value === null || recordOf(state.value) === null) return fail({ kind: 'damaged' });
        takeIn(core, state.value);
      }
      // An empty record is no way back: the file stays as it is.
      if (core.record.get().partnership === null) return fail({ kind: 'damaged' });
      const kept = await remote.setAside(fault.version.bytes);
      if (!kept.ok) return kept;
      // What was typed while the file could not be read is in it for the first time, under a mark (W1).
      const written = await remote.write(await core.encodeFile(), fault.version.tag);
      if (!written.ok) {
        // Somebody else was faster, or the answer was lost: what the file is now decides.
        core.engine.get()?.retry();
        return written;
      }
      core.engine.get()?.resumeFrom(written.value.tag);
      return kept;
    },
  };
}

/** What this device holds stays; without anything of its own it takes the version as it is. */
function takeIn({ document, record, replica }: Core, state: Uint8Array): void {
  if (record.get().partnership === null) {
    const compared = document.compare(state);
    if (compared !== null) replica.mergeRemote(compared);
    return;
  }
  const update = joinVersion(document.encodeWhole(), state);
  if (update !== null) replica.bringBack(update);
}

/**
 * A record of another pair lies where this one belongs. When it is the viewer's own, the place may be the wrong one: writing
 * there would put this pair's words over that one, and keep that one's words in a folder that is shared with somebody else.
 */
function restoringOf({ reason, version }: Fault, me: PersonId): Restoring {
  if (reason !== 'other-partnership') return { kind: 'offered' };
  const file = decodeRecordFile(version.bytes, null);
  const record = file.ok ? recordOf(file.value.state) : null;
  if (record === null) return { kind: 'not-ours', with: null };
  const other = otherOf(record, me);
  return other === null ? { kind: 'offered' } : { kind: 'not-ours', with: other };
}
