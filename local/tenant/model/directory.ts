/** Finding people: among all that any seed knows (for names and addresses), or among those of one tenant. */
import { PEOPLE } from './people.ts';
import type { Person } from './people.ts';
import { TEAM } from './team.ts';

const EVERYBODY: readonly Person[] = [...PEOPLE, ...TEAM];

/** Finds a person by object id or user principal name (both are accepted by Graph, user-get.md); undefined when unknown. */
export function findPerson(idOrName: string, among: readonly Person[] = EVERYBODY): Person | undefined {
  const wanted = idOrName.toLowerCase();
  return among.find((p) => p.id === wanted || p.userPrincipalName === wanted);
}
