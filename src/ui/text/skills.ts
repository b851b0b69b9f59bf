/** The sentences of the OJT matrix. */
import './later-words.ts';
import { firstName } from '../../domain/first-name.ts';
import type { Value } from '../../domain/growth.ts';
import { commaed, m } from './language.ts';
import { words } from './words.ts';

/**
 * What a person is called in a narrow column: the first name, unless both have the same.
 */
export function shortNames({ manager, member }: { readonly manager: string; readonly member: string }): { readonly manager: string; readonly member: string } {
  const short = { manager: firstName(manager) || manager, member: firstName(member) || member };
  return short.manager === short.member ? { manager, member } : short;
}

/** A side in a legend: that shows the colour alone, and in the contrast theme all are one. */
export const legendOf = (name: string, dashed: boolean): string => (dashed ? m.skills.dashed({ name }) : name);

/** What a level asks for, if any does; `reached`: the manager's score is as high. */
function needs(level: string | null, value: Value | null, reached: boolean): string {
  const said = m.skills.needs;
  if (value === null) return level === null ? '' : said.askedFor({ level });
  if (level === null) return reached ? said.scoreReached({ value }) : said.score({ value });
  return reached ? said.byLevelReached({ level, value }) : said.byLevel({ level, value });
}

/** Of a session in which nobody gives a score any more: who has given one; null: has not. */
function reading(member: string | null, manager: string | null): string {
  if (member !== null && manager !== null) return m.skills.opening;
  const name = member ?? manager;
  return name === null ? m.skills.noneYet : m.skills.otherWaits({ name });
}

export const skills = words(() => m.skills, {
  count: (count: number) => m.skills.count({ count }),
  countApart: (count: number, apart: number) => m.skills.countApart({ count, apart }),

  /** Values. */
  needs,
  gap: {
    some: (gap: number) => m.skills.gap.some({ gap }),
    wide: (gap: number) => m.skills.gap.wide({ gap }),
  },
  trend: (name: string, values: readonly number[]) => m.skills.trend({ name, values: commaed(values) }),
  trends: (member: string, manager: string) => m.skills.trends({ member, manager }),

  /** Scoring. */
  waiting: (name: string) => m.skills.waiting({ name }),
  otherWaits: (name: string) => m.skills.otherWaits({ name }),
  reading,
  both: (member: string, own: Value, manager: string, other: Value) => m.skills.both({ member, own, manager, other }),
  tampered: (name: string) => m.skills.tampered({ name }),
  question: (name: string) => m.skills.question({ name }),
  blind: (name: string) => m.skills.blind({ name }),
  lastOwn: (value: Value) => m.skills.lastOwn({ value }),
  between: (value: Value) => m.skills.between({ value }),
  anchor: (value: Value, words: string) => m.skills.anchor({ value, words }),
  evidenceAsked: (from: Value, to: Value) => m.skills.evidenceAsked({ from, to }),
  evidenceOf: (name: string, words: string) => m.skills.evidenceOf({ name, words }),

  /** Details. */
  levelName: (level: number, name: string) => (name === '' ? m.skills.levelName.unnamed({ level }) : m.skills.levelName.named({ level, name })),
  retired: (count: number) => m.skills.retired({ count }),

  /** A gap as a topic. */
  topic: (member: string, own: number, manager: string, other: number) => m.skills.topic({ member, own, manager, other }),

  /** Adding. */
  fromTemplate: (count: number) => m.skills.fromTemplate({ count }),
  started: (count: number) => m.skills.started({ count }),
  empty: (member: string, manager: string) => m.skills.empty({ member, manager }),

  /** The picture. */
  pictureOf: (what: string, member: string, manager: string) => m.skills.pictureOf({ what, member, manager }),
  point: (name: string, day: string, value: number) => m.skills.point({ name, day, value }),
  pictureOfGaps: (member: string, manager: string) => m.skills.pictureOfGaps({ member, manager }),
  higher: (name: string) => m.skills.higher({ name }),
});
