import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import { type Theme } from '../hosts/host.ts';

const themes: Readonly<Record<Theme, FluentTheme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Fluent's Teams theme for what the host says. */
export function fluentTheme(theme: Theme): FluentTheme {
  return themes[theme];
}
