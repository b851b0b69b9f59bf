/**
 * Which sessions of the past leave the record for files of their own, and what goes with each: the record's size follows
 * what is open, not the years. SPEC: K.
 */
import type { Day } from '../../base/clock.ts';
import { addDays, utcDay } from '../dates.ts';
import type { PartnershipRecord, Session, Table } from '../entities.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';

/** So many of the newest sessions that were held stay: what the trend shows. */
export const sessionsKept = 12;
/** A session that nobody closed leaves so many days after it. */
const unclosedDays = 28;

export interface FilingSession {
  readonly session: Session;
  /** Ids of the topics and agreements that were settled in it. */
  readonly topics: readonly string[];
  readonly agreements: readonly string[];
}

/** Oldest first. `keep`: how many of the newest sessions that were held (closed, or with a state) stay. */
export function sessionsToFile(record: PartnershipRecord, today: Day, keep: number = sessionsKept): readonly FilingSession[] {
  const sessions = [...entitiesOf(record.sessions)].sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
  const held = sessions.filter(({ closed, id }) => closed !== null || entityOf(record.states, id)?.at);
  const oldestKept = held.at(-keep);
  if (oldestKept === undefined) return [];
  const needed = daysThatCount(record);
  const old = sessions
    .slice(0, sessions.indexOf(oldestKept))
    .filter(({ closed, day }) => !needed.has(day) && (closed !== null || day < addDays(today, -unclosedDays)));
  const newest = old.at(-1);
  if (newest === undefined) return [];
  const stays = new Set(Object.keys(record.sessions).filter((id) => old.every((session) => session.id !== id)));
  /** The session with which something settled goes; null while that stays. Settled between sessions: the next one. */
  const goesWith = (session: string | null, day: Day): string | null => {
    if (session !== null && stays.has(session)) return null;
    const own = old.find(({ id }) => id === session);
    if (own !== undefined) return own.id;
    return day > newest.day ? null : (old.find((one) => one.day >= day)?.id ?? null);
  };
  const topics = new Map<string, string[]>();
  for (const { id, discussed, withdrawn } of entitiesOf(record.topics)) {
    const settled = discussed ?? withdrawn;
    const session = settled && goesWith(discussed?.session ?? null, utcDay(settled.at));
    if (session !== null) topics.set(session, [...(topics.get(session) ?? []), id]);
  }
  const agreements = new Map<string, string[]>();
  for (const { id, outcome } of entitiesOf(record.agreements)) {
    const session = outcome && goesWith(outcome.session, utcDay(outcome.at));
    if (session !== null) agreements.set(session, [...(agreements.get(session) ?? []), id]);
  }
  return old.map((session) => ({
    session,
    topics: (topics.get(session.id) ?? []).sort(),
    agreements: (agreements.get(session.id) ?? []).sort(),
  }));
}

/** All that can be told of one session: what goes with it, and what was promised or answered in it and is settled elsewhere. */
export function recordOfSession(record: PartnershipRecord, { session, topics, agreements }: FilingSession): PartnershipRecord {
  const inIt = pick(record.answers, (answer) => answer.session === session.id || agreements.includes(answer.agreement));
  const named = new Set([...agreements, ...entitiesOf(inIt).map((answer) => answer.agreement)]);
  return {
    ...record,
    series: {},
    sessions: { [session.id]: session },
    states: pick(record.states, ({ id }) => id === session.id),
    topics: pick(record.topics, ({ id }) => topics.includes(id)),
    agreements: pick(record.agreements, ({ id, session: made }) => named.has(id) || made === session.id),
    answers: inIt,
  };
}

function pick<T>(table: Table<T>, wanted: (entity: T) => boolean): Table<T> {
  return Object.fromEntries(Object.entries(table).filter(([, entity]) => wanted(entity)));
}

/** Days of sessions that tell since when an open promise for "next time" is overdue. */
function daysThatCount(record: PartnershipRecord): ReadonlySet<Day> {
  const closed = entitiesOf(record.sessions)
    .flatMap((session) => (session.closed === null ? [] : [session.day]))
    .sort();
  return new Set(
    entitiesOf(record.agreements).flatMap(({ outcome, due }) => {
      const missed = outcome === null && due.kind === 'next' ? closed.find((day) => day > due.from) : undefined;
      return missed === undefined ? [] : [missed];
    }),
  );
}
