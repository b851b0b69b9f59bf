/** The sentences of search, of all years, of the growth share, and of what a past session shows of growth. */
import './later-words.ts';
import type { FoundKind } from '../../domain/views/search.ts';
import { commaed, m } from './language.ts';
import { words } from './words.ts';

/** Where it is at home while it is in no session of the past. */
const places = words((): Readonly<Record<FoundKind, string>> => {
  const { names } = m;
  return {
    topic: names.topics,
    notes: names.notes,
    state: names.state,
    amendment: names.sessions,
    agreement: names.openAgreements,
    blocker: names.blockers,
    achievement: names.achievements,
    goal: names.vision,
    'plan-item': names.plan,
    skill: names.skills,
    evidence: names.skills,
    'partnership-agreement': names.partnershipAgreement,
    criterion: names.levels,
    gate: names.induction,
    ability: names.induction,
  };
});

export const search = words(() => m.search, {
  /** How many were found, and where was looked. */
  found: {
    inRecord: (count: number) => m.search.found.inRecord({ count }),
    inAll: (count: number) => m.search.found.inAll({ count }),
    inSome: (count: number, sessions: number) => m.search.found.inSome({ count, sessions }),
  },
  read: (day: string) => m.search.read({ day }),
  goTo: (region: string) => m.search.goTo({ region }),
  places,
});

export const reading = words(() => m.reading, {
  progress: (done: number, all: number) => (all === 0 ? m.reading.asking : m.reading.progress({ done, all })),
  /** The same as a sentence. */
  soFar: (done: number, all: number) => (all === 0 ? m.reading.asking : m.reading.soFar({ done, all })),
  unreadable: (days: readonly string[]) => m.reading.unreadable({ count: days.length, days: commaed(days) }),
});

export const years = words(() => m.years, {
  held: (count: number, since: string) => m.years.held({ count, since }),
  smooth: (count: number) => m.years.smooth({ count }),
  chart: (what: string) => m.years.chart({ what }),
  keptOf: (kept: number, due: number) => (due === 0 ? m.years.none : m.years.keptOf({ kept, due })),
  value: (value: number | null) => (value === null ? m.years.none : m.years.value({ value })),
  columns: { kept: (name: string) => m.years.columns.kept({ name }), skills: (name: string) => m.years.columns.skills({ name }) },
  /** `quarter` is “2026-Q4”. */
  quarterName: (quarter: string) => m.review.name.quarter({ number: Number(quarter.at(-1)), year: quarter.slice(0, 4) }),
});

export const share = words(() => m.share, {
  title: (count: number) => m.share.title({ count }),
  part: (name: string, percent: number) => m.share.part({ name, percent }),
});

export const pastGrowth = words(() => m.pastGrowth, {
  /** Each side by name. */
  score: (values: readonly (readonly [name: string, value: number | null])[]) =>
    commaed(values.flatMap(([name, value]) => (value === null ? [] : [m.pastGrowth.score({ name, value })]))),
  scoresOf: (skill: string, scores: string) => m.pastGrowth.scoresOf({ skill, scores }),
  evidence: (name: string, said: string) => m.pastGrowth.evidence({ name, words: said }),
});
