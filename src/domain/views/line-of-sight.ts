/**
 * The line of sight: vision goal ← level ← plan item ← skill ← achievement. What the views of plan and levels share: the skills
 * that there are, how they stand, and what a thing serves. SPEC: DP, CL.
 */
import type { PartnershipRecord } from '../entities.ts';
import type { Goal, Level, Skill } from '../growth.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';

/** What can serve something, by ids: an item of the plan, an achievement. */
export interface Serving {
  readonly skill: string | null;
  readonly goal: string | null;
  readonly level: Level | null;
}

/** What something serves, in words, as it is now; what was put aside is not served any more. */
export interface Served {
  readonly skill: string | null;
  readonly goal: string | null;
  readonly level: Level | null;
}

/** The skills of the matrix that were not retired, by id, in its order. */
export function skillsInSight(record: PartnershipRecord): ReadonlyMap<string, Skill> {
  const standing = entitiesOf(record.skills)
    .filter(({ retired }) => retired === null)
    .sort(inMatrixOrder);
  return new Map(standing.map((skill) => [skill.id, skill]));
}

/** The goals of the vision that stand, in the order in which they were added. */
export function goalsInSight(record: PartnershipRecord): readonly Goal[] {
  return entitiesOf(record.goals)
    .filter(({ retired }) => retired === null)
    .sort((a, b) => byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]));
}

/** What it serves in words; a link to what is not there, or was retired, serves nothing. */
export function servedBy(serving: Serving, record: PartnershipRecord, skills: ReadonlyMap<string, Skill>): Served {
  const goal = serving.goal === null ? undefined : entityOf(record.goals, serving.goal);
  return {
    skill: (serving.skill === null ? undefined : skills.get(serving.skill))?.name ?? null,
    goal: goal && goal.retired === null ? goal.words : null,
    level: serving.level,
  };
}

/** Does it serve anything that is there? */
export function servesSomething({ skill, goal, level }: Served): boolean {
  return skill !== null || goal !== null || level !== null;
}
