/** Reading a 1:1 that is not open, where the list of all of them is: its whole record, and its old sessions. Loaded when somebody asks. */
import { fail, type Result } from '../base/result.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Graph, IndexEntry } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { earlierSessions } from './earlier-sessions.ts';
import { readWhole, type WholeFailure } from './read-whole.ts';
import type { EarlierSessions } from './workspace.ts';

const entryOf = (entries: readonly IndexEntry[], pairKey: string): IndexEntry | undefined => entries.find((one) => one.pairKey === pairKey);

/** `graph`: null where its code cannot be loaded. */
export async function wholeOf(entries: readonly IndexEntry[], pairKey: string, device: DeviceStore, graph: Graph | null): Promise<Result<PartnershipRecord, WholeFailure>> {
  const entry = entryOf(entries, pairKey);
  return entry === undefined ? fail({ kind: 'missing' }) : readWhole(device, graph, entry);
}

/** One that is not in the list (any more) has no folder that could be asked. */
const nowhere: EarlierSessions = {
  list: async () => Promise.resolve(fail({ kind: 'missing' })),
  read: async () => Promise.resolve(fail({ kind: 'missing' })),
};

export function earlierOf(entries: readonly IndexEntry[], pairKey: string, graph: Graph, record: () => PartnershipRecord): EarlierSessions {
  const entry = entryOf(entries, pairKey);
  return entry === undefined ? nowhere : earlierSessions(graph.archive(entry.space), pairKey, record);
}
