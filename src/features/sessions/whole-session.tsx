import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { firstDayLookedBackOn } from '../../domain/views/held.ts';
import type { Alone } from '../../domain/views/session-growth.ts';
import type { TimelineSession } from '../../domain/views/timeline.ts';
import { useItemExtras } from '../../ui/item-extras.ts';
import { sealed as text } from '../../ui/text/sealed.ts';
import { Amendments } from './amendments.tsx';
import { PastSession } from './past-session.tsx';
import { SealOfSession } from './seal-of-session.tsx';

const useStyles = makeStyles({
  beside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface WholeSessionProps {
  readonly past: TimelineSession;
  /** Where it is from: the open record or, `alone`, that of the session's own file. */
  readonly record: PartnershipRecord;
  readonly alone: Alone | null;
  readonly today: Day;
}

/** A session of the past with what stands beside it: its seal, minutes, what came later, amendments. */
export function WholeSession({ past, record, alone, today }: WholeSessionProps) {
  const styles = useStyles();
  const extras = useItemExtras();
  const { session, sealed } = past;
  return (
    <>
      <PastSession past={past} record={record} alone={alone} today={today} />
      {alone === null && extras?.promises(session)}
      {/* What has left for a file of its own is over. */}
      {!sealed && alone === null && extras?.end(session.id)}
      {sealed && (
        <div className={styles.beside}>
          {session.seal === null ? <p className={styles.quiet}>{text.waiting}</p> : <SealOfSession key={session.seal.sha256} session={session.id} seal={session.seal} record={record} ownCopy={alone ?? { from: firstDayLookedBackOn(record, session) }} today={today} />}
          <Amendments past={past} today={today} />
        </div>
      )}
    </>
  );
}
