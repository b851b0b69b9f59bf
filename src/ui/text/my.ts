/** The sentences of the list of “My 1:1s”. */
import './my-words.ts';
import type { Sides } from '../../domain/views/my-one-on-ones.ts';
import type { MyOneOnOne } from '../../workspace/my.ts';
import { m } from './language.ts';
import { words } from './words.ts';

/** Names of regions and views: assistive technology and tests rely on them. */
export const myNames = words(() => m.myNames);

type Trouble = NonNullable<MyOneOnOne['trouble']>['kind'];

function trouble(why: Trouble): string {
  const said: Partial<Record<Trouble, string>> = m.my.troubles;
  return said[why] ?? m.my.troubles.other;
}

export const my = words(() => m.my, {
  open: (name: string) => m.my.open({ name }),
  when: {
    calendar: (when: string) => when,
    cadence: (when: string) => m.my.when.cadence({ when }),
  },
  today: (time: string | null) => (time === null ? m.my.today : m.my.todayAt({ time })),
  at: (day: string, time: string | null) => (time === null ? day : m.my.at({ day, time })),
  openCount: ({ mine, theirs }: Sides) => m.my.openCount({ mine, theirs }),
  overdueMine: (count: number) => m.my.overdueMine({ count }),
  overdueTheirs: (count: number) => m.my.overdueTheirs({ count }),
  toSign: (count: number) => m.my.toSign({ count }),
  topics: ({ mine, theirs }: Sides) => m.my.topics({ mine, theirs }),
  trouble,
});
