import { makeStyles, tokens } from '@fluentui/react-components';
import type { NotOffered } from '../../domain/views/recurring-meetings.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { attachAll as text } from '../../ui/text/attach-all.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  subject: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground3 },
});

/** What is in the calendar and is not offered, and why. Meetings of many are counted, not named. */
export function NotOfferedList({ all }: { readonly all: readonly NotOffered[] }) {
  const styles = useStyles();
  if (all.length === 0) return null;
  const named = all.filter(({ why }) => why !== 'more-people');
  const many = all.length - named.length;
  return (
    <Fold label={text.notOffered(all.length)}>
      <ul className={styles.list}>
        {named.map(({ subject, why }, index) => (
          <li key={`${index} ${subject}`}>
            <span dir="auto" className={styles.subject}>{subject || text.untitled}</span> <span className={styles.why}>{text.why[why]}</span>
          </li>
        ))}
        {many > 0 && (
          <li>
            <span className={styles.why}>{text.manyPeople(many)}</span>
          </li>
        )}
      </ul>
    </Fold>
  );
}
