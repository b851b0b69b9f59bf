/** The whole record of a 1:1 that is not open: from this device where it is followed, else from its file. */
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Graph, IndexEntry } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { wholeRecord } from './whole-record.ts';

export type WholeFailure = RemoteFailure | { readonly kind: 'unreadable' };

/** `graph`: null where its code cannot be loaded. */
export async function readWhole(device: DeviceStore, graph: Graph | null, { pairKey, space }: IndexEntry): Promise<Result<PartnershipRecord, WholeFailure>> {
  const store = device.replica(pairKey);
  const here = await wholeRecord(store, pairKey, null);
  // A device on which it was opened follows it; the file is asked where it never was.
  if (here.ok && here.value.partnership !== null) return ok(here.value);
  if (graph === null) return fail({ kind: 'offline' });
  const file = await graph.record(space).read();
  if (!file.ok) return file;
  const joined = await wholeRecord(store, pairKey, file.value.bytes);
  return joined.ok ? ok(joined.value) : fail({ kind: 'unreadable' });
}
