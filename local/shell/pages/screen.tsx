/** A page that fills the browser window and has a title. */
import { useEffect, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  screen: { height: '100dvh', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
});

export function Screen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  useEffect(() => void (document.title = title), [title]);
  return <div className={styles.screen}>{children}</div>;
}
