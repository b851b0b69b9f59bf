import { fail, ok, type Result } from '../base/result.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import { RecordDocument } from '../document/record-document.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Fault, RemoteFailure, RemoteRecord } from '../sync/ports.ts';
import type { Core } from './core.ts';
import type { Recovery } from './workspace.ts';

/** What can be done while the file in OneDrive cannot be read. Nothing happens to its bytes until a person chooses. */
export function recoveryFor(core: Core, remote: RemoteRecord, fault: Fault, pairKey: string): Recovery {
  const stateOf = async (version: string): Promise<Result<Uint8Array | null, RemoteFailure>> => {
    const bytes = await remote.readVersion(version);
    if (!bytes.ok) return bytes;
    const file = decodeRecordFile(bytes.value, pairKey);
    return ok(file.ok ? file.value.state : null);
  };
  return {
    reason: fault.reason,
    size: fault.version.bytes.length,
    haveReplica: core.record.get().partnership !== null,
    versions: () => remote.versions(),
    async preview(version) {
      const state = await stateOf(version);
      return state.ok ? ok(state.value && recordOf(state.value)) : state;
    },
    async restore(version): Promise<Result<string, RemoteFailure>> {
      if (version !== null) {
        const state = await stateOf(version);
        if (!state.ok) return state;
        if (state.value === null || recordOf(state.value) === null) return fail({ kind: 'damaged' });
        core.replica.mergeRemote(state.value);
      }
      // An empty record is no way back: the file stays as it is.
      if (core.record.get().partnership === null) return fail({ kind: 'damaged' });
      const kept = await remote.setAside(fault.version.bytes);
      if (!kept.ok) return kept;
      const written = await remote.write(core.encodeFile(), fault.version.tag);
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

function recordOf(state: Uint8Array): PartnershipRecord | null {
  const document = new RecordDocument();
  const whole = document.compare(state) !== null && document.merge(state);
  const record = document.record.get();
  document.destroy();
  return whole && record.partnership !== null ? record : null;
}
