/** What the picture draws, worked out of the scores. */
import { type Day } from '../../base/clock.ts';
import { type Role } from '../../domain/entities.ts';
import { type PastScore } from '../../domain/growth.ts';

/** A skill as far as the picture knows it. */
export interface Scored {
  readonly id: string;
  readonly name: string;
  /** Shown scores, oldest first. */
  readonly scores: Readonly<Record<Role, readonly PastScore[]>>;
  /** The manager's latest less the member's; null while one of them is missing. */
  readonly gap: number | null;
}

export interface Point {
  readonly day: Day;
  /** 1 to 5; an average may lie between. */
  readonly value: number;
}

/** The scores of one side as a line: of the skill, or the average of all in each session. */
export function lineOf(skills: readonly Scored[], which: string | null, role: Role): readonly Point[] {
  const one = skills.find(({ id }) => id === which);
  if (one !== undefined) return one.scores[role];
  const sums = new Map<string, { readonly day: Day; sum: number; count: number }>();
  for (const { session, day, value } of skills.flatMap(({ scores }) => scores[role])) {
    const at = sums.get(session) ?? { day, sum: 0, count: 0 };
    at.sum += value;
    at.count += 1;
    sums.set(session, at);
  }
  return [...sums.values()]
    .map(({ day, sum, count }) => ({ day, value: Math.round((sum / count) * 10) / 10 }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The chart knows rows by their words alone: of two skills with one name the second is told apart. */
export function distinctNames(skills: readonly Scored[]): readonly string[] {
  const seen = new Map<string, number>();
  return skills.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
