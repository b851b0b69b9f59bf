/** The steps of the induction, and what the points of the motivation scale mean. */
import type { Anchor, InductionStep } from './template.ts';

export const defaultInduction: readonly InductionStep[] = [
  { value: 'learning', name: 'Learning', description: 'Finds their way: people, systems, how things are done here. Asks a lot, and should.' },
  { value: 'contributing', name: 'Contributing', description: 'Delivers real work with somebody beside them, and knows whom to ask.' },
  { value: 'owning', name: 'Owning', description: 'Carries a part alone from start to end, and says early when it is at risk.' },
  { value: 'done', name: 'Done', description: 'The induction is over: decides in their area without asking first, and helps the next one in.' },
];

export const defaultMotivation: readonly Anchor[] = [
  { value: 1, name: 'Empty', description: 'I drag myself through the days. Something has to change soon.' },
  { value: 2, name: 'Low', description: null },
  { value: 3, name: 'Steady', description: 'I do my work and it is all right; little of it pulls me.' },
  { value: 4, name: 'Good', description: null },
  { value: 5, name: 'On fire', description: 'I look forward to the work, learn every week and see what it is for.' },
];
