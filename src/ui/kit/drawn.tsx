import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A provider brings colours and a direction of writing of its own.
  root: { height: '100%', backgroundColor: 'transparent', textAlign: 'start' },
});

/**
 * A chart of the library, drawn from left to right in every language, as the small lines beside the scores are: turned round, it leaves
 * out the names on its axis, and time would run one way here and the other way there.
 */
export function Drawn({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider dir="ltr" className={styles.root}>
      {children}
    </FluentProvider>
  );
}
