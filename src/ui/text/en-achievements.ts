/** What the screens say about achievements. */
import type { RemoteFailure } from '../remote-types.ts';
import { remoteFailure } from './en-later.ts';

export const achievements = {
  /** The quick line. */
  what: 'What did you achieve?',
  whatTheirs: (member: string) => `What did ${member} achieve?`,
  whatHint: 'Moved the nightly build to the new cluster',
  day: 'When',
  value: 'What did it bring?',
  valueHint: 'For customers, the team or the business. Numbers help; it may wait.',
  add: 'Add achievement',
  wasAchieved: 'What was achieved?',
  thisQuarter: (count: number) => (count === 1 ? '1 this quarter' : `${count} this quarter`),
  nudge: 'Nothing new in the last seven days. What went well, however small?',
  draftsHead: (count: number) => (count === 1 ? 'Say what it brought' : `Say what they brought (${count})`),
  draftsTeach: 'They count once their value is told: that is the line somebody reads who decides about a promotion.',
  saveValue: 'Save',
  view: 'Look at them by',
  by: { quarter: 'Quarter', skill: 'Skill', level: 'Level' },
  quarter: (year: string, number: number) => `Q${number} ${year}`,
  level: (level: number) => `Level ${level}`,
  noSkill: 'No skill yet',
  noLevel: 'No level yet',
  goneSkill: 'A skill that was taken away',
  group: (name: string, count: number) => `${name} (${count})`,
  addedBy: (name: string) => `added by ${name}`,
  change: 'Change',
  withdraw: 'Take off',
  restore: 'Put back',
  withdrawn: (count: number) => `Taken off (${count})`,
  serves: { skill: 'Shows the skill', goal: 'Serves the goal', level: 'Counts for the level' },
  older: 'Older achievements',
  olderTeach: 'Old sessions move into files of their own, and what was achieved until then goes with them. Each file is asked for when you look.',
  asking: 'Asking OneDrive…',
  noOlder: 'There are no older sessions yet.',
  look: (quarter: string, files: number) => (files === 1 ? `Look in ${quarter} (1 session)` : `Look in ${quarter} (${files} sessions)`),
  looking: (done: number, of: number) => `Looking… ${done} of ${of} sessions read.`,
  found: (quarter: string, count: number) =>
    count === 0 ? `Nothing was found in the sessions of ${quarter}.` : count === 1 ? `1 found in the sessions of ${quarter}` : `${count} found in the sessions of ${quarter}`,
  unreadable: (files: number) => (files === 1 ? 'The file of one session cannot be read. It was left as it is.' : `The files of ${files} sessions cannot be read. They were left as they are.`),
} as const;

/** Why looking ended early: what was found until then stays on the screen. */
export function lookingFailed(failure: RemoteFailure): string {
  return remoteFailure(failure);
}
