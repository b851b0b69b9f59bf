import type { PartnershipRecord } from '../../domain/entities.ts';
import { levels } from '../../domain/growth.ts';
import { inMatrixOrder } from '../../domain/matrix-order.ts';
import { byTextThenId, entitiesOf } from '../../domain/table.ts';
import type { LinkOption } from '../../ui/kit/link-picker.tsx';
import { achievements as text } from '../../ui/text/achievements.ts';

/** What an achievement can point at. */
export interface LinkOptions {
  readonly skills: readonly LinkOption[];
  readonly goals: readonly LinkOption[];
}

export const levelOptions = (): readonly LinkOption[] => levels.map((level) => ({ id: String(level), label: text.level(level) }));

/** Skills and goals that stand, skills in the order of the matrix. */
export function linkOptions(record: PartnershipRecord): LinkOptions {
  const skills = entitiesOf(record.skills)
    .filter(({ retired }) => retired === null)
    .sort(inMatrixOrder);
  const goals = entitiesOf(record.goals)
    .filter(({ retired }) => retired === null)
    .sort((a, b) => byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]));
  return { skills: skills.map(({ id, name }) => ({ id, label: name })), goals: goals.map(({ id, words }) => ({ id, label: words })) };
}
