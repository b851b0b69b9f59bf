/** Was the session worth the time of both? */
import './later-words.ts';
import type { Value } from '../../domain/growth.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const worth = words(() => m.worth, {
  /** An answer as a choice. */
  point: (value: Value) => m.worth.point({ value, words: m.worth.points[value] }),
  theirs: (name: string) => m.worth.theirs({ name }),
  mine: (name: string) => m.worth.mine({ name }),
  shown: (manager: string, one: number, member: string, two: number) => m.worth.shown({ manager, one, member, two }),
});
