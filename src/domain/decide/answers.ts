/** Answering an agreement: kept, not yet, dropped, opened again. SPEC: A. */
import { fail, ok } from '../../base/result.ts';
import type { Agreement, PartnershipRecord } from '../entities.ts';
import { limits } from '../limits.ts';
import { entitiesOf } from '../table.ts';
import { agreementStatus } from '../terms.ts';
import { answerOf, dueFrom, questionOf } from './agreements.ts';
import { alreadyDone, set, shortText, type CommandOf, type Decision, type Desk } from './desk.ts';

export function answerKept(desk: Desk, command: CommandOf<'answer-kept'>): Decision {
  const asked = questionOf(desk, command);
  if (!asked.ok) return asked;
  if (asked.value === 'answered') return alreadyDone;
  const { agreement, first } = asked.value;
  if (agreementStatus(agreement).kind !== 'agreed') return fail({ kind: 'not-agreed-yet' });
  const outcome = { kind: 'kept', by: desk.role, at: desk.context.now, session: command.session };
  return ok([...first, set('agreements', command.id, { outcome }), answerOf(desk, command, 'kept', { due: null, text: '', wording: agreement.terms.wording })]);
}

export function answerNotYet(desk: Desk, command: CommandOf<'answer-not-yet'>): Decision {
  const asked = questionOf(desk, command);
  if (!asked.ok) return asked;
  if (asked.value === 'answered') return alreadyDone;
  const { agreement, day, first } = asked.value;
  if (agreementStatus(agreement).kind !== 'agreed') return fail({ kind: 'not-agreed-yet' });
  const due = dueFrom(command.due, day);
  if (!due.ok) return due;
  const moved = set('agreements', command.id, { due: { ...due.value } });
  return ok([...first, moved, answerOf(desk, command, 'not-yet', { due: due.value, text: '', wording: agreement.terms.wording })]);
}

export function dropAgreement(desk: Desk, command: CommandOf<'drop-agreement'>): Decision {
  const asked = questionOf(desk, command);
  if (!asked.ok) return asked;
  if (asked.value === 'answered') return alreadyDone;
  const { agreement, first } = asked.value;
  const reason = shortText(command.reason, 'reason', limits.reason);
  const mayBeEmpty = !wasAgreed(desk.record, agreement);
  if (!reason.ok && !(reason.error.kind === 'empty' && mayBeEmpty)) return reason;
  const text = reason.ok ? reason.value : '';
  const outcome = { kind: 'dropped', by: desk.role, at: desk.context.now, session: command.session, reason: text };
  return ok([...first, set('agreements', command.id, { outcome }), answerOf(desk, command, 'dropped', { due: null, text, wording: agreement.terms.wording })]);
}

/** Both have signed it: now, or before it was reworded (only what both signed can be kept, or not yet). */
function wasAgreed(record: PartnershipRecord, agreement: Agreement): boolean {
  if (agreementStatus(agreement).kind === 'agreed') return true;
  return entitiesOf(record.answers).some(
    (answer) => answer.agreement === agreement.id && (answer.kind === 'kept' || answer.kind === 'not-yet'),
  );
}

export function reopenAgreement(desk: Desk, command: CommandOf<'reopen-agreement'>): Decision {
  const asked = questionOf(desk, command, true);
  if (!asked.ok) return asked;
  if (asked.value === 'answered') return alreadyDone;
  const { agreement, first } = asked.value;
  const opened = set('agreements', command.id, { outcome: null });
  return ok([...first, opened, answerOf(desk, command, 'reopened', { due: null, text: '', wording: agreement.terms.wording })]);
}
