/** The sentences of the vision. */
import './later-words.ts';
import type { Horizon } from '../../domain/growth.ts';
import type { Serving } from '../../domain/views/vision.ts';
import { m } from './language.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

/** What every choice of a link offers besides the things themselves (`kit/link-picker.tsx`). */
export const links = words(() => m.links);

export const vision = words(() => m.vision, {
  field: (horizon: Horizon) => m.vision.field[horizon],
  none: (name: string) => m.vision.none({ name }),
  retired: (count: number) => m.vision.retired({ count }),
  earlier: (count: number) => m.vision.earlier({ count }),
  stood: (from: string, until: string) => (from === until ? m.vision.stoodOn({ day: until }) : m.vision.stood({ from, until })),
  sameTime: (day: string) => m.vision.sameTime({ day }),
  changed: (days: number) => (days < 1 ? m.vision.changedToday : m.vision.changed({ span: spanInWords(days) })),
  serving: ({ kind, words: said, status }: Serving) => {
    const serving = m.vision.serving[kind]({ words: said });
    return status === null ? serving : m.vision.servingWith[status]({ serving });
  },
  reviewed: (day: string, daysAgo: number) => (daysAgo < 1 ? m.vision.reviewedToday : m.vision.reviewed({ span: spanInWords(daysAgo), day })),
  only: (name: string) => m.vision.only({ name }),
});
