import { useCallback, useEffect } from 'react';
import type { GrowthPart, PartnershipRecord } from '../../domain/entities.ts';
import { isSealed } from '../../domain/session-state.ts';
import { type Rotation, rotationOf } from '../../domain/views/rotation.ts';
import { useAct, usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';

/** So long a part is on screen before it counts as looked at: who leafs through the steps has not looked. */
const lookMs = 15_000;
const tickMs = 1_000;

export interface Turn {
  /** Null while only the first look is there (V10): it knows of no review, score or plan, and would name another part. */
  readonly rotation: Rotation | null;
  /** Null for who may not: neither of the two, or both have confirmed the session. */
  readonly choose: ((part: GrowthPart) => void) | null;
  /** Notes that the part of this session was looked at; before the session's day nothing is noted, since that is preparing. */
  readonly visit: () => void;
}

/** Whose turn it is in the session at hand. */
export function useTurn(): Turn {
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const session = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const recorded = useSession(session.id);
  const whole = useReadable(partnership.whole);
  const rotation = useView(partnership.record, useCallback((record: PartnershipRecord) => rotationOf(record, session), [session]));
  const { due, part } = rotation;
  const { id, day } = session;
  const open = whole && me !== null && !(recorded !== undefined && isSealed(recorded));
  // Also of what a score or a review tells: a later one takes its place, and the note stays.
  const wanted = open && !recorded?.visited[part] && today >= day;
  // Nobody is told: a refusal means that the other one has noted it a moment ago.
  const visit = useCallback((): void => {
    if (wanted) void partnership.dispatch({ type: 'visit-part', session: id, part });
  }, [partnership, wanted, id, part]);
  const choose = (next: GrowthPart): void => void act({ type: 'choose-part', session: id, part: next === due ? null : next });
  return { rotation: whole ? rotation : null, choose: open ? choose : null, visit };
}

/** Calls `visit` once the part has been on a visible screen for a while. */
export function useLook(part: GrowthPart, visit: () => void): void {
  useEffect(() => {
    let seen = 0;
    const timer = setInterval(() => {
      if (document.hidden) return;
      seen += tickMs;
      if (seen >= lookMs) visit();
      if (seen >= lookMs) clearInterval(timer);
    }, tickMs);
    return () => clearInterval(timer);
  }, [part, visit]);
}
