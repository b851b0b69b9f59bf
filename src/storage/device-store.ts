import type { ReplicaStore, Siblings } from '../sync/ports.ts';

/**
 * What one person keeps on this device. Named by tenant and account, so that two people on one device never see each
 * other's replicas.
 */
export interface DeviceStore {
  replica(pairKey: string): ReplicaStore;
  siblings(pairKey: string): Siblings;
  readonly notes: Notes;
  readonly rows: Rows;
}

/**
 * Small things worth remembering: which space belongs to a chat, the last painted record. Losing one costs a question to
 * Graph, never something typed; so failures read as "nothing noted".
 */
export interface Notes {
  /** Untyped on purpose: whoever reads validates (an older version of the app may have written it). */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

/**
 * Many small things under one beginning of their keys, each written by itself: two pages of one person never wipe what the other has put
 * there. Kept beside the notes, and as much as they are: what cannot be read is not there.
 */
export interface Rows {
  /** All of which the key begins so. Untyped, as notes are. Never rejects. */
  under(beginning: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /**
   * All of it or nothing; `undefined` removes. It is handed to the browser whole before this returns, so that it is kept although the
   * page is put away in the next moment. Resolves when it is on the disk, or cannot be put there.
   */
  put(changed: ReadonlyMap<string, unknown>): Promise<void>;
}

/** `accord/<tenant>/<account>`: the name of everything that is kept for one person. */
export function accountName(tenant: string, account: string): string {
  return `accord/${tenant.toLowerCase()}/${account.toLowerCase()}`;
}
