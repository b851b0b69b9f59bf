/** The appointment that the window's address names, and its form. */
import { useMemo, useState } from 'react';
import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { occurrenceKey, type Occurrence } from '../control/types.ts';
import { useWorld } from '../control/use-world.ts';
import { tenantNow } from '../control/world.ts';
import { NEW_APPOINTMENT, NOWHERE, type Route } from '../window/route.ts';
import { useWindowState } from '../window/window-state.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { appointmentOf, newAppointment } from './appointment.ts';
import type { Item } from './protocol.ts';

const useStyles = makeStyles({
  missing: { flex: 1, display: 'grid', placeItems: 'center', alignContent: 'center', gap: '12px' },
});

/** The name of the series in addresses; a single appointment without a chat has none. */
export const seriesKey = ({ chatId, seriesId }: Occurrence): string | undefined => chatId || seriesId || undefined;

const find = (agenda: readonly Occurrence[], { chat, at }: Route) =>
  agenda.find((one) => occurrenceKey(one) === at && (chat ? [one.chatId, one.seriesId].includes(chat) : !seriesKey(one)));

export function OpenAppointment() {
  const { navigation } = useWindowState();
  const { route, go } = navigation;
  const close = () => go({ ...NOWHERE, view: 'calendar' });
  return route.at === NEW_APPOINTMENT ? <NewForm onClose={close} /> : <ExistingForm route={route} onClose={close} />;
}

function NewForm({ onClose }: { readonly onClose: () => void }) {
  const { person } = useWindowState();
  const { offsetMs } = useWorld();
  const [item] = useState(() => newAppointment(person, tenantNow()));
  if (offsetMs === null) return null;
  return <AppointmentForm item={item} joinUrl="" onClose={onClose} />;
}

function ExistingForm({ route, onClose }: { readonly route: Route; readonly onClose: () => void }) {
  const styles = useStyles();
  const { agenda, person, people } = useWindowState();
  const occurrence = agenda && find(agenda, route);
  const { series: isSeries, shortLinks } = route;
  const item = useMemo<Item | null>(() => {
    if (!occurrence) return null;
    const { seriesId } = occurrence;
    const series = seriesId ? agenda.filter((one) => one.seriesId === seriesId) : [occurrence];
    return appointmentOf(occurrence, { person, people, series, isSeries: isSeries && seriesId !== '', shortLinks });
  }, [agenda, occurrence, person, people, isSeries, shortLinks]);
  if (item && occurrence) {
    return <AppointmentForm key={item.itemId} item={item} joinUrl={occurrence.joinUrl} onClose={onClose} />;
  }
  return (
    <div className={styles.missing}>
      {agenda ? (
        <>
          <Text>This appointment is not in your calendar.</Text>
          <Button onClick={onClose}>Calendar</Button>
        </>
      ) : (
        <Spinner label="Reading the calendar" />
      )}
    </div>
  );
}
