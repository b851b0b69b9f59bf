/** How far a session is: open, closed by one side, confirmed by both, sealed. */
import { instantOf, msOf, type Instant } from '../base/clock.ts';
import type { Role, Session } from './entities.ts';

/** So long one side's close waits for the other side's confirmation. */
const aloneMs = 7 * 86_400_000;

/** Sealed, or closed and confirmed by both: its state, its notes and what was discussed no longer change. */
export function isSealed(session: Session): boolean {
  return session.seal !== null || isConfirmedByBoth(session);
}

function isConfirmedByBoth({ closed, confirmed }: Session): boolean {
  return closed !== null && confirmed.manager !== null && confirmed.member !== null;
}

/** How a session would be sealed now. */
export interface Sealable {
  /** Set when only this side has confirmed, and the other has had a week. */
  readonly alone: Role | null;
  /** Since when it could have been sealed. */
  readonly since: Instant;
  /** Who made it so: their page seals it first. */
  readonly lastBy: Role;
}

/** Null while it is open, waits for the other side, or is sealed. SPEC: Z1. */
export function sealableAs(session: Session, now: Instant): Sealable | null {
  const { closed, confirmed, seal } = session;
  if (closed === null || seal !== null) return null;
  const { manager, member } = confirmed;
  if (manager !== null && member !== null) {
    const lastBy = msOf(manager) > msOf(member) ? 'manager' : 'member';
    return { alone: null, since: confirmed[lastBy] ?? closed.at, lastBy };
  }
  const since = msOf(closed.at) + aloneMs;
  return msOf(now) < since ? null : { alone: closed.by, since: instantOf(since), lastBy: closed.by };
}
