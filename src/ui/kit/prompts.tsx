import { makeStyles, tokens } from '@fluentui/react-components';
import type { SectionKind } from '../../domain/template/template.ts';
import { promptsOf, purposeOf } from '../text/template.ts';
import { useTemplate } from '../use-template.ts';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  purpose: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
});

/** What the template teaches about a section: why it is there, and questions that open the talk. For empty states. */
export function Prompts({ of, purpose = true }: { readonly of: SectionKind; readonly purpose?: boolean }) {
  const styles = useStyles();
  const template = useTemplate();
  return (
    <div dir="auto" className={styles.root}>
      {purpose && <p className={styles.purpose}>{purposeOf(template, of)}</p>}
      <ul className={styles.list}>
        {promptsOf(template, of).map((prompt, at) => (
          <li key={at}>{prompt}</li>
        ))}
      </ul>
    </div>
  );
}
