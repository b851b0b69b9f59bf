/**
 * Who may do what with an item. A right is the strongest grant on the item or on any folder above it (SharePoint's
 * inheritance; nothing here breaks it).
 */
import type { DriveStore } from './drive-store.ts';
import type { Drive, Grant, Grantee, Item, ItemRole } from './drive-types.ts';

const STRENGTH: Readonly<Record<ItemRole, number>> = { read: 1, write: 2, owner: 3 };

/** True when a permission for `grantee` covers this person. */
export function covers(grantee: Grantee, userId: string): boolean {
  return grantee.kind === 'user' ? grantee.userId === userId : grantee.members.includes(userId);
}

/** All grants that act on the item: its own first, then those of the folders above. */
export function effectiveGrants(store: DriveStore, item: Item): { grant: Grant; on: Item }[] {
  const found: { grant: Grant; on: Item }[] = [];
  for (let i: Item | undefined = item; i; i = store.parent(i)) {
    for (const grant of i.grants) found.push({ grant, on: i });
  }
  return found;
}

/** The person's strongest right on the item; undefined means none at all. */
export function roleOn(store: DriveStore, item: Item, userId: string): ItemRole | undefined {
  let best: ItemRole | undefined;
  for (const { grant } of effectiveGrants(store, item)) {
    if (covers(grant.grantee, userId) && (!best || STRENGTH[grant.role] > STRENGTH[best])) best = grant.role;
  }
  return best;
}

export function canWrite(role: ItemRole | undefined): boolean {
  return role === 'write' || role === 'owner';
}

/** True when anything in the drive is shared with the person. */
export function hasAnyIn(store: DriveStore, drive: Drive, userId: string): boolean {
  const visit = (item: Item): boolean => item.grants.some((g) => covers(g.grantee, userId)) || store.childrenOf(item).some(visit);
  return visit(store.root(drive));
}
