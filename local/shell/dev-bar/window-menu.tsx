/** One person's window: its theme and language, and whether that person has a network. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import type { TeamsTheme } from '../bridge/context.ts';
import { firstName, type Person } from '../control/types.ts';
import { useWorld } from '../control/use-world.ts';
import { switchNetwork } from '../control/world.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { LANGUAGES } from '../kit/languages.ts';
import { themeOf, THEMES } from '../kit/themes.ts';

export interface WindowMenuProps {
  readonly person: Person;
  readonly theme: TeamsTheme;
  readonly onTheme: (theme: TeamsTheme) => void;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  /** Where invitations are shown: which join link they hold. */
  readonly joinLinks?: { readonly short: boolean; readonly onShort: (short: boolean) => void } | undefined;
}

export function WindowMenu({ person, theme, onTheme, language, onLanguage, joinLinks }: WindowMenuProps) {
  const { offline } = useWorld();
  const online = !offline.includes(person.id);
  return (
    <Menu
      checkedValues={{ theme: [theme], language: [language], network: online ? ['online'] : [], links: joinLinks?.short ? ['short'] : [] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'network') void switchNetwork(person.id, checkedItems.includes('online'));
        if (name === 'links') joinLinks?.onShort(checkedItems.includes('short'));
        const chosen = THEMES.find(({ id }) => name === 'theme' && checkedItems.includes(id));
        if (chosen) onTheme(chosen.id);
        if (name === 'language' && checkedItems[0] !== undefined) onLanguage(checkedItems[0]);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<PersonAvatar person={person} size={20} offline={!online} />}
          aria-label={`Settings of ${person.displayName}`}
        >
          {firstName(person)} · {themeOf(theme).label}
          {online ? '' : ' · Offline'}
          <ChevronDown12Regular style={{ marginLeft: 6 }} />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Theme</MenuGroupHeader>
            {THEMES.map(({ id, label }) => (
              <MenuItemRadio key={id} name="theme" value={id}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>Language</MenuGroupHeader>
            {LANGUAGES.map(({ tag, label }) => (
              <MenuItemRadio key={tag} name="language" value={tag} lang={tag}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{firstName(person)}’s network</MenuGroupHeader>
            <MenuItemCheckbox name="network" value="online">
              Online
            </MenuItemCheckbox>
          </MenuGroup>
          {joinLinks && (
            <MenuGroup>
              <MenuGroupHeader>Invitations</MenuGroupHeader>
              <MenuItemCheckbox name="links" value="short">
                Short join links
              </MenuItemCheckbox>
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
