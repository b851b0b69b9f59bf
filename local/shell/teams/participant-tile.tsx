/** One person in the call. Whoever has not come yet is shown without colour, with initials that can still be read. */
import { Avatar, makeStyles, mergeClasses } from '@fluentui/react-components';
import { MicOff16Regular } from '@fluentui/react-icons';
import type { Person } from '../control/types.ts';
import { avatarColor } from '../kit/person-avatar.tsx';

const useStyles = makeStyles({
  tile: {
    position: 'relative',
    minHeight: '140px',
    minWidth: 0,
    display: 'grid',
    placeItems: 'center',
    overflow: 'hidden',
    borderRadius: '8px',
    backgroundColor: '#2b2a33',
    color: '#fff',
  },
  manager: { backgroundImage: 'radial-gradient(circle at 50% 42%, #3d3f73 0%, #2b2a33 72%)' },
  member: { backgroundImage: 'radial-gradient(circle at 50% 42%, #2c4b42 0%, #2b2a33 72%)' },
  outsider: { backgroundImage: 'radial-gradient(circle at 50% 42%, #52304a 0%, #2b2a33 72%)' },
  invited: { backgroundImage: 'none' },
  avatar: { boxShadow: '0 0 0 4px rgb(255 255 255 / 14%)' },
  // On the picture's own element: the initials keep 4.5:1 in every theme.
  dim: { boxShadow: 'none', '& .fui-Avatar__initials': { color: '#c8c6cf', backgroundColor: '#3a3943' } },
  name: {
    position: 'absolute',
    left: '10px',
    bottom: '10px',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    maxWidth: 'calc(100% - 20px)',
    padding: '3px 8px',
    borderRadius: '6px',
    fontSize: '12px',
    background: 'rgb(0 0 0 / 55%)',
  },
});

export interface ParticipantTileProps {
  readonly person: Person;
  readonly status: 'here' | 'muted' | 'invited';
  readonly isSelf?: boolean;
}

export function ParticipantTile({ person, status, isSelf = false }: ParticipantTileProps) {
  const styles = useStyles();
  const words = [person.displayName, isSelf ? '(you)' : '', status === 'invited' ? '· not in the call yet' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div
      className={mergeClasses(styles.tile, styles[person.role], status === 'invited' && styles.invited)}
      role="group"
      aria-label={words}
    >
      <Avatar
        name={person.displayName}
        color={avatarColor(person)}
        size={120}
        className={mergeClasses(styles.avatar, status === 'invited' && styles.dim)}
        aria-hidden
      />
      <span className={styles.name} aria-hidden>
        {status === 'muted' && <MicOff16Regular />}
        {words}
      </span>
    </div>
  );
}
