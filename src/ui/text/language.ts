/**
 * The language of the sentences: which there are, which is spoken now, and what it says (`m`). Catalogues are loaded per language,
 * first what the first screen says, then the rest.
 */
import { Subscribable, type Readable } from '../../base/subscribable.ts';
import { type Formats, formatsIn } from './formats.ts';
import type { Messages } from './messages.ts';

export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'] as const;
/** BCP 47. */
export type Language = (typeof languages)[number];

type Part = (say: Formats) => Partial<Messages>;
/** What is loaded beside the first: `my-words.ts`, `pane-words.ts`, `later-words.ts`. */
export const besides = ['my', 'pane', 'later'] as const;
type Beside = (typeof besides)[number];
type Loaded = Promise<{ readonly default: Part }>;

const catalogues: Readonly<Record<Language, Readonly<Record<'first' | Beside, () => Loaded>>>> = {
  en: {
    first: () => import('virtual:messages/en/first'),
    my: () => import('virtual:messages/en/my'),
    pane: () => import('virtual:messages/en/pane'),
    later: () => import('virtual:messages/en/later'),
  },
  de: {
    first: () => import('virtual:messages/de/first'),
    my: () => import('virtual:messages/de/my'),
    pane: () => import('virtual:messages/de/pane'),
    later: () => import('virtual:messages/de/later'),
  },
  fr: {
    first: () => import('virtual:messages/fr/first'),
    my: () => import('virtual:messages/fr/my'),
    pane: () => import('virtual:messages/fr/pane'),
    later: () => import('virtual:messages/fr/later'),
  },
  es: {
    first: () => import('virtual:messages/es/first'),
    my: () => import('virtual:messages/es/my'),
    pane: () => import('virtual:messages/es/pane'),
    later: () => import('virtual:messages/es/later'),
  },
  'pt-BR': {
    first: () => import('virtual:messages/pt-BR/first'),
    my: () => import('virtual:messages/pt-BR/my'),
    pane: () => import('virtual:messages/pt-BR/pane'),
    later: () => import('virtual:messages/pt-BR/later'),
  },
  ja: {
    first: () => import('virtual:messages/ja/first'),
    my: () => import('virtual:messages/ja/my'),
    pane: () => import('virtual:messages/ja/pane'),
    later: () => import('virtual:messages/ja/later'),
  },
  ar: {
    first: () => import('virtual:messages/ar/first'),
    my: () => import('virtual:messages/ar/my'),
    pane: () => import('virtual:messages/ar/pane'),
    later: () => import('virtual:messages/ar/later'),
  },
};

/**
 * What the language says that is spoken now. Ask it when something is shown, not before: it is another one after `speak`. What the
 * meeting's tab does not show first is there once the module that loads it was imported (`later-words.ts` and its like).
 */
export let m: Messages;

const spoken = new Subscribable<Language>('en');
/** The language that `m` is in. */
export const language: Readable<Language> = spoken;
const needed = new Set<Beside>();
let speaking: Promise<void> = Promise.resolve();
let wanted: Language | null = null;

/** The language for what the host says (`de-CH`, `pt`): English where we have none. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  return languages.find((one) => one.toLowerCase() === tag) ?? languages.find((one) => one.toLowerCase().split('-')[0] === base) ?? 'en';
}

export const isRightToLeft = (of: Language): boolean => of === 'ar';

/** From then on `m` is in this language. Rejects when the catalogue cannot be loaded; then everything stays as it was. */
export function speak(next: Language): Promise<void> {
  wanted = next;
  speaking = begin(next);
  return speaking;
}

async function begin(next: Language): Promise<void> {
  const say = formatsIn(next, isRightToLeft(next));
  const loaded = new Map<string, Partial<Messages>>();
  const load = async (part: 'first' | Beside): Promise<unknown> => loaded.set(part, (await catalogues[next][part]()).default(say));
  const missing = (): readonly ('first' | Beside)[] => (['first', ...needed] as const).filter((part) => !loaded.has(part));
  // Another part may be needed while these are on their way.
  while (missing().length > 0) await Promise.all(missing().map(load));
  // Another language was asked for meanwhile: whichever file comes last, that one is spoken.
  if (wanted !== next) return;
  // The types are those of the whole catalogue: what comes later is asked for by nobody before it is there.
  m = Object.assign({}, ...loaded.values()) as Messages;
  spoken.set(next);
}

/** Resolves when `m` has that part, too. Rejects when it cannot be loaded. */
export async function need(part: Beside): Promise<void> {
  needed.add(part);
  // A language that is on its way brings it.
  await speaking.catch(() => undefined);
  const now = spoken.get();
  const { default: more } = await catalogues[now][part]();
  if (now !== spoken.get()) return need(part);
  m = { ...m, ...more(formatsIn(now, isRightToLeft(now))) };
}

/** What stands between two sentences. */
export const between = (): string => (spoken.get() === 'ja' ? '' : ' ');

/** Sentences or parts of one behind each other, as the language does; what is empty is left out. */
export function inARow(...parts: readonly string[]): string {
  return parts.filter((one) => one !== '').join(between());
}

/** For a picture, which has no direction of its own: the words run as the language does. */
export const drawnWords = (words: string): string => (isRightToLeft(spoken.get()) ? `\u2067${words}\u2069` : words);

/** Marks between parts, where they are not those of English. */
const marks: Partial<Record<Language, { readonly comma?: string; readonly semicolon?: string; readonly colon?: string }>> = {
  fr: { colon: '\u00a0:', semicolon: '\u202f; ' },
  ja: { comma: '、', semicolon: '；' },
  ar: { comma: '، ', semicolon: '؛ ' },
};

/** “a, b, c”: numbers and names of columns. */
export const commaed = (parts: readonly (string | number)[]): string => parts.join(marks[spoken.get()]?.comma ?? ', ');

/** “a; b; c”: parts that have commas themselves. */
export const semicoloned = (parts: readonly string[]): string => parts.join(marks[spoken.get()]?.semicolon ?? '; ');

/** “Raised:”, in front of what it is about. */
export const withColon = (label: string): string => `${label}${marks[spoken.get()]?.colon ?? ':'}`;
