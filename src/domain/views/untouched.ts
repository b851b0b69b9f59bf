/** Does a record hold nothing but that it was attached? SPEC: RC10. */
import type { PartnershipRecord, Session, TableName } from '../entities.ts';
import { entitiesOf } from '../table.ts';

/** What attaching and merely looking leave behind. Of the foundation that is the template: in most languages attaching writes it. */
const unwritten: ReadonlySet<keyof PartnershipRecord> = new Set(['partnership', 'series', 'sessions', 'states', 'foundations'] satisfies (keyof PartnershipRecord)[]);

export function isUntouched(record: PartnershipRecord): boolean {
  const tables = (Object.keys(record) as (keyof PartnershipRecord)[]).filter((name): name is TableName => !unwritten.has(name));
  const nothingElse = tables.every((name) => entitiesOf<unknown>(record[name]).length === 0);
  return nothingElse && !isFounded(record) && entitiesOf(record.states).every(({ at }) => at === null) && entitiesOf(record.sessions).every(isBlank);
}

/** Who affirmed it, what it says of the two, where the member stands and what they looked at; the pair's template names no side. */
export function isFounded({ foundations }: PartnershipRecord): boolean {
  return entitiesOf(foundations).some(
    ({ agreement, affirmed, visionReviewed, presentLevel, targetLevel }) => agreement !== '' || (affirmed.manager ?? affirmed.member ?? visionReviewed ?? presentLevel ?? targetLevel) !== null,
  );
}

/** Only its date is known. */
function isBlank({ closed, confirmed, notes, part, seal, visited }: Session): boolean {
  const marks = [closed, confirmed.manager, confirmed.member, part, seal, ...Object.values(visited)];
  return notes === '' && marks.every((mark) => mark === null);
}
