/**
 * A person's picture: initials on the person's own colour. The shell asks Graph for nothing, photos included, so that
 * the tenant's log shows what the app asked for and only that.
 */
import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { Person } from '../control/types.ts';

const COLORS: Record<Person['role'], AvatarProps['color']> = {
  manager: 'royal-blue',
  member: 'forest',
  outsider: 'plum',
};

export const avatarColor = (person: Person) => COLORS[person.role];

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
