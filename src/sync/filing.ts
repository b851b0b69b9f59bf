/**
 * Moves old sessions from the record into files of their own. Order is everything: first the file is added, then it is
 * read back, and only what was read back, leaf by leaf, is noted as filed; from then on it is not part of the record.
 * Nothing is ever replaced: when a session has a file that lacks something, another is added beside it.
 */
import { type Clock, dayOf, instantOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { encodeRecordFile, type FileFault } from '../document/file-format.ts';
import { mostFiled } from '../document/filed.ts';
import type { LeafName } from '../document/layout.ts';
import type { RecordDocument } from '../document/record-document.ts';
import { leavesOf, readSessionFileName, readSessionFiles, sessionFileName } from '../document/session-file.ts';
import type { PersonId } from '../domain/entities.ts';
import { entityOf } from '../domain/table.ts';
import { type FilingSession, recordOfSession, sessionsKept, sessionsToFile } from '../domain/views/filing.ts';
import type { Archive, RemoteFailure, SessionFile } from './ports.ts';

export interface FilingParts {
  readonly document: RecordDocument;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly pairKey: string;
  readonly me: PersonId;
  /** How many past sessions stay; `sessionsKept` when absent. */
  readonly keep?: number;
}

/** Files one run takes at most: years that come at once (an old file put back) are spread over runs. */
const mostAtOnce = 20;
/** Leaves one run takes: half of what the list of what has left keeps, so that what two devices file at a time is all in it. */
const mostLeavesAtOnce = mostFiled / 2;

export type FilingFailure = RemoteFailure | { readonly kind: 'unreadable'; readonly name: string; readonly reason: FileFault };

/** Files what is old. Resolves with the number of sessions that left the record; ends at the first failure, and goes on next time. */
export async function fileOldSessions(parts: FilingParts): Promise<Result<number, FilingFailure>> {
  const { document, archive } = parts;
  const old = nextToFile(document, oldSessions(parts));
  if (old.length === 0) return ok(0);
  const listed = await archive.list();
  if (!listed.ok) return listed;
  for (const one of old) {
    const done = await fileSession(parts, one, listed.value);
    if (!done.ok) return done;
  }
  const { sessions } = document.record.get();
  return ok(old.filter(({ session }) => entityOf(sessions, session.id) === undefined).length);
}

function oldSessions({ document, clock, keep = sessionsKept }: FilingParts): readonly FilingSession[] {
  return sessionsToFile(document.record.get(), dayOf(clock.now(), 'UTC'), keep);
}

/** The oldest that can leave. One in which something waits for a missing change must not hold up the others. */
function nextToFile(document: RecordDocument, old: readonly FilingSession[]): readonly FilingSession[] {
  const next: FilingSession[] = [];
  let leaves = 0;
  for (const one of old) {
    const { size } = document.copyOf(leavesOf(one)).fingerprints;
    if (size === 0) continue;
    leaves += size;
    if (next.length === mostAtOnce || (next.length > 0 && leaves > mostLeavesAtOnce)) break;
    next.push(one);
  }
  return next;
}

async function fileSession(parts: FilingParts, { session }: FilingSession, listed: readonly SessionFile[]): Promise<Result<void, FilingFailure>> {
  const { document, archive, clock, pairKey, me } = parts;
  const { day, id } = session;
  const name = sessionFileName(day, id);
  const stem = readSessionFileName(name)?.stem;
  const names = listed.map((file) => file.name).filter((file) => readSessionFileName(file)?.stem === stem);
  const before = await readAll(archive, names, pairKey);
  // One that cannot be read stays as it is; what it should hold is added beside it.
  if (!before.ok && before.error.kind !== 'unreadable') return before;
  // As it is after the reading: nothing is awaited between what is compared and what is written, for people and for the app.
  const one = oldSessions(parts).find((now) => now.session.id === id);
  // Something in it was opened again meanwhile, or another device has filed it.
  if (one === undefined) return ok();
  const { state, fingerprints } = document.copyOf(leavesOf(one));
  let there: ReadonlyMap<LeafName, string> = before.ok ? before.value : new Map();
  if ([...fingerprints].some(([leaf, fingerprint]) => there.get(leaf) !== fingerprint)) {
    const readable = recordOfSession(document.record.get(), one);
    const file = { partnership: pairKey, savedAt: instantOf(clock.now()), savedBy: me, readable, state };
    const added = await archive.add(name, encodeRecordFile(file, 'session'));
    if (!added.ok) return added;
    const back = await readAll(archive, [added.value], pairKey);
    if (!back.ok) return back;
    there = back.value;
  }
  const filed = [...fingerprints].filter(([leaf, fingerprint]) => there.get(leaf) === fingerprint);
  // The session comes first and so leaves last: with it gone, nothing would say where the rest belongs.
  document.fileAway(new Map(filed.slice(-mostLeavesAtOnce)));
  return ok();
}

/** Fingerprints of the leaves in these files of one session, joined. */
async function readAll(archive: Archive, names: readonly string[], pairKey: string): Promise<Result<ReadonlyMap<LeafName, string>, FilingFailure>> {
  const files: Uint8Array[] = [];
  for (const name of names) {
    const bytes = await archive.read(name);
    if (!bytes.ok) return bytes;
    files.push(bytes.value);
  }
  const read = readSessionFiles(files, pairKey);
  return read.ok ? ok(read.value.fingerprints) : fail({ kind: 'unreadable', name: names.join(', '), reason: read.error });
}
