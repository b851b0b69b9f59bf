/** The development plan: what the member learns next, in courses, with a mentor and on the job. SPEC: DP. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection } from '../commands.ts';
import { isDay } from '../dates.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Links, PlanCommand } from '../growth-commands.ts';
import { limits } from '../limits.ts';
import { entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, unchanged, type Decision, type Desk } from './desk.ts';

type CommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>;
type Fields = Readonly<Record<string, Json>>;

export function decidePlan(desk: Desk, command: PlanCommand): Decision {
  switch (command.type) {
    case 'add-plan-item':
      return addItem(desk, command);
    case 'change-plan-item':
      return changeItem(desk, command);
    case 'set-plan-status':
      return setStatus(desk, command);
  }
}

function addItem({ record, role, context }: Desk, command: CommandOf<'add-plan-item'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'plan-item' });
  if (entityOf(record.planItems, command.id)) return alreadyDone;
  const title = shortText(command.title, 'title', limits.title);
  if (!title.ok) return title;
  if (command.due !== null && !isDay(command.due)) return fail({ kind: 'empty', what: 'due' });
  const { skill = null, goal = null, level = null } = command.links;
  const broken = brokenLink(record, { skill, goal });
  if (broken !== null) return fail(broken);
  const item: Mutation = set('planItems', command.id, {
    kind: command.kind,
    title: title.value,
    status: 'planned',
    due: command.due,
    addedAt: context.now,
    by: role,
    statusAt: context.now,
    evidence: '',
    skill,
    goal,
    level,
  });
  return ok([item]);
}

/** Only what is another than before is written, so that two who change different fields at once each keep their own. */
function changeItem({ record }: Desk, { id, changes }: CommandOf<'change-plan-item'>): Decision {
  const item = entityOf(record.planItems, id);
  if (!item) return fail({ kind: 'unknown', what: 'plan-item' });
  const texts = textChanges(changes);
  if (!texts.ok) return texts;
  const { kind = item.kind, due = item.due, skill = item.skill, goal = item.goal, level = item.level } = changes;
  if (due !== null && !isDay(due)) return fail({ kind: 'empty', what: 'due' });
  const asked: Fields = { kind, due, skill, goal, level, ...texts.value };
  const before: Fields = { ...item };
  const fields = Object.fromEntries(Object.entries(asked).filter(([name, value]) => value !== before[name]));
  if (Object.keys(fields).length === 0) return unchanged;
  // A link that stays may lead to what was retired since; a new one may not.
  const broken = brokenLink(record, { skill: skill === item.skill ? null : skill, goal: goal === item.goal ? null : goal });
  return broken === null ? ok([set('planItems', id, fields)]) : fail(broken);
}

function textChanges({ title, evidence }: CommandOf<'change-plan-item'>['changes']): Result<Fields, Rejection> {
  const fields: Record<string, Json> = {};
  if (title !== undefined) {
    const short = shortText(title, 'title', limits.title);
    if (!short.ok) return short;
    fields['title'] = short.value;
  }
  if (evidence !== undefined) {
    const trimmed = evidence.trim();
    if (trimmed.length > limits.wording) return fail({ kind: 'too-long', what: 'evidence', max: limits.wording });
    fields['evidence'] = trimmed;
  }
  return ok(fields);
}

function setStatus({ record, context }: Desk, { id, status }: CommandOf<'set-plan-status'>): Decision {
  const item = entityOf(record.planItems, id);
  if (!item) return fail({ kind: 'unknown', what: 'plan-item' });
  return item.status === status ? unchanged : ok([set('planItems', id, { status, statusAt: context.now })]);
}

/** What was retired is not there any more. */
function brokenLink(record: PartnershipRecord, { skill = null, goal = null }: Omit<Links, 'level'>): Rejection | null {
  if (skill !== null && entityOf(record.skills, skill)?.retired !== null) return { kind: 'no-such-link', what: 'skill' };
  if (goal !== null && entityOf(record.goals, goal)?.retired !== null) return { kind: 'no-such-link', what: 'goal' };
  return null;
}
