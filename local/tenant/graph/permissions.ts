/** Permissions of items: list, invite, revoke. */
import type { Permission } from '@microsoft/microsoft-graph-types';
import { covers, effectiveGrants, roleOn } from '../model/access.ts';
import type { Grant, ItemRole } from '../model/drive-types.ts';
import type { Person } from '../model/people.ts';
import { grant, loginName, revoke } from '../model/sharing.ts';
import { jsonBody, param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError, accessDenied, invalidRequest, itemNotFound } from './errors.ts';
import { itemOfCall } from './item-address.ts';
import { identity } from './item-json.ts';
import { allowOptions } from './odata.ts';

/**
 * permission with grantedToV2 (permission.md). `inheritedFrom` is left out: "OneDrive for Business and SharePoint document
 * libraries don't return the inheritedFrom property".
 */
function permissionJson(g: Grant): Permission {
  const { grantee } = g;
  if (grantee.kind === 'siteGroup') {
    const siteGroup = { id: grantee.id, displayName: grantee.displayName, loginName: grantee.displayName };
    return { id: g.id, roles: [g.role], grantedToV2: { siteGroup } };
  }
  const { user } = identity(grantee.userId);
  const siteUser = { id: '7', displayName: user['displayName'], email: user['email'], loginName: loginName(grantee.userId) };
  return { id: g.id, roles: [g.role], grantedToV2: { user, siteUser }, grantedTo: { user } };
}

/**
 * GET permissions: driveitem-list-permissions.md. Owners get all of them, inherited ones included; "for a non-owner caller,
 * only the sharing permissions that apply to the caller are returned".
 */
export function listPermissions(call: GraphCall): GraphAnswer {
  allowOptions(call, []);
  const item = itemOfCall(call, 'read');
  const isOwner = roleOn(call.state.files, item, call.caller.id) === 'owner';
  const seen = new Set<string>();
  const value = effectiveGrants(call.state.files, item)
    .map(({ grant: g }) => g)
    .filter((g) => isOwner || covers(g.grantee, call.caller.id))
    .filter((g) => !seen.has(g.id) && seen.add(g.id));
  return { status: 200, json: { value: value.map(permissionJson) } };
}

function recipient(call: GraphCall, entry: unknown): Person {
  const { objectId, email } = (entry ?? {}) as { objectId?: unknown; email?: unknown };
  const key = typeof objectId === 'string' ? objectId : email;
  const person = typeof key === 'string' ? call.state.person(key) : undefined;
  if (!person) throw new GraphError(400, 'noResolvedUsers', 'One or more users could not be resolved.');
  return person;
}

function roleOf(roles: unknown): Exclude<ItemRole, 'owner'> {
  if (Array.isArray(roles) && roles.length > 0 && roles.every((r) => r === 'read' || r === 'write')) {
    return roles.includes('write') ? 'write' : 'read';
  }
  throw invalidRequest('The roles are not valid.');
}

/**
 * POST invite: driveitem-invite.md, 200 with the permissions. Whoever may write may invite (default of SharePoint: members
 * can share). `retainInheritedPermissions` is refused, as on the service (microsoft-graph-docs#22261).
 */
export function invite(call: GraphCall): GraphAnswer {
  const item = itemOfCall(call, 'write');
  const body = jsonBody(call);
  if ('retainInheritedPermissions' in body) throw invalidRequest('Invalid request');
  const recipients = body['recipients'];
  if (!Array.isArray(recipients) || recipients.length === 0) throw invalidRequest('At least one recipient must be provided.');
  if (item.parentId === null) throw accessDenied();
  const role = roleOf(body['roles']);
  const people = recipients.map((entry) => recipient(call, entry));
  const given = people.map((p) => grant(call.state.files, item, { kind: 'user', userId: p.id }, role));
  return { status: 200, json: { value: given.map(permissionJson) } };
}

/**
 * DELETE permissions/{id}: permission-delete.md, 204, at once. "Only sharing permissions that are not inherited can be
 * deleted": 403 for an inherited one. A person may always give up their own.
 */
export function revokePermission(call: GraphCall): GraphAnswer {
  const item = itemOfCall(call, 'read');
  const id = param(call, 'permission');
  const found = effectiveGrants(call.state.files, item).find(({ grant: g }) => g.id === id);
  if (!found) throw itemNotFound();
  const own = found.grant.grantee.kind === 'user' && found.grant.grantee.userId === call.caller.id;
  const role = roleOn(call.state.files, item, call.caller.id);
  if (found.on !== item || found.grant.role === 'owner' || (!own && role === 'read')) throw accessDenied();
  revoke(item, id);
  return { status: 204 };
}
