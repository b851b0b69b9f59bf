/** Names of what is there once for each session, and how much of the past stays with a skill. */
import type { Instant } from '../base/clock.ts';
import { sha256Hex } from '../base/ids.ts';
import type { Role } from './entities.ts';
import { isUsableId } from './table.ts';

/** The one `Foundation` of a record. */
export const foundationId = 'it';

/** So many revealed scores of each side stay with a skill; the trend shows them. The sessions' files keep all. */
export const pastScores = 24;

const separator = '~';

/** Both would write the same id for it: two who score at once never make two of one score. */
export const scoreId = (session: string, skill: string, by: Role): string => [session, skill, by].join(separator);
export const ratingId = (session: string, by: Role): string => [session, by].join(separator);

/** The session in which a score or rating lies. */
export const sessionOfId = (id: string): string => id.split(separator)[0] ?? '';

/**
 * Names something that is written once when a side does something to a thing: it follows from what was done, so that a command
 * that comes twice does its work once.
 */
export const onceId = (prefix: 'o' | 'e', thing: string, by: Role, at: Instant, words: string): string =>
  prefix + sha256Hex([thing, by, at, words].join('\n')).slice(0, 20);

/**
 * Is it the id of something in a template? Those have a dot; what the app names itself has none. It counts as being there
 * before it is in the record. Which template has it is not asked: the texts of the templates are loaded later than the rules.
 */
export const isOfTemplate = (id: string): boolean => isUsableId(id) && id.includes('.');

/** So many fields of each side hold the scores that stay with a skill: a number that no rhythm of weeks divides. */
export const pastSlots = 31;

/**
 * The field of a skill in which the score of a session stays, by the day in the session's id. Two devices that show scores of
 * different sessions at once write different fields, and there are never more than `pastSlots`, however many sessions come.
 */
export function pastSlot(session: string): number {
  const [, year, month, day] = /^s(\d{4})(\d{2})(\d{2})/.exec(session) ?? [];
  const days = year === undefined ? session.length : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return ((days % pastSlots) + pastSlots) % pastSlots;
}

export const pastField = (by: Role, slot: number): string => `past-${by}-${slot}`;
