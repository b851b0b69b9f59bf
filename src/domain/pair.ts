/** Who the two are: the key of a pair, and which side a person is on. */
import { sha256Hex } from '../base/ids.ts';
import type { PartnershipRecord, Person, PersonId, Role } from './entities.ts';
import { entityOf } from './table.ts';

/** Names a pair whoever computes it: first 16 hex digits of SHA-256 over both Entra object ids, lower case, sorted, `a|b`. */
export function pairKey(a: PersonId, b: PersonId): string {
  return sha256Hex([a.toLowerCase(), b.toLowerCase()].sort().join('|')).slice(0, 16);
}

export function otherRole(role: Role): Role {
  return role === 'manager' ? 'member' : 'manager';
}

/** The side of a person; null for somebody who is neither, and before the template is attached. */
export function roleOf(record: PartnershipRecord, person: PersonId): Role | null {
  if (!record.partnership) return null;
  const id = person.toLowerCase();
  const { manager, member } = record.partnership.roles;
  return id === manager.toLowerCase() ? 'manager' : id === member.toLowerCase() ? 'member' : null;
}

/** The person on a side; null before the template is attached. */
export function personOf(record: PartnershipRecord, role: Role): Person | null {
  if (!record.partnership) return null;
  const id = record.partnership.roles[role];
  return entityOf(record.partnership.people, id) ?? { id, displayName: '', userPrincipalName: '' };
}

/** The other of the two; null when the person is neither. */
export function otherOf(record: PartnershipRecord, person: PersonId): Person | null {
  const role = roleOf(record, person);
  return role && personOf(record, otherRole(role));
}
