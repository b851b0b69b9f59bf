/** The member's state, and the long texts that two people may type in. SPEC: C. */
import type { Instant } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection, TextField } from '../commands.ts';
import { foundationId } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { isSealed } from '../session-state.ts';
import { entityOf } from '../table.ts';
import { alreadyDone, set, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { needUnsealed } from './sessions.ts';

const minute = 60_000;

export function setState(desk: Desk, command: CommandOf<'set-motivation' | 'set-induction'>): Decision {
  const first = stateDesk(desk, command.session);
  if (!first.ok) return first;
  const field = command.type === 'set-motivation' ? 'motivation' : 'induction';
  const before = entityOf(desk.record.states, command.session);
  if ((before?.[field] ?? null) === command.value) return unchanged;
  const fields: Record<string, Json> = { [field]: command.value, at: desk.context.now };
  return ok([...first.value, set('states', command.session, fields)]);
}

/** May this side write the state of this session, and what must be written first? */
function stateDesk(desk: Desk, session: string): Result<readonly Mutation[], Rejection> {
  if (desk.role !== 'member') return fail({ kind: 'only', role: 'member' });
  const needed = needUnsealed(desk, session);
  return needed.ok ? ok(needed.value.first) : needed;
}

/**
 * When the state was changed last, to the minute: a note of every letter would outweigh the text in the document, and keep
 * its letters from being joined.
 */
function noteTime(desk: Desk, session: string, noted: Instant | null): readonly Mutation[] {
  const { now } = desk.context;
  if (noted !== null && Math.abs(Date.parse(now) - Date.parse(noted)) < minute) return [];
  return [set('states', session, { at: now })];
}

export function editText(desk: Desk, command: CommandOf<'edit-text'>): Decision {
  const { target, from, to } = command;
  const field = textDesk(desk, target);
  if (!field.ok) return field;
  const { present, first } = field.value;
  if (from === to || present === to) return alreadyDone;
  const grows = to.length > from.length;
  // Judged by what the merge will hold; shortening is always welcome, also when a merge has made the text too long.
  const merged = present.length + to.length - from.length;
  if (grows && Math.max(to.length, merged) > limits.text) return fail({ kind: 'too-long', what: 'text', max: limits.text });
  return ok([...first, { kind: 'text', table: target.table, id: target.id, field: target.field, from, to }]);
}

interface TextDesk {
  /** The text as the record has it now. */
  readonly present: string;
  readonly first: readonly Mutation[];
}

function textDesk(desk: Desk, target: TextField): Result<TextDesk, Rejection> {
  switch (target.table) {
    case 'sessions': {
      const needed = needUnsealed(desk, target.id);
      return needed.ok ? ok({ present: needed.value.session?.notes ?? '', first: needed.value.first }) : needed;
    }
    case 'states': {
      const first = stateDesk(desk, target.id);
      if (!first.ok) return first;
      const state = entityOf(desk.record.states, target.id);
      return ok({ present: state?.[target.field] ?? '', first: [...first.value, ...noteTime(desk, target.id, state?.at ?? null)] });
    }
    case 'topics': {
      const topic = entityOf(desk.record.topics, target.id);
      if (!topic) return fail({ kind: 'unknown', what: 'topic' });
      if (topic.withdrawn && !topic.discussed) return fail({ kind: 'already-settled' });
      const session = topic.discussed && entityOf(desk.record.sessions, topic.discussed.session);
      return session && isSealed(session) ? fail({ kind: 'session-sealed' }) : ok({ present: topic.note, first: [] });
    }
    case 'blockers': {
      const blocker = entityOf(desk.record.blockers, target.id);
      return blocker ? ok({ present: blocker.note, first: [] }) : fail({ kind: 'unknown', what: 'blocker' });
    }
    case 'foundations':
      return ok({ present: entityOf(desk.record.foundations, foundationId)?.agreement ?? '', first: [] });
  }
}
