/**
 * An appointment, opened: to read for who was invited, to compose for the organiser. Its ribbon has the add-in's button, which
 * the manifest puts there (`meetingDetailsOrganizer`, `meetingDetailsAttendee`). Nothing can be changed here, so the fields of
 * the organiser's form are there to read, too.
 */
import { useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular, Video20Regular } from '@fluentui/react-icons';
import { longDay, timeRange } from '../kit/format.ts';
import { useWindowState } from '../window/window-state.ts';
import { OfficePane } from './office-pane.tsx';
import type { EmailAddressDetails, Item } from './protocol.ts';

const STACKED = '@container window (max-width: 759px)';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  ribbon: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '48px',
    padding: '0 12px',
    flexShrink: 0,
    background: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '5px',
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: '12px',
    fontWeight: tokens.fontWeightBold,
  },
  end: { marginLeft: 'auto' },
  body: { flex: 1, minHeight: 0, display: 'flex' },
  form: { flex: 1, minWidth: 0, overflowY: 'auto', padding: '24px 28px', display: 'flex', flexDirection: 'column', gap: '16px' },
  besidePane: { [STACKED]: { display: 'none' } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: {
    margin: 0,
    padding: '12px 14px',
    font: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const names = (people: readonly EmailAddressDetails[]) => people.map((one) => one.displayName).join('; ');

const WORDS = { single: 'Appointment', date: 'One date of a series', series: 'The whole series' } as const;

const kindOf = (item: Item) => (item.seriesId !== null ? 'date' : item.recurrence ? 'series' : 'single');

export interface AppointmentFormProps {
  readonly item: Item;
  readonly joinUrl: string;
  readonly onClose: () => void;
}

export function AppointmentForm({ item, joinUrl, onClose }: AppointmentFormProps) {
  const styles = useStyles();
  const { navigation, openLink } = useWindowState();
  const { route, adjust } = navigation;
  const [saves, setSaves] = useState(0);
  return (
    <article className={styles.root} aria-label={item.mode === 'compose' ? 'Appointment, organizer' : 'Appointment, attendee'}>
      <div className={styles.ribbon} role="toolbar" aria-label="Ribbon">
        <Button
          appearance="subtle"
          icon={
            <span className={styles.sign} aria-hidden>
              A
            </span>
          }
          onClick={() => adjust({ panel: true })}
        >
          Open 1:1
        </Button>
        {joinUrl && (
          <Button appearance="subtle" icon={<Video20Regular />} onClick={() => openLink(joinUrl)}>
            Join in Teams
          </Button>
        )}
        <Button
          className={styles.end}
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="Close appointment"
          onClick={onClose}
        />
      </div>
      {saves > 0 && (
        <MessageBar intent="error" role="alert">
          <MessageBarBody>
            {`The add-in called saveAsync (${saves}). On a meeting that can send an update to everybody who is invited.`}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        <div className={mergeClasses(styles.form, route.panel && styles.besidePane)}>
          {item.mode === 'compose' ? <Compose item={item} /> : <Read item={item} />}
          {item.body.text && <pre className={styles.text}>{item.body.text}</pre>}
        </div>
        {route.panel && (
          <OfficePane
            key={`${item.mode} ${item.itemId ?? 'new'} ${route.shortLinks}`}
            item={item}
            onSave={() => setSaves((count) => count + 1)}
            onClose={() => adjust({ panel: false })}
          />
        )}
      </div>
    </article>
  );
}

const whenOf = (item: Item) => {
  const start = new Date(item.start);
  return `${longDay(start)}, ${timeRange(start, new Date(item.end))}`;
};

function Read({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const optional = names(item.optionalAttendees);
  return (
    <>
      <h1 className={styles.title}>{item.subject}</h1>
      <Text className={styles.quiet}>{WORDS[kindOf(item)]}</Text>
      <Text weight="semibold">{whenOf(item)}</Text>
      <Text>{`${item.organizer.displayName} invited you. Required: ${names(item.requiredAttendees)}${optional ? `. Optional: ${optional}` : ''}`}</Text>
    </>
  );
}

function Compose({ item }: { readonly item: Item }) {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.title}>{item.itemId === null ? 'New event' : item.subject}</h1>
      <Text className={styles.quiet}>{item.itemId === null ? 'Not saved' : WORDS[kindOf(item)]}</Text>
      <Field label="Title">
        <Input readOnly value={item.subject} />
      </Field>
      <Field label="Required">
        <Input readOnly value={names(item.requiredAttendees)} />
      </Field>
      <Field label="Optional">
        <Input readOnly value={names(item.optionalAttendees)} />
      </Field>
      <Field label="When">
        <Input readOnly value={whenOf(item)} />
      </Field>
    </>
  );
}
