/** What stands before a level: the blockers list and the way to a level say the same of a blocker. SPEC: B8, CL10. */
import type { PartnershipRecord } from '../entities.ts';
import type { Blocker, Level, PlanItem } from '../growth.ts';
import { entitiesOf, entityOf } from '../table.ts';

/** What can serve a level: itself, or by a skill that the level asks for. */
interface ServesLevel {
  readonly level: Level | null;
  readonly skill: string | null;
}

/** Does it serve this level? A skill that was retired serves none. */
export function servesLevel({ skills }: Pick<PartnershipRecord, 'skills'>, level: Level): (one: ServesLevel) => boolean {
  const asked = new Set(entitiesOf(skills).flatMap(({ id, level: of, retired }) => (of === level && retired === null ? [id] : [])));
  return (one) => one.level === level || (one.skill !== null && asked.has(one.skill));
}

/** Is it on the way to something: planned or under way? */
export const isPlanned = ({ status }: Pick<PlanItem, 'status'>): boolean => status === 'planned' || status === 'under-way';

/** Does an open blocker hold up this level: the level, a skill that it asks for, or an item of the plan on the way to it? */
export function standsBefore(record: Pick<PartnershipRecord, 'skills' | 'planItems'>, level: Level): (blocker: Blocker) => boolean {
  const serves = servesLevel(record, level);
  return ({ blocks, outcome }) => {
    if (outcome !== null || blocks === null) return false;
    if (blocks.kind === 'level') return blocks.id === `${level}`;
    if (blocks.kind === 'skill') return serves({ level: null, skill: blocks.id });
    const item = entityOf(record.planItems, blocks.id);
    return item !== undefined && isPlanned(item) && serves(item);
  };
}
