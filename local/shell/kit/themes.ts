/** Teams' three themes, as the shell and the app show them. */
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { TeamsTheme } from '../bridge/context.ts';

export const THEMES: readonly { readonly id: TeamsTheme; readonly label: string; readonly fluent: Theme }[] = [
  { id: 'default', label: 'Light', fluent: teamsLightTheme },
  { id: 'dark', label: 'Dark', fluent: teamsDarkTheme },
  { id: 'contrast', label: 'Contrast', fluent: teamsHighContrastTheme },
];

export const themeOf = (id: TeamsTheme) => THEMES.find((theme) => theme.id === id) ?? THEMES[0]!;
