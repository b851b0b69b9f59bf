import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Found } from '../../domain/views/search.ts';
import type { Alone } from '../../domain/views/session-growth.ts';
import type { TimelineSession } from '../../domain/views/timeline.ts';
import { useDates } from '../../ui/dates.ts';
import { useGoToPlace } from '../../ui/go-to-place.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { search as text } from '../../ui/text/past.ts';
import { FoundWords } from '../../ui/kit/found-words.tsx';
import { WholeSession } from './whole-session.tsx';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** The session of the past in which something was found, and the record that tells it. */
export interface FoundIn {
  readonly past: TimelineSession;
  readonly record: PartnershipRecord;
  /** Set when the record is that of the session alone: it lies in a file of its own. */
  readonly alone: Alone | null;
}

export interface FoundItemProps {
  readonly found: Found;
  readonly within: FoundIn | null;
  readonly today: Day;
}

/** What it is, of which day, the words; and the session, or the way to where it is at home. */
export const FoundItem = memo(function FoundItem({ found, within, today }: FoundItemProps) {
  const styles = useStyles();
  const id = useId();
  const dates = useDates();
  const goTo = useGoToPlace();
  const place = text.places[found.kind];
  return (
    <li data-item tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <FoundWords found={found} facts={found.day === null ? [] : [dates.day(found.day, today)]} id={id} />
      {within === null ? (
        <Button appearance="link" aria-describedby={id} onClick={() => goTo(place)}>
          {text.goTo(place)}
        </Button>
      ) : (
        <Fold label={text.read(dates.day(within.past.session.day, today))}>
          <WholeSession past={within.past} record={within.record} alone={within.alone} today={today} />
        </Fold>
      )}
    </li>
  );
});
