/** On which days a pair closed a session: what tells since when the next one looks back (SPEC PS2), also where the record does not know it any more. */
import type { Day } from '../base/clock.ts';
import { readSealedFileName } from '../document/sealed-file.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { closedSessions } from '../domain/views/held.ts';

/**
 * `names`: what lies beside the record. What was closed is in the record still, or has a sealed file; what nobody closed leaves without one, and
 * no other session begins to look back after it.
 */
export function closedDays(record: PartnershipRecord, names: Iterable<string>): readonly Day[] {
  const days = closedSessions(record).map(({ day }) => day);
  for (const name of names) {
    const sealed = readSealedFileName(name);
    if (sealed !== null) days.push(sealed.day);
  }
  return days;
}
