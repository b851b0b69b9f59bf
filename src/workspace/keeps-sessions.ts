/**
 * Looks at each file of the record that is read, before the engine takes it in and lets go of what has been filed: sessions in
 * it that this device knows as filed must have their file, and so must those that this device still holds and the file names as
 * filed, since it was away. Nearly always there are none, and nothing is asked.
 */
import type { Clock } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeBundle, encodeBundle } from '../document/bundle.ts';
import { decodeRecordFile } from '../document/file-format.ts';
import { decodeFiled, Filed } from '../document/filed.ts';
import { filedEntry, type LeafName } from '../document/layout.ts';
import { RecordDocument } from '../document/record-document.ts';
import type { PersonId } from '../domain/entities.ts';
import { roleOf } from '../domain/pair.ts';
import type { Archive, RemoteFailure, RemoteRecord, RemoteVersion } from '../sync/ports.ts';

type Contents = ReadonlyMap<LeafName, string>;

/** What a reading owes. `state`: as it was read, with what this device holds of `held`, which it lets go of when the reading passes on. */
interface Due {
  readonly state: Uint8Array;
  /** Came back with the record though this device knows it as filed. */
  readonly back: Contents;
  /** Is here, and filed by another device. */
  readonly held: Contents;
}

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
export function filedIn(document: RecordDocument, state: Uint8Array): Contents {
  const known = (decodeBundle(state) ?? []).filter(([name]) => document.filed.knows(name));
  if (known.length === 0) return new Map();
  const theirs = new RecordDocument();
  theirs.merge(encodeBundle(known));
  const { fingerprints } = theirs.copyOf(theirs.names);
  theirs.destroy();
  return new Map([...fingerprints].filter(([leaf, fingerprint]) => document.filed.has(leaf, fingerprint)));
}

/** Leaves that `document` holds and that `state` names as filed with this very content. */
function heldOf(document: RecordDocument, state: Uint8Array): Contents {
  const theirs = new Map(decodeBundle(state));
  const list = theirs.get(filedEntry);
  const filed = new Filed();
  filed.join((list && decodeFiled(list)) ?? []);
  const { fingerprints } = document.copyOf(document.names.filter((name) => filed.knows(name) && !theirs.has(name)));
  return new Map([...fingerprints].filter(([leaf, fingerprint]) => filed.has(leaf, fingerprint)));
}

/** `remote`, and no reading of it passes on with sessions that are in no file any more. */
export function keepsSessions(remote: RemoteRecord, parts: KeepingSessionsParts): RemoteRecord {
  const { document, pairKey, clock, me } = parts;
  /** Contents of the last such record of which it is known that a file holds them. */
  const safe = new Set<string>();
  let heldBack = 0;
  let owed: { readonly due: Due; readonly since: number } | null = null;

  const dueFor = (bytes: Uint8Array): Due | null => {
    // Who only looks on writes neither.
    if (roleOf(document.record.get(), me) === null) return null;
    const file = decodeRecordFile(bytes, pairKey);
    if (!file.ok) return null;
    const { state } = file.value;
    const known = filedIn(document, state);
    // The record has been written without them: a next time is another one, and the folder may have been put back as well.
    if (known.size === 0) safe.clear();
    const back = new Map([...known].filter(([leaf, fingerprint]) => !safe.has(`${leaf} ${fingerprint}`)));
    const held = heldOf(document, state);
    if (back.size + held.size === 0) return null;
    const copy = decodeBundle(document.copyOf([...held.keys()]).state) ?? [];
    return { state: encodeBundle([...(decodeBundle(state) ?? []), ...copy]), back, held };
  };

  const secure = async ({ state, back, held }: Due): Promise<Result<void, RemoteFailure>> => {
    const code = await import('./filed-again.ts').catch(() => null);
    if (code === null) return fail({ kind: 'offline' });
    // Whoever filed them has read them back: that a file of that session is there is enough, and it is one call for all.
    const absent = await code.withoutFile(parts, state, held);
    if (!absent.ok) return absent;
    const again = new Map([...back, ...[...held].filter(([leaf]) => absent.value.has(leaf))]);
    if (again.size === 0) return ok();
    const done = await code.fileAgain(parts, state, again);
    if (!done.ok) return done;
    for (const [leaf, fingerprint] of done.value) safe.add(`${leaf} ${fingerprint}`);
    return ok();
  };

  const readAndLook = async (signal?: AbortSignal): Promise<Result<RemoteVersion, RemoteFailure>> => {
    const version = await remote.read(signal);
    if (!version.ok) return version;
    const due = dueFor(version.value.bytes);
    const done = due === null ? ok() : await secure(due);
    if (done.ok || due === null) {
      heldBack = 0;
      return version;
    }
    heldBack += 1;
    if (heldBack <= mostHeldBack && !letsThrough.has(done.error.kind)) return done;
    heldBack = 0;
    owed = { due, since: clock.elapsed() };
    return version;
  };

  const payLater = async (): Promise<void> => {
    if (owed === null || clock.elapsed() - owed.since < owedAgainMs) return;
    const { due } = owed;
    owed = { due, since: clock.elapsed() };
    if ((await secure(due)).ok && owed.due === due) owed = null;
  };

  return {
    check: (known, signal) => {
      void payLater();
      return remote.check(known, signal);
    },
    read: readAndLook,
    write: (bytes, expected, signal) => remote.write(bytes, expected, signal),
    versions: (signal) => remote.versions(signal),
    readVersion: (id, signal) => remote.readVersion(id, signal),
    setAside: (bytes, signal) => remote.setAside(bytes, signal),
    ...(remote.watch === undefined ? {} : { watch: remote.watch.bind(remote) }),
    ...(remote.strain === undefined ? {} : { strain: remote.strain.bind(remote) }),
  };
}
