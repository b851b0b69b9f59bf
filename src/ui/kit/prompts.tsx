import { makeStyles, tokens } from '@fluentui/react-components';
import { type SectionKind } from '../../domain/template/default.ts';
import { promptsOf, purposeOf } from '../text/template.ts';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  purpose: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
});

/** What the template teaches about a section: why it is there, and questions that open the talk. For empty states. */
export function Prompts({ of, purpose = true }: { readonly of: SectionKind; readonly purpose?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {purpose && <p className={styles.purpose}>{purposeOf(of)}</p>}
      <ul className={styles.list}>
        {promptsOf(of).map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </div>
  );
}
