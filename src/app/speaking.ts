/**
 * In which language the page speaks. The first sentences are loaded in the language of last time (else the browser's) while the host
 * is still being asked for the person's; in most cases it is the same.
 */
import { language, languageOf, speak } from '../ui/text/language.ts';

/** In `localStorage`, which answers at once. */
const lastKey = 'accord/language';

function lastLanguage(): string {
  try {
    return localStorage.getItem(lastKey) ?? navigator.language;
  } catch {
    return navigator.language;
  }
}

/** Resolves when there are sentences in any language; rejects when there are none, and then nothing can be said. */
export const spoken: Promise<void> = speak(languageOf(lastLanguage()));
// Whoever waits for it sees it.
spoken.catch(() => undefined);

/**
 * Speaks the language of `locale` (BCP 47). A catalogue that cannot be loaded leaves the language as it is; rejects only when
 * there is none at all.
 */
export async function speakAs(locale: string): Promise<void> {
  const wanted = languageOf(locale);
  const guess = await spoken.then(
    () => true,
    () => false,
  );
  if (guess && language.get() === wanted) return note(wanted);
  try {
    await speak(wanted);
    note(wanted);
  } catch (error) {
    if (!guess) throw error;
  }
}

function note(now: string): void {
  try {
    localStorage.setItem(lastKey, now);
  } catch {
    // The next opening guesses by the browser.
  }
}

/** The fields of a form that has not been sent: what they hold comes back with the new screens, but not under the hands (`ui/drafts.ts`). */
const drafts = 'form textarea, form input:not([type]), form input[type="text"], form input[type="search"]';

function isTyping(): boolean {
  if (document.activeElement?.matches('input, textarea, [contenteditable="true"]') === true) return true;
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(drafts)].some(({ value }) => value !== '');
}

/** Another language begins the screens anew: not while somebody is typing, or has not sent what they typed. Returns what takes the wait back. */
export function speakWhenNobodyTypes(locale: string): () => void {
  const change = (): void => {
    if (isTyping()) return;
    stop();
    void speakAs(locale);
  };
  // The next field has the focus by then.
  const later = (): void => void setTimeout(change, 0);
  const stop = (): void => document.removeEventListener('focusout', later);
  document.addEventListener('focusout', later);
  change();
  return stop;
}
