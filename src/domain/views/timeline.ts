/** The past, session by session, as it can be read. Nothing is stored for it: it is the ledger seen by session. SPEC: V. */
import type { Day, Instant } from '../../base/clock.ts';
import type { Agreement, Answer, PartnershipRecord, Session, State, Topic } from '../entities.ts';
import type { Amendment } from '../session-seal.ts';
import { isSealed } from '../session-state.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';
import { discussedBySession } from './topics.ts';

export interface TimelineAgreement {
  readonly agreement: Agreement;
  /** As it was proposed in that session; it may have been reworded since. */
  readonly wording: string;
}

export interface TimelineAnswer {
  readonly answer: Answer;
  /** Null when the agreement cannot be read any more. */
  readonly agreement: Agreement | null;
}

export interface TimelineSession {
  readonly session: Session;
  readonly sealed: boolean;
  /** Null when the member filled in nothing. */
  readonly state: State | null;
  readonly topics: readonly Topic[];
  readonly made: readonly TimelineAgreement[];
  readonly answers: readonly TimelineAnswer[];
  readonly notes: string;
  /** What was written beside it after it was sealed, oldest first. */
  readonly amendments: readonly Amendment[];
}

/** Past sessions, newest first: all that were closed and, with `before`, those of an earlier day that nobody closed. */
export function sessionTimeline(record: PartnershipRecord, before: Day | null = null): readonly TimelineSession[] {
  const topics = discussedBySession(record);
  const answers = groupBy(answersInOrder(record), (answer) => answer.session);
  const amendments = groupBy([...entitiesOf(record.amendments)].sort((a, b) => byTextThenId([a.at, a.id], [b.at, b.id])), ({ session }) => session);
  const asProposed = firstWordings(record);
  const made = groupBy(
    [...entitiesOf(record.agreements)].sort((a, b) => byTextThenId([a.proposedAt, a.id], [b.proposedAt, b.id])),
    (agreement) => agreement.session,
  );
  return [...entitiesOf(record.sessions)]
    .filter((session) => session.closed !== null || (before !== null && session.day < before))
    .sort((a, b) => byTextThenId([b.day, b.id], [a.day, a.id]))
    .map((session) => ({
      session,
      sealed: isSealed(session),
      state: filled(entityOf(record.states, session.id)),
      topics: topics.get(session.id) ?? [],
      made: (made.get(session.id) ?? []).map((agreement) => ({ agreement, wording: asProposed(agreement) })),
      answers: (answers.get(session.id) ?? []).map((answer) => ({ answer, agreement: entityOf(record.agreements, answer.agreement) ?? null })),
      notes: session.notes,
      amendments: amendments.get(session.id) ?? [],
    }));
}

function filled(state: State | undefined): State | null {
  return state?.at ? state : null;
}

/** The words that an answer was about; one of before answers kept them has those that the agreement has now. */
export function wordingOf(answer: Answer, agreement: Agreement | null): string {
  return answer.wording === '' ? (agreement?.terms.wording ?? '') : answer.wording;
}

function answersInOrder(record: PartnershipRecord): readonly Answer[] {
  return [...entitiesOf(record.answers)].sort((a, b) => byTextThenId(orderOf(a), orderOf(b)));
}

function orderOf(answer: Answer): readonly [Instant, string] {
  return [answer.at, answer.id];
}

/** The wording of an agreement as it was proposed: the first rewording keeps the words before it. */
function firstWordings(record: PartnershipRecord): (agreement: Agreement) => string {
  const rewordings = groupBy(
    answersInOrder(record).filter((answer) => answer.kind === 'reworded'),
    (answer) => answer.agreement,
  );
  return (agreement) => rewordings.get(agreement.id)?.[0]?.text ?? agreement.terms.wording;
}
