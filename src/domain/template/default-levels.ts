/** Career levels 1 to 4 with what each asks for, in words that somebody else could check. */
import type { TemplateLevel } from './template.ts';

export const defaultLevels: readonly TemplateLevel[] = [
  {
    level: 1,
    name: 'Learner',
    purpose: 'Learns the craft and the place, and delivers small work well with somebody beside them.',
    criteria: [
      { id: 'tp.level-1.small-changes', words: 'Has delivered at least five small changes that went live and stayed live.' },
      { id: 'tp.level-1.asks', words: 'Asks within the hour when stuck, and can say what they have tried.' },
      { id: 'tp.level-1.uses-feedback', words: 'Feedback from one review shows in the next piece of work.' },
      { id: 'tp.level-1.explains', words: 'Can explain to a newcomer what the team does, and for whom.' },
    ],
  },
  {
    level: 2,
    name: 'Practitioner',
    purpose: 'Carries ordinary work alone from question to result, and can be relied on.',
    criteria: [
      { id: 'tp.level-2.end-to-end', words: 'Took three pieces of work from the first question to use by others, without being chased.' },
      { id: 'tp.level-2.early-warning', words: 'Said at least a week before a date that it would not hold, and offered a way out.' },
      { id: 'tp.level-2.on-duty', words: 'Takes turns on duty and settles ordinary incidents without calling for help.' },
      { id: 'tp.level-2.reviews', words: 'Reviews the work of others so that they change something for the better.' },
      { id: 'tp.level-2.keeps-word', words: 'Keeps agreements or renegotiates them in time, for a quarter without a reminder.' },
    ],
  },
  {
    level: 3,
    name: 'Owner',
    purpose: 'Answers for an area: decides, improves it, and makes the people around it better.',
    criteria: [
      { id: 'tp.level-3.area', words: 'Owns a named area; questions about it go to them and come back answered.' },
      { id: 'tp.level-3.decides', words: 'Wrote down a decision with its alternatives, and it was carried out by more than one team.' },
      { id: 'tp.level-3.measured-gain', words: 'Improved something that can be measured (time, cost, faults) by their own initiative.' },
      { id: 'tp.level-3.hard-truth', words: 'Raised an uncomfortable truth early enough for it to change what happened.' },
      { id: 'tp.level-3.mentors', words: 'Somebody says of them: because of this person I can do something that I could not do before.' },
      { id: 'tp.level-3.removes-tape', words: 'Got a piece of red tape removed that held up others as well.' },
    ],
  },
  {
    level: 4,
    name: 'Leader',
    purpose: 'Changes how several teams work, and leaves them able to carry on without them.',
    criteria: [
      { id: 'tp.level-4.direction', words: 'Set a direction that several teams followed for at least half a year.' },
      { id: 'tp.level-4.business', words: 'Can name the business value of their largest work in numbers that its customer confirms.' },
      { id: 'tp.level-4.grows-owners', words: 'At least one person whom they developed now owns an area.' },
      { id: 'tp.level-4.dissent', words: 'Invites disagreement in public, and has visibly changed their mind because of it.' },
      { id: 'tp.level-4.replaceable', words: 'What they built ran well for a month while they were away.' },
    ],
  },
];
