import { makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { entityOf } from '../../domain/table.ts';
import { openBlockers, type OpenBlocker, settledBlockers } from '../../domain/views/blockers.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Line } from '../../ui/kit/line.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { names as regions } from '../../ui/text/first.ts';
import { useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { BlockerItem } from './blocker-item.tsx';
import { HandOn } from './hand-on.tsx';
import { RaiseBlocker } from './raise-blocker.tsx';
import { SettledBlockers } from './settled-blockers.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

const blockersOf = ({ blockers }: PartnershipRecord): PartnershipRecord['blockers'] => blockers;
const idOf = ({ blocker }: OpenBlocker): string => blocker.id;

/** What is in the way: whose it is to remove, how long already, and one page to hand on. */
export function Blockers() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { me } = usePair();
  const { id: session } = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const [held, hold] = useHeld();
  const [handing, setHanding] = useState(false);
  const view = useCallback((record: PartnershipRecord) => openBlockers(record, { today, zone, session, me }), [today, zone, session, me]);
  const open = useView(partnership.record, view);
  const entities = useView(partnership.record, blockersOf);
  /** One whose note is open stays when the other person settles it, and shows what both type there. */
  const now = (one: OpenBlocker): OpenBlocker => {
    const blocker = entityOf(entities, one.blocker.id) ?? one.blocker;
    return blocker === one.blocker ? one : { ...one, blocker };
  };
  const shown = useSteady(open, idOf, held).map(now);
  const settled = useView(partnership.record, settledBlockers);
  const put = (next: boolean): void => {
    const refocus = keepFocus(document.activeElement);
    setHanding(next);
    refocus();
  };
  const page = (
    <Button appearance="subtle" aria-expanded={handing} onClick={() => put(!handing)}>
      {text.page.make}
    </Button>
  );
  return (
    <Region name={regions.blockers} aside={open.length === 0 ? undefined : text.open(open.length)} actions={open.length > 0 || handing ? page : undefined}>
      {handing ? (
        <HandOn open={open} onClose={() => put(false)} />
      ) : (
        <>
          {me !== null && <RaiseBlocker />}
          {shown.length > 0 && (
            <ul data-list className={styles.list}>
              {shown.map((one) => (
                <BlockerItem key={one.blocker.id} view={one} hold={hold} />
              ))}
            </ul>
          )}
          {shown.length === 0 && (me === null || settled.length > 0 ? <Line quiet>{text.noneOpen}</Line> : <Prompts of="blockers" />)}
          {settled.length > 0 && <SettledBlockers settled={settled} />}
        </>
      )}
    </Region>
  );
}
