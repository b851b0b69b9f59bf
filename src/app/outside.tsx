/** The page when it is opened where it cannot work: where Accord lives, and how to get there. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Page } from '../ui/kit/page.tsx';
import { outside as text } from '../ui/text/later.ts';
import { fluentTheme, useLoadedTheme } from '../ui/theme.ts';

const useStyles = makeStyles({
  canvas: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  words: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

export interface OutsideProps {
  readonly why: 'not-set-up' | 'not-in-teams' | 'no-account' | 'not-in-outlook' | 'no-appointment' | 'not-loaded';
}

export function Outside({ why }: OutsideProps) {
  const styles = useStyles();
  // There is no host to ask for its theme.
  const theme = useLoadedTheme(useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light')));
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.canvas}>
      <Page title={text.title}>
        {why === 'not-in-teams' && <p className={styles.words}>{text.body}</p>}
        <p className={styles.words}>{text.how[why]}</p>
      </Page>
    </FluentProvider>
  );
}
