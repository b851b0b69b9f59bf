/** Does a record hold nothing but that it was attached? SPEC: RC10. */
import type { PartnershipRecord, Session, TableName } from '../entities.ts';
import { entitiesOf } from '../table.ts';

/** What attaching and merely looking leave behind. */
const unwritten: ReadonlySet<keyof PartnershipRecord> = new Set(['partnership', 'series', 'sessions', 'states'] satisfies (keyof PartnershipRecord)[]);

export function isUntouched(record: PartnershipRecord): boolean {
  const tables = (Object.keys(record) as (keyof PartnershipRecord)[]).filter((name): name is TableName => !unwritten.has(name));
  const nothingElse = tables.every((name) => entitiesOf<unknown>(record[name]).length === 0);
  return nothingElse && entitiesOf(record.states).every(({ at }) => at === null) && entitiesOf(record.sessions).every(isBlank);
}

/** Only its date is known. */
function isBlank({ closed, confirmed, notes, part, seal, visited }: Session): boolean {
  const marks = [closed, confirmed.manager, confirmed.member, part, seal, ...Object.values(visited)];
  return notes === '' && marks.every((mark) => mark === null);
}
