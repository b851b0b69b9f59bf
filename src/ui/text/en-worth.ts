/** Was the session worth the time of both? */
export const worth = {
  question: 'Was this worth our time?',
  points: { 1: 'not at all', 2: 'hardly', 3: 'it was all right', 4: 'yes', 5: 'more than I hoped' },
  scale: '1: not at all. 5: more than I hoped. Neither of you sees the other’s answer before both have given it.',
  form: 'Your answer',
  give: 'Give this answer',
  choose: 'Choose an answer from 1 to 5 first.',
  changedMind: 'Changed my mind',
  theirs: (name: string) => `${name} has answered. You will see it once you have, too.`,
  mine: (name: string) => `You have answered. Waiting for ${name}.`,
  both: 'Both of you have answered. One moment…',
  shown: (manager: string, one: number, member: string, two: number) => `Worth our time: ${manager} ${one} of 5, ${member} ${two} of 5.`,
  tampered: 'One of the answers is not the one that was given before they were shown, so neither counts.',
} as const;
