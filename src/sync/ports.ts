/**
 * What synchronisation needs from outside: a remote file, a local replica, siblings on the same device, time and chance.
 * Each port has one contract suite in `tests/contract` that every implementation passes.
 */
import type { Result } from '../base/result.ts';
import type { FileFault } from '../document/file-format.ts';
import type { ChangeKind } from '../document/record-document.ts';

/** The remote's opaque version mark (an eTag). Compared for equality only, never parsed or ordered. */
export type Tag = string;

/** Everything that can go wrong between us and the space. Closed: each has a state and a sentence on screen. */
export type RemoteFailure =
  /** No answer at all. The request may or may not have taken effect. */
  | { readonly kind: 'offline' }
  /** The person has to agree to `scope` first: not asked yet, asked and declined, or only an administrator can. */
  | { readonly kind: 'sign-in-needed'; readonly scope: string; readonly why: 'ask' | 'declined' | 'admin' }
  /** Microsoft sign-in or the host failed; `code` is theirs, for support. */
  | { readonly kind: 'sign-in-failed'; readonly code: string }
  /** The service knows the item and refuses: sharing was ended, or a right is missing. */
  | { readonly kind: 'forbidden' }
  /** It lets this person read the item and refuses to change it ("Can view" in the sharing dialog, a folder on hold). */
  | { readonly kind: 'may-not-write' }
  /** Deleted, moved away, or never shared: the service does not tell these apart. */
  | { readonly kind: 'missing' }
  /** Somebody wrote in between (409 and 412 alike): read, merge, write again. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'slowed-down'; readonly retryAfterMs: number }
  | { readonly kind: 'full' }
  /** 5xx and answers that make no sense. The request may or may not have taken effect. */
  | { readonly kind: 'unavailable' }
  /** Bytes that do not fit their size or hash. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'cancelled' };

export interface RemoteVersion {
  readonly tag: Tag;
  readonly bytes: Uint8Array;
}

export interface PastVersion {
  readonly id: string;
  /** UTC instant. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Bytes. */
  readonly size: number;
}

/** What the calls of a remote cost, in resource units (graph.microsoft.com counts them per app and tenant). */
export const cost = { check: 1, read: 2, write: 2 } as const;

/** The one record file of a space. */
export interface RemoteRecord {
  /** Cheap question (one resource unit): is it still `known`? `same`, or the present tag. */
  check(known: Tag | null, signal?: AbortSignal): Promise<Result<{ readonly same: boolean; readonly tag: Tag }, RemoteFailure>>;
  /** The newest bytes and their tag; the tag is never newer than the bytes. */
  read(signal?: AbortSignal): Promise<Result<RemoteVersion, RemoteFailure>>;
  /**
   * Replaces the file. `expected`: the tag that was read. The remote may ignore the expectation
   * or refuse without need: callers must survive both.
   */
  write(bytes: Uint8Array, expected: Tag, signal?: AbortSignal): Promise<Result<{ readonly tag: Tag }, RemoteFailure>>;
  /** Earlier versions, newest first. */
  versions(signal?: AbortSignal): Promise<Result<readonly PastVersion[], RemoteFailure>>;
  readVersion(id: string, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>>;
  /** Keeps these bytes under another name beside the record; resolves with that name. */
  setAside(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<string, RemoteFailure>>;
  /**
   * Hears of news without asking, where the service offers that; absent where it does not. Only an accelerator: news may
   * be missed, come late, come twice, or be about another file. The returned function ends it.
   */
  watch?(listener: RemoteListener): () => void;
  /** How much slower than usual the service should be asked, 1 and up: it says how near this app is to its limit. */
  strain?(): number;
}

export interface RemoteListener {
  /** The file may have changed. */
  news(): void;
  /** Can news be heard at present? */
  live(live: boolean): void;
}

/** A file of a session that has left the record. */
export interface SessionFile {
  /** As it is called in the folder, e.g. `2026-08-31 s20260831T0700Z.json`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** The files of sessions that have left the record, beside it. They are added and never replaced. */
export interface Archive {
  /** All of them; none when there is no folder yet. */
  list(signal?: AbortSignal): Promise<Result<readonly SessionFile[], RemoteFailure>>;
  read(name: string, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>>;
  /** Adds a file; when the name is taken it gets another one. Resolves with the name that it has. */
  add(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<string, RemoteFailure>>;
}

export type StoreFailure =
  /** The device has no room left. */
  | { readonly kind: 'store-full' }
  /** The browser does not let us store here (private window, blocked partition, another version holds it). */
  | { readonly kind: 'store-blocked' };

/** What is known of the remote: the version `tag` holds exactly the changes that `fingerprint` stands for. */
export interface Synced {
  readonly tag: Tag;
  /** `RecordDocument.fingerprint`; null when the remote lacks something that this device holds. */
  readonly fingerprint: string | null;
}

/** What a device holds of one partnership. */
export interface StoredReplica {
  /** Updates as the document gave them; their order does not matter. */
  readonly updates: readonly Uint8Array[];
  /** Null when this device never read or wrote the file. */
  readonly synced: Synced | null;
  /** Name of this storage partition in receipts: made once by chance, kept with the replica. */
  readonly device: string;
}

/** The local replica of one partnership in one storage partition, shared by all pages of this person there. */
export interface ReplicaStore {
  load(): Promise<Result<StoredReplica, StoreFailure>>;
  /** Durable when it resolves. */
  append(update: Uint8Array): Promise<Result<void, StoreFailure>>;
  noteSynced(synced: Synced): Promise<Result<void, StoreFailure>>;
  /**
   * Replaces the updates that this instance has loaded or appended by `whole`. Those of other pages stay, and so does what
   * is `unread`: updates as `load` gave them (the same objects) that `whole` does not hold.
   */
  compact(whole: Uint8Array, unread: readonly Uint8Array[]): Promise<Result<void, StoreFailure>>;
}

/** A file that cannot be taken in. Its bytes stay where they are and are kept here. */
export interface Fault {
  readonly reason: FileFault;
  readonly version: RemoteVersion;
}

/** What pages of one person on one device tell each other. */
export type SiblingMessage =
  /** `change`: how it came about on the page that tells it; `merged` came from the remote or is a whole replica. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly change: ChangeKind }
  /** A page has just opened: the others tell it what they hold, stored or not. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'synced'; readonly synced: Synced }
  /** What the leading page sees of the remote: the others show it too. `asked`: it has been answered at all. */
  | { readonly kind: 'trouble'; readonly asked: boolean; readonly failure: RemoteFailure | null; readonly fault: Fault | null }
  /** A person asks the leading page to try again. */
  | { readonly kind: 'retry' }
  /** The record goes on in another space, which the device's note of the place names by now. */
  | { readonly kind: 'moved' };

/** Pages of the same person, of the same partnership, in the same storage partition. */
export interface Siblings {
  tell(message: SiblingMessage): void;
  /** The returned function stops listening. */
  hear(listener: (message: SiblingMessage) => void): () => void;
  /**
   * Asks for the lead: `onLead` is called when this page is the one that talks to the remote for all (at once when there
   * is nobody else). The returned function gives the lead up, or stops asking.
   */
  lead(onLead: () => void): () => void;
}
