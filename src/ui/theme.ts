/**
 * Fluent's Teams theme for what the host says. Most people see the light one, which comes with the page; the dark ones are files of
 * their own (together two and a half kilobytes that the others need not wait for).
 */
import { teamsLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Theme } from '../hosts/host.ts';
import { withFace } from './theme-face.ts';

const light = withFace(teamsLightTheme);
const themes = new Map<Theme, FluentTheme>([['light', light]]);

const files = {
  light: (): Promise<FluentTheme> => Promise.resolve(light),
  dark: (): Promise<FluentTheme> => import('./theme-dark.ts').then((module) => module.dark),
  contrast: (): Promise<FluentTheme> => import('./theme-contrast.ts').then((module) => module.contrast),
} as const satisfies Readonly<Record<Theme, () => Promise<FluentTheme>>>;

/** The theme if it has been loaded, else the light one. */
export function fluentTheme(theme: Theme): FluentTheme {
  return themes.get(theme) ?? light;
}

/** Resolves when the theme can be shown; false when its file could not be loaded. Never rejects. */
export async function loadTheme(theme: Theme): Promise<boolean> {
  if (themes.has(theme)) return true;
  try {
    themes.set(theme, await files[theme]());
    return true;
  } catch {
    return false;
  }
}

/** Which theme to show where `wanted` is asked for: the one before, until its file is there. */
export function useLoadedTheme(wanted: Theme): Theme {
  const [shown, setShown] = useState<Theme>('light');
  useEffect(() => {
    let isWanted = true;
    void loadTheme(wanted).then((isThere) => {
      if (isWanted && isThere) setShown(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return themes.has(wanted) ? wanted : shown;
}
