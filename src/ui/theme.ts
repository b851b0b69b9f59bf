import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import type { Theme } from '../hosts/host.ts';

/** Fluent's own list of the web, with a face for systems that have none of them: without it Linux falls back to DejaVu. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif";

const themes: Readonly<Record<Theme, FluentTheme>> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Fluent's Teams theme for what the host says. */
export function fluentTheme(theme: Theme): FluentTheme {
  return themes[theme];
}
