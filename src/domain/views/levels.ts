/** Career levels as the screens show them: what each asks for, and what lies between the member and the next. SPEC: CL. */
import type { PartnershipRecord } from '../entities.ts';
import { type Achievement, type Blocker, type Criterion, type Level, levels, type PlanItem, type Proof, type Skill, type Value } from '../growth.ts';
import { foundationId, isOfTemplate } from '../growth-ids.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy, orderBehind } from '../table.ts';
import type { Template } from '../template/template.ts';
import { isPlanned, servesLevel, standsBefore } from './before-level.ts';
import { skillsInSight } from './line-of-sight.ts';
import { latestShown } from './matrix.ts';

export interface Standing {
  readonly present: Level | null;
  readonly target: Level | null;
  /** The present level is the target, or above it: time for the next one. */
  readonly reached: boolean;
}

export function standing(record: PartnershipRecord): Standing {
  const foundation = entityOf(record.foundations, foundationId);
  const [present, target] = [foundation?.presentLevel ?? null, foundation?.targetLevel ?? null];
  return { present, target, reached: present !== null && target !== null && present >= target };
}

/** A criterion as it stands: the template's words, or the pair's over them. */
export interface CriterionLine {
  readonly criterion: Criterion;
  /** Whose words it has: the template's, the pair's over the template's, those of a template that the pair had before, or all the pair's own. */
  readonly origin: 'template' | 'reworded' | 'earlier' | 'own';
  /** What showed it before: it was open again since, or another line took its place. The last one first. */
  readonly earlier: readonly Proof[];
}

export interface LevelView {
  readonly level: Level;
  readonly name: string;
  readonly purpose: string;
  /** In order; those that were put aside stand apart. */
  readonly criteria: readonly CriterionLine[];
  readonly retired: readonly CriterionLine[];
  readonly met: number;
  /** The member is there or above, as the pair says: how much of it is met is not counted then. */
  readonly reached: boolean;
  /** Where the next criterion of the pair's own goes. */
  readonly nextOrder: number;
}

export function levelViews(record: PartnershipRecord, template: Template): readonly LevelView[] {
  const lines = criterionLines(record, template);
  const { present } = standing(record);
  return levels.map((level) => {
    const all = lines.filter(({ criterion }) => criterion.level === level);
    const criteria = all.filter(({ criterion }) => criterion.retired === null);
    const of = template.levels.find((one) => one.level === level);
    return {
      level,
      name: of?.name ?? '',
      purpose: of?.purpose ?? '',
      criteria,
      retired: all.filter(({ criterion }) => criterion.retired !== null),
      met: criteria.filter(({ criterion }) => criterion.met !== null).length,
      reached: present !== null && level <= present,
      nextOrder: orderBehind(all.map(({ criterion }) => criterion)),
    };
  });
}

/** What the record says of a criterion goes before the template; what only the record has stays, whatever the template. */
function criterionLines(record: PartnershipRecord, template: Template): readonly CriterionLine[] {
  const words = new Map(template.levels.flatMap(({ criteria }) => criteria.map(({ id, words }) => [id, words] as const)));
  const proofs = groupBy([...entitiesOf(record.proofs)].sort((a, b) => byTextThenId([b.at, b.id], [a.at, a.id])), ({ criterion }) => criterion);
  const recorded = entitiesOf(record.criteria).map((criterion): CriterionLine => {
    const first = words.get(criterion.id);
    const earlier = (proofs.get(criterion.id) ?? []).filter(({ by, at, evidence }) => !(criterion.met?.at === at && criterion.met.by === by && criterion.met.evidence === evidence));
    return { criterion, origin: originOf(criterion, first), earlier };
  });
  const untouched = template.levels.flatMap(({ level, criteria }) =>
    criteria.flatMap(({ id, words }, order): readonly CriterionLine[] =>
      entityOf(record.criteria, id) ? [] : [{ criterion: { id, level, words, order, met: null, retired: null }, origin: 'template', earlier: [] }],
    ),
  );
  return [...recorded, ...untouched].sort(
    ({ criterion: a }, { criterion: b }) => a.order - b.order || byTextThenId([a.words, a.id], [b.words, b.id]),
  );
}

/** `first`: what the present template says of it. */
function originOf({ id, words }: Criterion, first: string | undefined): CriterionLine['origin'] {
  if (first === undefined) return isOfTemplate(id) ? 'earlier' : 'own';
  return first === words ? 'template' : 'reworded';
}

/** A skill that the level asks for. `score`: the manager's newest; null when there is none yet. */
export interface SkillOfLevel {
  readonly id: string;
  readonly name: string;
  readonly score: Value | null;
  readonly needs: Value;
}

/** What lies between the member and a level, and what is there already; each list names what it is made of. */
export interface LevelGap {
  readonly level: Level;
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly criteriaMet: readonly Criterion[];
  /** Below what the level needs, or never scored by the manager. */
  readonly skills: readonly SkillOfLevel[];
  readonly skillsThere: readonly SkillOfLevel[];
  /** Items of the plan on the way to it: they serve the level itself or one of its skills. */
  readonly planned: readonly PlanItem[];
  readonly done: readonly PlanItem[];
  readonly achievements: readonly Achievement[];
  /** What stands in the way of the level, of one of its skills or of an item that is planned for it. */
  readonly blockers: readonly Blocker[];
}

/** The gap to a level, by default the target; null while none is chosen. */
export function levelGap(record: PartnershipRecord, template: Template, level: Level | null = standing(record).target): LevelGap | null {
  return level === null ? null : gapTo(record, template, level);
}

function gapTo(record: PartnershipRecord, template: Template, level: Level): LevelGap {
  const skills = [...skillsInSight(record).values()].filter((skill) => skill.level === level);
  const asked = skills.flatMap((skill) => askedSkill(record, skill));
  const isShort = ({ score, needs }: SkillOfLevel): boolean => score === null || score < needs;
  const serves = servesLevel(record, level);
  const items = entitiesOf(record.planItems)
    .filter(serves)
    .sort((a, b) => byTextThenId([a.due ?? '~', a.id], [b.due ?? '~', b.id]));
  const of = levelViews(record, template).find((one) => one.level === level);
  const criteria = (of?.criteria ?? []).map(({ criterion }) => criterion);
  return {
    level,
    name: of?.name ?? '',
    criteria: criteria.filter(({ met }) => met === null),
    criteriaMet: criteria.filter(({ met }) => met !== null),
    skills: asked.filter(isShort),
    skillsThere: asked.filter((skill) => !isShort(skill)),
    planned: items.filter(isPlanned),
    done: items.filter(({ status }) => status === 'done'),
    achievements: entitiesOf(record.achievements)
      .filter((achievement) => achievement.withdrawn === null && serves(achievement))
      .sort((a, b) => byTextThenId([b.day, b.id], [a.day, a.id])),
    blockers: entitiesOf(record.blockers)
      .filter(standsBefore(record, level))
      .sort((a, b) => byTextThenId([a.raisedAt, a.id], [b.raisedAt, b.id])),
  };
}

function askedSkill(record: PartnershipRecord, skill: Skill): readonly SkillOfLevel[] {
  const { id, name, needs } = skill;
  return needs === null ? [] : [{ id, name, needs, score: latestShown(record, skill, 'manager') }];
}
