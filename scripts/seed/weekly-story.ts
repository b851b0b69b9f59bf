/** Twelve weeks of one 1:1, told as what the two did. Invented people, invented work; no sentence is filler. */
import type { Day } from '../../src/base/clock.ts';
import type { InductionProgress, Motivation, Owner, Role } from '../../src/domain/entities.ts';

export interface StoryTopic {
  readonly by: Role;
  readonly title: string;
  readonly note?: string;
  /** Stays on the list for a later session. */
  readonly stays?: true;
}

export interface StoryAgreement {
  readonly key: string;
  readonly by: Role;
  readonly wording: string;
  readonly owner: Owner;
  readonly due: Day | 'next';
  /** The other side has not signed yet. */
  readonly unsigned?: true;
}

export type StoryAnswer =
  | readonly [key: string, by: Role, answer: 'kept']
  | readonly [key: string, by: Role, answer: 'not-yet', due: Day | 'next']
  | readonly [key: string, by: Role, answer: 'dropped', reason: string]
  | readonly [key: string, by: Role, answer: 'reworded', wording: string];

export interface StorySession {
  readonly day: Day;
  readonly motivation: Motivation;
  readonly induction: InductionProgress;
  readonly stuck: string;
  readonly scars?: string;
  readonly breakthroughs?: string;
  readonly topics: readonly StoryTopic[];
  readonly answers?: readonly StoryAnswer[];
  readonly agreements?: readonly StoryAgreement[];
  readonly notes: string;
}

export const weeklyStory: readonly StorySession[] = [
  {
    day: '2026-08-24',
    motivation: 4,
    induction: 'learning',
    stuck: 'Everybody is kind and nobody has time. I do not know whom I may interrupt.',
    topics: [
      { by: 'member', title: 'What would a good first quarter look like to you?' },
      { by: 'member', title: 'Whom may I ask about the state files?' },
      { by: 'manager', title: 'How these half hours work: your list first' },
    ],
    agreements: [
      {
        key: 'buddy',
        by: 'manager',
        wording: 'Name one person whom Jonas may interrupt at any time',
        owner: 'manager',
        due: '2026-08-26',
      },
      {
        key: 'map',
        by: 'member',
        wording: 'Draw the platform as I understand it, mistakes included',
        owner: 'member',
        due: 'next',
      },
    ],
    notes: 'A good first quarter: one service moved by Jonas alone, and one thing we stop doing because he asked why.',
  },
  {
    day: '2026-08-31',
    motivation: 4,
    induction: 'learning',
    stuck: 'Two of my pull requests wait for a review since Wednesday.',
    breakthroughs: 'I read a plan output from top to bottom and understood every line.',
    topics: [
      { by: 'member', title: 'My map of the platform', note: 'Ana corrected the ingest part. The rest held.' },
      { by: 'manager', title: 'Reviews that wait: whose habit is it?' },
    ],
    answers: [
      ['buddy', 'member', 'kept'],
      ['map', 'manager', 'kept'],
    ],
    agreements: [
      {
        key: 'reviews',
        by: 'manager',
        wording: 'Bring the waiting reviews to the team and agree on one day at most',
        owner: 'manager',
        due: '2026-09-04',
      },
      {
        key: 'modules',
        by: 'member',
        wording: 'Finish the Terraform foundations course, with the lab on modules',
        owner: 'member',
        due: '2026-09-21',
      },
    ],
    notes: 'Ana is the one to interrupt. The map goes on the wiki under Jonas’s name.',
  },
  {
    day: '2026-09-07',
    motivation: 3,
    induction: 'learning',
    stuck: 'I was asked in front of everybody why the test stage was red, and I did not know.',
    scars: 'I said “sorry” four times in one stand-up.',
    topics: [
      { by: 'member', title: 'How to say “I do not know yet” without shrinking' },
      { by: 'manager', title: 'What I heard in that stand-up, and what I should have said' },
    ],
    answers: [['reviews', 'member', 'kept']],
    agreements: [
      {
        key: 'standup',
        by: 'manager',
        wording: 'Step in when a stand-up turns into an interrogation',
        owner: 'manager',
        due: 'next',
      },
      {
        key: 'red',
        by: 'member',
        wording: 'Follow the next red stage to its cause and tell the team in five sentences',
        owner: 'member',
        due: '2026-09-18',
      },
    ],
    notes: 'Not knowing is data. Guessing is what costs us.',
  },
  {
    day: '2026-09-14',
    motivation: 4,
    induction: 'learning',
    stuck: 'The sandbox subscription is used up by the 10th of each month.',
    breakthroughs: 'Found the red stage: a clock that ran ahead on one runner.',
    topics: [
      { by: 'member', title: 'The five sentences about the red stage' },
      { by: 'member', title: 'Money for the sandbox' },
      { by: 'manager', title: 'The October on-call rota' },
    ],
    answers: [
      ['standup', 'member', 'kept'],
      ['red', 'manager', 'kept'],
    ],
    agreements: [
      {
        key: 'sandbox',
        by: 'manager',
        wording: 'Get a second sandbox budget or say clearly that there is none',
        owner: 'manager',
        due: '2026-09-25',
      },
      {
        key: 'shadow',
        by: 'member',
        wording: 'Shadow Ana for one on-call week and write down each alarm that needed nobody',
        owner: 'member',
        due: '2026-10-05',
      },
    ],
    notes: 'Jonas explains things in the order in which he found them. Try: the end first.',
  },
  {
    day: '2026-09-21',
    motivation: 4,
    induction: 'contributing',
    stuck: 'Nothing today. It feels strange to write that.',
    topics: [
      {
        by: 'member',
        title: 'Finished the course; what now?',
        note: 'The lab on modules was the only part that hurt, and the only one that I will use.',
      },
      { by: 'manager', title: 'From learning to contributing: which part do you carry?' },
    ],
    answers: [
      ['modules', 'manager', 'kept'],
      ['sandbox', 'manager', 'not-yet', '2026-09-30'],
    ],
    agreements: [
      {
        key: 'cutover',
        by: 'member',
        wording: 'Write the risks of the ingest cutover on one page',
        owner: 'member',
        due: '2026-10-19',
      },
    ],
    notes: 'The ingest cutover is Jonas’s. Maya stays out of the repository unless asked.',
  },
  {
    day: '2026-09-28',
    motivation: 5,
    induction: 'contributing',
    stuck: 'I need somebody who has moved a queue before.',
    breakthroughs: 'The dry run of the cutover went through on the third try, and I know why the first two did not.',
    topics: [
      { by: 'member', title: 'Somebody who has moved a queue before' },
      { by: 'member', title: 'May I speak about the runner clock at the guild?' },
    ],
    agreements: [
      {
        key: 'mentor',
        by: 'manager',
        wording: 'Ask Tomasz whether he mentors Jonas for the cutover, an hour every other week',
        owner: 'manager',
        due: '2026-10-02',
      },
      {
        key: 'talk',
        by: 'member',
        wording: 'Give the ten-minute talk on the runner clock at the guild',
        owner: 'member',
        due: '2026-10-29',
      },
    ],
    notes: 'Best week so far. Remember what made it: a whole problem, and nobody in between.',
  },
  {
    day: '2026-10-05',
    motivation: 3,
    induction: 'contributing',
    stuck: 'Forty-one alarms in the week with Ana. Nine needed anybody.',
    scars: 'Woken twice for a disk that empties itself.',
    topics: [
      { by: 'member', title: 'Forty-one alarms' },
      { by: 'manager', title: 'I still owe you the sandbox' },
    ],
    answers: [
      ['shadow', 'manager', 'kept'],
      ['mentor', 'member', 'kept'],
      ['sandbox', 'manager', 'not-yet', '2026-10-16'],
    ],
    agreements: [
      {
        key: 'alarms',
        by: 'member',
        wording: 'Propose which ten alarms we switch off, with the reason for each',
        owner: 'member',
        due: '2026-10-26',
      },
      {
        key: 'rota',
        by: 'manager',
        wording: 'Keep Jonas off the rota until the cutover is through',
        owner: 'manager',
        due: 'next',
      },
    ],
    notes: 'Maya: the budget was answered with silence. She asks in person now, not by mail.',
  },
  {
    day: '2026-10-19',
    motivation: 3,
    induction: 'contributing',
    stuck: 'The access request for the build farm is at its third approver.',
    topics: [
      { by: 'member', title: 'Third approver' },
      { by: 'member', title: 'The page of cutover risks' },
      { by: 'manager', title: 'We skipped last week. Shorter next time, not skipped' },
    ],
    answers: [
      ['cutover', 'manager', 'kept'],
      ['rota', 'member', 'kept'],
      [
        'sandbox',
        'manager',
        'dropped',
        'There is no second budget this year. We share the load tests’ subscription from the 11th on.',
      ],
    ],
    agreements: [
      {
        key: 'access',
        by: 'manager',
        wording: 'Get Jonas access to the build farm, or a name that says no',
        owner: 'manager',
        due: '2026-10-23',
      },
      {
        key: 'short',
        by: 'manager',
        wording: 'Keep the 1:1 even if only fifteen minutes are left',
        owner: 'both',
        due: '2026-11-30',
      },
    ],
    notes: 'Risk 3 on the page (two writers during the switch) is the one that nobody had seen.',
  },
  {
    day: '2026-10-26',
    motivation: 4,
    induction: 'contributing',
    stuck: 'Nobody answers on the alarms, not even with a no.',
    topics: [
      { by: 'member', title: 'Ten alarms to switch off' },
      { by: 'manager', title: 'Level 3: what it asks for, in plain words' },
    ],
    answers: [
      ['alarms', 'manager', 'kept'],
      ['access', 'manager', 'not-yet', '2026-11-06'],
    ],
    agreements: [
      {
        key: 'level',
        by: 'manager',
        wording: 'Write down what I have seen that is level 3 already, and what I have not seen yet',
        owner: 'manager',
        due: '2026-11-09',
      },
      {
        key: 'off',
        by: 'member',
        wording: 'Switch five of the ten alarms off for two weeks and count what we miss',
        owner: 'member',
        due: '2026-11-16',
      },
    ],
    notes: 'A trial of two weeks needs no meeting. We announce it and do it.',
  },
  {
    day: '2026-11-02',
    motivation: 5,
    induction: 'owning',
    stuck: 'Still the build farm.',
    breakthroughs: 'Thirty people at the guild, and two of them had the same clock.',
    topics: [
      { by: 'member', title: 'The talk' },
      { by: 'member', title: 'I would like to teach the next newcomer' },
    ],
    answers: [['talk', 'manager', 'kept']],
    agreements: [
      {
        key: 'newcomer',
        by: 'member',
        wording: 'Prepare the first week of the next newcomer together with Ana',
        owner: 'member',
        due: '2026-12-11',
      },
    ],
    notes: 'The talk was recorded. It belongs on the list of achievements.',
  },
  {
    day: '2026-11-09',
    motivation: 4,
    induction: 'owning',
    stuck: 'I do not know how much of the cutover weekend I am allowed to decide alone.',
    topics: [
      { by: 'member', title: 'Who decides at three in the morning?' },
      { by: 'manager', title: 'What I have seen, level by level' },
    ],
    answers: [
      ['level', 'member', 'kept'],
      ['access', 'manager', 'reworded', 'Get Jonas access to the build farm before the cutover weekend'],
    ],
    agreements: [
      {
        key: 'decide',
        by: 'manager',
        wording: 'Say in writing what Jonas decides alone in the cutover weekend',
        owner: 'manager',
        due: '2026-11-20',
      },
      { key: 'exam', by: 'member', wording: 'Book a date for the AZ-400 exam', owner: 'member', due: '2026-11-20' },
    ],
    notes: 'Seen: ownership, explaining, calm. Not seen yet: saying no to work, and asking for help before it is late.',
  },
  {
    day: '2026-11-16',
    motivation: 3,
    induction: 'owning',
    stuck: 'Four people wanted a piece of my week and I said yes to each.',
    scars: 'Worked on Sunday and told nobody.',
    topics: [
      { by: 'member', title: 'I said yes four times' },
      { by: 'manager', title: 'Sunday' },
      {
        by: 'member',
        title: 'Where do I want to be in five years?',
        note: 'Platform architect, probably. Or leading people? I would like to think aloud.',
        stays: true,
      },
    ],
    answers: [['off', 'manager', 'kept']],
    agreements: [
      { key: 'no', by: 'member', wording: 'Say no to one request this week and tell Maya which', owner: 'member', due: 'next' },
      {
        key: 'sunday',
        by: 'manager',
        wording: 'Move the load test so that nobody works on the Sunday of the cutover',
        owner: 'manager',
        due: '2026-12-01',
      },
      {
        key: 'architects',
        by: 'member',
        wording: 'Spend a day with the architecture group and write what surprised me',
        owner: 'member',
        due: '2026-12-18',
        unsigned: true,
      },
    ],
    notes: 'We missed nothing with five alarms off. They stay off.',
  },
];

/** What the two have put down for 23 November already. */
export const upcoming: { readonly day: Day; readonly topics: readonly StoryTopic[] } = {
  day: '2026-11-23',
  topics: [
    { by: 'member', title: 'The no that I said, and what happened then' },
    { by: 'manager', title: 'The cutover weekend: what do you need from me?' },
  ],
};
