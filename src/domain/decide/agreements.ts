/** Making an agreement: propose, sign, reword. SPEC: A. */
import type { Day } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Mutation, Rejection } from '../commands.ts';
import { isDay } from '../dates.ts';
import type { Agreement, Answer, Due } from '../entities.ts';
import { limits } from '../limits.ts';
import { otherRole } from '../pair.ts';
import { entityOf, isUsableId } from '../table.ts';
import { termsHash } from '../terms.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { needSession } from './sessions.ts';

export function proposeAgreement(desk: Desk, command: CommandOf<'propose-agreement'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'agreement' });
  if (entityOf(desk.record.agreements, command.id)) return alreadyDone;
  const needed = needSession(desk, command.session);
  if (!needed.ok) return needed;
  const wording = shortText(command.wording, 'wording', limits.wording);
  if (!wording.ok) return wording;
  const due = dueFrom(command.due, needed.value.day);
  if (!due.ok) return due;
  const { role, context } = desk;
  const terms = { wording: wording.value, owner: command.owner, by: role, at: context.now };
  const agreement = set('agreements', command.id, {
    terms,
    due: { ...due.value },
    proposedAt: context.now,
    session: command.session,
    [`signature-${role}`]: { terms: termsHash(terms), at: context.now },
  });
  return ok([...needed.value.first, agreement]);
}

export function signAgreement(desk: Desk, command: CommandOf<'sign-agreement'>): Decision {
  const agreement = openAgreement(desk, command.id);
  if (!agreement.ok) return agreement;
  const hash = termsHash(agreement.value.terms);
  if (command.terms !== hash) return fail({ kind: 'wording-changed' });
  if (agreement.value.signatures[desk.role]?.terms === hash) return fail({ kind: 'already-signed' });
  return ok([set('agreements', command.id, { [`signature-${desk.role}`]: { terms: hash, at: desk.context.now } })]);
}

export function rewordAgreement(desk: Desk, command: CommandOf<'reword-agreement'>): Decision {
  const asked = questionOf(desk, command);
  if (!asked.ok) return asked;
  if (asked.value === 'answered') return alreadyDone;
  const { agreement, day, first } = asked.value;
  const wording = shortText(command.wording, 'wording', limits.wording);
  if (!wording.ok) return wording;
  const due = command.due === null ? ok(agreement.due) : dueFrom(command.due, day);
  if (!due.ok) return due;
  const { role, context } = desk;
  const terms = { wording: wording.value, owner: command.owner, by: role, at: context.now };
  const hash = termsHash(terms);
  const sameTerms = hash === termsHash(agreement.terms);
  const sameDue = JSON.stringify(due.value) === JSON.stringify(agreement.due);
  if (sameTerms && sameDue) return unchanged;
  const answer = answerOf(desk, command, 'reworded', { due: sameDue ? null : due.value, text: agreement.terms.wording, wording: terms.wording });
  if (sameTerms) return ok([...first, set('agreements', command.id, { due: { ...due.value } }), answer]);
  const other = otherRole(role);
  // Going back to words that the other signed long ago asks them again; any other old signature no longer fits anyway,
  // and stays, so that two who reword at once each keep their own.
  const revived: Record<string, Json> = agreement.signatures[other]?.terms === hash ? { [`signature-${other}`]: null } : {};
  const signed: Record<string, Json> = { terms, due: { ...due.value }, [`signature-${role}`]: { terms: hash, at: context.now }, ...revived };
  return ok([...first, set('agreements', command.id, signed), answer]);
}

/** An agreement that is not settled. */
export function openAgreement({ record }: Desk, id: string): Result<Agreement, Rejection> {
  const agreement = entityOf(record.agreements, id);
  if (!agreement) return fail({ kind: 'unknown', what: 'agreement' });
  return agreement.outcome ? fail({ kind: 'already-settled' }) : ok(agreement);
}

interface Question {
  readonly id: string;
  readonly session: string;
  readonly answer: string;
}

interface Asked {
  readonly agreement: Agreement;
  /** Day of the session in which it is answered. */
  readonly day: Day;
  readonly first: readonly Mutation[];
}

/** What every answer needs: an agreement, a session, and an answer id that was not used yet. */
export function questionOf(desk: Desk, question: Question, settled = false): Result<Asked | 'answered', Rejection> {
  if (entityOf(desk.record.answers, question.answer)) return ok('answered');
  if (!isUsableId(question.answer)) return fail({ kind: 'unknown', what: 'agreement' });
  const agreement = entityOf(desk.record.agreements, question.id);
  if (!agreement) return fail({ kind: 'unknown', what: 'agreement' });
  if ((agreement.outcome !== null) !== settled) return fail({ kind: settled ? 'not-settled' : 'already-settled' });
  const needed = needSession(desk, question.session);
  return needed.ok ? ok({ agreement, day: needed.value.day, first: needed.value.first }) : needed;
}

/** The answer as it is kept for good. */
export function answerOf(desk: Desk, question: Question, kind: Answer['kind'], rest: Pick<Answer, 'due' | 'text' | 'wording'>): Mutation {
  return set('answers', question.answer, {
    agreement: question.id,
    session: question.session,
    kind,
    by: desk.role,
    at: desk.context.now,
    due: rest.due && { ...rest.due },
    text: rest.text,
    wording: rest.wording,
  });
}

/** `next` is the first session after `from`. */
export function dueFrom(due: Day | 'next', from: Day): Result<Due, Rejection> {
  if (due === 'next') return ok({ kind: 'next', from });
  return isDay(due) ? ok({ kind: 'day', day: due }) : fail({ kind: 'empty', what: 'due' });
}
