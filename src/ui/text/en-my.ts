/** The sentences of "My 1:1s", in English. */
import type { OneOnOneSummary, Sides } from '../../domain/views/my-one-on-ones.ts';
import type { MyOneOnOne } from '../../workspace/my.ts';

/** Names of regions and views: assistive technology and tests rely on them. */
export const myNames = {
  list: 'My 1:1s',
  promises: 'My promises',
  growth: 'My growth',
  search: 'Search',
  recurring: 'Recurring 1:1s',
} as const;

export const my = {
  title: 'My 1:1s',
  back: 'My 1:1s',
  views: 'What to look at',
  open: (name: string) => `Open 1:1 with ${name}`,
  openShort: 'Open',
  unnamed: 'Somebody',
  roleOfOther: { manager: 'Your manager', member: 'You are the manager' },
  readsAlong: 'You read along',
  when: {
    calendar: (when: string) => when,
    cadence: (when: string) => `${when}, by its rhythm`,
    today: 'No date known',
  } satisfies Record<OneOnOneSummary['next']['source'], string | ((when: string) => string)>,
  today: (time: string | null) => (time === null ? 'Today' : `Today, ${time}`),
  at: (day: string, time: string | null) => (time === null ? day : `${day}, ${time}`),
  openCount: ({ mine, theirs }: Sides) => `Open: ${mine} yours, ${theirs} theirs`,
  nothingOpen: 'Nothing open',
  overdueMine: (count: number) => (count === 1 ? '1 of yours is overdue' : `${count} of yours are overdue`),
  overdueTheirs: (count: number) => (count === 1 ? '1 of theirs is overdue' : `${count} of theirs are overdue`),
  toSign: (count: number) => (count === 1 ? '1 waits for your signature' : `${count} wait for your signature`),
  stateSaid: { manager: 'Their state is in', member: 'Your state is in' },
  stateMissing: { manager: 'Their state is not in yet', member: 'Say how you are' },
  topics: ({ mine, theirs }: Sides) => `Topics: ${mine} yours, ${theirs} theirs`,
  noTopics: 'No topics yet',
  reading: 'Asking Microsoft 365…',
  asking: 'Looking for what is new…',
  none: 'No 1:1 of yours has Accord yet',
  noneTeaches: 'Attach it to your recurring 1:1s below, or in the chat or the details of one of these meetings. It then stands here, with what is open and what waits.',
  listFailed: 'Your list of 1:1s could not be read. What this device knows is shown.',
  nothingKnown: 'Your list of 1:1s could not be read, and this device knows none of it yet.',
  calendarAsk: 'Dates come from the rhythm of each meeting. With your calendar they are exact.',
  calendarAdmin: 'Dates come from the rhythm of each meeting: an administrator would have to let Accord read calendars.',
  calendarAllow: 'Use my calendar',
  trouble: (why: NonNullable<MyOneOnOne['trouble']>['kind']) => troubles[why] ?? 'It could not be read anew. What this device knows is shown.',
} as const;

const troubles: Partial<Record<NonNullable<MyOneOnOne['trouble']>['kind'], string>> = {
  offline: 'No connection. What this device knows is shown.',
  missing: 'Its folder is not where it was, or not shared with you any more. Open it to see what can be done.',
  forbidden: 'Its folder is not shared with you any more. Open it to see what can be done.',
  unreadable: 'Its file cannot be read. Open it to see what can be done.',
  'sign-in-needed': 'A permission is missing to read it anew. Open it to give it.',
};

export const promises = {
  none: 'You have promised nothing that is still open',
  noneTeaches: 'What you promise in any of your 1:1s stands here until both of you have settled it.',
  with: (name: string) => `with ${name}`,
  both: 'both of you',
  toSign: 'Waits for your signature',
  count: (count: number) => (count === 1 ? '1 open' : `${count} open`),
  goTo: (wording: string, name: string) => `Open: ${wording}, with ${name}`,
} as const;

export const mySearch = {
  field: 'Search all your 1:1s',
  begin: 'Topics, agreements, notes, achievements, skills: everything that is in the records of your 1:1s.',
  reading: (done: number, of: number) => `Reading ${done} of ${of}…`,
  found: (count: number, of: number) => `${count === 0 ? 'Nothing' : count === 1 ? '1 thing' : `${count} things`} in ${of === 1 ? '1 record' : `${of} records`}`,
  unread: (names: string) => `Could not be read: ${names}.`,
  older: 'Sessions of long ago are searched inside each 1:1.',
  results: 'Found',
  in: (name: string) => `1:1 with ${name}`,
} as const;

export const myGrowth = {
  none: 'You are not the member of any 1:1 here',
  noneTeaches: 'As soon as somebody is your manager in a 1:1 with Accord, your achievements, skills and plan stand here.',
  with: (name: string) => `With ${name}`,
  achievements: (count: number) => (count === 1 ? '1 achievement this quarter' : `${count} achievements this quarter`),
  drafts: (count: number) => (count === 1 ? '1 waits for its value' : `${count} wait for their value`),
  latest: 'Last achievements',
  skills: (mine: string, theirs: string) => `Skills, on average: you ${mine}, your manager ${theirs}`,
  noSkills: 'No skill has been scored yet',
  plan: (open: number, done: number) => `Plan: ${open} open, ${done} done`,
  noPlan: 'Nothing in the plan yet',
  motivation: (value: number) => `Motivation last time: ${value} of 5`,
  kept: (kept: number, due: number) => `You kept ${kept} of ${due} in the last sessions`,
  open: 'Open my growth',
  failed: 'It could not be read now.',
} as const;
