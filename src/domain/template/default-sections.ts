/** What each part of a session, and what lasts longer, is for; and the questions that open the talk. */
import type { Section } from './template.ts';

/** In the order of the run of show. The questions of `state` stand in the order of the check-in's answers. */
export const defaultSections: readonly Section[] = [
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
    kind: 'blockers',
    title: 'Blockers',
    purpose: 'Red tape is named, given to somebody who can cut it, and not forgotten until it is gone.',
    prompts: [
      'What do you work around so often that you have stopped noticing it?',
      'Who could remove this with one mail, one signature or one hour?',
      'What does it hold up: a task, or the next level?',
      'How often have we talked about it, and what will be different this time?',
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
    prompts: [
      'What did we learn about how we work together?',
      'Was this time well spent? What do we change?',
      'Which sentence of today do we want to find again in a year?',
    ],
  },
  {
    kind: 'vision',
    title: 'Vision',
    purpose: 'Where the member wants to be in five and in ten years, in their own words, so that this week’s work can serve it.',
    prompts: [
      'What do you want to be known for in ten years?',
      'Which work would you do even if nobody asked for it?',
      'What has to be true in five years for the ten to be possible?',
      'Which part of this week’s work leads there, and which part leads away?',
    ],
  },
  {
    kind: 'partnership-agreement',
    title: 'Partnership agreement',
    purpose: 'How the two of you want to work together, said once and affirmed by both, so that neither has to guess.',
    prompts: [
      'What do you need from me to tell me bad news early?',
      'How do you want to hear that something was not good enough?',
      'What stays between us, and what may I pass on?',
      'Which sentence of it have we not kept?',
    ],
  },
  {
    kind: 'skills',
    title: 'Skills',
    purpose: 'What you know, and how you go about it: each of you scores alone, then you look together at where you differ.',
    prompts: [
      'What did you do lately that shows this score?',
      'We see this one two points apart. What did each of us see?',
      'What would one point more look like on an ordinary Tuesday?',
      'Which skill is missing here, and which one has had its time?',
    ],
  },
  {
    kind: 'plan',
    title: 'Development plan',
    purpose: 'Courses, people to learn from, and real work, each for a reason. Most of it happens on the job.',
    prompts: [
      'Which goal or skill does this serve?',
      'From whom could you learn it in an hour a week?',
      'Which real task can you take on that is a little too big for you?',
      'You finished the course. Where have you used it since?',
    ],
  },
  {
    kind: 'achievements',
    title: 'Achievements',
    purpose: 'A diary of what went well and what it was worth, written while you remember it, not on the eve of the review.',
    prompts: [
      'What works today because you did something this week?',
      'Who noticed, and what changed for them?',
      'What did it save, earn or prevent: hours, money, an outage, a customer?',
      'Which level or goal does it speak for?',
    ],
  },
  {
    kind: 'levels',
    title: 'Levels',
    purpose: 'What the next level asks for, in words that both read the same way, and how far it still is.',
    prompts: [
      'Which of these do you already do, and who has seen it?',
      'Which one is missing for want of a chance rather than of skill?',
      'What would I have to see to speak for you without hesitating?',
      'What is in the way that neither of us can remove alone?',
    ],
  },
  {
    kind: 'induction',
    title: 'Induction',
    purpose: 'The first months have gates: what the member can do alone by when, and who helps until then.',
    prompts: [
      'What did you do this week without asking anybody?',
      'Whom do you ask, and about what do you not dare to ask?',
      'What did we explain badly to you? The next one will stumble there too.',
      'What do you need to be able to say “can do alone”?',
    ],
  },
];
