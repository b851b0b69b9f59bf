/** The date that a promise names, read by chrono (MIT), which is loaded when the first promise is written. */
import type { Day } from '../../base/clock.ts';
import { addDays } from '../../domain/dates.ts';
import type { Language } from '../../ui/text/language.ts';

/** A promise for a day further away than this is most likely a number that is no date. */
const farthestDays = 400;

interface Reader {
  /** Says that it is for the next session. */
  readonly nextTime: RegExp;
  /** Words that announce a date. */
  readonly announces: RegExp;
  readonly nextMonth: NextMonth;
  /** What the library does not know of the language: in how many days. */
  readonly nextWeek?: RegExp;
  readonly span?: Spans;
  readonly load: () => Promise<Parser>;
}

/** “In two weeks”: a number, as digits or as one of `numbers` (the first is one), and a unit. Groups: number, unit. */
interface Spans {
  readonly pattern: RegExp;
  readonly numbers: readonly string[];
  readonly unitOf: (unit: string) => 'day' | 'week' | 'month';
}

/** The library takes next month for this day of it, or does not know it. */
interface NextMonth {
  /** Says it, as a word of its own: what next month’s report has to do with it is no date. */
  readonly words: RegExp;
  /** Says that its end is meant, which is what is promised for the whole of it. */
  readonly end: RegExp;
  /** Says that some other part of it is meant, or a day before or after it. */
  readonly part: RegExp;
}

interface Parser {
  readonly parse: (words: string, from: Date, options: { readonly forwardDate: boolean }) => readonly Found[];
}

interface Found {
  readonly text: string;
  readonly start: { isCertain(part: 'day' | 'weekday' | 'month'): boolean; get(part: 'year' | 'month' | 'day'): number | null; tags(): ReadonlySet<string> };
}

/** What a part of next month is called behind 来月 or 来月の. */
const japaneseParts = '[末初頭第中]|終わり|おわり|最終|最初|はじめ|始め|上旬|下旬|半ば|なかば|前半|後半|[月火水木金土日]曜|[\\p{Nd}一二三四五六七八九十]';

/** `\b` knows Latin letters without accents only; elsewhere the words stand for themselves. */
const readers: Readonly<Record<Language, (dayFirst: boolean) => Reader>> = {
  en: (dayFirst) => ({
    nextTime: /\b(?:next (?:time|session|1[:\- ]?1|one[- ]on[- ]one)|by then)\b/iu,
    announces: /\b(?:by|until|till|before|on)\s+\S/iu,
    nextMonth: {
      words: /\bnext month\b(?![’']s)/iu,
      end: /\bend of (?:the )?next month/iu,
      part: /\b(?:of|into|before|after|early|mid|late)[ -](?:the )?next month|\b(?:early|middle|beginning|half|weeks?)\b|\b(?:on|by) the (?:first|second|third|\p{L}+th)\b/iu,
    },
    load: async () => import('chrono-node/en').then(({ casual, GB }) => (dayFirst ? GB : casual)),
  }),
  de: () => ({
    nextTime: /n[äa]chste[nsm]? (?:mal|1[:\- ]?1|sitzung|session|gespr[äa]ch|termin)|bis dahin/iu,
    announces: /\b(?:bis|vor|am)\s+\S/iu,
    nextMonth: {
      words: /\b(?:n[äa]chste[nrms]?|kommende[nrms]?) monat(?:e?s)?(?!\p{L})/iu,
      end: /\bende (?:des |vom )?(?:n[äa]chste|kommende)[nrms]? monat/iu,
      part: /\b(?:n[äa]chsten|kommenden) monate?s(?!\p{L})|\b(?:vor|nach) (?:dem )?(?:n[äa]chste|kommende)[nm] monat|\b(?:anfang|mitte|beginn|h[äa]lfte|wochen?)(?!\p{L})|\bam (?!besten)\p{L}+ten\b/iu,
    },
    load: async () => import('chrono-node/de').then(({ casual }) => casual),
  }),
  fr: () => ({
    nextTime: /la prochaine (?:fois|s[ée]ance|session)|prochain 1[:\- ]?1|d[’']ici l[àa]/iu,
    nextMonth: {
      words: /\bmois prochain(?!\p{L})/iu,
      end: /\b(?:fin|dernier jour) (?:du )?mois prochain/iu,
      part: /\b(?:du|(?:avant|apr[èe]s) le) mois prochain|\b(?:d[ée]but|mi|milieu|semaines?|quinzaine|moiti[ée]|le premier)(?!\p{L})/iu,
    },
    announces: /(?:d[’']ici|\bavant|\bpour le|jusqu[’'](?:au|à))\s*\S/iu,
    load: async () => import('chrono-node/fr').then(({ casual }) => casual),
  }),
  es: () => ({
    nextTime: /la pr[óo]xima (?:vez|sesi[óo]n|reuni[óo]n)|pr[óo]ximo 1[:\- ]?1|para entonces/iu,
    nextMonth: {
      words: /\b(?:pr[óo]ximo mes|mes pr[óo]ximo|mes que viene)(?!\p{L})/iu,
      end: /\b(?:fin(?:al(?:es)?|es)?|[úu]ltimo d[íi]a) del? (?:pr[óo]ximo mes|mes (?:pr[óo]ximo|que viene))/iu,
      part: /\bdel (?:pr[óo]ximo mes|mes (?:pr[óo]ximo|que viene))|\b(?:inicios|principios?|comienzos|mediados|mitad|semanas?|quincena|el primero)(?!\p{L})/iu,
    },
    nextWeek: /\b(?:pr[óo]xima semana|semana pr[óo]xima|semana que viene)\b/iu,
    announces: /\b(?:antes del?|para el|hasta el?)\s+\S/iu,
    load: async () => import('chrono-node/es').then(({ casual }) => casual),
  }),
  'pt-BR': () => ({
    nextTime: /(?:na |a )?pr[óo]xima (?:vez|sess[ãa]o|conversa|reuni[ãa]o)|pr[óo]ximo 1[:\- ]?1|at[ée] l[áa]/iu,
    nextMonth: {
      words: /\b(?:pr[óo]ximo m[êe]s|m[êe]s que vem|m[êe]s seguinte)(?!\p{L})/iu,
      end: /\b(?:fim|fin(?:al|ais)|[úu]ltimo dia) d[eo] (?:pr[óo]ximo m[êe]s|m[êe]s (?:que vem|seguinte))/iu,
      part: /\bdo (?:pr[óo]ximo m[êe]s|m[êe]s (?:que vem|seguinte))|\b(?:n?o in[íi]cio|n?o come[çc]o|meados|metade|semanas?|quinzena|dia primeiro)(?!\p{L})/iu,
    },
    nextWeek: /\b(?:pr[óo]xima semana|semana que vem|semana seguinte)\b/iu,
    span: {
      pattern: /\b(?:em|daqui a|dentro de)\s+(\d{1,3}|[a-zêç]+)\s+(dias?|semanas?|m[êe]s(?:es)?)/iu,
      numbers: ['um|uma', 'dois|duas', 'três|tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
      unitOf: (unit) => (unit.startsWith('d') ? 'day' : unit.startsWith('s') ? 'week' : 'month'),
    },
    announces: /(?:\bat[ée]|\bantes d[eo]|\bno dia)\s+\S/iu,
    load: async () => import('chrono-node/pt').then(({ casual }) => casual),
  }),
  ja: () => ({
    nextTime: /次回|次の(?:1[:：]1|面談|セッション)/u,
    nextMonth: {
      // 再来月 is the month after it; 来月の報告 is next month’s report.
      words: new RegExp(`(?<!再)来月(?![分号度])(?!の(?!${japaneseParts}))`, 'u'),
      end: /来月の?(?:末|終わり|おわり|最終日|中(?![旬盤頃ごほ]))/u,
      part: new RegExp(`来月の?(?:${japaneseParts}|前|より前|以前|以降)|週|曜|[一二三四五六七八九十]日`, 'u'),
    },
    nextWeek: /来週/u,
    span: {
      pattern: /([\d０-９]{1,3}|[一二三四五六七八九十]{1,2})\s*(日|週間?|[かヶカヵケ箇]月)(?:後|以内)/u,
      numbers: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
      unitOf: (unit) => (unit.startsWith('日') ? 'day' : unit.startsWith('週') ? 'week' : 'month'),
    },
    announces: /\S(?:までに|まで|前に)/u,
    load: async () => import('chrono-node/ja').then(({ casual }) => casual),
  }),
  ar: () => ({
    nextTime: /المرة القادمة|الجلسة القادمة|اللقاء القادم|بحلول ذلك/u,
    nextMonth: {
      words: /الشهر (?:القادم|المقبل|التالي)(?!\p{L})/u,
      end: /(?:نهاية|آخر|أواخر) الشهر (?:القادم|المقبل|التالي)/u,
      // Behind a noun without the article it is “of next month”: the beginning, the middle, the report.
      part: /(?:^|[^\p{L}])(?!(?:في|خلال|حتى|بحلول|إلى|(?:[وب]?ال|لل)\p{L}+)\s)\p{L}+\s+الشهر (?:القادم|المقبل|التالي)|أسبوع|منتصف|أوائل|بداية/u,
    },
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
 * the screen, then in English, which many write in at work. SPEC: N4.
 */
export async function dueIn(wording: string, today: Day, dayFirst: boolean, language: Language = 'en'): Promise<DueRead> {
  const asked = [readers[language](dayFirst), ...(language === 'en' ? [] : [readers.en(dayFirst)])];
  if (asked.some(({ nextTime }) => nextTime.test(wording))) return { due: 'next', unclear: false };
  let isUnused = false;
  for (const [at, reader] of asked.entries()) {
    // Noon, so that no time zone of this device makes it the day before.
    const parsed = (await reader.load()).parse(wording, new Date(`${today}T12:00:00`), { forwardDate: true });
    const dates = parsed.filter(({ text }) => at === 0 || !isWordElsewhere(text));
    if (reader.nextMonth.words.test(wording)) return inNextMonth(reader.nextMonth, wording, dates, today);
    const found = dates.filter(({ text }) => !reader.nextMonth.words.test(text)).at(-1);
    if (found !== undefined && (found.start.isCertain('day') || found.start.isCertain('weekday'))) return within(dayOf(found), today);
    const counted = ofItsOwn(reader, wording, today) ?? (found !== undefined && isCounted(found) ? dayOf(found) : null);
    if (counted !== null) return within(counted, today);
    isUnused ||= found !== undefined;
  }
  return { due: 'next', unclear: isUnused || asked.some(({ announces }) => announces.test(wording)) };
}

/** “Mon” is a day in English and no day in French; whoever writes English in between writes more than that. */
const isWordElsewhere = (text: string): boolean => /^\p{L}{1,3}$/u.test(text);

/** “In three months” is this day of that month; “December” is a month, and no day of it is meant. */
const isCounted = ({ start }: Found): boolean => start.isCertain('month') && start.tags().has('result/relativeDate');

/**
 * Next month is promised for its last day where the words stand alone. With a weekday, a number or a part of it beside them a day of it is
 * meant that is not known; with another date, one of the two. A day with its month says itself which it is.
 */
function inNextMonth({ words, end, part }: NextMonth, wording: string, dates: readonly Found[], today: Day): DueRead {
  const last = dates.at(-1);
  if (last !== undefined && last.start.isCertain('day') && last.start.isCertain('month') && !words.test(last.text)) return within(dayOf(last), today);
  const isAlone = !hasNumber(wording) && (end.test(wording) || !part.test(wording)) && dates.every(({ text }) => words.test(text));
  return isAlone ? { due: lastOfNextMonth(today), unclear: false } : { due: 'next', unclear: true };
}

/** Of one or two digits, as those of a day; not in a name (“AZ-400”, “v2”), and not of a 1:1. */
const hasNumber = (wording: string): boolean => /\p{Nd}/u.test(wording.replace(/\p{Script=Latin}[-–]?\p{Nd}+|\p{Nd}{3,}|1[:：-]1/gu, ''));

/** What is read without the library, which does not know it in the language. */
function ofItsOwn({ nextWeek, span }: Reader, wording: string, today: Day): Day | null {
  if (nextWeek?.test(wording) === true) return addDays(today, 7);
  const [, number = '', unit = ''] = span?.pattern.exec(wording) ?? [];
  if (span === undefined || unit === '') return null;
  const count = numberIn(number.normalize('NFKC').toLowerCase(), span.numbers);
  if (count === null) return null;
  const one = span.unitOf(unit.toLowerCase());
  return one === 'month' ? addMonths(today, count) : addDays(today, one === 'week' ? 7 * count : count);
}

function numberIn(word: string, numbers: Spans['numbers']): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const at = numbers.findIndex((names) => names.split('|').includes(word));
  return at < 0 ? null : at + 1;
}

/** The same day of a later month, or its last one where that is shorter. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function lastOfNextMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}

function dayOf({ start }: Found): Day {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part) ?? 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function within(named: Day, today: Day): DueRead {
  const away = (Date.parse(`${named}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return away >= 0 && away <= farthestDays ? { due: named, unclear: false } : { due: 'next', unclear: true };
}
