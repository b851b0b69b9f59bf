/** The settings of one window, and what of them is written in its address. */
import type { HostName } from '../bridge/context.ts';
import type { Person } from '../control/types.ts';
import { WindowMenu } from '../dev-bar/window-menu.tsx';
import type { Navigation } from '../window/use-route.ts';

export interface PersonMenuProps {
  readonly person: Person;
  readonly navigation: Navigation;
  readonly host: HostName;
}

export function PersonMenu({ person, navigation: { route, adjust }, host }: PersonMenuProps) {
  const joinLinks = { short: route.shortLinks, onShort: (shortLinks: boolean) => adjust({ shortLinks }) };
  return (
    <WindowMenu
      person={person}
      theme={route.theme}
      onTheme={(theme) => adjust({ theme })}
      language={route.language}
      onLanguage={(language) => adjust({ language })}
      joinLinks={host === 'Outlook' ? joinLinks : undefined}
    />
  );
}
