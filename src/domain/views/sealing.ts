/** Which sessions are to be sealed, what goes into their files, and what was written after that. SPEC: Z. */
import type { Instant } from '../../base/clock.ts';
import type { PartnershipRecord, Session, Topic } from '../entities.ts';
import { type Sealable, sealableAs } from '../session-state.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { recordOfSession } from './filing.ts';
import { dayAfterLast, daysIn, dayTold, lookedBackOn } from './held.ts';

export interface SessionToSeal extends Sealable {
  readonly session: Session;
}

/** Oldest first. */
export function sessionsToSeal(record: PartnershipRecord, now: Instant): readonly SessionToSeal[] {
  return [...entitiesOf(record.sessions)]
    .sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]))
    .flatMap((session) => {
      const sealable = sealableAs(session, now);
      return sealable === null ? [] : [{ session, ...sealable }];
    });
}

/**
 * What is sealed of a session: all that can be told of it (`recordOfSession`), with what was settled in it and what was achieved since the
 * session before, drafts among it: its minutes are made from this, and nothing adds to them later.
 */
export function sealedRecord(record: PartnershipRecord, session: Session): PartnershipRecord {
  const topics = entitiesOf(record.topics).flatMap(({ id, discussed }) => (discussed?.session === session.id ? [id] : []));
  const agreements = entitiesOf(record.agreements).flatMap(({ id, outcome }) => (outcome?.session === session.id ? [id] : []));
  const here = lookedBackOn(record, session);
  const dayOf = daysIn(record);
  const achievements = entitiesOf(record.achievements).flatMap((one) => (one.withdrawn === null && here(dayTold(one, dayOf)) ? [one.id] : []));
  return recordOfSession(record, { session, leaving: { topics, agreements, achievements, blockers: [], amendments: [] } });
}

const stateFields = ['motivation', 'induction', 'moved', 'stuck', 'scars', 'breakthroughs'] as const;

/** Something of a session that the record has otherwise than its sealed file. Empty: it is not there. */
export interface LateChange {
  readonly what: 'day' | 'notes' | (typeof stateFields)[number] | 'topic' | 'agreement' | 'answer' | 'achievement' | 'blocker';
  readonly sealed: string;
  readonly present: string;
}

/**
 * What came after a session was sealed, from a device that had been away or where the rules let it (S7): it is kept like all
 * that is written, and told apart. Signatures, scores and ratings that were shown later belong to the ledger and are no change.
 */
export function writtenAfterSealing(sealed: PartnershipRecord, present: PartnershipRecord, id: string): readonly LateChange[] {
  const then = entityOf(sealed.sessions, id);
  const now = entityOf(present.sessions, id);
  if (!then || !now) return [];
  const [stateThen, stateNow] = [entityOf(sealed.states, id), entityOf(present.states, id)];
  const all: LateChange[] = [
    { what: 'day', sealed: then.day, present: now.day },
    { what: 'notes', sealed: then.notes, present: now.notes },
    ...stateFields.map((what) => ({ what, sealed: `${stateThen?.[what] ?? ''}`, present: `${stateNow?.[what] ?? ''}` })),
    ...topicChanges(sealed, present, id),
    ...addedTo(sealed.agreements, present.agreements, id).map(({ terms }) => ({ what: 'agreement' as const, sealed: '', present: terms.wording })),
    ...addedTo(sealed.answers, present.answers, id).map(({ wording, text }) => ({ what: 'answer' as const, sealed: '', present: wording || text })),
    ...comeLater(sealed, present, now),
  ];
  return all.filter((change) => change.sealed !== change.present);
}

function topicChanges(sealed: PartnershipRecord, present: PartnershipRecord, session: string): readonly LateChange[] {
  const discussed = (record: PartnershipRecord): ReadonlyMap<string, string> =>
    new Map(entitiesOf(record.topics).flatMap((topic) => (topic.discussed?.session === session ? [[topic.id, wordsOf(topic)] as const] : [])));
  const [then, now] = [discussed(sealed), discussed(present)];
  return [...new Set([...then.keys(), ...now.keys()])].map((id) => ({ what: 'topic', sealed: then.get(id) ?? '', present: now.get(id) ?? '' }));
}

/** Achievements and blockers of the days that the session looks back on which its file does not have. What is known of its days is little when the session before it has left. */
function comeLater(sealed: PartnershipRecord, present: PartnershipRecord, session: Session): readonly LateChange[] {
  const closedOn = entitiesOf(present.sessions).flatMap(({ day, closed }) => (closed === null ? [] : [day]));
  const here = lookedBackOn(present, session, dayAfterLast(closedOn, session.day) ?? session.day);
  const dayOf = daysIn(present);
  const achieved = entitiesOf(present.achievements).filter((one) => one.withdrawn === null && here(dayTold(one, dayOf)) && entityOf(sealed.achievements, one.id) === undefined);
  const blocked = entitiesOf(present.blockers).filter(({ id, raisedAt }) => here(dayOf(raisedAt)) && entityOf(sealed.blockers, id) === undefined);
  return [
    ...achieved.map(({ what, value }) => ({ what: 'achievement' as const, sealed: '', present: value === '' ? what : `${what}\n${value}` })),
    ...blocked.map((one) => ({ what: 'blocker' as const, sealed: '', present: wordsOf(one) })),
  ];
}

function wordsOf({ title, note }: Pick<Topic, 'title' | 'note'>): string {
  return note === '' ? title : `${title}\n${note}`;
}

/** Entities of this session that are new; what is not there any more has been settled elsewhere. */
function addedTo<T extends { readonly id: string; readonly session: string }>(then: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>, session: string): readonly T[] {
  return entitiesOf(now).filter((one) => one.session === session && entityOf(then, one.id) === undefined);
}
