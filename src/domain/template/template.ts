/** What a template says, as data: everything that the screens propose, ask and explain. SPEC: TP. */
import type { InductionProgress, Motivation } from '../entities.ts';
import type { Level, SkillKind, Value } from '../growth.ts';

/** The template that comes with the app; kept in the record as `partnership.template`. */
export const templateId = 'partnership@1';

/** The parts of a session, in the order of the run of show, and what lasts longer. */
export type SectionKind =
  | 'agreements'
  | 'state'
  | 'topics'
  | 'blockers'
  | 'new-agreements'
  | 'notes'
  | 'vision'
  | 'partnership-agreement'
  | 'skills'
  | 'plan'
  | 'achievements'
  | 'levels'
  | 'induction';

export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  /** Why it is there, in a sentence. */
  readonly purpose: string;
  /** Questions that open the talk; none has to be answered. */
  readonly prompts: readonly string[];
}

export interface InductionStep {
  readonly value: InductionProgress;
  readonly name: string;
  readonly description: string;
}

export interface Anchor {
  readonly value: Motivation;
  readonly name: string;
  /** What the point looks like; null: between its neighbours. */
  readonly description: string | null;
}

/** Ids of the template's things are used as ids in the record: they begin with `tp.` and never change their meaning. */
export interface TemplateSkill {
  readonly id: string;
  readonly kind: SkillKind;
  readonly name: string;
  readonly anchors: { readonly one: string; readonly three: string; readonly five: string };
  readonly level: Level | null;
  readonly needs: Value | null;
}

export interface TemplateLevel {
  readonly level: Level;
  readonly name: string;
  readonly purpose: string;
  readonly criteria: readonly { readonly id: string; readonly words: string }[];
}

export interface TemplateGate {
  readonly id: string;
  readonly name: string;
  readonly afterDays: number;
  readonly abilities: readonly { readonly id: string; readonly words: string }[];
}

/** Teaches a side what the hour is for, before the first session. */
export interface Guide {
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly words: string }[];
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Each can be skipped. */
  readonly sections: readonly Section[];
  readonly induction: readonly InductionStep[];
  /** From 1 to 5. */
  readonly motivation: readonly Anchor[];
  /** First text of the partnership agreement. */
  readonly agreement: string;
  readonly skills: readonly TemplateSkill[];
  readonly levels: readonly TemplateLevel[];
  readonly gates: readonly TemplateGate[];
  readonly guide: { readonly member: Guide; readonly manager: Guide };
}
