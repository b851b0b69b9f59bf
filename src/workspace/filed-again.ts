/**
 * Sessions that have left the record, and whose files are not there any more: OneDrive was put back, as a whole, to a time before they
 * were filed. The record that came back with it holds them, and every device would leave them out of it, since it knows them as filed.
 * So they are filed again, from those bytes, by the one way there is (`sync/filing.ts`): added, read back, nothing replaced.
 */
import { dayOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeBundle, encodeBundle, type LeafUpdate } from '../document/bundle.ts';
import { filedEntry, type LeafName, receiptsEntry } from '../document/layout.ts';
import { RecordDocument } from '../document/record-document.ts';
import { leavesOf, readSessionFileName, sessionFileName } from '../document/session-file.ts';
import { sessionsToFile } from '../domain/views/filing.ts';
import { fileOldSessions, type FilingParts } from '../sync/filing.ts';
import type { RemoteFailure } from '../sync/ports.ts';

/** `document`: what this device holds, which knows what was filed. */
type FiledAgainParts = Omit<FilingParts, 'keep'>;
type Contents = ReadonlyMap<LeafName, string>;

/** A run of filing takes some twenty sessions; more than these runs are years at once, of which the rest comes next time. */
const mostRuns = 12;

/** The leaves of a state, without the lists beside them: nothing counts as filed then. */
export function withoutLists(state: Uint8Array): readonly LeafUpdate[] {
  return (decodeBundle(state) ?? []).filter(([name]) => name !== filedEntry && name !== receiptsEntry);
}

/** Files `filed` of `state` again where no file holds it. Resolves with what is in a file for certain now. */
export async function fileAgain(parts: FiledAgainParts, state: Uint8Array, filed: Contents): Promise<Result<Contents, RemoteFailure>> {
  const all = openAll(parts.document, state);
  if (all === null) return ok(new Map());
  try {
    for (let run = 0; run < mostRuns; run += 1) {
      const done = await fileOldSessions({ ...parts, document: all });
      if (!done.ok) return done.error.kind === 'unreadable' ? fail({ kind: 'damaged' }) : fail(done.error);
      if (done.value === 0) break;
    }
    return ok(new Map([...filed].filter(([leaf, fingerprint]) => all.filed.has(leaf, fingerprint))));
  } finally {
    all.destroy();
  }
}

/** The leaves among `filed` whose session has no file in the folder. One call. */
export async function withoutFile({ document, archive, clock }: FiledAgainParts, state: Uint8Array, filed: Contents): Promise<Result<ReadonlySet<LeafName>, RemoteFailure>> {
  if (filed.size === 0) return ok(new Set());
  const listed = await archive.list();
  if (!listed.ok) return listed;
  const all = openAll(document, state);
  if (all === null) return ok(new Set());
  const there = new Set(listed.value.map(({ name }) => readSessionFileName(name)?.stem));
  const absent = sessionsToFile(all.record.get(), dayOf(clock.now(), 'UTC')).filter(({ session }) => !there.has(readSessionFileName(sessionFileName(session.day, session.id))?.stem));
  all.destroy();
  return ok(new Set(absent.flatMap(leavesOf).filter((leaf) => filed.has(leaf))));
}

/** What the device holds and what the state holds, as if nothing had ever been filed: then it is told anew which sessions are old, and what goes with each. */
function openAll(document: RecordDocument, state: Uint8Array): RecordDocument | null {
  const all = new RecordDocument();
  if (all.merge(encodeBundle(withoutLists(document.encodeWhole())), encodeBundle(withoutLists(state)))) return all;
  all.destroy();
  return null;
}
