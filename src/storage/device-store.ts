import type { ReplicaStore, Siblings } from '../sync/ports.ts';

/**
 * What one person keeps on this device. Named by tenant and account, so that two people on one device never see each
 * other's replicas.
 */
export interface DeviceStore {
  replica(pairKey: string): ReplicaStore;
  siblings(pairKey: string): Siblings;
  readonly notes: Notes;
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

/** `accord/<tenant>/<account>`: the name of everything that is kept for one person. */
export function accountName(tenant: string, account: string): string {
  return `accord/${tenant.toLowerCase()}/${account.toLowerCase()}`;
}
