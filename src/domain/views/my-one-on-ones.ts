/**
 * One person's 1:1s side by side: what each waits for. Goes over first looks (V10), so that twelve cost what is open in them
 * and not their years. SPEC: MO.
 */
import { dayOf, type Day, type Instant } from '../../base/clock.ts';
import type { Occurrence, PartnershipRecord, PersonId, Role } from '../entities.ts';
import { sessionAtHand } from '../occurrence.ts';
import { otherRole, roleOf } from '../pair.ts';
import { byTextThenId } from '../table.ts';
import { type OpenAgreement, openAgreements } from './agreements.ts';
import { stateFor } from './states.ts';
import { topicsToDiscuss } from './topics.ts';

/** Where and when it is looked at. */
export interface Looking {
  readonly me: PersonId;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name, or `deviceZone`. */
  readonly timeZone: string;
  /** Milliseconds since 1970, up to which the calendar was read; left out: not further than the next weeks. */
  readonly readUntil?: number | undefined;
}

export interface OneOnOne {
  readonly pairKey: string;
  readonly record: PartnershipRecord;
  /** Dates of its series in the next weeks, not cancelled; null without the right to read them. */
  readonly calendar: readonly Occurrence[] | null;
}

/** How many of each side's. */
export interface Sides {
  readonly mine: number;
  readonly theirs: number;
}

export interface OneOnOneSummary {
  readonly pairKey: string;
  /** Which side I am; null for somebody who is neither (they read along). */
  readonly role: Role | null;
  /** The session that is held now, or the next one. `start`: null when only its day is known. */
  readonly next: { readonly day: Day; readonly start: Instant | null; readonly source: 'calendar' | 'cadence' | 'today' | 'none' };
  /** Promises that are not settled; what both promised counts for both sides. */
  readonly open: Sides;
  readonly overdue: Sides;
  /** Wordings that wait for my signature. */
  readonly toSign: number;
  /** Has the member said how they are, for that session? */
  readonly stateSaid: boolean;
  /** Topics that wait. */
  readonly topics: Sides;
}

export function summaryOf({ pairKey, record, calendar }: OneOnOne, { me, now, timeZone, readUntil }: Looking): OneOnOneSummary {
  const role = roleOf(record, me);
  const read = { calendar, asked: Object.keys(record.series), readUntil };
  const { session, start, source } = sessionAtHand({ record, surface: 'tab', now, timeZone, ...read, chosen: null, seriesId: null });
  const open = openAgreements(record, { day: session.day, today: dayOf(now, timeZone), zone: timeZone, me: role });
  const overdue = open.filter(({ due }) => due.kind === 'overdue');
  const topics = topicsToDiscuss(record);
  const mine = topics.filter(({ by }) => by === role).length;
  return {
    pairKey,
    role,
    // Nobody has picked a date here.
    next: { day: session.day, start, source: source === 'chosen' ? 'today' : source },
    open: sidesOf(open, role),
    overdue: sidesOf(overdue, role),
    toSign: open.filter((one) => one.needsMySignature).length,
    stateSaid: stateFor(record, session.id).at !== null,
    topics: { mine, theirs: topics.length - mine },
  };
}

/** The soonest first; those of which no date is known come last, by `nameOf`. */
export function bySoonest(summaries: readonly OneOnOneSummary[], nameOf: (pairKey: string) => string): readonly OneOnOneSummary[] {
  const when = ({ next }: OneOnOneSummary): string => (next.source === 'today' || next.source === 'none' ? '9999' : (next.start ?? next.day));
  return [...summaries].sort((a, b) => byTextThenId([when(a), nameOf(a.pairKey)], [when(b), nameOf(b.pairKey)]));
}

export const isOf = ({ owner }: OpenAgreement, role: Role): boolean => owner === 'both' || owner === role;

function sidesOf(open: readonly OpenAgreement[], role: Role | null): Sides {
  const count = (side: Role): number => open.filter((one) => isOf(one, side)).length;
  // Who only reads along has no side: all is somebody else's.
  return role === null ? { mine: 0, theirs: open.length } : { mine: count(role), theirs: count(otherRole(role)) };
}
