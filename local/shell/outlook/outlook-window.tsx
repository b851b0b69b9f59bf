/** One person's Outlook-like window: the calendar, an opened appointment, and the personal app in the rail. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Add20Regular, CalendarLtr24Filled, CalendarLtr24Regular } from '@fluentui/react-icons';
import type { Destination } from '../bridge/deep-link.ts';
import { WeekView } from '../calendar/week-view.tsx';
import { occurrenceKey, type Occurrence } from '../control/types.ts';
import { AppFrame } from '../window/app-frame.tsx';
import { AppRailItem, Rail, RailItem } from '../window/rail.tsx';
import { NEW_APPOINTMENT, NOWHERE, type Route } from '../window/route.ts';
import { usePersonWindow, type PersonWindowProps } from '../window/use-person-window.ts';
import { WindowFrame } from '../window/window-frame.tsx';
import { isOrganizer } from './appointment.ts';
import { OpenAppointment, seriesKey } from './open-appointment.tsx';
import { WhichOneDialog } from './which-one-dialog.tsx';

/** Of Teams' places Outlook has one: the personal app. Chats and meetings open in Teams. */
const placeInOutlook = (to: Destination): Partial<Route> | null =>
  to.kind === 'app' && to.place.chatId === null ? { ...NOWHERE, view: 'app', sub: to.place.subPageId || undefined } : null;

export function OutlookWindow(props: PersonWindowProps) {
  const own = usePersonWindow(props, 'Outlook', placeInOutlook);
  const { person, agenda, navigation } = own.state;
  const { route, go } = navigation;
  const [choosing, setChoosing] = useState<Occurrence | null>(null);
  const inApp = route.view === 'app';

  const openForm = (occurrence: Occurrence, series: boolean) => {
    setChoosing(null);
    go({ ...NOWHERE, view: 'calendar', chat: seriesKey(occurrence), at: occurrenceKey(occurrence), series });
  };
  const open = (occurrence: Occurrence, week: string) => {
    navigation.adjust({ week });
    if (occurrence.seriesId) setChoosing(occurrence);
    else openForm(occurrence, false);
  };

  const rail = (
    <Rail>
      <RailItem
        label="Calendar"
        icon={inApp ? <CalendarLtr24Regular /> : <CalendarLtr24Filled />}
        selected={!inApp}
        onGo={() => go({ ...NOWHERE, view: 'calendar' })}
      />
      <AppRailItem selected={inApp} onGo={() => go({ ...NOWHERE, view: 'app' })} />
    </Rail>
  );
  const which = choosing && (
    <WhichOneDialog occurrence={choosing} onChoose={(series) => openForm(choosing, series)} onClose={() => setChoosing(null)} />
  );
  // A date that the organiser cancelled is gone from the organiser's own calendar; who was invited sees it until it is removed.
  const shown = agenda?.filter((one) => !one.isCancelled || !isOrganizer(one, person)) ?? null;
  return (
    <WindowFrame of={own} rail={rail} over={which}>
      {inApp ? (
        <AppFrame frameContext="content" chatId={null} />
      ) : route.at ? (
        <OpenAppointment key={`${route.chat ?? ''} ${route.at} ${route.series}`} />
      ) : (
        <WeekView
          agenda={shown}
          onOpen={open}
          trailing={
            <Button
              size="small"
              appearance="primary"
              icon={<Add20Regular fontSize={16} />}
              onClick={() => go({ ...NOWHERE, view: 'calendar', at: NEW_APPOINTMENT })}
            >
              New event
            </Button>
          }
        />
      )}
    </WindowFrame>
  );
}
