/** One meeting, opened from the calendar: its details, its chat and the app's tab, and the way into the call. */
import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowLeft20Regular,
  ArrowRepeatAll20Regular,
  Clock20Regular,
  Link16Regular,
  People20Regular,
  Video20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { hasApp, occurrenceKey, type Contact, type Occurrence, type Person } from '../control/types.ts';
import { clockTime, longDay, shortDay, timeRange } from '../kit/format.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { AppFrame } from '../window/app-frame.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { PlaceHeader } from './place-header.tsx';
import { findPerson, useWindowState } from '../window/window-state.ts';

const useStyles = makeStyles({
  root: {
    flex: 1,
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground1,
  },
  details: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '20px 24px 32px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  row: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', alignItems: 'start' },
  icon: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'flex-start', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  link: { overflowWrap: 'anywhere' },
  people: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  who: { display: 'flex', alignItems: 'center', gap: '10px' },
  dates: { listStyle: 'none', margin: '4px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  date: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  missing: { flex: 1, display: 'grid', placeItems: 'center', textAlign: 'center' },
});

export function MeetingDetails() {
  const styles = useStyles();
  const { agenda, navigation, people, offerApps } = useWindowState();
  const { route, go, adjust } = navigation;
  const inSeries = (agenda ?? []).filter((one) => one.chatId === route.chat || one.seriesId === route.chat);
  const occurrence = inSeries.find((one) => occurrenceKey(one) === route.at);
  const back = (
    <Button
      appearance="subtle"
      icon={<ArrowLeft20Regular />}
      aria-label="Back to calendar"
      onClick={() => go({ view: 'calendar', chat: undefined, at: undefined, sub: undefined })}
    />
  );
  if (!occurrence) {
    return (
      <div className={styles.root}>
        <PlaceHeader title="Meeting" leading={back} />
        <div className={styles.missing}>
          <Text>{agenda ? 'This meeting is not in your calendar.' : 'Reading the calendar …'}</Text>
        </div>
      </div>
    );
  }
  const { chatId, isCancelled } = occurrence;
  const withApp = chatId !== '' && hasApp(agenda, chatId);
  const tab = chatId && (withApp || route.tab !== 'accord') ? route.tab : 'details';
  return (
    <div className={styles.root}>
      <PlaceHeader
        title={isCancelled ? `Canceled: ${occurrence.subject}` : occurrence.subject}
        subtitle={`${shortDay(occurrence.start)}, ${timeRange(occurrence.start, occurrence.end)}`}
        leading={back}
        tabs={chatId ? ['chat', 'details', ...(withApp ? (['accord'] as const) : [])] : ['details']}
        tab={tab}
        onTab={(next) => go({ tab: next, sub: undefined })}
        onAdd={chatId && !withApp ? () => offerApps(chatId) : undefined}
        trailing={
          chatId && !isCancelled ? (
            <Button
              appearance="primary"
              icon={<Video20Regular />}
              onClick={() => go({ view: 'meeting', chat: chatId, at: undefined, sub: undefined, panel: true })}
            >
              Join
            </Button>
          ) : undefined
        }
      />
      {tab === 'accord' && <AppFrame key={chatId} frameContext="content" chatId={chatId} />}
      {tab === 'chat' && <ChatMessages chatId={chatId} subject={occurrence.subject} />}
      {tab === 'details' && (
        <Details occurrence={occurrence} series={inSeries} people={people} onOpen={(at) => adjust({ at: occurrenceKey(at) })} />
      )}
    </div>
  );
}

interface DetailsProps {
  readonly occurrence: Occurrence;
  readonly series: readonly Occurrence[];
  readonly people: readonly Person[];
  readonly onOpen: (occurrence: Occurrence) => void;
}

function Details({ occurrence, series, people, onOpen }: DetailsProps) {
  const styles = useStyles();
  const { isMoved, isCancelled, originalStart, joinUrl, organizer } = occurrence;
  const guests = occurrence.attendees.filter(({ name }) => name !== organizer.name);
  const index = series.indexOf(occurrence);
  const nearby = series.slice(Math.max(0, index - 2), index + 4);
  return (
    <div className={styles.details} role="tabpanel" aria-label="Details">
      <Row icon={<Clock20Regular />}>
        <Text weight="semibold">{longDay(occurrence.start)}</Text>
        <Text>{timeRange(occurrence.start, occurrence.end)}</Text>
        {isMoved && (
          <Text size={200} className={styles.quiet}>
            Moved from {shortDay(originalStart)}, {clockTime(originalStart)}
          </Text>
        )}
        {isCancelled && (
          <Text size={200} className={styles.quiet}>
            The organizer has canceled this date. The series goes on.
          </Text>
        )}
      </Row>
      {joinUrl && (
        <Row icon={<Link16Regular fontSize={20} />}>
          <Text>Online meeting</Text>
          <Text size={200} className={styles.link}>
            {joinUrl}
          </Text>
        </Row>
      )}
      <Row icon={<People20Regular />}>
        <ul className={styles.people} aria-label="People">
          <Who who={organizer} person={findPerson(people, organizer)} role="Organizer" />
          {guests.map((who) => (
            <Who key={who.address} who={who} person={findPerson(people, who)} role="Attendee" />
          ))}
        </ul>
      </Row>
      {series.length > 1 && (
        <Row icon={<ArrowRepeatAll20Regular />}>
          <Text weight="semibold">Repeats: one chat for the whole series</Text>
          <ul className={styles.dates} aria-label="Dates of this series">
            {nearby.map((one) => (
              <li key={occurrenceKey(one)} className={styles.date}>
                {one === occurrence ? (
                  <Text weight="semibold">{`${shortDay(one.start)}, ${clockTime(one.start)}`}</Text>
                ) : (
                  <Link className={one.isCancelled ? styles.struck : undefined} onClick={() => onOpen(one)}>
                    {`${shortDay(one.start)}, ${clockTime(one.start)}`}
                  </Link>
                )}
                {one === occurrence && <Badge appearance="tint">This one</Badge>}
                {one.isCancelled && (
                  <Badge appearance="tint" color="informative">
                    Canceled
                  </Badge>
                )}
                {one.isMoved && (
                  <Badge appearance="tint" color="warning">
                    Moved
                  </Badge>
                )}
              </li>
            ))}
          </ul>
        </Row>
      )}
    </div>
  );
}

function Row({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.stack}>{children}</div>
    </div>
  );
}

function Who({ who, person, role }: { readonly who: Contact; readonly person: Person | undefined; readonly role: string }) {
  const styles = useStyles();
  return (
    <li className={styles.who}>
      {person && <PersonAvatar person={person} size={28} />}
      <div className={styles.stack}>
        <Text>{person?.displayName ?? who.name}</Text>
        <Text size={200} className={styles.quiet}>
          {role}
          {person ? ` · ${person.jobTitle}` : ''}
        </Text>
      </div>
    </li>
  );
}
