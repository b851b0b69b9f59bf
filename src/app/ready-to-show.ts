import type { Readable } from '../base/subscribable.ts';
import type { Theme } from '../hosts/host.ts';
import { loadTheme } from '../ui/theme.ts';
import { speakAs } from './speaking.ts';

export interface Shown {
  readonly locale: Readable<string>;
  readonly theme: Readable<Theme>;
}

/** Resolves when there are the sentences and the colours that the host asks for; rejects when there are no sentences at all. */
export async function readyToShow({ locale, theme }: Shown): Promise<void> {
  await Promise.all([speakAs(locale.get()), loadTheme(theme.get())]);
}
