/** The development plan: what the member learns next, in courses, with a mentor and on the job. SPEC: DP. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection } from '../commands.ts';
import { isDay } from '../dates.ts';
import type { PlanCommand } from '../growth-commands.ts';
import { limits } from '../limits.ts';
import { entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, unchanged, type Decision, type Desk } from './desk.ts';
import { linkFields } from './links.ts';

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
  const links = linkFields(record, command.links);
  if (!links.ok) return links;
  const item: Mutation = set('planItems', command.id, {
    kind: command.kind,
    title: title.value,
    status: 'planned',
    due: command.due,
    addedAt: context.now,
    by: role,
    statusAt: context.now,
    evidence: '',
    skill: null,
    goal: null,
    level: null,
    ...links.value,
  });
  return ok([item]);
}

/** Only what is another than before is written, so that two who change different fields at once each keep their own. */
function changeItem({ record }: Desk, { id, changes }: CommandOf<'change-plan-item'>): Decision {
  const item = entityOf(record.planItems, id);
  if (!item) return fail({ kind: 'unknown', what: 'plan-item' });
  const texts = textChanges(changes);
  if (!texts.ok) return texts;
  const links = linkFields(record, changes, item);
  if (!links.ok) return links;
  const { kind = item.kind, due = item.due } = changes;
  if (due !== null && !isDay(due)) return fail({ kind: 'empty', what: 'due' });
  const asked: Fields = { kind, due, ...links.value, ...texts.value };
  const before: Fields = { ...item };
  const fields = Object.fromEntries(Object.entries(asked).filter(([name, value]) => value !== before[name]));
  return Object.keys(fields).length === 0 ? unchanged : ok([set('planItems', id, fields)]);
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
