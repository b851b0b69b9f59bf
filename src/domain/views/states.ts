/** The member's state of one session, the one before it, and how motivation moved. SPEC: V. */
import type { Day } from '../../base/clock.ts';
import type { Motivation, PartnershipRecord, Session, State } from '../entities.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';

/** How many sessions the trend looks back. */
const trendLength = 12;

export interface TrendPoint {
  readonly session: string;
  readonly day: Day;
  /** Null: the session was held without it. */
  readonly motivation: Motivation | null;
}

/** The state of a session; an empty one while nothing is filled in. */
export function stateFor(record: PartnershipRecord, sessionId: string): State {
  const empty: State = { id: sessionId, motivation: null, induction: null, moved: '', stuck: '', scars: '', breakthroughs: '', at: null };
  return entityOf(record.states, sessionId) ?? empty;
}

/** The newest state that the member filled in before this session (which need not be in the record yet). */
export function previousState(record: PartnershipRecord, session: Pick<Session, 'id' | 'day'>): State | null {
  const here = [session.day, session.id] as const;
  const earlier = byDay(record).filter((one) => byTextThenId([one.day, one.id], here) < 0);
  return earlier.map((one) => filledState(record, one.id)).findLast((state) => state !== null) ?? null;
}

/** Motivation in the last twelve sessions that were closed or have a state, oldest first. */
export function stateTrend(record: PartnershipRecord): readonly TrendPoint[] {
  return byDay(record)
    .filter((session) => session.closed ?? filledState(record, session.id))
    .slice(-trendLength)
    .map(({ id, day }) => ({ session: id, day, motivation: filledState(record, id)?.motivation ?? null }));
}

function filledState(record: PartnershipRecord, sessionId: string): State | null {
  const state = entityOf(record.states, sessionId);
  return state?.at ? state : null;
}

function byDay(record: PartnershipRecord): readonly Session[] {
  return [...entitiesOf(record.sessions)].sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
}
