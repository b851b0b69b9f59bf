/**
 * Languages that a person of this Microsoft 365 can read it in. The shell itself stays English; what it tells an app is theirs. One of
 * them (Italian) is no language of the app: such people are everywhere.
 */
export const LANGUAGES = [
  { tag: 'en-GB', label: 'English' },
  { tag: 'de-DE', label: 'Deutsch' },
  { tag: 'fr-FR', label: 'Français' },
  { tag: 'es-ES', label: 'Español' },
  { tag: 'pt-BR', label: 'Português (Brasil)' },
  { tag: 'ja-JP', label: '日本語' },
  { tag: 'ar-SA', label: 'العربية' },
  { tag: 'it-IT', label: 'Italiano' },
] as const;

export const DEFAULT_LANGUAGE = 'en-GB';
