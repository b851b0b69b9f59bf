/** Scores of many skills as one line: their average, session by session. SPEC: M17. */
import type { Day } from '../../base/clock.ts';
import { utcDay } from '../dates.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import type { PastScore } from '../growth.ts';
import { pastScores } from '../growth-ids.ts';
import { byTextThenId, entitiesOf } from '../table.ts';
import { latestShown, shownScores } from './matrix.ts';

export interface ScorePoint {
  readonly day: Day;
  /** 1 to 5; an average may lie between, to one decimal. */
  readonly value: number;
}

/** What one side has shown of one skill. */
export interface ScoredSkill {
  /** Oldest first. */
  readonly scores: readonly PastScore[];
  /** The last day on which it counts; null: it is in use. */
  readonly until: Day | null;
}

/**
 * The average after each session, oldest first: a skill counts with the last score that it has by then, since who scores a weak one has
 * not become worse. `stays`: so many scores of a skill are known at most. Of one that has as many there were older ones, as a rule; the oldest
 * known stands for them, or the line would leap where it begins.
 */
export function averageSoFar(skills: readonly ScoredSkill[], stays: number = pastScores): readonly ScorePoint[] {
  const last = new Map<ScoredSkill, number>();
  for (const skill of skills) if (skill.scores[0] !== undefined && skill.scores.length >= stays) last.set(skill, skill.scores[0].value);
  const shown = skills
    .flatMap((skill) => skill.scores.filter(({ day }) => countsOn(skill, day)).map((score) => ({ ...score, skill })))
    .sort((a, b) => byTextThenId([a.day, a.session], [b.day, b.session]));
  return shown.flatMap(({ session, day, value, skill }, at): readonly ScorePoint[] => {
    last.set(skill, value);
    const next = shown[at + 1];
    if (next?.session === session && next.day === day) return [];
    return [{ day, value: toOneDecimal(meanOf([...last].flatMap(([one, score]) => (countsOn(one, day) ? [score] : [])))) }];
  });
}

const countsOn = ({ until }: ScoredSkill, day: Day): boolean => until === null || day <= until;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** How one side sees the skills, over everything that has stayed with them: at most the last 24 scores of each. */
export function skillLine(record: PartnershipRecord, by: Role): readonly ScorePoint[] {
  return averageSoFar(
    entitiesOf(record.skills).map((skill) => ({ scores: shownScores(record, skill, by), until: skill.retired === null ? null : utcDay(skill.retired.at) })),
  );
}

/** How one side sees the skills that are in use now; null while it has shown nothing of them. */
export function averageNow(record: PartnershipRecord, by: Role): number | null {
  const values = entitiesOf(record.skills).flatMap((skill) => (skill.retired === null ? (latestShown(record, skill, by) ?? []) : []));
  return values.length === 0 ? null : toOneDecimal(meanOf(values));
}
