/** The sentences of search, of all years, of the growth share, and of what a past session shows of growth. */
import type { FoundKind } from '../../domain/views/search.ts';
import type { BlockerMove } from '../../domain/views/session-growth.ts';
import type { ShareKind } from '../../domain/topic-kind.ts';
import { names } from './en.ts';

const sessions = (count: number): string => (count === 1 ? '1 session' : `${count} sessions`);

export const search = {
  field: 'Search all sessions',
  hint: 'A word, a name, a promise…',
  older: 'Search older sessions too',
  results: 'Found',
  found: (count: number) => (count === 0 ? 'Nothing was found' : count === 1 ? '1 found' : `${count} found`),
  /** Behind how many were found: where was looked. */
  inRecord: ' in the newest sessions and everything that lasts longer.',
  inAll: ' in everything that you two ever wrote here.',
  inSome: (count: number) => ` in the record and ${sessions(count)} before it.`,
  away: 'not there any more',
  read: (day: string) => `Read ${day}`,
  goTo: (region: string) => `Go to ${region}`,
  kinds: {
    topic: 'Topic',
    notes: 'Notes',
    state: 'State',
    amendment: 'Amendment',
    agreement: 'Agreement',
    blocker: 'Blocker',
    achievement: 'Achievement',
    goal: 'Goal',
    'plan-item': 'Plan',
    skill: 'Skill',
    evidence: 'What showed a skill',
    'partnership-agreement': 'Partnership agreement',
    criterion: 'Criterion of a level',
    gate: 'Gate of the induction',
    ability: 'Can do alone',
  } satisfies Record<FoundKind, string>,
  /** Where it is at home while it is in no session of the past. */
  places: {
    topic: names.topics,
    notes: names.notes,
    state: names.state,
    amendment: names.sessions,
    agreement: names.openAgreements,
    blocker: names.blockers,
    achievement: names.achievements,
    goal: names.vision,
    'plan-item': names.plan,
    skill: names.skills,
    evidence: names.skills,
    'partnership-agreement': names.partnershipAgreement,
    criterion: names.levels,
    gate: names.induction,
    ability: names.induction,
  } satisfies Record<FoundKind, string>,
} as const;

export const reading = {
  progress: (done: number, all: number) => (all === 0 ? 'Asking OneDrive…' : `${done} of ${all} older sessions read`),
  stop: 'Stop',
  goOn: 'Go on',
  unreadable: (days: readonly string[]) =>
    days.length === 1 ? `The file of ${days.join('')} cannot be read. It was left as it is.` : `${days.length} files cannot be read and were left as they are: ${days.join(', ')}.`,
} as const;

export const years = {
  fold: 'All years',
  teach: 'Every session that you held, from the first on. Old ones are files of their own: they are read one after the other.',
  held: (count: number, since: string) => `${sessions(count)} held since ${since}.`,
  motivation: 'Motivation',
  smooth: (count: number) => `Mean of ${count} sessions`,
  kept: 'Kept of what was due, in percent',
  skills: 'Skills, on average',
  sessions: 'Sessions held',
  chart: (what: string) => `Chart: ${what}, by time. The same is in the table.`,
  table: 'The same as a table',
  tableName: 'All years by quarter',
  quarter: 'Quarter',
  keptOf: (kept: number, due: number) => (due === 0 ? '–' : `${kept} of ${due}`),
  columns: { kept: (name: string) => `${name} kept`, skills: (name: string) => `Skills, ${name}` },
  tooEarly: 'A line needs two sessions at least.',
  quarterName: (quarter: string) => `${quarter.slice(5)} ${quarter.slice(0, 4)}`,
} as const;

export const share = {
  title: (count: number) => (count === 1 ? 'What the last session went to' : `What the last ${count} sessions went to`),
  kinds: {
    vision: 'Vision',
    growth: 'Growth',
    state: 'State',
    blockers: 'Blockers',
    status: 'Status',
    other: 'Other',
  } satisfies Record<ShareKind, string>,
  part: (name: string, percent: number) => `${name} ${percent} %`,
} as const;

export const pastGrowth = {
  scores: 'Scores',
  /** Each side by name. */
  score: (values: readonly (readonly [name: string, value: number | null])[]) => values.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])).join(', '),
  goneSkill: 'A skill that was taken away',
  evidence: (name: string, words: string) => `${name}: ${words}`,
  worth: 'Worth your time',
  blockers: 'Blockers',
  move: { raised: 'raised', 'raised-again': 'raised again', cleared: 'cleared', 'let-be': 'let be' } satisfies Record<BlockerMove, string>,
  achievements: 'Achievements',
} as const;
