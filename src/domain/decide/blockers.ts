/** Blockers: raised, raised again, cleared or let be; an old one not without a word. SPEC: B. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Rejection } from '../commands.ts';
import { dayIn } from '../dates.ts';
import type { BlockerCommand, BlockerOwner, Blocks } from '../growth-commands.ts';
import type { Blocker } from '../growth.ts';
import { onceId } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { entitiesOf, entityOf, isUsableId } from '../table.ts';
import { hasAFewWords, isOldBlocker, timesRaised } from '../views/blocker-age.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { isThere } from './links.ts';
import { needSession } from './sessions.ts';

export function decideBlocker(desk: Desk, command: BlockerCommand): Decision {
  switch (command.type) {
    case 'raise-blocker':
      return raise(desk, command);
    case 'change-blocker':
      return change(desk, command);
    case 'raise-again':
      return raiseAgain(desk, command);
    case 'clear-blocker':
    case 'let-blocker-be':
      return settle(desk, command);
    case 'reopen-blocker':
      return reopen(desk, command.id);
  }
}

function raise(desk: Desk, command: CommandOf<'raise-blocker'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'blocker' });
  if (entityOf(desk.record.blockers, command.id)) return alreadyDone;
  const fields = fieldsOf(desk, { title: command.title, owner: command, blocks: command.blocks });
  if (!fields.ok) return fields;
  return ok([set('blockers', command.id, { ...fields.value, by: desk.role, raisedAt: desk.context.now })]);
}

function change(desk: Desk, command: CommandOf<'change-blocker'>): Decision {
  const blocker = openBlocker(desk, command.id);
  if (!blocker.ok) return blocker;
  const fields = fieldsOf(desk, command, blocker.value.blocks);
  if (!fields.ok) return fields;
  const before: Readonly<Record<string, unknown>> = { ...blocker.value };
  const news = Object.entries(fields.value).filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value));
  if (news.length === 0) return unchanged;
  // Who can remove it and their name are one statement: both are written, so that of two at once one stands as a whole.
  const { owner, ownerName } = fields.value;
  const both: Record<string, Json> = news.some(([field]) => field.startsWith('owner')) && owner !== undefined && ownerName !== undefined ? { owner, ownerName } : {};
  return ok([set('blockers', command.id, { ...Object.fromEntries(news), ...both })]);
}

function raiseAgain(desk: Desk, command: CommandOf<'raise-again'>): Decision {
  const { record, role, context } = desk;
  if (!isUsableId(command.raise)) return fail({ kind: 'unknown', what: 'blocker' });
  if (entityOf(record.raises, command.raise)) return alreadyDone;
  const blocker = openBlocker(desk, command.id);
  if (!blocker.ok) return blocker;
  const needed = needSession(desk, command.session);
  if (!needed.ok) return needed;
  const again = entitiesOf(record.raises).some((one) => one.blocker === command.id && one.session === command.session && one.by === role);
  if (again) return unchanged;
  const raised = { blocker: command.id, session: command.session, by: role, at: context.now };
  return ok([...needed.value.first, set('raises', command.raise, raised)]);
}

function settle(desk: Desk, command: CommandOf<'clear-blocker' | 'let-blocker-be'>): Decision {
  const { record, role, context } = desk;
  const blocker = openBlocker(desk, command.id);
  if (!blocker.ok) return blocker;
  const needed = needSession(desk, command.session);
  if (!needed.ok) return needed;
  const kind = command.type === 'clear-blocker' ? 'cleared' : 'let-be';
  const reason = command.reason.trim();
  if (reason.length > limits.reason) return fail({ kind: 'too-long', what: 'reason', max: limits.reason });
  const old = isOldBlocker(blocker.value, timesRaised(record, command.id), dayIn(context.now, context.zone), context.zone);
  if (old ? !hasAFewWords(reason) : kind === 'let-be' && reason === '') return fail({ kind: 'empty', what: 'reason' });
  const outcome = { kind, by: role, at: context.now, session: command.session, reason };
  // Kept apart as well: of two who settle it at once one becomes the outcome, and what both said stays.
  const kept = set('settlements', onceId('o', command.id, role, context.now, `${kind} ${reason}`), { blocker: command.id, ...outcome });
  return ok([...needed.value.first, set('blockers', command.id, { outcome }), kept]);
}

function reopen({ record }: Desk, id: string): Decision {
  const blocker = entityOf(record.blockers, id);
  if (!blocker) return fail({ kind: 'unknown', what: 'blocker' });
  return blocker.outcome ? ok([set('blockers', id, { outcome: null })]) : fail({ kind: 'not-settled' });
}

function openBlocker({ record }: Desk, id: string): Result<Blocker, Rejection> {
  const blocker = entityOf(record.blockers, id);
  if (!blocker) return fail({ kind: 'unknown', what: 'blocker' });
  return blocker.outcome ? fail({ kind: 'already-settled' }) : ok(blocker);
}

/** What is said of it, as it is kept. */
function fieldsOf(
  { record }: Desk,
  said: { readonly title?: string; readonly owner?: BlockerOwner; readonly blocks?: Blocks },
  before: Blocks = null,
): Result<Readonly<Record<string, Json>>, Rejection> {
  const fields: Record<string, Json> = {};
  if (said.title !== undefined) {
    const title = shortText(said.title, 'title', limits.title);
    if (!title.ok) return title;
    fields['title'] = title.value;
  }
  if (said.owner !== undefined) {
    const { owner, ownerName } = said.owner;
    const name = owner === 'other' ? shortText(ownerName, 'name', limits.title) : ok('');
    if (!name.ok) return name;
    fields['owner'] = owner;
    fields['ownerName'] = name.value;
  }
  if (said.blocks !== undefined) {
    if (said.blocks !== null) {
      const there = isThere(record, said.blocks, before);
      if (!there.ok) return there;
    }
    fields['blocks'] = said.blocks && { kind: said.blocks.kind, id: said.blocks.id };
  }
  return ok(fields);
}
