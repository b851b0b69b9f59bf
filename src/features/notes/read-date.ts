/** The date that a promise names, read by chrono (MIT), which is loaded when the first promise is written. */
import type { Day } from '../../base/clock.ts';
import type { Language } from '../../ui/text/language.ts';

/** A promise for a day further away than this is most likely a number that is no date. */
const farthestDays = 400;

interface Reader {
  /** Says that it is for the next session. */
  readonly nextTime: RegExp;
  /** Words that announce a date. */
  readonly announces: RegExp;
  readonly load: () => Promise<Parser>;
}

interface Parser {
  readonly parse: (words: string, from: Date, options: { readonly forwardDate: boolean }) => readonly Found[];
}

interface Found {
  readonly start: { isCertain(part: 'day' | 'weekday'): boolean; get(part: 'year' | 'month' | 'day'): number | null };
}

/** `\b` knows Latin letters without accents only; elsewhere the words stand for themselves. */
const readers: Readonly<Record<Language, (dayFirst: boolean) => Reader>> = {
  en: (dayFirst) => ({
    nextTime: /\b(?:next (?:time|session|1[:\- ]?1|one[- ]on[- ]one)|by then)\b/iu,
    announces: /\b(?:by|until|till|before|on)\s+\S/iu,
    load: async () => import('chrono-node/en').then(({ casual, GB }) => (dayFirst ? GB : casual)),
  }),
  de: () => ({
    nextTime: /n[äa]chste[nsm]? (?:mal|1[:\- ]?1|sitzung|session|gespr[äa]ch|termin)|bis dahin/iu,
    announces: /\b(?:bis|vor|am)\s+\S/iu,
    load: async () => import('chrono-node/de').then(({ casual }) => casual),
  }),
  fr: () => ({
    nextTime: /la prochaine (?:fois|s[ée]ance|session)|prochain 1[:\- ]?1|d[’']ici l[àa]/iu,
    announces: /(?:d[’']ici|\bavant|\bpour le|jusqu[’'](?:au|à))\s*\S/iu,
    load: async () => import('chrono-node/fr').then(({ casual }) => casual),
  }),
  es: () => ({
    nextTime: /la pr[óo]xima (?:vez|sesi[óo]n|reuni[óo]n)|pr[óo]ximo 1[:\- ]?1|para entonces/iu,
    announces: /\b(?:antes del?|para el|hasta el?)\s+\S/iu,
    load: async () => import('chrono-node/es').then(({ casual }) => casual),
  }),
  'pt-BR': () => ({
    nextTime: /(?:na |a )?pr[óo]xima (?:vez|sess[ãa]o|conversa|reuni[ãa]o)|pr[óo]ximo 1[:\- ]?1|at[ée] l[áa]/iu,
    announces: /(?:\bat[ée]|\bantes d[eo]|\bno dia)\s+\S/iu,
    load: async () => import('chrono-node/pt').then(({ casual }) => casual),
  }),
  ja: () => ({
    nextTime: /次回|次の(?:1[:：]1|面談|セッション)/u,
    announces: /\S(?:までに|まで|前に)/u,
    load: async () => import('chrono-node/ja').then(({ casual }) => casual),
  }),
  ar: () => ({
    nextTime: /المرة القادمة|الجلسة القادمة|اللقاء القادم|بحلول ذلك/u,
    announces: /(?:قبل|حتى|بحلول)\s+\S/u,
    load: async () => import('chrono-node/ar').then(({ casual }) => casual),
  }),
};

export interface DueRead {
  /** `next`: it says no day, or one that has passed or lies beyond a year. */
  readonly due: Day | 'next';
  /** It seems to name a day that was not understood. */
  readonly unclear: boolean;
}

/**
 * The day by which it is due. `today` is the reader's; `dayFirst`: they write 3/12 for the third of December. Read in the language of
 * the screen, then in English, which many write in at work.
 */
export async function dueIn(wording: string, today: Day, dayFirst: boolean, language: Language = 'en'): Promise<DueRead> {
  const asked = [readers[language](dayFirst), ...(language === 'en' ? [] : [readers.en(dayFirst)])];
  if (asked.some(({ nextTime }) => nextTime.test(wording))) return { due: 'next', unclear: false };
  for (const { load } of asked) {
    // Noon, so that no time zone of this device makes it the day before.
    const found = (await load()).parse(wording, new Date(`${today}T12:00:00`), { forwardDate: true }).at(-1);
    if (found !== undefined && (found.start.isCertain('day') || found.start.isCertain('weekday'))) return within(dayOf(found), today);
  }
  return { due: 'next', unclear: asked.some(({ announces }) => announces.test(wording)) };
}

function dayOf({ start }: Found): Day {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part) ?? 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function within(named: Day, today: Day): DueRead {
  const away = (Date.parse(`${named}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return away >= 0 && away <= farthestDays ? { due: named, unclear: false } : { due: 'next', unclear: true };
}
