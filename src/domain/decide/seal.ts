/** Sealed sessions: the note of a sealed file, and amendments beside it. SPEC: Z. */
import { fail, ok } from '../../base/result.ts';
import { foundationId } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { isSha256 } from '../read/seal-readers.ts';
import { isSealed, sealableAs } from '../session-state.ts';
import { entitiesOf, entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, type CommandOf, type Decision, type Desk } from './desk.ts';

/** Nobody amends one hour more often; beyond that it is a mistake, or somebody fills the record. */
const mostAmendments = 50;

export function sealSession({ record, role, context }: Desk, command: CommandOf<'seal-session'>): Decision {
  const session = entityOf(record.sessions, command.session);
  if (!session) return fail({ kind: 'unknown', what: 'session' });
  if (session.seal !== null) return session.seal.sha256 === command.sha256 ? alreadyDone : fail({ kind: 'session-sealed' });
  if (session.closed === null) return fail({ kind: 'session-open' });
  const sealable = sealableAs(session, context.now);
  if (sealable === null) return fail({ kind: 'not-confirmed' });
  const { name, sha256, previous } = command;
  if (!isUsableId(name) || !isSha256(sha256) || !(previous === null || isSha256(previous))) return fail({ kind: 'seal-broken' });
  const seal = { name, sha256, previous, at: context.now, by: role, alone: sealable.alone };
  return ok([set('sessions', session.id, { seal }), set('foundations', foundationId, { lastSealed: { name, sha256 } })]);
}

export function amendSession({ record, role, context }: Desk, command: CommandOf<'amend-session'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'amendment' });
  if (entityOf(record.amendments, command.id)) return alreadyDone;
  const session = entityOf(record.sessions, command.session);
  if (!session) return fail({ kind: 'unknown', what: 'session' });
  if (!isSealed(session)) return fail({ kind: session.closed === null ? 'session-open' : 'not-confirmed' });
  const text = shortText(command.text, 'text', limits.amendment);
  if (!text.ok) return text;
  const there = entitiesOf(record.amendments).filter((one) => one.session === session.id).length;
  if (there >= mostAmendments) return fail({ kind: 'too-many', what: 'amendment', max: mostAmendments });
  return ok([set('amendments', command.id, { session: session.id, by: role, at: context.now, text: text.value })]);
}
