/** The chats of a person's meetings at the left, the open one with its tabs at the right. */
import { Avatar, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, Chat24Regular, People20Regular, Video20Regular } from '@fluentui/react-icons';
import { hasApp, type Occurrence } from '../control/types.ts';
import { useNow } from '../control/use-world.ts';
import { clockTime, shortDay } from '../kit/format.ts';
import { AppFrame } from '../window/app-frame.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { PlaceHeader } from './place-header.tsx';
import { sampleMessages } from './sample-messages.ts';
import { useWindowState } from '../window/window-state.ts';

const NARROW = '@container window (max-width: 859px)';

/** A row's second line follows the row: on the highlight of the contrast theme it has to be dark. */
const SECOND_LINE = '--second-line';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, minWidth: 0, display: 'flex' },
  list: {
    width: '280px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  listWithOpenChat: { [NARROW]: { display: 'none' } },
  listAlone: { [NARROW]: { width: '100%', borderRight: 'none' } },
  heading: { margin: 0, padding: '16px 16px 10px', fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  items: {
    listStyle: 'none',
    margin: 0,
    padding: '0 8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowY: 'auto',
  },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr)',
    gap: '10px',
    alignItems: 'center',
    padding: '8px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    [SECOND_LINE]: tokens.colorNeutralForeground3,
    background: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': {
      background: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
      [SECOND_LINE]: tokens.colorNeutralForeground3Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  selected: {
    background: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    [SECOND_LINE]: tokens.colorNeutralForeground3Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: `var(${SECOND_LINE})` },
  pane: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground1,
  },
  backToList: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  paneAlone: { [NARROW]: { display: 'none' } },
  empty: {
    flex: 1,
    display: 'grid',
    placeItems: 'center',
    alignContent: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground3,
  },
  none: { padding: '8px 16px', color: tokens.colorNeutralForeground3 },
});

/** One chat per meeting series: the next occurrence that is not over, or the last one. */
const chatsOf = (agenda: readonly Occurrence[], now: Date): readonly Occurrence[] => {
  const chats = new Map<string, Occurrence>();
  for (const one of agenda) {
    const shown = chats.get(one.chatId);
    if (one.chatId && (!shown || shown.end < now) && !one.isCancelled) chats.set(one.chatId, one);
  }
  return [...chats.values()].sort((a, b) => Number(b.subject.startsWith('1:1')) - Number(a.subject.startsWith('1:1')));
};

export function ChatView() {
  const styles = useStyles();
  const { agenda, navigation, offerApps } = useWindowState();
  const { route, go } = navigation;
  const now = useNow(60_000);
  const chats = chatsOf(agenda ?? [], now);
  const open = chats.find((one) => one.chatId === route.chat);
  const title = open?.subject ?? 'Meeting chat';
  const withApp = route.chat !== undefined && hasApp(agenda, route.chat);
  const tab = withApp && route.tab === 'accord' ? 'accord' : 'chat';
  return (
    <div className={styles.root}>
      <nav className={mergeClasses(styles.list, route.chat ? styles.listWithOpenChat : styles.listAlone)} aria-label="Chats">
        <h2 className={styles.heading}>Chat</h2>
        <ul className={styles.items}>
          {chats.map((chat) => (
            <li key={chat.chatId}>
              <button
                type="button"
                className={mergeClasses(styles.item, chat.chatId === route.chat && styles.selected)}
                aria-label={chat.subject}
                aria-current={chat.chatId === route.chat || undefined}
                onClick={() => go({ view: 'chat', chat: chat.chatId, tab: 'chat', at: undefined, sub: undefined })}
              >
                <Avatar
                  icon={<People20Regular />}
                  color={chat.subject.startsWith('1:1') ? 'brand' : 'steel'}
                  size={36}
                  aria-hidden
                />
                <span className={styles.texts}>
                  <span className={styles.line}>{chat.subject}</span>
                  <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                    {sampleMessages(chat.subject).at(-1)?.text}
                  </Text>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {agenda && chats.length === 0 && <Text className={styles.none}>You have no meeting chats.</Text>}
      </nav>
      {route.chat ? (
        <div className={styles.pane}>
          <PlaceHeader
            title={title}
            subtitle={open ? `Next: ${shortDay(open.start)}, ${clockTime(open.start)}` : undefined}
            leading={
              <span className={styles.backToList}>
                <Button
                  appearance="subtle"
                  icon={<ArrowLeft20Regular />}
                  aria-label="All chats"
                  onClick={() => go({ chat: undefined, sub: undefined, tab: 'chat' })}
                />
              </span>
            }
            tabs={withApp ? ['chat', 'accord'] : ['chat']}
            tab={tab}
            onTab={(next) => go({ tab: next, sub: undefined })}
            onAdd={withApp ? undefined : () => offerApps(route.chat ?? '')}
            trailing={
              open && (
                <Button
                  appearance="primary"
                  icon={<Video20Regular />}
                  onClick={() => go({ view: 'meeting', at: undefined, sub: undefined, panel: true })}
                >
                  Join
                </Button>
              )
            }
          />
          {tab === 'accord' ? (
            <AppFrame key={route.chat} frameContext="content" chatId={route.chat} />
          ) : (
            <ChatMessages key={route.chat} chatId={route.chat} subject={title} />
          )}
        </div>
      ) : (
        <div className={mergeClasses(styles.pane, styles.paneAlone)}>
          <div className={styles.empty}>
            <Chat24Regular fontSize={40} />
            <Text>Choose a chat to see it here.</Text>
          </div>
        </div>
      )}
    </div>
  );
}
