import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDense } from '../surface.ts';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '600px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
  },
  dense: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  denseTitle: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A page that is about one thing: attaching, a reason why nothing can be shown. */
export function Page({ title, children, busy = false }: { readonly title: string; readonly children: ReactNode; readonly busy?: boolean }) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <main className={mergeClasses(styles.root, dense && styles.dense)} aria-busy={busy}>
      <h1 className={mergeClasses(styles.title, dense && styles.denseTitle)}>{title}</h1>
      {children}
    </main>
  );
}
