/** Teams' three themes, as the shell and the app show them. */
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { TeamsTheme } from '../bridge/context.ts';

/** As Fluent's, with a narrower last resort for machines that have neither Segoe UI nor Roboto. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });

export const lightTheme = withFont(teamsLightTheme);
export const darkTheme = withFont(teamsDarkTheme);

export const THEMES: readonly { readonly id: TeamsTheme; readonly label: string; readonly fluent: Theme }[] = [
  { id: 'default', label: 'Light', fluent: lightTheme },
  { id: 'dark', label: 'Dark', fluent: darkTheme },
  { id: 'contrast', label: 'Contrast', fluent: withFont(teamsHighContrastTheme) },
];

export const themeOf = (id: TeamsTheme) => THEMES.find((theme) => theme.id === id) ?? THEMES[0]!;
