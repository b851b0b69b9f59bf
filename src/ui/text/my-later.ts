/** The sentences of “My 1:1s” beside its list: promises, growth, search. */
import './later-words.ts';
import type { QuarterCount } from '../../domain/views/quarter-count.ts';
import { commaed, inARow, language, m } from './language.ts';
import { words } from './words.ts';

export const promises = words(() => m.promises, {
  count: (count: number) => m.promises.count({ count }),
  with: (name: string) => m.promises.with({ name }),
  withBoth: (name: string) => m.promises.withBoth({ name }),
  goTo: (wording: string, name: string) => m.promises.goTo({ wording, name }),
  atSession: (day: string) => m.promises.atSession({ day }),
});

export const mySearch = words(() => m.mySearch, {
  reading: (done: number, of: number) => m.mySearch.reading({ done, of }),
  found: (count: number, of: number) => m.mySearch.found({ count, of }),
  foundOlder: (count: number, of: number, sessions: number) => m.mySearch.foundOlder({ count, of, sessions }),
  unread: (names: readonly string[]) => m.mySearch.unread({ names: commaed(names) }),
  unreached: (names: readonly string[]) => m.mySearch.unreached({ names: commaed(names) }),
  in: (name: string) => m.mySearch.in({ name }),
});

/** An average as the language writes it. */
const average = (value: number | null): string => (value === null ? '–' : new Intl.NumberFormat(language.get()).format(value));

export const myGrowth = words(() => m.myGrowth, {
  with: (name: string) => m.myGrowth.with({ name }),
  notReached: (name: string) => m.myGrowth.notReached({ name }),
  achievements: ({ count, isAll }: QuarterCount, drafts: number) => {
    if (!isAll) return inARow(m.myGrowth.achievementsPart, drafts > 0 ? m.myGrowth.drafts({ count: drafts }) : '');
    return drafts > 0 ? m.myGrowth.achievementsAndDrafts({ count, drafts }) : m.myGrowth.achievements({ count });
  },
  skills: (mine: number | null, theirs: number | null) => m.myGrowth.skills({ mine: average(mine), theirs: average(theirs) }),
  plan: (open: number, done: number) => m.myGrowth.plan({ open, done }),
  motivation: (value: number) => m.myGrowth.motivation({ value }),
  kept: (kept: number, due: number) => m.myGrowth.kept({ kept, due }),
});
