/**
 * A record looked at from outside, without opening it: what this device holds, joined with what the file says. Nothing is
 * written; whoever opens the 1:1 synchronises it. Loaded when it is needed (it brings Yjs).
 */
import { fail, ok, type Result } from '../base/result.ts';
import { decodeRecordFile, type FileFault } from '../document/file-format.ts';
import { RecordDocument } from '../document/record-document.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { ReplicaStore } from '../sync/ports.ts';

export { firstLook } from '../domain/views/first-look.ts';

/** `bytes`: the file; null when only the device is looked at. A record without a partnership: nothing is there yet. */
export async function wholeRecord(store: ReplicaStore, pairKey: string, bytes: Uint8Array | null): Promise<Result<PartnershipRecord, FileFault | 'state-damaged'>> {
  const document = new RecordDocument();
  try {
    const stored = await store.load();
    // One by one: what a newer client left there must not hide the rest.
    if (stored.ok) for (const update of stored.value.updates) document.merge(update);
    if (bytes === null) return ok(document.record.get());
    const file = decodeRecordFile(bytes, pairKey);
    if (!file.ok) return fail(file.error);
    const compared = document.compare(file.value.state);
    if (compared === null) return fail('state-damaged');
    compared.takeIn();
    return ok(document.record.get());
  } finally {
    document.destroy();
  }
}
