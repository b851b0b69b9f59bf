/** The first rows of the OJT matrix: what a third person would see at 1, 3 and 5. */
import type { TemplateSkill } from './template.ts';

const technical: readonly TemplateSkill[] = [
  {
    id: 'tp.skill.infrastructure-as-code',
    kind: 'technical',
    name: 'Infrastructure as code (Terraform foundations)',
    anchors: {
      one: 'Changes an existing variable and runs a plan while somebody sits beside them.',
      three: 'Writes a module with state, variables and a reviewed plan, and applies it to a test environment alone.',
      five: 'Designs modules that other teams use, brings drifted resources back under control and explains what a plan will destroy.',
    },
    level: 2,
    needs: 3,
  },
  {
    id: 'tp.skill.delivery-pipelines',
    kind: 'technical',
    name: 'Delivery pipelines',
    anchors: {
      one: 'Starts a pipeline and asks somebody else when it fails.',
      three: 'Adds a step, reads the log of a failed run and mends the cause without help.',
      five: 'Cuts the time from commit to production, rolls back within minutes and has taught others how.',
    },
    level: 2,
    needs: 3,
  },
  {
    id: 'tp.skill.testing',
    kind: 'technical',
    name: 'Testing what one builds',
    anchors: {
      one: 'Tries a change by hand and hands it over.',
      three: 'Ships every change with tests that fail without it, the bad cases too.',
      five: 'Makes what was untestable testable; others find faults earlier because of it.',
    },
    level: 2,
    needs: 4,
  },
  {
    id: 'tp.skill.running-services',
    kind: 'technical',
    name: 'Running services and handling incidents',
    anchors: {
      one: 'Notices an alarm and calls somebody.',
      three: 'Takes an incident alone from alarm to all-clear and writes down what happened without blame.',
      five: 'Leads a large incident across teams calmly; the same cause does not come back.',
    },
    level: 3,
    needs: 3,
  },
  {
    id: 'tp.skill.security-basics',
    kind: 'technical',
    name: 'Security in everyday work',
    anchors: {
      one: 'Knows the rules for passwords and data, and has to be reminded of them.',
      three: 'Keeps secrets out of code, asks for the least rights needed and spots a risky change in a review.',
      five: 'Models threats before building, gets weaknesses closed and is asked for advice by other teams.',
    },
    level: 3,
    needs: 3,
  },
  {
    id: 'tp.skill.system-design',
    kind: 'technical',
    name: 'Designing systems that last',
    anchors: {
      one: 'Builds a part whose design somebody else gave.',
      three: 'Writes a short design with two options and their costs, and changes it after objections.',
      five: 'Shapes systems across teams; decisions made two years ago still hold or were cheap to change.',
    },
    level: 4,
    needs: 4,
  },
];

const behaviours: readonly TemplateSkill[] = [
  {
    id: 'tp.skill.collaborating',
    kind: 'behaviour',
    name: 'Collaborating and sharing ideas',
    anchors: {
      one: 'Works alone and shows the result when it is finished.',
      three: 'Shows half-finished work, asks for other views and builds on what others say.',
      five: 'Brings people from other teams together around an idea and gives them the credit for it.',
    },
    level: 2,
    needs: 3,
  },
  {
    id: 'tp.skill.owning-outcomes',
    kind: 'behaviour',
    name: 'Owning outcomes instead of asking for permission',
    anchors: {
      one: 'Waits to be told what comes next.',
      three: 'Decides in their own area, says so, and warns early when a date is at risk.',
      five: 'Takes up what belongs to nobody, carries it to the end and answers for how it went.',
    },
    level: 2,
    needs: 4,
  },
  {
    id: 'tp.skill.honest-feedback',
    kind: 'behaviour',
    name: 'Giving and taking honest feedback',
    anchors: {
      one: 'Keeps quiet about what they noticed, or explains feedback away.',
      three: 'Tells a colleague in person what they saw and what it caused; asks for the same and changes something.',
      five: 'Says the uncomfortable thing to people with more power, in a way that they come back for more.',
    },
    level: 3,
    needs: 4,
  },
  {
    id: 'tp.skill.clear-writing',
    kind: 'behaviour',
    name: 'Saying and writing things clearly',
    anchors: {
      one: 'Readers have to come back and ask what was meant.',
      three: 'A page of theirs lets somebody who was not there decide or act.',
      five: 'Makes a tangled matter simple for engineers and for the board; others copy their documents.',
    },
    level: 3,
    needs: 3,
  },
  {
    id: 'tp.skill.learning-aloud',
    kind: 'behaviour',
    name: 'Learning from mistakes in the open',
    anchors: {
      one: 'Mends a mistake quietly and moves on.',
      three: 'Tells the team what went wrong, what they learned and what they changed.',
      five: 'Others speak of their own mistakes more freely because this person does; the team changes how it works.',
    },
    level: 3,
    needs: 4,
  },
  {
    id: 'tp.skill.helping-others-grow',
    kind: 'behaviour',
    name: 'Helping others grow',
    anchors: {
      one: 'Answers a question when asked.',
      three: 'Pairs with somebody every week and lets them have the keyboard.',
      five: 'People whom they mentored took over part of their work and now mentor others.',
    },
    level: 4,
    needs: 4,
  },
];

/** Technical knowledge first, then professional behaviours. */
export const defaultSkills: readonly TemplateSkill[] = [...technical, ...behaviours];
