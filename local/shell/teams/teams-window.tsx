/** One person's Teams-like window: activity, calendar, chats, the personal app, and the call. */
import {
  Alert24Filled,
  Alert24Regular,
  CalendarLtr24Filled,
  CalendarLtr24Regular,
  Chat24Filled,
  Chat24Regular,
} from '@fluentui/react-icons';
import { ActivityFeed } from '../activity/activity-feed.tsx';
import { useActivity } from '../activity/use-activity.ts';
import { WeekView } from '../calendar/week-view.tsx';
import { AppFrame } from '../window/app-frame.tsx';
import { AppRailItem, Rail, RailItem } from '../window/rail.tsx';
import { NOWHERE, placeInTeams, type Route } from '../window/route.ts';
import { usePersonWindow, type PersonWindowProps } from '../window/use-person-window.ts';
import { WindowFrame } from '../window/window-frame.tsx';
import { useWindowState } from '../window/window-state.ts';
import { ChatView } from './chat-view.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { MeetingStage } from './meeting-stage.tsx';

export function TeamsWindow(props: PersonWindowProps) {
  const own = usePersonWindow(props, 'Teams', placeInTeams);
  const activity = useActivity(props.person.id);
  const { route, go } = own.state.navigation;
  const { view } = route;
  const unread = activity.items.filter((one) => !one.read).length;
  const rail = (
    <Rail>
      <RailItem
        label="Activity"
        icon={view === 'activity' ? <Alert24Filled /> : <Alert24Regular />}
        selected={view === 'activity'}
        unread={unread}
        onGo={() => go({ ...NOWHERE, view: 'activity' })}
      />
      <RailItem
        label="Calendar"
        icon={view === 'calendar' ? <CalendarLtr24Filled /> : <CalendarLtr24Regular />}
        selected={view === 'calendar'}
        onGo={() => go({ ...NOWHERE, view: 'calendar' })}
      />
      <RailItem
        label="Chat"
        icon={view === 'chat' ? <Chat24Filled /> : <Chat24Regular />}
        selected={view === 'chat'}
        onGo={() => go({ ...NOWHERE, view: 'chat', tab: 'chat' })}
      />
      <AppRailItem selected={view === 'app'} onGo={() => go({ ...NOWHERE, view: 'app' })} />
    </Rail>
  );
  // A call has a window of its own in Teams; here it gets all of this one.
  return (
    <WindowFrame of={own} rail={view === 'meeting' ? null : rail}>
      {view === 'activity' ? <ActivityFeed activity={activity} /> : <Place route={route} />}
    </WindowFrame>
  );
}

function Place({ route }: { readonly route: Route }) {
  const { agenda, navigation } = useWindowState();
  if (route.view === 'app') return <AppFrame frameContext="content" chatId={null} />;
  if (route.view === 'meeting' && route.chat) return <MeetingStage key={route.chat} chatId={route.chat} />;
  if (route.view === 'chat') return <ChatView />;
  if (route.at) return <MeetingDetails />;
  return (
    <WeekView
      agenda={agenda}
      onOpen={({ chatId, originalStart, seriesId }, week) =>
        navigation.go({ view: 'calendar', chat: chatId || seriesId, at: originalStart.toISOString(), tab: 'details', week })
      }
    />
  );
}
