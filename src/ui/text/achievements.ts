/** What the screens say about achievements. */
import './later-words.ts';
import type { QuarterCount } from '../../domain/views/quarter-count.ts';
import type { RemoteFailure } from '../remote-types.ts';
import { remoteFailure } from './later.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const achievements = words(() => m.achievements, {
  whatTheirs: (member: string) => m.achievements.whatTheirs({ member }),
  thisQuarter: ({ count, isAll }: QuarterCount) => (isAll ? m.achievements.thisQuarter({ count }) : m.achievements.partOfQuarter({ count })),
  draftsHead: (count: number) => m.achievements.draftsHead({ count }),
  quarter: (year: string, number: number) => m.review.name.quarter({ number, year }),
  level: (level: number) => m.levels.bare({ level }),
  groupInPart: (name: string, count: number) => m.achievements.groupInPart({ name, count }),
  moved: (day: string) => m.achievements.moved({ day }),
  group: (name: string, count: number) => m.achievements.group({ name, count }),
  addedBy: (name: string) => m.achievements.addedBy({ name }),
  withdrawn: (count: number) => m.achievements.withdrawn({ count }),
  look: (quarter: string, files: number) => m.achievements.look({ quarter, files }),
  looking: (done: number, of: number) => m.achievements.looking({ done, of }),
  found: (quarter: string, count: number) => m.achievements.found({ quarter, count }),
  unreadable: (files: number) => m.achievements.unreadable({ files }),
});

/** Why looking ended early: what was found until then stays on the screen. */
export function lookingFailed(failure: RemoteFailure): string {
  return remoteFailure(failure);
}
