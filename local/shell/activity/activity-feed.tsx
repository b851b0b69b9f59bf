/** The activity feed: what others did that concerns this person. An entry opens the place that its link names. */
import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Alert24Regular } from '@fluentui/react-icons';
import type { ActivityItem } from '../control/activity.ts';
import { clockTime, shortDay } from '../kit/format.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { findPerson, useWindowState } from '../window/window-state.ts';
import type { Activity } from './use-activity.ts';

const useStyles = makeStyles({
  root: { flex: 1, minWidth: 0, overflowY: 'auto', background: tokens.colorNeutralBackground1 },
  heading: { margin: 0, padding: '16px 20px 10px', fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: '0 12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    maxWidth: '720px',
  },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 10px',
    gap: '12px',
    alignItems: 'center',
    padding: '10px 8px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    background: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unread: { fontWeight: tokens.fontWeightSemibold },
  dot: { width: '8px', height: '8px', borderRadius: '50%', background: tokens.colorBrandBackground },
  empty: { display: 'grid', justifyItems: 'center', gap: '8px', paddingTop: '80px', color: tokens.colorNeutralForeground3 },
});

export function ActivityFeed({ activity }: { readonly activity: Activity }) {
  const styles = useStyles();
  const { openLink } = useWindowState();
  const { items, markRead } = activity;
  const open = (item: ActivityItem) => {
    markRead(item.id);
    openLink(item.webUrl);
  };
  return (
    <section className={styles.root} aria-label="Activity">
      <h1 className={styles.heading}>Activity</h1>
      {items.length === 0 && (
        <div className={styles.empty}>
          <Alert24Regular fontSize={40} />
          <Text>Nothing new.</Text>
        </div>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Entry item={item} onOpen={() => open(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ item, onOpen }: { readonly item: ActivityItem; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { people } = useWindowState();
  const actor = findPerson(people, { name: item.actor, address: '' });
  return (
    <button type="button" className={styles.item} onClick={onOpen}>
      {actor ? <PersonAvatar person={actor} size={32} /> : <Avatar name={item.actor} size={32} />}
      <span className={styles.texts}>
        <span className={mergeClasses(styles.line, !item.read && styles.unread)}>{item.text}</span>
        {item.preview && (
          <Text size={200} className={styles.line}>
            {item.preview}
          </Text>
        )}
        <Text size={100}>{`${item.actor}, ${shortDay(item.at)}, ${clockTime(item.at)}`}</Text>
      </span>
      {!item.read && <span className={styles.dot} role="img" aria-label="Unread" />}
    </button>
  );
}
