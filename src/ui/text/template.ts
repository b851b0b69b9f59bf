/** What the template says, where the screens show it: its words are its own, so they stand nowhere else. */
import { type InductionProgress, type Motivation } from '../../domain/entities.ts';
import { defaultTemplate, type SectionKind } from '../../domain/template/default.ts';

function section(kind: SectionKind) {
  return defaultTemplate.sections.find((one) => one.kind === kind);
}

/** Why a section is there, in a sentence. */
export function purposeOf(kind: SectionKind): string {
  return section(kind)?.purpose ?? '';
}

/** Questions that open the talk. */
export function promptsOf(kind: SectionKind): readonly string[] {
  return section(kind)?.prompts ?? [];
}

/** The points of the motivation scale, in order. */
export const motivations = defaultTemplate.motivation.map(({ value }) => value);

/** The name of a point: “Steady”. */
export function motivationName(value: Motivation): string {
  return defaultTemplate.motivation.find((one) => one.value === value)?.name ?? '';
}

/** What a point looks like: “Steady. I do my work and …”. */
export function motivationInWords(value: Motivation): string {
  const description = defaultTemplate.motivation.find((one) => one.value === value)?.description ?? null;
  return description === null ? `${motivationName(value)}.` : `${motivationName(value)}. ${description}`;
}

/** The steps of the induction, in order. */
export const inductionSteps = defaultTemplate.induction.map(({ value }) => value);

/** The name of a step: “Contributing”. */
export function inductionName(value: InductionProgress): string {
  return defaultTemplate.induction.find((one) => one.value === value)?.name ?? '';
}

/** What a step looks like. */
export function inductionMeaning(value: InductionProgress): string {
  return defaultTemplate.induction.find((one) => one.value === value)?.description ?? '';
}
