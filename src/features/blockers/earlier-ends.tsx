import { makeStyles, tokens } from '@fluentui/react-components';
import type { Settlement } from '../../domain/growth.ts';
import { useDates } from '../../ui/dates.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { blockers as text } from '../../ui/text/blockers.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** What was said when it was settled before: it is open again since, or the other settled it at the same time. */
export function EarlierEnds({ earlier }: { readonly earlier: readonly Settlement[] }) {
  const styles = useStyles();
  const dates = useDates();
  const { names } = usePair();
  const today = useReadable(usePartnership().today);
  return earlier.map(({ id, kind, by, at, reason }) => (
    <p key={id} className={styles.line}>
      {text.earlier(text.settledBy(kind, names[by], dates.day(dates.dayOf(at), today)), reason)}
    </p>
  ));
}
