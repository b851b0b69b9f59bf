/**
 * Looks at each file of the record that is read, before the engine takes it in and writes it without what has been filed: sessions in
 * it that this device knows as filed must have their file. Nearly always there are none, and nothing is asked.
 */
import type { Clock } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeBundle, encodeBundle } from '../document/bundle.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import type { LeafName } from '../document/layout.ts';
import { RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { roleOf } from '../domain/pair.ts';
import type { Archive, RemoteFailure, RemoteRecord, RemoteVersion } from '../sync/ports.ts';

interface KeepingSessionsParts {
  readonly document: RecordDocument;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly pairKey: string;
  readonly me: PersonId;
}

/** So many readings in a row are held back for want of an answer; then the record goes on, and what is owed is tried beside it. */
const mostHeldBack = 3;
const owedAgainMs = 60_000;
/** After these, waiting would not help the record: they are its own troubles, too, or nobody's. */
const letsThrough: ReadonlySet<RemoteFailure['kind']> = new Set(['forbidden', 'may-not-write', 'missing', 'full', 'damaged', 'sign-in-needed', 'sign-in-failed']);

/** Leaves of `state` that `document` knows as filed with this very content. */
export function filedIn(document: RecordDocument, state: Uint8Array): ReadonlyMap<LeafName, string> {
  const known = (decodeBundle(state) ?? []).filter(([name]) => document.filed.knows(name));
  if (known.length === 0) return new Map();
  const theirs = new RecordDocument();
  theirs.merge(encodeBundle(known));
  const { fingerprints } = theirs.copyOf(theirs.names);
  theirs.destroy();
  return new Map([...fingerprints].filter(([leaf, fingerprint]) => document.filed.has(leaf, fingerprint)));
}

/** `remote`, and no reading of it passes on with sessions that are in no file any more. */
export function keepsSessions(remote: RemoteRecord, parts: KeepingSessionsParts): RemoteRecord {
  const { document, pairKey, clock, me } = parts;
  /** Contents of the last such record of which it is known that a file holds them. */
  const safe = new Set<string>();
  let heldBack = 0;
  let owed: { readonly bytes: Uint8Array; readonly since: number } | null = null;

  const secure = async (bytes: Uint8Array): Promise<Result<void, RemoteFailure>> => {
    // Who only looks on writes neither.
    if (roleOf(document.record.get(), me) === null) return ok();
    const file = decodeRecordFile(bytes, pairKey);
    if (!file.ok) return ok();
    const known = filedIn(document, file.value.state);
    // The record has been written without them: a next time is another one, and the folder may have been put back as well.
    if (known.size === 0) safe.clear();
    const filed = new Map([...known].filter(([leaf, fingerprint]) => !safe.has(`${leaf} ${fingerprint}`)));
    if (filed.size === 0) return ok();
    const code = await import('./filed-again.ts').catch(() => null);
    if (code === null) return fail({ kind: 'offline' });
    const done = await code.fileAgain(parts, file.value.state, filed);
    if (!done.ok) return done;
    for (const [leaf, fingerprint] of done.value) safe.add(`${leaf} ${fingerprint}`);
    return ok();
  };

  const readAndLook = async (signal?: AbortSignal): Promise<Result<RemoteVersion, RemoteFailure>> => {
    const version = await remote.read(signal);
    if (!version.ok) return version;
    const { bytes } = version.value;
    const done = await secure(bytes);
    if (done.ok) {
      heldBack = 0;
      return version;
    }
    heldBack += 1;
    if (heldBack <= mostHeldBack && !letsThrough.has(done.error.kind)) return done;
    heldBack = 0;
    owed = { bytes, since: clock.elapsed() };
    return version;
  };

  const payLater = async (): Promise<void> => {
    if (owed === null || clock.elapsed() - owed.since < owedAgainMs) return;
    const due = owed;
    owed = { ...due, since: clock.elapsed() };
    if ((await secure(due.bytes)).ok && owed.bytes === due.bytes) owed = null;
  };

  return {
    check: (known, signal) => {
      void payLater();
      return remote.check(known, signal);
    },
    // Most pairs have filed nothing for their first quarter.
    read: (signal) => (document.filed.leaves.length === 0 ? remote.read(signal) : readAndLook(signal)),
    write: (bytes, expected, signal) => remote.write(bytes, expected, signal),
    versions: (signal) => remote.versions(signal),
    readVersion: (id, signal) => remote.readVersion(id, signal),
    setAside: (bytes, signal) => remote.setAside(bytes, signal),
    ...(remote.watch === undefined ? {} : { watch: remote.watch.bind(remote) }),
    ...(remote.strain === undefined ? {} : { strain: remote.strain.bind(remote) }),
  };
}
