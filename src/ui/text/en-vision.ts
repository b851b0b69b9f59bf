/** The sentences of the vision, in English. */
import type { Horizon, PlanStatus } from '../../domain/growth.ts';
import type { ReviewDue, Serving } from '../../domain/views/vision.ts';
import { spanInWords } from './when.ts';

/** What every choice of a link offers besides the things themselves (`kit/link-picker.tsx`). */
export const links = {
  none: 'None',
  gone: 'Something that was put aside',
} as const;

const horizonNames: Readonly<Record<Horizon, string>> = {
  'ten-years': 'In ten years',
  'five-years': 'In five years',
  aspiration: 'Aspirations',
};

const kinds: Readonly<Record<Serving['kind'], string>> = { skill: 'Skill', 'plan-item': 'Plan', achievement: 'Achieved', topic: 'Topic', 'discussed-topic': 'Discussed' };
const statuses: Readonly<Record<PlanStatus, string>> = { planned: 'planned', 'under-way': 'under way', done: 'done', dropped: 'dropped' };

export const vision = {
  horizon: horizonNames,
  add: 'Add goal',
  field: (horizon: Horizon) => `New goal: ${horizonNames[horizon].toLowerCase()}`,
  hint: {
    'ten-years': 'What do you want to be known for?',
    'five-years': 'What has to be true by then?',
    aspiration: 'What would you love to do one day?',
  } satisfies Record<Horizon, string>,
  none: (name: string) => `Nothing from ${name} yet.`,
  reword: 'Reword',
  rewordField: 'Goal',
  rewordHint: 'The words before are kept.',
  retire: 'Put aside',
  restore: 'Bring back',
  retired: (count: number) => `Put aside (${count})`,
  earlier: (count: number) => (count === 1 ? 'Earlier words' : `Earlier words (${count})`),
  stood: (from: string, until: string) => (from === until ? `On ${until}` : `${from} to ${until}`),
  sameTime: (day: string) => `Written on ${day}, at the same moment as the words that stand now`,
  changed: (days: number) => (days < 1 ? 'written today' : `in these words for ${spanInWords(days)}`),
  served: 'Leads there:',
  notServed: 'Nothing leads there yet.',
  serving: ({ kind, words, status }: Serving) => `${kinds[kind]}: ${words}${status === null ? '' : ` (${statuses[status]})`}`,
  review: 'Reviewed together',
  reviewed: (day: string, daysAgo: number) => (daysAgo < 1 ? 'Looked at together today' : `Looked at together ${spanInWords(daysAgo)} ago, on ${day}`),
  due: {
    never: 'Not looked at together yet',
    changed: 'Changed since you looked at it together',
    'long-ago': 'Time to look at it together again',
  } satisfies Record<ReviewDue, string>,
  only: (name: string) => `${name} writes these. Ask; do not correct.`,
} as const;
