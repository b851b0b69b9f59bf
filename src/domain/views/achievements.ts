/** Achievements as the screens show them: the timeline, by skill, by level, and what waits for its value. SPEC: H. */
import { daysBetween, type Day } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Achievement, Level } from '../growth.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';

/** A week without a new one is worth a quiet word. */
const nudgeDays = 7;

/** A quarter of the calendar year, and what was achieved in it, newest first. */
export interface Quarter {
  /** `2026-Q4`; sorts like time. */
  readonly key: string;
  readonly year: string;
  readonly number: 1 | 2 | 3 | 4;
  readonly achievements: readonly Achievement[];
}

/** Achievements of one skill or level; `of` is null for those that point at none. */
export interface Grouped<T> {
  readonly of: T | null;
  readonly achievements: readonly Achievement[];
}

/** A skill by its id and name; the name is null when the skill cannot be read any more. */
export interface NamedSkill {
  readonly id: string;
  readonly name: string | null;
}

/** Its value for the business is not told yet. */
export function isDraft(achievement: Achievement): boolean {
  return achievement.value.trim() === '';
}

/** What counts: told with its value and not taken off the timeline. Newest first. */
export function completeAchievements(record: PartnershipRecord): readonly Achievement[] {
  return newestFirst(entitiesOf(record.achievements).filter((one) => one.withdrawn === null && !isDraft(one)));
}

/** What waits for somebody to say what it brought. Newest first. */
export function draftAchievements(record: PartnershipRecord): readonly Achievement[] {
  return newestFirst(entitiesOf(record.achievements).filter((one) => one.withdrawn === null && isDraft(one)));
}

/** What was taken off the timeline, the last one first. */
export function withdrawnAchievements(record: PartnershipRecord): readonly Achievement[] {
  const at = (one: Achievement): string => one.withdrawn?.at ?? '';
  return entitiesOf(record.achievements)
    .filter((one) => one.withdrawn !== null)
    .sort((a, b) => byTextThenId([at(b), a.id], [at(a), b.id]));
}

export function achievementsByQuarter(record: PartnershipRecord): readonly Quarter[] {
  return [...groupBy(completeAchievements(record), ({ day }) => quarterOf(day))].map(([key, achievements]) => ({ ...quarterNamed(key), achievements }));
}

/** In the order of the matrix; then skills that cannot be read any more; what points at none is last. */
export function achievementsBySkill(record: PartnershipRecord): readonly Grouped<NamedSkill>[] {
  const groups = [...groupBy(completeAchievements(record), ({ skill }) => skill ?? '')];
  return groups
    .sort(([a], [b]) => {
      const [one, other] = [entityOf(record.skills, a), entityOf(record.skills, b)];
      return one && other ? inMatrixOrder(one, other) : Number(!one) - Number(!other) || Number(a === '') - Number(b === '') || byTextThenId([a, ''], [b, '']);
    })
    .map(([id, achievements]) => ({ of: id === '' ? null : { id, name: entityOf(record.skills, id)?.name ?? null }, achievements }));
}

/** The highest level first; what points at none is last. */
export function achievementsByLevel(record: PartnershipRecord): readonly Grouped<Level>[] {
  return [...groupBy(completeAchievements(record), ({ level }) => String(level ?? 0))]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, achievements]) => ({ of: achievements[0]?.level ?? null, achievements }));
}

/**
 * Was nothing added in the last seven days, by either? `zone`: where `today` is told. What was added on a day to come was noted by a
 * wrong clock, and says nothing of this week.
 */
export function isQuietWeek(record: PartnershipRecord, today: Day, zone: string): boolean {
  const added = entitiesOf(record.achievements).filter((one) => one.withdrawn === null);
  return !added.some(({ addedAt }) => {
    const days = daysBetween(dayIn(addedAt, zone), today);
    return days >= 0 && days < nudgeDays;
  });
}

/** The quarter of a day: `2026-Q4`. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function quarterNamed(key: string): Omit<Quarter, 'achievements'> {
  const number = ([1, 2, 3, 4] as const).find((one) => key.endsWith(`Q${one}`)) ?? 1;
  return { key, year: key.slice(0, 4), number };
}

function newestFirst(achievements: readonly Achievement[]): readonly Achievement[] {
  return [...achievements].sort((a, b) => byTextThenId([b.day, b.addedAt], [a.day, a.addedAt]) || byTextThenId([a.id, ''], [b.id, '']));
}
