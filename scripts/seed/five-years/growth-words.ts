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
