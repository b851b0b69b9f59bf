/** The OJT matrix: rows; what is scored in them is decided in `scores.ts`. SPEC: M. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection } from '../commands.ts';
import type { Table } from '../entities.ts';
import type { Anchors, NewSkill, SkillCommand } from '../growth-commands.ts';
import type { Skill, SkillKind } from '../growth.ts';
import { isOfTemplate } from '../growth-ids.ts';
import { readEntity } from '../read-record.ts';
import { isBlindName } from '../sealing.ts';
import { limits } from '../limits.ts';
import { inMatrixOrder } from '../matrix-order.ts';
import { entitiesOf, entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { firstly } from './first-words.ts';
import { placeAt } from './order.ts';
import { revealAnswer, sealAnswer } from './scores.ts';

/** So many rows that are in use. */
export const mostSkills = 200;

export function decideSkill(desk: Desk, command: SkillCommand): Decision {
  switch (command.type) {
    case 'add-skill':
      return addSkill(desk, command);
    case 'add-skills':
      return addSkills(desk, command.skills);
    case 'change-skill':
      return changeSkill(desk, command);
    case 'retire-skill':
      return retireSkill(desk, command);
    case 'restore-skill':
      return restoreSkill(desk, command);
    case 'move-skill':
      return moveSkill(desk, command);
    case 'seal-score':
      return sealAnswer(desk, { kind: 'score', skill: command.skill }, command);
    case 'reveal-score':
      return revealAnswer(desk, { kind: 'score', skill: command.skill }, command);
    case 'seal-rating':
      return sealAnswer(desk, { kind: 'rating' }, command);
    case 'reveal-rating':
      return revealAnswer(desk, { kind: 'rating' }, { ...command, evidence: '' });
  }
}

function addSkill(desk: Desk, command: NewSkill): Decision {
  const { id, kind } = command;
  if (!isUsableId(id) || !isBlindName(id)) return fail({ kind: 'unknown', what: 'skill' });
  if (entityOf(desk.record.skills, id)) return alreadyDone;
  if (isFull(desk)) return fail({ kind: 'too-many', what: 'skill', max: mostSkills });
  const name = shortText(command.name, 'name', limits.title);
  if (!name.ok) return name;
  const anchors = anchorFields(command.anchors);
  if (!anchors.ok) return anchors;
  const rows = rowsOf(desk, kind);
  const orders = placeAt(rows, id, rows.length);
  const own = orders.find((one) => one.id === id)?.order ?? rows.length + 1;
  const words = { kind, name: name.value, ...anchors.value, order: own, level: command.level, needs: command.needs };
  // No goal and not retired is what leaving out says: both may add a row of the template, and one of them has gone on with it.
  const fields = { ...(isOfTemplate(id) ? firstly(words) : words), addedAt: desk.context.now };
  return ok([set('skills', id, fields), ...moves(orders.filter((one) => one.id !== id))]);
}

/** Each as if those before it were there already; the first that cannot be added is the answer. */
function addSkills(desk: Desk, skills: readonly NewSkill[]): Decision {
  const mutations: Mutation[] = [];
  let present = desk;
  for (const one of skills) {
    const decided = addSkill(present, one);
    if (!decided.ok) return decided;
    mutations.push(...decided.value);
    present = { ...present, record: { ...present.record, skills: withRows(present.record.skills, decided.value) } };
  }
  return ok(mutations);
}

/** The rows as they are once this is written: a new one, and others that moved up for it. */
function withRows(skills: Table<Skill>, mutations: readonly Mutation[]): Table<Skill> {
  const next: Record<string, Skill> = { ...skills };
  for (const one of mutations) {
    if (one.kind !== 'set') continue;
    const [known, order] = [entityOf(skills, one.id), one.fields['order']];
    const row = known && typeof order === 'number' ? { ...known, order } : readEntity('skills', one.id, one.fields);
    if (row) next[one.id] = row;
  }
  return next;
}

function changeSkill(desk: Desk, command: CommandOf<'change-skill'>): Decision {
  const found = skillInUse(desk, command.id);
  if (!found.ok) return found;
  const skill = found.value;
  const fields: Record<string, Json> = {};
  if (command.name !== undefined) {
    const name = shortText(command.name, 'name', limits.title);
    if (!name.ok) return name;
    if (name.value !== skill.name) fields['name'] = name.value;
  }
  if (command.anchors !== undefined) {
    const anchors = anchorFields(command.anchors);
    if (!anchors.ok) return anchors;
    const present = { 'anchor-one': skill.anchors.one, 'anchor-three': skill.anchors.three, 'anchor-five': skill.anchors.five };
    // Each for itself, so that two who mend different anchors both keep theirs.
    for (const point of ['anchor-one', 'anchor-three', 'anchor-five'] as const) {
      if (anchors.value[point] !== present[point]) fields[point] = anchors.value[point];
    }
  }
  if (command.goal !== undefined && command.goal !== skill.goal) {
    const goal = command.goal === null ? null : entityOf(desk.record.goals, command.goal);
    if (goal === undefined || goal?.retired) return fail({ kind: 'no-such-link', what: 'goal' });
    fields['goal'] = command.goal;
  }
  if (command.level !== undefined && command.level !== skill.level) fields['level'] = command.level;
  if (command.needs !== undefined && command.needs !== skill.needs) fields['needs'] = command.needs;
  return Object.keys(fields).length === 0 ? unchanged : ok([set('skills', skill.id, fields)]);
}

function retireSkill(desk: Desk, command: CommandOf<'retire-skill'>): Decision {
  const skill = entityOf(desk.record.skills, command.id);
  if (!skill) return fail({ kind: 'unknown', what: 'skill' });
  if (skill.retired) return unchanged;
  return ok([set('skills', skill.id, { retired: { by: desk.role, at: desk.context.now } })]);
}

function restoreSkill(desk: Desk, command: CommandOf<'restore-skill'>): Decision {
  const skill = entityOf(desk.record.skills, command.id);
  if (!skill) return fail({ kind: 'unknown', what: 'skill' });
  if (!skill.retired) return unchanged;
  return isFull(desk) ? fail({ kind: 'too-many', what: 'skill', max: mostSkills }) : ok([set('skills', skill.id, { retired: null })]);
}

function moveSkill(desk: Desk, command: CommandOf<'move-skill'>): Decision {
  const skill = skillInUse(desk, command.id);
  if (!skill.ok) return skill;
  const rows = rowsOf(desk, skill.value.kind);
  const others = rows.filter((row) => row.id !== command.id);
  const index = command.before === null ? others.length : others.findIndex((row) => row.id === command.before);
  if (command.before === command.id || rows[index]?.id === command.id) return unchanged;
  if (index < 0) return fail({ kind: 'no-such-link', what: 'skill' });
  return ok(moves(placeAt(others, command.id, index)));
}

/** Rows of a kind as they stand, with the retired ones: these keep their place for the day when they come back. */
function rowsOf({ record }: Desk, kind: SkillKind): readonly Skill[] {
  return entitiesOf(record.skills)
    .filter((skill) => skill.kind === kind)
    .sort(inMatrixOrder);
}

function moves(orders: readonly { readonly id: string; readonly order: number }[]): readonly Mutation[] {
  return orders.map(({ id, order }) => set('skills', id, { order }));
}

function isFull({ record }: Desk): boolean {
  return entitiesOf(record.skills).filter((skill) => !skill.retired).length >= mostSkills;
}

function skillInUse({ record }: Desk, id: string): Result<Skill, Rejection> {
  const skill = entityOf(record.skills, id);
  if (!skill) return fail({ kind: 'unknown', what: 'skill' });
  return skill.retired ? fail({ kind: 'retired', what: 'skill' }) : ok(skill);
}

type AnchorFields = Readonly<Record<'anchor-one' | 'anchor-three' | 'anchor-five', string>>;

/** An anchor may be empty: then the screen shows the point without words. */
function anchorFields({ one, three, five }: Anchors): Result<AnchorFields, Rejection> {
  const fields = { 'anchor-one': one.trim(), 'anchor-three': three.trim(), 'anchor-five': five.trim() };
  const long = Object.values(fields).some((words) => words.length > limits.anchor);
  return long ? fail({ kind: 'too-long', what: 'anchor', max: limits.anchor }) : ok(fields);
}
