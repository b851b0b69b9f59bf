/** The template that the pair works with. SPEC: TP. */
import { fail, ok } from '../../base/result.ts';
import { foundationId } from '../growth-ids.ts';
import { entityOf } from '../table.ts';
import { fileText, parseTemplate } from '../template/schema.ts';
import { type CommandOf, type Decision, type Desk, set, unchanged } from './desk.ts';

/** Either of the two chooses; an empty text goes back to the default. */
export function chooseTemplate({ record }: Desk, command: CommandOf<'choose-template'>): Decision {
  const json = fileText(command.json);
  if (json === (entityOf(record.foundations, foundationId)?.template ?? '')) return unchanged;
  if (json !== '') {
    const parsed = parseTemplate(json);
    if (!parsed.ok) {
      const [first] = parsed.problems;
      return fail({ kind: 'bad-template', path: first?.path ?? '', problem: first?.kind ?? '' });
    }
  }
  return ok([set('foundations', foundationId, { template: json })]);
}
