/** The sentences of the development plan. */
import './later-words.ts';
import { m } from './language.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

export const plan = words(() => m.plan, {
  open: (count: number) => (count === 0 ? '' : m.plan.open({ count })),
  forThis: (said: string) => m.plan.forThis({ words: said }),
  levelShort: (level: number) => m.levels.bare({ level }),
  levelName: (level: number, name: string) => (name === '' ? m.levels.bare({ level }) : m.levels.name({ level, name })),
  doneOn: (day: string) => m.plan.doneOn({ day }),
  droppedOn: (day: string) => m.plan.droppedOn({ day }),
  // As of an agreement.
  dueLater: (day: string) => m.agreements.due.later({ day }),
  dueSoon: (days: number) => m.agreements.due.soon({ days: Math.max(0, days) }),
  overdue: (days: number) => m.agreements.due.overdue({ span: spanInWords(days) }),
  doneList: (count: number) => m.plan.doneList({ count }),
  droppedList: (count: number) => m.plan.droppedList({ count }),
  moreFindings: (count: number) => m.plan.moreFindings({ count }),
  finding: {
    overdue: (title: string, days: number) => m.plan.finding.overdue({ title, span: spanInWords(days) }),
    unmoved: (title: string, skill: string, from: number, to: number) => (from === to ? m.plan.finding.stayed({ title, skill, to }) : m.plan.finding.unmoved({ title, skill, from, to })),
    notScored: (title: string, skill: string, from: number) => m.plan.finding.notScored({ title, skill, from }),
    below: (skill: string, score: number, needs: number) => m.plan.finding.below({ skill, score, needs }),
    goal: (said: string) => m.plan.finding.goal({ words: said }),
  },
});
