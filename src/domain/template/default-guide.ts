/** Before the first session: how the member owns the hour, and what the manager does not do with it. */
import type { Template } from './template.ts';

export const defaultGuide: Template['guide'] = {
  member: {
    title: 'This hour is yours',
    steps: [
      {
        title: 'Bring what matters to you',
        words: 'Put two or three topics here before you meet. Yours come first. If there is nothing else, bring the thing that you think about on the way home.',
      },
      {
        title: 'Begin with your state, not with your tasks',
        words: 'Three taps and a line: how motivated you are, where you stand, where you are stuck. What you delivered can be read elsewhere.',
      },
      {
        title: 'Say where it hurts',
        words: 'A scar told early is a lesson; a scar hidden is a surprise. Say what went wrong and what you would do differently.',
      },
      {
        title: 'Decide instead of asking for permission',
        words: 'Come with what you intend to do and what you need for it, rather than with “may I?”. You will hear it if there is a reason against it.',
      },
      {
        title: 'Take a promise with you',
        words: 'Leave with one or two agreements, yours and your manager’s, each with a name and a day. Next time you begin with them.',
      },
    ],
  },
  manager: {
    title: 'What not to do with this hour',
    steps: [
      {
        title: 'Do not ask for status',
        words: 'Read it beforehand where the work is kept. If you catch yourself asking, ask what worries them about it instead.',
      },
      {
        title: 'Do not fill it with your topics',
        words: 'Yours come after theirs. If the hour ends before you get to them, it was a good hour; send yours in the chat.',
      },
      {
        title: 'Do not varnish the truth, and do not swing it',
        words: 'Say what you saw, what it caused and what you would like to see, early and kindly. Then listen longer than you spoke.',
      },
      {
        title: 'Do not solve it for them',
        words: 'Ask what they would do if you were on holiday. Then take away what stands in their way: that part is your work.',
      },
      {
        title: 'Do not break your word, or the date',
        words: 'Your promises stand here beside theirs. Move the hour if you must; do not cancel it.',
      },
    ],
  },
};
