/** The timeline in the order that somebody chose, with the words of each group. */
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Achievement } from '../../domain/growth.ts';
import { achievementsByLevel, achievementsByQuarter, achievementsBySkill } from '../../domain/views/achievements.ts';
import { holdsQuarter } from '../../domain/views/quarter-count.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { servesInWords } from './achievement-item.tsx';

export type By = 'quarter' | 'skill' | 'level';

export interface Row {
  readonly achievement: Achievement;
  readonly serves: string;
}

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

const views: Readonly<Record<By, (record: PartnershipRecord) => readonly Group[]>> = {
  quarter: (record) => achievementsByQuarter(record).map(({ key, year, number, achievements }) => groupOf(record, key, text.quarter(year, number), achievements, !holdsQuarter(record, key))),
  skill: (record) =>
    achievementsBySkill(record).map(({ of, achievements }) => groupOf(record, of?.id ?? '', of === null ? text.noSkill : (of.name ?? text.goneSkill), achievements)),
  level: (record) =>
    achievementsByLevel(record).map(({ of, achievements }) => groupOf(record, String(of ?? ''), of === null ? text.noLevel : text.level(of), achievements)),
};

/** The same function each time for the same choice, as `useView` needs it. */
export function timelineBy(by: By): (record: PartnershipRecord) => readonly Group[] {
  return views[by];
}

/** `inPart`: more of it may lie in the files of old sessions. */
function groupOf(record: PartnershipRecord, key: string, name: string, achievements: readonly Achievement[], inPart = false): Group {
  const label = inPart ? text.groupInPart : text.group;
  return { key, label: label(name, achievements.length), rows: achievements.map((achievement) => ({ achievement, serves: servesInWords(record, achievement) })) };
}
