/** Which template a pair works with. SPEC: TP. */
import type { PartnershipRecord } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import { entityOf } from '../table.ts';
import { defaultTemplate } from './default.ts';
import { parseTemplate, type TemplateFile } from './schema.ts';
import { type Template, templateId } from './template.ts';

/** Templates that come with the app, by what `partnership.template` names. */
const shipped: ReadonlyMap<string, Template> = new Map([[templateId, defaultTemplate]]);

/** The pair's own when it can be read, else the one that they started from, else the default. The same object for the same text. */
export function templateOf(record: PartnershipRecord): Template {
  return ownTemplate(record) ?? shipped.get(record.partnership?.template ?? '') ?? defaultTemplate;
}

/** The pair's own template; null while they have none, or none that can be read. */
export function ownTemplate(record: PartnershipRecord): Template | null {
  const json = entityOf(record.foundations, foundationId)?.template ?? '';
  return json === '' ? null : read(json);
}

const mostKept = 4;
const kept = new Map<string, Template | null>();

/** With each letter that is typed somebody asks again: a text is taken apart once. */
function read(json: string): Template | null {
  const before = kept.get(json);
  if (before !== undefined) return before;
  const parsed = parseTemplate(json);
  const template = parsed.ok ? whole(parsed.template) : null;
  const oldest = kept.keys().next();
  if (kept.size >= mostKept && oldest.done !== true) kept.delete(oldest.value);
  kept.set(json, template);
  return template;
}

/** With what the file left out as it is in the default; sections one by one, so that each has its questions. */
export function whole(file: TemplateFile): Template {
  const sections = file.sections ?? [];
  const others = defaultTemplate.sections.filter(({ kind }) => !sections.some((one) => one.kind === kind));
  return { ...defaultTemplate, ...file, sections: [...sections, ...others] };
}
