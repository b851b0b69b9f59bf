import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Alone } from '../../domain/views/session-growth.ts';
import { sessionTimeline } from '../../domain/views/timeline.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { sealed as text } from '../../ui/text/sealed.ts';
import { PastSession } from './past-session.tsx';

const useStyles = makeStyles({ none: { margin: 0, color: tokens.colorNeutralForeground3 } });

export interface OwnCopyProps {
  readonly copy: PartnershipRecord | null;
  readonly alone: Alone;
  readonly today: Day;
}

/** A sealed session as the viewer's own copy has it, for when the file itself cannot be trusted. */
export function OwnCopy({ copy, alone, today }: OwnCopyProps) {
  const styles = useStyles();
  const [past] = copy === null ? [] : sessionTimeline(copy, '9999-12-31');
  if (copy === null || past === undefined) return <p className={styles.none}>{text.noCopy}</p>;
  return (
    <Fold label={text.copy}>
      <PastSession past={past} record={copy} alone={alone} today={today} />
    </Fold>
  );
}
