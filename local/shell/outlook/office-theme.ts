/**
 * `Office.context.officeTheme`: in Outlook the colours tell the theme, there is neither `isDarkTheme` nor `themeId`
 * (learn.microsoft.com/javascript/api/office/office.officetheme). Outlook's own values are not documented; these are the
 * colours of the window here.
 */
import type { TeamsTheme } from '../bridge/context.ts';
import type { OfficeTheme } from './protocol.ts';

const of = (background: string, foreground: string, control: string): OfficeTheme => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: foreground,
  controlBackgroundColor: control,
  controlForegroundColor: foreground,
});

const THEMES: Record<TeamsTheme, OfficeTheme> = {
  default: of('#FFFFFF', '#242424', '#FAFAFA'),
  dark: of('#292929', '#FFFFFF', '#1F1F1F'),
  contrast: of('#000000', '#FFFFFF', '#000000'),
};

export const officeThemeOf = (theme: TeamsTheme): OfficeTheme => THEMES[theme];
