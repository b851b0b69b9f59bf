import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  outer: { display: 'block', minWidth: 0, maxWidth: '100%' },
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
});

/** A native field with its label above it. */
export function Labelled({ label, className, children }: { readonly label: string; readonly className?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.outer, className)}>
      <span className={styles.root}>
        <span className={styles.label}>{label}</span>
        {children}
      </span>
    </label>
  );
}
