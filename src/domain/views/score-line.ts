/** Scores of many skills as one line: their average in each session. SPEC: M. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import type { PastScore } from '../growth.ts';
import { entitiesOf } from '../table.ts';
import { shownScores } from './matrix.ts';

export interface ScorePoint {
  readonly day: Day;
  /** 1 to 5; an average may lie between, to one decimal. */
  readonly value: number;
}

/** Oldest first. */
export function averageLine(scores: readonly PastScore[]): readonly ScorePoint[] {
  const sums = new Map<string, { readonly day: Day; sum: number; count: number }>();
  for (const { session, day, value } of scores) {
    const at = sums.get(session) ?? { day, sum: 0, count: 0 };
    at.sum += value;
    at.count += 1;
    sums.set(session, at);
  }
  return [...sums.values()].map(({ day, sum, count }) => ({ day, value: toOneDecimal(sum / count) })).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** How one side sees the skills in use, over everything that has stayed with them: at most the last 24 scores of each. */
export function skillLine(record: PartnershipRecord, by: Role): readonly ScorePoint[] {
  return averageLine(entitiesOf(record.skills).flatMap((skill) => (skill.retired === null ? shownScores(record, skill, by) : [])));
}
