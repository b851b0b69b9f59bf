/** What the matrix, the plan, the levels and the induction say together of where the member stands: beside the check-in. SPEC: V12. */
import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Level } from '../growth.ts';
import type { Template } from '../template/template.ts';
import { inductionView } from './induction.ts';
import { levelGap, type LevelGap, standing } from './levels.ts';
import { isWide, matrix } from './matrix.ts';
import { planLines } from './plan.ts';

export interface MemberStands {
  /** Names of skills that the two see two points or more apart. */
  readonly apart: readonly string[];
  /** The skills that the target level asks for; null while no target is chosen, or it asks for none. */
  readonly skills: {
    /** Names of those that are scored, and below what it needs. */
    readonly below: readonly string[];
    /** How many the manager has not scored yet: nothing is known of them, so nothing is said against them. */
    readonly unscored: number;
    readonly of: number;
  } | null;
  /** Titles of plan items that are overdue; how many are under way. */
  readonly overdue: readonly string[];
  readonly underWay: number;
  /** The gate that comes next; null when the induction is over or long past, or nobody has ticked anything in it. */
  readonly gate: { readonly name: string; readonly shown: number; readonly of: number; readonly lateDays: number } | null;
  readonly level: { readonly present: Level | null; readonly target: Level; readonly open: number } | null;
}

/** `session`: id of the session at hand. */
export function memberStands(record: PartnershipRecord, template: Template, today: Day, session: string, zone?: string): MemberStands {
  const { technical, behaviour } = matrix(record, session, null);
  const plan = planLines(record, today);
  const induction = inductionView(record, template, today, zone);
  const begun = induction.gates.some(({ shown, standing: how }) => shown > 0 || how === 'passed');
  const { present, target } = standing(record);
  const gap = levelGap(record, template);
  return {
    apart: [...technical, ...behaviour].filter(({ gap: apart }) => isWide(apart)).map(({ skill }) => skill.name),
    skills: skillsOf(gap),
    overdue: plan.open.filter(({ due }) => due.kind === 'overdue').map(({ item }) => item.title),
    underWay: plan.open.filter(({ item }) => item.status === 'under-way').length,
    gate:
      induction.next === null || induction.past || !begun
        ? null
        : { name: induction.next.gate.name, shown: induction.next.shown, of: induction.next.abilities.length, lateDays: induction.next.lateDays },
    level: target === null ? null : { present, target, open: gap?.criteria.length ?? 0 },
  };
}

/** What the Levels section says of the skills of the target, in short. */
function skillsOf(gap: LevelGap | null): MemberStands['skills'] {
  const of = gap === null ? 0 : gap.skills.length + gap.skillsThere.length;
  if (gap === null || of === 0) return null;
  const below = gap.skills.filter(({ score }) => score !== null);
  return { below: below.map(({ name }) => name), unscored: gap.skills.length - below.length, of };
}
