import { useCallback } from 'react';
import { decide } from '../../domain/decide.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { header as text } from '../../ui/text/first.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';

/** Who is who, with the way to turn it around: only while nothing is written (P5), when a wrong choice still costs nothing. */
export function SwapRoles() {
  const partnership = usePartnership();
  const act = useAct();
  const { names, me } = usePair();
  const session = useReadable(partnership.session);
  // The rule itself is asked, so that what is offered here is never refused.
  const may = useView(
    partnership.record,
    useCallback(
      (record: PartnershipRecord) => {
        const id = me === null ? undefined : record.partnership?.roles[me];
        return id !== undefined && decide(record, { type: 'swap-roles' }, { me: id, now: '', session }).ok;
      },
      [session, me],
    ),
  );
  if (!may) return null;
  return (
    <Line quiet>
      {text.roles(names.manager, names.member)}
      <Button appearance="link" aria-label={text.swapName} onClick={() => void act({ type: 'swap-roles' })}>
        {text.swap}
      </Button>
    </Line>
  );
}
