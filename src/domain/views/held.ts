/** Sessions of the past in order, and which of them looks back on what happened between two of them. */
import type { Day } from '../../base/clock.ts';
import { addDays } from '../dates.ts';
import type { PartnershipRecord, Session } from '../entities.ts';
import { byTextThenId, entitiesOf } from '../table.ts';

/** Sessions that were closed, oldest first. */
export function closedSessions(record: PartnershipRecord): readonly Session[] {
  return entitiesOf(record.sessions)
    .filter(({ closed }) => closed !== null)
    .sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
}

/** Before the oldest session that is known, so many days belong to it: as many as two sessions are apart at the most, as a rule. */
const daysBefore = 30;

/**
 * The days that a session looks back on: from the day after the session before it up to its own. The oldest that is known looks back on a
 * month: in a session's own file nothing is known of the one before, and only what belongs to the session lies there.
 */
export function lookedBackOn(record: PartnershipRecord, session: Session): (day: Day) => boolean {
  const before = entitiesOf(record.sessions)
    .filter(({ day, closed }) => closed !== null && day < session.day)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const from = before === undefined ? addDays(session.day, -daysBefore) : addDays(before, 1);
  return (day) => day >= from && day <= session.day;
}
