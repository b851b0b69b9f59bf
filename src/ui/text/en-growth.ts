/** What is said when something about growth was done, and what refusals call things. */
import type { Part, Thing } from '../../domain/commands.ts';
import type { GrowthCommand } from '../../domain/growth-commands.ts';

export const growthDone: Readonly<Record<GrowthCommand['type'], string | null>> = {
  'add-goal': 'Goal added.',
  'reword-goal': 'Goal reworded. The words before are kept.',
  'retire-goal': 'Goal put aside.',
  'restore-goal': 'Goal is back.',
  'review-vision': 'Vision reviewed together.',
  'affirm-agreement': 'Partnership agreement affirmed.',
  'choose-template': 'Template changed. Everything you wrote is still there.',
  'add-skill': 'Skill added.',
  // The screen says how many.
  'add-skills': null,
  'change-skill': 'Skill changed.',
  'retire-skill': 'Skill retired. Its scores are kept.',
  'restore-skill': 'Skill is back.',
  'move-skill': 'Skill moved.',
  'seal-score': 'Score noted. It is shown once both of you have scored.',
  'reveal-score': null,
  'seal-rating': 'Noted. It is shown once both of you have answered.',
  'reveal-rating': null,
  'add-plan-item': 'Added to the plan.',
  'change-plan-item': 'Plan changed.',
  'set-plan-status': 'Status changed.',
  'set-level': 'Level changed.',
  'write-criterion': 'Criterion written.',
  'meet-criterion': 'Criterion met.',
  'unmeet-criterion': 'Criterion is open again.',
  'move-criterion': 'Criterion moved.',
  'retire-criterion': 'Criterion put aside.',
  'restore-criterion': 'Criterion is back.',
  'add-achievement': 'Achievement added.',
  'change-achievement': 'Achievement changed.',
  'withdraw-achievement': 'Achievement taken off the timeline.',
  'restore-achievement': 'Achievement is back.',
  'raise-blocker': 'Blocker raised.',
  'change-blocker': 'Blocker changed.',
  'raise-again': 'Raised again.',
  'clear-blocker': 'Blocker cleared.',
  'let-blocker-be': 'Blocker left as it is.',
  'reopen-blocker': 'Blocker is open again.',
  'write-gate': 'Gate written.',
  'pass-gate': 'Gate passed.',
  'reopen-gate': 'Gate is open again.',
  'retire-gate': 'Gate put aside.',
  'write-ability': 'Written.',
  'show-ability': 'Can do it alone.',
  'unshow-ability': 'Not yet, then.',
  'retire-ability': 'Put aside.',
};

/** The thing itself, at the beginning of a sentence. */
export const things: Readonly<Record<Thing, string>> = {
  topic: 'The topic',
  agreement: 'The agreement',
  session: 'The session',
  goal: 'The goal',
  skill: 'The skill',
  score: 'The score',
  'plan-item': 'The item of the plan',
  level: 'The level',
  criterion: 'The criterion',
  achievement: 'The achievement',
  blocker: 'The blocker',
  gate: 'The gate',
  ability: 'The statement',
  amendment: 'The amendment',
};

export const parts: Readonly<Record<Part, string>> = {
  title: 'The title',
  wording: 'The wording',
  reason: 'The reason',
  due: 'The date',
  text: 'The text',
  words: 'The text',
  name: 'The name',
  what: 'What was achieved',
  value: 'The value',
  evidence: 'The evidence',
  anchor: 'The description',
  day: 'The date',
};

/** What to do about a part that is missing. */
export const emptyPart: Readonly<Record<Part, string>> = {
  title: 'Say in a few words what it is about.',
  wording: 'Write down what is promised.',
  reason: 'Say why, so that both of you remember.',
  due: 'Choose a day, or “next time”.',
  text: 'Write something first.',
  words: 'Write it in your own words first.',
  name: 'Give it a name.',
  what: 'Say what was achieved.',
  value: 'Say what it brought: to customers, to the team, to the business.',
  evidence: 'Say what shows it.',
  anchor: 'Say what it looks like.',
  day: 'Choose a day.',
};

/** The two views of a partnership. */
export const views = { label: 'What to look at', session: 'Session', growth: 'Growth' } as const;
