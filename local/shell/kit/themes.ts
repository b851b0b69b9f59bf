/** Teams' three themes, as the shell and the app show them. */
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { TeamsTheme } from '../bridge/context.ts';

/** As Fluent's, with a narrower last resort for machines that have neither Segoe UI nor Roboto. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

export const lightTheme = withFont(teamsLightTheme);
export const darkTheme = withFont(teamsDarkTheme);

interface ShellTheme {
  readonly id: TeamsTheme;
  readonly label: string;
  readonly fluent: Theme;
}

const LIGHT: ShellTheme = { id: 'default', label: 'Light', fluent: lightTheme };

export const THEMES: readonly ShellTheme[] = [
  LIGHT,
  { id: 'dark', label: 'Dark', fluent: darkTheme },
  { id: 'contrast', label: 'Contrast', fluent: withFont(teamsHighContrastTheme) },
];

export const themeOf = (id: TeamsTheme): ShellTheme => THEMES.find((theme) => theme.id === id) ?? LIGHT;
