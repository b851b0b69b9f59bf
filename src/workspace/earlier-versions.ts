/**
 * Earlier versions of the record, as OneDrive keeps them: what was in one, and joining in what fell out of the record since. What has
 * moved to a file of its own did not fall out, unless that file is gone: then it is written again.
 */
import type { Clock } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { encodeBundle } from '../document/bundle.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import { hasLeft, joinVersion } from '../document/join.ts';
import { type LeafName, leafNamed } from '../document/layout.ts';
import type { PartnershipRecord, PersonId, Table } from '../domain/entities.ts';
import { roleOf } from '../domain/pair.ts';
import type { Archive, RemoteFailure, RemoteRecord } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { fileAgain, withoutFile, withoutLists } from './filed-again.ts';
import { filedIn } from './keeps-sessions.ts';
import { recordOf } from './record-of.ts';
import type { EarlierVersion } from './workspace.ts';

export interface VersionParts {
  readonly core: Core;
  readonly remote: RemoteRecord;
  readonly archive: Archive;
  readonly clock: Clock;
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
  const unfiled = await withoutFile({ ...parts, document: core.document }, state, filedIn(core.document, state));
  if (!unfiled.ok) return unfiled;
  const present = core.document.encodeWhole();
  const update = joinVersion(present, state);
  return ok({
    kind: 'readable',
    record: without(then, hasLeft(present)),
    joined: update === null && unfiled.value.size === 0 ? null : joinedRecord(present, update, state, unfiled.value),
    join: () => join(parts, state, unfiled.value),
  });
}

/** `unfiled` of the version stands in it as if it had never left: that is what comes back, though in a file of its own. */
function joinedRecord(present: Uint8Array, update: Uint8Array | null, version: Uint8Array, unfiled: ReadonlySet<LeafName>): PartnershipRecord | null {
  const again = withoutLists(version).filter(([leaf]) => unfiled.has(leaf));
  return recordOf(encodeBundle(withoutLists(present)), encodeBundle([...again, ...(update === null ? [] : withoutLists(update))]));
}

type Joining = ReturnType<Extract<EarlierVersion, { readonly kind: 'readable' }>['join']>;

async function join(parts: VersionParts, state: Uint8Array, unfiled: ReadonlySet<LeafName>): Joining {
  const { core, me } = parts;
  if (core.isOutdated) return fail({ kind: 'read-only' });
  if (roleOf(core.record.get(), me) === null) return fail({ kind: 'not-one-of-the-two' });
  if (unfiled.size > 0) {
    const filed = await fileAgain({ ...parts, document: core.document }, state, filedIn(core.document, state));
    if (!filed.ok) return fail({ kind: 'not-filed', failure: filed.error });
  }
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
