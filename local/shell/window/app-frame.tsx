/**
 * The app in its frame, with what Teams shows around it: a loading indicator until the app says that it is there, and an
 * error page with Retry when it does not within 30 s
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-tab-pages/content-page, "native loading indicator").
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular, PlugDisconnected48Regular } from '@fluentui/react-icons';
import { createBroker } from '../bridge/broker.ts';
import { MEETING_TAB, PERSONAL_TAB, type FrameContext, type Place } from '../bridge/context.ts';
import { isThatApp } from '../bridge/deep-link.ts';
import { openFrameSession, type FrameSession } from '../bridge/frame-session.ts';
import { useAccount } from '../control/account.ts';
import { APP_ORIGIN, appPageUrl } from '../control/addresses.ts';
import { requestToken, type AccountHint } from '../control/sign-in.ts';
import { theAppsId } from '../control/the-app.ts';
import { getWorld } from '../control/world.ts';
import { useWorld } from '../control/use-world.ts';
import { useWindowState } from './window-state.ts';

const READY_WITHIN_MS = 30_000;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    background: tokens.colorNeutralBackground1,
  },
  frame: { flex: '1 1 0', width: '100%', border: 'none', display: 'block', background: 'transparent', colorScheme: 'normal' },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    textAlign: 'center',
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  icon: { color: tokens.colorNeutralForeground3 },
});

export interface AppFrameProps {
  readonly frameContext: FrameContext;
  /** Null: the personal app. */
  readonly chatId: string | null;
  readonly className?: string;
  readonly onSession?: (session: FrameSession | null) => void;
}

/** Starts over (a new frame) on Retry, for another place, and when the tenant has new data. */
export function AppFrame(props: AppFrameProps) {
  const { person, navigation } = useWindowState();
  const { epoch, offsetMs, resetting } = useWorld();
  const account = useAccount(person);
  const [attempt, setAttempt] = useState(0);
  const styles = useStyles();
  if (!account || offsetMs === null || resetting) {
    return (
      <div className={mergeClasses(styles.root, props.className)}>
        <div className={styles.cover}>
          <Spinner label="Getting Accord ready" labelPosition="below" />
        </div>
      </div>
    );
  }
  const { language, sub } = navigation.route;
  // Teams starts anew for another language (support.microsoft.com: “Change settings in Microsoft Teams”: Save and restart).
  const key = [epoch, attempt, person.id, props.chatId, sub, language].join(' ');
  return <LiveFrame key={key} {...props} account={account} onRetry={() => setAttempt(attempt + 1)} />;
}

interface LiveFrameProps extends AppFrameProps {
  readonly account: AccountHint;
  readonly onRetry: () => void;
}

function LiveFrame({ frameContext, chatId, className, onSession, account, onRetry }: LiveFrameProps) {
  const styles = useStyles();
  const state = useWindowState();
  const { theme, language, sub } = state.navigation.route;
  const { offsetMs } = useWorld();
  const [source] = useState(() => appPageUrl(chatId === null ? 'personal' : 'tab', getWorld().offsetMs ?? 0));
  const [shown, setShown] = useState<'loading' | 'app' | 'error'>('loading');
  const [ready, setReady] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const session = useRef<FrameSession | null>(null);
  const place: Place = {
    person: state.person,
    tenantId: account.tenantId,
    host: state.host,
    entityId: chatId === null ? PERSONAL_TAB : MEETING_TAB,
    chatId,
    frameContext,
    theme,
    language,
    subPageId: sub ?? '',
  };
  const now = useRef({ place, state });
  now.current = { place, state };

  useLayoutEffect(() => {
    const { person, frames } = now.current.state;
    const opened = openFrameSession({
      frame: () => frame.current?.contentWindow,
      origin: APP_ORIGIN,
      contentUrl: source,
      place: () => now.current.place,
      broker: createBroker({
        account: () => account,
        isOnline: () => !getWorld().offline.includes(person.id),
        requestToken: (question, interaction) => requestToken({ user: person.id, ...question, interaction }),
        askConsent: (question, refusal) => now.current.state.askConsent(question, refusal),
      }),
      actions: {
        goBack: () => now.current.state.navigation.back(),
        openLink: (url) => now.current.state.openLink(url),
        shareDeepLink: (link) => now.current.state.showDeepLink(link),
        isTheApp: (id) => isThatApp(id, theAppsId()),
        openApp: (to) => now.current.state.openApp(to),
        openPage: (entityId, subPageId) => {
          const { state: shown, place: own } = now.current;
          if (entityId === own.entityId) shown.navigation.go({ sub: subPageId || undefined });
          return entityId === own.entityId || (entityId === PERSONAL_TAB && shown.openApp({ entityId, subPageId, chatId: null }));
        },
      },
      onSignal: (signal) => {
        setShown(signal === 'failed' ? 'error' : 'app');
        setReady(signal === 'ready');
      },
    });
    session.current = opened;
    frames.add(opened);
    onSession?.(opened);
    return () => {
      onSession?.(null);
      frames.delete(opened);
      opened.close();
    };
    // One session for the life of this frame: AppFrame gives a new key when it has to be another one.
  }, []);

  useEffect(() => {
    if (ready) return;
    const timer = setTimeout(() => setShown('error'), READY_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [ready]);

  useEffect(() => session.current?.setTheme(theme), [theme]);
  useEffect(() => session.current?.setClock(offsetMs ?? 0), [offsetMs]);

  return (
    <div className={mergeClasses(styles.root, className)}>
      <iframe
        ref={frame}
        className={styles.frame}
        title="Accord"
        src={source}
        sandbox="allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-same-origin allow-downloads"
        allow="clipboard-read; clipboard-write"
      />
      {shown === 'loading' && (
        <div className={styles.cover}>
          <Spinner label="Loading Accord" labelPosition="below" />
        </div>
      )}
      {shown === 'error' && (
        <div className={styles.cover} role="alert">
          <PlugDisconnected48Regular className={styles.icon} />
          <Text weight="semibold" size={500}>
            There was a problem reaching this app
          </Text>
          <Text>It did not say within 30 seconds that it is ready.</Text>
          <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={onRetry}>
            Retry
          </Button>
        </div>
      )}
    </div>
  );
}
