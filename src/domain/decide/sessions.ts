/** The session that a command belongs to: written when first needed, closed, confirmed, opened again. SPEC: S. */
import type { Day } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection, SessionAtHand } from '../commands.ts';
import { isDay } from '../dates.ts';
import type { Occurrence, Session } from '../entities.ts';
import { otherRole } from '../pair.ts';
import { isSealed } from '../session-state.ts';
import { entityOf, isUsableId } from '../table.ts';
import { set, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';

/** A session that a command may refer to, and what must be written first so that it is in the record. */
interface Needed {
  readonly day: Day;
  readonly session: Session | null;
  readonly first: readonly Mutation[];
}

/**
 * Absent fields mean "not closed, not confirmed": they are left out on purpose, so that creating a session late (offline)
 * never overwrites what the other did with it meanwhile.
 */
export function needSession({ record, context }: Desk, id: string): Result<Needed, Rejection> {
  const session = entityOf(record.sessions, id) ?? null;
  const atHand = context.session.id === id && isUsableId(id) && isDay(context.session.day) ? context.session : null;
  if (!session && !atHand) return fail({ kind: 'unknown', what: 'session' });
  if (atHand && (!session || isStale(session, atHand))) {
    return ok({ day: atHand.day, session, first: [set('sessions', id, dateFields(atHand))] });
  }
  return ok({ day: session?.day ?? context.session.day, session, first: [] });
}

/** As `needSession`, for what a sealed session no longer takes. */
export function needUnsealed(desk: Desk, id: string): Result<Needed, Rejection> {
  const needed = needSession(desk, id);
  return needed.ok && needed.value.session && isSealed(needed.value.session) ? fail({ kind: 'session-sealed' }) : needed;
}

/** A meeting that was moved, or whose date has become known, takes its session along while that is open. */
function isStale(session: Session, atHand: SessionAtHand): boolean {
  if (session.closed || !atHand.occurrence) return false;
  return !sameOccurrence(session.occurrence, atHand.occurrence);
}

function sameOccurrence(a: Occurrence | null, b: Occurrence | null): boolean {
  if (!a || !b) return a === b;
  return a.series === b.series && a.originalStart === b.originalStart && a.start === b.start;
}

function dateFields(date: { readonly day: Day; readonly occurrence: Occurrence | null }): Record<string, Json> {
  return { day: date.day, occurrence: date.occurrence && { ...date.occurrence } };
}

export function correctOccurrence(desk: Desk, command: CommandOf<'correct-occurrence'>): Decision {
  const needed = needUnsealed(desk, command.session);
  if (!needed.ok) return needed;
  if (!isDay(command.day)) return fail({ kind: 'unknown', what: 'session' });
  const { session } = needed.value;
  if (session && session.day === command.day && sameOccurrence(session.occurrence, command.occurrence)) return unchanged;
  return ok([set('sessions', command.session, dateFields(command))]);
}

export function closeSession(desk: Desk, command: CommandOf<'close-session'>): Decision {
  const needed = needUnsealed(desk, command.session);
  if (!needed.ok) return needed;
  const { session, first } = needed.value;
  const { role, context } = desk;
  const own: Record<string, Json> = { [`confirmed-${role}`]: context.now };
  if (session?.closed) {
    // Both pressed "close": what the second one meant is what "confirm" does.
    return session.confirmed[role] ? fail({ kind: 'session-closed' }) : ok([...first, set('sessions', session.id, own)]);
  }
  // A confirmation from before the session was opened again is not one of this close.
  const other = otherRole(role);
  const stale: Record<string, Json> = session?.confirmed[other] ? { [`confirmed-${other}`]: null } : {};
  const closed = { closed: { by: role, at: context.now }, ...own, ...stale };
  return ok([...first, set('sessions', command.session, closed)]);
}

export function confirmSession(desk: Desk, command: CommandOf<'confirm-session'>): Decision {
  const session = closedSession(desk, command.session);
  if (!session.ok) return session;
  if (session.value.confirmed[desk.role]) return unchanged;
  return ok([set('sessions', command.session, { [`confirmed-${desk.role}`]: desk.context.now })]);
}

export function reopenSession(desk: Desk, command: CommandOf<'reopen-session'>): Decision {
  const session = closedSession(desk, command.session);
  if (!session.ok) return session;
  return ok([set('sessions', command.session, { closed: null, 'confirmed-manager': null, 'confirmed-member': null })]);
}

function closedSession(desk: Desk, id: string): Result<Session, Rejection> {
  const needed = needUnsealed(desk, id);
  if (!needed.ok) return needed;
  const { session } = needed.value;
  return session?.closed ? ok(session) : fail({ kind: 'session-open' });
}
