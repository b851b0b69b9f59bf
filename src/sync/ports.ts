/**
 * What synchronisation needs from outside: a remote file, a local replica, siblings on the same device, time and chance.
 * Each port has one contract suite in `tests/contract` that every implementation passes.
 */
import type { Result } from '../base/result.ts';

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

/** The one record file of a space. */
export interface RemoteRecord {
  /** Cheap question (one resource unit): is it still `known`? `same`, or the present tag. */
  check(known: Tag | null, signal?: AbortSignal): Promise<Result<{ readonly same: boolean; readonly tag: Tag }, RemoteFailure>>;
  /** The newest bytes and their tag; the tag is never newer than the bytes. */
  read(signal?: AbortSignal): Promise<Result<RemoteVersion, RemoteFailure>>;
  /**
   * Replaces the file. `expected`: the tag that was read, or `absent` to create it. The remote may ignore the expectation
   * or refuse without need: callers must survive both.
   */
  write(bytes: Uint8Array, expected: Tag | 'absent', signal?: AbortSignal): Promise<Result<{ readonly tag: Tag }, RemoteFailure>>;
  /** Earlier versions, newest first. */
  versions(signal?: AbortSignal): Promise<Result<readonly PastVersion[], RemoteFailure>>;
  readVersion(id: string, signal?: AbortSignal): Promise<Result<Uint8Array, RemoteFailure>>;
  /** Keeps these bytes under another name beside the record; resolves with that name. */
  setAside(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<string, RemoteFailure>>;
}

export type StoreFailure =
  /** The device has no room left. */
  | { readonly kind: 'store-full' }
  /** The browser does not let us store here (private window, blocked partition, another version holds it). */
  | { readonly kind: 'store-blocked' };

/** What a device holds of one partnership. */
export interface StoredReplica {
  /** Yjs updates in the order in which they were stored; merging is order-free. */
  readonly updates: readonly Uint8Array[];
  /** Tag of the remote version that is surely contained in `updates`; null when never synchronised. */
  readonly syncedTag: Tag | null;
  /** Set while the device holds changes that no read of the file has shown yet. */
  readonly dirty: boolean;
}

/** The local replica of one partnership in one storage partition. */
export interface ReplicaStore {
  load(): Promise<Result<StoredReplica, StoreFailure>>;
  /** Durable when it resolves. `dirty` marks that the file does not have this yet. */
  append(update: Uint8Array, dirty: boolean): Promise<Result<void, StoreFailure>>;
  /** Notes what is known of the remote, without touching updates. */
  noteSynced(tag: Tag | null, dirty: boolean): Promise<Result<void, StoreFailure>>;
  /** Replaces all updates that `load` or `append` of this instance have seen by one that contains them. */
  compact(update: Uint8Array): Promise<Result<void, StoreFailure>>;
}

/** Messages between pages of the same person on this device. */
export interface Siblings {
  tell(update: Uint8Array): void;
  /** The returned function stops listening. */
  hear(listener: (update: Uint8Array) => void): () => void;
  /**
   * Runs while this page is the one that talks to the remote for all siblings; called at once when there is nobody else.
   * The returned function gives the lead up.
   */
  lead(onLead: () => void): () => void;
}
