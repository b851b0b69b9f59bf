import { useState } from 'react';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useAct, usePartnership, useSession } from '../../ui/partnership.ts';
import { header as text } from '../../ui/text/later.ts';
import { useReadable } from '../../ui/use-readable.ts';

/**
 * Another date was chosen, and something was written under the one before: then either this is another session, or the
 * date of that one was wrong. The second is offered, since nobody else can know.
 */
export function MoveHere() {
  const partnership = usePartnership();
  const act = useAct();
  const session = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const dates = useDates();
  const [found, setFound] = useState(session.source === 'chosen' ? null : session.id);
  // What the page found by itself is remembered while the person looks at other dates.
  if (session.source !== 'chosen' && session.id !== found) setFound(session.id);
  const from = useSession(found ?? '');
  const there = useSession(session.id);
  if (session.source !== 'chosen' || from === undefined || from.closed !== null) return null;
  // A date that has its own session keeps it.
  if (there !== undefined) return null;
  const { day, occurrence } = session;
  return (
    <Button appearance="link" onClick={() => void act({ type: 'correct-occurrence', session: from.id, day, occurrence })}>
      {text.moveHere(dates.day(from.day, today))}
    </Button>
  );
}
