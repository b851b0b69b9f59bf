/**
 * One person's Teams-like window: title bar, rail, and a place. A page shows one of them, or two as neighbours of the same
 * document: teams-js installs its sign-in bridge only when the app's parent is the top window.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, FluentProvider, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CalendarLtr24Filled,
  CalendarLtr24Regular,
  Chat24Filled,
  Chat24Regular,
  ChevronLeft20Regular,
} from '@fluentui/react-icons';
import type { DeepLink } from '../bridge/functions.ts';
import type { FrameSession } from '../bridge/frame-session.ts';
import { useAgenda, useWorld } from '../control/use-world.ts';
import type { TokenRefusal } from '../control/sign-in.ts';
import type { Person } from '../control/types.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { themeOf } from '../kit/themes.ts';
import { WeekView } from './calendar/week-view.tsx';
import { ChatView } from './chat-view.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { MeetingStage } from './meeting-stage.tsx';
import { writeRoute, type Route } from './route.ts';
import type { Navigation } from './use-route.ts';
import { WindowStateProvider, type WindowState } from './window-state.ts';

const useStyles = makeStyles({
  provider: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'flex', containerType: 'inline-size', containerName: 'window' },
  window: { flex: 1, minWidth: 0, minHeight: 0, position: 'relative', display: 'flex' },
  inside: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground4,
  },
  titleBar: { display: 'flex', alignItems: 'center', gap: '8px', height: '44px', flexShrink: 0, padding: '0 14px 0 8px' },
  tenant: { fontWeight: tokens.fontWeightSemibold, marginRight: 'auto' },
  who: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  body: { flex: 1, minHeight: 0, display: 'flex' },
  rail: { width: '64px', flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '2px', padding: '4px' },
  railItem: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '8px 0 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
    background: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  railSelected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '0 3px 3px 0',
      background: tokens.colorCompoundBrandStroke,
    },
  },
  content: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    overflow: 'hidden',
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
  },
});

interface ConsentRequest {
  readonly refusal: TokenRefusal;
  readonly answer: (choice: 'accepted' | 'cancelled') => void;
}

const organisation = (person: Person) => {
  const domain = person.userPrincipalName.split('@')[1]?.split('.')[0] ?? '';
  return domain.charAt(0).toUpperCase() + domain.slice(1);
};

/** Where a shared link leads: the chat's tab, at that place in the app, for whoever opens it. */
const deepLinkUrl = (person: Person, route: Route, link: DeepLink) => {
  const place: Route = { ...route, view: 'chat', tab: 'accord', at: undefined, sub: link.subPageId, theme: 'default' };
  return `${window.location.origin}/teams?${writeRoute(new URLSearchParams({ as: person.id }), '', place)}`;
};

export interface TeamsWindowProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly navigation: Navigation;
}

export function TeamsWindow({ person, people, navigation }: TeamsWindowProps) {
  const styles = useStyles();
  const { route } = navigation;
  const { epoch } = useWorld();
  const agenda = useAgenda(person.id);
  const sessions = useRef(new Set<FrameSession>()).current;
  const [consents, setConsents] = useState<readonly ConsentRequest[]>([]);
  const [link, setLink] = useState<DeepLink | null>(null);
  const consent = consents[0];

  // What was asked of the tenant that is gone needs no answer from the new one.
  useEffect(() => {
    setConsents((asked) => {
      for (const { answer } of asked) answer('cancelled');
      return [];
    });
    setLink(null);
  }, [epoch]);

  const state = useMemo<WindowState>(
    () => ({
      person,
      people,
      agenda,
      navigation: {
        ...navigation,
        // Every app frame that is shown gets the time to keep its edits before the window goes elsewhere.
        go: (change) => void Promise.all([...sessions].map((one) => one.suspend())).then(() => navigation.go(change)),
      },
      sessions,
      askConsent: (_question, refusal) =>
        new Promise((resolve) => {
          const request: ConsentRequest = {
            refusal,
            answer: (choice) => {
              setConsents((asked) => asked.filter((one) => one !== request));
              resolve(choice);
            },
          };
          setConsents((asked) => [...asked, request]);
        }),
      showDeepLink: setLink,
    }),
    [person, people, agenda, navigation, sessions],
  );

  const pressBack = () => {
    const front = [...sessions].at(-1);
    if (!front?.pressBack()) navigation.back();
  };

  return (
    <FluentProvider theme={themeOf(route.theme).fluent} className={styles.provider}>
      <WindowStateProvider value={state}>
        <section className={styles.window} aria-label={`Window of ${person.displayName}`}>
          <div className={styles.inside} inert={consent !== undefined || link !== null}>
            <div className={styles.titleBar}>
              <Button
                appearance="subtle"
                icon={<ChevronLeft20Regular />}
                aria-label="Back"
                disabled={!navigation.canGoBack}
                onClick={pressBack}
              />
              <Text className={styles.tenant}>{organisation(person)}</Text>
              <Text size={200} className={styles.who}>
                {person.displayName}
              </Text>
              <PersonAvatar person={person} size={28} />
            </div>
            <div className={styles.body}>
              <Rail route={route} onGo={state.navigation.go} />
              <main className={styles.content}>
                <Place route={route} />
              </main>
            </div>
          </div>
          {consent && <ConsentDialog key={consents.length} person={person} refusal={consent.refusal} onAnswer={consent.answer} />}
          {link && <LinkDialog label={link.label} url={deepLinkUrl(person, route, link)} onClose={() => setLink(null)} />}
        </section>
      </WindowStateProvider>
    </FluentProvider>
  );
}

function Place({ route }: { readonly route: Route }) {
  if (route.view === 'meeting' && route.chat) return <MeetingStage key={route.chat} chatId={route.chat} />;
  if (route.view === 'chat') return <ChatView />;
  return route.at ? <MeetingDetails /> : <WeekView />;
}

function Rail({ route, onGo }: { readonly route: Route; readonly onGo: (change: Partial<Route>) => void }) {
  const styles = useStyles();
  const inCalendar = route.view === 'calendar';
  const inChat = route.view === 'chat';
  const elsewhere = { at: undefined, sub: undefined, panel: false };
  return (
    <nav className={styles.rail} aria-label="Apps">
      <button
        type="button"
        className={mergeClasses(styles.railItem, inCalendar && styles.railSelected)}
        aria-current={inCalendar ? 'page' : undefined}
        onClick={() => onGo({ ...elsewhere, view: 'calendar', chat: undefined })}
      >
        {inCalendar ? <CalendarLtr24Filled /> : <CalendarLtr24Regular />}
        Calendar
      </button>
      <button
        type="button"
        className={mergeClasses(styles.railItem, inChat && styles.railSelected)}
        aria-current={inChat ? 'page' : undefined}
        onClick={() => onGo({ ...elsewhere, view: 'chat', tab: 'chat', chat: undefined })}
      >
        {inChat ? <Chat24Filled /> : <Chat24Regular />}
        Chat
      </button>
    </nav>
  );
}
