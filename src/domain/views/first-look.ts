/**
 * The part of a record that a page shows first: what is open, and the dates around now. Its size follows what is open, not
 * the years, so that the fiftieth week opens like the first. SPEC: V10.
 */
import type { Day } from '../../base/clock.ts';
import { addDays } from '../dates.ts';
import { emptyRecord, type PartnershipRecord, type Session, type Table } from '../entities.ts';
import { entitiesOf } from '../table.ts';

/** Closed sessions this near to the newest of them are kept: the last states, and dates that can be chosen. */
const nearDays = 100;

/**
 * `record` without what only the past needs, nor the view of growth, which is there once the document is loaded: open
 * agreements, topics to discuss, open blockers, the session at hand and its state are the same on it.
 */
export function firstLook(record: PartnershipRecord): PartnershipRecord {
  const agreements = keep(record.agreements, (agreement) => agreement.outcome === null);
  const days = entitiesOf(record.sessions).flatMap((session) => (session.closed === null ? [] : [session.day]));
  const newest = days.reduce((latest: Day, day) => (day > latest ? day : latest), '');
  // When "next time" was is told by the sessions since it was promised.
  const promised = entitiesOf(agreements).flatMap(({ due }) => (due.kind === 'next' ? [due.from] : []));
  const since = [addDays(newest, -nearDays), ...promised].sort()[0] ?? '';
  const sessions = keep(record.sessions, (session) => session.closed === null || session.day >= since || isPlannedFrom(session, since));
  const blockers = keep(record.blockers, ({ outcome }) => outcome === null);
  const blocked = new Set(entitiesOf(blockers).flatMap(({ blocks }) => (blocks === null ? [] : [blocks.id])));
  const planItems = keep(record.planItems, (_item, id) => blocked.has(id));
  // An item of the plan may stand before the target level by the skill that it serves.
  const served = new Set(entitiesOf(planItems).map(({ skill }) => skill));
  return {
    ...emptyRecord,
    partnership: record.partnership,
    series: record.series,
    // Of what lasts longer, only what an open blocker is ordered and named by.
    foundations: mapped(record.foundations, (foundation) => ({ ...foundation, agreement: '', template: '' })),
    blockers,
    raises: keep(record.raises, ({ blocker }) => Object.hasOwn(blockers, blocker)),
    settlements: keep(record.settlements, ({ blocker }) => Object.hasOwn(blockers, blocker)),
    skills: keep(record.skills, (_skill, id) => blocked.has(id) || served.has(id)),
    planItems,
    agreements,
    answers: keep(record.answers, (answer) => Object.hasOwn(agreements, answer.agreement)),
    sessions,
    // A state may be there before its session is.
    states: keep(record.states, (_state, id) => Object.hasOwn(sessions, id) || !Object.hasOwn(record.sessions, id)),
    topics: keep(record.topics, (topic) => topic.discussed === null && topic.withdrawn === null),
  };
}

/** A session that was moved is found under its planned date, too, and its id (`s20261123…`) is taken. */
function isPlannedFrom({ id, occurrence }: Session, since: Day): boolean {
  return (occurrence !== null && occurrence.originalStart.slice(0, 10) >= since) || id >= `s${since.replaceAll('-', '')}`;
}

function keep<T>(table: Table<T>, wanted: (entity: T, id: string) => boolean): Table<T> {
  return Object.fromEntries(Object.entries(table).filter(([id, entity]) => wanted(entity, id)));
}

function mapped<T>(table: Table<T>, change: (entity: T) => T): Table<T> {
  return Object.fromEntries(Object.entries(table).map(([id, entity]) => [id, change(entity)]));
}
