/**
 * Who can open a folder, and giving one more person the right to
 * (https://learn.microsoft.com/graph/api/driveitem-list-permissions, driveitem-invite). Both cost five resource units, so
 * they are asked for by people, never by a timer.
 */
import { ok, type Result } from '../base/result.ts';
import type { Person } from '../domain/entities.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { listAt, objectAt, textAt, type Json } from './json.ts';
import type { Access, KnownAccess } from './services.ts';
import type { GraphScope } from './tokens.ts';

/** Who can open the item at `itemPath`, as far as Graph tells the caller. */
export async function readAccess(
  client: GraphClient,
  itemPath: string,
  scope: GraphScope,
  signal?: AbortSignal,
): Promise<Result<KnownAccess, RemoteFailure>> {
  const permissions = await client.list({ path: `${itemPath}/permissions`, scope, signal });
  if (!permissions.ok) return permissions;
  // An owner's permission in the list shows that it is an owner who asks.
  const complete = permissions.value.some((permission) => owns(permission));
  return ok({ lines: mergeAccess(permissions.value.flatMap(readPermission)), complete });
}

/** Lets `other` read and change the folder, without a mail; whoever has the right already keeps it. */
export async function invite(
  client: GraphClient,
  itemPath: string,
  scope: GraphScope,
  other: Person,
): Promise<Result<void, RemoteFailure>> {
  const answer = await client.send({
    method: 'POST',
    path: `${itemPath}/invite`,
    scope,
    body: { recipients: [{ objectId: other.id }], requireSignIn: true, sendInvitation: false, roles: ['write'] },
  });
  return answer.ok ? ok() : answer;
}

/** One line for each person, group and link; owners first. */
export function mergeAccess(lines: readonly Access[]): readonly Access[] {
  const merged = new Map<string, Access>();
  for (const line of lines) {
    const key = line.personId ?? `${line.kind} ${line.name}`;
    const known = merged.get(key);
    if (!known || strength(line) > strength(known)) merged.set(key, line);
  }
  return [...merged.values()].sort((a, b) => strength(b) - strength(a));
}

function strength({ kind, may }: Access): number {
  return kind === 'owner' ? 2 : may === 'write' ? 1 : 0;
}

const linkNames: Readonly<Record<string, string>> = {
  anonymous: 'Anyone with the link',
  organization: 'Everyone in the organisation with the link',
};

function readPermission(permission: Json): readonly Access[] {
  const link = objectAt(permission, 'link');
  const owner = owns(permission);
  const may = owner || rolesOf(permission).includes('write') || textAt(link, 'type') === 'edit' ? 'write' : 'read';
  if (link) {
    const name = linkNames[textAt(link, 'scope') ?? ''];
    if (name !== undefined) return [{ name, personId: null, kind: 'link', may }];
    // A link for certain people is as good as their names.
    const identities = listAt(permission, 'grantedToIdentitiesV2') ?? [];
    return identities.flatMap((one) => readGrantee(one, false, may) ?? []);
  }
  return [readGrantee(objectAt(permission, 'grantedToV2'), owner, may) ?? []].flat();
}

function rolesOf(permission: Json): readonly unknown[] {
  return Array.isArray(permission['roles']) ? permission['roles'] : [];
}

function owns(permission: Json): boolean {
  const roles = rolesOf(permission);
  return roles.includes('owner') || roles.includes('sp.full control');
}

/** `sharePointIdentitySet`: `user` and `group` are of Entra ID, `siteUser` and `siteGroup` of the site. */
function readGrantee(set: Json | null, owner: boolean, may: Access['may']): Access | null {
  const group = objectAt(set, 'group') ?? objectAt(set, 'siteGroup');
  const user = objectAt(set, 'user') ?? objectAt(set, 'siteUser');
  const name = textAt(group ?? user, 'displayName') ?? textAt(group ?? user, 'email');
  if (group) return { name: name ?? '', personId: null, kind: 'group', may };
  if (!user) return null;
  const personId = textAt(objectAt(set, 'user'), 'id')?.toLowerCase() ?? null;
  return { name: name ?? '', personId, kind: owner ? 'owner' : 'person', may };
}
