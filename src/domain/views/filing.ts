/**
 * Which sessions of the past leave the record for files of their own, and what goes with each: the record's size follows
 * what is open, not the years. SPEC: K.
 */
import type { Day } from '../../base/clock.ts';
import { addDays } from '../dates.ts';
import { emptyRecord, type PartnershipRecord, type Session, type Table } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import type { Achievement } from '../growth.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { type DayCount, daysIn, dayTold, lookedBackOn } from './held.ts';

/** So many of the newest sessions that were held stay: what the trend shows. */
export const sessionsKept = 12;
/** A session that nobody closed leaves so many days after it. */
const unclosedDays = 28;

/** Tables of which entities leave with a session, each in a leaf of its own. */
export const leavingTables = ['topics', 'agreements', 'achievements', 'blockers', 'amendments'] as const;
type LeavingTable = (typeof leavingTables)[number];

export interface FilingSession {
  readonly session: Session;
  /** Ids of what goes with it: settled in it, looked back on by it, written beside it. */
  readonly leaving: Readonly<Record<LeavingTable, readonly string[]>>;
}

type Outcome = Readonly<Record<'session' | 'at', string>>;

const nothing = (): Record<LeavingTable, string[]> => ({ topics: [], agreements: [], achievements: [], blockers: [], amendments: [] });

/** It was closed, or somebody said how they were. */
const wasHeld = ({ states }: PartnershipRecord, { closed, id }: Session): boolean => closed !== null || Boolean(entityOf(states, id)?.at);

/**
 * The last day of which something may have left the record (K1, K2): that of the oldest session that stays for being new. Null: so few
 * were held that nothing has.
 */
export function mayHaveLeftUntil(record: PartnershipRecord): Day | null {
  const held = entitiesOf(record.sessions).filter((session) => wasHeld(record, session));
  return held.map(({ day }) => day).sort().at(-sessionsKept) ?? null;
}

/** Oldest first. `keep`: how many of the newest sessions that were held (closed, or with a state) stay. */
export function sessionsToFile(record: PartnershipRecord, today: Day, keep: number = sessionsKept): readonly FilingSession[] {
  const sessions = [...entitiesOf(record.sessions)].sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id]));
  const held = sessions.filter((session) => wasHeld(record, session));
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
  const dayOf = daysIn(record);
  const filing = old.map((session) => ({ session, leaving: nothing() }));
  const going = new Map(filing.map(({ session, leaving }) => [session.id, leaving]));
  const put = (table: LeavingTable, id: string, session: string | null): void => {
    if (session !== null) going.get(session)?.[table].push(id);
  };
  for (const { id, discussed, withdrawn } of entitiesOf(record.topics)) {
    const settled = discussed ?? withdrawn;
    if (settled) put('topics', id, goesWith(discussed?.session ?? null, dayOf(settled.at)));
  }
  for (const table of ['agreements', 'blockers'] as const) {
    for (const { id, outcome } of entitiesOf<{ readonly id: string; readonly outcome: Outcome | null }>(record[table])) {
      if (outcome) put(table, id, goesWith(outcome.session, dayOf(outcome.at)));
    }
  }
  for (const achievement of entitiesOf(record.achievements)) {
    const day = speaksForTarget(record, achievement) ? null : doneWith(achievement, dayOf);
    if (day !== null) put('achievements', achievement.id, goesWith(null, day));
  }
  for (const { id, session } of entitiesOf(record.amendments)) put('amendments', id, session);
  for (const { leaving } of filing) for (const table of leavingTables) leaving[table].sort();
  return filing;
}

/** What serves the level that the member wants to reach is counted on the way to it, however long ago it was. */
function speaksForTarget({ foundations, skills }: PartnershipRecord, { level, skill, withdrawn }: Achievement): boolean {
  const target = entityOf(foundations, foundationId)?.targetLevel ?? null;
  if (target === null || withdrawn !== null) return false;
  return level === target || (skill !== null && entityOf(skills, skill)?.level === target);
}

/**
 * The day since which nothing is left to do with an achievement: it was achieved, and written down, or taken off; null for a
 * draft, which waits for its value. By the day of writing, too: what somebody remembers of last year is shown for as long as
 * anything else that was added today.
 */
function doneWith(achievement: Achievement, dayOf: DayCount): Day | null {
  const { value, withdrawn } = achievement;
  if (withdrawn !== null) return dayOf(withdrawn.at);
  return value.trim() === '' ? null : dayTold(achievement, dayOf);
}

/**
 * All that can be told of one session: what goes with it, what was promised or answered in it and is settled elsewhere,
 * blockers that came up or were settled in it, and the names of the skills that were scored or served.
 */
export function recordOfSession(record: PartnershipRecord, { session, leaving }: FilingSession): PartnershipRecord {
  const { topics, agreements, achievements, blockers, amendments } = leaving;
  const inIt = pick(record.answers, (answer) => answer.session === session.id || agreements.includes(answer.agreement));
  const named = new Set([...agreements, ...entitiesOf(inIt).map((answer) => answer.agreement)]);
  const scores = pick(record.scores, (score) => score.session === session.id);
  const raises = pick(record.raises, (raise) => raise.session === session.id || blockers.includes(raise.blocker));
  const settlements = pick(record.settlements, (settlement) => settlement.session === session.id || blockers.includes(settlement.blocker));
  const raised = new Set([...entitiesOf(raises), ...entitiesOf(settlements)].map(({ blocker }) => blocker));
  const here = lookedBackOn(record, session);
  const dayOf = daysIn(record);
  const achieved = pick(record.achievements, ({ id }) => achievements.includes(id));
  const skills = new Set<string | null>([...entitiesOf(scores), ...entitiesOf(achieved)].map(({ skill }) => skill));
  return {
    // Nothing of what lasts longer than a session is copied but what is named here.
    ...emptyRecord,
    partnership: record.partnership,
    scores,
    ratings: pick(record.ratings, (rating) => rating.session === session.id),
    achievements: achieved,
    skills: pick(record.skills, ({ id }) => skills.has(id)),
    raises,
    settlements,
    blockers: pick(record.blockers, ({ id, outcome, raisedAt }) => blockers.includes(id) || raised.has(id) || outcome?.session === session.id || here(dayOf(raisedAt))),
    sessions: { [session.id]: session },
    states: pick(record.states, ({ id }) => id === session.id),
    topics: pick(record.topics, ({ id }) => topics.includes(id)),
    agreements: pick(record.agreements, ({ id, session: made }) => named.has(id) || made === session.id),
    answers: inIt,
    amendments: pick(record.amendments, ({ id }) => amendments.includes(id)),
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
