import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDense } from '../surface.ts';

const useStyles = makeStyles({
  root: { marginBlock: tokens.spacingVerticalS, maxWidth: '480px' },
  dense: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  teach: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** An empty section: that there is nothing, and what will be here. */
export function Nothing({ title, teaches }: { readonly title: string; readonly teaches: string }) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <div className={mergeClasses(styles.root, dense && styles.dense)}>
      <p className={styles.title}>{title}</p>
      <p className={styles.teach}>{teaches}</p>
    </div>
  );
}
