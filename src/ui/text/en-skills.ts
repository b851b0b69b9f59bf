/** The sentences of the OJT matrix, in English. */
import type { SkillKind, Value } from '../../domain/growth.ts';

/** “1 point”, “2 points”. */
const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

/**
 * What a person is called in a narrow column: the first name, unless both have the same. A title (“Dr.”) is none, and a comma
 * is left out.
 */
export function shortNames({ manager, member }: { readonly manager: string; readonly member: string }): { readonly manager: string; readonly member: string } {
  const first = (name: string): string => (name.split(/\s+/).find((word) => word !== '' && !word.endsWith('.')) ?? name).replace(/,$/, '');
  const short = { manager: first(manager), member: first(member) };
  return short.manager === short.member ? { manager, member } : short;
}

/** A side in a legend: that shows the colour alone, and in the contrast theme all are one. */
export const legendOf = (name: string, dashed: boolean): string => (dashed ? `${name} (dashed)` : name);

export const skills = {
  kinds: { technical: 'Technical knowledge', behaviour: 'Professional behaviours' } satisfies Record<SkillKind, string>,
  keys: 'Up and Down go from skill to skill. Alt with Up or Down moves a skill.',
  columns: { skill: 'Skill', gap: 'Gap', trend: 'Trend', now: 'This session' },
  count: (count: number) => (count === 1 ? '1 skill' : `${count} skills`),
  apart: (count: number) => (count === 1 ? '1 to talk about' : `${count} to talk about`),

  /** Values. */
  never: 'not scored',
  needs: (level: string | null, value: Value | null) => {
    if (value === null) return level === null ? '' : `Asked for by ${level}`;
    return level === null ? `Needs ${value}` : `${level} needs ${value}`;
  },
  reached: 'reached',
  gap: {
    none: 'Agree',
    some: (gap: number) => `${points(gap)} apart`,
    wide: (gap: number) => `Far apart: ${gap}`,
    unknown: 'Not known yet',
  },
  trend: (name: string, values: readonly number[]) => `${name}: ${values.join(', ')}`,
  change: { up: 'up', down: 'down', steady: 'steady', mixed: 'up and down' },
  noTrend: 'Too early',

  /** Scoring. */
  score: 'Score',
  changedMind: 'Changed my mind',
  waiting: (name: string) => `Waiting for ${name}`,
  yoursElsewhere: 'Both have scored. Yours opens on the device where you gave it.',
  otherWaits: (name: string) => `${name} has scored`,
  reading: (member: string | null, manager: string | null) =>
    member === null ? (manager === null ? 'not scored in this session' : `${manager} has scored`) : manager === null ? `${member} has scored` : 'Both have scored. It opens in a moment.',
  opening: 'Both have scored. It opens in a moment.',
  both: (member: string, own: Value, manager: string, other: Value) => `${member} ${own}, ${manager} ${other}`,
  tampered: (name: string) => `What ${name} shows is not the score given first. It does not count.`,
  tamperedOwn: 'What is shown as yours is not the score given first. It does not count.',
  form: 'Your score',
  question: (name: string) => `How well does ${name} do this?`,
  ownQuestion: 'How well do you do this?',
  blind: (name: string) => `${name} sees your score when both of you have given one, not before.`,
  lastOwn: (value: Value) => `Last time you gave ${value}.`,
  firstTime: 'Your first score here.',
  between: (value: Value) => `${value}: between its neighbours.`,
  anchor: (value: Value, words: string) => `${value}: ${words}`,
  noAnchor: 'Nobody has described it yet.',
  evidence: 'What did you see that shows it?',
  evidenceHint: 'A line is enough: when, and what happened',
  evidenceAsked: (from: Value, to: Value) => `From ${from} to ${to}: say in a line what you have seen since. You can leave it out, and the change stands without a reason.`,
  give: 'Give this score',
  giveWithout: 'Give it without a reason',
  choose: 'Choose a score from 1 to 5 first.',
  given: 'Score noted.',
  evidenceOf: (name: string, words: string) => `${name}: ${words}`,

  /** Details. */
  edit: 'Edit',
  name: 'Name of the skill',
  kind: 'Kind',
  anchors: { one: 'What 1 looks like', three: 'What 3 looks like', five: 'What 5 looks like' },
  anchorsHint: 'What a person at this point does, so that both of you would give the same score.',
  goal: 'Serves the goal',
  level: 'Asked for by',
  levelName: (level: number, name: string) => (name === '' ? `Level ${level}` : `Level ${level}, ${name}`),
  needsLabel: 'Needs a score of',
  retire: 'Retire',
  restore: 'Restore',
  retired: (count: number) => `Retired (${count})`,

  /** A gap as a topic. */
  talk: 'Talk about it',
  onList: 'On the list of topics',
  topic: (member: string, own: number, manager: string, other: number) => `${member} sees ${own}, ${manager} sees ${other}. What did each of us see?`,
  talked: 'Settled for now',

  /** Adding. */
  add: 'Add skill',
  fromTemplate: (count: number) => `From the template (${count})`,
  addThis: 'Add',
  start: 'Start with these',
  started: (count: number) => (count === 1 ? '1 skill added. Retire what does not fit.' : `${count} skills added. Retire what does not fit.`),
  emptyTitle: 'No skills in the matrix yet',
  empty: (member: string, manager: string) =>
    `Choose a few skills that matter now, some of knowledge and some of behaviour. ${member} and ${manager} score each from 1 to 5 on their own; only when both have does either see the other’s. Where you differ, you have something to talk about.`,
  emptyRead: 'The two have not chosen any skills yet.',

  /** The picture. */
  picture: 'Show as a picture',
  which: 'Picture of',
  all: 'All skills, on average',
  gaps: 'Where the two differ',
  pictureOf: (what: string, member: string, manager: string) => `Line chart of ${what}: scores of ${member} and of ${manager} over the sessions. The table above has the same numbers.`,
  pictureOfGaps: (member: string, manager: string) => `Bar chart of the gaps: how much higher ${manager} scores each skill than ${member}. The table above has the same numbers.`,
  gapAxis: (member: string, manager: string) => `← ${member} higher · ${manager} higher →`,
  noPicture: 'A picture needs scores of two sessions.',
} as const;
