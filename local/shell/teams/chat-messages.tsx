/** The conversation of a meeting, as far as a stand-in needs one: to read, not to write. */
import { useEffect, useRef } from 'react';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useNow } from '../control/use-world.ts';
import type { Person } from '../control/types.ts';
import { addDays, shortDay } from '../kit/format.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { sampleMessages, type SampleMessage } from './sample-messages.ts';
import { findPerson, useWindowState } from '../window/window-state.ts';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, overflowY: 'auto', background: tokens.colorNeutralBackground2, padding: '16px 20px 28px' },
  list: { maxWidth: '760px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '4px' },
  day: {
    alignSelf: 'center',
    margin: '16px 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  message: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'end',
    maxWidth: '82%',
    alignSelf: 'flex-start',
    marginTop: '6px',
  },
  own: { alignSelf: 'flex-end', display: 'block' },
  meta: {
    display: 'flex',
    gap: '8px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    margin: '0 4px 2px',
  },
  ownMeta: { justifyContent: 'flex-end' },
  bubble: {
    padding: '8px 14px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
  },
  ownBubble: { background: tokens.colorBrandBackground2, boxShadow: 'none' },
  note: { textAlign: 'center', marginTop: '20px', color: tokens.colorNeutralForeground3 },
});

export function ChatMessages({ chatId, subject }: { readonly chatId: string; readonly subject: string }) {
  const styles = useStyles();
  const { agenda, people } = useWindowState();
  const now = useNow(60_000);
  const end = useRef<HTMLDivElement>(null);
  const belongs = (agenda ?? []).some((one) => one.chatId === chatId);
  useEffect(() => void end.current?.scrollIntoView({ block: 'end' }), [belongs]);
  const messages = belongs ? sampleMessages(subject) : [];
  const meeting = agenda?.find((one) => one.chatId === chatId);
  const members = meeting ? [meeting.organizer, ...meeting.attendees].map((who) => findPerson(people, who)) : [];
  return (
    <div className={styles.root} role="tabpanel" aria-label="Chat" tabIndex={0}>
      <div className={styles.list}>
        {messages.map((message, index) => {
          const author = members.find((person) => person?.role === message.from);
          const isNewDay = messages[index - 1]?.daysAgo !== message.daysAgo;
          return (
            <div key={message.text} style={{ display: 'contents' }}>
              {isNewDay && <div className={styles.day}>{shortDay(addDays(now, -message.daysAgo))}</div>}
              {author && <Message message={message} author={author} />}
            </div>
          );
        })}
        <Text size={200} className={styles.note}>
          {belongs ? 'Sample messages. This stand-in keeps no conversations.' : 'You are not in this chat.'}
        </Text>
        <div ref={end} />
      </div>
    </div>
  );
}

function Message({ message, author }: { readonly message: SampleMessage; readonly author: Person }) {
  const styles = useStyles();
  const { person } = useWindowState();
  const own = author.id === person.id;
  return (
    <div className={mergeClasses(styles.message, own && styles.own)}>
      {!own && <PersonAvatar person={author} size={32} />}
      <div>
        <div className={mergeClasses(styles.meta, own && styles.ownMeta)}>
          {!own && <span>{author.displayName}</span>}
          <span>{message.time}</span>
        </div>
        <div className={mergeClasses(styles.bubble, own && styles.ownBubble)}>{message.text}</div>
      </div>
    </div>
  );
}
