import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SettledBlocker } from '../../domain/views/blockers.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { EarlierEnds } from './earlier-ends.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  reason: { margin: 0 },
});

/** What was cleared or let be, with what was said about it. */
export function SettledBlockers({ settled }: { readonly settled: readonly SettledBlocker[] }) {
  const styles = useStyles();
  return (
    <Fold label={text.settled(settled.length)}>
      <ul data-list className={styles.list}>
        {settled.map((view) => (
          <Item key={view.blocker.id} view={view} />
        ))}
      </ul>
    </Fold>
  );
}

function Item({ view: { blocker, outcome, times, earlier } }: { readonly view: SettledBlocker }) {
  const styles = useStyles();
  const dates = useDates();
  const act = useAct();
  const id = useId();
  const { me, names } = usePair();
  const today = useReadable(usePartnership().today);
  const about = [text.settledBy(outcome.kind, names[outcome.by], dates.day(dates.dayOf(outcome.at), today)), text.times(times)];
  return (
    <li data-item={blocker.id} tabIndex={-1} aria-labelledby={id} className={styles.item}>
      <span id={id} dir="auto">{blocker.title}</span>
      {outcome.reason !== '' && <p className={styles.reason}>{text.quoted(outcome.reason)}</p>}
      <div className={styles.about}>
        {about.filter((words) => words !== '').join(' · ')}{' '}
        {me !== null && (
          <Button appearance="link" aria-describedby={id} onClick={() => void act({ type: 'reopen-blocker', id: blocker.id })}>
            {text.reopen}
          </Button>
        )}
      </div>
      <EarlierEnds earlier={earlier} />
    </li>
  );
}
