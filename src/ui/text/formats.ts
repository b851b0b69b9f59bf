/** How a language writes what stands inside a message. The code of the catalogues calls it (`scripts/lib/catalogue.ts`). */

type Options = Readonly<Record<string, (() => string) | undefined>>;

export interface Formats {
  /** Words of somebody: a name, a day that is written already. */
  readonly words: (value: string | number) => string;
  readonly number: (value: number) => string;
  readonly plural: (value: number, options: Options) => string;
  readonly select: (value: string, options: Options) => string;
}

/** Keeps what is inside from turning what is beside it (https://www.unicode.org/reports/tr9/, isolates). */
const isolated = (value: string): string => `\u2068${value}\u2069`;
/** Hebrew, Arabic and what is written like them. */
const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** `language` is BCP 47. */
export function formatsIn(language: string, isRightToLeft: boolean): Formats {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const other = (options: Options): string => options['other']?.() ?? '';
  return {
    // A name in Latin letters inside an Arabic sentence, and the other way round.
    words: (value) => (isRightToLeft || turned.test(String(value)) ? isolated(String(value)) : String(value)),
    number: (value) => numbers.format(value),
    plural: (value, options) => (options[`=${value}`] ?? options[rules.select(value)])?.() ?? other(options),
    select: (value, options) => options[value]?.() ?? other(options),
  };
}
