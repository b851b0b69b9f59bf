/** Words of five years of growth. Invented people, invented work. */
import type { Horizon, PlanKind } from '../../../src/domain/growth.ts';

export const goals: readonly { readonly horizon: Horizon; readonly words: string }[] = [
  { horizon: 'ten-years', words: 'Shape how a whole company builds and runs its software, and be asked before it is built' },
  { horizon: 'five-years', words: 'Platform architect: answer for a platform that other teams build on without asking us' },
  { horizon: 'aspiration', words: 'Teach what I know to people who had no door into this' },
];

export const evidence = [
  'Did it alone in the week before, and it held',
  'Ana asked how it was done and does it the same way now',
  'The review had no finding for the first time',
  'Needed help twice, and asked within the hour',
  'Explained it to support in ten minutes, without slides',
] as const;

export const achievements: readonly [readonly [what: string, value: string], ...(readonly [what: string, value: string])[]] = [
  ['Moved the nightly build to the new cluster', 'Results are there at six instead of nine, before the first stand-up'],
  ['Wrote the restore drill and ran it with support', 'A database is back in 40 minutes instead of a day'],
  ['Took the cost dashboard from idea to use', 'Three teams switched off what nobody used: 2,100 euro a month'],
  [
    'Led the incident of the edge gateway from alarm to all-clear',
    'Customers saw twelve minutes instead of the two hours of spring',
  ],
  ['Talked about the runner clock at the guild', 'Two more teams had the same fault and mended it that week'],
  ['Mentored Noor through her first cutover', 'She carried the second one without me'],
  ['Got the third approver out of the access request', 'New colleagues work on their second day instead of their ninth'],
  ['Brought secrets out of forty repositories', 'The audit closed its finding of two years'],
  ['Designed the move to the second region with two options and their costs', 'The board decided in one meeting'],
  ['Said a month ahead that the release train would not hold, and how it could', 'Sales moved two promises in time'],
  ['Halved the pipeline of the runner images', 'Ninety people wait eleven minutes less, each time'],
  ['Wrote the page that the on-call week begins with', 'Alarms that needed nobody went from 41 to 9'],
  ['Finished {part} of {project}', '{team} plans with it since, and asked for the next one'],
  ['Explained {project} to {team}, alone', 'They stopped building their own'],
  ['Found the fault in {project} that three of us had given up on', 'Nights are quiet; {person} sleeps again'],
  ['Said no to {project} and showed what it would have cost', 'The team kept its date for {part}'],
  ['Brought {person} and {person} to one table about {project}', 'Decided in an hour, after {number} weeks of mails'],
];

export const plan = [
  ['formal', 'Terraform foundations course, with the lab on modules'],
  ['informal', 'Tomasz as mentor for cutovers, an hour every other week'],
  ['on-the-job', 'Carry the move of the ingest service from risks to cutover'],
  ['formal', 'AZ-400 certification'],
  ['on-the-job', 'Take the on-call week alone, and write down each alarm'],
  ['informal', 'Pair with Lena on incident reviews, once a month'],
  ['formal', 'Course on threat modelling by security'],
  ['on-the-job', 'Own the cost dashboard, questions of finance included'],
  ['informal', 'A day with the architecture group each quarter'],
  ['on-the-job', 'Lead the design of the second region'],
] as const satisfies readonly (readonly [PlanKind, string])[];

/** What is in the way, and who can remove it: somebody by name, or the manager. */
export const blockers = [
  ['The sandbox budget is used up by the 10th of each month', ''],
  ['Access to the build farm is at its third approver', 'Ines, platform security'],
  ['The travel form wants a paper signature', 'Petra, travel desk'],
  ['Two change boards decide about the same release', ''],
  ['The licence for the profiler ends and nobody owns it', 'Olaf, purchasing'],
  ['Production logs are closed to us after six in the evening', 'Ines, platform security'],
] as const satisfies readonly (readonly [string, string])[];
