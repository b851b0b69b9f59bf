import { makeStyles, tokens } from '@fluentui/react-components';
import type { AffirmedText } from '../../domain/views/partnership-agreement.ts';
import { useDates } from '../../ui/dates.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import { partnershipAgreement as text } from '../../ui/text/partnership-agreement.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, listStyleType: 'none' },
  prose: { margin: 0, maxWidth: '640px', paddingInline: tokens.spacingHorizontalS, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** Texts that both affirmed, newest first; each opens where it stands. */
export function Versions({ versions }: { readonly versions: readonly AffirmedText[] }) {
  const styles = useStyles();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  return (
    <ol className={styles.list}>
      {versions.map((version) => (
        <li key={version.id}>
          <Fold label={text.version(dates.day(dates.dayOf(version.at), today), version.isPresent)}>
            <p dir="auto" className={styles.prose}>{version.text}</p>
          </Fold>
        </li>
      ))}
    </ol>
  );
}
