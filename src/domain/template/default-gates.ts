/** Gates of the induction: what the member can do alone after 30, 60 and 90 days. */
import type { TemplateGate } from './template.ts';

export const defaultGates: readonly TemplateGate[] = [
  {
    id: 'tp.gate.day-30',
    name: 'After 30 days: finds their way',
    afterDays: 30,
    abilities: [
      { id: 'tp.gate.day-30.set-up', words: 'Can set up their workplace and get the access they need alone.' },
      { id: 'tp.gate.day-30.whom-to-ask', words: 'Can say whom to ask about what, and asks them, alone.' },
      { id: 'tp.gate.day-30.small-change', words: 'Can bring a small change from idea to review alone.' },
      { id: 'tp.gate.day-30.explain-team', words: 'Can explain alone what the team does, for whom, and what it costs when it fails.' },
    ],
  },
  {
    id: 'tp.gate.day-60',
    name: 'After 60 days: contributes',
    afterDays: 60,
    abilities: [
      { id: 'tp.gate.day-60.release', words: 'Can bring a change into production and watch over it alone.' },
      { id: 'tp.gate.day-60.review', words: 'Can review the work of a colleague alone, and is listened to.' },
      { id: 'tp.gate.day-60.failure', words: 'Can find out alone why something failed, and write it down.' },
      { id: 'tp.gate.day-60.lead-session', words: 'Can open their own 1:1 alone: state, topics, what they need.' },
    ],
  },
  {
    id: 'tp.gate.day-90',
    name: 'After 90 days: owns a part',
    afterDays: 90,
    abilities: [
      { id: 'tp.gate.day-90.own-part', words: 'Can carry a part of the system or of the service alone, from request to operation.' },
      { id: 'tp.gate.day-90.decide', words: 'Can decide in this part alone, and tells the others afterwards.' },
      { id: 'tp.gate.day-90.warn', words: 'Can see alone that a date or a quality is at risk, and says so early.' },
      { id: 'tp.gate.day-90.on-duty', words: 'Can take a turn on duty alone.' },
      { id: 'tp.gate.day-90.next-one', words: 'Can show the next newcomer around alone, better than it was shown to them.' },
    ],
  },
];
