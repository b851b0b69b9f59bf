/** The sentences of the run of show, in English. */
import type { GrowthPart } from '../../domain/entities.ts';
import type { RunStep } from '../../domain/run.ts';
import { names } from './en.ts';

const minutes = (count: number): string => (count < 1 ? 'under a minute' : `${count} min`);

const parts: Readonly<Record<GrowthPart, string>> = { vision: names.vision, skills: names.skills, plan: names.plan };

export const run = {
  region: 'Run of show',
  oneByOne: 'One step at a time',
  allAtOnce: 'All at once',
  /** The steps by name; what is the person's own is called so. */
  step: (step: RunStep, who: { readonly manager: string; readonly member: string }, me: 'manager' | 'member' | null): string =>
    ({
      'since-last': 'Since last time',
      state: me === 'member' ? 'How you are' : `How ${who.member} is`,
      'member-topics': me === 'member' ? 'Your topics' : `Topics from ${who.member}`,
      blockers: 'Blockers',
      growth: 'One part of growth',
      'manager-topics': me === 'manager' ? 'Your topics' : `Topics from ${who.manager}`,
      agreements: 'New agreements, and close',
    })[step],
  title: (at: number, of: number, step: string) => `${at} of ${of}: ${step}`,
  steps: 'Steps',
  done: 'done',
  skipped: 'skipped',
  here: 'here now',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  skippedSaid: (step: string) => `Skipped: ${step}. You can come back to it.`,
  time: (here: number, inAll: number) => `${minutes(here)} here, ${minutes(inAll)} in all`,
  keys: 'Alt and Page Down: next step. Alt and Page Up: back.',
} as const;

export const newAgreements = { none: 'Nothing new yet. What was said today that somebody will do?' } as const;

export const rotation = {
  region: 'In rotation',
  part: parts,
  choose: 'What do you look at this time?',
  option: (part: GrowthPart, isDue: boolean) => (isDue ? `${parts[part]}: its turn` : parts[part]),
  never: (part: GrowthPart) => `${parts[part]}: not looked at in a session yet.`,
  last: (part: GrowthPart, day: string) => `${parts[part]}: last looked at on ${day}.`,
  now: (part: GrowthPart) => `${parts[part]}: looked at in this session.`,
  chosen: (part: GrowthPart) => `${parts[part]} was chosen for this time. It comes when you leave this part.`,
  why: 'Vision, skills and plan take turns, so that none is forgotten.',
  open: (part: GrowthPart) => `Look at it here: ${parts[part]}`,
} as const;
