import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { keepRates } from '../../domain/views/keep-rate.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { keepRate as text } from '../../ui/text/notes.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { GrowthShare } from './growth-share.tsx';

const useStyles = makeStyles({
  /** What comes a moment later: the line of both, and what the sessions went to. */
  room: { minHeight: '84px' },
  root: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/**
 * How both keep their word, the manager first, and what their sessions went to: to the two alone (design §1, promise 6). Nothing before anything
 * was due, or held.
 */
export function KeepRates() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const today = useReadable(partnership.today);
  // The first look leaves out what was settled (V10): of a word that was kept it would say that it was not.
  const whole = useReadable(partnership.whole);
  const rates = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => keepRates(record, today), [today]),
  );
  if (me === null || rates.sessions === 0) return null;
  if (!whole) return <div aria-hidden className={styles.room} />;
  const side = (role: 'manager' | 'member') => text.of(names[role], rates[role].kept, rates[role].due);
  return (
    <>
      {rates.manager.due + rates.member.due > 0 && (
        <p className={styles.root}>
          {text.title(rates.sessions)} {side('manager')} · {side('member')}
        </p>
      )}
      <GrowthShare />
    </>
  );
}
