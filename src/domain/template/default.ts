/** The template `partnership@1` as data, in English: what a pair works with that has not chosen another. */
import { defaultAgreement } from './default-agreement.ts';
import { defaultGates } from './default-gates.ts';
import { defaultGuide } from './default-guide.ts';
import { defaultLevels } from './default-levels.ts';
import { defaultInduction, defaultMotivation } from './default-scales.ts';
import { defaultSections } from './default-sections.ts';
import { defaultSkills } from './default-skills.ts';
import { type Template, templateId } from './template.ts';

export const defaultTemplate: Template = {
  id: templateId,
  title: '1:1 partnership',
  purpose: 'A shared hour for growth, obstacles and the truth between two people; not a report.',
  sections: defaultSections,
  induction: defaultInduction,
  motivation: defaultMotivation,
  agreement: defaultAgreement,
  skills: defaultSkills,
  levels: defaultLevels,
  gates: defaultGates,
  guide: defaultGuide,
};
