/** What the two are called, wherever a sentence or a paper names them. */
import type { PartnershipRecord, Person } from '../domain/entities.ts';
import { m } from './text/language.ts';

export interface Names {
  readonly manager: string;
  readonly member: string;
}

/** Display names; somebody whose name is not known is called by their side. */
export function namesOf(record: PartnershipRecord): Names {
  const it = record.partnership;
  const name = (person: Person | undefined, otherwise: string): string => person?.displayName || person?.userPrincipalName || otherwise;
  return {
    manager: name(it?.people[it.roles.manager], m.things.manager),
    member: name(it?.people[it.roles.member], m.things.member),
  };
}
