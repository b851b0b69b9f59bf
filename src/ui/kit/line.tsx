import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A line of small words with the action that belongs to them. `quiet`: said, but not to be heeded. */
export function Line({ quiet = false, className, children }: { readonly quiet?: boolean; readonly className?: string | undefined; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.root, quiet && styles.quiet, className)}>{children}</div>;
}
