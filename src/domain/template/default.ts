/**
 * The template `partnership@1` as data: the run of a session with its prompts, the steps of the induction and what the
 * points of the motivation scale mean. English; a pair or an organisation may have its own later.
 */
import type { InductionProgress, Motivation } from '../entities.ts';

export { readMe } from './read-me.ts';

/** Kept in the record as `partnership.template`. */
export const templateId = 'partnership@1';

export type SectionKind = 'agreements' | 'state' | 'topics' | 'new-agreements' | 'notes';

export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  /** Why it is there, in a sentence. */
  readonly purpose: string;
  /** Questions that open the talk; none has to be answered. */
  readonly prompts: readonly string[];
}

export interface InductionStep {
  readonly value: InductionProgress;
  readonly name: string;
  readonly description: string;
}

export interface Anchor {
  readonly value: Motivation;
  readonly name: string;
  /** What the point looks like; null: between its neighbours. */
  readonly description: string | null;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** In the order of a session. Each can be skipped. */
  readonly sections: readonly Section[];
  readonly induction: readonly InductionStep[];
  /** From 1 to 5. */
  readonly motivation: readonly Anchor[];
}

const sections: readonly Section[] = [
  {
    kind: 'agreements',
    title: 'Since last time',
    purpose: 'A partnership is as good as its word. Start with what each of you promised, the manager too.',
    prompts: [
      'Kept, not yet, or no longer right?',
      'What stood in the way, and who can clear it?',
      'Is it still worth doing? Then say when. If not, drop it and say why.',
    ],
  },
  {
    kind: 'state',
    title: 'State',
    purpose: 'The hour is the member’s. Begin with how they are, not with what they delivered: status can be read elsewhere.',
    prompts: [
      'What gives you energy at the moment, and what drains it?',
      'Where are you stuck, and what have you tried?',
      'Which scar did the last weeks leave? What would you do differently?',
      'What broke through: something that works now and did not before?',
    ],
  },
  {
    kind: 'topics',
    title: 'Topics',
    purpose: 'The member’s topics come first. The manager listens, then says the unvarnished truth, kindly.',
    prompts: [
      'What would make this hour worth it for you?',
      'For what are you waiting for permission, and what if you simply decided?',
      'What have we both noticed and not said yet?',
      'Is this a status? Then move it to the chat, and ask what worries you about it.',
    ],
  },
  {
    kind: 'new-agreements',
    title: 'New agreements',
    purpose: 'What will be different next time, who does it, and by when. Both sign the same words.',
    prompts: [
      'What does each of us do until next time?',
      'Which obstacle does the manager remove?',
      'Would a third person know from these words whether it was done?',
    ],
  },
  {
    kind: 'notes',
    title: 'Notes',
    purpose: 'What both of you want to remember. Write it together; both can read it for good.',
    prompts: ['What did we learn about how we work together?', 'Was this time well spent? What do we change?'],
  },
];

const induction: readonly InductionStep[] = [
  { value: 'learning', name: 'Learning', description: 'Finds their way: people, systems, how things are done here. Asks a lot, and should.' },
  { value: 'contributing', name: 'Contributing', description: 'Delivers real work with somebody beside them, and knows whom to ask.' },
  { value: 'owning', name: 'Owning', description: 'Carries a part alone from start to end, and says early when it is at risk.' },
  { value: 'done', name: 'Done', description: 'The induction is over: decides in their area without asking first, and helps the next one in.' },
];

const motivation: readonly Anchor[] = [
  { value: 1, name: 'Empty', description: 'I drag myself through the days. Something has to change soon.' },
  { value: 2, name: 'Low', description: null },
  { value: 3, name: 'Steady', description: 'I do my work and it is all right; little of it pulls me.' },
  { value: 4, name: 'Good', description: null },
  { value: 5, name: 'On fire', description: 'I look forward to the work, learn every week and see what it is for.' },
];

export const defaultTemplate: Template = {
  id: templateId,
  title: '1:1 partnership',
  purpose: 'A shared hour for growth, obstacles and the truth between two people; not a report.',
  sections,
  induction,
  motivation,
};
