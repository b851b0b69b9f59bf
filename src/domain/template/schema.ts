/**
 * Reading a template from a file of anybody's: `docs/template.schema.json` says the same for people and editors, and a
 * test holds the two together. SPEC: TP.
 */
import { limits } from '../limits.ts';
import { levels } from '../growth.ts';
import { days, fields, Findings, id, list, once, oneOf, orNull, type Reader, row, text, type TemplateProblem } from './reading.ts';
import type { Anchor, Guide, InductionStep, Section, SectionKind, Template, TemplateGate, TemplateLevel, TemplateSkill } from './template.ts';

/** What a file may hold. What it leaves out is as in the default template. */
export type TemplateFile = Pick<Template, 'id' | 'title'> & Partial<Template>;

export type ParsedTemplate =
  /** `hints`: paths of fields that mean nothing here, and were left. */
  | { readonly ok: true; readonly template: TemplateFile; readonly hints: readonly string[] }
  /** In the order of the file's meaning; at most fifty. */
  | { readonly ok: false; readonly problems: readonly TemplateProblem[]; readonly hints: readonly string[] };

const most = { prompts: 20, skills: 200, criteria: 40, gates: 20, abilities: 40, steps: 12, afterDays: 1000 } as const;
/** A template is six deep; what is deeper is none, and is not even taken apart. */
const deepest = 12;

const kinds: readonly SectionKind[] = [
  'agreements',
  'state',
  'topics',
  'blockers',
  'new-agreements',
  'notes',
  'vision',
  'partnership-agreement',
  'skills',
  'plan',
  'achievements',
  'levels',
  'induction',
];
const level = oneOf(levels);
const title = text(limits.title);
const sentence = text(limits.wording);

const section = fields<Section>({ kind: once('section', oneOf(kinds)), title, purpose: sentence, prompts: list(text(limits.reason), most.prompts) });

const step = (value: InductionStep['value']): Reader<InductionStep> => fields({ value: oneOf([value]), name: title, description: sentence });
const point = (value: Anchor['value']): Reader<Anchor> => fields({ value: oneOf([value]), name: title, description: orNull(sentence) });

const anchor = text(limits.anchor, true);
const skill = fields<TemplateSkill>({
  id,
  kind: oneOf(['technical', 'behaviour']),
  name: title,
  anchors: fields({ one: anchor, three: anchor, five: anchor }),
  level: orNull(level),
  needs: orNull(oneOf([1, 2, 3, 4, 5])),
});

const criterion = fields({ id, words: sentence });
const ability = fields({ id, words: text(limits.reason) });
const careerLevel = fields<TemplateLevel>({ level: once('level', level), name: title, purpose: sentence, criteria: list(criterion, most.criteria) });
const gate = fields<TemplateGate>({ id, name: title, afterDays: days(most.afterDays), abilities: list(ability, most.abilities) });
const guide = fields<Guide>({ title, steps: list(fields({ title, words: sentence }), most.steps) });

const file = fields<TemplateFile>(
  {
    id: title,
    title,
    purpose: sentence,
    sections: list(section, kinds.length),
    induction: row([step('learning'), step('contributing'), step('owning'), step('done')]),
    motivation: row([point(1), point(2), point(3), point(4), point(5)]),
    agreement: text(limits.text, true),
    skills: list(skill, most.skills),
    levels: list(careerLevel, 4),
    gates: list(gate, most.gates),
    guide: fields({ member: guide, manager: guide }),
  },
  ['purpose', 'sections', 'induction', 'motivation', 'agreement', 'skills', 'levels', 'gates', 'guide'],
);

/** The text of a file as it is read and kept: without the mark that some editors put first, and without space around it. */
export function fileText(content: string): string {
  return content.replace(/^\uFEFF/, '').trim();
}

/** A template from JSON text, or everything that is wrong with it. */
export function parseTemplate(content: string): ParsedTemplate {
  const found = new Findings();
  const json = fileText(content);
  if (json.length > limits.template) found.problem('', 'too-big', `${limits.template}`);
  else if (depthOf(json) > deepest) found.problem('', 'too-deep');
  else {
    const value = valueOf(json, found);
    const template = found.problems.length === 0 ? file(value, '', found) : undefined;
    if (template !== undefined && found.problems.length === 0) return { ok: true, template, hints: found.hints };
  }
  return { ok: false, problems: found.problems, hints: found.hints };
}

function valueOf(json: string, found: Findings): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (why) {
    return found.problem('', 'not-json', lineOf(json, why));
  }
}

/** The line in which reading stopped, where the browser says it; else empty. */
function lineOf(json: string, why: unknown): string {
  const message = why instanceof Error ? why.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  return line ?? (position === undefined ? '' : `${json.slice(0, Number(position)).split('\n').length}`);
}

/** How deep brackets are nested outside of texts. One pass, whatever the file holds. */
function depthOf(json: string): number {
  let [depth, greatest, quoted] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted && sign === '\\') at += 1;
    else if (!quoted && (sign === '[' || sign === '{')) greatest = Math.max(greatest, (depth += 1));
    else if (!quoted && (sign === ']' || sign === '}')) depth -= 1;
  }
  return greatest;
}
