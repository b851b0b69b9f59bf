/** What the picture draws, worked out of the scores. */
import type { Role } from '../../domain/entities.ts';
import type { PastScore } from '../../domain/growth.ts';
import { trendLength } from '../../domain/views/matrix.ts';
import { averageSoFar, type ScorePoint } from '../../domain/views/score-line.ts';

/** A skill as far as the picture knows it. */
export interface Scored {
  readonly id: string;
  readonly name: string;
  /** Shown scores, oldest first. */
  readonly scores: Readonly<Record<Role, readonly PastScore[]>>;
  /** The manager's latest less the member's; null while one of them is missing. */
  readonly gap: number | null;
}

/** The scores of one side as a line: of the skill, or the average of all as they stood after each session (M17). */
export function lineOf(skills: readonly Scored[], which: string | null, role: Role): readonly ScorePoint[] {
  const one = skills.find(({ id }) => id === which);
  return one === undefined ? averageSoFar(
        skills.map(({ scores }) => ({ scores: scores[role], until: null })),
        trendLength,
      ) : one.scores[role];
}
