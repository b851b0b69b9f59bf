import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** How a past session is set to read. */
export const useReadingStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    overflowWrap: 'anywhere',
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  kind: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap', display: 'block' },
});

/** A part of a past session under its heading. */
export function Part({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  const styles = useReadingStyles();
  return (
    <div>
      <h3 className={styles.head}>{head}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}
