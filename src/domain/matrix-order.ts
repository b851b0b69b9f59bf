/** The order in which the rows of the matrix stand, wherever skills are listed: the same on every device. SPEC: M4, H8. */
import type { Skill } from './growth.ts';
import { byTextThenId } from './table.ts';

/** Technical knowledge before behaviours, each by order, then by id. */
export function inMatrixOrder(a: Pick<Skill, 'kind' | 'order' | 'id'>, b: Pick<Skill, 'kind' | 'order' | 'id'>): number {
  return Number(a.kind === 'behaviour') - Number(b.kind === 'behaviour') || a.order - b.order || byTextThenId(['', a.id], ['', b.id]);
}
