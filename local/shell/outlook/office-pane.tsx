/**
 * The add-in's pane beside an appointment. It cannot be pinned there (learn.microsoft.com/office/dev/add-ins/outlook/
 * pinnable-taskpane): another appointment ends it without a word, and the next one starts anew.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { createBroker } from '../bridge/broker.ts';
import { useAccount } from '../control/account.ts';
import { APP_ORIGIN, appPageUrl } from '../control/addresses.ts';
import { requestToken, type AccountHint } from '../control/sign-in.ts';
import { useWorld } from '../control/use-world.ts';
import { getWorld } from '../control/world.ts';
import { useWindowState } from '../window/window-state.ts';
import { windowsZone } from './appointment.ts';
import { openOfficeSession, type OfficeSession } from './office-session.ts';
import { officeThemeOf } from './office-theme.ts';
import type { Item, Welcome } from './protocol.ts';

/** Outlook adds to an add-in's address what host it is in, and its language. */
const hostInfo = (language: string): string => `_host_Info=Outlook$Web$16.02$${language}`;

const useStyles = makeStyles({
  pane: {
    width: '320px',
    flexShrink: 0,
    maxWidth: '100%',
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '40px',
    flexShrink: 0,
    padding: '0 6px 0 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  close: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
    ':hover': { background: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { position: 'relative', flex: 1, minHeight: 0, display: 'flex' },
  frame: { flex: '1 1 0', width: '100%', border: 'none', display: 'block', background: 'transparent', colorScheme: 'normal' },
  cover: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', background: tokens.colorNeutralBackground1 },
});

export interface OfficePaneProps {
  readonly item: Item;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function OfficePane(props: OfficePaneProps) {
  const styles = useStyles();
  const { person, navigation } = useWindowState();
  const { epoch, offsetMs, resetting } = useWorld();
  const account = useAccount(person);
  const isReady = account !== null && offsetMs !== null && !resetting;
  return (
    <aside className={styles.pane} aria-label="Accord pane">
      <div className={styles.header}>
        <Text weight="semibold">Accord</Text>
        <button type="button" className={styles.close} aria-label="Close pane" onClick={props.onClose}>
          <Dismiss20Regular />
        </button>
      </div>
      <div className={styles.body}>
        {isReady ? (
          <LivePane key={`${epoch} ${navigation.route.language}`} {...props} account={account} />
        ) : (
          <div className={styles.cover}>
            <Spinner label="Getting Accord ready" labelPosition="below" />
          </div>
        )}
      </div>
    </aside>
  );
}

function LivePane({ item, onSave, onClose, account }: OfficePaneProps & { readonly account: AccountHint }) {
  const styles = useStyles();
  const state = useWindowState();
  const { person } = state;
  const { theme, language } = state.navigation.route;
  const { offsetMs } = useWorld();
  const [source] = useState(() => `${appPageUrl('outlook', getWorld().offsetMs ?? 0)}&${hostInfo(language)}`);
  const [loaded, setLoaded] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const session = useRef<OfficeSession | null>(null);
  const now = useRef({ state, onSave, onClose, theme });
  now.current = { state, onSave, onClose, theme };

  useLayoutEffect(() => {
    const welcome = (): Omit<Welcome, 'item'> => ({
      userProfile: {
        accountType: 'office365',
        displayName: person.displayName,
        emailAddress: person.userPrincipalName,
        timeZone: windowsZone(),
      },
      displayLanguage: language,
      officeTheme: officeThemeOf(now.current.theme),
    });
    const opened = openOfficeSession({
      frame: () => frame.current?.contentWindow,
      origin: APP_ORIGIN,
      item,
      welcome,
      broker: createBroker({
        account: () => account,
        isOnline: () => !getWorld().offline.includes(person.id),
        requestToken: (question, interaction) => requestToken({ user: person.id, ...question, interaction }),
        askConsent: (question, refusal) => now.current.state.askConsent(question, refusal),
      }),
      onOpen: (url) => void now.current.state.openLink(url),
      onSave: () => now.current.onSave(),
      onClose: () => now.current.onClose(),
    });
    session.current = opened;
    return () => opened.close();
    // One session for the life of this frame: whoever shows another item gives another key.
  }, []);

  useEffect(() => session.current?.setTheme(officeThemeOf(theme)), [theme]);
  useEffect(() => session.current?.setClock(offsetMs ?? 0), [offsetMs]);

  return (
    <>
      <iframe
        ref={frame}
        className={styles.frame}
        title="Accord"
        src={source}
        onLoad={() => setLoaded(true)}
        sandbox="allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-same-origin allow-downloads"
        allow="clipboard-read; clipboard-write"
      />
      {!loaded && (
        <div className={styles.cover}>
          <Spinner label="Loading Accord" labelPosition="below" />
        </div>
      )}
    </>
  );
}
