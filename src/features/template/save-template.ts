/** Hands the template out as a file of the device; it goes from the page to nowhere else. */
import type { PartnershipRecord } from '../../domain/entities.ts';
import { foundationId } from '../../domain/growth-ids.ts';
import { entityOf } from '../../domain/table.ts';
import { ownTemplate, templateOf } from '../../domain/template/template-of.ts';
import { saveFile } from '../../ui/save-file.ts';

/** The file's text: one's own as it was loaded, with what Accord does not know; else the one in use, written out. */
function templateFile(record: PartnershipRecord): { readonly name: string; readonly text: string } {
  const template = templateOf(record);
  const own = ownTemplate(record) === null ? '' : (entityOf(record.foundations, foundationId)?.template ?? '');
  const name = template.id.replace(/[^\p{L}\p{N}.@-]+/gu, '-').slice(0, 80);
  return { name: `${name}.json`, text: own === '' ? `${JSON.stringify(template, null, 2)}\n` : own };
}

export function saveTemplate(record: PartnershipRecord): void {
  const { name, text } = templateFile(record);
  saveFile(name, text, 'application/json');
}
