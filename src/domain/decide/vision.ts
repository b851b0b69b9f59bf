/** The vision: goals in the member's words, reworded, put aside, brought back; looked at by both together. SPEC: G. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Rejection } from '../commands.ts';
import type { VisionCommand } from '../growth-commands.ts';
import { foundationId } from '../growth-ids.ts';
import type { Goal } from '../growth.ts';
import { limits } from '../limits.ts';
import { entitiesOf, entityOf, isUsableId } from '../table.ts';
import { isChangedSince } from '../views/vision.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { needSession } from './sessions.ts';

export function decideVision(desk: Desk, command: VisionCommand): Decision {
  if (command.type === 'review-vision') return reviewVision(desk, command);
  if (desk.role !== 'member') return fail({ kind: 'only', role: 'member' });
  switch (command.type) {
    case 'add-goal':
      return addGoal(desk, command);
    case 'reword-goal':
      return rewordGoal(desk, command);
    case 'retire-goal':
      return retireGoal(desk, command);
    case 'restore-goal':
      return restoreGoal(desk, command);
  }
}

function addGoal({ record, context }: Desk, command: CommandOf<'add-goal'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'goal' });
  if (entityOf(record.goals, command.id)) return alreadyDone;
  const words = shortText(command.words, 'words', limits.goal);
  if (!words.ok) return words;
  const { now } = context;
  return ok([set('goals', command.id, { horizon: command.horizon, words: words.value, addedAt: now, changedAt: now })]);
}

function rewordGoal({ record, context }: Desk, command: CommandOf<'reword-goal'>): Decision {
  if (entityOf(record.wordings, command.wording)) return alreadyDone;
  if (!isUsableId(command.wording)) return fail({ kind: 'unknown', what: 'goal' });
  const goal = goalIn({ record }, command.id);
  if (!goal.ok) return goal;
  if (goal.value.retired) return fail({ kind: 'retired', what: 'goal' });
  const words = shortText(command.words, 'words', limits.goal);
  if (!words.ok) return words;
  const before = goal.value;
  if (words.value === before.words) return unchanged;
  return ok([
    set('wordings', command.wording, { goal: before.id, words: before.words, became: words.value, from: before.changedAt, until: context.now }),
    set('goals', before.id, { words: words.value, changedAt: context.now }),
  ]);
}

function retireGoal(desk: Desk, command: CommandOf<'retire-goal'>): Decision {
  const goal = goalIn(desk, command.id);
  if (!goal.ok) return goal;
  if (goal.value.retired) return unchanged;
  return ok([set('goals', command.id, { retired: { by: desk.role, at: desk.context.now } })]);
}

/** What was brought back is new to a review, so it counts as changed. */
function restoreGoal(desk: Desk, command: CommandOf<'restore-goal'>): Decision {
  const goal = goalIn(desk, command.id);
  if (!goal.ok) return goal;
  if (!goal.value.retired) return unchanged;
  return ok([set('goals', command.id, { retired: null, changedAt: desk.context.now })]);
}

/** A sealed session takes it too: like the ledger of agreements, the vision does not belong to a session. */
function reviewVision(desk: Desk, { session }: CommandOf<'review-vision'>): Decision {
  const { record, role, context } = desk;
  const needed = needSession(desk, session);
  if (!needed.ok) return needed;
  if (entitiesOf(record.goals).every(({ retired }) => retired)) return fail({ kind: 'empty', what: 'words' });
  const before = entityOf(record.foundations, foundationId)?.visionReviewed ?? null;
  if (before?.session === session && !isChangedSince(record, before.at)) return unchanged;
  return ok([...needed.value.first, set('foundations', foundationId, { visionReviewed: { by: role, at: context.now, session } })]);
}

function goalIn({ record }: Pick<Desk, 'record'>, id: string): Result<Goal, Rejection> {
  const goal = entityOf(record.goals, id);
  return goal ? ok(goal) : fail({ kind: 'unknown', what: 'goal' });
}
