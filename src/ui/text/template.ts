/** What the pair's template says, where the screens show it: its words are its own, so they stand nowhere else. `useTemplate` gives it. */
import type { InductionProgress, Motivation } from '../../domain/entities.ts';
import type { SectionKind, Template } from '../../domain/template/template.ts';
import { m } from './language.ts';

function section(template: Template, kind: SectionKind) {
  return template.sections.find((one) => one.kind === kind);
}

/** Why a section is there, in a sentence. */
export function purposeOf(template: Template, kind: SectionKind): string {
  return section(template, kind)?.purpose ?? '';
}

/** Questions that open the talk. */
export function promptsOf(template: Template, kind: SectionKind): readonly string[] {
  return section(template, kind)?.prompts ?? [];
}

/** The name of a point of the motivation scale: “Steady”. */
export function motivationName(template: Template, value: Motivation): string {
  return template.motivation.find((one) => one.value === value)?.name ?? '';
}

/** What a point looks like: “Steady. I do my work and …”. For the state, whose words are there by then. */
export function motivationInWords(template: Template, value: Motivation): string {
  const description = template.motivation.find((one) => one.value === value)?.description ?? null;
  const name = motivationName(template, value);
  return description === null ? m.state.named({ name }) : m.state.described({ name, description });
}

/** The name of a step of the induction: “Contributing”. */
export function inductionName(template: Template, value: InductionProgress): string {
  return template.induction.find((one) => one.value === value)?.name ?? '';
}

/** What a step looks like. */
export function inductionMeaning(template: Template, value: InductionProgress): string {
  return template.induction.find((one) => one.value === value)?.description ?? '';
}

/** Both: “Contributing. Delivers on their own …”. */
export function inductionInWords(template: Template, value: InductionProgress): string {
  return m.state.described({ name: inductionName(template, value), description: inductionMeaning(template, value) });
}
