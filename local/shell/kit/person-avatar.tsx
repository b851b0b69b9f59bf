/**
 * A person's picture: initials on the person's own colour. The shell asks Graph for nothing, photos included, so that
 * the tenant's log shows what the app asked for and only that.
 */
import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { Person } from '../control/types.ts';

type Color = NonNullable<AvatarProps['color']>;

/** The first of each list is that of the three people of the small data sets. */
const COLORS: Record<Person['role'], readonly [Color, ...Color[]]> = {
  manager: ['royal-blue'],
  member: ['forest', 'teal', 'marigold', 'cranberry', 'steel', 'lavender', 'brown', 'seafoam', 'peach', 'grape', 'dark-green'],
  outsider: ['plum', 'navy'],
};

const FIRST = ['Jonas Weber', 'Priya Raman'];

export const avatarColor = ({ displayName, role }: Person): Color => {
  const [first, ...others] = COLORS[role];
  const letters = Array.from(displayName).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return FIRST.includes(displayName) ? first : (others[letters % others.length] ?? first);
};

export interface PersonAvatarProps {
  readonly person: Person;
  readonly size?: AvatarProps['size'];
  readonly offline?: boolean;
}

export function PersonAvatar({ person, size = 32, offline }: PersonAvatarProps) {
  return (
    <Avatar
      name={person.displayName}
      color={avatarColor(person)}
      size={size}
      badge={offline === undefined ? undefined : { status: offline ? 'offline' : 'available' }}
    />
  );
}
