import type { PartnershipRecord } from '../../domain/entities.ts';
import { levels } from '../../domain/growth.ts';
import type { Blocks } from '../../domain/growth-commands.ts';
import { inMatrixOrder } from '../../domain/matrix-order.ts';
import { byTextThenId, entitiesOf } from '../../domain/table.ts';
import type { LinkOption } from '../../ui/kit/link-picker.tsx';
import { blockers as text } from '../../ui/text/blockers.ts';

/** One list for three kinds: the kind stands before the id, with a sign that no kind has. */
const separator = ':';

export function optionOf(blocks: Blocks): string | null {
  return blocks && `${blocks.kind}${separator}${blocks.id}`;
}

export function blocksOf(option: string | null): Blocks {
  const at = option?.indexOf(separator) ?? -1;
  const kind = (['level', 'plan-item', 'skill'] as const).find((one) => one === option?.slice(0, at));
  return option === null || kind === undefined ? null : { kind, id: option.slice(at + 1) };
}

/** What a blocker can stand before: the levels, what is open in the plan, the skills. */
export function blockableThings(record: PartnershipRecord): readonly LinkOption[] {
  const items = entitiesOf(record.planItems)
    .filter(({ status }) => status === 'planned' || status === 'under-way')
    .sort((a, b) => byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]));
  const skills = entitiesOf(record.skills)
    .filter(({ retired }) => retired === null)
    .sort(inMatrixOrder);
  return [
    ...levels.map((level) => ({ id: `level${separator}${level}`, label: text.level(level) })),
    ...items.map(({ id, title }) => ({ id: `plan-item${separator}${id}`, label: text.planItem(title) })),
    ...skills.map(({ id, name }) => ({ id: `skill${separator}${id}`, label: text.skill(name) })),
  ];
}
