import type { Theme } from '@fluentui/react-components';

/** Fluent's own list of the web, with a face for systems that have none of them: without it Linux falls back to DejaVu. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif";

export const withFace = (theme: Theme): Theme => ({ ...theme, fontFamilyBase });
