/** Earlier versions of the record, as OneDrive keeps them: what was in one, and joining in what fell out of the record since. */
import { fail, ok, type Result } from '../base/result.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import { hasLeft, joinVersion } from '../document/join.ts';
import { type LeafName, leafNamed } from '../document/layout.ts';
import type { Rejection } from '../domain/commands.ts';
import type { PartnershipRecord, PersonId, Table } from '../domain/entities.ts';
import { roleOf } from '../domain/pair.ts';
import type { RemoteFailure, RemoteRecord } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { recordOf } from './record-of.ts';
import type { EarlierVersion } from './workspace.ts';

export interface VersionParts {
  readonly core: Core;
  readonly remote: RemoteRecord;
  readonly pairKey: string;
  readonly me: PersonId;
}

/** Reads the version named `id`. Fails when it cannot be fetched; one that was fetched and cannot be read is an answer. */
export async function openVersion(parts: VersionParts, id: string): Promise<Result<EarlierVersion, RemoteFailure>> {
  const { core, remote, pairKey } = parts;
  const bytes = await remote.readVersion(id);
  if (!bytes.ok) return bytes;
  const file = decodeRecordFile(bytes.value, pairKey);
  if (!file.ok) return ok({ kind: 'unreadable', reason: file.error });
  // What this device holds is not loaded, or was not kept, and the file has not been read: there is nothing to compare with.
  if (core.record.get().partnership === null) return fail({ kind: 'unavailable' });
  const { state } = file.value;
  const then = recordOf(state);
  if (then === null) return ok({ kind: 'unreadable', reason: 'state-damaged' });
  const present = core.document.encodeWhole();
  const update = joinVersion(present, state);
  return ok({
    kind: 'readable',
    record: without(then, hasLeft(present)),
    joined: update && recordOf(present, update),
    join: () => join(parts, state),
  });
}

function join({ core, me }: VersionParts, state: Uint8Array): Result<void, Rejection> {
  if (core.isOutdated) return fail({ kind: 'read-only' });
  if (roleOf(core.record.get(), me) === null) return fail({ kind: 'not-one-of-the-two' });
  // Found anew: what was written since the version was opened stays, too.
  const update = joinVersion(core.document.encodeWhole(), state);
  if (update !== null) core.replica.bringBack(update);
  return ok();
}

/** What has moved to a file of its own since is not missing. */
function without(record: PartnershipRecord, left: (leaf: LeafName) => boolean): PartnershipRecord {
  const keep = <T>(table: Table<T>, leafOf: (entity: T, id: string) => LeafName): Table<T> =>
    Object.fromEntries(Object.entries(table).filter(([id, entity]) => !left(leafOf(entity, id))));
  return {
    ...record,
    sessions: keep(record.sessions, (_session, id) => leafNamed('sessions', id)),
    states: keep(record.states, (_state, id) => leafNamed('sessions', id)),
    topics: keep(record.topics, (_topic, id) => leafNamed('topics', id)),
    agreements: keep(record.agreements, (_agreement, id) => leafNamed('agreements', id)),
    answers: keep(record.answers, ({ agreement }) => leafNamed('agreements', agreement)),
  };
}
