import { makeStyles, tokens } from '@fluentui/react-components';
import type { LateChange } from '../../domain/views/sealing.ts';
import { sealed as text } from '../../ui/text/sealed.ts';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { whiteSpace: 'pre-wrap' },
  kind: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  quiet: { display: 'block', margin: 0, color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap' },
});

/** What the record has of a session beyond its sealed file. */
export function Late({ changes }: { readonly changes: readonly LateChange[] }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.head}>{text.lateHead}</h3>
      <p className={styles.quiet}>{text.lateWhy}</p>
      <ul aria-label={text.lateHead} className={styles.list}>
        {changes.map(({ what, sealed, present }, index) => (
          <li key={index} className={styles.words}>
            <span className={styles.kind}>{text.late[what]}:</span>
            {present === '' ? text.gone : present}
            <span className={styles.quiet}>{sealed === '' ? text.notSealed : text.asSealed(sealed)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
