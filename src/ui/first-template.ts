/**
 * The app's template in another language than English, as the JSON that a record keeps (`choose-template`): what a pair works with is
 * one text for both, in the language of who attached it.
 */
import { language, type Language } from './text/language.ts';

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: object }>>> = {
  de: () => import('../domain/template/translations/de.json'),
  fr: () => import('../domain/template/translations/fr.json'),
  es: () => import('../domain/template/translations/es.json'),
  'pt-BR': () => import('../domain/template/translations/pt-BR.json'),
  ja: () => import('../domain/template/translations/ja.json'),
  ar: () => import('../domain/template/translations/ar.json'),
};

/** For `of`, or the language that is spoken; empty: the app's own words, which are English. Rejects when it cannot be loaded. */
export async function firstTemplate(of: Language = language.get()): Promise<string> {
  return of === 'en' ? '' : JSON.stringify((await translations[of]()).default);
}
