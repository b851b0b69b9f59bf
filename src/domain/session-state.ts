/** How far a session is: open, closed by one side, or sealed by both. */
import type { Session } from './entities.ts';

/** Closed, and confirmed by both: its state, its notes and what was discussed no longer change. */
export function isSealed(session: Session): boolean {
  return session.closed !== null && session.confirmed.manager !== null && session.confirmed.member !== null;
}
