/** The words of papers: minutes of a session, and the review pack. */
import type { Role } from '../../domain/entities.ts';
import type { Value } from '../../domain/growth.ts';

interface Names {
  readonly manager: string;
  readonly member: string;
}

export const papers = {
  /** What made the file, in its properties. */
  creator: 'Accord',
  member: 'Member',
  manager: 'Manager',
  /** Of a table of scores. */
  columns: { skill: 'Skill', gap: 'Apart' },
} as const;

export const minutes = {
  title: ({ manager, member }: Names) => `1:1 of ${member} and ${manager}`,
  closed: 'Closed',
  confirmed: 'Confirmed',
  byOn: (name: string, day: string) => `${name}, ${day}`,
  notClosed: 'Not closed',
  notConfirmed: (name: string) => `${name} has not confirmed these minutes.`,
  sinceLast: 'Since last time',
  newDate: (day: string) => `New date: ${day}`,
  nextTime: 'next time',
  before: (wording: string) => `Before: ${wording}`,
  reason: (text: string) => `Reason: ${text}`,
  state: (member: string) => `How ${member} is`,
  topics: 'Topics',
  from: (name: string) => `From ${name}`,
  blockers: 'Blockers',
  raised: 'Raised',
  again: 'Raised again',
  cleared: 'Cleared',
  letBe: 'Let be',
  blockerOwner: (name: string) => `Can be removed by ${name}`,
  skills: 'Skills scored',
  goneSkill: 'A skill that was taken away',
  evidence: (name: string, skill: string, words: string) => `${name} on ${skill}: ${words}`,
  achievements: 'Achievements',
  noValue: 'What it brought is not told yet.',
  notes: 'Notes',
  made: 'New agreements',
  signed: { both: 'Signed by both', none: 'Signed by nobody yet', one: (name: string, other: string) => `Signed by ${name}; waits for ${other}` },
  reworded: 'Reworded since',
  due: (day: string) => `Due: ${day}`,
  worth: 'Worth our time',
  worthOf: (name: string, value: Value, of: string) => `${name}: ${value} of 5, ${of}`,
  nothing: 'Nothing was written down in this session.',
  fileName: (day: string, { manager, member }: Names) => `${day} 1-1 ${member} and ${manager}`,
} as const;

/** What can be left out of a pack. */
export const packParts = ['achievements', 'skills', 'plan', 'level', 'vision', 'agreements'] as const;
export type PackPart = (typeof packParts)[number];

export const pack = {
  title: (member: string) => `Review of ${member}`,
  days: (from: string, to: string) => `${from} to ${to}`,
  level: 'Level to reach',
  present: 'Level now',
  made: 'Made on',
  achievements: 'Achievements',
  drafts: 'Drafts: what they brought is not told yet',
  noAchievements: 'No achievement was written down for this period.',
  shows: (skill: string) => `Shows: ${skill}`,
  serves: (goal: string) => `Serves the goal: ${goal}`,
  counts: (level: number) => `Counts for level ${level}`,
  countsBySkill: (level: number) => `Speaks for level ${level}`,
  addedBy: (name: string) => `Written down by ${name}`,
  skills: 'Skills',
  skillsTeach: 'First and latest score of the period, from 1 to 5. Each side scored without seeing the other’s.',
  move: (first: Value, latest: Value) => (first === latest ? `${first}` : `${first} → ${latest}`),
  noScore: '–',
  apart: (gap: number | null) => (gap === null ? '–' : String(Math.abs(gap))),
  unscored: (count: number) => (count === 1 ? '1 more skill was not scored in this period.' : `${count} more skills were not scored in this period.`),
  noSkills: 'No skill was scored in this period.',
  retired: (name: string) => `${name} (retired)`,
  plan: 'Development plan',
  planDone: 'Done in this period',
  planOpen: (day: string) => `Under way and planned, as of ${day}`,
  planDropped: 'Dropped in this period',
  noPlan: 'Nothing was planned or done in this period.',
  evidence: (words: string) => `Shown by: ${words}`,
  due: (day: string) => `By ${day}`,
  on: (day: string) => `On ${day}`,
  agreements: 'Agreements',
  agreementsTeach: 'Of what each had promised and was due in this period:',
  rate: (kept: number, due: number) => (due === 0 ? 'nothing was due' : `kept ${kept} of ${due}`),
  kept: 'Kept',
  moreKept: (count: number) => (count === 1 ? '1 more was kept earlier in this period.' : `${count} more were kept earlier in this period.`),
  noAgreements: 'Nothing was due in this period.',
  dropped: (count: number) => (count === 1 ? '1 agreement was dropped for a reason that both can read.' : `${count} agreements were dropped, each for a reason that both can read.`),
  gap: (name: string) => `What is missing to ${name}`,
  criteriaMet: 'Criteria met',
  criteriaOpen: 'Criteria not met yet',
  skillsShort: 'Skills below what it needs',
  skillsThere: 'Skills that are there',
  inTheWay: 'In the way',
  nothingMissing: 'Nothing is missing.',
  metBy: (name: string, day: string) => `${name}, ${day}`,
  vision: 'Vision',
  reviewed: (day: string) => `Looked at together on ${day}.`,
  noVision: 'No goal is written down.',
  missing: {
    unreadable: (count: number) => (count === 1 ? 'The file of one session of this period cannot be read, so what was settled in it is missing here.' : `The files of ${count} sessions of this period cannot be read, so what was settled in them is missing here.`),
    unread: (count: number) => (count === 1 ? 'One older session of this period was not read, so what was settled in it is missing here.' : `${count} older sessions of this period were not read, so what was settled in them is missing here.`),
    unknown: 'Whether older sessions belong to this period could not be found out, so something may be missing here.',
  },
  fileName: (member: string, from: string, to: string) => `Review ${member} ${from} to ${to}`,
} as const;

/** Who has signed, in words. */
export function signedInWords(signed: Readonly<Record<Role, boolean>>, names: Names): string {
  if (signed.manager && signed.member) return minutes.signed.both;
  if (signed.manager) return minutes.signed.one(names.manager, names.member);
  return signed.member ? minutes.signed.one(names.member, names.manager) : minutes.signed.none;
}
