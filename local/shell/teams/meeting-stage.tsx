/**
 * The call: people on a dark stage, the controls above, and the app in a panel of 320 px beside it
 * (learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/build-tabs-for-meeting). When the panel is closed,
 * an app that has registered for it is put to sleep and woken again, as Teams does in meetings (…/how-to/app-caching).
 */
import { useEffect, useRef, useState } from 'react';
import { FluentProvider, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { FrameSession } from '../bridge/frame-session.ts';
import { useCall } from '../control/presence.ts';
import { useNow, useWorld } from '../control/use-world.ts';
import { hasApp, type Person } from '../control/types.ts';
import { beforeLeap, LEAP_MS } from '../control/world.ts';
import { darkTheme, themeOf } from '../kit/themes.ts';
import { AppFrame } from '../window/app-frame.tsx';
import { CallControls } from './call-controls.tsx';
import { ParticipantTile } from './participant-tile.tsx';
import { findPerson, useWindowState } from '../window/window-state.ts';

const STACKED = '@container window (max-width: 619px)';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', background: '#1b1a1f' },
  body: { flex: 1, minHeight: 0, display: 'flex' },
  stage: {
    flex: 1,
    minWidth: 0,
    display: 'grid',
    gridAutoFlow: 'row',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: '8px',
    padding: '8px',
  },
  stageBesidePanel: { [STACKED]: { display: 'none' } },
  panel: {
    flexShrink: 0,
    maxWidth: '100%',
    display: 'flex',
    flexDirection: 'column',
    margin: '8px 8px 8px 0',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorNeutralBackground1,
    [STACKED]: { margin: 0, borderRadius: 0, flexShrink: 1, marginLeft: 'auto', marginRight: 'auto' },
  },
  asleep: { display: 'none' },
  panelHeader: {
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
  },
});

const DEFAULT_PANEL_WIDTH = 320;

/** `panelWidth` in the address: for trying the panel at other widths than the usual one. */
const panelWidth = (): number => {
  const asked = Number(new URLSearchParams(window.location.search).get('panelWidth'));
  return asked >= 240 && asked <= 1200 ? asked : DEFAULT_PANEL_WIDTH;
};

/** A call does not last until next week: it is left before this page turns the clock that far, and when another one has. */
function useEndOfCall(leave: () => void): void {
  const { offsetMs } = useWorld();
  const joined = useRef<number | null>(null);
  const now = useRef(leave);
  now.current = leave;

  useEffect(() => {
    let left = () => {};
    const gone = new Promise<void>((resolve) => (left = resolve));
    const forget = beforeLeap(() => {
      now.current();
      return gone;
    });
    return () => {
      forget();
      left();
    };
  }, []);

  useEffect(() => {
    if (offsetMs === null) return;
    joined.current = Math.min(joined.current ?? offsetMs, offsetMs);
    if (offsetMs - joined.current >= LEAP_MS) now.current();
  }, [offsetMs]);
}

export function MeetingStage({ chatId }: { readonly chatId: string }) {
  const styles = useStyles();
  const { person, people, agenda, navigation, offerApps } = useWindowState();
  const { route, adjust, go } = navigation;
  useNow(1_000); // once a second, for the time in the bar
  const [joinedAt] = useState(() => Date.now());
  const [muted, setMuted] = useState(false);
  const isHere = useCall(chatId, person.id);
  const withApp = hasApp(agenda, chatId);
  const panelOpen = route.panel && withApp;
  const meeting = agenda?.find((one) => one.chatId === chatId);
  const invited = meeting ? [meeting.organizer, ...meeting.attendees] : [];
  const others = [...new Set(invited.map((who) => findPerson(people, who)))].filter(
    (who): who is Person => who !== undefined && who.id !== person.id,
  );

  const session = useRef<FrameSession | null>(null);
  const [asleep, setAsleep] = useState(false);
  const toggle = () => {
    if (!route.panel) {
      adjust({ panel: true });
      if (asleep) session.current?.resume();
      return setAsleep(false);
    }
    const closing = session.current?.suspend() ?? Promise.resolve(false);
    void closing.then((canSleep) => {
      setAsleep(canSleep);
      adjust({ panel: false });
    });
  };

  const leave = () => go({ view: 'chat', tab: 'chat', panel: false, sub: undefined });
  useEndOfCall(leave);

  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => void stage.current?.focus(), []);

  return (
    <div className={styles.root}>
      <FluentProvider theme={darkTheme} style={{ background: 'transparent' }}>
        <CallControls
          title={meeting?.subject ?? 'Meeting'}
          seconds={Math.floor((Date.now() - joinedAt) / 1000)}
          muted={muted}
          onMute={() => setMuted(!muted)}
          panelOpen={panelOpen}
          onPanel={withApp ? toggle : null}
          onAdd={() => offerApps(chatId)}
          onLeave={leave}
        />
      </FluentProvider>
      <div className={styles.body}>
        <div
          ref={stage}
          tabIndex={-1}
          role="group"
          aria-label="Meeting stage"
          className={mergeClasses(styles.stage, panelOpen && styles.stageBesidePanel)}
        >
          {others.map((other) => (
            <ParticipantTile key={other.id} person={other} status={isHere(other.id) ? 'here' : 'invited'} />
          ))}
          <ParticipantTile person={person} status={muted ? 'muted' : 'here'} isSelf />
        </div>
        {(panelOpen || asleep) && (
          <FluentProvider
            theme={themeOf(route.theme).fluent}
            className={mergeClasses(styles.panel, !panelOpen && styles.asleep)}
            style={{ width: panelWidth() }}
          >
            <aside aria-label="Accord panel" style={{ display: 'contents' }}>
              <div className={styles.panelHeader}>
                <Text weight="semibold">Accord</Text>
                <button type="button" className={styles.close} aria-label="Close panel" onClick={toggle}>
                  <Dismiss20Regular />
                </button>
              </div>
              <AppFrame frameContext="sidePanel" chatId={chatId} onSession={(opened) => void (session.current = opened)} />
            </aside>
          </FluentProvider>
        )}
      </div>
    </div>
  );
}
