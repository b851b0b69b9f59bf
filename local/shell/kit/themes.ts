/** The themes of Teams and of Outlook, as the shell shows them. */
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { HostName, TeamsTheme } from '../bridge/context.ts';

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

const OUTLOOK: Partial<Record<TeamsTheme, Theme>> = { default: withFont(webLightTheme), dark: withFont(webDarkTheme) };

export function themeOf(id: TeamsTheme, host: HostName = 'Teams'): ShellTheme {
  const theme = THEMES.find((one) => one.id === id) ?? LIGHT;
  const own = host === 'Outlook' ? OUTLOOK[theme.id] : undefined;
  return own ? { ...theme, fluent: own } : theme;
}
