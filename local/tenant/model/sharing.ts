/** Giving and taking rights on items. Every change moves the eTag of the item (abraunegg/onedrive: eTag moves without content). */
import type { DriveStore } from './drive-store.ts';
import type { Grant, Grantee, Item, ItemRole } from './drive-types.ts';
import { findPerson } from './directory.ts';

/** Claims login name of a person in SharePoint, e.g. `i:0#.f|membership|jonas@contoso.com`. */
export function loginName(userId: string): string {
  return `i:0#.f|membership|${findPerson(userId)?.userPrincipalName ?? userId}`;
}

function grantId(grantee: Grantee): string {
  const key = grantee.kind === 'user' ? loginName(grantee.userId) : grantee.displayName;
  return Buffer.from(key).toString('base64url');
}

/**
 * Gives `grantee` a role on the item and returns the permission. A second grant to the same grantee replaces the first
 * (SharePoint keeps one role assignment per principal, so permission ids are per principal).
 */
export function grant(store: DriveStore, item: Item, grantee: Grantee, role: ItemRole): Grant {
  const id = grantId(grantee);
  const known = item.grants.find((g) => g.id === id);
  if (known) {
    if (known.role !== role) item.eTagNumber += 1;
    known.role = role;
    return known;
  }
  const made: Grant = { id, grantee, role };
  item.grants.push(made);
  if (store.parent(item)) item.eTagNumber += 1;
  return made;
}

/** Takes a direct permission away; false when the item has none with this id. */
export function revoke(item: Item, grantId: string): boolean {
  const at = item.grants.findIndex((g) => g.id === grantId);
  if (at < 0) return false;
  item.grants.splice(at, 1);
  item.eTagNumber += 1;
  return true;
}
